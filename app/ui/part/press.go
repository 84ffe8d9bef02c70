package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/tokens"
)

// press is what can be pressed with the mouse, the space bar or Enter: hover,
// focus, disabled with a reason, and the tip that says it. Whoever embeds it
// calls extend with itself.
type press struct {
	widget.BaseWidget
	Pass
	OnTapped func()
	OnKey    func(*fyne.KeyEvent) // keys that do not press it
	tip      string               // what a tip says; of an icon its meaning
	reason   string               // why it cannot be pressed now; "" when it can
	hovered  bool
	focused  bool
	focus    *canvas.Rectangle
	self     fyne.Widget
}

func (p *press) extend(self fyne.Widget) {
	p.self = self
	p.focus = &canvas.Rectangle{CornerRadius: tokens.RadiusField}
	p.ExtendBaseWidget(self)
}

// Disable says why the part cannot be pressed; "" lets it be pressed again.
func (p *press) Disable(reason string) {
	if p.reason == reason {
		return
	}
	p.reason = reason
	p.self.Refresh()
}

// Enabled tells whether the part can be pressed.
func (p *press) Enabled() bool { return p.reason == "" }

// SetTip is what is shown while pointed at or focused.
func (p *press) SetTip(words string) { p.tip = words }

// Tapped implements fyne.Tappable.
func (p *press) Tapped(*fyne.PointEvent) {
	if p.Enabled() && p.OnTapped != nil {
		hideTip(p.self)
		p.OnTapped()
	}
}

// TypedKey implements fyne.Focusable.
func (p *press) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.Tapped(nil)
	default:
		if !p.escaped(e) && !WindowKey(p.self, e) && p.OnKey != nil {
			p.OnKey(e)
		}
	}
}

// TypedRune implements fyne.Focusable.
func (p *press) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (p *press) FocusGained() {
	p.focused = true
	p.got(p.self)
	p.changed()
}

// FocusLost implements fyne.Focusable.
func (p *press) FocusLost() { p.focused = false; p.changed() }

// MouseIn implements desktop.Hoverable.
func (p *press) MouseIn(*desktop.MouseEvent) { p.hovered = true; p.changed() }

// MouseMoved implements desktop.Hoverable.
func (p *press) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (p *press) MouseOut() { p.hovered = false; p.changed() }

// Cursor implements desktop.Cursorable.
func (p *press) Cursor() desktop.Cursor {
	if p.Enabled() {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// changed redraws and shows or hides the tip.
func (p *press) changed() {
	p.self.Refresh()
	words := p.tip
	if p.reason != "" {
		words = p.reason
	}
	if words != "" && (p.hovered || p.focused) {
		showTip(p.self, words)
		return
	}
	hideTip(p.self)
}

// paintFocus draws the frame of focus, 2 strong, or takes it away.
func (p *press) paintFocus(radius float32) { paintFocus(p.focus, p.focused, radius) }

func paintFocus(frame *canvas.Rectangle, focused bool, radius float32) {
	frame.CornerRadius = radius
	frame.FillColor, frame.StrokeColor, frame.StrokeWidth = color.Transparent, color.Transparent, 0
	if focused {
		frame.StrokeColor, frame.StrokeWidth = tokens.Of(tokens.Accent), tokens.FocusLine
	}
	frame.Refresh()
}
