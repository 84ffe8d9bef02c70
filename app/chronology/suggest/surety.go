package suggest

// What a suggestion needs, in hundredths.
const (
	leastSurety = 25 // to be offered
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
