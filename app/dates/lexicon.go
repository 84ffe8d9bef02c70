package dates

import (
	"embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// class is a set of things a token can be; see the names below, which are those
// of the lexicons and of the pattern table.
type class uint64

// classNames in the order of their bits, at most 63. The first line is what a number in
// digits can be, the others are words out of a lexicon.
var classNames = strings.Fields(`
	int day ordday mon2 year yy hour min dot
	month weekday wkabbr unit num ord few half relday daypart tonight season holiday clock
	last this next past prev foll same early mid late edge earlier later before after
	ago agopre in inpre approx of on the thewk a every freq quarter century
	yearword dayword dual ampm hourword zone ref decsuf era letter dateword`)

// cueNames are words that are no part of a date but tell something about one
// near them: what leads to a date (stop), what a number before it counts
// (count), what looks ahead (until, will), verbs of saying, words between the
// ends of a range (to), endings of ordinals, names
// with a day in them (other), and, what has a number that is no year (numbered),
// what goes on from, or back behind, what was told before (then, had), what leads to
// a part of a day (lead), streets and squares that are named by a day (place), what says
// behind a day that it is to come (due), and what it is to come before (by).
var cueNames = strings.Fields("stop count until will saying to ordsuf other and numbered then had lead place due by")

var classes, cues = bits(classNames), bits(cueNames)

func bits(names []string) map[string]class {
	m := map[string]class{}
	for i, n := range names {
		m[n] = 1 << i
	}
	return m
}

// classOf is for names written in the code; an unknown one cannot be built.
func classOf(name string) class { return named(classes, name) }

var cQuarter, cCentury = classOf("quarter"), classOf("century")

// cueOf is the same for cues.
func cueOf(name string) class { return named(cues, name) }

func named(in map[string]class, name string) class {
	c, ok := in[name]
	if !ok {
		panic("dates: no class of tokens is called " + name)
	}
	return c
}

// sense is one thing a word can be: month 2, daypart TMO.
type sense struct {
	class class // 0 for a cue
	cue   class
	n     int    // the value as a number, where it is one
	s     string // the value as written in the lexicon
	extra string // what follows the value: the part of day of "last night", "few" of a plural
}

// entry is what a lexicon knows of a word.
type entry struct {
	senses  []sense
	dotted  bool                 // an abbreviation: a full stop after it belongs to it
	phrases []phrase             // that begin with the word, longest first
	second  map[string][]*phrase // the same by their second word
}

// phrase is several words that count as one token.
type phrase struct {
	rest   []string // the words after the first, folded; punctuation as such
	senses []sense
}

// lexicon is the words of one language that speak of time.
type lexicon struct {
	lang     string
	words    map[string]*entry
	prefixes []string // particles written together with a word
	dotDay   bool     // "12. September": a full stop makes an ordinal
	roman    bool     // "XIX century": Roman numerals are ordinals

	futureEnds, futureBegins            []string // of verbs that tell what is to come
	verbBegins, pluralEnds, presentEnds []string // see perfective
	capital                             bool     // names of months and weekdays are written with a capital letter
}

//go:embed lexicon/*.txt
var lexiconFiles embed.FS

// Languages that have a lexicon.
var Languages = []string{"ar", "de", "en", "es", "fr", "ru", "uk"}

var lexicons sync.Map // language -> func() *lexicon

// lexiconFor is the lexicon of a language out of Languages.
func lexiconFor(lang string) *lexicon {
	load, _ := lexicons.LoadOrStore(lang, sync.OnceValue(func() *lexicon {
		data, err := lexiconFiles.ReadFile("lexicon/" + lang + ".txt")
		if err != nil {
			panic("dates: no lexicon for " + lang)
		}
		common, err := lexiconFiles.ReadFile("lexicon/common.txt")
		if err != nil {
			panic("dates: no common lexicon")
		}
		l, err := parseLexicon(lang, string(common)+"\n"+string(data))
		if err != nil {
			panic(err.Error())
		}
		if lang == "en" {
			l.addCityTimes()
			l.sortPhrases()
		}
		return l
	}))
	return load.(func() *lexicon)()
}

// parseLexicon reads lines "class value: word, several words, abbr.", "prefix:
// particle", "ending: rá" and "beginning: سي" of a future, "verb",
// "plural" and "present" for perfective, and "option name"; #
// begins a comment line.
func parseLexicon(lang, data string) (*lexicon, error) {
	l := &lexicon{lang: lang, words: map[string]*entry{}}
	for n, line := range strings.Split(data, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if err := l.line(line); err != nil {
			return nil, fmt.Errorf("lexicon %s, line %d: %w", lang, n+1, err)
		}
	}
	l.sortPhrases()
	return l, nil
}

// sortPhrases puts the longest phrases of a word first, and finds them by their second.
func (l *lexicon) sortPhrases() {
	for _, e := range l.words {
		slices.SortStableFunc(e.phrases, func(a, b phrase) int { return len(b.rest) - len(a.rest) })
		e.second = map[string][]*phrase{}
		for i := range e.phrases {
			p := &e.phrases[i]
			e.second[p.rest[0]] = append(e.second[p.rest[0]], p)
		}
	}
}

func (l *lexicon) line(line string) error {
	head, words, ok := strings.Cut(line, ": ")
	if !ok {
		switch line {
		case "option dotday":
			l.dotDay = true
		case "option roman":
			l.roman = true
		case "option capital":
			l.capital = true
		default:
			return fmt.Errorf("%q is neither an option nor words", line)
		}
		return nil
	}
	name, value, _ := strings.Cut(head, " ")
	if list := l.lists()[name]; list != nil {
		for _, p := range strings.Split(words, ",") {
			*list = append(*list, strings.TrimSpace(p))
		}
		return nil
	}
	s := sense{class: classes[name], cue: cues[name]}
	if s.class|s.cue == 0 {
		return fmt.Errorf("no class is called %q", name)
	}
	s.s, s.extra, _ = strings.Cut(value, " ")
	value = s.s
	if n, err := strconv.Atoi(value); err == nil {
		s.n = n
	}
	for _, w := range strings.Split(words, ",") {
		w = strings.TrimSpace(w)
		l.add(w, s)
		if c := classes[value] & (cQuarter | cCentury); c != 0 && name == "unit" { // they have patterns of their own
			l.add(w, sense{class: c})
		}
		if name == "ord" && l.namesDay(w, s.n) {
			l.add(w, sense{class: cOrdDay, n: s.n})
		}
	}
	return nil
}

// namesDay tells whether an ordinal in words names a day of a month: "am fünften Mai",
// "le premier mai", "пятого мая", but "la deuxième" and "пятый" go with something else.
func (l *lexicon) namesDay(word string, n int) bool {
	if n < 1 || n > 31 {
		return false
	}
	switch l.lang {
	case "de":
		return true
	case "fr", "es":
		return n == 1 && !strings.HasSuffix(word, "e") && !strings.HasSuffix(word, "a")
	case "ru", "uk":
		return strings.HasSuffix(word, "го") || strings.HasSuffix(word, "е") || strings.HasSuffix(word, "є")
	}
	return false
}

// lists are the lines that name parts of words.
func (l *lexicon) lists() map[string]*[]string {
	return map[string]*[]string{"prefix": &l.prefixes, "ending": &l.futureEnds, "beginning": &l.futureBegins,
		"verb": &l.verbBegins, "plural": &l.pluralEnds, "present": &l.presentEnds}
}

// abbreviation is the extra of a shortened word.
const abbreviation = "."

// add enters a word or a phrase under a sense.
func (l *lexicon) add(words string, s sense) {
	var parts []string
	for _, t := range split(words) {
		parts = append(parts, t.fold(words))
	}
	if len(parts) == 0 {
		return
	}
	e := l.words[parts[0]]
	if e == nil {
		e = &entry{}
		l.words[parts[0]] = e
	}
	if len(parts) == 1 || len(parts) == 2 && parts[1] == "." {
		if len(parts) == 2 {
			e.dotted, s.extra = true, abbreviation
		}
		e.senses = append(e.senses, s)
		return
	}
	for i, p := range e.phrases {
		if slices.Equal(p.rest, parts[1:]) {
			e.phrases[i].senses = append(p.senses, s)
			return
		}
	}
	e.phrases = append(e.phrases, phrase{rest: parts[1:], senses: []sense{s}})
}
