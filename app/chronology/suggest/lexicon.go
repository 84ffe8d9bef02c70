package suggest

import (
	"embed"
	"strings"
	"sync"

	"dateline/app/chronology/stems"
)

//go:embed lexicon/*.txt
var lexiconFiles embed.FS

// role is a set of what a word can be in a sentence.
type role uint64

// The roles, named as in the lexicons.
const (
	rHave       role = 1 << iota // has, of the perfect
	rHad                         // had, of the pluperfect
	rWas                         // was, of the passive
	rIs                          // is
	rWere                        // war, était: a pluperfect or a state
	rModal                       // would, could
	rWill                        // will
	rPlan                        // is expected to
	rNot                         // not
	rNobody                      // nobody, of a subject
	rIf                          // if
	rDo                          // did
	rTo                          // to, before an infinitive
	rSub                         // after, when, because
	rAfter                       // after
	rBefore                      // before
	rRel                         // who, which
	rAnd                         // and, but
	rThat                        // that, before what is said
	rDet                         // the, his
	rPrep                        // of, in
	rPron                        // he
	rAdv                         // also, then
	rSay                         // said: the content is the news
	rSpeech                      // denied: saying it is an act
	rThink                       // believed, wanted
	rState                       // remained, owned
	rLight                       // began, took place: a noun says what
	rPast                        // a finite form of the past
	rPart                        // a participle of the past
	rNoun                        // a noun that is a happening: fire, election
	rNone                        // looks like a verb of the past and is none
	rUnreal                      // the form says that it did not happen: haría, aurait
	rHabit                       // imperfect: cortaba, montait
	rUntil                       // until, before a date that ends something
	rSince                       // since
	rNight                       // night
	rOf                          // of
	rSource                      // according, before who says so
	rEarlier                     // earlier, of a length of time
	rSite                        // copyright, newsletter: the site speaks of itself
	rCorrection                  // correction, at the beginning
	rWhen                        // when, of a clause that goes on from a date
	rWithin                      // within, before a length of time
	rSinceThen                   // since then
	rFollow                      // came, of what comes after something
	rDayOf                       // night, of an event
	rPaper                       // report, letter, video: what it says is news when it appears
	rInto                        // to, of a night into a day: "Nacht zum Donnerstag"
)

var roleNames = map[string]role{
	"have": rHave, "had": rHad, "was": rWas, "is": rIs, "were": rWere, "modal": rModal, "will": rWill, "plan": rPlan,
	"not": rNot, "nobody": rNobody, "if": rIf, "do": rDo, "to": rTo, "sub": rSub, "after": rAfter, "before": rBefore,
	"rel": rRel, "and": rAnd, "that": rThat, "det": rDet, "prep": rPrep, "pron": rPron, "adv": rAdv, "say": rSay,
	"speech": rSpeech, "think": rThink, "state": rState, "light": rLight, "past": rPast, "part": rPart, "noun": rNoun,
	"none": rNone, "unreal": rUnreal, "habit": rHabit, "until": rUntil, "since": rSince, "night": rNight, "day-of": rDayOf, "paper": rPaper, "of": rOf, "source": rSource, "earlier": rEarlier, "site": rSite, "correction": rCorrection, "into": rInto, "when": rWhen, "within": rWithin, "since-then": rSinceThen, "follow": rFollow,
}

// sense is what the lexicon knows of a word.
type sense struct {
	roles role
	class string // the happening it tells, alike in every language: "arrested"
}

// lexicon is the words of one language.
type lexicon struct {
	lang    string
	words   map[string]sense
	stems   map[string]sense       // beginnings of words
	lengths stems.Lengths          // of them
	phrases map[string]sense       // of two words
	days    map[string][]dayPhrase // by their first word
	before  []string               // what may be put before a verb: German be-, ver-
	form    func(word string) role
}

var lexicons = sync.OnceValue(func() map[string]*lexicon {
	all := map[string]*lexicon{}
	for lang, form := range forms {
		data, err := lexiconFiles.ReadFile("lexicon/" + lang + ".txt")
		if err != nil {
			panic("suggest: " + err.Error())
		}
		all[lang] = readLexicon(lang, string(data), form)
	}
	return all
})

// readLexicon reads lines of "role: words", "class name: words" and "day -1: words",
// a day counted from one that was told of. A star at a
// word's end stands for any ending, a low line joins the words of a phrase.
func readLexicon(lang, data string, form func(string) role) *lexicon {
	l := &lexicon{lang: lang, words: map[string]sense{}, stems: map[string]sense{}, phrases: map[string]sense{}, days: map[string][]dayPhrase{}, form: form}
	for line := range strings.Lines(data) {
		name, words, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		if shift, is := strings.CutPrefix(name, "day "); is {
			l.learnDays(shift, words)
			continue
		}
		if name == "before-verbs" {
			l.before = strings.Fields(words)
			continue
		}
		s := sense{}
		if class, is := strings.CutPrefix(name, "class "); is {
			s.class = class
		} else if s.roles = roleNames[name]; s.roles == 0 {
			panic("suggest: no role of words is called " + name)
		}
		for _, w := range strings.Fields(words) {
			l.learn(fold(w), s)
		}
	}
	return l
}

func (l *lexicon) learn(word string, s sense) {
	into := l.words
	if stem, is := strings.CutSuffix(word, "*"); is {
		into, word = l.stems, stem
		l.lengths.Add(stem)
	} else if strings.Contains(word, "_") {
		into, word = l.phrases, strings.ReplaceAll(word, "_", " ")
	}
	old := into[word]
	old.roles |= s.roles
	if old.class == "" {
		old.class = s.class
	}
	into[word] = old
}

// shortestStem is the least number of letters a word is known by.
const shortestStem = 2

// look is what a folded word can be: what the lexicon has of it as a whole, of
// its beginnings, the longest first for the class, and what its form says.
func (l *lexicon) look(word string) sense {
	s := l.words[word]
	class := s.class
	for end := l.lengths.Longest(word, len(word)); end > shortestStem; end = l.lengths.Longest(word, end-1) {
		if stem, ok := l.stems[word[:end]]; ok {
			s.roles |= stem.roles
			if class == "" {
				class = stem.class
			}
		}
	}
	s.class = class
	if s.roles&(rNone|rPast|rPart|rHave|rHad|rWas|rWere|rIs|rWill|rModal|rDet|rPrep|rPron|rAnd|rAdv|rSub) == 0 {
		s.roles |= l.form(word) | l.withoutPrefix(word)
	}
	return s
}

// withoutPrefix tells a verb of the past by the verb it is made of: "erschoss".
func (l *lexicon) withoutPrefix(word string) role {
	for _, p := range l.before {
		if rest, ok := strings.CutPrefix(word, p); ok && l.words[rest].roles&rPast != 0 {
			return rPast
		}
	}
	return 0
}
