package panes

import (
	"fyne.io/fyne/v2"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// HeightFor implements part.Row.
func (c *eventCard) HeightFor(width float32) float32 { return c.lay(width, false) }

// lay goes through the card from above to below and returns its height; with
// move it puts everything in its place.
func (c *eventCard) lay(width float32, move bool) float32 {
	const pad = cardPad
	x, w := cardText, max(width-cardText-cardRight, 60)
	y := float32(pad)
	y = c.layTop(x, y, w, move)
	titleHeight := c.title.HeightFor(w)
	if move {
		part.Put(c.title, x, y, w, titleHeight)
	}
	y += titleHeight
	if !c.status.Hidden {
		if move {
			s := c.status.MinSize()
			part.Put(c.status, x, y+2, min(s.Width, w), s.Height)
		}
		y += c.status.MinSize().Height + 4
	}
	for _, l := range []*text.Label{c.about, c.who} {
		if l.Text == "" {
			continue
		}
		if move {
			putLabel(l, x, y, w)
		}
		y += l.HeightFor(w)
	}
	for _, l := range c.cites[:c.used] {
		y = l.lay(x, y+4, w, move)
	}
	least := float32(0)
	if c.showDay { // the day's own two lines
		least = part.Day.Line + part.Small.Line + 2*pad
	}
	return max(y+pad+2, least)
}

// layTop puts when at the left and sites and origins at the right, or below
// each other where there is no room for both.
func (c *eventCard) layTop(x, y, w float32, move bool) float32 {
	s := c.sites.MinSize()
	hour := part.Wide(c.hour)
	beside := hour+tokens.Space2+s.Width <= w
	if move {
		part.Put(c.hour, x, y, min(hour, w), part.Small.Line)
	}
	if hour > 0 && !beside {
		y += part.Small.Line
	}
	if move {
		sx := x
		if beside {
			sx = x + w - s.Width
		}
		part.Put(c.sites, sx, y, min(s.Width, w), s.Height)
	}
	return y + part.Small.Line
}

func (l *citationLine) lay(x, y, w float32, move bool) float32 {
	quote, source := l.quote.HeightFor(w), l.source.HeightFor(w)
	if move {
		part.Put(l.quote, x, y, w, quote)
		part.Put(l.source, x, y+quote, w, source)
		part.Put(l.bar, x-4, y+2, tokens.FocusLine, quote+source-4)
		l.top, l.bottom = y, y+quote+source
	}
	return y + quote + source
}

// citationAt is the citation at a place within the card, -1 for none.
func (c *eventCard) citationAt(at fyne.Position) int {
	for i, l := range c.cites[:c.used] {
		if at.Y >= l.top && at.Y < l.bottom && at.X >= cardLeft {
			return i
		}
	}
	return -1
}
