package part

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
)

// What a form proposes is replaced by typing, as in other programs.
func TestTypingReplacesWhatAFieldProposes(t *testing.T) {
	title, when, note := NewField(""), NewField(""), NewTextField("", 2)
	win := show(t, container.NewVBox(title, when, note), 300, 200)
	title.SetText("Ordinary maintenance")
	when.SetText("19 Apr 2023")
	note.SetText("Check")

	title.Focus()
	title.TypedRune('W')
	win.Canvas().FocusNext()
	when.TypedRune('5')
	win.Canvas().FocusNext()
	note.TypedRune('>')
	if title.Text != "W" || when.Text != "5" || note.Text != ">Check" {
		t.Errorf("typed %q, %q, %q", title.Text, when.Text, note.Text)
	}
}

// A title longer than its field is read from its beginning once it is left.
func TestAFieldThatIsLeftShowsItsBeginning(t *testing.T) {
	title, when := NewField(""), NewField("")
	win := show(t, container.NewVBox(title, when), 120, 200)
	title.SetText("The reservoir had been drawn down since the second week of March")
	title.Focus()
	if title.CursorColumn == 0 {
		t.Fatal("the caret does not stand at the end of what is proposed")
	}
	win.Canvas().FocusNext()
	if title.CursorColumn != 0 {
		t.Errorf("the field stays scrolled to its column %d", title.CursorColumn)
	}
}

// Back from another window or from a menu, typing goes on where it stopped.
func TestAFieldThatGetsTheKeysBackIsNotOverwritten(t *testing.T) {
	title := NewField("")
	show(t, title, 300, 60)
	title.Focus()
	for _, r := range "The " {
		title.TypedRune(r)
	}
	title.FocusLost()
	title.FocusGained()
	title.TypedRune('g')
	if title.Text != "The g" {
		t.Errorf("typed %q", title.Text)
	}
}

func TestAClickSetsTheCaretOfAField(t *testing.T) {
	title := NewField("")
	show(t, title, 300, 60)
	title.SetText("gate")
	title.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(200, 20)}, Button: desktop.MouseButtonPrimary})
	title.TypedRune('s')
	if title.Text != "gates" {
		t.Errorf("typed %q", title.Text)
	}
}

// A field that is emptied while its words are selected takes all that is typed then.
func TestAFieldThatIsSetLosesItsSelection(t *testing.T) {
	f := NewField("")
	show(t, f, 300, 60)
	f.SetText("pier")
	f.Focus()
	f.SetText("")
	for _, r := range "barge" {
		f.TypedRune(r)
	}
	if f.Text != "barge" {
		t.Errorf("typed %q", f.Text)
	}
}
