package panes

import (
	"cmp"
	"slices"
	"strings"

	"dateline/app"
	"dateline/app/chronology"
	"dateline/app/ui/part"
)

// Known are the names that the events of a workspace have, those used most first:
// what fields of names are completed from.
type Known struct {
	People, Organisations []string
	Origins               []string // without own reporters
}

// KnownOf gathers the names of events.
func KnownOf(events []app.EventView) Known {
	people, organisations, origins := tally{}, tally{}, tally{}
	for i := range events {
		people.add(events[i].People...)
		organisations.add(events[i].Organisations...)
		for _, c := range events[i].Cited {
			if !strings.EqualFold(c.Origin, chronology.OwnReporter) {
				origins.add(c.Origin)
			}
			origins.add(c.Via...)
		}
	}
	return Known{people.names(), organisations.names(), origins.names()}
}

// tally counts names, whatever their case.
type tally map[string]*counted

type counted struct {
	name  string // as it was written first
	times int
}

func (t tally) add(names ...string) {
	for _, name := range names {
		key := strings.ToLower(name)
		if c := t[key]; c != nil {
			c.times++
		} else if name != "" {
			t[key] = &counted{name, 1}
		}
	}
}

// names are the most used first, of equals by the letter.
func (t tally) names() []string {
	var all []*counted
	for _, c := range t {
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b *counted) int {
		return cmp.Or(b.times-a.times, strings.Compare(a.name, b.name))
	})
	var names []string
	for _, c := range all {
		names = append(names, c.name)
	}
	return names
}

// completing are the names that hold all words typed.
func completing(lists ...[]string) func(typed string) []part.Offer {
	return func(typed string) []part.Offer {
		var offers []part.Offer
		for _, name := range matching(typed, lists...) {
			offers = append(offers, part.Offer{Key: name, Words: isolate(name)})
		}
		return offers
	}
}

// matching are the names of some lists that hold all words typed, each once.
func matching(typed string, lists ...[]string) []string {
	wanted := wordsOf(typed)
	var names []string
	for _, list := range lists {
		for _, name := range list {
			there := func(o string) bool { return strings.EqualFold(o, name) }
			if holdsAll(wordsOf(name), wanted) && !slices.ContainsFunc(names, there) {
				names = append(names, name)
			}
		}
	}
	return names
}

// offersOf are names as values.
func offersOf(names []string) []part.Offer {
	var all []part.Offer
	for _, name := range names {
		all = append(all, part.Offer{Key: name, Words: isolate(name)})
	}
	return all
}
