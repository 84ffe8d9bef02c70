package picture

import (
	"dateline/app/chronology/timeline"
	"dateline/app/report/typeset"
)

// setter sets lines of text, each of them once.
type setter struct {
	set    *typeset.Typesetter
	styles [titleFace + 1]*typeset.Style
	lines  map[lineKey]*typeset.Paragraph
}

type lineKey struct {
	text string
	face timeline.Face
}

// sizes of text by face, in pixels.
var sizes = [titleFace + 1]float64{timeline.Body: 13, timeline.Strong: 13, timeline.Small: 12, timeline.SmallStrong: 12, titleFace: 25}

func newSetter(f Faces) *setter {
	s := &setter{set: typeset.New(nil), lines: map[lineKey]*typeset.Paragraph{}}
	for i, faces := range [...]*typeset.Faces{timeline.Body: f.Body, timeline.Strong: f.Strong, timeline.Small: f.Body, timeline.SmallStrong: f.Strong, titleFace: f.Title} {
		s.styles[i] = &typeset.Style{Faces: faces, Size: sizes[i]}
	}
	return s
}

// unbroken is a width that no line reaches.
const unbroken = 1e6

// line is a text on one line.
func (s *setter) line(text string, f timeline.Face) *typeset.Paragraph {
	key := lineKey{text, f}
	p, ok := s.lines[key]
	if !ok {
		p = s.set.Set([]typeset.Span{{Text: text, Style: s.styles[f]}}, typeset.Options{Width: unbroken})
		s.lines[key] = p
	}
	return p
}

func (s *setter) measure(text string, f timeline.Face) float32 {
	return float32(s.line(text, f).Width())
}

// base is where the base line of words stands: their capitals are in the middle
// of the line.
func base(s timeline.Shape) float32 { return s.Y + s.H/2 + float32(sizes[s.Face])*0.35 }
