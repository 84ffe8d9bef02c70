package names

import (
	"embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// class is a set of things that a word can tell of the names around it.
type class uint32

const (
	title      class = 1 << iota // before a person: Mrs, president, spokesman
	modifier                     // before a title: foreign, acting
	say                          // after or before a person: said
	inside                       // before a place: in, from
	from                         // before a place or a person: from
	org                          // a word of names of bodies: bank, ministry
	orgEnd                       // the end of such a word, in German
	company                      // after a company: Ltd
	titleEnd                     // the end of a title, in German
	place                        // a word of names of places: river
	placeEnd                     // the end of such a word
	ministry                     // a body that is named by its field, in small letters too
	ofLink                       // between a body and its field: of
	field                        // a field of a ministry, in small letters: defence
	link                         // within a name, in small letters: van, de la
	join                         // and
	given                        // a given name
	stop                         // begins sentences and no name
	calendar                     // written big, and no name
	people                       // of a land or creed
	direction                    // south
	determiner                   // before a noun and, in German, no name
	noun                         // of German, seldom with a determiner, and no name
)

var classNames = []string{"title", "modifier", "say", "in", "from", "org", "orgend", "company", "titleend", "place", "placeend", "ministry", "of", "field",
	"link", "join", "given", "stop", "calendar", "people", "direction", "determiner", "noun"}

//go:embed lexicon/*.txt
var lexiconFiles embed.FS

// Languages that names are found in.
var Languages = []string{"ar", "de", "en", "es", "fr", "ru", "uk"}

// lexicon is what the words of a language tell.
type lexicon struct {
	lang     string
	words    map[string]class
	stems    map[string]class // any ending may follow
	endings  []ending         // of German compounds
	longest  int              // bytes of the longest stem
	shortest int
}

type ending struct {
	text  string
	class class
}

var lexicons sync.Map // language -> func() *lexicon

func lexiconFor(lang string) *lexicon {
	load, _ := lexicons.LoadOrStore(lang, sync.OnceValue(func() *lexicon {
		data, err := lexiconFiles.ReadFile("lexicon/" + lang + ".txt")
		if err != nil {
			panic("names: no lexicon for " + lang)
		}
		return parseLexicon(lang, string(data))
	}))
	return load.(func() *lexicon)()
}

// parseLexicon reads lines "class: words".
func parseLexicon(lang, data string) *lexicon {
	l := &lexicon{lang: lang, words: map[string]class{}, stems: map[string]class{}, shortest: 1 << 10}
	for line := range strings.Lines(data) {
		head, words, ok := strings.Cut(line, ": ")
		if !ok || line[0] == '#' {
			continue
		}
		n := slices.Index(classNames, head)
		if n < 0 {
			panic("names: the lexicon of " + lang + " has no class " + head)
		}
		for _, w := range strings.Fields(words) {
			l.add(w, class(1)<<n)
		}
	}
	return l
}

func (l *lexicon) add(w string, c class) {
	if stem, ok := strings.CutSuffix(w, "~"); ok {
		l.stems[stem] |= c
		l.longest, l.shortest = max(l.longest, len(stem)), min(l.shortest, len(stem))
		return
	}
	switch c {
	case titleEnd:
		l.endings = append(l.endings, ending{w, title})
	case orgEnd, placeEnd:
		l.endings = append(l.endings, ending{w, c})
	}
	if c&(titleEnd|orgEnd|placeEnd) != 0 {
		return
	}
	l.words[w] |= c
}

// mostEnding is how many letters an ending after a stem may have.
const mostEnding = 5

// class of a word in small letters.
func (l *lexicon) class(low string) class {
	c := l.words[low]
	for n := min(len(low), l.longest); n >= l.shortest; n-- {
		if n < len(low) && !utf8.RuneStart(low[n]) {
			continue
		}
		if s := l.stems[low[:n]]; s != 0 && (s&orgEnd != 0 || utf8.RuneCountInString(low[n:]) <= mostEnding) {
			c |= s
			break
		}
	}
	for _, e := range l.endings {
		if strings.HasSuffix(low, e.text) && len(low) >= len(e.text)+3 {
			c |= e.class
			break
		}
	}
	if first, _, ok := strings.Cut(low, "'"); ok && c == 0 {
		c = l.words[first] & stop // I'm, they'll
	}
	if first, last, ok := strings.Cut(low, "-"); ok && c&title == 0 { // Secretary-General, прем'єр-міністр
		c |= l.class(first) & l.class(last[strings.LastIndexByte(last, '-')+1:]) & title
	}
	return c
}

// smallWords tell the languages in Latin letters apart.
var smallWords = map[string]map[string]bool{
	"en": setOf("the of and to in that is was for on with by from at has have will said"),
	"es": setOf("el los las y del que una por con para se su como más fue han lo al"),
	"fr": setOf("le les des et du une est dans pour qui que au sur par avec pas été ont aux"),
	"de": setOf("der die das und den dem von mit ist nicht für auf ein eine im zu des wird sich hat"),
}

const guessFrom = 2000 // bytes of a text are enough to tell its language

// languageOf is the language of a tag, or the one that a text seems to be in.
func languageOf(tag, text string) string {
	l, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	if slices.Contains(Languages, l) {
		return l
	}
	text = text[:min(len(text), guessFrom)]
	arabic, cyrillic, ukrainian, russian, latin := 0, 0, 0, 0, 0
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf:
			if 'a' <= r|0x20 && r|0x20 <= 'z' {
				latin++
			}
		case strings.ContainsRune("іїєґІЇЄҐ", r):
			ukrainian++
		case strings.ContainsRune("ыэъёЫЭЪЁ", r):
			russian++
		case unicode.Is(unicode.Cyrillic, r):
			cyrillic++
		case unicode.Is(unicode.Arabic, r):
			arabic++
		}
	}
	switch cyrillic += ukrainian + russian; {
	case arabic > latin && arabic > cyrillic:
		return "ar"
	case cyrillic > latin && russian > ukrainian:
		return "ru"
	case cyrillic > latin:
		return "uk"
	}
	return latinLanguage(text)
}

func latinLanguage(text string) string {
	count := map[string]int{}
	for _, w := range strings.Fields(strings.ToLower(text)) {
		for lang, small := range smallWords {
			if small[w] {
				count[lang]++
			}
		}
	}
	best := "en"
	for _, lang := range []string{"es", "fr", "de"} {
		if count[lang] > max(count[best], 1) {
			best = lang
		}
	}
	return best
}
