package app

import (
	"context"
	"slices"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/suggest"
	"dateline/store"
)

// known is what a workspace holds of what might be suggested: the ranges that are
// cited, and by which event, and those that were refused.
type known struct {
	cited   map[textID][]citedRange
	refused map[textID][]store.Refusal
	events  []chronology.Event
	near    *chronology.Neighbourhood
	numbers map[article.ID]int // of the events, by their ids
}

// textID names a text: an article and its edition.
type textID struct{ article, edition article.ID }

type citedRange struct {
	start, end int
	event      article.ID
}

func readKnown(ctx context.Context, v *store.View) (known, error) {
	k := known{cited: map[textID][]citedRange{}, refused: map[textID][]store.Refusal{}}
	var err error
	if k.events, err = v.Events(ctx, false); err != nil {
		return k, err
	}
	k.near, k.numbers = chronology.NewNeighbourhood(k.events), map[article.ID]int{}
	for i := range k.events {
		k.numbers[k.events[i].ID] = i
	}
	passages, err := citedPassages(v, k.events)
	if err != nil {
		return k, err
	}
	for _, e := range k.events {
		for _, c := range e.Citations {
			if p, ok := passages[c.PassageID]; ok {
				t := textID{p.ArticleID, p.Edition}
				k.cited[t] = append(k.cited[t], citedRange{p.Start, p.End, e.ID})
			}
		}
	}
	list, err := v.Refusals()
	for _, r := range list {
		t := textID{r.ArticleID, r.EditionID}
		k.refused[t] = append(k.refused[t], r)
	}
	return k, err
}

// takeOut takes the citations that an event has already out of a suggestion, and
// ties what is left to that event; false when nothing is left to tick. What was only
// like the event, and so not cited for it, is then offered by itself.
func (k *known) takeOut(s *Suggestion) bool {
	var left []suggest.Citation
	for _, c := range s.Citations {
		event := k.eventOf(c)
		switch {
		case event == "":
			left = append(left, c)
		case s.For == "" && c.Ticked:
			s.For = event
		}
	}
	s.Citations = left
	if slices.ContainsFunc(left, func(c suggest.Citation) bool { return c.Ticked }) {
		return true
	}
	if s.For == "" || len(left) == 0 {
		return false
	}
	*s = Suggestion{Suggestion: suggest.Alone(left[0])}
	s.Citations = append(s.Citations, left[1:]...) // like the event, too, but who knows whether like each other
	return true
}

// eventOf is the event that cites the words of a citation, or most of them.
func (k *known) eventOf(c suggest.Citation) article.ID {
	for _, r := range k.cited[textID{c.ArticleID, c.EditionID}] {
		if overlaps(r.start, r.end, c) {
			return r.event
		}
	}
	return ""
}

// overlaps tells whether a range shares at least half of the shorter of both with a
// citation: analysts mark a clause where a sentence is suggested, and the reverse.
func overlaps(start, end int, c suggest.Citation) bool {
	shared := min(end, c.End) - max(start, c.Start)
	return shared > 0 && 2*shared >= min(end-start, c.End-c.Start)
}

// refuses tells whether the first of the citations, or all that are ticked, were
// refused.
func (k *known) refuses(list []suggest.Citation) bool {
	refused := func(c suggest.Citation) bool {
		return slices.ContainsFunc(k.refused[textID{c.ArticleID, c.EditionID}], func(r store.Refusal) bool { return overlaps(r.Start, r.End, c) })
	}
	return refused(list[0]) || !slices.ContainsFunc(list, func(c suggest.Citation) bool { return c.Ticked && !refused(c) })
}

// belongings are the events of the chronology that a suggestion could be part of,
// the likeliest first, three at most.
func (k *known) belongings(s *Suggestion) []Belonging {
	var all []Belonging
	for _, b := range k.near.Near(chronology.Event{Title: s.Title, When: s.When, Place: s.Place, People: s.People, Organisations: s.Organisations}) {
		all = append(all, Belonging{b.Event.ID, b.Event.Title, b.Event.When, b.Why})
	}
	if s.For == "" {
		return all[:min(3, len(all))]
	}
	e := &k.events[k.numbers[s.For]]
	own := Belonging{s.For, e.Title, e.When, "cites the same telling in another article"}
	all = slices.DeleteFunc(all, func(b Belonging) bool { return b.EventID == s.For })
	return slices.Insert(all, 0, own)[:min(3, len(all)+1)]
}
