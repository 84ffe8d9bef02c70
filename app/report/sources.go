package report

import (
	"fmt"
	"strings"

	"dateline/app/report/typeset"
)

// sources lists every article with the hashes that let anyone check that text
// and original are still the same.
func (l *layout) sources() {
	l.beginPart("Sources", "sources")
	l.block(l.set(plain(&l.k.heading, "Sources"), right-left), left, l.k.heading.lead, l.element.Add("H1"))
	l.y += 2
	intro := "Each original is kept byte for byte as it came in. The SHA-256 of a text is that of all its blocks, kept and folded, in UTF-8."
	l.block(l.set(plain(&l.k.intro, intro), right-left), left, l.k.intro.lead, l.element.Add("P"))
	l.y += 12
	for _, a := range l.articles {
		l.source(a)
	}
}

func (l *layout) source(a *Article) {
	k := &l.k.value
	width := right - textLeft
	title := []typeset.Span{{Text: titleOf(a), Style: &l.k.quote.Style}}
	title[0].Style = l.k.quote.linked(typeset.Link{Place: articlePlace(a), Label: fmt.Sprintf("Article %d", a.Number)})
	head := l.set(typeset.Isolate(title...), width)
	about := l.set(l.sourceAbout(a), width)
	l.need(float64(head.Lines())*l.k.quote.lead + float64(about.Lines()+2)*k.lead + 14)
	l.rule(left, right, l.y, 0.5, hairline)
	l.y += 6
	e := l.element.Add("P")
	n := l.t.Set([]typeset.Span{{Text: fmt.Sprint(a.Number), Style: l.k.quote.in(ink3)}}, typeset.Options{Width: 20})
	l.line(n, 0, left, l.y, l.k.quote.lead, e)
	l.block(head, textLeft, l.k.quote.lead, e)
	l.block(about, textLeft, k.lead, l.element.Add("P"))
	for _, h := range []struct{ name, hash string }{{"text", a.TextSHA256}, {"original", a.Original.SHA256}} {
		e := l.element.Add("P")
		l.need(k.lead)
		l.at(l.set(plain(&l.k.label, h.name), 60), textLeft, l.y, k.lead, e)
		l.block(l.set(plain(&l.k.hash, orUnknown(h.hash)), width-44), textLeft+44, k.lead, e)
	}
	l.y += 6
}

// sourceAbout is a line about where an article comes from.
func (l *layout) sourceAbout(a *Article) []typeset.Span {
	site, published, came := a.Site, a.Published.String(), captured(a)
	if site == "" {
		site = "site unknown"
	}
	if published == "" {
		published = "day unknown"
	}
	if came != "" {
		came = "came in " + came
	}
	return l.listed(l.k.source.in(ink2), site, published, byline(a), a.Original.Name, bytesOf(a.Original), came)
}

// colophon tells how to check the report, and what it is set in.
func (l *layout) colophon() {
	l.element = l.w.Document().Add("Sect")
	l.need(190)
	l.y += 14
	l.w.Bookmark("About this report", 0, l.page.Page, height(l.y))
	l.page.MarkPlace("about", height(l.y))
	l.parts = append(l.parts, part{"About this report", "about", len(l.pages)})
	l.block(l.set(plain(&l.k.heading, "About this report"), right-left), left, l.k.heading.lead, l.element.Add("H1"))
	l.y += 4
	k := &l.k.value
	l.facts([]fact{
		{"Workspace", plain(k, l.m.Workspace)},
		{"Journal", plain(k, number(l.m.Journal.Entries)+" entries; the newest hash below shows any change made to the workspace before this report")},
		{"", plain(&l.k.hash, orUnknown(l.m.Journal.Head))},
		{"Set in", plain(k, strings.Join(l.t.Faces(), ", "))},
		{"Not covered", plain(k, l.missingWords())},
	})
}

// missingWords names the characters that no face covers.
func (l *layout) missingWords() string {
	missing := l.t.Missing()
	if len(missing) == 0 {
		return "no character; every one is drawn by one of these faces"
	}
	var names []string
	for _, r := range missing {
		names = append(names, fmt.Sprintf("U+%04X", r))
	}
	return strings.Join(names, ", ") + ": shown by number in brackets, copied as themselves"
}
