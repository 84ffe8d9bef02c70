package ui

import (
	"fyne.io/fyne/v2"

	"dateline/app/ui/tokens"
)

// tipBox is the place of the words that a tip is about: it covers none of them
// where there is room elsewhere.
type tipBox struct {
	at   fyne.Position
	size fyne.Size
}

// beside is where a tip of some size stands in a window: below the words, or
// above them; the other way round with above. Without room on either side it
// stands at the edge of the one with more.
func (b tipBox) beside(tip, window fyne.Size, above bool) (x, y float32) {
	x = max(tokens.Space4, min(b.at.X, window.Width-tip.Width-tokens.Space4))
	up, down := b.at.Y-tokens.Space1-tip.Height, b.at.Y+b.size.Height+tokens.Space1
	fitsUp, fitsDown := up >= 0, down+tip.Height <= window.Height
	switch {
	case above && fitsUp || fitsUp && !fitsDown:
		return x, up
	case fitsDown:
		return x, down
	case up+tip.Height > window.Height-down:
		return x, 0
	}
	return x, max(0, window.Height-tip.Height)
}
