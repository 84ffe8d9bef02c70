package conflict

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/app/article"
	"dateline/app/chronology/stems"
)

// attributions finds the same words in the mouths of different speakers: two
// citations that share a quotation, or rare figures, and name different origins.
func attributions(citations []Quoted) []Conflict {
	var out []Conflict
	for i := range citations {
		for j := i + 1; j < len(citations); j++ {
			a, b := &citations[i], &citations[j]
			if a.Origin == "" || b.Origin == "" || sameSpeaker(a.Origin, b.Origin) {
				continue
			}
			if words := sharedWords(a.Quote, b.Quote); words != "" {
				out = append(out, attribution(a, b, words))
			}
		}
	}
	return out
}

func attribution(a, b *Quoted, words string) Conflict {
	c := Conflict{Kind: Attribution, About: "who said “" + words + "”"}
	for _, q := range []*Quoted{a, b} {
		side := Side{Value: q.Origin, Citations: []article.ID{q.Citation}, Quote: q.Quote}
		if at := strings.Index(q.Quote, q.Origin); at >= 0 {
			side.Start, side.End = at, at+len(q.Origin)
		}
		c.Sides = append(c.Sides, side)
	}
	c.Key = key(Attribution, "said", []string{under(a.Origin), under(b.Origin)})
	return c
}

func under(s string) string { return strings.Join(strings.Fields(stems.Fold(s)), "_") }

const leastShared = 5 // words of a quotation that two speakers do not both find by chance

// sharedWords are the words between quotation marks that both quotations have.
func sharedWords(a, b string) string {
	for _, words := range quoted(a) {
		if len(strings.Fields(words)) < leastShared {
			continue
		}
		for _, other := range quoted(b) {
			if len(strings.Fields(other)) >= leastShared && slices.Equal(bareWords(words), bareWords(other)) {
				return words
			}
		}
	}
	return ""
}

func bareWords(s string) []string {
	return strings.FieldsFunc(stems.Fold(s), func(r rune) bool { return strings.ContainsRune(" \u00a0.,;:!?…", r) })
}

// quoted are the stretches of a text between quotation marks.
func quoted(s string) []string {
	var out []string
	from := -1
	for i, r := range s {
		if !strings.ContainsRune("“”„«»\"", r) {
			continue
		}
		if from >= 0 {
			out, from = append(out, s[from:i]), -1
			continue
		}
		from = i + utf8.RuneLen(r)
	}
	return out
}

// sameSpeaker tells whether two origins may be one: all words of the shorter name
// stand in the longer.
func sameSpeaker(a, b string) bool {
	x, y := strings.Fields(stems.Fold(a)), strings.Fields(stems.Fold(b))
	if len(x) > len(y) {
		x, y = y, x
	}
	for _, w := range x {
		if !slices.ContainsFunc(y, func(v string) bool { return alike(w, v) }) {
			return false
		}
	}
	return true
}

// alike tells whether two words are spellings of one: the same but for endings and
// one letter.
func alike(a, b string) bool {
	if a == b {
		return true
	}
	x, y := []rune(strings.TrimSuffix(a, "'s")), []rune(strings.TrimSuffix(b, "'s"))
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	return n >= 4 && max(len(x), len(y))-n <= 3
}
