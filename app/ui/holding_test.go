package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/article"
)

// typeOn types as a keyboard does: each letter is a key and then a rune.
func typeOn(w *window, words string) {
	for _, r := range words {
		press(w, fyne.KeyName(strings.ToUpper(string(r))))
		w.focused().TypedRune(r)
	}
}

// heldNote is a window in which N was pressed on selected words, and nothing is
// stored before do(held).
func heldNote(t *testing.T) (w *window, held *[]func()) {
	t.Helper()
	w, held = withArticle(t), new([]func())
	selectWords(t, w, "fourth pier")
	w.back.hold = func(work func()) { *held = append(*held, work) }
	typeOn(w, "n")
	return w, held
}

// What is typed after N goes into the note, also before its field is there.
func TestTypingBeforeTheNoteIsOpenGoesIntoIt(t *testing.T) {
	w, held := heldNote(t)
	w.host.Clipboard().SetContent(" (sic)")
	typeOn(w, "2 sayx")
	press(w, fyne.KeyBackspace)
	press(w, fyne.KeyReturn)
	typeOn(w, "hj")
	press(w, fyne.KeyHome)
	typeOn(w, "e")
	press(w, fyne.KeyEnd)
	press(w, fyne.KeyDelete)
	w.paste()
	do(held)
	typeOn(w, ".")
	const want = "2 say\nehj (sic)."
	if !w.page.writingNote() || w.page.noting.field.Text() != want {
		t.Fatalf("the note is %+v, want %q; the status bar says %q", w.page.noting, want, w.status.text())
	}
	if len(w.page.passages) != 1 || len(w.articles.rows) != 1 || w.chron.form != "" {
		t.Errorf("%d highlights, %d articles, form %q: letters were commands", len(w.page.passages), len(w.articles.rows), w.chron.form)
	}
	w.page.focus()
	do(held)
	if m, err := w.bench.Passage(t.Context(), w.page.passages[0].ID); err != nil || m.Note != want {
		t.Errorf("kept is %q, %v", m.Note, err)
	}
	press(w, fyne.Key2)
	do(held)
	if got := tagKeys(w, 0); len(got) != 1 || got[0] != 2 {
		t.Errorf("the page has not its keys back: tags %v", got)
	}
}

// Whatever ends the waiting, the page has its keys again, and nothing typed is lost
// that belongs to a highlight.
func TestThePageGetsItsKeysBackWhenNoNoteIsOpened(t *testing.T) {
	for name, c := range map[string]struct {
		end  func(w *window, other article.ID)
		note string // that N on the highlight shows then
		gone bool
	}{
		"Escape":          {end: func(w *window, _ article.ID) { press(w, fyne.KeyEscape) }},
		"undo":            {end: func(w *window, _ article.ID) { w.undoAction() }, gone: true},
		"another article": {end: func(w *window, other article.ID) { w.page.open(other, 0, 0) }, note: "who"},
	} {
		w := withArticle(t)
		id, other := w.page.article.ID, otherArticle(t, w)
		selectWords(t, w, "fourth pier")
		var held []func()
		w.back.hold = func(work func()) { held = append(held, work) }
		typeOn(w, "nwho")
		c.end(w, other)
		do(&held)
		w.back.hold = nil
		if w.page.held != nil || w.page.noting != nil {
			t.Errorf("%s: the page has not its keys back", name)
		}
		if c.gone {
			continue
		}
		w.page.open(id, 0, 0)
		w.page.focus()
		w.page.text.FocusMark(w.page.passages[0].ID)
		press(w, fyne.KeyN)
		if got := w.page.noting.field.Text(); got != c.note {
			t.Errorf("%s: the note shows %q, want %q", name, got, c.note)
		}
	}
}

func TestTypingForAHighlightThatFailsIsLetGo(t *testing.T) {
	w := withArticle(t)
	selectWords(t, w, "fourth pier")
	var held []func()
	w.back.hold = func(work func()) { held = append(held, work) }
	w.page.article.ID = "gone"
	typeOn(w, "nx2")
	do(&held)
	if w.page.held != nil || !strings.Contains(w.status.text(), "Could not highlight") {
		t.Errorf("still held: %v; the status bar says %q", w.page.held != nil, w.status.text())
	}
}

// Who went elsewhere meanwhile goes on typing there; what was typed for the note is kept.
func TestANoteThatOpensLateTakesNoKeysFromAField(t *testing.T) {
	w, held := heldNote(t)
	typeOn(w, "who")
	w.articles.search.field.Focus()
	do(held)
	for _, r := range "pier" {
		w.focused().TypedRune(r)
	}
	do(held)
	if got := w.articles.search.field.Text; got != "pier" {
		t.Errorf("the search holds %q", got)
	}
	if m, err := w.bench.Passage(t.Context(), w.page.passages[0].ID); err != nil || m.Note != "who" {
		t.Errorf("the note is %q, %v", m.Note, err)
	}
}

// A click on a note in the margin opens that note, whatever words are selected.
func TestAClickOnANoteMakesNoHighlight(t *testing.T) {
	w := marked(t, "fourth pier")
	typeNote(t, w, "Which pier?")
	w.page.focus()
	id := w.page.passages[0].ID
	selectWords(t, w, "all traffic")
	w.page.text.OnNote(id)
	if len(w.page.passages) != 1 || w.page.noting == nil || w.page.noting.id != id {
		t.Errorf("%d highlights, written is %+v", len(w.page.passages), w.page.noting)
	}
}

// What is typed after E or C goes into the form, also before it is there.
func TestTypingBeforeAFormIsOpenGoesIntoIt(t *testing.T) {
	for key, form := range map[string]string{"e": "New event", "c": "Cite for an event"} {
		w := withArticle(t)
		eventForm(t, w, "closed to all traffic")
		confirm(w)
		selectWords(t, w, "fourth pier")
		var held []func()
		w.back.hold = func(work func()) { held = append(held, work) }
		typeOn(w, key+"2 n")
		do(&held)
		typeOn(w, "h")
		if w.chron.form != form || len(w.page.passages) != 1 || w.page.noting != nil || w.page.held != nil {
			t.Fatalf("%s: form %q, %d highlights, a note %v, held %v", key, w.chron.form, len(w.page.passages), w.page.noting != nil, w.page.held != nil)
		}
		if got := contentsOf(w.field()); got != "2 nh" {
			t.Errorf("%s: the field holds %q", key, got)
		}
		w.chron.cancel()
		selectWords(t, w, "fourth pier")
		typeOn(w, key+"x")
		press(w, fyne.KeyEscape)
		do(&held)
		if w.chron.form != "" || w.page.held != nil {
			t.Errorf("%s given up, yet the form %q opens", key, w.chron.form)
		}
	}
}
