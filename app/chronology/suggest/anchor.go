package suggest

import "slices"

// resolve dates what is counted from events that are dated elsewhere, and tells
// whether there was any.
func (j *joiner) resolve() bool {
	any := false
	j.byKey, j.byReading = map[int][]int{}, map[int][]int{}
	for i := range j.all {
		if j.all[i].like == i {
			for _, key := range j.all[i].keys {
				j.byKey[key] = append(j.byKey[key], i)
			}
		}
		j.byReading[j.all[i].reading] = append(j.byReading[j.all[i].reading], i)
	}
	for i := range j.all {
		it := &j.all[i]
		if it.After == nil || it.from != 0 {
			continue
		}
		if day, title := j.anchorDay(it); day != "" {
			dated := *it.Mention
			dated.When = it.After.from(day, "counted from "+plain(day)+", “"+title+"”")
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
	best, tried := 0.0, map[int]bool{}
	wanted := j.wanted(it.After, it.Lang)
	for _, i := range j.near(wanted.keys, it.reading) {
		root := j.groups.root(i)
		if tried[root] {
			continue
		}
		tried[root] = true
		members := j.groups.member[root]
		if score := j.anchorScore(wanted, it.reading, members); score > best {
			w := j.when(members)
			if exactDay(w) != "" && slices.ContainsFunc(members, func(m int) bool { return firm(&j.all[m]) && j.all[m].After == nil }) {
				best, day, title = score, exactDay(w), j.all[members[0]].Title
			}
		}
	}
	return day, title
}

// wanted is an event as the words that a date is counted from describe it.
func (j *joiner) wanted(r *Relative, lang string) *item {
	m := &Mention{Names: r.Names, Stems: r.Stems, Classes: r.Classes, Lang: lang}
	it := &item{Mention: m}
	for _, key := range keysOf(m) {
		if n, ok := j.rarity.number[key]; ok {
			it.keys = append(it.keys, n)
		}
	}
	slices.Sort(it.keys)
	return it
}

// anchorScore is how well a group fits what is wanted.
func (j *joiner) anchorScore(wanted *item, reading int, members []int) float64 {
	most := 0.0
	for _, m := range members {
		o := &j.all[m]
		if o.like != m {
			continue
		}
		c := j.rarity.common(wanted, o)
		score := c.names + 2*c.stems
		for _, class := range wanted.Classes {
			switch k := slices.Index(o.Classes, class); {
			case k >= 0:
				score += 3 - float64(min(k, 1))
			case class == "disaster" && o.exact:
				score += 1.5 // whatever most of the articles tell of
			}
		}
		if o.standsIn(reading) {
			score *= 1.2
		}
		most = max(most, score)
	}
	if most < 1.5 {
		return 0
	}
	return most + 0.6*float64(min(len(members), 8))
}
