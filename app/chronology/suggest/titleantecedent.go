package suggest

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/app/article"
	"dateline/app/names"
)

// antecedent is what the sentence before tells of: whom a pronoun at the beginning of the
// next most likely means.
type antecedent struct {
	words  string
	person bool // a person is named in it, and no other in its sentence
	woman  bool // a Slavonic verb says so
	thing  bool // nobody is named in its sentence, and it is one
	// a thing in it has the gender of the pronoun of a language that says he and she of things
	rival bool
	block *article.Block
}

// people are the last names in a paragraph: a pronoun may mean any of them.
type people struct {
	block *article.Block
	last  map[string]bool
}

func (p *people) add(tokens []token, b *article.Block) {
	if p.block != b {
		*p = people{block: b, last: map[string]bool{}}
	}
	for _, n := range namesIn(tokens) {
		if n.Kind == names.Person {
			words := strings.Fields(n.Base)
			p.last[fold(words[len(words)-1])] = true
		}
	}
}

// forPersons and forThings are the pronouns that are put in words again; those that may
// mean several, or both, are left.
var (
	forPersons = map[string][]string{"en": {"he", "she"}, "uk": {"він", "вона"}, "ru": {"он", "она"}, "fr": {"il", "elle"}, "de": {"er"}}
	forThings  = map[string][]string{"en": {"it"}}
)

// withAntecedent is a title with what the sentence before tells of in place of the pronoun
// that it begins with, where that is clear.
func (s *sentenceReader) withAntecedent(title string) string {
	first, rest, _ := strings.Cut(title, " ")
	before, word := &s.before, fold(first)
	person := before.person
	means := func(list []string) bool {
		return slices.ContainsFunc(list, func(w string) bool { return fold(w) == word })
	}
	if s.lang != "en" {
		person = person && !before.rival && !impersonal(s.lang, rest)
	}
	if s.lang == "uk" || s.lang == "ru" {
		person = person && before.woman == (word == "вона" || word == "она")
	}
	if before.block != s.block || rest == "" || !(person && means(forPersons[s.lang]) || before.thing && means(forThings[s.lang])) {
		return title
	}
	if full := before.words + " " + rest; utf8.RuneCountInString(full) <= longestTitle {
		return full
	}
	return title
}

// noteSubject keeps what the sentence tells of for the next; one that goes on with a
// pronoun tells of the same.
func (s *sentenceReader) noteSubject() {
	s.people.add(s.tokens, s.block)
	if len(s.clauses) == 0 {
		s.before = antecedent{}
		return
	}
	c := &s.clauses[0]
	from := s.afterJoin(c)
	if from < c.head.from && s.subjectPronoun(from) && s.before.block == s.block && !s.tellsOfAnother(c.head.to) {
		return
	}
	s.before = antecedent{}
	to := from
	for to < c.head.from && s.tokens[to].mark == 0 && s.tokens[to].date == 0 && !s.tokens[to].is(rPrep|rRel|rSub|rPron|rAdv) && to-from < 6 {
		to++
	}
	if c.link != mainClause || !c.head.finished() || c.head.passive && s.lang == "fr" || to == from || to < c.head.from && s.tokens[to].mark != ',' && s.tokens[to].date == 0 {
		return
	}
	people := 0
	named := false
	for _, n := range namesIn(s.tokens) {
		if n.Kind == names.Person {
			people++
		}
	}
	for _, n := range namesIn(s.tokens[from:to]) {
		named = named || n.Kind == names.Person
	}
	last := s.tokens[to-1].low
	woman := ends(s.tokens[c.head.verb].low, "ла", "лася", "лась")
	s.before = antecedent{
		words:  s.block.Text[s.tokens[from].start:s.tokens[to-1].end],
		person: people == 1 && named && len(s.people.last) == 1 && !s.tellsOfAnother(c.head.to),
		thing:  people == 0 && !s.actsOnThing(c) && s.tokens[from].low == "the" && to-from > 1 && (!strings.HasSuffix(last, "s") || strings.HasSuffix(last, "ss")),
		woman:  woman,
		rival:  s.namesThing(c.head.to, woman),
		block:  s.block,
	}
}

// tellsOfAnother tells whether the words from a token on may name somebody by what he is,
// whom a pronoun could mean as well: "met the minister".
func (s *sentenceReader) tellsOfAnother(from int) bool {
	for i := from; i < len(s.tokens); i++ {
		t := &s.tokens[i]
		if t.mark != 0 || t.date != 0 || t.number {
			continue
		}
		if ends(t.low, personEndings[s.lang]...) || slices.Contains(persons, t.low) {
			return true
		}
	}
	return false
}

// namesThing tells whether the words from a token on may name a thing that he, or of a
// woman she, could mean as well: "a ouvert le tunnel", "відкрив завод".
func (s *sentenceReader) namesThing(from int, woman bool) bool {
	for i := from; i < len(s.tokens); i++ {
		t := &s.tokens[i]
		switch {
		case t.mark != 0 || t.date != 0 || t.number || t.upper:
		case s.lang == "fr" || s.lang == "de":
			if slices.Contains(oneThing[s.lang], t.low) {
				return true
			}
		case t.is(rPrep | rAdv | rAnd):
		case woman && ends(t.low, "у", "ю", "а", "я"), !woman && !ends(t.low, "а", "е", "є", "и", "і", "ї", "о", "у", "ю", "я", "ы", "э"):
			return true
		}
	}
	return false
}

// oneThing are the words that stand before one thing that il, elle or er can mean.
var oneThing = map[string][]string{
	"fr": {"le", "la", "l", "l'", "un", "une", "ce", "cet", "cette", "son", "sa", "leur", "au", "du"},
	"de": {"den", "einen", "seinen", "ihren", "diesen", "am", "im", "zum", "vom", "beim", "dem", "einem"},
}

// impersonal tells whether a French verb has no subject that il could mean: "il a fallu".
func impersonal(lang, rest string) bool {
	words := strings.Fields(rest)
	return lang == "fr" && len(words) > 1 && (words[0] == "y" || slices.Contains(noSubject, words[0]) || slices.Contains(noSubject, words[1]))
}

var noSubject = strings.Fields("fallu fallait faut plu pleuvait neigé s'agissait suffi")

// actsOnThing tells whether a verb has an object, which a pronoun could mean as well: "hit
// the ferry", but not "left the port".
func (s *sentenceReader) actsOnThing(c *clause) bool {
	after := next(s.tokens, c.head.to-1)
	return after != nil && after.is(rDet|rPron) && !slices.Contains(moving, s.tokens[c.head.verb].low)
}

// personEndings are those of words for people, among others.
var personEndings = map[string][]string{
	"en": {"er", "or", "ers", "ors", "ist", "man", "men", "ian", "dent", "gent", "tant", "nant", "ee", "ess"},
	"fr": {"eur", "euse", "rice", "ien", "ienne", "iste", "ier", "ière", "iere", "dent", "dente", "ant", "ante", "ée"},
	"de": {"er", "in", "ist", "ent", "ant", "chef", "mann", "frau"},
	"uk": {"ник", "ника", "ницю", "ником", "тор", "тора", "іст", "іста", "ець", "ця", "ерку", "рку", "енту", "ента", "стра", "стром"},
	"ru": {"ник", "ника", "ницу", "ником", "тор", "тора", "ист", "иста", "ец", "ца", "шу", "ента", "енту", "стра", "стром"},
}

// persons are words for people that no ending shows, and moving are verbs whose object is
// only where something went.
var (
	persons = strings.Fields(`chief boss aide aides judge wife husband son daughter king queen prince head guard deputy ally rival
		friend victim suspect pilot captain general colonel bishop priest coach cousin uncle aunt
		chef juge femme mari fils fille roi reine prince maire garde allie rival ami amie victime
		frau mann sohn tochter konig chef bruder schwester`)
	moving = strings.Fields("left entered reached passed crossed departed approached")
)
