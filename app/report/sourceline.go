package report

import (
	"fmt"
	"strings"

	"dateline/app/chronology"
	"dateline/app/report/typeset"
)

// sourceLine is who printed a quotation, when, who said so and through whom, how it is
// graded, and where it stands.
func (l *layout) sourceLine(c *chronology.Citation, at place) []typeset.Span {
	k := &l.k.source
	var spans []typeset.Span
	switch c.Stance {
	case chronology.Disputes:
		bold := k.in(conflict)
		bold.Faces = l.faces.sansSemibold
		spans = append(spans, typeset.Span{Text: "Disputes", Style: bold}, typeset.Span{Text: "  ", Style: &k.Style})
	case chronology.Mentions:
		spans = append(spans, typeset.Span{Text: "Mentions", Style: k.with(l.faces.sansMedium)}, typeset.Span{Text: "  ", Style: &k.Style})
	}
	site := typeset.Span{Text: at.article.Site, Style: &k.Style}
	if site.Text == "" {
		site = typeset.Span{Text: "site unknown", Style: k.in(doubt)}
	}
	spans = append(spans, typeset.Isolate(site)...)
	published := ", " + dayOf(at.article.Published)
	spans = append(spans, typeset.Span{Text: published + " · ", Style: &k.Style})
	switch {
	case c.Origin == "":
		spans = append(spans, typeset.Span{Text: "origin not stated", Style: &k.Style})
	case strings.EqualFold(c.Origin, chronology.OwnReporter):
		spans = append(spans, typeset.Span{Text: chronology.OwnReporter, Style: &k.Style})
	default:
		spans = append(spans, typeset.Span{Text: "origin: ", Style: &k.Style})
		spans = append(spans, typeset.Isolate(typeset.Span{Text: c.Origin, Style: &k.Style})...)
	}
	spans = append(spans, l.chainAndGrade(c)...)
	if e := at.article.edition(at.passage); e != nil {
		where := fmt.Sprintf("Article\u00a0%d, stands in an earlier edition (%d), characters\u00a0%d–%d", at.article.Number, e.Number, at.passage.Start, at.passage.End)
		link := typeset.Link{Place: passagePlace(at.passage), Label: "The passage in article " + fmt.Sprint(at.article.Number)}
		return append(spans, typeset.Span{Text: " · ", Style: &k.Style}, typeset.Span{Text: where, Style: k.linked(link)})
	}
	where := fmt.Sprintf("Article\u00a0%d,\u00a0¶\u00a0%d", at.article.Number, l.paragraph(at.article, at.passage.Start))
	link := typeset.Link{Place: passagePlace(at.passage), Label: "The passage in article " + fmt.Sprint(at.article.Number)}
	return append(spans, typeset.Span{Text: " · ", Style: &k.Style}, typeset.Span{Text: where, Style: k.linked(link)})
}

// chainAndGrade says, where it is known, who passed a claim on and how it is graded.
func (l *layout) chainAndGrade(c *chronology.Citation) []typeset.Span {
	style := &l.k.source.Style
	var spans []typeset.Span
	for i, name := range c.Via {
		before := ", "
		if i == 0 {
			before = " via "
		}
		spans = append(spans, typeset.Span{Text: before, Style: style})
		spans = append(spans, typeset.Isolate(typeset.Span{Text: name, Style: style})...)
	}
	if grade := c.Grade.String(); grade != "" {
		spans = append(spans, typeset.Span{Text: " · graded " + grade, Style: style})
	}
	return spans
}
