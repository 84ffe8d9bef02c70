package typeset

import (
	"dateline/app/article/bidi"
	"dateline/app/report/pdf"
)

// Style is how a stretch of text looks and what it does.
type Style struct {
	Faces *Faces
	Size  float64 // points
	Color pdf.Color
	Rise  float64 // points above the base line
	Link  *Link
	// Unread text is drawn but not copied: a number set into a quotation
	// must not come back with the quotation.
	Unread bool

	control bool // takes part in ordering only
}

// Link leads to an address or to a named place of the document.
type Link struct {
	URI, Place string
	Label      string // read out for it
}

// Span is text in one style.
type Span struct {
	Text  string
	Style *Style
}

// Isolate keeps text of unknown direction from mixing with its surroundings
// (UAX 9, FSI and PDI). The controls are neither drawn nor copied.
func Isolate(spans ...Span) []Span {
	if len(spans) == 0 {
		return nil
	}
	control := *spans[0].Style
	control.control = true
	out := append([]Span{{"\u2068", &control}}, spans...)
	return append(out, Span{"\u2069", &control})
}

// Pattern is how the line at the foot of a mark looks.
type Pattern byte

// The patterns, in the order of the tags.
const (
	Solid Pattern = iota
	Double
	Dashed
	Dotted
)

// Mark is a coloured stretch of a paragraph.
type Mark struct {
	Start, End int // code points of all spans together
	Fill, Line pdf.Color
	Pattern    Pattern
	Lane       int // lines of overlapping marks stack: 0 is next to the text
}

// Align says at which edge lines stand.
type Align byte

// Start is where the paragraph's direction begins.
const (
	Start Align = iota
	Right
)

// Options are of the paragraph as a whole.
type Options struct {
	Width     float64 // points
	Lang      string  // BCP 47
	Direction bidi.Direction
	Align     Align
	Marks     []Mark
}
