package panes

import (
	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
)

// Decision is what the analyst made of a suggestion.
type Decision int

// The decisions.
const (
	Undecided Decision = iota
	Accepted
	Merged // into an event or another suggestion
	Refused
)

// String is the decision in a word.
func (d Decision) String() string { return [...]string{"open", "accepted", "merged", "refused"}[d] }

// Queued is a suggestion as the queue shows it.
type Queued struct {
	app.Suggestion
	Decision Decision
	Off      map[int]bool // citations whose ticks the analyst took away
	Event    string       // title of the event that its citations are for, or were merged into; "" for a new one
	Sites    int          // that its ticked citations rest on
	Origins  int
	Unsited  int // articles that it rests on while no site of them is known
	Alike    []AlikeSuggestion
}

// AlikeSuggestion is another suggestion that stands open and may tell the same.
type AlikeSuggestion struct {
	Key, Title string
	When       chronology.When
	Why        string
}

// Heading is the title of the event that is suggested, or of the one that it adds to.
func (q *Queued) Heading() string {
	if q.For != "" && q.Event != "" {
		return q.Event
	}
	return q.Title
}

// Ticked is the number of its citations that are ticked.
func (q *Queued) Ticked() (n int) {
	for _, c := range q.Citations {
		if c.Ticked {
			n++
		}
	}
	return n
}

// articles is in how many articles its ticked citations stand.
func (q *Queued) articles() int {
	all := map[article.ID]bool{}
	for _, c := range q.Citations {
		if c.Ticked {
			all[c.ArticleID] = true
		}
	}
	return len(all)
}

// adds says what accepting it adds to an event that is there: "adds 2 citations".
func (q *Queued) adds() string { return "adds " + part.Count(q.Ticked(), "citation") }

// second is the line below its title in the list.
func (q *Queued) second() string {
	switch {
	case q.Decision == Refused:
		return joined(q.When.Display(), "refused")
	case q.Decision == Merged:
		return joined(q.When.Display(), "merged into "+quoted(q.Event))
	case q.Decision == Accepted:
		return joined(q.When.Display(), "accepted", part.Count(q.articles(), "article"))
	case q.For != "":
		return joined(q.When.Display(), q.adds()+" to this event")
	}
	return joined(q.When.Display(), part.Count(q.articles(), "article"))
}
