package suggest

// paperOf is the clause that says when the paper appeared by which another tells: "a
// report, published on 8 March, found", "found in a report published on 8 March"; -1
// when there is none.
func (s *sentenceReader) paperOf(i int) int {
	c := &s.clauses[i]
	if !c.head.finished() || c.link == subClause || s.dateOf(c) >= 0 || s.appeared(i) {
		return -1
	}
	if s.appeared(i-1) && c.link != andClause {
		return i - 1
	}
	verb := &s.tokens[c.head.verb]
	if s.appeared(i+1) && (verb.is(rSay|rSpeech) || conveying[verb.class] || verb.class == "found" || s.citesPaper(i+1)) {
		return i + 1
	}
	return -1
}

// citesPaper tells whether a clause begins with who says so: "..., according to the
// report, published on 2 April".
func (s *sentenceReader) citesPaper(i int) bool {
	for k := s.clauses[i-1].head.to; k < s.clauses[i].head.from; k++ {
		if s.tokens[k].is(rSource) {
			return true
		}
	}
	return false
}

// datesPaper tells whether a clause only says when such a paper appeared, of which
// another tells.
func (s *sentenceReader) datesPaper(i int) bool {
	for _, j := range []int{i - 1, i + 1} {
		if j >= 0 && j < len(s.clauses) && s.paperOf(j) == i && s.refused(j) == "" {
			return true
		}
	}
	return false
}

// appeared tells whether a clause hangs on a paper and says when that appeared.
func (s *sentenceReader) appeared(i int) bool {
	if i < 0 || i >= len(s.clauses) {
		return false
	}
	c := &s.clauses[i]
	if c.link != partClause && c.link != relClause || c.head.negated || s.tokens[c.head.verb].class == "ordered" {
		return false
	}
	if n := s.dateOf(c); n < 0 || s.times[n].exactness() < 3 {
		return false
	}
	from := c.from
	if i > 0 {
		from = s.clauses[i-1].head.to
	}
	for k := from; k < c.head.from; k++ {
		if s.tokens[k].is(rPaper) {
			return true
		}
	}
	return false
}
