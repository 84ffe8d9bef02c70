package panes

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/article"
	"dateline/app/ui/tokens"
)

// disputed is an article whose places disagree about its date.
func disputed() article.Metadata {
	return article.Metadata{
		Title: "Ferry stopped", Site: "The Velm Post", Published: "2024-03-12", Section: "Harbour",
		Evidence: map[article.Field]article.Evidence{article.FieldPublished: {Words: "12 March", Where: "line 3", Rule: "the line with a date"}},
		Claims: []article.Claim{
			{Field: article.FieldPublished, Value: "2024-03-12", Evidence: article.Evidence{Where: "the address"}},
			{Field: article.FieldPublished, Value: "2024-06-16", Evidence: article.Evidence{Words: "2024-06-16", Where: "meta date"}},
			{Field: article.FieldSite, Value: "Velm", Evidence: article.Evidence{Where: "meta og:site_name"}},
		},
	}
}

func TestTheTipSaysWhoDisagreesAndTheClaimIsChosen(t *testing.T) {
	h := NewArticleHeader()
	h.OnEdit = func(article.ID, article.Field, string, func(error)) { t.Error("something was typed") }
	var chosen []article.Claim
	h.OnChoose = func(_ article.ID, c article.Claim, done func(error)) {
		chosen = append(chosen, c)
		done(nil)
	}
	h.SetArticle("a", disputed())
	win := show(t, h, 620, 400)
	tip := h.tipOf(article.FieldPublished)
	if !strings.HasPrefix(tip, "“12 March”, line 3") || !strings.Contains(tip, "meta date says “\u206816 Jun 2024\u2069”") || strings.Contains(tip, "the address") {
		t.Errorf("the tip says %q", tip)
	}
	h.Edit(article.FieldPublished)
	if len(h.claims.Objects()) != 1 || win.Canvas().Focused() != h.entry {
		t.Fatalf("%d claims are offered", len(h.claims.Objects()))
	}
	h.Rest()
	if h.editing != "" {
		t.Fatal("back at the text, a field without typing stays open")
	}
	h.Edit(article.FieldPublished)
	h.entry.TypedShortcut(alt(fyne.Key1))
	if len(chosen) != 1 || chosen[0].Value != "2024-06-16" || h.editing != "" {
		t.Errorf("chosen %+v, still editing %q", chosen, h.editing)
	}
}

func TestSectionCreditAndSavingTakeRoomOnlyWhereKnown(t *testing.T) {
	h := NewArticleHeader()
	m := disputed()
	h.SetArticle("a", m)
	show(t, h, 620, 400)
	if !h.values[article.FieldSection].Visible() || h.values[article.FieldCredit].Visible() || h.values[article.FieldCaptured].Visible() {
		t.Error("not what is known of section, credit and saving is shown")
	}
	with := h.HeightFor(620)
	m.Section = ""
	h.SetArticle("a", m)
	if h.HeightFor(620) >= with || h.values[article.FieldSection].Visible() {
		t.Error("an unknown section takes room")
	}
}

func TestATitleKeepsToTheColumnOfTheText(t *testing.T) {
	h := NewArticleHeader()
	m := disputed()
	m.Title = "إغلاق الجسر بعد اصطدام بارجة"
	h.SetColumn(450, tokens.TextReading)
	h.SetArticle("a", m)
	show(t, h, 620, 400)
	if v := h.values[article.FieldTitle]; v.Size().Width != 450 {
		t.Errorf("the title is %v wide, its text 450", v.Size().Width)
	}
	h.SetColumn(380, tokens.TextReading) // larger text beside narrower notes: the head is as wide as before
	if v := h.values[article.FieldTitle]; v.Size().Width != 380 {
		t.Errorf("the title is %v wide, its text now 380", v.Size().Width)
	}
}

// A title that stays as it is becomes smaller than its own text.
func TestATitleGrowsWithItsText(t *testing.T) {
	h := NewArticleHeader()
	h.SetArticle("a", disputed())
	h.SetColumn(450, tokens.TextReading)
	show(t, h, 620, 400)
	title := h.values[article.FieldTitle]
	height, head := title.Size().Height, h.HeightFor(620)
	h.SetColumn(450, tokens.TextGreatest)
	if got := title.Size().Height; got < 2.9*height {
		t.Errorf("at 300 %% the title is %v high, and was %v", got, height)
	}
	if h.HeightFor(620) < head+1.9*height {
		t.Error("the head has no room for the larger title")
	}
}

// What is kept in the background may fail after its article was left.
func TestTypingThatIsRefusedLateWaitsAtItsArticle(t *testing.T) {
	h := NewArticleHeader()
	var late func(error)
	h.OnEdit = func(_ article.ID, _ article.Field, _ string, done func(error)) { late = done }
	h.SetArticle("a", disputed())
	show(t, h, 620, 400)
	h.Edit(article.FieldPublished)
	h.entry.SetText("may")
	h.entry.TypedKey(key(fyne.KeyReturn))
	if !h.entry.Disabled() {
		t.Error("the field takes typing while it is kept")
	}
	h.SetArticle("b", article.Metadata{Title: "Another"})
	late(errors.New("“may” is not a date"))
	if !strings.Contains(h.left.Text, "“may” is not a date.") {
		t.Errorf("beneath the next article stands %q", h.left.Text)
	}
	h.SetArticle("a", disputed())
	if h.editing != article.FieldPublished || h.entry.Text != "may" || h.entry.Disabled() {
		t.Errorf("back at it, %q stands in %q", h.entry.Text, h.editing)
	}
}
