package report

import (
	"fmt"

	"dateline/app/article/bidi"
	"dateline/app/report/pdf"
	"dateline/app/report/typeset"
)

// The page, A4, in points. Heights count down from the upper edge.
const (
	pageWidth, pageHeight = 595.28, 841.89

	left, right = 54.0, 541.0
	top         = 70.0  // where text begins
	bottom      = 768.0 // where it ends, footnotes included
	headLine    = 41.0
	footLine    = 808.0

	baseline = 0.74 // of a line's height, from its top
)

// layout sets a report page by page.
type layout struct {
	*index
	m     *Model
	w     *pdf.Writer
	t     *typeset.Typesetter
	faces *faces
	k     *kinds

	pages   []*sheet
	page    *sheet
	y       float64 // where the next line begins
	floor   float64 // where text must end on this page
	section string  // named at the head of its pages
	element *pdf.Element

	feet       feet
	margin     margin
	eventPages []int // by event, from 0
	parts      []part

	contentsPage *sheet // where the contents stand, and how far down
	contentsTop  float64
}

// sheet is a page with what stands at its head and foot.
type sheet struct {
	*pdf.Page
	section string
	bare    bool // without head and foot
}

// part is a line of the contents.
type part struct {
	title, place string
	page         int
}

// height turns a place on the page upside down, as PDF counts.
func height(y float64) float64 { return pageHeight - y }

func (l *layout) newPage() {
	l.endPage()
	l.page = &sheet{Page: l.w.NewPage(pageWidth, pageHeight), section: l.section}
	l.pages = append(l.pages, l.page)
	l.y, l.floor = top, bottom
	l.feet.begin(l)
}

// endPage draws what waits for the end of a page: footnotes and margin notes.
func (l *layout) endPage() {
	if l.page == nil {
		return
	}
	l.feet.draw(l)
	l.margin.draw(l)
	l.page.Flush()
}

// beginPart starts a part of the report on a page of its own.
func (l *layout) beginPart(title, place string) {
	l.section = title
	l.newPage()
	l.element = l.w.Document().Add("Sect")
	l.w.Bookmark(title, 0, l.page.Page, height(top-12))
	l.page.MarkPlace(place, height(top-12))
	l.parts = append(l.parts, part{title, place, len(l.pages)})
}

// need starts a new page when less than h is left, unless the page is empty.
func (l *layout) need(h float64) {
	if l.y+h > l.floor && l.y > top {
		l.newPage()
	}
}

// set breaks text to a width.
func (l *layout) set(spans []typeset.Span, width float64) *typeset.Paragraph {
	return l.t.Set(spans, typeset.Options{Width: width, Lang: "en", Direction: bidi.LeftToRight})
}

// line draws line i of a paragraph at the present height without moving on.
func (l *layout) line(p *typeset.Paragraph, i int, x, y, lead float64, e *pdf.Element) {
	p.Draw(l.page.Page, i, x, height(y+lead*baseline), e)
}

// block draws a paragraph where the page has come to, over as many pages as it
// takes, and moves on.
func (l *layout) block(p *typeset.Paragraph, x, lead float64, e *pdf.Element) {
	for i := range p.Lines() {
		l.need(lead)
		l.line(p, i, x, l.y, lead, e)
		l.y += lead
	}
}

// at draws a paragraph at a place of the page and gives its height. It is for
// text known to fit.
func (l *layout) at(p *typeset.Paragraph, x, y, lead float64, e *pdf.Element) float64 {
	for i := range p.Lines() {
		l.line(p, i, x, y+float64(i)*lead, lead, e)
	}
	return float64(p.Lines()) * lead
}

// rule draws a horizontal line.
func (l *layout) rule(x0, x1, y, width float64, c pdf.Color) {
	l.page.BeginArtifact("Layout")
	l.page.Content.WriteString(c.Stroke())
	fmt.Fprintf(&l.page.Content, "%.2f w %.2f %.2f m %.2f %.2f l S\n", width, x0, height(y), x1, height(y))
	l.page.End()
}

// furniture draws head and foot of all pages, when their number is known.
func (l *layout) furniture() {
	foot := "Dateline report"
	if l.m.Date != "" {
		foot += " of " + longDay(l.m.Date)
	}
	for i, s := range l.pages {
		if !s.bare {
			l.strip(s, headLine, l.m.Title, s.section)
		}
		l.strip(s, footLine, foot, fmt.Sprintf("Page %d of %d", i+1, len(l.pages)))
	}
}

// strip is a line at the head or foot of a page: a text at each edge.
func (l *layout) strip(s *sheet, y float64, first, second string) {
	k := &l.k.running
	b := l.t.Set(plain(k, second), typeset.Options{Width: 200, Align: typeset.Right})
	a := l.set(plain(k, first), right-left-b.Width()-24)
	s.BeginArtifact("Pagination")
	for _, side := range []struct {
		p *typeset.Paragraph
		x float64
	}{{a, left}, {b, right - 200}} {
		if side.p.Lines() > 0 {
			side.p.DrawArtifact(s.Page, 0, side.x, height(y))
		}
	}
	s.End()
}
