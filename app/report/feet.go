package report

import (
	"dateline/app/report/pdf"
	"dateline/app/report/typeset"
)

// feet are the footnotes of a page. A note that finds no room goes on at the
// foot of the next page.
type feet struct {
	lines []footLineOf // of this page
	carry []footLineOf // for the pages after it
}

// footLineOf is one line of a footnote.
type footLineOf struct {
	p *typeset.Paragraph
	i int
	e *pdf.Element
}

const (
	feetGap = 14.0 // between text and footnotes, with the rule in it
	// feetShare is the most of an empty page that notes carried over may take,
	// so that the text goes on too.
	feetShare = 0.6
)

// height is what n lines take.
func (f *feet) height(l *layout, n int) float64 {
	if n == 0 {
		return 0
	}
	return float64(n)*l.k.foot.lead + feetGap
}

// more is what n more lines take on this page.
func (f *feet) more(l *layout, n int) float64 {
	return f.height(l, len(f.lines)+n) - f.height(l, len(f.lines))
}

// begin puts what the page before could not hold onto a new page.
func (f *feet) begin(l *layout) {
	waiting := f.carry
	f.carry = nil
	f.add(l, waiting, (bottom-top)*(1-feetShare))
}

// add puts lines at the foot of the page, as long as keep is left above them
// for the text; the others wait for the next page.
func (f *feet) add(l *layout, lines []footLineOf, keep float64) {
	for i := range lines {
		if len(f.carry) > 0 || l.y+keep > bottom-f.height(l, len(f.lines)+1) {
			f.carry = append(f.carry, lines[i:]...)
			break
		}
		f.lines = append(f.lines, lines[i])
	}
	l.floor = bottom - f.height(l, len(f.lines))
}

func (f *feet) draw(l *layout) {
	if len(f.lines) == 0 {
		return
	}
	lead := l.k.foot.lead
	y := bottom - float64(len(f.lines))*lead
	l.rule(left, left+90, y-5, 0.6, edge)
	for _, n := range f.lines {
		l.line(n.p, n.i, left, y, lead, n.e)
		y += lead
	}
	f.lines = nil
}

// finish gives pages to the notes that are still waiting.
func (f *feet) finish(l *layout) {
	for len(f.carry) > 0 {
		l.newPage()
	}
}
