package suggest

import (
	"cmp"
	"slices"

	"dateline/app/chronology"
)

// suggestions are the groups as the analyst sees them, the surest first.
func (j *joiner) suggestions() []Suggestion {
	surety := map[int]int{}
	for root, members := range j.groups.member {
		surety[root] = j.surety(members)
	}
	rivals := j.rivals(surety)
	var out []Suggestion
	for i := range j.all {
		if members, ok := j.groups.member[i]; ok && surety[i] >= leastSurety && !rivals[i].beside {
			out = append(out, j.suggestion(members, surety[i], rivals, i))
		}
	}
	slices.SortStableFunc(out, func(a, b Suggestion) int {
		return cmp.Or(cmp.Compare(a.rank(), b.rank()), cmp.Compare(b.Surety, a.Surety), cmp.Compare(a.When.EDTF, b.When.EDTF), cmp.Compare(a.Title, b.Title))
	})
	return out
}

// rank is 1 for what stands after all that is likely an event.
func (s *Suggestion) rank() int {
	if s.Unsure {
		return 1
	}
	return 0
}

// suggestion makes one event of a group.
func (j *joiner) suggestion(members []int, surety int, rivals map[int]rival, root int) Suggestion {
	members = j.byTelling(members)
	best := &j.all[members[0]]
	s := Suggestion{Title: best.Title, When: j.when(members), Surety: surety}
	for n, m := range members {
		it := &j.all[m]
		c := j.citation(it)
		if n > 0 {
			c.Why = j.why(best, it)
		}
		s.Citations = append(s.Citations, c)
		if s.Place == "" {
			s.Place, s.PlaceEvidence = it.Place, it.PlaceEvidence
		}
		s.People = mergeStrings(s.People, it.People)
		s.Organisations = mergeStrings(s.Organisations, it.Organisations)
	}
	for _, m := range rivals[root].besides {
		c := j.citation(&j.all[m])
		c.Ticked, c.Why = false, "not ticked, as it may tell something else: "+j.why(best, &j.all[m])
		s.Citations = append(s.Citations, c)
	}
	s.Unsure = j.worth(members, surety, rivals[root]) < leastWorth
	s.Reasons = j.reasons(members, s.When)
	if r := rivals[root]; r.of >= 0 && len(r.besides) == 0 {
		like := j.all[j.byTelling(j.groups.member[r.of])[0]].Title
		s.Reasons = append(s.Reasons, Reason{Subject: "Happening", Text: "much like “" + like + "”, which may be the same", Doubt: true})
	} else {
		s.Preaccepted = surety >= sure && s.When.EDTF != "" && !s.Unsure
	}
	return s
}

// byTelling is the members of a group, the one that tells most first.
func (j *joiner) byTelling(members []int) []int {
	members = slices.Clone(members)
	slices.SortStableFunc(members, func(a, b int) int { return cmp.Compare(telling(&j.all[b]), telling(&j.all[a])) })
	return members
}

func (j *joiner) citation(it *item) Citation {
	r := j.readings[it.reading]
	return Citation{
		ArticleID: r.ArticleID, EditionID: r.EditionID, Start: it.Start, End: it.End, Quote: it.Quote,
		CoreStart: it.CoreStart, CoreEnd: it.CoreEnd, Stance: it.Stance, Origin: it.Origin, Via: it.Via,
		Evidence: it.Evidence, When: it.When, Ticked: true,
	}
}

// telling ranks the citations of an event: the one that says most by itself first.
func telling(it *item) int {
	n := 0
	switch it.Dated {
	case DatedByWords:
		n += 40
	case DatedBySentence:
		n += 25
	}
	if it.exact {
		n += 10
	}
	if len(it.Names) > 0 {
		n += 15
	}
	if len(it.Classes) > 0 {
		n += 10
	}
	if it.Background {
		n -= 15
	}
	if it.Speech {
		n -= 20
	}
	if it.Quoted {
		n -= 20
	}
	if it.Pronoun {
		n -= 15
	}
	return n
}

// when is the most exact date of the members, a firm one before one that is not; of two
// days the one that more of them tell.
func (j *joiner) when(members []int) chronology.When {
	best, bestRank := chronology.When{}, -1
	told := j.daysTold(members)
	for _, m := range members {
		it := &j.all[m]
		if it.from == 0 {
			continue
		}
		rank := 1000 - min(it.to-it.from, 900) + 10*min(told[exactDay(it.When)], 20)
		if len(it.When.EDTF) > 10 {
			rank += 5
		}
		if firm(it) {
			rank += 2000
		}
		if rank > bestRank {
			best, bestRank = it.When, rank
		}
	}
	return best
}

// daysTold is how many members tell a day in words.
func (j *joiner) daysTold(members []int) map[string]int {
	told := map[string]int{}
	for _, m := range members {
		if it := &j.all[m]; firm(it) && exactDay(it.When) != "" {
			told[exactDay(it.When)]++
		}
	}
	return told
}
