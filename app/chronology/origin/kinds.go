package origin

import "slices"

// kind is all that a citation is joined to others by, but for the article it stands in.
type kind struct {
	name          string
	typed, stated bool
	quote, lang   string // of one that names somebody
	office, mouth string // likewise
}

func kindOf(c Cited) kind {
	k := kind{name: c.name(), typed: c.typed(), stated: c.stated() != ""}
	if k.stated && !k.typed {
		k.quote, k.lang, k.office, k.mouth = c.Quote, c.Lang, c.office(), c.mouth()
	}
	return k
}

// met are the citations of an event that were grouped already, for the next to be
// compared with no more of them than can make a difference: hundreds of articles may
// print one sentence.
type met struct {
	known    Known
	first    []int           // of each kind
	joined   map[kind][2]int // the one that the first of a kind was joined by, else that itself, and that
	articles map[ID][]int    // by the article they stand in
}

func newMet(known Known) met {
	return met{known: known, joined: map[kind][2]int{}, articles: map[ID][]int{}}
}

// worth are those to compare a citation with, in their order: one of each kind, or where
// its own kind was met before the first of that and the one it was joined by; and those
// of articles that are copies of its own.
func (m *met) worth(c Cited) []int {
	var list []int
	if j, ok := m.joined[kindOf(c)]; ok {
		list = append(list, j[:]...)
	} else {
		list = append(list, m.first...)
	}
	for _, copied := range m.known.copiesOf[c.ArticleID] {
		list = append(list, m.articles[copied]...)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// add notes a citation, and by which one before it was joined to a group, -1 for none.
func (m *met) add(i int, c Cited, by int) {
	k := kindOf(c)
	if _, there := m.joined[k]; !there {
		m.first = append(m.first, i)
		if by < 0 {
			by = i
		}
		m.joined[k] = [2]int{by, i}
	}
	m.articles[c.ArticleID] = append(m.articles[c.ArticleID], i)
}
