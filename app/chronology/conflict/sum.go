package conflict

import (
	"fmt"
	"slices"
	"strings"

	"dateline/app/article"
)

// adds tells whether the numbers of one citation add up to one of another: "12
// people in Velmor and 5 in Ostrin" and "17".
func adds(parts, whole []stated) (string, bool) {
	if len(parts) < 2 {
		return "", false
	}
	for _, w := range whole {
		if why, ok := sumTo(parts, w.Quantity); ok {
			return why, true
		}
	}
	return "", false
}

// sumTo tells whether parts add up to a whole, as exactly as they are written.
func sumTo(parts []stated, whole Quantity) (string, bool) {
	low, high, exact := 0.0, 0.0, 0.0
	var figures []string
	for _, p := range parts {
		if p.Unit != whole.Unit {
			return "", false
		}
		l, h := p.allows()
		low, high, exact = low+l, high+h, exact+p.Low
		figures = append(figures, grouped(p.Low))
	}
	sum := strings.Join(figures, " + ")
	wLow, wHigh := whole.allows()
	switch {
	case exact == whole.Low:
		return fmt.Sprintf("%s = %s", sum, whole.figure()), true
	case low <= wHigh && wLow <= high && (low != high || wLow != wHigh):
		return fmt.Sprintf("%s is about %s", sum, whole.figure()), true
	}
	return "", false
}

// sums finds wholes of one citation that parts of another make up, or exceed: "50
// deaths" and "40 soldiers and 10 civilians had been killed".
func sums(all []stated) []Conflict {
	var out []Conflict
	seen := map[string]bool{}
	for _, whole := range all {
		if !whole.isWhole() || hasWhole(all, whole) {
			continue
		}
		var explained Conflict
		for _, parts := range partsOf(all, whole) {
			switch c, ok := sumConflict(whole, parts, all); {
			case !ok:
			case c.Explains == "":
				out = append(out, c)
			case explained.Key == "":
				explained = c
			default:
				explained.add(c)
			}
		}
		if explained.Key != "" {
			out = append(out, explained)
		}
	}
	return slices.DeleteFunc(out, func(c Conflict) bool {
		again := seen[c.Key]
		seen[c.Key] = true
		return again
	})
}

// add sets the parts that another citation gives of the same whole beside those that
// are there.
func (c *Conflict) add(o Conflict) {
	c.Sides = append(c.Sides, o.Sides[1:]...)
	if !strings.Contains(c.Explains, o.Explains) {
		c.Explains += "; " + o.Explains
	}
	_, _, values := cutKey(o.Key)
	kind, about, own := cutKey(c.Key)
	c.Key = key(Kind(kind), about, append(own, values...))
}

// isWhole tells whether people are counted whoever they are.
func (s stated) isWhole() bool { return s.People && s.Thing == "" && s.Class != "" && s.Unit == "" }

// hasWhole tells whether the same citation gives the parts of a whole as well:
// nothing is to be explained then.
func hasWhole(all []stated, whole stated) bool {
	return len(partsIn(all, whole, whole.by.Citation)) > 1
}

// partsOf are the parts of a whole in each other citation; where no citation gives
// more than one, those that all of them give together.
func partsOf(all []stated, whole stated) [][]stated {
	var out [][]stated
	var together []stated
	seen := map[article.ID]bool{whole.by.Citation: true}
	for _, s := range all {
		if seen[s.by.Citation] {
			continue
		}
		seen[s.by.Citation] = true
		parts := partsIn(all, whole, s.by.Citation)
		if len(parts) > 1 {
			out = append(out, parts)
		}
		for _, p := range parts {
			if !has(together, p) {
				together = append(together, p)
			}
		}
	}
	if _, one := oneSide(together); len(out) == 0 && len(together) > 1 && one {
		if _, ok := sumTo(together, whole.Quantity); ok {
			out = append(out, together)
		}
	}
	return out
}

// partsIn are the parts of a whole that a citation gives: kinds of people with the
// same fate, each kind once, of one side at most. A citation that gives a whole of
// its own gives none.
func partsIn(all []stated, whole stated, citation article.ID) []stated {
	var parts []stated
	for _, s := range all {
		if s.by.Citation != citation || s.Class != whole.Class || !s.People || s.Unit != "" {
			continue
		}
		if s.Thing == "" && s.Side == whole.Side && citation != whole.by.Citation {
			return nil
		}
		if s.Thing != "" && !has(parts, s) {
			parts = append(parts, s)
		}
	}
	if side, one := oneSide(parts); !one || whole.Side != "" && len(parts) > 0 && side != whole.Side {
		return nil
	}
	return parts
}

func has(parts []stated, s stated) bool {
	for _, p := range parts {
		if p.Thing == s.Thing {
			return true
		}
	}
	return false
}

// oneSide is the side that parts are said to be of, "" for none; false where they are
// of several.
func oneSide(parts []stated) (side string, one bool) {
	for _, p := range parts {
		if p.Side != "" && side != "" && p.Side != side {
			return "", false
		}
		if p.Side != "" {
			side = p.Side
		}
	}
	return side, true
}

// sumConflict sets a whole beside its parts: explained when they add up, open when
// they are more than it.
func sumConflict(whole stated, parts []stated, all []stated) (Conflict, bool) {
	if len(parts) < 2 {
		return Conflict{}, false
	}
	why, ok := sumTo(parts, whole.Quantity)
	sum := 0.0
	for _, p := range parts {
		sum += p.Low
	}
	if _, most := whole.allows(); !ok && (sum <= most || tellsPart(whole, parts)) {
		return Conflict{}, false // there may be others
	}
	c := Conflict{Kind: Number, About: whole.about(), Explains: why}
	if !ok {
		c.Remark = "the parts are more than the whole"
	}
	first := parts[0].by
	beside := Side{Value: joined(parts), Quote: first.Quote, Start: parts[0].Start, End: parts[0].End}
	values := []string{whole.value()}
	seen := map[article.ID]bool{}
	for _, p := range parts {
		values = append(values, p.Thing+p.value())
		if p.by == first {
			beside.End = p.End
		}
		if !seen[p.by.Citation] {
			beside.Citations = append(beside.Citations, p.by.Citation)
		}
		seen[p.by.Citation] = true
	}
	c.Sides = []Side{whole.side(), beside}
	c.Key = key(Number, whole.Class, values)
	c.Apart = apart(append([]stated{whole}, parts...), []float64{whole.Low, sum}, all)
	return c, true
}

// tellsPart tells whether a number of people is that of one part: "40 killed" of 40
// soldiers and 10 civilians.
func tellsPart(whole stated, parts []stated) bool {
	return slices.ContainsFunc(parts, func(p stated) bool {
		why, agree := relation(p.Quantity, whole.Quantity)
		return agree || why != ""
	})
}

func joined(parts []stated) string {
	var words []string
	for _, p := range parts {
		words = append(words, p.Words)
	}
	return strings.Join(words, " + ")
}
