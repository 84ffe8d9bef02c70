package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/article"
	"dateline/app/chronology"
)

// firstTag is the tag whose look a passage of the article has.
func firstTag(w *window, passage int) chronology.Tag {
	tags := w.tagsOf(w.page.passages[passage].Tags)
	return append(tags, chronology.Tag{})[0]
}

// tagKeys are the keys of a passage's tags.
func tagKeys(w *window, passage int) (keys []int) {
	for _, t := range w.tagsOf(w.page.passages[passage].Tags) {
		keys = append(keys, t.Key)
	}
	return keys
}

// withShift types a key while Shift is held.
func withShift(w *window, name fyne.KeyName) {
	w.page.text.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	press(w, name)
	w.page.text.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

// marked is a window with one highlight that has the focus.
func marked(t *testing.T, words string) *window {
	t.Helper()
	w := withArticle(t)
	selectWords(t, w, words)
	press(w, fyne.Key1)
	if len(w.page.passages) != 1 || w.page.text.FocusedMark() == "" {
		t.Fatalf("no highlight has the focus; the status bar says %q", w.status.text())
	}
	return w
}

// A number changes the tag of the highlight with the focus, its own number takes
// it off, with Shift it is a further one; each is taken back by one undo.
func TestNumbersChangeTheTagsOfAHighlight(t *testing.T) {
	w := marked(t, "fourth pier")
	steps := []struct {
		key   fyne.KeyName
		shift bool
		want  []int
	}{
		{fyne.Key2, false, []int{2}},
		{fyne.Key3, true, []int{2, 3}},
		{fyne.Key4, false, []int{4, 3}},
		{fyne.Key3, true, []int{4}},
		{fyne.Key4, false, nil},
		{fyne.Key1, false, []int{1}},
	}
	var before [][]int
	for _, s := range steps {
		before = append(before, tagKeys(w, 0))
		if s.shift {
			withShift(w, s.key)
		} else {
			press(w, s.key)
		}
		if got := tagKeys(w, 0); !slices.Equal(got, s.want) {
			t.Errorf("%s, shift %v: tags %v, want %v", s.key, s.shift, got, s.want)
		}
	}
	for i := len(before) - 1; i >= 0; i-- {
		w.undo()
		if got := tagKeys(w, 0); !slices.Equal(got, before[i]) {
			t.Errorf("undo of step %d: tags %v, want %v", i, got, before[i])
		}
	}
}

// The ends of a highlight are moved by keys; Enter keeps that as one action, Escape
// and undo give it up, and its citations quote what it is then.
func TestEndsAreMovedByKeys(t *testing.T) {
	w := marked(t, "closed to all traffic")
	press(w, fyne.KeyE)
	confirm(w)
	w.page.text.FocusMark(w.page.passages[0].ID)
	w.page.focus()
	quote := func() string { return w.page.passages[0].Quote }

	press(w, fyne.KeyA)
	w.page.text.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierControl})
	press(w, fyne.KeyEscape)
	if quote() != "closed to all traffic" || w.page.text.Resizing() {
		t.Errorf("given up, yet it is %q", quote())
	}
	press(w, fyne.KeyA)
	press(w, fyne.KeyLeft)
	w.undo()
	if quote() != "closed to all traffic" || w.page.text.Resizing() {
		t.Errorf("undo in the midst of it leaves %q", quote())
	}

	undo := w.undoName()
	press(w, fyne.KeyA)
	for range 2 {
		w.page.text.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierControl})
	}
	press(w, fyne.KeyTab)
	w.page.text.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierControl})
	press(w, fyne.KeyReturn)
	if want := "was closed to all traffic on Tuesday"; quote() != want {
		t.Errorf("the quotation is %q, want %q", quote(), want)
	}
	if got := w.chron.events[0].Cited[0].Passage.Quote; got != quote() {
		t.Errorf("the citation quotes %q", got)
	}
	if got := w.status.text(); !strings.Contains(got, "the quotation of 1 citation changed") {
		t.Errorf("the status bar says %q", got)
	}
	w.undo()
	if quote() != "closed to all traffic" || w.undoName() != undo {
		t.Errorf("one undo leaves %q, next %q", quote(), w.undoName())
	}
}

func TestAHighlightIsNotMovedOntoAnother(t *testing.T) {
	w := marked(t, "fourth pier")
	selectWords(t, w, "its fourth pier")
	press(w, fyne.KeyH)
	press(w, fyne.KeyA)
	press(w, fyne.KeyTab)
	w.page.text.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierControl})
	press(w, fyne.KeyReturn)
	if got := w.status.text(); !strings.Contains(got, "another highlight already") {
		t.Errorf("the status bar says %q", got)
	}
	at, size, _ := w.page.text.BoxOf(w.page.passages[0].ID)
	if was, wide, _ := w.page.text.Box(w.page.passages[0].Start, w.page.passages[0].End); at != was || size != wide {
		t.Error("the page shows it where it is not")
	}
}

// typeNote opens the note of the highlight with the focus and types.
func typeNote(t *testing.T, w *window, words string) {
	t.Helper()
	press(w, fyne.KeyN)
	if !w.page.writingNote() {
		t.Fatalf("no note is being written; the status bar says %q", w.status.text())
	}
	for _, r := range words {
		w.focused().TypedRune(r)
	}
}

// otherArticle is one that is not shown.
func otherArticle(t *testing.T, w *window) article.ID {
	t.Helper()
	const words = "Quarry reopens in Halm\n\nThe Lantern Post\n15 March 2024\n\nHALM - The quarry took its first lorry on Friday, its owner said.\n"
	r, err := w.bench.ImportText(t.Context(), words)
	if err != nil || len(r.Articles) != 1 || r.Articles[0].ID == w.page.article.ID {
		t.Fatalf("no other article: %v", err)
	}
	return r.Articles[0].ID
}

// What is typed into a note is kept whichever way it is left, save by Escape.
func TestNotesAreNotLost(t *testing.T) {
	confirmKey := &desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault}
	for name, leave := range map[string]func(w *window){
		"Ctrl+Enter":          func(w *window) { w.focused().(fyne.Shortcutable).TypedShortcut(confirmKey) },
		"the page":            func(w *window) { w.page.focus() },
		"another pane":        func(w *window) { w.articles.list.Focus() },
		"another article":     func(w *window) { w.page.open(otherArticle(t, w), 0, 0) },
		"the workspace":       func(w *window) { w.leave() },
		"the undo button":     func(w *window) { w.page.focus(); w.undoAction(); w.redoAction() },
		"a reload, then left": func(w *window) { w.refresh(); w.page.focus() },
	} {
		w := marked(t, "fourth pier")
		id := w.page.passages[0].ID
		typeNote(t, w, "Which pier?")
		leave(w)
		if m, err := w.bench.Passage(t.Context(), id); err != nil || m.Note != "Which pier?" {
			t.Errorf("left by %s the note is %q, %v", name, m.Note, err)
		}
	}
	w := marked(t, "fourth pier")
	typeNote(t, w, "Which pier?")
	w.refresh()
	if !w.page.writingNote() || w.page.noting.field.Text() != "Which pier?" {
		t.Error("a reload takes what is being typed")
	}
	w.undo()
	if len(w.page.passages) != 1 || !w.page.writingNote() {
		t.Error("Ctrl+Z in the note undoes more than typing")
	}
	press(w, fyne.KeyEscape)
	if w.page.passages[0].Note != "" || w.page.noting != nil || w.focused() != fyne.Focusable(w.page.text) {
		t.Errorf("given up, yet the note is %q", w.page.passages[0].Note)
	}
}

// A note that could not be kept stands in the field again.
func TestANoteThatCannotBeKeptComesBack(t *testing.T) {
	w := marked(t, "fourth pier")
	typeNote(t, w, "Which pier?")
	w.undoAction() // the highlight itself is taken back
	if len(w.page.passages) != 0 || w.page.noting != nil {
		t.Fatalf("%d passages, a note is written: %v", len(w.page.passages), w.page.noting != nil)
	}
	if got := w.status.text(); !strings.Contains(got, "N on the highlight shows again") {
		t.Errorf("the status bar says %q", got)
	}
	w.redoAction()
	w.page.text.FocusMark(w.page.passages[0].ID)
	press(w, fyne.KeyN)
	if got := w.page.noting.field.Text(); got != "Which pier?" {
		t.Errorf("the field holds %q", got)
	}
}

// A highlight tells of its tags and events, under the pointer and by Tab.
func TestAHighlightTellsOfItsEvents(t *testing.T) {
	w := marked(t, "closed to all traffic on Tuesday")
	w.page.text.FocusMark("")
	w.page.text.Select(w.page.passages[0].Start, w.page.passages[0].Start)
	told := func() string { return strings.Join(w.page.about.words(), "|") }
	press(w, fyne.KeyTab)
	if got := told(); !strings.Contains(got, "1 Happening|Not cited yet") {
		t.Errorf("by Tab it tells %q", got)
	}
	press(w, fyne.KeyE)
	confirm(w)
	if got := told(); got != "" {
		t.Errorf("the focus went, yet it tells %q", got)
	}
	at, size, _ := w.page.text.BoxOf(w.page.passages[0].ID)
	e := &desktop.MouseEvent{}
	e.Position = at.AddXY(4, size.Height/2)
	w.page.text.MouseMoved(e)
	event := w.chron.events[0]
	want := fmt.Sprintf("1 Happening|%s|%s · supports", event.Title, event.When.Display())
	if got := told(); !strings.HasPrefix(got, want) {
		t.Errorf("under the pointer it tells %q, want %q", got, want)
	}
	selectWords(t, w, "all traffic")
	press(w, fyne.Key2)
	w.page.text.MouseMoved(e)
	if got := told(); !strings.HasPrefix(got, "1 Happening|overlaps 2 Claim|") {
		t.Errorf("with another on the same words it tells %q", got)
	}
	w.page.text.MouseOut()
	if got := told(); got != "" {
		t.Errorf("the pointer went, yet it tells %q", got)
	}
}

func TestHighlightsNotCitedAreCountedAndReached(t *testing.T) {
	w := withArticle(t)
	for _, words := range []string{"closed to all traffic", "fourth pier", "divers"} {
		selectWords(t, w, words)
		press(w, fyne.KeyH)
	}
	eventForm(t, w, "fourth pier")
	confirm(w)
	w.page.focus()
	w.page.toggleShading()
	if got := w.status.text(); got != "2 of 3 highlights not cited in this article" {
		t.Errorf("the status bar says %q", got)
	}
	var reached []string
	w.page.text.FocusMark("")
	w.page.text.Select(0, 0)
	for range 3 {
		press(w, fyne.KeyU)
		m, _ := w.page.passage(w.page.text.FocusedMark())
		reached = append(reached, m.Quote)
	}
	if got := strings.Join(reached, ", "); got != "closed to all traffic, divers, closed to all traffic" {
		t.Errorf("reached %s", got)
	}
}

// The tip of a date names the words, the publication and the rule, and stands
// beside the words, also where they go over two lines.
func TestTheTipOfADateCoversNoneOfItsWords(t *testing.T) {
	w := withArticle(t)
	if len(w.page.dates) == 0 {
		t.Fatal("the article has no dates")
	}
	d := w.page.dates[len(w.page.dates)-1]
	w.page.text.Select(d.Start, d.Start)
	if !w.page.tip.shown {
		t.Fatal("with the caret there it is not shown")
	}
	if got := w.page.tip.words.Text; !strings.Contains(got, d.Text) || !strings.Contains(got, "article dated 14 Mar 2024") {
		t.Errorf("it says %q", got)
	}
	window := fyne.NewSize(600, 400)
	for _, box := range []tipBox{
		{fyne.NewPos(100, 100), fyne.NewSize(400, 54)}, // two lines
		{fyne.NewPos(500, 370), fyne.NewSize(80, 27)},  // at the foot
		{fyne.NewPos(0, 0), fyne.NewSize(80, 27)},
	} {
		for _, above := range []bool{false, true} {
			tip := fyne.NewSize(300, 90)
			x, y := box.beside(tip, window, above)
			if y < box.at.Y+box.size.Height && y+tip.Height > box.at.Y {
				t.Errorf("a tip at %v,%v covers words at %v", x, y, box)
			}
			if x < 0 || y < 0 || x+tip.Width > window.Width || y+tip.Height > window.Height {
				t.Errorf("a tip at %v,%v is not within the page", x, y)
			}
		}
	}
}

// N on selected words makes a highlight and opens its note, also where the page
// shows the highlight only after it was made.
func TestNOnSelectedWordsOpensTheirNote(t *testing.T) {
	for name, tags := range map[string]bool{"with tags": true, "without tags": false} {
		w := withArticle(t)
		if !tags {
			w.tags = nil
		}
		var held []func()
		w.back.hold = func(work func()) { held = append(held, work) }
		selectWords(t, w, "fourth pier")
		press(w, fyne.KeyN)
		do(&held)
		w.back.hold = nil
		if len(w.page.passages) != 1 || w.page.passages[0].Quote != "fourth pier" {
			t.Fatalf("%s: marked is %+v; the status bar says %q", name, w.page.passages, w.status.text())
		}
		if !w.page.writingNote() {
			t.Errorf("%s: no note is being written; the status bar says %q", name, w.status.text())
		}
	}
}
