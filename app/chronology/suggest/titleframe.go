package suggest

import "slices"

// subjectPronouns stand for those whom something is told of, in the form of a subject.
var subjectPronouns = map[string][]string{
	"en": {"he", "she", "it", "they"}, "uk": {"він", "вона", "воно", "вони"}, "ru": {"он", "она", "оно", "они"},
	"fr": {"il", "elle", "ils", "elles"}, "de": {"er", "sie", "es"}, "es": {"él", "ella", "ellos", "ellas"},
}

func (s *sentenceReader) subjectPronoun(i int) bool {
	return slices.ContainsFunc(subjectPronouns[s.lang], func(w string) bool { return fold(w) == s.tokens[i].low })
}

// needsFrame tells whether what is said cannot stand without who says it: it begins with
// a pronoun, which may mean the speaker, it has no subject of its own, or a German dass
// has put its verb at the end.
func (s *sentenceReader) needsFrame(i int) bool {
	c := &s.clauses[i]
	if said := s.saidOf(i); len(said) == 1 && s.subjectPronoun(said[0]) {
		return s.tokens[said[0]].low != "it"
	}
	if i == 0 || c.link != saidClause && !s.germanSaid(i) || s.announcesAct(i) {
		return false
	}
	core := s.core(c)
	if len(core) == 0 || s.ofSpeaker(i, core) || len(s.saidOf(i)) > 0 || len(s.announcer(&s.clauses[i-1])) == 0 {
		return false
	}
	if s.lang == "de" && c.from < len(s.tokens) && core[0] > c.from && s.tokens[core[0]-1].is(rThat) {
		return true
	}
	if s.lang == "es" && c.from < c.head.from {
		for k := core[0]; k < c.head.from; k++ {
			if !s.tokens[k].is(rPron) {
				return false // "que el puente"
			}
		}
		return true
	}
	return s.subjectPronoun(core[0])
}

// germanSaid tells whether a clause follows a German verb of saying after a comma alone:
// "sagte, sie habe".
func (s *sentenceReader) germanSaid(i int) bool {
	c := &s.clauses[i]
	return s.lang == "de" && c.link == mainClause && s.tokens[s.clauses[i-1].head.verb].is(rSay) && s.tokens[c.from].mark == ',' &&
		s.clauses[i-1].head.from < s.clauses[i-1].head.to && c.from+1 < c.head.from && s.subjectPronoun(c.from+1)
}

// framed is what is said with who says so: "President Orst said he had signed the decree".
func (s *sentenceReader) framed(i int) []int {
	say, c := &s.clauses[i-1], &s.clauses[i]
	out := s.announcer(say)
	for k := say.head.from; k < c.from; k++ {
		if t := &s.tokens[k]; t.date == 0 && t.mark == 0 && !(k > say.head.from && t.is(rPrep) && k+1 < c.from && s.tokens[k+1].date != 0) {
			out = append(out, k)
		}
	}
	core := s.core(c)
	for k := c.from - 1; k < core[0]; k++ {
		if (k >= c.from || s.tokens[k].mark == ',') && s.tokens[k].date == 0 && (s.tokens[k].mark == ',' || s.tokens[k].is(rThat)) {
			out = append(out, k)
		}
	}
	return append(out, s.withoutTimes(c, core, len(out))...)
}

// withMainVerb is the words of a participle and its noun with the verb that they are
// the subject of, where nothing parts the two: "Remarks carried by state television |
// showed"; or of a verb without a subject with the words before it. nil where it is not so.
func (s *sentenceReader) withMainVerb(i int) []int {
	from := i
	switch {
	case s.clauses[i].link == partClause && s.clauses[i].from < s.clauses[i].head.from && s.goesOn(i+1):
	case s.lang == "de" && s.goesOn(i) && s.clauses[i-1].head.tense == state:
		from = i - 1
	default:
		return nil
	}
	a, b := s.clauses[from], s.clauses[from+1]
	joint := clause{from: a.from, to: b.to, head: b.head}
	return s.withoutTimes(&joint, s.core(&joint), 0)
}

// goesOn tells whether a clause has no subject and follows the one before without a
// mark or a word between.
func (s *sentenceReader) goesOn(i int) bool {
	if i < 1 || i >= len(s.clauses) {
		return false
	}
	c := &s.clauses[i]
	return c.link == mainClause && c.from == c.head.from && c.from > 0 && s.tokens[c.from-1].mark == 0
}
