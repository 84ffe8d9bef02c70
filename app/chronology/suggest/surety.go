package suggest

// What a suggestion needs, in hundredths.
const (
	leastSurety = 25 // to be offered at all
	leastWorth  = 46 // to be offered among those that are likely events of a chronology
	sure        = 83 // to be accepted without being read one by one: a day in its words, a known kind of happening and a name
)

// surety is how likely a group is an event that belongs in a chronology.
func (j *joiner) surety(members []int) int {
	best := 0
	articles := map[int]bool{}
	for _, m := range members {
		best = max(best, suretyOf(&j.all[m]))
		articles[j.all[m].reading] = true
	}
	return min(best+8*(len(articles)-1), 99)
}

// suretyOf is that of one mention.
func suretyOf(it *item) int {
	n := 20
	switch it.Dated {
	case DatedByWords:
		n += 30
	case DatedBySentence:
		n += 22
	case DatedByParagraph:
		n += 15
	case DatedByPublication:
		n += 10
	}
	if len(it.Classes) > 0 {
		n += 15
	}
	if len(it.Names) > 0 {
		n += 10
	}
	if it.exact && firm(it) {
		n += 8
	}
	if it.Lead {
		n += 8
	}
	if it.Quoted {
		n -= 25
	}
	if it.Speech {
		n -= 8
	}
	if it.Background {
		n -= 5
	}
	return n
}

// What makes a group more or less likely to be worth an event of its own than how sure
// its date and its kind are; weighed on the affairs that are developed on.
const (
	likeOther = 12 // it is much like a surer one, and may only tell a part of it
	thin      = 7  // it says next to nothing beside its verb
	full      = 6  // it says much
	spoken    = 8  // what somebody says in public is news as what somebody does is
	fewWords  = 3
	manyMore  = 8
)

// worth is how likely a group is an event that an analyst records.
func (j *joiner) worth(members []int, surety int, r rival) int {
	best := &j.all[members[0]]
	if r.score >= alike {
		surety -= likeOther
	}
	switch n := len(best.Stems); {
	case n <= fewWords:
		surety -= thin
	case n >= manyMore:
		surety += full
	}
	if best.Speech {
		surety += spoken
	}
	return surety
}
