package origin

import (
	"strings"
)

// title is how the article calls whoever is named: with the office, where it stands
// beside the name.
func (c Cited) title() string {
	if c.stated() != "" && c.Evidence.Where != "" && c.office() != "" {
		return c.Evidence.Words
	}
	return c.name()
}

// office is what the words say that stand beside a name: "Ostria's defence minister" of
// "Ostria's defence minister Anna Dorrel"; "" for none, and for a spokesman, who gives
// way to the body he speaks for.
func (c Cited) office() string {
	if c.typed() || c.stated() == "" || c.mouth() != "" {
		return ""
	}
	before, behind, found := strings.Cut(c.Evidence.Words, c.Origin)
	if !found {
		return ""
	}
	return strings.Trim(before+" "+behind, " ,")
}

// mouth is the spokesman through whom the origin speaks, where the article names both
// together; "" for none.
func (c Cited) mouth() string {
	if c.typed() || len(c.Via) == 0 || c.stated() == "" {
		return ""
	}
	last := c.Via[len(c.Via)-1]
	if last == c.Origin || !strings.Contains(c.Evidence.Words, last) {
		return ""
	}
	return last
}

// senseOf is what a citation says of the body that speaks: that of the office of whoever
// is named, else the name's own.
func (t *Tracer) senseOf(c Cited) sense {
	if office := c.office(); office != "" {
		if s := t.sense(office); len(s.bodies) > 0 {
			return s
		}
	}
	return t.sense(c.name())
}
