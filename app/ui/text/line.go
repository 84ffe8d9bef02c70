package text

import "dateline/app/ui/page/layout"

// Line is a line of text that a Brush draws.
type Line = layout.Line

// SetLine sets a text on one line so high, however long it is; nil for nothing.
// Its left edge is where Extent says.
func SetLine(text string, s Style, height float32) *Line {
	d := newDocument(text, s, height, unbroken)
	lines := d.Lines(0, d.Height())
	if len(lines) == 0 {
		return nil
	}
	return lines[0]
}
