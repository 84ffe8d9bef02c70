package names

import (
	"cmp"
	"slices"
	"strings"
)

// groups are those with more than one spelling.
func (g *grouping) groups() []Group {
	var out []Group
	for i := range g.nodes {
		if g.first(i) != i {
			continue
		}
		var here []int
		for _, m := range g.members[i] {
			if g.nodes[m].count > 0 || g.nodes[m].said {
				here = append(here, m)
			}
		}
		if len(here) > 1 {
			out = append(out, g.group(here))
		}
	}
	slices.SortStableFunc(out, func(a, b Group) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Name, b.Name))
	})
	return out
}

func (g *grouping) group(members []int) Group {
	slices.SortStableFunc(members, func(x, y int) int {
		a, b := &g.nodes[x], &g.nodes[y]
		return cmp.Or(compareBool(b.lang == g.lang, a.lang == g.lang), cmp.Compare(b.count, a.count), strings.Compare(a.name, b.name))
	})
	shown := &g.nodes[members[0]]
	out := Group{Name: shown.name, Kind: Other, Decided: true}
	for i, m := range members {
		n := &g.nodes[m]
		if out.Kind == Other {
			out.Kind = n.kind
		}
		out.Count += n.count
		out.Decided = out.Decided && n.said
		if i == 0 && len(n.form.known) > 0 {
			out.Kind = known().list[n.form.known[0]].kind
		}
		s := Spelling{Name: n.name, Lang: n.lang, Count: n.count, Said: n.said, Score: 1}
		if i > 0 {
			s.Score, s.Why = g.reason(members, m)
		}
		out.Spellings = append(out.Spellings, s)
	}
	if out.Kind != Person {
		for i := range out.Spellings {
			out.Spellings[i].Why = notOfPeople(out.Spellings[i].Why)
		}
	}
	return out
}

// notOfPeople are the reasons that speak of people, as they are given for the names of
// places and bodies.
func notOfPeople(why string) string {
	for of, instead := range map[string]string{
		lastNameAlone:  "the last word of the longer name",
		lastNames:      "the end of the longer name",
		middleName:     "one leaves out a word",
		givenElsewhere: "as another language has it",
		initialAgainst: "a letter for a word",
		caseOrWoman:    "another case of it",
	} {
		if rest, ok := strings.CutPrefix(why, of); ok {
			return instead + rest
		}
	}
	return why
}

// reason is why a name is in a group: what makes it like the group's own name, or
// like the one that it is most like.
func (g *grouping) reason(members []int, m int) (score float64, why string) {
	n := &g.nodes[m]
	if n.said {
		score, why = 1, "said to be one"
	}
	for i, other := range members {
		if other == m || score >= Enough {
			continue
		}
		s, w := n.form.Like(g.nodes[other].form)
		if s > score {
			score, why = s, w
			if i > 0 {
				why += " of “" + g.nodes[other].name + "”"
			}
		}
	}
	return score, why
}

// compareBool puts what is not so first.
func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}
