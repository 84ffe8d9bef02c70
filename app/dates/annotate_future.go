package dates

import "strings"

// perfective tells whether a Russian or Ukrainian word looks like a verb in the
// plural of the perfective future: "запустят", "відкриють". A prefix makes a verb
// perfective, but a lengthened stem ("запускают") and verbs of motion and of
// state ("проходят", "зависят") are of the present all the same. The singular
// looks like too many nouns ("ответ", "запрет").
func perfective(word string, l *lexicon) bool {
	stem := strings.TrimSuffix(word, "ся")
	return anyOf(stem, l.pluralEnds, strings.HasSuffix, 4) && anyOf(stem, l.verbBegins, strings.HasPrefix, 4) &&
		!anyOf(stem, l.presentEnds, strings.HasSuffix, 0)
}

// anyOf tells whether a word begins or ends with one of some parts and has at
// least so many bytes besides.
func anyOf(s string, parts []string, fits func(s, part string) bool, besides int) bool {
	for _, p := range parts {
		if fits(s, p) && len(s) >= len(p)+besides {
			return true
		}
	}
	return false
}
