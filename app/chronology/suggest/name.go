package suggest

import (
	"strings"
	"unicode/utf8"
)

// namedRuns calls back with the runs of words that are names by their capitals.
func namedRuns(tokens []token, found func(from, to int)) {
	for i := 0; i < len(tokens); {
		if !nameWord(tokens, i) {
			i++
			continue
		}
		j := i + 1
		for j < len(tokens) && nameWord(tokens, j) {
			j++
		}
		found(i, j)
		i = j
	}
}

func nameWord(tokens []token, i int) bool {
	t := &tokens[i]
	return t.upper && t.date == 0 && !t.is(rDet|rPrep|rPron|rAnd|rSub|rAdv) && utf8.RuneCountInString(t.low) > 1 &&
		!(startsSentence(tokens, i) && (i+1 >= len(tokens) || !tokens[i+1].upper))
}

// nameKeys are the skeletons of the words of the names.
func nameKeys(tokens []token) []string {
	seen := map[string]bool{}
	var out []string
	namedRuns(tokens, func(from, to int) {
		for _, t := range tokens[from:to] {
			if key := skeleton(t.low); key != "" && !seen[key] {
				seen[key] = true
				out = append(out, key)
			}
		}
	})
	return out
}

// namedIn are the people and organisations of a stretch, as written.
func namedIn(tokens []token) (people, organisations []string) {
	namedRuns(tokens, func(from, to int) {
		if to-from == 2 || to-from == 3 {
			words := make([]string, 0, 3)
			for _, t := range tokens[from:to] {
				words = append(words, t.text)
			}
			people = append(people, strings.Join(words, " "))
		}
	})
	return people, nil
}

// skeleton is a name without its vowels, alike in Latin and Cyrillic letters.
func skeleton(low string) string {
	var b strings.Builder
	for _, r := range low {
		if s, ok := latin[r]; ok {
			b.WriteString(s)
		} else if !strings.ContainsRune("aeiouyáàâäãåæéèêëíîïóòôöõøúùûüýÿ", r) {
			b.WriteRune(r)
		}
	}
	if b.Len() < 2 {
		return ""
	}
	return b.String()
}

var latin = map[rune]string{
	'а': "", 'е': "", 'є': "", 'и': "", 'і': "", 'ї': "", 'о': "", 'у': "", 'ю': "", 'я': "", 'ы': "", 'э': "", 'ь': "", 'ъ': "", 'й': "",
	'б': "b", 'в': "v", 'г': "h", 'ґ': "g", 'д': "d", 'ж': "zh", 'з': "z", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'п': "p", 'р': "r",
	'с': "s", 'т': "t", 'ф': "f", 'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", '\'': "", '-': "",
	'ñ': "n", 'ç': "c",
}
