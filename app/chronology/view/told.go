// Package view is what of a chronology is looked at: filters, what was known on a
// day, gaps between its events, and the questions that a careful reader would ask.
// Plain calculation.
package view

import (
	"strings"

	"dateline/app/article"
	"dateline/app/chronology"
)

// Told is an event with what is known of those who tell it.
type Told struct {
	*chronology.Event
	Cited          []Cited // of the citations that count, in the order they were made
	Sites, Origins int
	Conflicts      int // between its citations, not settled
}

// Cited is a citation with what is known of the article it stands in.
type Cited struct {
	*chronology.Citation
	ArticleID article.ID
	Title     string // of the article
	Site, URL string
	Published article.Moment
	Earlier   bool   // its quotation is not found in the article's text as it is now
	Traced    string // the origin that it was found to go back to, "" when it was not traced
}

// goesBackTo is the origin that the citation counts for.
func (c Cited) goesBackTo() string {
	if c.Traced != "" {
		return c.Traced
	}
	return c.origin()
}

// origin is who is said to say so; the site where nobody is named.
func (c Cited) origin() string {
	if c.Origin == "" || strings.EqualFold(c.Origin, chronology.OwnReporter) {
		return c.Site
	}
	return c.Origin
}

// Folded is a name without what does not tell two apart: case and space.
func Folded(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }
