package names

import (
	"cmp"
	"maps"
	"slices"
)

// Counted is a name of a workspace and how often it stands there. Those that differ
// in case and accents only may come one by one.
type Counted struct {
	Name  string // as it is called: the Base of a Name
	Kind  Kind
	Lang  string // of the texts, two letters; "" when unknown
	Count int
}

// Group is what seems to be one name, or was said to be.
type Group struct {
	Name      string // the most frequent spelling in the language of the workspace
	Kind      Kind
	Count     int
	Decided   bool // all of it was said to be one
	Spellings []Spelling
}

// Spelling is one of the spellings of a name.
type Spelling struct {
	Name  string // as it is mostly written
	Lang  string
	Count int
	Why   string  // it is taken for one with the rest; "" for the group's own name
	Score float64 // how likely that is, 0 to 1
	Said  bool    // it was said to be
}

// Groups proposes which of the names of a workspace are spellings of one, the most
// frequent first: those that are [Like], and those that were said to be one. Names
// that were said to be different never come into one group, nor do people of one
// last name, and a last name alone joins a full one only when there is no other that
// it could be of. What has no second spelling is in no group. Lang is the language
// of the workspace, two letters.
//
// Names are compared with those of their skeletons, and of these with the most
// frequent, so that the time grows with the number of names.
func Groups(list []Counted, decided Decisions, lang string) []Group {
	g := newGrouping(list, lang)
	g.decide(decided)
	edges := g.edges()
	often := func(e edge) int { return g.nodes[e.a].count + g.nodes[e.b].count }
	slices.SortStableFunc(edges, func(a, b edge) int { return cmp.Or(cmp.Compare(b.score, a.score), often(b)-often(a)) })
	for _, e := range edges {
		if !e.lastName {
			g.join(e)
		}
	}
	g.lastNames(edges)
	return g.groups()
}

// node is all that is written alike but for case and accents.
type node struct {
	form  Form
	name  string // as it is mostly written
	kind  Kind
	lang  string
	count int
	most  int // of the way it is mostly written
	said  bool
}

// edge is two nodes that are alike.
type edge struct {
	a, b     int
	score    float64
	lastName bool
}

type grouping struct {
	partition
	nodes  []node
	byFold map[string]int
	lang   string
}

func newGrouping(list []Counted, lang string) *grouping {
	g := &grouping{byFold: map[string]int{}, lang: lang}
	for _, c := range list {
		if n, ok := g.node(c.Name); ok {
			g.nodes[n].add(c, lang)
		}
	}
	return g
}

// node of a name, a new one when there is none.
func (g *grouping) node(name string) (int, bool) {
	folded := Fold(name)
	if folded == "" {
		return 0, false
	}
	n, ok := g.byFold[folded]
	if !ok {
		n = g.add()
		g.byFold[folded] = n
		g.nodes = append(g.nodes, node{form: Read(name), name: name, kind: Other})
	}
	return n, true
}

func (n *node) add(c Counted, lang string) {
	if n.kind == Other && c.Kind != "" {
		n.kind = c.Kind
	}
	n.form.upper = n.form.upper && acronym(c.Name)
	if better := n.count == 0 || c.Count > n.most; better {
		n.name, n.most = c.Name, c.Count
	}
	if n.lang == "" || c.Lang == lang {
		n.lang = c.Lang
	}
	n.count += c.Count
}

// decide takes in what was said.
func (g *grouping) decide(d Decisions) {
	d.each(func(name string) (int, bool) { return g.node(name) }, &g.partition, func(a, b int) {
		g.nodes[a].said, g.nodes[b].said = true, true
	})
}

// fewMembers of each of two groups are compared before they become one.
const fewMembers = 6

// join makes one group of those of two nodes that are alike, when their other
// members are, too: Hansen is like Hanzen, and Hanzen like Hanson, but Hansen and
// Hanson are two. Short forms of one full name need not be like each other.
func (g *grouping) join(e edge) {
	a, b := g.first(e.a), g.first(e.b)
	if a == b {
		return
	}
	for _, x := range g.frequent(a) {
		for _, y := range g.frequent(b) {
			if !g.alike(x, y) && !g.nodes[x].form.upper && !g.nodes[y].form.upper && !g.meet(a, b, x, y) {
				return
			}
		}
	}
	g.union(a, b)
}

func (g *grouping) alike(x, y int) bool {
	score, _ := g.nodes[x].form.Like(g.nodes[y].form)
	return score >= Enough
}

// meet tells whether a fuller name of two groups is like two of their members of which
// one is short for it: Recep Tayyip Erdogan of Recep Erdogan and Tayyip Erdogan.
func (g *grouping) meet(a, b, x, y int) bool {
	for _, z := range append(g.frequent(a), g.frequent(b)...) {
		full := &g.nodes[z].form
		if z != x && z != y && (g.nodes[x].form.shortOf(full) || g.nodes[y].form.shortOf(full)) && g.alike(x, z) && g.alike(z, y) {
			return true
		}
	}
	return false
}

// shortOf tells whether a name has fewer words than another, or letters for words.
func (f *Form) shortOf(full *Form) bool {
	return len(f.words) < len(full.words) || f.anyInitial() && !full.anyInitial()
}

func (f *Form) anyInitial() bool {
	return slices.ContainsFunc(f.words, func(w word) bool { return w.initial })
}

// frequent are the most frequent members of a group.
func (g *grouping) frequent(first int) []int {
	members := slices.Clone(g.members[first])
	if len(members) > fewMembers {
		slices.SortStableFunc(members, func(x, y int) int { return g.nodes[y].count - g.nodes[x].count })
		members = members[:fewMembers]
	}
	return members
}

// lastNames joins each last name with the one group of full names that it is like.
func (g *grouping) lastNames(edges []edge) {
	of := map[int][]int{}
	for _, e := range edges {
		if e.lastName {
			short, full := e.a, e.b
			if len(g.nodes[short].form.words) > 1 {
				short, full = full, short
			}
			of[g.first(short)] = append(of[g.first(short)], full)
		}
	}
	for _, short := range slices.Sorted(maps.Keys(of)) {
		one := g.first(of[short][0])
		if !slices.ContainsFunc(of[short], func(full int) bool { return g.first(full) != one }) {
			g.union(one, short)
		}
	}
}
