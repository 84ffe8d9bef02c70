package tokens

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// LineStyle is how the line at the foot of a highlight is drawn, so that tags
// are told apart without colour.
type LineStyle uint8

// The styles of a tag's line.
const (
	Solid LineStyle = iota
	Double
	Dashed
	Dotted
	Thin // of what has no tag
)

var tagFills = [4]fyne.ThemeColorName{Tag1Fill, Tag2Fill, Tag3Fill, Tag4Fill}
var tagLines = [4]fyne.ThemeColorName{Tag1Line, Tag2Line, Tag3Line, Tag4Line}

// turn is a tag's place in the table, and how often the table was gone through.
func turn(tag int) (place, round int) { return (tag - 1) % 4, (tag - 1) / 4 }

// TagFill is the ground under text marked with tag 1 to 9; tags from 5 on
// repeat the colours with another line. Below 1 there is no tag: the ground is
// that of no colour.
func TagFill(tag int) fyne.ThemeColorName {
	if tag < 1 {
		return Line
	}
	place, _ := turn(tag)
	return tagFills[place]
}

// Of overlapping highlights the upper ones are laid on like glass, a little deeper
// than the tag's own fill: so two of the same tag are told apart as well.
const (
	glass = 150 // opacity, of 255
	depth = 8   // per cent of the tag's line in it
)

// TagGlass is the ground of a highlight that lies over another one.
func TagGlass(tag int, variant fyne.ThemeVariant) color.NRGBA {
	fill, _ := Color(TagFill(tag), variant)
	line, _ := Color(TagLine(tag), variant)
	deeper := func(a, b uint8) uint8 { return uint8((int(a)*(100-depth) + int(b)*depth) / 100) }
	return color.NRGBA{R: deeper(fill.R, line.R), G: deeper(fill.G, line.G), B: deeper(fill.B, line.B), A: glass}
}

// hatch is the opacity of a hatch, of 255: words on it stay legible.
const hatch = 68

// TagHatch is the colour of the slanting lines on a highlight that is not cited yet.
func TagHatch(tag int, variant fyne.ThemeVariant) color.NRGBA {
	c, _ := Color(TagLine(tag), variant)
	c.A = hatch
	return c
}

// TagLine is the colour of a tag's line, bar and number; without a tag that of
// hints.
func TagLine(tag int) fyne.ThemeColorName {
	if tag < 1 {
		return Ink3
	}
	place, _ := turn(tag)
	return tagLines[place]
}

// TagStyle is the style of a tag's line.
func TagStyle(tag int) LineStyle {
	if tag < 1 {
		return Thin
	}
	place, round := turn(tag)
	return LineStyle((place + round) % 4)
}
