package page

import "dateline/app/ui/tokens"

// Reading is how the analyst likes to read.
type Reading struct {
	Sans    bool    // the text in the sans instead of the serif
	Size    float32 // of the text, in pixels
	Measure Measure // width of the column
	Leading Leading // distance of the lines
}

// Measure is a width of the column of text.
type Measure int8

// The measures: some 60 letters a line, some 50, or as many as can be read well.
const (
	Normal Measure = iota
	Narrow
	Wide
)

// Leading is a distance of the lines.
type Leading int8

// The leadings: as designed, and less or more.
const (
	Usual Leading = iota
	Tight
	Loose
)

// Designed is the setting the page comes with.
func Designed() Reading { return Reading{Size: tokens.TextReading} }

// measures are widths of the column in sizes of the text, for the serif and the
// sans. The widest holds 68 letters of usual prose.
var measures = map[Measure][2]float32{Narrow: {23, 23}, Normal: {28, 27.5}, Wide: {30, 29.5}}

// column is the width that lines are filled to, where there is room.
func (r Reading) column() float32 {
	face := 0
	if r.Sans {
		face = 1
	}
	return r.Size * measures[r.Measure][face]
}

// leading is by what the height of a line is multiplied.
func (r Reading) leading() float32 {
	switch r.Leading {
	case Tight:
		return 0.87
	case Loose:
		return 1.15
	}
	return 1
}

// Reading is how the text is set now.
func (p *Page) Reading() Reading { return p.reading }

// SetReading sets the text otherwise, its size within what can be read, and keeps
// the place.
func (p *Page) SetReading(r Reading) {
	r.Size = max(tokens.TextLeast, min(r.Size, tokens.TextGreatest))
	if r == p.reading {
		return
	}
	p.keepSight(func() {
		p.reading = r
		p.doc.Restyle(p.options())
		p.doc.SetWidth(p.geometry().column)
	})
	p.noted.stale = true
	p.settle()
	p.Refresh()
}
