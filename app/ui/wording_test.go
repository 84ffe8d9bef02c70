package ui

import (
	"slices"
	"strings"
	"testing"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
)

func TestAReportIsToldOfInSentences(t *testing.T) {
	got := exported(app.ExportResult{Path: "/r/lock.pdf", Pages: 2, Warnings: []string{"no font has 3 of the characters"}})
	if want := "Exported /r/lock.pdf, 2 pages. No font has 3 of the characters"; got != want {
		t.Errorf("said is %q, want %q", got, want)
	}
}

func TestUndoNamesTheFieldForPeople(t *testing.T) {
	w := withArticle(t)
	if err := w.bench.SetMetadata(t.Context(), w.page.article.ID, article.FieldPublished, "13 March 2024"); err != nil {
		t.Fatal(err)
	}
	w.changed(w.bench, app.Change{Label: "Edit published", Kind: app.Done})
	if got, want := w.undoName(), "Undo “Edit the date of publication”"; got != want {
		t.Errorf("the menu offers %q, want %q", got, want)
	}
}

func TestTheListOfKeysTellsOfTagsAndOfMoving(t *testing.T) {
	w := withArticle(t)
	groups := w.keyGroups()
	keys := func(group, does string) []string {
		for _, g := range groups {
			for _, l := range g.Lines {
				if g.Name == group && strings.HasPrefix(l.Does, does) {
					return l.Keys
				}
			}
		}
		return nil
	}
	for _, tt := range []struct{ group, does, key string }{
		{"Mark", "Highlight with tag", "1"}, {"Mark", "Add a tag", "Shift+9"}, {"Go", "Chronology", "Ctrl+3"},
		{moves.Name, "by what is in sight", "Page Down"}, {moves.Name, "to an end of the article", "Ctrl+End"},
	} {
		if got := keys(tt.group, tt.does); !slices.Contains(got, tt.key) {
			t.Errorf("%s > %s: keys %v, want %s", tt.group, tt.does, got, tt.key)
		}
	}
}

func TestAnEventsTagsAreThoseOfItsHighlight(t *testing.T) {
	w := marked(t, "fourth pier")
	for words, chosen := range map[string][]article.ID{"closed to all traffic on Tuesday": {w.tags[2].ID}, "divers would look at the pier": nil} {
		eventForm(t, w, words)
		start, end, _ := w.page.selected()
		d := app.Draft{ArticleID: w.page.article.ID, Start: start, End: end, Tags: []article.ID{w.tags[0].ID}}
		d.Event = chronology.Event{Title: words, Status: chronology.Reported, Tags: chosen}
		if err := w.chron.editor.OnRecord(d); err != nil {
			t.Fatal(err)
		}
		want := append(chosen, w.tags[0].ID)[0]
		if m, _ := w.page.passage(w.page.text.FocusedMark()); !slices.Equal(m.Tags, []article.ID{want}) {
			t.Errorf("%s: with %v chosen for the event the highlight has %v", words, chosen, m.Tags)
		}
	}
}
