package view

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"dateline/app/article"
	"dateline/app/chronology"
)

// Values are all that a filter can ask of some events, each with the number of
// those that have it: by field, then the most frequent first; tags as they stand in
// their tree. Of periods there are too many to list.
func Values(events iter.Seq[*Told], c Context) []Value {
	n := newCounter(c.Tags)
	for e := range events {
		n.names(e)
	}
	for e := range events {
		n.event(e)
	}
	var all []Value
	for _, by := range []Field{ByStatus, ByTag, ByPlace, ByName, BySite, ByOrigin, ByGrade} {
		all = append(all, n.listed(by)...)
	}
	return all
}

// counter counts values; an event counts once for each.
type counter struct {
	parents map[article.ID]article.ID
	paths   map[article.ID]string
	found   map[Field]map[string]*counted // by what two spellings have in common
	met     map[spelling]*counted         // by the spellings that were met
	begins  map[string]bool               // first words of names, for those that stand in titles only
	longest int                           // words of the longest name
}

// spelling is a value of a field as an event has it: most stand in many events.
type spelling struct {
	by    Field
	value string
}

type counted struct {
	Value
	last article.ID // the event counted last
}

func newCounter(tags []chronology.Tag) *counter {
	n := &counter{parents: map[article.ID]article.ID{}, paths: chronology.TagPaths(tags), found: map[Field]map[string]*counted{}, met: map[spelling]*counted{}, begins: map[string]bool{}}
	for _, t := range tags {
		n.parents[t.ID] = t.ParentID
	}
	return n
}

func (n *counter) count(e *Told, by Field, value, words string) {
	v := n.met[spelling{by, value}]
	if v == nil {
		if v = n.of(by, Folded(value), value, words); v == nil {
			return
		}
		n.met[spelling{by, value}] = v
	}
	v.count(e)
}

// as counts a value under a key.
func (n *counter) as(e *Told, by Field, key, value, words string) {
	if v := n.of(by, key, value, words); v != nil {
		v.count(e)
	}
}

func (v *counted) count(e *Told) {
	if v.last != e.ID {
		v.Events, v.last = v.Events+1, e.ID
	}
}

// of is the count of a value under a key; the spelling met first stands for all. It
// is nil for no value.
func (n *counter) of(by Field, key, value, words string) *counted {
	if strings.TrimSpace(value) == "" {
		return nil
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
	return v
}

// names learns the names that an event has, before titles are searched for them.
func (n *counter) names(e *Told) {
	for _, list := range [][]string{e.People, e.Organisations} {
		for _, name := range list {
			if n.met[spelling{ByName, name}] != nil {
				continue
			}
			key := words(name)
			if key == "" {
				continue
			}
			first, _, _ := strings.Cut(key, " ")
			n.begins[first] = true
			n.longest = max(n.longest, strings.Count(key, " ")+1)
			n.met[spelling{ByName, name}] = n.of(ByName, key, name, name)
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
			if v := n.met[spelling{ByName, name}]; v != nil {
				v.count(e)
			}
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
	for rest := words(e.Title); rest != ""; {
		first, after, _ := strings.Cut(rest, " ")
		if n.begins[first] {
			n.begun(e, rest)
		}
		rest = after
	}
}

// begun counts the names that a text of words begins with.
func (n *counter) begun(e *Told, rest string) {
	end := 0
	for range n.longest {
		to := strings.IndexByte(rest[end:], ' ')
		if to < 0 {
			to = len(rest) - end
		}
		end += to
		if v := n.found[ByName][rest[:end]]; v != nil {
			v.count(e)
		}
		if end == len(rest) {
			return
		}
		end++
	}
}

func (n *counter) citation(e *Told, c *Cited) {
	n.count(e, BySite, c.Site, c.Site)
	n.count(e, ByOrigin, c.goesBackTo(), c.goesBackTo())
	if !c.Grade.Whole() {
		n.count(e, ByGrade, Ungraded, Ungraded)
	}
	for _, g := range []string{c.Grade.String(), c.Grade.Reliability, c.Grade.Credibility} {
		if g != "" {
			n.count(e, ByGrade, g, g)
		}
	}
}

// listed are the values of a field in their order.
func (n *counter) listed(by Field) []Value {
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
