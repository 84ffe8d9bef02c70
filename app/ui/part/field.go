package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// Field is a line or some lines to type in. It hands on the keys a form wants:
// Escape, Ctrl+Enter, Alt with a letter, and up and down from a single line.
// Ctrl+Z and Ctrl+Shift+Z take typing back and make it again. Who comes to a
// field of one line by a key finds its words selected, so that typing replaces
// what was proposed; a click sets the caret, as everywhere.
type Field struct {
	widget.Entry
	Pass
	OnMove  func(by int)              // up (-1) and down (+1) in a field of one line
	OnKey   func(*fyne.KeyEvent) bool // before the field's own keys; true when it was taken
	OnClick func()
	OnFocus func(gained bool)

	failed  bool
	focused bool
	left    int // where the caret was when the field lost the keys
	frame   *canvas.Rectangle
	aside   *aside
}

// NewField makes a field of one line.
func NewField(placeholder string) *Field { return newField(placeholder, 1) }

// NewTextField makes a field that shows so many lines and holds more.
func NewTextField(placeholder string, lines int) *Field { return newField(placeholder, lines) }

func newField(placeholder string, lines int) *Field {
	f := &Field{frame: &canvas.Rectangle{}, aside: newAside()}
	f.PlaceHolder = placeholder
	f.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	if lines > 1 {
		f.MultiLine, f.Wrapping = true, fyne.TextWrapWord
	} else {
		f.ActionItem = f.aside // now: Fyne asks for it once
	}
	f.ExtendBaseWidget(f)
	if lines > 1 {
		f.SetMinRowsVisible(lines)
	}
	return f
}

// SetText shows other words, none of them selected: Fyne would go on selecting from
// where it did, so that the second letter replaces the first.
func (f *Field) SetText(words string) {
	if f.SelectedText() != "" {
		f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	}
	f.Entry.SetText(words)
}

// SetAside shows words at the right end of a field of one line: what was read
// out of it.
func (f *Field) SetAside(words string) {
	f.aside.words.Text = words
	f.aside.Refresh()
	f.Refresh()
}

// Aside are the words at the field's right end.
func (f *Field) Aside() string { return f.aside.words.Text }

// SetFailed frames the field as one that holds a mistake; a sentence beside it
// must say which.
func (f *Field) SetFailed(failed bool) {
	if f.failed == failed {
		return
	}
	f.failed = failed
	f.Refresh()
}

// Focus puts the caret into the field.
func (f *Field) Focus() { Focus(f) }

// Focus gives a part the focus, when it is shown in a window.
func Focus(o fyne.Focusable) {
	object, ok := o.(fyne.CanvasObject)
	if !ok {
		return
	}
	driver := fyne.CurrentApp().Driver()
	if c := driver.CanvasForObject(object); c != nil {
		if c.Focused() != o {
			holder = nil
		}
		c.Focus(o)
		return
	}
	holder = nil
	// What was not painted yet belongs to no canvas that Fyne knows of.
	for _, w := range driver.AllWindows() {
		w.Canvas().Focus(o)
		if w.Canvas().Focused() == o {
			return
		}
	}
}

// Return gives the keys back to who had them before something lay over it: typing
// goes on where it stopped.
func Return(c fyne.Canvas, o fyne.Focusable) {
	holder, _ = o.(fyne.CanvasObject)
	c.Focus(o)
}

// AcceptsTab implements fyne.Tabbable: the tab key always goes to the next field.
func (f *Field) AcceptsTab() bool { return false }

// TypedKey implements fyne.Focusable.
func (f *Field) TypedKey(e *fyne.KeyEvent) {
	if f.OnKey != nil && f.OnKey(e) || f.escaped(e) {
		return
	}
	if f.OnMove != nil && !f.MultiLine {
		switch e.Name {
		case fyne.KeyUp:
			f.OnMove(-1)
			return
		case fyne.KeyDown:
			f.OnMove(1)
			return
		}
	}
	if functionKeys[e.Name] {
		toWindow(f, e)
		return
	}
	f.Entry.TypedKey(e)
}

// functionKeys mean nothing in a field: the window has them.
var functionKeys = map[fyne.KeyName]bool{
	fyne.KeyF1: true, fyne.KeyF2: true, fyne.KeyF3: true, fyne.KeyF4: true, fyne.KeyF5: true, fyne.KeyF6: true,
	fyne.KeyF7: true, fyne.KeyF8: true, fyne.KeyF9: true, fyne.KeyF10: true, fyne.KeyF11: true, fyne.KeyF12: true,
}

// Tapped implements fyne.Tappable.
func (f *Field) Tapped(e *fyne.PointEvent) {
	f.Entry.Tapped(e)
	if f.OnClick != nil && !f.Disabled() {
		f.OnClick()
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (f *Field) TypedShortcut(s fyne.Shortcut) {
	if f.taken(s) {
		return
	}
	if c, ok := s.(*desktop.CustomShortcut); ok && c.KeyName == fyne.KeyZ &&
		c.Modifier == fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift {
		f.Redo()
		return
	}
	f.Entry.TypedShortcut(s)
}

// FocusGained implements fyne.Focusable.
func (f *Field) FocusGained() {
	f.focused = true
	f.Entry.FocusGained()
	if !f.MultiLine && holder != fyne.CanvasObject(f) {
		f.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	} else if !f.MultiLine {
		f.CursorColumn = min(f.left, len([]rune(f.Text)))
	}
	f.got(f)
	if f.OnFocus != nil {
		f.OnFocus(true)
	}
}

// FocusLost implements fyne.Focusable.
func (f *Field) FocusLost() {
	f.focused = false
	f.Entry.FocusLost()
	if !f.MultiLine { // what is longer than the field is read from its beginning
		f.left, f.CursorColumn = f.CursorColumn, 0
		f.Refresh()
	}
	if f.OnFocus != nil {
		f.OnFocus(false)
	}
}

// CreateRenderer implements fyne.Widget.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	r := &fieldRenderer{WidgetRenderer: f.Entry.CreateRenderer(), field: f}
	r.paint()
	return r
}

// fieldRenderer is Fyne's with a frame for focus and mistakes, which there is
// only as wide as every other border.
type fieldRenderer struct {
	fyne.WidgetRenderer
	field *Field
	aside float32 // width of the words at the right end, when last laid out
}

func (r *fieldRenderer) Layout(size fyne.Size) {
	r.aside = r.field.aside.MinSize().Width
	r.WidgetRenderer.Layout(size)
	Put(r.field.frame, 0, 0, size.Width, size.Height)
}

func (r *fieldRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	if r.aside != r.field.aside.MinSize().Width {
		r.Layout(r.field.Size())
	}
	r.paint()
}

func (r *fieldRenderer) Objects() []fyne.CanvasObject {
	all := r.WidgetRenderer.Objects()
	return append(all[:len(all):len(all)], r.field.frame)
}

func (r *fieldRenderer) paint() {
	f := r.field
	paintFocus(f.frame, f.focused, tokens.RadiusField)
	if f.failed {
		f.frame.StrokeColor, f.frame.StrokeWidth = tokens.Of(tokens.Conflict), tokens.FocusLine
		f.frame.Refresh()
	}
}

// aside is the words at the right end of a field.
type aside struct {
	widget.BaseWidget
	words *text.Label
}

func newAside() *aside {
	a := &aside{words: Mono.Label("", 1)}
	a.ExtendBaseWidget(a)
	return a
}

// CreateRenderer implements fyne.Widget.
func (a *aside) CreateRenderer() fyne.WidgetRenderer {
	return Draw(
		func() fyne.Size {
			if a.words.Text == "" {
				return fyne.NewSize(0, Mono.Line)
			}
			return fyne.NewSize(Wide(a.words)+tokens.Space2, Mono.Line)
		},
		func(size fyne.Size) { Put(a.words, 0, 0, size.Width-tokens.Space2, size.Height) },
		func() { a.words.Refresh() },
		a.words)
}
