package typeset

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"dateline/app/report/pdf"
)

// em is the size that text is shaped at: a unit is then a thousandth of the em,
// which is the unit of text in a PDF.
const em = 1000

// pieceLength is the most code points shaped at once: go-text measures a run in
// 32 bits, and a longer one would overflow at this size.
const pieceLength = 8000

// Typesetter sets paragraphs of one document and gathers the faces they use.
type Typesetter struct {
	w         *pdf.Writer
	shaper    shaping.HarfbuzzShaper
	segmenter shaping.Segmenter
	wrapper   shaping.LineWrapper
	subsets   map[*Face]*subset
	faces     map[*font.Face]*Face
	order     []*subset
	missing   map[rune]bool
}

// New makes a typesetter that embeds what it uses into w.
func New(w *pdf.Writer) *Typesetter {
	t := &Typesetter{w: w, subsets: map[*Face]*subset{}, faces: map[*font.Face]*Face{}, missing: map[rune]bool{}}
	t.shaper.SetFontCacheSize(32)
	return t
}

// Paragraph is text broken into lines.
type Paragraph struct {
	prepared
	lines []line
	size  float64 // of its first style: line widths count in it
	width float64
	align Align
	t     *Typesetter
	links map[*Link]*pdf.Element
}

// line is one line, its runs from left to right.
type line struct {
	runs       []run
	width      float64 // points
	start, end int     // code points
}

// run is a shaped stretch in one face, style and direction. It belongs to a
// piece of the paragraph that begins at offset.
type run struct {
	shaping.Output
	style  *Style
	level  uint8
	offset int
	unread float64 // points of unread text on its right
}

// points is the width of the run.
func (r *run) points(size float64) float64 { return float64(r.Advance) / 64 * size / em }

// Set breaks text into lines.
func (t *Typesetter) Set(spans []Span, o Options) *Paragraph {
	p := &Paragraph{prepared: t.prepare(spans, o), width: o.Width, align: o.Align, t: t, links: map[*Link]*pdf.Element{}}
	if len(p.text) == 0 {
		return p
	}
	p.size = p.styles[0].Size
	for at := 0; at < len(p.text); {
		end := pieceEnd(p.text, at)
		p.setPiece(at, end, o)
		at = end
	}
	return p
}

// pieceEnd cuts after a space if it can.
func pieceEnd(text []rune, at int) int {
	if len(text)-at <= pieceLength {
		return len(text)
	}
	for end := at + pieceLength; end > at+pieceLength/2; end-- {
		if unicode.IsSpace(text[end-1]) {
			return end
		}
	}
	return at + pieceLength
}

func (p *Paragraph) setPiece(from, to int, o Options) {
	var shaped []shaping.Output
	for at := from; at < to; {
		end := at + 1
		for end < to && p.levels[end] == p.levels[at] {
			end++
		}
		shaped = p.shapeRun(shaped, p.text[from:to], at-from, end-from, from, o.Lang)
		at = end
	}
	direction := di.DirectionLTR
	if p.base == 1 {
		direction = di.DirectionRTL
	}
	config := shaping.WrapConfig{Direction: direction, BreakPolicy: shaping.WhenNecessary}
	limit := fixed.Int26_6(min(max(o.Width, 1)/p.size*em*64, 1<<30))
	lines, _ := p.t.wrapper.WrapParagraphF(config, limit, p.text[from:to], shaping.NewSliceIterator(shaped))
	for _, l := range lines {
		p.lines = append(p.lines, p.arrange(l, from))
	}
}

// shapeRun shapes text[from:to], which runs in one direction, in as many runs as
// scripts, styles and faces make of it.
func (p *Paragraph) shapeRun(out []shaping.Output, text []rune, from, to, offset int, lang string) []shaping.Output {
	direction := di.DirectionLTR
	if p.levels[from+offset]%2 == 1 {
		direction = di.DirectionRTL
	}
	input := shaping.Input{Text: text, RunStart: from, RunEnd: to, Direction: direction, Language: language.NewLanguage(lang)}
	whole := oneFace{p.styles[from+offset].Faces.list[0].face} // faces are chosen below, style by style
	// The segmenter owns what it returns only until it is asked again.
	for _, part := range slices.Clone(p.t.segmenter.Split(input, whole)) {
		part.Direction = direction
		for at := part.RunStart; at < part.RunEnd; {
			style := p.styles[at+offset]
			end := at + 1
			for end < part.RunEnd && p.styles[end+offset] == style {
				end++
			}
			styled := part
			styled.RunStart, styled.RunEnd, styled.Face = at, end, nil
			styled.Size = fixed.Int26_6(style.Size / p.size * em * 64)
			for _, in := range shaping.SplitByFace(styled, &chooser{faces: style.Faces}) {
				p.t.remember(style.Faces, in.Face)
				out = append(out, p.t.shaper.Shape(in))
			}
			at = end
		}
	}
	return out
}

// Lines is the number of lines.
func (p *Paragraph) Lines() int { return len(p.lines) }

// lineOf is the line that a code point of the text as shown stands on.
func (p *Paragraph) lineOf(at int) int {
	for i, l := range p.lines {
		if at < l.end {
			return i
		}
	}
	return max(len(p.lines)-1, 0)
}

// MarkLine is the line on which mark i begins.
func (p *Paragraph) MarkLine(i int) int { return p.lineOf(p.marks[i].Start) }

// Width is the width of the widest line, in points.
func (p *Paragraph) Width() (w float64) {
	for _, l := range p.lines {
		w = max(w, l.width)
	}
	return w
}

// RightToLeft says whether the paragraph runs from right to left.
func (p *Paragraph) RightToLeft() bool { return p.base == 1 }
