package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"dateline/app/e2e/state"
	"dateline/app/ui/page"
)

// pageLines are the lines of a page for a test, kept as long as nothing on it
// moves.
type pageLines struct {
	key   linesKey
	lines []state.Line
}

type linesKey struct {
	of          string        // the text
	first, last fyne.Position // its beginning and end
	size        fyne.Size
	scale       float32
	open        bool
}

// of are the lines in sight of a page that shows a text.
func (l *pageLines) of(text *page.Page, name string, scale float32) []state.Line {
	length := text.Len()
	first, _, _ := text.Place(0)
	last, _, _ := text.Place(length)
	key := linesKey{name, first, last, text.Size(), scale, text.AllOpen()}
	if key == l.key {
		return l.lines
	}
	l.key, l.lines = key, nil
	from := max(0, text.TopOffset())
	var at state.Line
	for off := from; off <= length; off++ {
		p, height, ok := text.Place(off)
		if !ok {
			if len(l.lines) > 0 || len(at.Stops) > 0 {
				break
			}
			continue
		}
		x, y := int(p.X*scale+0.5), int((p.Y+height/2)*scale+0.5)
		if len(at.Stops) > 0 && y != at.Y {
			l.add(at)
			at = state.Line{}
		}
		if len(at.Stops) == 0 {
			at = state.Line{Start: off, Y: y}
		}
		at.End = off
		at.Stops = append(at.Stops, x)
	}
	l.add(at)
	return l.lines
}

// add ends a line. What is folded has one place for all its characters.
func (l *pageLines) add(at state.Line) {
	if n := len(at.Stops); n > 0 && (n < 3 || slices.Min(at.Stops) < slices.Max(at.Stops)) {
		l.lines = append(l.lines, at)
	}
}
