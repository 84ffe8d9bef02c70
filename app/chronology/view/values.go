package view

import (
	"cmp"
	"slices"
	"strings"

	"dateline/app/article"
	"dateline/app/chronology"
)

// Values are all that a filter can ask of some events, each with the number of
// those that have it: by field, then the most frequent first; tags as they stand in
// their tree. Of periods there are too many to list.
func Values(events []Told, c Context) []Value {
	n := newCounter(c.Tags)
	for i := range events {
		n.names(&events[i])
	}
	for i := range events {
		n.event(&events[i])
	}
	var all []Value
	for _, by := range []Field{ByStatus, ByTag, ByPlace, ByName, BySite, ByOrigin, ByGrade} {
		all = append(all, n.of(by)...)
	}
	return all
}

// counter counts values; an event counts once for each.
type counter struct {
	parents map[article.ID]article.ID
	paths   map[article.ID]string
	found   map[Field]map[string]*counted // by what two spellings have in common
	known   map[string]bool               // names as words, for those that stand in titles only
	longest int                           // words of the longest name
}

type counted struct {
	Value
	last article.ID // the event counted last
}

func newCounter(tags []chronology.Tag) *counter {
	n := &counter{parents: map[article.ID]article.ID{}, paths: chronology.TagPaths(tags), found: map[Field]map[string]*counted{}, known: map[string]bool{}}
	for _, t := range tags {
		n.parents[t.ID] = t.ParentID
	}
	return n
}

func (n *counter) count(e *Told, by Field, value, words string) {
	n.as(e, by, Folded(value), value, words)
}

// as counts a value under a key; the spelling met first stands for all.
func (n *counter) as(e *Told, by Field, key, value, words string) {
	if strings.TrimSpace(value) == "" {
		return
	}
	of := n.found[by]
	if of == nil {
		of = map[string]*counted{}
		n.found[by] = of
	}
	v := of[key]
	if v == nil {
		v = &counted{Value: Value{Field: by, Value: value, Words: words}}
		of[key] = v
	}
	if v.last != e.ID {
		v.Events, v.last = v.Events+1, e.ID
	}
}

// names learns the names that an event has, before titles are searched for them.
func (n *counter) names(e *Told) {
	for _, list := range [][]string{e.People, e.Organisations} {
		for _, name := range list {
			key := words(name)
			n.known[key] = true
			n.longest = max(n.longest, strings.Count(key, " ")+1)
			if n.found[ByName] == nil {
				n.found[ByName] = map[string]*counted{}
			}
			if n.found[ByName][key] == nil && key != "" {
				n.found[ByName][key] = &counted{Value: Value{Field: ByName, Value: name, Words: name}}
			}
		}
	}
}

func (n *counter) event(e *Told) {
	n.count(e, ByStatus, string(e.Status), string(e.Status))
	for _, id := range e.Tags {
		n.tag(e, id)
	}
	n.place(e)
	for _, list := range [][]string{e.People, e.Organisations} {
		for _, name := range list {
			n.as(e, ByName, words(name), name, name)
		}
	}
	n.title(e)
	for i := range e.Cited {
		n.citation(e, &e.Cited[i])
	}
}

// tag counts a tag and those above it, which find what is tagged with it too.
func (n *counter) tag(e *Told, id article.ID) {
	for steps := 0; n.paths[id] != "" && steps <= len(n.paths); id, steps = n.parents[id], steps+1 {
		n.as(e, ByTag, string(id), string(id), n.paths[id])
	}
}

// place counts a place and what it lies in.
func (n *counter) place(e *Told) {
	n.count(e, ByPlace, e.Place, e.Place)
	if parts := strings.Split(e.Place, ","); len(parts) > 1 {
		for _, p := range parts {
			p = strings.TrimSpace(p)
			n.count(e, ByPlace, p, p)
		}
	}
}

// title counts the names that stand in the title.
func (n *counter) title(e *Told) {
	list := strings.Fields(words(e.Title))
	for i := range list {
		for k := i + 1; k <= min(len(list), i+n.longest); k++ {
			if key := strings.Join(list[i:k], " "); n.known[key] {
				n.as(e, ByName, key, key, key)
			}
		}
	}
}

func (n *counter) citation(e *Told, c *Cited) {
	n.count(e, BySite, c.Site, c.Site)
	n.count(e, ByOrigin, c.goesBackTo(), c.goesBackTo())
	if !c.Grade.Whole() {
		n.count(e, ByGrade, Ungraded, Ungraded)
	}
	for _, g := range []string{c.Grade.String(), c.Grade.Reliability, c.Grade.Credibility} {
		n.as(e, ByGrade, g, g, g)
	}
}

// of are the values of a field in the order they are listed.
func (n *counter) of(by Field) []Value {
	all := make([]Value, 0, len(n.found[by]))
	for _, v := range n.found[by] {
		all = append(all, v.Value)
	}
	slices.SortFunc(all, func(a, b Value) int {
		switch by {
		case ByTag:
			return cmp.Or(strings.Compare(a.Words, b.Words), strings.Compare(a.Value, b.Value))
		case ByStatus:
			return cmp.Compare(slices.Index(chronology.Statuses, chronology.Status(a.Value)), slices.Index(chronology.Statuses, chronology.Status(b.Value)))
		case ByGrade:
			return cmp.Or(cmp.Compare(len(b.Value), len(a.Value)), strings.Compare(a.Value, b.Value))
		}
		return cmp.Or(cmp.Compare(b.Events, a.Events), strings.Compare(a.Words, b.Words))
	})
	return all
}
