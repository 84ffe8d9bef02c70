package attribution

import (
	"strings"
	"sync"
	"unicode/utf8"

	"dateline/app/chronology/stems"
)

// kind is what a speaker is.
type kind uint8

const (
	unknown kind = iota
	person
	body  // a ministry, the police
	group // officials, witnesses
	paper // a report, a statement
	media // an agency, a newspaper
)

// words are words in small letters; one that ends in * stands for all that begin so.
type words = *stems.Set

func list(texts ...string) words { return stems.List(texts...) }

// phraseList is phrases of several words by their first one.
type phraseList map[string][][]string

func phrases(all ...string) phraseList {
	out := phraseList{}
	for _, p := range all {
		w := strings.Fields(fold(p))
		out[w[0]] = append(out[w[0]], w)
	}
	return out
}

// lexicon is what the rules know of a language.
type lexicon struct {
	says        words       // forms of verbs that say something and need a speaker before or after them
	firm        words       // those of them whose subject speaks, whatever it is: "said"
	nounLike    words       // those of them that are nouns as well: "reports"
	split       [][2]string // those that have a second part further on: "teilte", "mit"
	according   phraseList  // stands before who speaks: "according to"
	after       words       // stands behind who speaks: "zufolge"
	gluing      words       // the word after these begins with a preposition that is no part of it: "وفقا"
	citing      phraseList  // stands before the one whom a medium quotes: "citing"
	through     phraseList  // stands before the medium that somebody spoke to: "told"
	dative      words       // prepositions before the medium that somebody spoke to
	quoting     words       // verbs whose subject in the passive is the one who speaks: "was quoted"
	passive     phraseList  // tells that somebody says so, and not who
	byHim       phraseList  // means the last one who was named: "за його словами"
	determiner  words
	link        words // prepositions that hold a name together: "of", "de"
	place       words // prepositions before what tells where, when or how something was said
	seat        words // prepositions before where a body sits
	joining     words // between verbs of one subject: "and"
	within      words // prepositions before a body that speaks: "в міністерстві"
	clause      words // those of them that a clause can begin behind: "and", "after"
	stop        words // no part of a name: prepositions, conjunctions, common verbs
	auxiliary   words // between subject and verb: "has"
	negation    words
	barred      words    // before a form that says nothing: "to say", "will say"
	adverb      words    // also words of time
	pronoun     words    // that mean the last one who was named
	joined      []string // pronouns that are joined to a verb: "il" of "a-t-il"
	neuter      words    // those of them that mean a body: "it"
	plural      words    // "they"
	nobody      words    // that never speak, or open a relative clause: "many", "which"
	role        words    // "president", "mayor"
	mouth       words    // "spokesman"
	mouthTail   []string // ends of compounds that name the body as well: "sprecher"
	body        words
	group       words
	media       words
	paper       words      // "report", "statement": somebody's
	statement   words      // those of them that mean the last one who was named: "the statement said"
	source      words      // prepositions before whom they are from
	elided      words      // French words that lose their vowel: "l'"
	shortTitles words      // with a full stop: "gen."
	genitive    string     // letters that end what an office is of and no first name: "и" of "президент України"
	verbEnd     []string   // how verbs end that could be taken for part of a name
	abstract    []string   // how nouns end that never speak
	other       phraseList // forms of verbs of saying that mean another thing: "se negó"
	headFirst   bool       // what tells more of a noun follows it
	dropped     bool       // a verb may go without a subject: it is the last one who was named
	inverted    bool       // the subject may follow the verb where no quotation stands before it
	nounCapital bool       // all nouns begin with a capital
	noCase      bool       // there are no capitals
}

// languages are read when they are first needed.
var languages = map[string]func() *lexicon{
	"en": sync.OnceValue(english), "uk": sync.OnceValue(ukrainian), "ru": sync.OnceValue(russian), "es": sync.OnceValue(spanish),
	"fr": sync.OnceValue(french), "de": sync.OnceValue(german), "ar": sync.OnceValue(arabic),
}

// lexiconFor is the lexicon of a BCP 47 tag, or of the letters of a text when
// the tag has none and is not that of a language we cannot read.
func lexiconFor(tag, text string) *lexicon {
	if lex, ok := languages[stems.Language(tag, text)]; ok {
		return lex()
	}
	return &lexicon{}
}

// agencies that are known by name, in every language.
var agencies = list("afp reuters ap tass itar-tass interfax ria dpa efe ansa bbc cnn nbc abc cbs bloomberg xinhua kyodo anadolu",
	"al-jazeera unian ukrinform apa pap belga sda-ats lusa upi rbc nexta meduza axios politico interfax-ukraine",
	"укрінформ уніан рбк-україна інтерфакс інтерфакс-україна рейтер ббс тасс риа интерфакс рбк унн суспільне укринформ униан медуза",
	"رويترز الجزيرة العربية بي.بي.سي")

// kindOf is what a word says of the one it names.
func (x *lexicon) kindOf(low string) kind {
	low = strings.TrimSuffix(low, "'s")
	switch {
	case x.paper.Has(low):
		return paper
	case x.media.Has(low) || agencies.Has(low):
		return media
	case x.role.Has(low) || x.shortTitles.Has(strings.TrimSuffix(low, ".")) && strings.HasSuffix(low, ".") || x.isMouth(low):
		return person
	case x.body.Has(low):
		return body
	case x.group.Has(low):
		return group
	}
	return unknown
}

// names tells whether a word can stand before the name of the one it means:
// "mayor", "fisherman".
func (x *lexicon) names(low string) bool {
	k := x.kindOf(low)
	return k == person || k == group
}

func (x *lexicon) isMouth(low string) bool {
	return x.mouth.Has(low) || x.mouthStem(low) != ""
}

// mouthStem is the body that a compound names: "polizei" of "polizeisprecherin".
func (x *lexicon) mouthStem(low string) string {
	for _, tail := range x.mouthTail {
		if s, ok := strings.CutSuffix(low, tail); ok && utf8.RuneCountInString(s) > 3 {
			return s
		}
	}
	return ""
}

// capitalTells tells whether a capital letter shows a name.
func (x *lexicon) capitalTells() bool { return !x.nounCapital && !x.noCase }
