package report

import (
	"fmt"

	"dateline/app/report/typeset"
)

// articleHead is number, title and what is known about the article.
func (l *layout) articleHead(a *Article) {
	n := l.k.day
	p := l.t.Set(plain(&n, fmt.Sprint(a.Number)), typeset.Options{Width: 40, Align: typeset.Right})
	h := l.element.Add("H2")
	l.line(p, 0, textLeft-11-40, l.y, l.k.article.lead, h)
	title := l.t.Set(plain(&l.k.article, titleOf(a)), typeset.Options{Width: textWidth, Lang: a.Lang})
	h.Lang(a.Lang)
	l.block(title, textLeft, l.k.article.lead, h)
	l.y += 8
	l.pair("Site", l.known(a.Site), "Published", l.known(a.Published.String()))
	l.pair("Byline", l.known(byline(a)), "Captured", l.known(captured(a)))
	address := l.known(a.URL)
	if a.URL != "" {
		address = []typeset.Span{{Text: a.URL, Style: l.k.value.linked(typeset.Link{URI: a.URL, Label: a.URL})}}
	}
	l.pair("Address", address, "Original", l.known(bytesOf(a.Original)))
	l.wide("SHA-256", []typeset.Span{{Text: orUnknown(a.TextSHA256), Style: &l.k.hash.Style}, {Text: "  text", Style: l.k.label.in(ink3)}})
	for _, e := range a.Editions {
		l.wide("", []typeset.Span{{Text: e.TextSHA256, Style: &l.k.hash.Style}, {Text: fmt.Sprintf("  text of edition %d", e.Number), Style: l.k.label.in(ink3)}})
	}
	l.wide("", []typeset.Span{{Text: orUnknown(a.Original.SHA256), Style: &l.k.hash.Style}, {Text: "  original", Style: l.k.label.in(ink3)}})
	l.y += 14
	l.margin.top = l.y
}

// captured is when an original came in.
func captured(a *Article) string {
	if a.Original.Captured.IsZero() {
		return ""
	}
	return a.Original.Captured.UTC().Format("2 Jan 2006, 15:04 UTC")
}

// known is a value, or unknown.
func (l *layout) known(s string) []typeset.Span {
	if s == "" {
		return []typeset.Span{{Text: "unknown", Style: l.k.value.in(doubt)}}
	}
	return typeset.Isolate(typeset.Span{Text: s, Style: &l.k.value.Style})
}

const (
	labelWidth  = 48.0
	valueWidth  = 176.0
	secondLabel = 316.0
	secondValue = 364.0
)

// mostLines is the most that a value takes beside another; a longer one gets the
// whole width, and more than one page if need be.
const mostLines = 4

// pair is a line of the table: two labels with their values.
func (l *layout) pair(label1 string, value1 []typeset.Span, label2 string, value2 []typeset.Span) {
	first, second := l.set(value1, valueWidth), l.set(value2, right-secondValue)
	if max(first.Lines(), second.Lines()) > mostLines {
		l.wide(label1, value1)
		l.wide(label2, value2)
		return
	}
	lead := l.k.value.lead
	h := float64(max(first.Lines(), second.Lines())) * lead
	l.need(h)
	e := l.element.Add("P")
	l.at(l.set(plain(&l.k.label, label1), labelWidth), textLeft, l.y, lead, e)
	l.at(first, textLeft+labelWidth, l.y, lead, e)
	e = l.element.Add("P")
	l.at(l.set(plain(&l.k.label, label2), labelWidth), secondLabel, l.y, lead, e)
	l.at(second, secondValue, l.y, lead, e)
	l.y += h
}

// wide is a line of the table with one value over both columns.
func (l *layout) wide(label string, value []typeset.Span) {
	e := l.element.Add("P")
	l.need(l.k.value.lead)
	l.at(l.set(plain(&l.k.label, label), labelWidth), textLeft, l.y, l.k.value.lead, e)
	l.block(l.set(value, right-textLeft-labelWidth), textLeft+labelWidth, l.k.value.lead, e)
}
