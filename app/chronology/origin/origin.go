// Package origin tells which citations of an event go back to one origin: outlets
// that name the same body, take the same agency's report, print nearly the same
// text, or give the same rare figures in somebody's name.
package origin

import (
	"slices"
	"strings"

	"dateline/app/article"
	"dateline/app/chronology"
)

// Cited is a citation with what is known of the article it stands in.
type Cited struct {
	chronology.Citation
	ArticleID article.ID
	Site      string // "" when unknown
	Credit    string // the agency that the article credits
	Quote     string
	Lang      string
}

// Group is citations that go back to one origin.
type Group struct {
	Name      string // who it is: "" for a site that is unknown
	Typed     bool   // the analyst said so
	Citations []article.ID
	Sites     []string // each once; "" for all articles without one
	Why       []string // how each further citation came to the group, in words
}

// typed tells whether the analyst typed the origin.
func (c Cited) typed() bool {
	return c.Origin != "" && c.Evidence == article.Evidence{}
}

// stated is whom the citation names as its origin; "" when nobody is, or the site
// speaks of its own knowledge.
func (c Cited) stated() string {
	if same(c.Origin, chronology.OwnReporter) {
		return ""
	}
	return c.Origin
}

// name is the origin of a citation taken by itself: who is named, else the agency
// credited, else the site.
func (c Cited) name() string {
	switch {
	case c.stated() != "":
		return c.Origin
	case c.Origin == "" && c.Credit != "":
		return c.Credit
	}
	return c.Site
}

// same tells whether two names differ in case and space at most.
func same(a, b string) bool {
	return a == b || strings.EqualFold(a, b) || (loose(a) || loose(b)) && strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}

// loose tells whether a name has more space than between its words.
func loose(s string) bool { return strings.Contains(s, "  ") || strings.TrimSpace(s) != s }

// Tracer groups the citations of many events. It remembers which names it has
// compared; it is not for use by several at a time.
type Tracer struct {
	known   Known
	same    map[[2]string]string
	senses  map[string]sense
	figures map[string][]figured
}

// NewTracer is a tracer for the citations of a workspace.
func NewTracer(known Known) *Tracer {
	return &Tracer{known: known, same: map[[2]string]string{}, senses: map[string]sense{}, figures: map[string][]figured{}}
}

// Groups are the origins that the citations go back to, in the order in which they
// come first. What the analyst typed joins only what has the same name, or one that was taken
// for one with it.
func (t *Tracer) Groups(list []Cited) []Group {
	of := make([]int, len(list)) // the group of each
	var groups []Group
	met := newMet(t.known)
	for i, c := range list {
		at, by, why := -1, -1, ""
		for _, j := range met.worth(c) {
			if of[j] == at {
				continue
			}
			reason := t.joins(list[j], c)
			switch {
			case reason == "":
			case at < 0:
				at, by, why = of[j], j, reason
			default:
				at = merge(groups, of[:i], at, of[j], reason)
			}
		}
		met.add(i, c, by)
		if at < 0 {
			at = len(groups)
			groups = append(groups, Group{Name: c.name(), Typed: c.typed()})
		}
		of[i] = at
		groups[at].take(c, why)
	}
	return slices.DeleteFunc(groups, func(g Group) bool { return len(g.Citations) == 0 })
}

// merge puts two groups together that a citation joins; the one that came first
// stays.
func merge(groups []Group, of []int, a, b int, why string) int {
	a, b = min(a, b), max(a, b)
	from := &groups[b]
	into := &groups[a]
	into.Citations = append(into.Citations, from.Citations...)
	into.Why = append(append(into.Why, from.Why...), why)
	for _, s := range from.Sites {
		into.addSite(s)
	}
	if from.Typed && !into.Typed {
		into.Name, into.Typed = from.Name, true
	}
	*from = Group{}
	for i := range of {
		if of[i] == b {
			of[i] = a
		}
	}
	return a
}

// take adds a citation to a group. The group is called as the analyst calls it,
// else by whoever is named first.
func (g *Group) take(c Cited, why string) {
	g.Citations = append(g.Citations, c.ID)
	g.addSite(c.Site)
	if why != "" && !slices.Contains(g.Why, why) {
		g.Why = append(g.Why, why)
	}
	if c.typed() && !g.Typed {
		g.Name, g.Typed = c.name(), true
	}
}

func (g *Group) addSite(site string) {
	if !slices.ContainsFunc(g.Sites, func(s string) bool { return same(s, site) }) {
		g.Sites = append(g.Sites, site)
	}
}
