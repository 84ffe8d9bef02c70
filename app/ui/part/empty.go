package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// EmptyState says what will stand in an empty pane, and offers the one next
// action, if there is one.
type EmptyState struct {
	widget.BaseWidget
	words  *text.Label
	Action *Button // nil for none
}

// NewEmptyState makes one; an empty action gives words only.
func NewEmptyState(words, action, key string, tapped func()) *EmptyState {
	e := &EmptyState{words: Second.Label(words, 0)}
	if action != "" {
		e.Action = NewButton(action, "", key, Usual, tapped)
	}
	e.ExtendBaseWidget(e)
	return e
}

// SetWords changes what is said.
func (e *EmptyState) SetWords(words string) {
	e.words.Text = words
	e.Refresh()
}

// Words are what is said.
func (e *EmptyState) Words() string { return e.words.Text }

// CreateRenderer implements fyne.Widget.
func (e *EmptyState) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{e.words}
	if e.Action != nil {
		objects = append(objects, e.Action)
	}
	inner := func(width float32) float32 { return min(max(width-2*tokens.Space4, 40), 420) }
	least := func() fyne.Size {
		h := e.words.HeightFor(inner(e.Size().Width)) + 2*tokens.Space4
		if e.Action != nil {
			h += e.Action.MinSize().Height + tokens.Space3
		}
		return fyne.NewSize(120, h)
	}
	place := func(size fyne.Size) {
		w := inner(size.Width)
		h := e.words.HeightFor(w)
		Put(e.words, tokens.Space4, tokens.Space4, w, h)
		if e.Action != nil {
			b := e.Action.MinSize()
			Put(e.Action, tokens.Space4, tokens.Space4+h+tokens.Space3, b.Width, b.Height)
		}
	}
	paint := func() {
		e.words.Refresh()
		place(e.Size())
	}
	return Draw(least, place, paint, objects...)
}
