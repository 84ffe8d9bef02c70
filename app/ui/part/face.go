package part

import (
	"fyne.io/fyne/v2"

	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// Face is how a text of the interface looks: its style, colour and line height.
type Face struct {
	text.Style
	Color fyne.ThemeColorName
	Line  float32 // height of a line in pixels
}

// The faces of the interface.
var (
	Body     = Face{text.Style{Family: text.Sans, Size: tokens.TextBody}, tokens.Ink, 18}
	Second   = Body.In(tokens.Ink2)
	Medium   = Face{text.Style{Family: text.Sans, Weight: text.Medium, Size: tokens.TextBody}, tokens.Ink, 18}
	Strong   = Face{text.Style{Family: text.Sans, Weight: text.SemiBold, Size: tokens.TextBody}, tokens.Ink, 18}
	Small    = Face{text.Style{Family: text.Sans, Size: tokens.TextSmall}, tokens.Ink2, 17}
	Hint     = Small.In(tokens.Ink3)
	SmallInk = Face{text.Style{Family: text.Sans, Weight: text.Medium, Size: tokens.TextSmall}, tokens.Ink, 17}
	Quote    = Face{text.Style{Family: text.Serif, Size: tokens.TextQuote}, tokens.Ink, 18}
	Pane     = Face{text.Style{Family: text.Sans, Weight: text.SemiBold, Size: tokens.TextPane}, tokens.Ink, 20}
	Title    = Face{text.Style{Family: text.Display, Size: tokens.TextTitle}, tokens.Ink, 33}
	Caption  = Face{text.Style{Family: text.Display, Size: 20}, tokens.Ink, 26}
	Lead     = Face{text.Style{Family: text.Serif, Size: tokens.TextReading}, tokens.Ink, 26}
	Day      = Face{text.Style{Family: text.Display, Size: tokens.TextDay}, tokens.Ink, 26}
	Mono     = Face{text.Style{Family: text.Mono, Size: tokens.TextSmall}, tokens.Ink2, 17}
)

// TitleOver is the title's face above a text of a size: it grows with a large text,
// which would be taken for the title otherwise.
func TitleOver(text float32) Face {
	const larger = 1.25
	f := Title
	f.Style.Size = max(Title.Style.Size, text*larger)
	f.Line *= f.Style.Size / Title.Style.Size
	return f
}

// In is the face in another colour.
func (f Face) In(c fyne.ThemeColorName) Face {
	f.Color = c
	return f
}

// Label is a text in this face: of one line that ends in "…" where it does not
// fit, of so many lines at most, or (0) of as many as it needs.
func (f Face) Label(words string, lines int) *text.Label {
	l := text.NewLabel(words, f.Style, f.Color)
	l.MaxLines, l.Shrink, l.LineHeight = lines, lines == 1, f.Line
	return l
}

// Word is a text of one line that is never cut.
func (f Face) Word(words string) *text.Label {
	l := f.Label(words, 1)
	l.Shrink = false
	return l
}

// Width is what words take in one line, in whole pixels upwards, so that a
// label of that width shows them all.
func (f Face) Width(words string) float32 {
	if words == "" {
		return 0
	}
	return ceil(text.Measure(words, f.Style)) + 1
}

// Wide is the width that shows all of a label of one line.
func Wide(l *text.Label) float32 {
	if l.Text == "" {
		return 0
	}
	return ceil(l.Natural()) + 1
}

func ceil(x float32) float32 {
	n := float32(int(x))
	if n < x {
		n++
	}
	return n
}
