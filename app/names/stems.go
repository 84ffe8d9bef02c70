package names

import (
	"strings"
	"unicode/utf8"
)

// Stems are how a word of a name begins in all its cases, in small letters; whole
// tells that it has no cases, so that the one stem is the word. Only Ukrainian and
// Russian words of four letters or more have some.
func Stems(word string) (stems []string, whole bool) {
	low := strings.ToLower(word)
	if scriptOf(low) != cyrillicScript || utf8.RuneCountInString(low) <= shortestStem {
		return []string{low}, true
	}
	for _, e := range nominativeEndings {
		stem, ok := strings.CutSuffix(low, e.ending)
		if !ok || utf8.RuneCountInString(stem) < shortestBefore {
			continue
		}
		for _, to := range e.to {
			stems = append(stems, stem+to)
		}
		return stems, false
	}
	return []string{low}, false
}

// nominativeEndings and what of them stays in other cases, longer ones first.
var nominativeEndings = []struct {
	ending string
	to     []string
}{
	{"ець", []string{"ец", "ц"}}, {"єць", []string{"єц", "йц"}}, {"ів", []string{"ів", "ов", "ев"}}, {"їв", []string{"їв", "єв"}},
	{"ий", []string{""}}, {"ый", []string{""}}, {"ая", []string{""}}, {"ія", []string{"і"}}, {"ия", []string{"и"}}, {"ій", []string{"і"}},
	{"ей", []string{"е"}}, {"ай", []string{"а"}}, {"а", []string{""}}, {"я", []string{""}}, {"о", []string{""}}, {"е", []string{""}}, {"є", []string{""}},
	{"ь", []string{""}}, {"й", []string{""}}, {"и", []string{""}}, {"і", []string{""}}, {"ы", []string{""}},
}
