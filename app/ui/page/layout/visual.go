package layout

import (
	"slices"

	"github.com/go-text/typesetting/segmenter"

	"dateline/app/article/bidi"
)

// Line is a line as it is shown.
type Line struct {
	Block, Index     int
	Start, End       int // offsets in the article
	Y                float64
	Height, Baseline float32 // Baseline is below Y
	Pad              float32 // space the leading adds above and below
	RTL              bool    // of the paragraph
	Style            Style
	Runs             []Run   // from left to right
	empty            float32 // x of the caret where there are no runs
	text             int     // offset where the white space at the end begins
	stops            []bool  // for End-Start+1 boundaries: between grapheme clusters?
	last             bool    // of its block
	ends             bool    // at a break of the text
}

// Run is a part of a line in one direction.
type Run struct {
	Start, End int // offsets in the article
	RTL        bool
	X, Width   float32
	Pieces     []Piece // from left to right
}

// Lines returns the lines that touch a span of heights, laid out exactly.
func (d *Document) Lines(y0, y1 float64) []*Line {
	var out []*Line
	if len(d.paras) == 0 {
		return nil
	}
	for i := d.blockAtY(y0); i < len(d.paras) && d.top(i) < y1; i++ {
		p := d.ensure(i)
		h := d.lineHeight(p)
		text := d.top(i) + float64(p.above())
		for k := p.firstFrom(y0-text, h); k < len(p.lines); k++ {
			y := text + p.lineY(k, h)
			switch {
			case y >= y1 && !p.inColumns():
				k = len(p.lines)
			case y < y1 && (y+float64(h) > y0 || !p.inColumns()):
				out = append(out, d.line(i, k))
			}
		}
	}
	return out
}

// line returns a line of an exact block with its runs.
func (d *Document) line(i, k int) *Line {
	p := d.ensure(i)
	h := d.lineHeight(p)
	y := d.top(i) + float64(p.above()) + p.lineY(k, h)
	if l, ok := d.visual[lineKey{i, k}]; ok {
		l.Y = y
		return l
	}
	if len(d.visual) > 600 {
		clear(d.visual)
	}
	ln := p.lines[k]
	a, de := d.shaper.Metrics(p.set.Style)
	l := &Line{
		Block: i, Index: k, Start: p.start + int(ln.start), End: p.start + int(ln.end), Y: y, Height: h,
		Baseline: (h-a-de)/2 + a, Pad: (h - a - de) / 2, RTL: p.prep.base%2 == 1, Style: p.set.Style, last: k == len(p.lines)-1,
	}
	l.ends = l.last || !p.lines[k+1].soft
	d.shapeRuns(p, ln, l)
	d.visual[lineKey{i, k}] = l
	return l
}

// shapeRuns reorders the line (UAX 9, L1 and L2) and shapes each run.
func (d *Document) shapeRuns(p *para, ln line, l *Line) {
	text := []rune(p.Text[ln.startByte:ln.endByte])
	l.stops = stops(text)
	for l.text = l.End; l.text > l.Start && isSpace(text[l.text-l.Start-1]); {
		l.text--
	}
	if p.inColumns() {
		d.shapeCell(p, ln, text, l)
		return
	}
	x := d.shapeText(p, ln, text, l)
	shift := p.set.Indent
	if ln.soft {
		shift += p.set.Hang
	}
	if l.RTL {
		shift = d.width - shift - x
	}
	for i := range l.Runs {
		l.Runs[i].X += shift
	}
}

// shapeText adds the runs of a text, from x 0, and returns its width.
func (d *Document) shapeText(p *para, ln line, text []rune, l *Line) (x float32) {
	for _, r := range order(p.prep, ln, text, l.stops) {
		run := Run{Start: l.Start + r.start, End: l.Start + r.end, RTL: r.level%2 == 1, X: x}
		run.Pieces = d.shaper.Shape(Clean(string(text[r.start:r.end])), p.set.Style, run.RTL)
		for _, pc := range run.Pieces {
			run.Width += pc.Width
		}
		x += run.Width
		l.Runs = append(l.Runs, run)
	}
	return x
}

// levelRun is a part of a line of one level, in code points of the line.
type levelRun struct {
	start, end int
	level      uint8
}

// order returns the level runs of a line from left to right.
func order(pr *prepared, ln line, text []rune, stops []bool) []levelRun {
	n := len(text)
	if n == 0 {
		return nil
	}
	if pr.levels == nil {
		return []levelRun{{0, n, pr.base}}
	}
	lv := slices.Clone(pr.levels[ln.start:ln.end])
	for i := n - 1; i >= 0 && isSpace(text[i]) && stops[i]; i-- { // L1: white space at the end follows the paragraph
		lv[i] = pr.base
	}
	var runs []levelRun
	var levels []uint8
	for i := 0; i < n; {
		j := i
		for j < n && lv[j] == lv[i] {
			j++
		}
		runs, levels = append(runs, levelRun{i, j, lv[i]}), append(levels, lv[i])
		i = j
	}
	bidi.Reorder(levels, func(a, b int) { runs[a], runs[b] = runs[b], runs[a] })
	return runs
}

func isSpace(r rune) bool {
	return r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\u2028' || r == '\u3000' || r == '\u00a0'
}

// stops marks the boundaries between grapheme clusters.
func stops(text []rune) []bool {
	out := make([]bool, len(text)+1)
	out[0], out[len(text)] = true, true
	plain := true
	for i, r := range text {
		if r < 0x20 || r >= 0x300 {
			plain = false
			break
		}
		out[i] = true
	}
	if plain {
		return out
	}
	var seg segmenter.Segmenter
	seg.Init(text)
	clear(out)
	for it := seg.GraphemeIterator(); it.Next(); {
		out[it.Grapheme().Offset] = true
	}
	out[0], out[len(text)] = true, true
	return out
}

// edge is the x of a boundary within a run.
func (r *Run) edge(off int) float32 {
	for _, p := range r.Pieces {
		if k := off - r.Start; k >= p.Start && k <= p.End {
			// The boundary between two pieces belongs to both: same place.
			return r.X + p.X + p.Edges[k-p.Start]
		}
	}
	if (off <= r.Start) == r.RTL {
		return r.X + r.Width
	}
	return r.X
}

// Extent is the x of a line's left end and its width, without the white space
// that hangs over at its end.
func (l *Line) Extent() (x, width float32) {
	first := true
	right := float32(0)
	for i := range l.Runs {
		r := &l.Runs[i]
		end := min(r.End, l.text)
		if end <= r.Start {
			continue
		}
		a, b := r.edge(r.Start), r.edge(end)
		if a > b {
			a, b = b, a
		}
		if first {
			x, right, first = a, b, false
		}
		x, right = min(x, a), max(right, b)
	}
	return x, right - x
}

// Width is the width of a line without the white space at its end.
func (l *Line) Width() float32 {
	_, w := l.Extent()
	return w
}

// Ends tells whether the text itself ends the line, and not the width.
func (l *Line) Ends() bool { return l.ends }

// LineCount is the number of lines of a block; none when it is folded.
func (d *Document) LineCount(block int) int { return len(d.ensure(block).lines) }

// LineSpan is the range of a line of a block, in the article's offsets.
func (d *Document) LineSpan(block, index int) (start, end int) {
	p := d.ensure(block)
	ln := p.lines[index]
	return p.start + int(ln.start), p.start + int(ln.end)
}

// RightToLeftAt tells a paragraph's direction.
func (d *Document) RightToLeftAt(y float64) bool {
	if len(d.paras) == 0 {
		return false
	}
	p := d.ensure(d.blockAtY(y))
	return p.prep != nil && p.prep.base%2 == 1
}

// RightToLeft tells the direction of the paragraph at an offset.
func (d *Document) RightToLeft(off int) bool {
	if len(d.paras) == 0 {
		return false
	}
	p := d.ensure(d.BlockAt(off))
	return p.prep != nil && p.prep.base%2 == 1
}
