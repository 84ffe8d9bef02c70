package view

import (
	"fmt"
	"slices"
	"strings"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/dates"
)

// Ungraded asks for events with a citation that has no grade.
const Ungraded = "ungraded"

// Filter says which events to look at. Of the values of one field an event needs
// one; of several fields it needs all. A field that is empty asks for nothing.
type Filter struct {
	Tags     []article.ID        `json:"tags,omitempty"` // or one below them
	Sites    []string            `json:"sites,omitempty"`
	Origins  []string            `json:"origins,omitempty"`
	Names    []string            `json:"names,omitempty"` // of people, organisations and in titles, in any spelling taken for one
	Places   []string            `json:"places,omitempty"`
	Statuses []chronology.Status `json:"statuses,omitempty"`
	Grades   []string            `json:"grades,omitempty"`  // "B2", "B", "2", Ungraded
	From     string              `json:"from,omitempty"`    // a day, 2022-02-24
	To       string              `json:"to,omitempty"`      // inclusive
	KnownOn  string              `json:"knownOn,omitempty"` // a day: only what had been published by its end
}

// Empty tells whether the filter asks for nothing.
func (f Filter) Empty() bool {
	return len(f.Tags)+len(f.Sites)+len(f.Origins)+len(f.Names)+len(f.Places)+len(f.Statuses)+len(f.Grades) == 0 &&
		f.From == "" && f.To == "" && f.KnownOn == ""
}

// Check tells what is wrong with a filter, in a sentence.
func (f Filter) Check() error {
	for _, day := range []string{f.From, f.To, f.KnownOn} {
		if first, _, err := dates.Bounds(day); day != "" && (err != nil || first != day || len(day) != len("2006-01-02")) {
			return fmt.Errorf("“%s” is not a day: write it like 2022-02-24", day)
		}
	}
	if f.From != "" && f.To != "" && f.To < f.From {
		return fmt.Errorf("the period ends (%s) before it begins (%s)", f.To, f.From)
	}
	return nil
}

// Context is what a filter needs to know of the workspace.
type Context struct {
	Tags      []chronology.Tag
	SameNames func(name string) []string // the spellings taken for one with it; nil for none but its own
}

// Matcher is a filter made ready for many events. It learns, so it is for one
// goroutine.
type Matcher struct {
	tags                          map[article.ID]bool
	sites, origins, names, places *asked
	f                             Filter
}

// asked are names that are asked for, folded, and what was found out of others: most
// stand in many events.
type asked struct{ folded, known map[string]bool }

func (a *asked) has(name string) bool {
	is, ok := a.known[name]
	if !ok {
		is = a.folded[Folded(name)]
		a.known[name] = is
	}
	return is
}

// NewMatcher makes a filter ready. KnownOn is no matter of single events: see KnownOn.
func NewMatcher(f Filter, c Context) *Matcher {
	return &Matcher{
		f: f, tags: below(f.Tags, c.Tags), sites: folded(f.Sites), places: folded(f.Places),
		origins: spellings(f.Origins, c), names: spellings(f.Names, c),
	}
}

// below are tags with those that stand below them in the tree.
func below(ids []article.ID, all []chronology.Tag) map[article.ID]bool {
	set := map[article.ID]bool{}
	for _, id := range ids {
		set[id] = true
	}
	for grew := len(set) > 0; grew; {
		grew = false
		for _, t := range all {
			if set[t.ParentID] && !set[t.ID] {
				set[t.ID], grew = true, true
			}
		}
	}
	return set
}

func folded(names []string) *asked {
	a := &asked{map[string]bool{}, map[string]bool{}}
	for _, name := range names {
		a.folded[Folded(name)] = true
	}
	return a
}

func spellings(names []string, c Context) *asked {
	a := folded(names)
	if c.SameNames == nil {
		return a
	}
	for _, name := range names {
		for _, same := range c.SameNames(name) {
			a.folded[Folded(same)] = true
		}
	}
	return a
}

// Match tells whether an event is one of those asked for.
func (m *Matcher) Match(e *Told) bool {
	return m.period(e.When) && m.ofEvent(e) && m.ofCitations(e)
}

func (m *Matcher) ofEvent(e *Told) bool {
	switch {
	case len(m.f.Statuses) > 0 && !slices.Contains(m.f.Statuses, e.Status),
		len(m.f.Tags) > 0 && !slices.ContainsFunc(e.Tags, func(id article.ID) bool { return m.tags[id] }),
		len(m.f.Places) > 0 && !m.inPlace(e.Place),
		len(m.f.Names) > 0 && !m.named(e):
		return false
	}
	return true
}

// inPlace tells whether a place is one of those asked for, or lies in it: "Tarnholt,
// Kestria" lies in "Kestria" and in "Tarnholt".
func (m *Matcher) inPlace(place string) bool {
	is, ok := m.places.known[place]
	if !ok {
		is = m.places.has(place) || slices.ContainsFunc(strings.Split(place, ","), m.places.has)
		m.places.known[place] = is
	}
	return is
}

func (m *Matcher) named(e *Told) bool {
	if slices.ContainsFunc(e.People, m.names.has) || slices.ContainsFunc(e.Organisations, m.names.has) {
		return true
	}
	title := " " + words(e.Title) + " "
	for name := range m.names.folded {
		if strings.Contains(title, " "+words(name)+" ") {
			return true
		}
	}
	return false
}

// words are the words of a text in lower case with one space between.
func words(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	between := false
	for _, r := range strings.ToLower(s) {
		if separates(r) {
			between = b.Len() > 0
			continue
		}
		if between {
			b.WriteByte(' ')
			between = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// separates tells whether a character stands between words.
func separates(r rune) bool {
	switch r {
	case ' ', '\u00a0', '\t', '\n', '.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '“', '”', '«', '»', '„', '"', '\'', '’', '‘', '—', '–', '-':
		return true
	}
	return false
}

// ofCitations asks that one citation has all that is asked of citations.
func (m *Matcher) ofCitations(e *Told) bool {
	if len(m.f.Sites)+len(m.f.Origins)+len(m.f.Grades) == 0 {
		return true
	}
	return slices.ContainsFunc(e.Cited, func(c Cited) bool {
		return (len(m.f.Sites) == 0 || m.sites.has(c.Site)) &&
			(len(m.f.Origins) == 0 || m.origins.has(c.goesBackTo()) || m.origins.has(c.origin())) &&
			(len(m.f.Grades) == 0 || slices.ContainsFunc(m.f.Grades, func(g string) bool { return graded(c.Grade, g) }))
	})
}

// graded tells whether a grade is the one asked for, or has the letter or figure.
func graded(g chronology.Grade, asked string) bool {
	if asked == Ungraded {
		return !g.Whole()
	}
	return asked != "" && (g.String() == asked || g.Reliability == asked || g.Credibility == asked)
}

// period tells whether a date can lie in the period asked for; what has no date
// lies in none.
func (m *Matcher) period(w chronology.When) bool {
	if m.f.From == "" && m.f.To == "" {
		return true
	}
	if w.Earliest == "" && w.Latest == "" {
		return false
	}
	return (m.f.To == "" || w.Earliest == "" || day(w.Earliest) <= m.f.To) &&
		(m.f.From == "" || w.Latest == "" || day(w.Latest) >= m.f.From)
}

// day is the day of a limit.
func day(limit string) string { return limit[:min(len(limit), len("2006-01-02"))] }
