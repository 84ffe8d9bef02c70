package ui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"dateline/app/ui/tokens"
)

func TestBackgroundKeepsTheOrder(t *testing.T) {
	test.NewTempApp(t)
	b := &background{}
	var shown []int
	done := make(chan struct{})
	for i := range 50 {
		then(b, func(context.Context) (int, error) { return i, nil }, func(n int, _ error) {
			shown = append(shown, n)
			if n == 49 {
				close(done)
			}
		})
	}
	<-done
	if !slices.IsSorted(shown) || len(shown) != 50 {
		t.Errorf("shown in the order %v", shown)
	}
}

func TestLongWorkEndsWhenCancelled(t *testing.T) {
	test.NewTempApp(t)
	b := &background{}
	ended := make(chan error)
	cancel := b.aside(func(ctx context.Context) func() {
		<-ctx.Done()
		err := ctx.Err()
		return func() { ended <- err }
	})
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("the work ended with %v", err)
	}
	b.settle()
}

func TestPastOfLabels(t *testing.T) {
	tests := map[string]string{
		"Highlight passage":             "Highlighted passage",
		"Record event “Bridge closed”":  "Recorded event “Bridge closed”",
		"Import 3 files":                "Imported 3 files",
		"Edit published":                "Edited the date of publication",
		"Write note":                    "Wrote note",
		"Count as one origin":           "Counted as one origin",
		"Put into the bin: event “One”": "Put into the bin: event “One”",
		"Cite for “Bridge closed”":      "Cited for “Bridge closed”",
	}
	for label, want := range tests {
		if got := past(label); got != want {
			t.Errorf("%q is said as %q, want %q", label, got, want)
		}
	}
}

func TestSentence(t *testing.T) {
	for text, want := range map[string]string{"the file is empty": "The file is empty.", "Done.": "Done.", "ґанок": "Ґанок."} {
		if got := sentence(errors.New(text)); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

func TestTypedPath(t *testing.T) {
	home, err := os.UserHomeDir()
	if err != nil {
		t.Skip("no home folder")
	}
	tests := []struct {
		typed string
		kind  pathKind
		want  string
	}{
		{"  ", pathNew, ""},
		{"/tmp/affair", pathNew, "/tmp/affair.dateline"},
		{"/tmp/affair.dateline", pathNew, "/tmp/affair.dateline"},
		{`"/tmp/a b.txt"`, pathFile, "/tmp/a b.txt"},
		{"~" + string(filepath.Separator) + "x.txt", pathFile, filepath.Join(home, "x.txt")},
		{"~x.txt", pathFile, "~x.txt"},
	}
	for _, tt := range tests {
		if got := typedPath(tt.typed, pathQuestion{kind: tt.kind}); got != tt.want {
			t.Errorf("%q is %q, want %q", tt.typed, got, tt.want)
		}
	}
}

func TestNarrowWindowsHideSidePanes(t *testing.T) {
	w := opened(t)
	tests := []struct {
		width          float32
		articles, side bool // hidden
	}{
		{1440, false, false}, {1000, true, false}, {700, true, true}, {1440, false, false},
	}
	for _, tt := range tests {
		w.panes.fit(tt.width)
		if a, s := w.panes.hidden(paneArticles), w.panes.hidden(paneSide); a != tt.articles || s != tt.side {
			t.Errorf("at %.0f the articles are hidden: %v, the chronology: %v", tt.width, a, s)
		}
	}
	w.panes.fit(700)
	w.panes.toggle(paneArticles)
	if w.panes.hidden(paneArticles) {
		t.Error("Ctrl+1 does not show the articles in a narrow window")
	}
}

func TestOnePaneStays(t *testing.T) {
	w := opened(t)
	w.panes.toggle(paneArticles)
	w.panes.toggle(paneSide)
	w.panes.toggle(panePage)
	if w.panes.shown() != 1 {
		t.Errorf("%d panes are shown", w.panes.shown())
	}
}

func TestThemeFollowsTheSystemUnlessChosen(t *testing.T) {
	ground := func(chosen string, system fyne.ThemeVariant) any {
		return look{chosen}.Color(theme.ColorNameBackground, system)
	}
	for _, v := range []fyne.ThemeVariant{tokens.Light, tokens.Dark} {
		want, _ := tokens.Color(tokens.Ground, v)
		if got := ground("", v); got != want {
			t.Errorf("variant %d of the system gives %v, want %v", v, got, want)
		}
	}
	want, _ := tokens.Color(tokens.Ground, tokens.Sepia)
	if got := ground(themeSepia, tokens.Dark); got != want {
		t.Errorf("sepia gives %v, want %v", got, want)
	}
}

func TestUndoInAFieldStopsAtTheField(t *testing.T) {
	w := withArticle(t)
	selectWords(t, w, "fourth pier")
	press(w, fyne.KeyH)
	w.focusSearch()
	field := w.articles.search.field
	test.Type(field, "notes")
	for range 3 {
		w.undo()
	}
	if field.Text != "" || len(w.page.passages) != 1 {
		t.Errorf("the field holds %q, %d passages", field.Text, len(w.page.passages))
	}
	if got := w.status.text(); !strings.Contains(got, "Esc, then Ctrl+Z would undo “Highlight passage”") {
		t.Errorf("the status bar says %q", got)
	}
	press(w, fyne.KeyEscape)
	w.undo()
	if len(w.page.passages) != 0 {
		t.Error("outside the field, undo left the highlight")
	}
	w.focusSearch()
	w.redo()
	if len(w.page.passages) != 0 {
		t.Error("redo in a field made the highlight again")
	}
}

func TestKeysStandInOneColumn(t *testing.T) {
	w := opened(t)
	for _, menu := range w.menu.bar.Items {
		at := map[float32]bool{}
		for _, item := range menu.Items {
			for _, g := range w.commands() {
				for _, c := range g.commands {
					key := keyName(c.shown())
					if key == "" || g.title != menu.Label || !strings.HasPrefix(item.Label, c.label) || len(item.Label) <= len(key) || item.Label[len(item.Label)-len(key):] != key {
						continue
					}
					at[labelWidth(item.Label)-labelWidth(key)] = true
				}
			}
		}
		least, most := float32(1e9), float32(0)
		for x := range at {
			least, most = min(least, x), max(most, x)
		}
		if len(at) > 0 && most-least > 4 {
			t.Errorf("menu %s: keys begin between %.1f and %.1f", menu.Label, least, most)
		}
	}
}

// Who comes back to a field from what lay over it types on where the caret was; who
// goes to the search by its key finds what was looked for selected.
func TestTypingGoesOnAfterWhatLayOverAField(t *testing.T) {
	for name, away := range map[string]func(w *window){
		"the keys":       func(w *window) { press(w, fyne.KeyF1); press(w, fyne.KeyEscape) },
		"a question":     func(w *window) { w.close(); press(w, fyne.KeyEscape) },
		"how text looks": func(w *window) { w.showReading(fyne.NewPos(0, 0)); press(w, fyne.KeyEscape) },
	} {
		w := withArticle(t)
		title := eventForm(t, w, "fourth pier")
		title.SetText("")
		typeOn(w, "pier ")
		away(w)
		if w.focused() != fyne.Focusable(title) {
			t.Fatalf("%s: %T has the keys", name, w.focused())
		}
		title.FocusLost() // to another window
		title.FocusGained()
		typeOn(w, "four")
		if title.Text != "pier four" {
			t.Errorf("%s: the title is %q", name, title.Text)
		}
	}
	w := withArticle(t)
	w.focusSearch()
	typeOn(w, "pier")
	w.page.focus()
	w.focusSearch()
	typeOn(w, "barge")
	if got := w.articles.search.field.Text; got != "barge" {
		t.Errorf("the search holds %q", got)
	}
}
