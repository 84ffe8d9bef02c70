package part

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// TypedKey implements fyne.Focusable.
func (r *Rows) TypedKey(e *fyne.KeyEvent) {
	if r.OnKey != nil && r.OnKey(r.selected, e) {
		return
	}
	page := max(1, len(r.shown)-2)
	switch e.Name {
	case fyne.KeyDown:
		r.Step(1)
	case fyne.KeyUp:
		r.Step(-1)
	case fyne.KeyPageDown:
		r.Step(page)
	case fyne.KeyPageUp:
		r.Step(-page)
	case fyne.KeyHome:
		r.Step(-r.length())
	case fyne.KeyEnd:
		r.Step(r.length())
	case fyne.KeyReturn, fyne.KeyEnter:
		r.open()
	case desktop.KeyMenu:
		r.menuAtSelected()
	default:
		r.escaped(e)
	}
}

// TypedRune implements fyne.Focusable.
func (r *Rows) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (r *Rows) FocusGained() {
	r.focused = true
	r.paintStates()
	r.got(r)
}

// FocusLost implements fyne.Focusable.
func (r *Rows) FocusLost() {
	r.focused, r.shift = false, false
	r.paintStates()
}

// doubleClick is how close two clicks on a row must follow each other. Fyne's
// own double click would hold back every single one.
const doubleClick = 400 * time.Millisecond

// Tapped implements fyne.Tappable.
func (r *Rows) Tapped(e *fyne.PointEvent) {
	Focus(r)
	i, y := r.at(e.Position.Y)
	if i < 0 || r.Skip != nil && r.Skip(i) {
		return
	}
	held, was := r.held, r.selected
	r.held = 0
	before := i == was
	again := before && time.Since(r.tapped) < doubleClick
	r.tapped = time.Now()
	r.choose(i)
	if r.OnTapped != nil && r.OnTapped(Click{i, r.shown[i], fyne.NewPos(e.Position.X, e.Position.Y-y), before, was, held}) {
		return
	}
	if again {
		r.open()
	}
}

// MouseDown implements desktop.Mouseable: a click itself does not say which keys are
// held with it.
func (r *Rows) MouseDown(e *desktop.MouseEvent) { r.held = e.Modifier }

// MouseUp implements desktop.Mouseable.
func (r *Rows) MouseUp(*desktop.MouseEvent) {}

// KeyDown implements desktop.Keyable: Fyne does not send Shift with arrows.
func (r *Rows) KeyDown(e *fyne.KeyEvent) { r.shiftKey(e, true) }

// KeyUp implements desktop.Keyable.
func (r *Rows) KeyUp(e *fyne.KeyEvent) { r.shiftKey(e, false) }

func (r *Rows) shiftKey(e *fyne.KeyEvent, down bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		r.shift = down
	}
}

// ShiftHeld tells whether Shift is held while the list has the focus.
func (r *Rows) ShiftHeld() bool { return r.shift }

// TypedShortcut implements fyne.Shortcutable.
func (r *Rows) TypedShortcut(s fyne.Shortcut) {
	if _, all := s.(*fyne.ShortcutSelectAll); all && r.OnAll != nil {
		r.OnAll()
		return
	}
	r.Pass.TypedShortcut(s)
}

// TappedSecondary implements fyne.SecondaryTappable.
func (r *Rows) TappedSecondary(e *fyne.PointEvent) {
	Focus(r)
	i, _ := r.at(e.Position.Y)
	if i < 0 || r.Skip != nil && r.Skip(i) {
		return
	}
	r.choose(i)
	if r.OnMenu != nil {
		r.OnMenu(i, e.AbsolutePosition)
	}
}

func (r *Rows) menuAtSelected() {
	row, ok := r.shown[r.selected]
	if ok && r.OnMenu != nil {
		r.OnMenu(r.selected, fyne.CurrentApp().Driver().AbsolutePositionForObject(row).Add(fyne.NewPos(24, 24)))
	}
}

// at is the row at a height on the screen, -1 for none, and where it begins.
func (r *Rows) at(y float32) (i int, begins float32) {
	for i, row := range r.shown {
		if p := row.Position().Y; y >= p && y < p+row.Size().Height {
			return i, p
		}
	}
	return -1, 0
}

// MouseIn implements desktop.Hoverable.
func (r *Rows) MouseIn(e *desktop.MouseEvent) { r.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (r *Rows) MouseMoved(e *desktop.MouseEvent) {
	i, _ := r.at(e.Position.Y)
	r.hover(i)
}

// MouseOut implements desktop.Hoverable.
func (r *Rows) MouseOut() { r.hover(-1) }

func (r *Rows) hover(i int) {
	if i == r.hovered {
		return
	}
	old := r.hovered
	r.hovered = i
	for _, k := range []int{old, i} {
		if row, ok := r.shown[k]; ok {
			row.SetState(r.state(k))
		}
	}
}

func (r *Rows) state(i int) RowState {
	return RowState{Selected: i == r.selected, Focused: r.focused, Hovered: i == r.hovered}
}

func (r *Rows) paintStates() {
	for i, row := range r.shown {
		row.SetState(r.state(i))
	}
}
