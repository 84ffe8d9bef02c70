package store

import (
	"strings"

	"dateline/app/names"
)

// spelt is a name in a query with its other spellings: one of them must be there.
// Each is phrases that must all be there; the first is what was typed.
type spelt [][]phrase

// longestName is how many words of a query are taken for one name.
const longestName = 6

// withSpellings lets a query find what is taken for one with the names in it. What
// the texts say is not changed by that.
func (r reads) withSpellings(q query) (query, error) {
	decided, err := r.NameDecisions()
	if err != nil || len(decided.Same) == 0 {
		return q, err
	}
	return q.spellings(decided.Sets()), nil
}

func (q query) spellings(sets [][]string) query {
	others := map[string][]string{}
	for _, set := range sets {
		for _, name := range set {
			others[nameKey(name)] = set
		}
	}
	out := query{}
	for i := 0; i < len(q.phrases); {
		n, set := q.nameFrom(i, others)
		if n == 0 {
			out.phrases = append(out.phrases, q.phrases[i])
			i++
			continue
		}
		s := spelt{q.phrases[i : i+n]}
		for _, name := range set {
			s = append(s, casesOf(name)...)
		}
		out.names = append(out.names, s)
		i += n
	}
	return out
}

// nameFrom is how many phrases from one on are a name that has other spellings: the
// most that are.
func (q query) nameFrom(i int, others map[string][]string) (n int, set []string) {
	var words []string
	for k := i; k < len(q.phrases) && len(words) < longestName; k++ {
		words = append(words, q.phrases[k].words...)
		if there := others[strings.Join(words, " ")]; there != nil {
			n, set = k-i+1, there
		}
	}
	return n, set
}

// nameKey is a name as the words of a query are compared.
func nameKey(name string) string {
	var words []string
	for _, t := range tokens(name) {
		words = append(words, t.word)
	}
	return strings.Join(words, " ")
}

// mostCases bounds the ways in which the words of one name may begin.
const mostCases = 8

// casesOf are the ways to look for a name, in whatever case its words stand.
func casesOf(name string) spelt {
	all := spelt{nil}
	var exact phrase
	open := false
	for _, t := range tokens(name) {
		typed := name[t.start:t.end]
		exact.words, exact.typed = append(exact.words, t.word), append(exact.typed, typed)
		stems, whole := names.Stems(typed)
		open = open || !whole
		var longer spelt
		for _, before := range all {
			for _, stem := range stems {
				p := phrase{words: []string{foldText(stem)}, typed: []string{stem}, prefix: !whole}
				longer = append(longer, append(before[:len(before):len(before)], p))
			}
		}
		all = longer[:min(len(longer), mostCases)]
	}
	if !open {
		return spelt{{exact}}
	}
	return all
}

// fts writes it in the index's own language.
func (s spelt) fts() string {
	var ways []string
	for _, way := range s {
		parts := make([]string, len(way))
		for i, p := range way {
			parts[i] = p.fts()
		}
		ways = append(ways, "("+strings.Join(parts, " AND ")+")")
	}
	return "(" + strings.Join(ways, " OR ") + ")"
}

// matches tells whether one of the spellings is among the tokens.
func (s spelt) matches(list []token) bool {
	for _, way := range s {
		all := true
		for _, p := range way {
			all = all && p.find(list) >= 0
		}
		if all {
			return true
		}
	}
	return false
}

// first is the place of the first spelling that is there, -1 when none is.
func (s spelt) first(list []token) int {
	for _, way := range s {
		if (spelt{way}).matches(list) {
			return way[len(way)-1].find(list)
		}
	}
	return -1
}
