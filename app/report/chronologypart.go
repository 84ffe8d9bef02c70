package report

import (
	"fmt"
	"strings"

	"dateline/app/article"
	"dateline/app/article/bidi"
	"dateline/app/chronology"
	"dateline/app/report/pdf"
	"dateline/app/report/typeset"
)

// The three columns of the chronology: day, event, sites and origins.
const (
	dayWidth   = 64.0
	eventLeft  = 131.0
	eventWidth = 314.0
	sidesLeft  = 463.0
	sidesWidth = right - sidesLeft
)

// chronology draws the events in order, each with its citations.
func (l *layout) chronology() {
	l.beginPart("Chronology", "chronology")
	l.block(l.set(plain(&l.k.heading, "Chronology"), right-left), left, l.k.heading.lead, l.element.Add("H1"))
	l.y += 2
	l.block(l.set(plain(&l.k.intro, l.introduction()), right-left), left, l.k.intro.lead, l.element.Add("P"))
	l.y += 14
	for i, e := range l.events {
		l.event(i+1, e)
	}
	l.rule(left, right, l.y, 0.6, hairline)
	l.feet.finish(l)
}

func (l *layout) introduction() string {
	citations, sites, origins := l.totals()
	events := count(len(l.events), "event")
	if l.m.Only != nil {
		events = l.m.eventsOf(len(l.events)) + " events"
	}
	s := fmt.Sprintf("%s, %s from %s and %s", events, count(citations, "citation"), count(sites, "site"), count(origins, "origin"))
	switch {
	case l.m.Only != nil:
		s += "; " + l.m.Only.line()
	case l.m.Date != "":
		s += ", as known on " + longDay(l.m.Date)
	}
	return s + ". Each quotation leads to its place in the annex; a note at the foot of the page tells how each date was read."
}

// row is what an event shows: paragraphs of the middle column, and beside them.
type row struct {
	items       []item
	day         *typeset.Paragraph
	below       []*typeset.Paragraph
	sides       []*typeset.Paragraph
	sites       int
	origins     int
	note        []footLineOf
	element     *pdf.Element
	sideElement *pdf.Element
}

// item is a paragraph of the middle column.
type item struct {
	p    *typeset.Paragraph
	lead float64
	gap  float64 // above it
	e    *pdf.Element
}

func (l *layout) event(number int, e *chronology.Event) {
	r := l.row(number, e)
	h := r.height(l)
	l.need(min(h+min(l.feet.more(l, len(r.note)), (bottom-top)*feetShare), bottom-top))
	l.eventPages = append(l.eventPages, len(l.pages))
	l.page.MarkPlace(eventPlace(number), height(l.y-4))
	l.w.Bookmark(fmt.Sprintf("%d  %s", number, e.Title), 1, l.page.Page, height(l.y-4))
	l.rule(left, right, l.y, 0.6, hairline)
	l.feet.add(l, r.note, min(h, (bottom-top)*(1-feetShare)))
	l.drawRow(r)
}

func eventPlace(number int) string { return fmt.Sprintf("event-%d", number) }

const rowGap = 9.0 // above and below the text of an event

func (l *layout) row(number int, e *chronology.Event) *row {
	r := &row{element: l.element.Add("Sect")}
	main, below := dayLines(e.When)
	dayStyle := l.k.day
	if e.When.EDTF == "" {
		dayStyle.Color = ink3
	}
	r.day = l.t.Set(plain(&dayStyle, main), typeset.Options{Width: dayWidth, Align: typeset.Right, Direction: bidi.LeftToRight})
	for _, s := range below {
		r.below = append(r.below, l.t.Set(plain(&l.k.below, s), typeset.Options{Width: dayWidth, Align: typeset.Right, Direction: bidi.LeftToRight}))
	}
	r.sideElement = r.element.Add("P")
	l.titleItems(r, number, e)
	for _, c := range l.citations(e) {
		l.citationItems(r, c)
	}
	if len(l.citations(e)) == 0 {
		r.add(l.set(plain(&l.k.source, "not cited"), eventWidth), l.k.source.lead, 3, r.element.Add("P"))
	}
	l.sideColumn(r, e)
	if e.When.EDTF != "" {
		r.note = l.footnote(number, e.When, r.element)
	}
	return r
}

func (r *row) add(p *typeset.Paragraph, lead, gap float64, e *pdf.Element) {
	r.items = append(r.items, item{p, lead, gap, e})
}

// titleItems are number and title, place and tags, and the analyst's note.
func (l *layout) titleItems(r *row, number int, e *chronology.Event) {
	direction := bidi.FirstStrong(e.Title)
	spans := []typeset.Span{{Text: fmt.Sprintf("%d", number), Style: l.k.title.in(ink3)}, {Text: "\u2002", Style: &l.k.title.Style}}
	spans[0].Style.Faces = l.faces.serif
	spans = append(spans, typeset.Isolate(typeset.Span{Text: orUntitled(e.Title), Style: &l.k.title.Style})...)
	if e.When.EDTF != "" {
		raised := l.k.title.raised(l.faces.sans)
		spans = append(spans, typeset.Span{Text: fmt.Sprintf("%d", number), Style: &raised})
	}
	r.add(l.t.Set(spans, typeset.Options{Width: eventWidth, Direction: direction}), l.k.title.lead, 0, r.element.Add("H2"))
	for _, about := range [][]typeset.Span{
		l.listed(&l.k.source.Style, e.Place, l.tagNames(e.Tags)),
		l.listed(&l.k.source.Style, strings.Join(e.People, ", "), strings.Join(e.Organisations, ", ")),
	} {
		if len(about) > 0 {
			r.add(l.set(about, eventWidth), l.k.source.lead, 1, r.element.Add("P"))
		}
	}
	if e.Note != "" {
		r.add(l.t.Set(plain(&l.k.remark, e.Note), typeset.Options{Width: eventWidth}), l.k.remark.lead, 2, r.element.Add("P"))
	}
}

// listed sets words one after the other with dots between; empty ones are left out.
func (l *layout) listed(style *typeset.Style, words ...string) []typeset.Span {
	var spans []typeset.Span
	for _, s := range words {
		if strings.TrimSpace(s) == "" {
			continue
		}
		if len(spans) > 0 {
			spans = append(spans, typeset.Span{Text: " · ", Style: style})
		}
		spans = append(spans, typeset.Isolate(typeset.Span{Text: s, Style: style})...)
	}
	return spans
}

func orUntitled(s string) string {
	if s == "" {
		return "untitled event"
	}
	return s
}

// citationItems are a quotation, and below it who printed it, when, who said so
// and where it stands.
func (l *layout) citationItems(r *row, c *chronology.Citation) {
	at, ok := l.places[c.PassageID]
	if !ok {
		r.add(l.set(plain(&l.k.source, "The passage of this citation is in the bin."), eventWidth), l.k.source.lead, 4, r.element.Add("P"))
		return
	}
	quote := r.element.Add("BlockQuote").Lang(at.article.Lang)
	for i, text := range strings.Split(quoted(at.passage.Quote), "\n") {
		gap := 4.0
		if i > 0 {
			gap = 0
		}
		p := l.t.Set(plain(&l.k.quote, text), typeset.Options{Width: eventWidth, Lang: at.article.Lang})
		r.add(p, l.k.quote.lead, gap, quote.Add("P"))
	}
	r.add(l.set(l.sourceLine(c, at), eventWidth), l.k.source.lead, 0.5, r.element.Add("P"))
}

// quoted puts the marks of its script around a quotation.
func quoted(s string) string {
	if bidi.FirstStrong(s) == bidi.RightToLeft {
		return "«" + s + "»"
	}
	return "“" + s + "”"
}

// dayOf is when an article was published, without the time of day.
func dayOf(published article.Moment) string {
	if day := published.Day(); day != "" {
		return article.Moment(day).String()
	}
	if published == "" {
		return "day unknown"
	}
	return published.String()
}

func passagePlace(p *article.Passage) string { return "passage-" + string(p.ID) }

// footnote is the note of an event's date, line by line.
func (l *layout) footnote(number int, w chronology.When, e *pdf.Element) []footLineOf {
	k := &l.k.foot
	raised := k.raised(l.faces.sans)
	raised.Unread = false
	spans := []typeset.Span{{Text: fmt.Sprintf("%d", number), Style: &raised}, {Text: " ", Style: &k.Style}}
	spans = append(spans, typeset.Isolate(typeset.Span{Text: footnote(w), Style: &k.Style})...)
	p := l.set(spans, right-left)
	note := e.Add("Note")
	var lines []footLineOf
	for i := range p.Lines() {
		lines = append(lines, footLineOf{p, i, note})
	}
	return lines
}
