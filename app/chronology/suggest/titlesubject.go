package suggest

// subject is what a clause without a subject of its own tells of: the beginning of
// the sentence, or of an aside the words right before it.
func (s *sentenceReader) subject(i int) []int {
	c := &s.clauses[i]
	if c.link == subClause || c.link == saidClause || c.link != relClause && c.link != partClause && s.hasSubject(c) || i == 0 && c.link == mainClause {
		return nil
	}
	if c.link == partClause && startsSentence(s.tokens, c.head.from) {
		return s.nounAfter(c)
	}
	if c.link == relClause && s.placeWord(c) >= 0 {
		return nil
	}
	if c.link == relClause || c.link == partClause {
		if noun := s.nounBefore(c); len(noun) > 0 || i == 0 {
			return noun
		}
		return s.announcer(&s.clauses[0])
	}
	if said := s.saidOf(i); len(said) > 0 {
		return said
	}
	first := &s.clauses[0]
	if first.link == subClause || first.link == saidClause {
		return nil
	}
	var out []int
	from := first.from
	for k := first.from; k+1 < first.head.from; k++ {
		if s.tokens[k].mark == ',' && s.tokens[k+1].mark == 0 && !s.tokens[k+1].is(rRel) && joined(s.tokens[k+1:first.head.from]) {
			from = k + 1 // "A mutual for a century, the bank"
		}
	}
	for k := from; k < first.head.from && s.tokens[k].mark == 0 && (k == from && s.tokens[k].is(rDet) || !s.tokens[k].is(rRel)); k++ {
		if s.tokens[k].date == 0 {
			out = append(out, k)
		}
	}
	for len(out) > 1 && s.tokens[out[len(out)-1]].is(rPron) && s.lang != "en" {
		out = out[:len(out)-1] // "el puente se"
	}
	return out
}

// saidOf is whom an English clause is said of, where nothing parts that from the verb of
// saying: "Police said he | left".
func (s *sentenceReader) saidOf(i int) (words []int) {
	if i == 0 || s.lang != "en" || !s.tokens[s.clauses[i-1].head.verb].is(rSay) {
		return nil
	}
	for k := s.clauses[i-1].head.to; k < s.clauses[i].head.from; k++ {
		t := &s.tokens[k]
		if t.mark != 0 || t.is(rAnd|rPrep) {
			return nil
		}
		if t.date == 0 && !t.is(rAdv) && !adverb(t, s.lang) {
			words = append(words, k)
		}
	}
	return words
}

// hasSubject tells whether something to be told of stands before the verb of a
// clause, or in languages that put it there, after it.
func (s *sentenceReader) hasSubject(c *clause) bool {
	no := rAnd | rAdv | rSub | rThat | rPrep
	if s.lang == "es" {
		no |= rPron | rNot
	}
	for k := c.from; k < c.head.from; k++ {
		if t := &s.tokens[k]; t.mark == 0 && t.date == 0 && !t.is(no) && !adverb(t, s.lang) {
			return true
		}
	}
	after := next(s.tokens, c.head.from) // of a verb that comes first
	return s.lang == "de" && after != nil && after.date == 0 && (after.upper || after.is(rDet|rPron) && !after.is(rPrep)) || s.lang != "en" && s.lang != "fr" && s.lang != "de" && c.from == 0
}

// nounBefore is the words of a noun right before an aside.
func (s *sentenceReader) nounBefore(c *clause) []int {
	end := c.head.from
	dated := false
	for end > 0 && (s.tokens[end-1].mark != 0 || s.tokens[end-1].is(rRel|rPron|rAdv) || s.tokens[end-1].date != 0 || dated && s.tokens[end-1].is(rPrep|rDet)) {
		end--
		dated = s.tokens[end].date != 0
	}
	from := end
	for from > 0 && end-from < 6 && s.tokens[from-1].mark == 0 && s.tokens[from-1].date == 0 && !s.inHead(from-1) {
		from--
		if s.tokens[from].is(rDet) {
			break
		}
		if s.tokens[from].is(rPrep|rAnd|rSub) && !s.tokens[from].is(rOf) || s.actsOn(from) {
			from++
			break
		}
	}
	var out []int
	for k := from; k < end; k++ {
		out = append(out, k)
	}
	return out
}

// actsOn tells whether a Slavonic word is an infinitive or the like, whose object stands
// after it: "вимагаючи звільнити | журналістку".
func (s *sentenceReader) actsOn(i int) bool {
	w := s.tokens[i].low
	return len(w) > 10 && (s.lang == "uk" && ends(w, "ти", "тись", "тися", "ючи", "ячи", "вши") || s.lang == "ru" && ends(w, "ать", "ить", "еть", "ться", "вшись", "вши"))
}

// ofSpeaker tells whether what is said begins with the English "it" of the body that says
// so: "Kestria said it had signed". He and they may be others.
func (s *sentenceReader) ofSpeaker(i int, core []int) bool {
	return i > 0 && s.lang == "en" && s.clauses[i].link == saidClause && len(core) > 1 && s.tokens[core[0]].low == "it" && len(s.announcer(&s.clauses[i-1])) > 0
}

// announcer is who says what a clause says: its words before the verb.
func (s *sentenceReader) announcer(c *clause) []int {
	var out []int
	for k := c.from; k < c.head.from; k++ {
		t := &s.tokens[k]
		if t.date != 0 && len(out) > 0 && s.tokens[out[len(out)-1]].is(rPrep) {
			out = out[:len(out)-1] // "Russia on Tuesday"
		}
		if t.mark == 0 && t.date == 0 && !t.is(rAdv) && !adverb(t, s.lang) {
			out = append(out, k)
		}
	}
	return out
}

// nounAfter is the words after the comma that ends what begins with a participle, up to
// the next verb; where that is not known, a name or a noun with its article.
func (s *sentenceReader) nounAfter(c *clause) []int {
	from := c.head.to
	for from < len(s.tokens) && s.tokens[from].mark != ',' {
		from++
	}
	var out []int
	for k := from + 1; k < len(s.tokens) && len(out) < 6; k++ {
		t := &s.tokens[k]
		if t.mark != 0 || t.date != 0 || t.is(rPron|rRel) && !t.is(rDet) {
			break
		}
		if s.inHead(k) {
			return out
		}
		out = append(out, k)
	}
	for k, w := range out {
		if t := &s.tokens[w]; !t.upper && !t.is(rDet) {
			return out[:min(k+1, len(out))]
		}
	}
	return out
}

// inHead tells whether a token is part of a verb.
func (s *sentenceReader) inHead(i int) bool {
	for _, c := range s.clauses {
		if i >= c.head.from && i < c.head.to {
			return true
		}
	}
	return false
}
