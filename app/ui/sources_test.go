package ui

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
)

// withSources is a window with an event that three articles are cited for, each at
// another height of its text.
func withSources(t *testing.T) *window {
	t.Helper()
	w := opened(t)
	w.win.Resize(fyne.NewSize(1700, 900))
	var event article.ID
	for i, site := range []string{"The Lantern Post", "Coast Wire", "Harbour Gazette"} {
		filler := func(n int) string {
			return strings.Repeat(fmt.Sprintf("Line %d of the %s tells of the weather, of boats and of prices at the market.\n\n", n, site), n)
		}
		drop(w, file(t, fmt.Sprint("s", i, ".txt"), "Bridge shut, says "+site+"\n\n"+site+"\n14 March 2024\n\n"+filler(15*i)+"The bridge was closed on Tuesday evening, the port said to "+site+".\n\n"+filler(40-15*i)))
		for _, r := range w.articles.rows {
			if a, err := w.bench.Article(t.Context(), r.ID); err == nil && strings.Contains(a.Text, "the port said to "+site) {
				w.page.open(r.ID, 0, 0)
			}
		}
		selectWords(t, w, "closed on Tuesday evening")
		start, end := w.page.text.Selection()
		d, err := w.bench.Draft(t.Context(), w.page.article.ID, start, end)
		if err != nil {
			t.Fatal(err)
		}
		if event != "" {
			if _, err := w.bench.Cite(t.Context(), event, d); err != nil {
				t.Fatal(err)
			}
			continue
		}
		d.Event.Title = "Bridge closed"
		e, err := w.bench.Record(t.Context(), d)
		if err != nil {
			t.Fatal(err)
		}
		event = e.ID
	}
	w.backToPage()
	w.chron.list.Select(event)
	w.chron.list.Focus()
	return w
}

// compared is the view of two sources, opened by its key.
func compared(t *testing.T, w *window) *sources {
	t.Helper()
	w.chron.list.Focus()
	press(w, fyne.KeyB)
	if !w.comparing() {
		t.Fatalf("no sources are compared; the status bar says %q", w.status.text())
	}
	return w.chron.sources
}

func abreast(t *testing.T, s *sources) {
	t.Helper()
	a, b := s.sides[0], s.sides[1]
	ya, yb := apart(a.text.Place(a.cited.Passage.Start)), apart(b.text.Place(b.cited.Passage.Start))
	if math.Abs(float64(ya-yb)) > 1 {
		t.Errorf("the citations stand at %v and %v", ya, yb)
	}
	for _, side := range s.sides {
		if _, _, in := side.text.Place(side.cited.Passage.Start); !in || side.text.FocusedMark() != side.cited.Passage.ID {
			t.Errorf("the citation in %q is not in sight with its frame", side.title.Text)
		}
	}
}

func TestBShowsTwoSourcesAtTheSameHeight(t *testing.T) {
	w := withSources(t)
	s := compared(t, w)
	abreast(t, s)
	if !strings.Contains(s.sides[0].site.Text, "2024") || s.sides[0].title.Text == "" {
		t.Errorf("the head says %q, %q", s.sides[0].site.Text, s.sides[0].title.Text)
	}
	s.sides[1].text.ScrollBy(120)
	abreast(t, s)
	s.sides[0].text.ScrollBy(-200)
	abreast(t, s)
	w.win.Resize(fyne.NewSize(1500, 800))
	abreast(t, s)
}

func TestKeysGoThroughThePairsAndBack(t *testing.T) {
	w := withSources(t)
	s := compared(t, w)
	seen := map[[2]article.ID]bool{}
	for range 3 {
		abreast(t, s)
		seen[[2]article.ID{s.sides[0].cited.ID, s.sides[1].cited.ID}] = true
		press(w, fyne.KeyJ)
	}
	if len(seen) != 3 || w.status.text() != "This is the last pair of sources." {
		t.Errorf("%d pairs were shown, the status bar says %q", len(seen), w.status.text())
	}
	press(w, fyne.KeyF6)
	if w.focused() != fyne.Focusable(s.sides[1].text) || !s.beside.edges[1].Visible() {
		t.Error("F6 did not go to the other article")
	}
	was := w.status.numbers
	press(w, fyne.KeyH)
	if w.status.numbers != was || !strings.HasPrefix(w.status.text(), "Enter opens") {
		t.Errorf("H marked something behind the view, or nothing was said: %q", w.status.text())
	}
	want := s.sides[1].cited
	press(w, fyne.KeyReturn)
	if w.stage.view != w.page.reader || w.page.article.ID != want.Article.ID || w.page.text.FocusedMark() != want.Passage.ID {
		t.Error("Enter did not open the article at its citation")
	}
	compared(t, w)
	press(w, fyne.KeyEscape)
	if w.stage.view != w.page.reader {
		t.Error("Esc did not go back")
	}
}

func TestOneSourceIsNotCompared(t *testing.T) {
	w := withSources(t)
	e, _ := w.chron.list.Selected()
	for _, c := range e.Cited[1:] {
		if err := w.bench.MoveToBin(t.Context(), "citation", c.ID); err != nil {
			t.Fatal(err)
		}
	}
	w.chron.list.Focus()
	press(w, fyne.KeyB)
	if w.comparing() || !strings.Contains(w.status.text(), "rests on one article") {
		t.Errorf("the status bar says %q", w.status.text())
	}
}

// Two articles of which one is quoted from an earlier edition are not one article.
func TestWhyNothingCanBeCompared(t *testing.T) {
	cited := func(id article.ID, earlier bool) (c app.CitationView) {
		c.Article.ID, c.Passage.Earlier = id, earlier
		return c
	}
	for _, tt := range []struct {
		cited []app.CitationView
		pairs int
		says  string
	}{
		{nil, 0, "rests on one article"},
		{[]app.CitationView{cited("a", false), cited("a", true)}, 0, "rests on one article"},
		{[]app.CitationView{cited("a", false), cited("b", true)}, 0, "an earlier edition"},
		{[]app.CitationView{cited("a", true), cited("b", true)}, 0, "an earlier edition"},
		{[]app.CitationView{cited("a", false), cited("b", true), cited("c", false)}, 1, ""},
	} {
		e := app.EventView{Cited: tt.cited}
		if n := len(pairsOf(e)); n != tt.pairs {
			t.Errorf("%d pairs, want %d", n, tt.pairs)
		}
		if got := noPairs(e); tt.pairs == 0 && !strings.Contains(got, tt.says) {
			t.Errorf("it says %q, want %q in it", got, tt.says)
		}
	}
}
