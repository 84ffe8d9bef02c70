package conflict

import (
	"slices"
	"strings"

	"dateline/app/article"
	"dateline/app/chronology/stems"
	"dateline/app/names"
)

// places finds different places of one event. A place that another's name or
// quotation contains agrees with it: "Velmor" and "the port of Velmor".
func places(citations []Quoted) []Conflict {
	c := Conflict{Kind: Place, About: "place"}
	var values []string
	for i := range citations {
		q := &citations[i]
		if i == len(citations)-1 && !disagrees(c.Sides, q) {
			return nil
		}
		name := stems.Fold(q.place())
		if name == "" {
			continue
		}
		if at := slices.IndexFunc(c.Sides, func(s Side) bool { return samePlace(s, q) }); at >= 0 {
			c.Sides[at].Citations = append(c.Sides[at].Citations, q.Citation)
			continue
		}
		side := Side{Value: q.Place, Citations: []article.ID{q.Citation}, Quote: q.Quote}
		if at := strings.Index(q.Quote, q.Place); at >= 0 {
			side.Start, side.End = at, at+len(q.Place)
		}
		c.Sides, values = append(c.Sides, side), append(values, strings.ReplaceAll(name, " ", "_"))
	}
	if len(c.Sides) < 2 {
		return nil
	}
	c.Key = key(Place, "place", values)
	return []Conflict{c}
}

// disagrees tells whether the last citation, whatever place it names, can name another
// than those before it.
func disagrees(sides []Side, q *Quoted) bool {
	return len(sides) > 1 || len(sides) == 1 && !strings.Contains(stems.Fold(q.Quote), stems.Fold(sides[0].Value))
}

// samePlace tells whether a place is one already named, as far as can be told.
func samePlace(s Side, q *Quoted) bool {
	a, b := stems.Fold(s.Value), stems.Fold(q.Place)
	if score, _ := names.Like(s.Value, q.Place); score >= names.Enough {
		return true
	}
	return strings.Contains(a, b) || strings.Contains(b, a) ||
		strings.Contains(stems.Fold(s.Quote), b) || strings.Contains(stems.Fold(q.Quote), a)
}
