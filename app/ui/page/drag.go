package page

import (
	"time"

	"fyne.io/fyne/v2"
)

// Dragged implements fyne.Draggable.
func (p *Page) Dragged(e *fyne.DragEvent) {
	m := &p.mouse
	if m.bar {
		p.dragBar(e.Position.Y)
		return
	}
	if !m.down {
		return
	}
	m.moved, m.dragAt = true, e.Position
	p.dragTo(e.Position)
	outside := e.Position.Y < 0 || e.Position.Y > p.Size().Height
	if outside && m.autoScroll == nil {
		m.scrolled = time.Now()
		m.autoScroll = &fyne.Animation{Duration: time.Second, RepeatCount: fyne.AnimationRepeatForever, Tick: func(float32) { p.autoScroll() }}
		m.autoScroll.Start()
	} else if !outside {
		p.stopAutoScroll()
	}
}

// autoSpeed is how fast a drag scrolls: pixels a second for each pixel that the
// mouse is outside.
const autoSpeed = 15

// autoScroll moves faster the further out the mouse is, by the time that has
// passed, since a busy machine draws fewer frames.
func (p *Page) autoScroll() {
	now := time.Now()
	passed := min(now.Sub(p.mouse.scrolled), 200*time.Millisecond)
	p.mouse.scrolled = now
	y := p.mouse.dragAt.Y
	if y > 0 {
		y = max(0, y-p.Size().Height)
	}
	if y == 0 {
		return
	}
	p.scrollTo(p.top() + float64(y)*autoSpeed*passed.Seconds())
	p.dragTo(p.mouse.dragAt)
}

func (p *Page) dragTo(at fyne.Position) {
	at.Y = max(0, min(at.Y, p.Size().Height-1))
	pos := p.hit(at)
	if p.mouse.handle {
		p.dragHandle(pos)
		return
	}
	p.extend(pos)
	p.changed()
}

func (p *Page) stopAutoScroll() {
	if a := p.mouse.autoScroll; a != nil {
		a.Stop()
		p.mouse.autoScroll = nil
	}
}

// DragEnd implements fyne.Draggable.
func (p *Page) DragEnd() {
	p.stopAutoScroll()
	if p.mouse.handle {
		p.EndResize()
	}
	p.mouse.down, p.mouse.bar, p.mouse.moved = false, false, false
	p.focus() // Fyne takes it away when the button is let go outside
}

func (p *Page) focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p)
	}
}

func (p *Page) grabBar(at fyne.Position) {
	y, h, ok := p.thumb()
	if !ok {
		return
	}
	p.mouse.bar, p.mouse.barAt = true, at.Y-y
	if at.Y < y || at.Y > y+h { // beside it: bring it here
		p.mouse.barAt = h / 2
		p.dragBar(at.Y)
	}
}

func (p *Page) dragBar(y float32) {
	_, h, ok := p.thumb()
	if !ok {
		return
	}
	part := float64((y - p.mouse.barAt) / (p.Size().Height - h))
	p.scrollTo(p.least() + part*(p.most()-p.least()))
	p.Refresh()
}

// Scrolled implements fyne.Scrollable.
func (p *Page) Scrolled(e *fyne.ScrollEvent) { p.ScrollBy(-e.Scrolled.DY) }
