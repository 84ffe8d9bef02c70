package ui

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
)

// withEvents is a window with two events, the first resting on two passages, and the
// chronology with the keys.
func withEvents(t *testing.T) *window {
	t.Helper()
	w := withArticle(t)
	eventForm(t, w, "closed to all traffic on Tuesday").SetText("Bridge shut")
	confirm(w)
	eventForm(t, w, "divers would look at the pier on Friday").SetText("Divers look at the pier")
	confirm(w)
	if len(w.chron.events) != 2 {
		t.Fatalf("%d events, status %q", len(w.chron.events), w.status.text())
	}
	start := strings.Index(w.page.article.Text, "a barge struck its fourth pier")
	start = len([]rune(w.page.article.Text[:start]))
	id := w.chron.events[0].ID
	if w.chron.events[0].Title != "Bridge shut" {
		id = w.chron.events[1].ID
	}
	w.act("cite", func(ctx context.Context, b *app.Workbench) error {
		_, err := b.Cite(ctx, id, app.Draft{ArticleID: w.page.article.ID, Start: start, End: start + 30, Stance: chronology.Supports})
		return err
	}, nil)
	w.chron.reveal(id)
	return w
}

// told is the events in words: titles with numbers of citations.
func told(w *window) string {
	var all []string
	for _, e := range w.chron.events {
		all = append(all, fmt.Sprintf("%s %d %s", e.Title, len(e.Cited), e.Status))
	}
	return strings.Join(all, "; ")
}

func TestEventsAreMergedWithM(t *testing.T) {
	w := withEvents(t)
	before := told(w)
	press(w, fyne.KeyM)
	if w.chron.form != "Merge events" {
		t.Fatalf("M opens %q, status %q", w.chron.form, w.status.text())
	}
	w.focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := told(w); got != "Divers look at the pier 3 reported" {
		t.Errorf("merged into %s", got)
	}
	if e, _ := w.chron.list.Selected(); e.Title != "Divers look at the pier" || w.chron.form != "" {
		t.Errorf("selected is %q, the form %q open", e.Title, w.chron.form)
	}
	w.undo()
	if got := told(w); got != before {
		t.Errorf("one undo leaves %s, want %s", got, before)
	}
	w.chron.reveal(w.chron.events[0].ID)
	w.selectAll()
	press(w, fyne.KeyM)
	if n := w.chron.chooser.Places().Names; len(n) != 2 {
		t.Errorf("of two that are picked %d are offered", len(n))
	}
}

func TestACitationIsSplitOffWithS(t *testing.T) {
	w := withEvents(t)
	before := told(w)
	press(w, fyne.KeyRight)
	press(w, fyne.KeyS)
	if len(w.chron.events) != 3 {
		t.Fatalf("after S %s, status %q", told(w), w.status.text())
	}
	if e, _ := w.chron.list.Selected(); len(e.Cited) != 1 || !strings.Contains(e.Cited[0].Passage.Quote, "barge struck") {
		t.Errorf("selected is %q with %+v", e.Title, e.Cited)
	}
	press(w, fyne.KeyS)
	if !strings.Contains(w.status.text(), "no second citation") {
		t.Errorf("an event with one citation: %q", w.status.text())
	}
	w.undo()
	if got := told(w); got != before {
		t.Errorf("one undo leaves %s, want %s", got, before)
	}
}

func TestSeveralEventsAreChangedAtOnce(t *testing.T) {
	w := withEvents(t)
	before := told(w)
	w.selectAll()
	if !strings.Contains(w.menuItem("Chronology", "Edit 2 events"), "Edit 2 events") {
		t.Error("the menu does not speak of both")
	}
	press(w, fyne.KeyE)
	if w.chron.form != "Edit events" {
		t.Fatalf("E opens %q", w.chron.form)
	}
	grade := chronology.Grade{Reliability: "B"}
	var ids []article.ID
	for _, e := range w.chron.events {
		ids = append(ids, e.ID)
	}
	w.chron.bulk.OnSave(ids, app.BulkEdit{Status: chronology.Confirmed, Tag: []article.ID{w.tags[0].ID}, Grade: &grade})
	for _, e := range w.chron.events {
		if e.Status != chronology.Confirmed || len(e.Tags) == 0 || e.Cited[0].Grade.String() != "B" {
			t.Errorf("changed: %+v", e.Event)
		}
	}
	w.undo()
	if got := told(w); got != before {
		t.Errorf("one undo leaves %s, want %s", got, before)
	}
	w.chron.reveal(w.chron.events[0].ID)
	w.selectAll()
	press(w, fyne.KeyDelete)
	if len(w.chron.events) != 0 {
		t.Errorf("Delete leaves %s", told(w))
	}
	w.undo()
	if got := told(w); got != before {
		t.Errorf("one undo leaves %s, want %s", got, before)
	}
}

// menuItem is the label of an item of a menu that begins with some words, "" for none.
func (w *window) menuItem(menu, begins string) string {
	for _, m := range w.menu.bar.Items {
		for _, item := range m.Items {
			if m.Label == menu && strings.HasPrefix(item.Label, begins) {
				return item.Label
			}
		}
	}
	return ""
}

// All tags of a new workspace are in the menu, put in as in their tree; those that have
// a key show it.
func TestTheMenuOfTagsIsTheirTree(t *testing.T) {
	w := opened(t)
	var labels, keys []string
	for _, c := range w.tagCommands() {
		labels = append(labels, strings.ReplaceAll(c.label, menuIndent, ">"))
		if k := keyName(c.shown()); k != "" {
			keys = append(keys, k)
		}
	}
	all := strings.Join(labels, " ")
	if len(labels) != 16 || !strings.HasPrefix(all, "Happening >Violence >Accident ") || !strings.Contains(all, "Claim >Casualties ") {
		t.Errorf("the menu holds %s", all)
	}
	if got := strings.Join(keys, ""); got != "1234" {
		t.Errorf("keys %s", got)
	}
}
