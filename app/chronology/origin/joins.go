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
	if why := t.speaksFor(a, b); why != "" {
		return why
	}
	if a.stated() != "" && b.stated() != "" {
		return t.sameFigures(a, b)
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
	case x.one(y):
		return "the same body"
	}
	if score, why := names.Like(a, b); score >= names.Enough {
		return why
	}
	return ""
}

// speaksFor tells why one of two speaks for the other: he holds its office, or the
// other's article calls him its spokesman.
func (t *Tracer) speaksFor(a, b Cited) string {
	for _, p := range [2][2]Cited{{a, b}, {b, a}} {
		person, of := p[0], p[1]
		if mouth := of.mouth(); mouth != "" && person.stated() != "" && t.onePerson(person, mouth) {
			return fmt.Sprintf("“%s” speaks for “%s”", person.name(), of.name())
		}
	}
	if a.office() == "" && b.office() == "" {
		return ""
	}
	if x, y := t.senseOf(a), t.senseOf(b); len(x.bodies) > 0 && x.one(y) {
		return fmt.Sprintf("“%s” and “%s” speak for one body", a.title(), b.title())
	}
	return ""
}

// onePerson tells whether a citation names, or another passes on, the one who speaks
// for a body.
func (t *Tracer) onePerson(c Cited, mouth string) bool {
	return t.sameName(c.name(), mouth) != "" || same(c.name(), mouth) || c.mouth() != "" && (same(c.mouth(), mouth) || t.sameName(c.mouth(), mouth) != "")
}

// sameFigures tells that two citations give so many equal figures, one of them rare,
// that they have them from one source. A ministry and the media of its nation give one
// exact number from one statement, and round it.
func (t *Tracer) sameFigures(a, b Cited) string {
	x, y := t.senseOf(a), t.senseOf(b)
	switch {
	case x.against(y) || x.other(y):
		return ""
	case x.kin(y):
		return t.figureOfKin(a, b)
	case !shareFigures(a.Quote, b.Quote, fewest):
		return ""
	}
	shared := t.shared(a, b)
	if len(shared) < fewest {
		return ""
	}
	return bothGive(shared)
}

func bothGive(figures []string) string {
	last := len(figures) - 1
	return "both give " + strings.Join(figures[:last], ", ") + " and " + figures[last]
}
