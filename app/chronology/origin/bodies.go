package origin

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

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

// phrases are those of several words that mean something together: who speaks for a
// body, and a minister of no ministry.
var phrases = map[string][]string{
	"mouth": {"press service", "press office", "press secretary", "press department", "press officer", "media office", "servicio de prensa",
		"oficina de prensa", "gabinete de prensa", "service de presse", "bureau de presse", "المكتب الصحفي", "المكتب الاعلامي", "الدائرة الصحفية", "الخدمة الصحفية"},
	"premier":       {"prime minister", "premier ministre", "première ministre", "primer ministro", "primera ministra", "رئيس الوزراء"},
	"staff general": {"general staff", "estado mayor", "état major", "هيئة الاركان", "الاركان العامة"},
	"army":          {"armed forces", "fuerzas armadas", "forces armées", "القوات المسلحة"},
	"air force":     {"air force", "повітряні сили", "повітряних сил", "fuerza aérea", "armée de l'air", "القوات الجوية"},
}

// anyBody are words that may mean any body of a nation.
var anyBody = []string{"authorities", "officials"}

// read takes a name apart: "Moscow's defence ministry" and "Міністерство оборони
// Росії" say the same, and so do their spokesmen.
func read(name string) sense {
	s := sense{known: true}
	var words []string
	all := strings.FieldsFunc(name, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune("'’-‑.", r)
	})
	for i := 0; i < len(all); {
		meaning, to := meant(all, i)
		low := stems.Fold(all[i])
		bare := strings.TrimSuffix(low, "'s")
		switch nation := conflict.Nation(bare); {
		case nation != "" && to == i+1:
			s.nation = nation
			words = append(words, nation)
		case meaning == "drop" || meaning == "mouth":
		case meaning != "":
			words = append(words, s.body(meaning)...)
		default:
			s.known, s.small = false, s.small || !isName(all[i])
			words, s.others = append(words, low), append(s.others, bare)
		}
		i = to
	}
	slices.Sort(words)
	s.words = strings.Join(slices.Compact(words), " ")
	s.known = s.known && s.named
	return s
}

// meant is what the words at i mean, and where they end.
func meant(all []string, i int) (meaning string, to int) {
	for meaning, list := range phrases {
		for _, p := range list {
			if n := strings.Count(p, " ") + 1; i+n <= len(all) && stems.Fold(strings.Join(all[i:i+n], " ")) == p {
				return meaning, i + n
			}
		}
	}
	low := stems.Fold(all[i])
	if m := bodies().Of(low); m != "" {
		return m, i + 1
	}
	return bodies().Of(strings.TrimSuffix(low, "'s")), i + 1
}

// body takes a word of a body in.
func (s *sense) body(meaning string) []string {
	all := strings.Fields(meaning)
	for _, m := range all {
		switch {
		case conflict.IsNation(m):
			s.nation = m
			continue
		case !slices.Contains(anyBody, m) && !slices.Contains(s.bodies, m):
			s.bodies = append(s.bodies, m)
		}
		s.named = true
	}
	return all
}

// isName tells whether a word is written as a name is.
func isName(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}
