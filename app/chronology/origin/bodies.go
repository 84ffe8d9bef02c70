package origin

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"

	"dateline/app/chronology/conflict"
	"dateline/app/chronology/stems"
)

//go:embed bodies.txt
var bodiesFile string

// bodies are the words of the names of bodies.
var bodies = sync.OnceValue(func() *stems.Table {
	var lines []string
	for l := range strings.Lines(bodiesFile) {
		if l = strings.TrimSpace(l); l != "" && l[0] != '#' {
			lines = append(lines, l)
		}
	}
	return stems.Meanings(lines...)
})

// read takes a name apart: "Moscow's defence ministry" and "Міністерство оборони
// Росії" say the same.
func read(name string) sense {
	s := sense{known: true}
	var words []string
	body := false
	for _, w := range strings.FieldsFunc(stems.Fold(name), func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("'-.", r) }) {
		if nation := conflict.Nation(strings.TrimSuffix(w, "'s")); nation != "" {
			s.nation = nation
			words = append(words, nation)
			continue
		}
		meaning := bodies().Of(w)
		if meaning == "" {
			meaning = bodies().Of(strings.TrimSuffix(w, "'s"))
		}
		switch {
		case meaning == "drop":
		case meaning == "":
			s.known = false
			words = append(words, w)
		default:
			for _, m := range strings.Fields(meaning) {
				if conflict.IsNation(m) {
					s.nation = m
				} else {
					body = true
				}
				words = append(words, m)
			}
		}
	}
	slices.Sort(words)
	s.words = strings.Join(slices.Compact(words), " ")
	s.known = s.known && body
	return s
}
