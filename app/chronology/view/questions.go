package view

import (
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

// Questions are all that a careful reader would ask, by what is asked and in the
// order of the events; of an article once.
func Questions(events []Told) []Question {
	by := map[Asked][]Question{}
	type once struct {
		asked   Asked
		article article.ID
	}
	seen := map[once]bool{}
	for i := range events {
		for _, q := range questionsOf(&events[i]) {
			if q.Asked == NoPublished || q.Asked == NoAddress {
				about := once{q.Asked, q.ArticleID}
				if seen[about] {
					continue
				}
				seen[about] = true
			}
			by[q.Asked] = append(by[q.Asked], q)
		}
	}
	var all []Question
	for _, asked := range AllAsked {
		all = append(all, by[asked]...)
	}
	return all
}

func questionsOf(e *Told) (list []Question) {
	ask := func(a Asked) { list = append(list, Question{Asked: a, EventID: e.ID, Event: e.Title}) }
	if e.Conflicts > 0 {
		ask(Conflicting)
	}
	if e.When.EDTF == "" && e.When.Earliest == "" && e.When.Latest == "" {
		ask(Undated)
	}
	switch {
	case len(e.Cited) == 0:
		ask(Uncited)
	case e.Origins == 1:
		ask(SingleOrigin)
	}
	for _, c := range e.Cited {
		about := func(a Asked) {
			list = append(list, Question{a, e.ID, e.Title, c.ID, c.ArticleID, c.Title})
		}
		if c.Earlier {
			about(Lost)
		}
		if c.Published == "" {
			about(NoPublished)
		}
		if c.URL == "" {
			about(NoAddress)
		}
		if !c.Grade.Whole() {
			about(NotGraded)
		}
	}
	return list
}
