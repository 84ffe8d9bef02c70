package origin

import (
	"fmt"
	"strings"

	"dateline/app/names"
)

// joins tells why two citations go back to one origin; "" when nothing shows it.
func (t *Tracer) joins(a, b Cited) string {
	x, y := a.name(), b.name()
	if same(x, y) {
		return oneName(a, b)
	}
	together, apart := t.known.said(x, y)
	if together {
		return fmt.Sprintf("“%s” and “%s” were taken for one name", x, y)
	}
	if a.typed() || b.typed() {
		return ""
	}
	if t.known.copies[[2]ID{a.ArticleID, b.ArticleID}] {
		return fmt.Sprintf("%s and %s print nearly the same text", site(a), site(b))
	}
	if a.stated() == "" && b.stated() == "" || apart {
		return ""
	}
	if why := t.sameName(x, y); why != "" {
		return fmt.Sprintf("“%s” and “%s” are one name: %s", x, y, why)
	}
	if a.stated() != "" && b.stated() != "" && !t.sense(x).against(t.sense(y)) {
		return t.sameFigures(a, b, t.sense(x).enough(t.sense(y)))
	}
	return ""
}

// oneName says in words that two citations have an origin of one name.
func oneName(a, b Cited) string {
	switch name := a.name(); {
	case name == "":
		return "nothing shows that the sites, which are unknown, are different ones"
	case a.stated() == "" && b.stated() == "" && a.Credit == name:
		return fmt.Sprintf("both articles credit %s", name)
	case a.stated() == "" && b.stated() == "":
		return fmt.Sprintf("both stand on %s", name)
	case a.stated() == "" || b.stated() == "":
		return fmt.Sprintf("one names %s, the other comes from it", name)
	default:
		return fmt.Sprintf("both name “%s”", name)
	}
}

func site(c Cited) string {
	if c.Site == "" {
		return "a site unknown"
	}
	return c.Site
}

// sameName tells why two names are of one; "" when they are not, or nothing shows it.
func (t *Tracer) sameName(a, b string) string {
	key := [2]string{a, b}
	if a > b {
		key = [2]string{b, a}
	}
	why, known := t.same[key]
	if !known {
		why = t.compare(a, b)
		t.same[key] = why
	}
	return why
}

func (t *Tracer) compare(a, b string) string {
	x, y := t.sense(a), t.sense(b)
	switch {
	case x.known && y.known:
		if x.words == y.words {
			return "the same body"
		}
		return ""
	case x.against(y):
		return ""
	}
	if score, why := names.Like(a, b); score >= names.Enough {
		return why
	}
	return ""
}

// sense is what a name says of a body, whatever its language and order of words.
type sense struct {
	words  string // sorted
	nation string
	known  bool // all its words are known, and it is no person
}

// against tells whether two names are of different nations.
func (s sense) against(o sense) bool { return s.nation != "" && o.nation != "" && s.nation != o.nation }

// enough is how many equal figures show that two names speak from one source: a
// ministry and the media of its nation give one exact number from one statement.
func (s sense) enough(o sense) int {
	if s.nation != "" && s.nation == o.nation {
		return fewestOfKind
	}
	return fewest
}

func (t *Tracer) sense(name string) sense {
	s, ok := t.senses[name]
	if !ok {
		s = read(name)
		t.senses[name] = s
	}
	return s
}

// sameFigures tells that two citations give so many equal figures, one of them rare.
func (t *Tracer) sameFigures(a, b Cited, fewest int) string {
	if !shareFigures(a.Quote, b.Quote, fewest) {
		return ""
	}
	shared := t.shared(a, b)
	if len(shared) < fewest {
		return ""
	}
	last := len(shared) - 1
	if last == 0 {
		return "both give " + shared[0] + ", and are of one nation"
	}
	return "both give " + strings.Join(shared[:last], ", ") + " and " + shared[last]
}
