package report

import (
	"io"
	"strconv"
	"strings"
	"time"

	"dateline/app/article"
)

var annotationsHeader = []string{
	"passage_id", "article_id", "site", "title", "byline", "published", "url",
	"quote", "note", "tags", "char_start", "char_end", "events", "event_ids",
	"created", "text_sha256", "original_sha256", "edition",
}

// Annotations writes a row for every passage, cited or not, article by article
// in the order of the text, then those that quote an earlier edition of it. The form
// is that of CSV.
func Annotations(w io.Writer, m Model) error {
	x := newIndex(&m)
	t := newTable(w, annotationsHeader)
	for _, a := range x.articles {
		for _, p := range x.everyPassage(a) {
			t.row(x.annotationCells(a, p))
		}
	}
	return t.end("the annotations")
}

func (x *index) annotationCells(a *Article, p *article.Passage) []string {
	var titles, ids []string
	for _, u := range x.uses[p.ID] {
		titles, ids = append(titles, u.event.Title), append(ids, string(u.event.ID))
	}
	return []string{
		string(p.ID), string(a.ID), a.Site, a.Title, byline(a), string(a.Published), a.URL,
		p.Quote, p.Note, x.tagNames(p.Tags), strconv.Itoa(p.Start), strconv.Itoa(p.End),
		strings.Join(titles, "; "), strings.Join(ids, "; "),
		stamp(p.Created), a.quoted(p), a.Original.SHA256, a.editionCell(p),
	}
}

// stamp is a moment in UTC to the second, "" when it is not known.
func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}
