package suggest

import "slices"

// resolve dates what is counted from events that are dated elsewhere, and tells
// whether there was any.
func (j *joiner) resolve() bool {
	any := false
	for i := range j.all {
		it := &j.all[i]
		if it.After == nil || it.from != 0 {
			continue
		}
		if day, title := j.anchorDay(it); day != "" {
			dated := *it.Mention
			dated.When = shifted(day, distance{it.After.Days, it.After.Months}, "counted from "+day+", “"+title+"”")
			dated.When.Words = it.After.Words
			it.Mention = &dated
			it.from, it.to = daysOf(dated.When)
			it.exact = it.to-it.from <= 1
			any = true
		}
	}
	return any
}

// anchorDay is the day of the event that a mention counts from: that which shares
// most with its words, of equals the one that most passages tell.
func (j *joiner) anchorDay(it *item) (day, title string) {
	best := 0.0
	for i := range j.all {
		members, ok := j.groups.member[i]
		if !ok {
			continue
		}
		if score := j.anchorScore(it, members); score > best {
			w := j.when(members)
			if exactDay(w) != "" && slices.ContainsFunc(members, func(m int) bool { return firm(&j.all[m]) && j.all[m].After == nil }) {
				best, day, title = score, exactDay(w), j.all[members[0]].Title
			}
		}
	}
	return day, title
}

func (j *joiner) anchorScore(it *item, members []int) float64 {
	most := 0.0
	for _, m := range members {
		o := &j.all[m]
		score := 0.0
		for _, c := range it.After.Classes {
			switch k := slices.Index(o.Classes, c); {
			case k >= 0:
				score += 3 - float64(min(k, 1))
			case c == "disaster" && o.exact:
				score += 1.5 // whatever most of the articles tell of
			}
		}
		score += j.shared(it.After.Names, o.Names, "n ")
		if it.Lang == o.Lang {
			score += 2 * j.shared(it.After.Stems, o.Stems, it.Lang+" ")
		}
		if o.reading == it.reading {
			score *= 1.2
		}
		most = max(most, score)
	}
	if most < 1.5 {
		return 0
	}
	return most + 0.6*float64(min(len(members), 8))
}
