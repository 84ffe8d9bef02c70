package panes

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// NoteField is a highlight's note being written on the page. It is as high as
// what is typed needs.
type NoteField struct {
	widget.BaseWidget
	OnKeep   func() // Ctrl+Enter
	OnCancel func() // Escape
	OnLeft   func() // the field lost the keys
	OnSized  func() // it needs another height

	head, keys *text.Label
	field      *part.Field
	ground     *canvas.Rectangle
	rows       int
	width      float32 // that rows were counted for
	focused    bool
}

// Lines that the field shows at least and at most; more are scrolled within it.
const (
	leastNoteRows = 3
	mostNoteRows  = 14
	notePad       = tokens.Space2
)

// NewNoteField makes one with a note, headed by its tag.
func NewNoteField(head, note string) *NoteField {
	n := &NoteField{
		head: part.SmallInk.Label(head, 1), keys: part.Hint.Label("Ctrl+Enter keeps, Esc gives up", 0),
		field: part.NewTextField("what you think of these words", leastNoteRows), ground: &canvas.Rectangle{}, rows: leastNoteRows,
	}
	n.field.SetText(note)
	n.field.OnEscape, n.field.OnConfirm = func() { does(n.OnCancel) }, func() { does(n.OnKeep) }
	n.field.OnFocus = n.focus
	n.field.OnChanged = func(string) { n.grow() }
	n.ExtendBaseWidget(n)
	return n
}

func (n *NoteField) focus(gained bool) {
	n.focused = gained
	if !gained {
		does(n.OnLeft)
	}
}

// Focus puts the caret behind the note.
func (n *NoteField) Focus() {
	n.field.Focus()
	n.toEnd()
}

// Field is what the note is typed in, with the caret behind the note.
func (n *NoteField) Field() *part.Field {
	n.toEnd()
	return n.field
}

func (n *NoteField) toEnd() {
	lines := strings.Split(n.field.Text, "\n")
	n.field.CursorRow, n.field.CursorColumn = n.countRows()-1, len([]rune(lines[len(lines)-1]))
	n.field.Refresh()
}

// Focused tells whether the field has the keys.
func (n *NoteField) Focused() bool { return n.focused }

// Text is what is typed.
func (n *NoteField) Text() string { return strings.TrimSpace(n.field.Text) }

// grow gives the field the lines that its text needs.
func (n *NoteField) grow() {
	rows := max(leastNoteRows, min(n.countRows(), mostNoteRows))
	if rows == n.rows {
		return
	}
	n.rows = rows
	n.field.SetMinRowsVisible(rows)
	does(n.OnSized)
}

// countRows is how many lines the text takes at the field's width.
func (n *NoteField) countRows() int {
	width := max(40, n.Size().Width-2*notePad-2*theme.InnerPadding()-2*theme.InputBorderSize())
	rows := 0
	for _, line := range strings.Split(n.field.Text, "\n") {
		rows += text.Fit(line, part.Body.Style, part.Body.Line, width, 0).LineCount(0)
	}
	return rows
}

// Resize implements fyne.CanvasObject.
func (n *NoteField) Resize(size fyne.Size) {
	n.BaseWidget.Resize(size)
	if size.Width != n.width {
		n.width = size.Width
		n.grow()
	}
}

// CreateRenderer implements fyne.Widget.
func (n *NoteField) CreateRenderer() fyne.WidgetRenderer {
	inner := func() float32 { return max(60, n.Size().Width-2*notePad) }
	least := func() fyne.Size {
		return fyne.NewSize(120, part.SmallInk.Line+tokens.Space1+n.field.MinSize().Height+tokens.Space1+n.keys.HeightFor(inner())+2*notePad)
	}
	place := func(size fyne.Size) {
		part.Put(n.ground, 0, 0, size.Width, size.Height)
		part.Put(n.head, notePad, notePad, inner(), part.SmallInk.Line)
		y := notePad + part.SmallInk.Line + tokens.Space1
		foot := n.keys.HeightFor(inner())
		part.Put(n.field, notePad, y, inner(), size.Height-y-foot-tokens.Space1-notePad)
		part.Put(n.keys, notePad, size.Height-foot-notePad, inner(), foot)
	}
	paint := func() {
		n.ground.FillColor, n.ground.StrokeColor = tokens.Of(tokens.Raised), tokens.Of(tokens.Edge)
		n.ground.StrokeWidth, n.ground.CornerRadius = tokens.Hairline, tokens.RadiusField
		n.ground.Refresh()
		n.head.Refresh()
		n.keys.Refresh()
		n.field.Refresh()
	}
	return part.Draw(least, place, paint, n.ground, n.head, n.field, n.keys)
}
