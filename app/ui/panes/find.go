package panes

import "strings"

// Find is where a text first holds a query, in code points: the first word that
// begins with the query's longest, which is the least likely to stand elsewhere.
// ok is false when none does.
func Find(in, query string) (start, end int, ok bool) {
	longest := ""
	for _, w := range wordsOf(query) {
		if len(w.folded) > len(longest) {
			longest = w.folded
		}
	}
	if longest == "" {
		return 0, 0, false
	}
	for _, w := range wordsOf(in) {
		if strings.HasPrefix(w.folded, longest) {
			return w.Start, w.End, true
		}
	}
	return 0, 0, false
}
