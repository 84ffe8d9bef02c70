package report

import (
	"fmt"
	"slices"
	"strings"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/report/typeset"
)

// height is the height of a row with its gaps, were it on one page.
func (r *row) height(l *layout) float64 {
	middle := 0.0
	for _, it := range r.items {
		middle += it.gap + float64(it.p.Lines())*it.lead
	}
	day := float64(r.day.Lines()) * l.k.day.lead
	for _, p := range r.below {
		day += float64(p.Lines()) * l.k.below.lead
	}
	sides := r.symbolHeight()
	for _, p := range r.sides {
		sides += float64(p.Lines()) * l.k.below.lead
	}
	return max(middle, day, sides) + 2*rowGap
}

// drawRow draws an event; what does not fit goes on on the next page.
func (l *layout) drawRow(r *row) {
	h := r.height(l)
	begun := l.page
	start := l.y
	l.y += rowGap
	head := l.y
	dayElement := r.sideElement
	y := head + l.at(r.day, left, head, l.k.day.lead, dayElement)
	for _, p := range r.below {
		y += l.at(p, left, y, l.k.below.lead, dayElement)
	}
	l.symbols(r, head)
	y = head + r.symbolHeight()
	for _, p := range r.sides {
		y += l.at(p, sidesLeft, y, l.k.below.lead, dayElement)
	}
	for _, it := range r.items {
		l.y += it.gap
		l.block(it.p, eventLeft, it.lead, it.e)
	}
	l.y += rowGap
	if l.page == begun {
		l.y = max(l.y, start+h)
	}
}

// symbolHeight is what the symbols take above the words.
func (r *row) symbolHeight() float64 {
	if r.sites == 0 {
		return 2 // to the base line of the title
	}
	return 13
}

const (
	symbolSize  = 4.4
	symbolStep  = 6.4
	mostSymbols = 5 // of a kind; the words give the number
)

// symbols draws an open square for each site and a dot for each origin.
func (l *layout) symbols(r *row, y float64) {
	if r.sites == 0 {
		return
	}
	c := &l.page.Content
	l.page.BeginArtifact("Layout")
	x, base := sidesLeft+0.4, height(y+10.2)
	c.WriteString(ink2.Stroke() + "0.9 w\n")
	for range min(r.sites, mostSymbols) {
		fmt.Fprintf(c, "%.2f %.2f %.2f %.2f re S\n", x, base, symbolSize, symbolSize)
		x += symbolStep
	}
	fmt.Fprintf(c, "%.2f %.2f m %.2f %.2f l S\n", x-0.4, base+symbolSize/2, x+2.6, base+symbolSize/2)
	x += 4.2
	color := ink2
	if r.origins == 1 {
		color = doubt
	}
	c.WriteString(color.Fill())
	for range min(r.origins, mostSymbols) {
		dot(l, x+symbolSize/2, base+symbolSize/2, symbolSize/2+0.3)
		x += symbolStep
	}
	l.page.End()
}

// dot fills a circle: four curves, with the usual 0.5523 for a quarter.
func dot(l *layout, x, y, r float64) {
	k := r * 0.5523
	fmt.Fprintf(&l.page.Content, "%.2f %.2f m %.2f %.2f %.2f %.2f %.2f %.2f c %.2f %.2f %.2f %.2f %.2f %.2f c %.2f %.2f %.2f %.2f %.2f %.2f c %.2f %.2f %.2f %.2f %.2f %.2f c f\n",
		x+r, y, x+r, y+k, x+k, y+r, x, y+r, x-k, y+r, x-r, y+k, x-r, y, x-r, y-k, x-k, y-r, x, y-r, x+k, y-r, x+r, y-k, x+r, y)
}

// sideColumn says in words on how many sites and origins an event stands, who
// disputes it, and how far it is settled.
func (l *layout) sideColumn(r *row, e *chronology.Event) {
	r.sites, r.origins = l.counts(e)
	k := &l.k.below
	words := []typeset.Span{{Text: count(r.sites, "site") + ", ", Style: k.in(ink2)}, {Text: count(r.origins, "origin"), Style: k.in(ink2)}}
	if r.origins == 1 {
		words[1].Style = k.in(doubt)
	}
	if r.sites == 0 {
		words = []typeset.Span{{Text: "no source", Style: k.in(doubt)}}
	}
	r.sides = append(r.sides, l.set(words, sidesWidth))
	disputing := 0
	for _, c := range l.citations(e) {
		if c.Stance == chronology.Disputes {
			disputing++
		}
	}
	if disputing > 0 {
		r.sides = append(r.sides, l.set([]typeset.Span{{Text: "disputed by " + number(disputing), Style: k.in(conflict)}}, sidesWidth))
	}
	colors := map[chronology.Status]*typeset.Style{
		chronology.Confirmed: k.in(done), chronology.Disputed: k.in(conflict), chronology.Retracted: k.in(ink3),
	}
	if style := colors[e.Status]; style != nil {
		r.sides = append(r.sides, l.set([]typeset.Span{{Text: strings.TrimSpace("status: " + string(e.Status)), Style: style}}, sidesWidth))
	}
}

// counts tells on how many sites and origins an event stands.
func (l *layout) counts(e *chronology.Event) (sites, origins int) {
	traced := chronology.Event{Citations: slices.Clone(e.Citations)}
	for i := range traced.Citations {
		if origin, ok := l.m.Traced[traced.Citations[i].ID]; ok {
			traced.Citations[i].Origin = origin
		}
	}
	return chronology.Counts(traced, l.siteOf)
}

// siteOf is the site that printed a passage, "" when unknown.
func (x *index) siteOf(passage article.ID) string {
	if at, ok := x.places[passage]; ok {
		return at.article.Site
	}
	return ""
}
