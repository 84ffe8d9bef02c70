package view

import (
	"iter"
	"slices"

	"dateline/app/article"
)

// Asked is what a question is about.
type Asked string

// The questions, in the order they are listed.
const (
	Conflicting  Asked = "conflicting"   // sources disagree, and it is not settled
	Lost         Asked = "quotation"     // a quotation is not found in the text as it is now
	Undated      Asked = "undated"       // an event has no date
	Uncited      Asked = "uncited"       // an event rests on no passage
	SingleOrigin Asked = "single origin" // all that supports it goes back to one
	NoPublished  Asked = "publication"   // an article that is cited has no date of publication
	NoAddress    Asked = "address"       // an article that is cited has no address
	NotGraded    Asked = "ungraded"      // a citation has no grade
)

// AllAsked are the questions in their order.
var AllAsked = []Asked{Conflicting, Lost, Undated, Uncited, SingleOrigin, NoPublished, NoAddress, NotGraded}

// Words are a question as a heading: "Sources disagree".
func (a Asked) Words() string {
	switch a {
	case Conflicting:
		return "Sources disagree"
	case Lost:
		return "Quotation not found"
	case Undated:
		return "Without a date"
	case Uncited:
		return "Without a citation"
	case SingleOrigin:
		return "One origin only"
	case NoPublished:
		return "Article without a publication date"
	case NoAddress:
		return "Article without an address"
	}
	return "Citation not graded"
}

// Question is what a careful reader would ask of one event, citation or article.
type Question struct {
	Asked      Asked
	EventID    article.ID // the event to look at
	Event      string     // its title
	CitationID article.ID // "" when it is not about one
	ArticleID  article.ID // likewise
	Article    string     // its title
}

// Questions are what a careful reader would ask, by what is asked and in the order of
// the events; of an article once. kinds are those wanted, none means all. An event is
// looked at before the next one is asked for.
func Questions(events iter.Seq[*Told], kinds ...Asked) (all []Question) {
	by := map[Asked][]Question{}
	ask(events, func(a Asked, e *Told, c *Cited) {
		if len(kinds) > 0 && !slices.Contains(kinds, a) {
			return
		}
		q := Question{Asked: a, EventID: e.ID, Event: e.Title}
		if c != nil {
			q.CitationID, q.ArticleID, q.Article = c.ID, c.ArticleID, c.Title
		}
		by[a] = append(by[a], q)
	})
	for _, a := range AllAsked {
		all = append(all, by[a]...)
	}
	return all
}

// CountQuestions is how many there are of each kind.
func CountQuestions(events iter.Seq[*Told]) map[Asked]int {
	n := map[Asked]int{}
	ask(events, func(a Asked, _ *Told, _ *Cited) { n[a]++ })
	return n
}

// ask finds what is to be asked of events, and of which citation; nil for none.
func ask(events iter.Seq[*Told], found func(Asked, *Told, *Cited)) {
	unpublished, nowhere := once{}, once{}
	for e := range events {
		askOfEvent(e, func(a Asked) { found(a, e, nil) })
		for i := range e.Cited {
			c := &e.Cited[i]
			if c.Earlier {
				found(Lost, e, c)
			}
			if c.Published == "" && unpublished.first(c.ArticleID) {
				found(NoPublished, e, c)
			}
			if c.URL == "" && nowhere.first(c.ArticleID) {
				found(NoAddress, e, c)
			}
			if !c.Grade.Whole() {
				found(NotGraded, e, c)
			}
		}
	}
}

// once are articles that were asked about.
type once map[article.ID]bool

func (o once) first(id article.ID) bool {
	if o[id] {
		return false
	}
	o[id] = true
	return true
}

func askOfEvent(e *Told, found func(Asked)) {
	if e.Conflicts > 0 {
		found(Conflicting)
	}
	if e.When.EDTF == "" && e.When.Earliest == "" && e.When.Latest == "" {
		found(Undated)
	}
	switch {
	case len(e.Cited) == 0:
		found(Uncited)
	case e.Origins == 1:
		found(SingleOrigin)
	}
}
