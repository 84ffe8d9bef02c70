package conflict

import (
	"slices"
	"strconv"
	"strings"

	"dateline/app/article"
)

// stated is a quantity of a citation.
type stated struct {
	Quantity
	by *Quoted
}

// numbers finds the numbers that disagree.
func numbers(citations []Quoted) []Conflict {
	all := allStated(citations)
	var out []Conflict
	for _, c := range clusters(all) {
		if found, ok := tally(c, all); ok {
			var values []float64
			for _, s := range c {
				values = append(values, s.Low)
			}
			found.Apart = apart(c, values, all)
			out = append(out, found)
		}
	}
	out = append(out, sums(all)...)
	return append(out, headed(citations, all)...)
}

func allStated(citations []Quoted) []stated {
	var all []stated
	for i := range citations {
		c := &citations[i]
		if !c.read {
			c.quantities, c.read = Quantities(c.Quote, c.Lang), true
		}
		for _, q := range c.quantities {
			all = append(all, stated{q, c})
		}
	}
	return all
}

// subject is what is counted, as far as two numbers must agree in it to be
// compared at all.
func (s stated) subject() string {
	lang := ""
	if !s.Known && s.Thing != "" {
		lang = s.by.Lang
	}
	return strings.Join([]string{s.fate(), s.Thing, unitGroup(s.Unit), strconv.FormatBool(s.People), lang}, "/")
}

// fate is the class, with one for all that is hit or lost.
func (s stated) fate() string {
	if !s.People && (s.Class == "hit" || s.Class == "lost") {
		return "lost"
	}
	return s.Class
}

// comparable tells whether a number says enough of what it counts.
func (s stated) comparable() bool {
	switch {
	case s.Unit != "" && s.Thing == "" && s.Class == "":
		return false
	case s.Thing != "":
		return s.Known || s.Low >= 10 || s.Class != ""
	}
	return s.Class != ""
}

// clusters are the numbers that count the same, in the order they come.
func clusters(all []stated) [][]stated {
	by := map[string][]stated{}
	var order []string
	for _, s := range all {
		if !s.comparable() {
			continue
		}
		k := s.subject()
		if s.People {
			k += "/" + s.Side
		}
		if by[k] == nil {
			order = append(order, k)
		}
		by[k] = append(by[k], s)
	}
	var out [][]stated
	for _, k := range order {
		out = append(out, bySide(by[k])...)
	}
	return out
}

// bySide parts things by whose they are, where more than one side is named. What
// names none could then be either's, and is left out.
func bySide(c []stated) [][]stated {
	sides := map[string][]stated{}
	var order []string
	for _, s := range c {
		if s.Side == "" {
			continue
		}
		if sides[s.Side] == nil {
			order = append(order, s.Side)
		}
		sides[s.Side] = append(sides[s.Side], s)
	}
	if len(order) < 2 {
		return [][]stated{c}
	}
	var out [][]stated
	for _, side := range order {
		out = append(out, sides[side])
	}
	return out
}

// tally compares the numbers of one thing between citations, of all that they state.
func tally(c, all []stated) (Conflict, bool) {
	var citations []article.ID
	of := map[article.ID][]stated{}
	for _, s := range c {
		if of[s.by.Citation] == nil {
			citations = append(citations, s.by.Citation)
		}
		of[s.by.Citation] = append(of[s.by.Citation], s)
	}
	var explained []string
	differ, open := false, false
	shown := map[article.ID]stated{}
	for i, a := range citations {
		for _, b := range citations[i+1:] {
			p := compare(of[a], of[b])
			if p.agree || p.why == "" && (oneTells(all, p) || p.otherFate()) {
				continue
			}
			differ = true
			shown[a], shown[b] = p.a, p.b
			if p.why == "" {
				open = true
			} else if !slices.Contains(explained, p.why) {
				explained = append(explained, p.why)
			}
		}
	}
	if !differ {
		return Conflict{}, false
	}
	for _, id := range citations {
		if _, ok := shown[id]; !ok {
			shown[id] = of[id][0]
		}
	}
	out := conflictOf(citations, shown)
	if !open {
		out.Explains = strings.Join(explained, "; ")
	} else {
		out.Remark = rising(citations, shown)
	}
	return out, true
}

// pairing is how the numbers of two citations stand to each other.
type pairing struct {
	agree bool
	why   string // what explains the difference
	a, b  stated
}

// compare takes the best of what the numbers of two citations give: that they
// agree, else what explains their difference.
func compare(a, b []stated) pairing {
	best := pairing{a: a[0], b: b[0]}
	for _, x := range a {
		for _, y := range b {
			switch why, agree := relation(x.Quantity, y.Quantity); {
			case agree:
				return pairing{agree: true, a: x, b: y}
			case why != "" && best.why == "":
				best = pairing{why: why, a: x, b: y}
			case best.why == "" && best.otherFate() && x.Class == y.Class:
				best = pairing{a: x, b: y}
			}
		}
	}
	if best.why == "" {
		if why, ok := adds(a, b); ok {
			best.why = why
		} else if why, ok := adds(b, a); ok {
			best.why = why
		}
	}
	return best
}

// conflictOf writes down what each citation says, each value once.
func conflictOf(citations []article.ID, shown map[article.ID]stated) Conflict {
	first := shown[citations[0]]
	out := Conflict{Kind: Number, About: first.about()}
	var values []string
	at := map[string]int{}
	for _, id := range citations {
		s := shown[id]
		v := s.value()
		i, ok := at[v]
		if !ok {
			i = len(out.Sides)
			at[v] = i
			values = append(values, v)
			out.Sides = append(out.Sides, s.side())
			continue
		}
		out.Sides[i].Citations = append(out.Sides[i].Citations, id)
	}
	out.Key = key(Number, strings.Join(nonEmpty(first.Class, first.Thing, first.Side, unitGroup(first.Unit)), "/"), values)
	return out
}

func (s stated) side() Side {
	return Side{Value: s.Words, Citations: []article.ID{s.by.Citation}, Quote: s.by.Quote, Start: s.Start, End: s.End, From: s.by.from}
}

// value is a number in the form of a key: "more70", "40-50km/h".
func (s stated) value() string {
	v := plain(s.Low)
	if s.High != s.Low {
		v += "-" + plain(s.High)
	}
	return string(s.Bound) + v + s.Unit
}

// about is what is counted, in words: "dead soldiers (russian)".
func (s stated) about() string {
	what := strings.Join(nonEmpty(s.Class, s.Counted()), " ")
	if s.Side != "" {
		what += " (" + s.Side + ")"
	}
	return what
}

// Counted is what is counted, as a heading calls it: "soldiers", "km/h, wind".
func (q Quantity) Counted() string {
	switch {
	case q.Unit != "":
		return strings.Join(nonEmpty(q.Unit, q.Thing), ", ")
	case q.Thing == "" || !q.Known && q.Class == "":
		return q.Thing
	}
	return plural(q.Thing)
}

func plural(s string) string {
	if irregular := map[string]string{"aircraft": "aircraft", "woman": "women", "man": "men", "child": "children", "police": "police"}[s]; irregular != "" {
		return irregular
	}
	switch s[len(s)-1] {
	case 'y':
		return s[:len(s)-1] + "ies"
	case 's', 'x', 'h':
		return s + "es"
	}
	return s + "s"
}

func nonEmpty(all ...string) []string {
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}

func plain(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

// rising tells how a number went from the earlier reports to the later ones.
func rising(citations []article.ID, shown map[article.ID]stated) string {
	up, down, later := true, true, false
	for i := 1; i < len(citations); i++ {
		a, b := shown[citations[i-1]], shown[citations[i]]
		if a.by.Published == "" || b.by.Published == "" {
			return ""
		}
		if a.by.Published == b.by.Published && a.Low != b.Low {
			return ""
		}
		later = later || a.Low != b.Low
		up, down = up && b.Low >= a.Low, down && b.Low <= a.Low
	}
	switch {
	case later && up:
		return "the later report says more"
	case later && down:
		return "the later report says less"
	}
	return ""
}

// apart are numbers of the same fate and size that count those of another side:
// easily taken for the same, and not compared.
func apart(mine []stated, values []float64, all []stated) []Side {
	var out []Side
	for _, s := range all {
		other := s.People && s.Side != "" && s.fate() == mine[0].fate() && slices.Contains(values, s.Low)
		for _, m := range mine {
			other = other && m.Side != s.Side
		}
		if other {
			out = append(out, s.side())
		}
	}
	return out
}
