package suggest

import (
	"slices"
	"strings"

	"dateline/app/names"
)

// namesIn are the names of a stretch, each once.
func namesIn(tokens []token) []*names.Name {
	var out []*names.Name
	for i := range tokens {
		if n := tokens[i].name; n != nil && (len(out) == 0 || out[len(out)-1] != n) {
			out = append(out, n)
		}
	}
	return out
}

// nameKeys are the skeletons of the words of the names, alike in every writing.
func nameKeys(tokens []token) []string {
	var out []string
	for _, n := range namesIn(tokens) {
		for _, key := range strings.Fields(names.Skeleton(n.Base)) {
			if !slices.Contains(out, key) {
				out = append(out, key)
			}
		}
	}
	return out
}

// namedIn are the people and organisations of a stretch, as they are called.
func namedIn(tokens []token) (people, organisations []string) {
	for _, n := range namesIn(tokens) {
		switch n.Kind {
		case names.Person:
			people = mergeStrings(people, []string{n.Base})
		case names.Organisation:
			organisations = mergeStrings(organisations, []string{n.Base})
		}
	}
	return people, organisations
}
