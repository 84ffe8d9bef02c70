package layout

import (
	"strings"
	"unicode/utf8"
)

// CellSeparator parts the cells of a table's row, a line of its block's text. Set
// in columns it is not drawn: it becomes the space between them.
const CellSeparator = " | "

const separatorLength = 3 // code points

// columns are the left edges of a table's columns, nil when the table is too wide
// to be set in columns, or not plainly left to right.
func (d *Document) columns(p *para) []float32 {
	if !p.set.Columns || p.prep.levels != nil || !strings.Contains(p.Text, CellSeparator) {
		return nil
	}
	var widths []float32
	for _, row := range strings.Split(p.Text, "\n") {
		for i, cell := range strings.Split(row, CellSeparator) {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], d.width1(cell, p.set.Style, false))
		}
	}
	gap := max(1.5*p.set.Size, d.width1(CellSeparator, p.set.Style, false))
	lefts := make([]float32, len(widths))
	for i := 1; i < len(widths); i++ {
		lefts[i] = lefts[i-1] + widths[i-1] + gap
	}
	if lefts[len(lefts)-1]+widths[len(widths)-1] > d.width-p.set.Indent {
		return nil
	}
	return lefts
}

// shapeRow puts each cell of a row in its column, and between two of them a run
// that draws nothing and is as wide as the space there.
func (d *Document) shapeRow(p *para, text string, l *Line) {
	at, end := 0, float32(0)
	for i, cell := range strings.Split(text, CellSeparator) {
		x := p.columns[i]
		if i > 0 {
			l.Runs = append(l.Runs, blank(l.Start+at, end, x-end))
			at += separatorLength
		}
		n := utf8.RuneCountInString(cell)
		end = x
		if n > 0 {
			run := Run{Start: l.Start + at, End: l.Start + at + n, X: x, Pieces: d.shaper.Shape(Clean(cell), p.set.Style, false)}
			for _, pc := range run.Pieces {
				run.Width += pc.Width
			}
			end += run.Width
			l.Runs = append(l.Runs, run)
		}
		at += n
	}
	for i := range l.Runs {
		l.Runs[i].X += p.set.Indent
	}
}

// blank is the run of a separator.
func blank(start int, x, width float32) Run {
	edges := make([]float32, separatorLength+1)
	for i := range edges {
		edges[i] = width * float32(i) / separatorLength
	}
	return Run{
		Start: start, End: start + separatorLength, X: x, Width: width,
		Pieces: []Piece{{End: separatorLength, Width: width, Edges: edges}},
	}
}
