package report

import (
	"slices"
	"strconv"

	"dateline/app/chronology"
	"dateline/app/report/typeset"
)

const (
	titleTop   = 190.0
	titleLabel = 120.0 // width of the labels on the title page

	contentsLines = 4 // parts of a report
)

// titlePage says what the report is and what it rests on.
func (l *layout) titlePage() {
	l.newPage()
	l.page.bare = true
	l.element = l.w.Document().Add("Sect")
	l.w.Bookmark("Title page", 0, l.page.Page, pageHeight)
	l.y = titleTop
	l.block(l.set([]typeset.Span{{Text: "Sourced chronology", Style: l.k.source.in(accent)}}, right-left), left, 18, l.element.Add("P"))
	title := l.m.Title
	if title == "" {
		title = "Untitled"
	}
	l.block(l.t.Set(plain(&l.k.report, title), typeset.Options{Width: right - left}), left, l.k.report.lead, l.element.Add("H1"))
	l.y += 10
	for _, s := range []string{l.m.Author, longDay(l.m.Date)} {
		if s != "" {
			l.block(l.t.Set(plain(&l.k.intro, s), typeset.Options{Width: right - left}), left, l.k.intro.lead, l.element.Add("P"))
		}
	}
	l.y += 22
	l.rule(left, right, l.y, 0.6, edge)
	l.y += 12
	l.facts(l.titleFacts())
	l.y += 12
	l.rule(left, right, l.y, 0.6, hairline)
	l.y += 12
	l.need(contentsLines * (l.k.value.lead + 2))
	l.contentsPage, l.contentsTop = l.page, l.y
}

// fact is a line with a label.
type fact struct {
	label string
	value []typeset.Span
}

func (l *layout) facts(facts []fact) {
	for _, f := range facts {
		e := l.element.Add("P")
		label := l.set(plain(&l.k.label, f.label), titleLabel)
		value := l.set(f.value, right-left-titleLabel)
		lead := l.k.value.lead + 2
		l.need(lead)
		l.at(label, left, l.y, lead, e)
		l.block(value, left+titleLabel, lead, e)
		if value.Lines() == 0 {
			l.y += lead
		}
	}
}

func (l *layout) titleFacts() []fact {
	citations, sites, origins := l.totals()
	k := &l.k.value
	articles := number(len(l.articles))
	if l.m.Only != nil {
		articles += ", those that these events cite"
	}
	return slices.Concat([]fact{{"Events", plain(k, l.m.eventsOf(len(l.events)))}}, l.restrictedFacts(), []fact{
		{"Citations", plain(k, number(citations))},
		{"Articles", plain(k, articles)},
		{"Sites and origins", plain(k, sitesAndOrigins(sites, origins))},
		{"Workspace", plain(k, l.m.Workspace)},
		{"Journal", plain(k, number(l.m.Journal.Entries)+" entries, newest hash")},
		{"", plain(&l.k.hash, orUnknown(l.m.Journal.Head))},
	})
}

// totals counts over all events what stands at each of them.
func (l *layout) totals() (citations, sites, origins int) {
	var all chronology.Event
	for _, e := range l.events {
		for _, c := range l.citations(e) {
			all.Citations = append(all.Citations, *c)
		}
	}
	sites, origins = l.counts(&all)
	return len(all.Citations), sites, origins
}

// contents fills the lower part of the title page, when the pages are counted.
func (l *layout) contents() {
	l.page = l.contentsPage
	y := l.contentsTop
	list := l.w.Document().Add("TOC")
	for _, part := range l.parts {
		e := list.Add("TOCI")
		style := l.k.value.linked(typeset.Link{Place: part.place, Label: part.title})
		l.line(l.set([]typeset.Span{{Text: part.title, Style: style}}, 200), 0, left, y, l.k.value.lead, e)
		n := l.t.Set(plain(&l.k.value, "page "+strconv.Itoa(part.page)), typeset.Options{Width: 40})
		l.line(n, 0, left+titleLabel, y, l.k.value.lead, e)
		y += l.k.value.lead + 2
	}
}

// number writes 48212 as 48,212.
func number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// count is a number with its noun: 1 site, 3 sites.
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return number(n) + " " + noun
}

func sitesAndOrigins(sites, origins int) string {
	return count(sites, "site") + ", " + count(origins, "origin")
}

func orUnknown(s string) string {
	if s == "" {
		return "unknown"
	}
	return s
}
