package report

import (
	"strconv"
	"strings"
)

// Restriction is what a report of a part of the chronology is restricted to, so that
// nobody takes it for the whole.
type Restriction struct {
	Of      int      // events of the whole chronology
	View    string   // the name that the filter was saved under, "" for none
	Asked   []string // what it asks of events, in words
	KnownOn string   // the day, 2024-03-18, by whose end something had to be published; "" for none
}

// asked is what is asked of events, in a line; "" when only a day is.
func (r *Restriction) asked() string {
	words := strings.Join(r.Asked, "; ")
	switch {
	case r.View == "":
		return words
	case words == "":
		return "view “" + r.View + "”"
	}
	return "view “" + r.View + "”: " + words
}

// known says what the day of knowledge leaves out, "" without one.
func (r *Restriction) known() string {
	if r.KnownOn == "" {
		return ""
	}
	return longDay(r.KnownOn) + ", without what was published later"
}

// line is all of it in one line, "" for a report of the whole chronology.
func (r *Restriction) line() string {
	if r == nil {
		return ""
	}
	var parts []string
	for _, s := range []struct{ before, words string }{{"restricted to ", r.asked()}, {"as known on ", r.known()}} {
		if s.words != "" {
			parts = append(parts, s.before+s.words)
		}
	}
	return strings.Join(parts, "; ")
}

// eventsOf is the number of events, with that of the whole chronology where these are
// a part of it.
func (m *Model) eventsOf(n int) string {
	if m.Only == nil {
		return number(n)
	}
	return number(n) + " of " + number(m.Only.Of)
}

// onlyLine says below the title of a picture what it is restricted to.
func (m *Model) onlyLine() string {
	if m.Only == nil {
		return ""
	}
	words := m.Only.line()
	return strings.ToUpper(words[:1]) + words[1:] + " (" + m.eventsOf(len(m.Events)) + " events)"
}

// restrictedFacts say on the title page what the report is restricted to.
func (l *layout) restrictedFacts() (facts []fact) {
	if l.m.Only == nil {
		return nil
	}
	for _, f := range []struct{ label, words string }{{"Restricted to", l.m.Only.asked()}, {"As known on", l.m.Only.known()}} {
		if f.words != "" {
			facts = append(facts, fact{f.label, plain(&l.k.value, f.words)})
		}
	}
	return facts
}

// restrictedColumn is the last column of a table of a part of the chronology; nothing
// for the whole.
func (m *Model) restrictedColumn(cell string) []string {
	if m.Only == nil {
		return nil
	}
	return []string{cell}
}

// restrictedCell says in each row what the table is restricted to: a row may be copied
// out of it.
func (m *Model) restrictedCell() string {
	if m.Only == nil {
		return ""
	}
	return m.Only.line() + " (" + strconv.Itoa(len(m.Events)) + " of " + strconv.Itoa(m.Only.Of) + " events)"
}
