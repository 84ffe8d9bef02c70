package chronology

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Neighbour is an event that another could be the same as, or part of.
type Neighbour struct {
	Event Event
	Why   string // “same day; both say "bridge", "Sarn"”
	Words int    // that both have
	score int
}

// Neighbourhood is events by their words, to find those near to many others.
type Neighbourhood struct {
	events []Event
	byWord map[string][]int
}

// NewNeighbourhood keeps the list.
func NewNeighbourhood(list []Event) *Neighbourhood {
	n := &Neighbourhood{events: list, byWord: map[string][]int{}}
	for i := range list {
		for word := range titleWords(list[i]) {
			n.byWord[word] = append(n.byWord[word], i)
		}
	}
	return n
}

// Near are the events that could be the same as one, or that it could belong to: those
// about the same time that share words, names or the place; the likeliest first, and
// none that shares nothing but the day, or one word on another.
func (n *Neighbourhood) Near(e Event) []Neighbour {
	shared := map[int][]string{}
	for word := range titleWords(e) {
		for _, i := range n.byWord[word] {
			shared[i] = append(shared[i], "“"+word+"”")
		}
	}
	var all []Neighbour
	for i, words := range shared {
		if one, ok := neighbour(e, n.events[i], words); ok {
			all = append(all, one)
		}
	}
	slices.SortFunc(all, func(a, b Neighbour) int { return cmp.Or(b.score-a.score, Compare(a.Event, b.Event)) })
	return all
}

// neighbour is another event that shares some words with one; false where it is too
// far from it.
func neighbour(e, other Event, shared []string) (Neighbour, bool) {
	if other.ID == e.ID && e.ID != "" {
		return Neighbour{}, false
	}
	apart, known := daysApart(e.When, other.When)
	if known && (apart > 31 || apart > 1 && len(shared) == 1) {
		return Neighbour{}, false
	}
	slices.Sort(shared)
	n := Neighbour{Event: other, Words: len(shared), score: 4 * len(shared), Why: "both say " + strings.Join(shared[:min(3, len(shared))], ", ")}
	switch {
	case !known:
		n.Why = "no date to compare; " + n.Why
	case apart == 0:
		n.score += 6
		n.Why = "same day; " + n.Why
	case apart == 1:
		n.score += 3
		n.Why = "a day apart; " + n.Why
	}
	return n, true
}

// titleWords are the words of a title, the place and the names that say something:
// four letters at least, and figures.
func titleWords(e Event) map[string]bool {
	words := map[string]bool{}
	all := strings.Join(append(append([]string{e.Title, e.Place}, e.People...), e.Organisations...), " ")
	for _, w := range strings.FieldsFunc(strings.ToLower(all), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if utf8.RuneCountInString(w) >= 4 || strings.IndexFunc(w, unicode.IsDigit) >= 0 {
			words[w] = true
		}
	}
	return words
}

// daysApart is how many days lie between two dates, 0 when they may be of the same
// day; known is false when one of them has none.
func daysApart(a, b When) (days int, known bool) {
	first1, last1, ok1 := daysOf(a)
	first2, last2, ok2 := daysOf(b)
	if !ok1 || !ok2 {
		return 0, false
	}
	gap := max(first1.Sub(last2), first2.Sub(last1), 0)
	return int(gap / (24 * time.Hour)), true
}

// daysOf are the first and the last day that a date can mean.
func daysOf(w When) (first, last time.Time, ok bool) {
	if w.Earliest == "" && w.Latest == "" {
		return first, last, false
	}
	day := func(d string) time.Time { return start(d).Truncate(24 * time.Hour) }
	return day(cmp.Or(w.Earliest, w.Latest)), day(cmp.Or(w.Latest, w.Earliest)), true
}
