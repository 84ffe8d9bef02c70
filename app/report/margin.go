package report

import (
	"fmt"

	"dateline/app/report/pdf"
	"dateline/app/report/typeset"
)

// The column of the margin notes.
const (
	marginBar   = 421.0
	marginText  = 429.0
	marginWidth = right - marginText
	marginGap   = 7.0
)

// margin are the notes beside the text of a page. Notes push each other down,
// up where the page ends, and on to the next page where that is not enough.
type margin struct {
	notes []marginNote
	top   float64 // where they may begin on this page
}

// marginNote is a note and the height at which it would best stand.
type marginNote struct {
	y     float64
	lines []noteLine
	bar   pdf.Color
}

type noteLine struct {
	p *typeset.Paragraph
	i int
	e *pdf.Element
}

func (n marginNote) height(l *layout) float64 { return float64(len(n.lines)) * l.k.note.lead }

func (m *margin) add(n marginNote) {
	if len(n.lines) > 0 {
		m.notes = append(m.notes, n)
	}
}

// draw places and draws the notes; what finds no room waits for the next page.
func (m *margin) draw(l *layout) {
	m.place(l)
	waiting := m.notes
	m.notes = nil
	for _, n := range waiting {
		fit := min(max(int((bottom-n.y)/l.k.note.lead+0.01), 0), len(n.lines))
		n.draw(l, fit)
		if fit < len(n.lines) {
			m.notes = append(m.notes, marginNote{top, n.lines[fit:], n.bar})
		}
	}
	m.top = top
}

// place finds heights without overlap: first downwards, then, where the last
// stands below the page, upwards as far as there is room.
func (m *margin) place(l *layout) {
	y := m.top
	for i := range m.notes {
		m.notes[i].y = max(m.notes[i].y, y)
		y = m.notes[i].y + m.notes[i].height(l) + marginGap
	}
	end := bottom
	for i := len(m.notes) - 1; i >= 0; i-- {
		m.notes[i].y = min(m.notes[i].y, end-m.notes[i].height(l))
		end = m.notes[i].y - marginGap
	}
	y = m.top
	for i := range m.notes {
		m.notes[i].y = max(m.notes[i].y, y)
		y = m.notes[i].y + m.notes[i].height(l) + marginGap
	}
}

func (n marginNote) draw(l *layout, lines int) {
	if lines == 0 {
		return
	}
	lead := l.k.note.lead
	l.page.BeginArtifact("Layout")
	l.page.Content.WriteString(n.bar.Fill())
	h := float64(lines) * lead
	fmt.Fprintf(&l.page.Content, "%.2f %.2f 1.50 %.2f re f\n", marginBar, height(n.y+h), h)
	l.page.End()
	for i, line := range n.lines[:lines] {
		l.line(line.p, line.i, marginText, n.y+float64(i)*lead, lead, line.e)
	}
}

// finish gives pages to the notes that have no room on this one.
func (m *margin) finish(l *layout) {
	for len(m.notes) > 0 {
		m.place(l)
		last := m.notes[len(m.notes)-1]
		if last.y+last.height(l) <= bottom+0.01 {
			return
		}
		l.newPage()
	}
}
