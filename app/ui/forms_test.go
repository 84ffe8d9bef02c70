package ui

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
)

// eventForm opens the form of a new event and returns its field for the title.
func eventForm(t *testing.T, w *window, words string) *part.Field {
	t.Helper()
	selectWords(t, w, words)
	press(w, fyne.KeyE)
	if w.chron.form != "New event" {
		t.Fatalf("the form %q is open, status %q", w.chron.form, w.status.text())
	}
	return formField(w, "title")
}

// confirm presses Ctrl+Enter in the event's form.
func confirm(w *window) { formField(w, "title").TypedShortcut(ctrl(fyne.KeyReturn)) }

// formField is a field of the event's form.
func formField(w *window, name string) *part.Field {
	return w.chron.editor.Places().Objects[name].(*part.Field)
}

func TestLettersBesideAFormDoNothing(t *testing.T) {
	w := withArticle(t)
	selectWords(t, w, "fourth pier")
	press(w, fyne.KeyH)
	title := eventForm(t, w, "closed to all traffic on Tuesday")
	title.SetText("Bridge shut")
	w.win.Canvas().Unfocus() // as a click beside a field does
	for _, key := range []fyne.KeyName{"E", "C", "H", "N", "J", fyne.KeyDelete, fyne.Key2} {
		press(w, key)
		if w.status.numbers.Passages != 1 {
			t.Errorf("%d highlights after %s, want the one from before", w.status.numbers.Passages, key)
		}
	}
	if w.chron.form != "New event" || title.Text != "Bridge shut" {
		t.Errorf("the form %q holds %q", w.chron.form, title.Text)
	}
	press(w, fyne.KeyEscape)
	if w.chron.form != "" {
		t.Error("Esc does not leave the form")
	}
}

func TestAHalfTypedFormIsNotReplaced(t *testing.T) {
	w := withArticle(t)
	title := eventForm(t, w, "closed to all traffic on Tuesday")
	title.SetText("Bridge shut")
	selectWords(t, w, "fourth pier")
	for key, command := range map[string]func(){"E": w.page.newEvent, "Edit tags": w.editTags} {
		command()
		if w.chron.form != "New event" || title.Text != "Bridge shut" {
			t.Errorf("after %s the form %q holds %q", key, w.chron.form, title.Text)
		}
		if !strings.Contains(w.status.text(), "what you typed") {
			t.Errorf("after %s the status bar says %q", key, w.status.text())
		}
	}
	w.chron.leave()
	title = eventForm(t, w, "closed to all traffic on Tuesday")
	eventForm(t, w, "fourth pier") // nothing was typed: another may come
	if strings.Contains(title.Text, "closed to all traffic") {
		t.Errorf("the form still holds %q", title.Text)
	}
}

func TestTypingIsNotLostUnasked(t *testing.T) {
	w := withArticle(t)
	eventForm(t, w, "closed to all traffic on Tuesday").SetText("Bridge shut")
	before := w.bench
	w.open(another(t, w), false)
	if w.bench != before || w.sheet == nil {
		t.Fatal("another workspace was opened without a question")
	}
	w.sheet.leave()
	w.close()
	if w.closing || w.sheet == nil {
		t.Fatal("the window closes without a question")
	}
	w.sheet.leave()
	if got := formField(w, "title").Text; got != "Bridge shut" {
		t.Errorf("the form holds %q", got)
	}
	w.open(another(t, w), false)
	w.sheet.ok.OnConfirm()
	if w.bench == before || w.chron.form != "" {
		t.Error("after the answer the other workspace is not open")
	}
}

func TestATypedDateIsReadAgainstTheFormsArticle(t *testing.T) {
	w := withArticle(t)
	drop(w, file(t, "later.txt", strings.NewReplacer("14 March 2024", "20 June 2025", "Osmund", "Quarrel").Replace(lanternText)))
	var first, second article.ID
	for _, r := range w.articles.rows {
		if strings.Contains(r.Title, "Quarrel") {
			second = r.ID
		} else {
			first = r.ID
		}
	}
	w.page.open(first, 0, 0)
	eventForm(t, w, "closed to all traffic on Tuesday")
	w.page.open(second, 0, 0)
	formField(w, "when").SetText("last Friday")
	if got := formField(w, "when").Aside(); got != "2024-03-08" {
		t.Errorf("read as %q; the words are of an article of 14 March 2024", got)
	}
}

func TestOneSaveIsOneAction(t *testing.T) {
	w := withArticle(t)
	eventForm(t, w, "closed to all traffic on Tuesday").SetText("Bridge shut")
	confirm(w)
	e := w.chron.events[0]
	w.chron.editEvent(e)
	e.Title = "Harbour bridge shut"
	w.chron.editor.OnSave(e.Event, []chronology.Citation{{ID: e.Citations[0].ID, Stance: e.Citations[0].Stance, Origin: "port authority"}})
	if got := w.chron.events[0]; got.Title != "Harbour bridge shut" || got.Citations[0].Origin != "port authority" {
		t.Fatalf("saved %q of %q", got.Title, got.Citations[0].Origin)
	}
	w.undo()
	if got := w.chron.events[0]; got.Title != "Bridge shut" || got.Citations[0].Origin != "" {
		t.Errorf("one undo leaves %q of %q", got.Title, got.Citations[0].Origin)
	}
}

func TestAFormWaitsUntilItIsSaved(t *testing.T) {
	w := withArticle(t)
	title := eventForm(t, w, "closed to all traffic on Tuesday")
	var late []func()
	w.back.hold = func(work func()) { late = append(late, work) }
	confirm(w)
	confirm(w)
	if len(late) != 1 {
		t.Errorf("%d events are being recorded", len(late))
	}
	title.TypedRune('x')
	press(w, fyne.KeyEscape)
	if w.chron.form == "" || !title.Disabled() {
		t.Error("the form does not wait for the answer")
	}
	w.back.hold = nil
	late[0]()
	if w.chron.form != "" || len(w.chron.events) != 1 || title.Disabled() {
		t.Errorf("form %q, %d events", w.chron.form, len(w.chron.events))
	}
}

func TestAFormThatCouldNotBeSavedStays(t *testing.T) {
	w := withArticle(t)
	title := eventForm(t, w, "closed to all traffic on Tuesday")
	d, err := w.bench.Draft(context.Background(), w.page.article.ID, 0, 20)
	if err != nil {
		t.Fatal(err)
	}
	d.Event.Title = ""
	w.chron.editor.OnRecord(d)
	if w.chron.form == "" || title.Disabled() {
		t.Error("the form is gone or takes no typing")
	}
}

func TestAClickOnAHighlightGivesItTheKeys(t *testing.T) {
	w := withArticle(t)
	selectWords(t, w, "fourth pier")
	press(w, fyne.KeyH)
	m := w.page.passages[0]
	w.page.text.FocusMark("")
	at, height, ok := w.page.text.Place(m.Start + 2)
	if !ok {
		t.Fatal("the highlight is not in sight")
	}
	from := w.host.Driver().AbsolutePositionForObject(w.page.text)
	click := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at.Subtract(from).AddXY(1, height/2)}, Button: desktop.MouseButtonPrimary}
	w.page.text.MouseDown(click)
	w.page.text.MouseUp(click)
	if w.page.text.FocusedMark() != m.ID {
		t.Fatal("the highlight that was clicked has not the focus")
	}
	press(w, fyne.KeyN)
	if !w.page.writingNote() {
		t.Errorf("N: no note is being written, status %q", w.status.text())
	}
	press(w, fyne.KeyEscape)
	press(w, fyne.KeyDelete)
	if w.status.numbers.Passages != 0 {
		t.Error("Del left the highlight")
	}
}

func TestTagsAreRenamedAddedAndPutIntoTheBin(t *testing.T) {
	w := withArticle(t)
	w.editTags()
	if w.chron.form != "Tags" {
		t.Fatalf("the form %q is open, status %q", w.chron.form, w.status.text())
	}
	tags := slices.Clone(w.tags)
	tags[0].Name = "Event"
	if err := w.chron.tagging.OnSave([]chronology.Tag{tags[0], {Name: "Bridge"}}); err != nil {
		t.Fatal(err)
	}
	if n := len(w.tags); n != len(tags)+1 || w.tags[0].Name != "Event" || w.tags[n-1].Name != "Bridge" {
		t.Errorf("the tags are %+v", w.tags)
	}
	if w.chron.form != "" || w.undoName() != "Undo “Edit tags”" {
		t.Errorf("the form %q is open, the menu says %q", w.chron.form, w.undoName())
	}
}
