package suggest

import (
	"slices"

	"dateline/app/chronology"
)

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
		if w, title := j.anchorDay(it); w.EDTF != "" {
			dated := *it.Mention
			dated.When = it.After.from(w, "counted from "+plain(w.EDTF)+", “"+title+"”")
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
func (j *joiner) anchorDay(it *item) (day chronology.When, title string) {
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
			if (exactDay(w) != "" || oneNight(w)) && !j.appearedBefore(it, w) && slices.ContainsFunc(members, j.anchors) {
				best, day, title = score, w, j.all[members[0]].Title
			}
		}
	}
	return day, title
}

// anchors tells whether a mention is dated well enough to count from: by words of its
// own.
func (j *joiner) anchors(m int) bool { return firm(&j.all[m]) && j.all[m].After == nil }

// appearedBefore tells whether the article of a mention had appeared before something
// happened, which it cannot count from then.
func (j *joiner) appearedBefore(it *item, w chronology.When) bool {
	day := j.readings[it.reading].Published.Day()
	return day != "" && w.Earliest[:10] > day
}

// oneNight tells whether a when is a night, from one day into the next.
func oneNight(w chronology.When) bool {
	from, to := daysOf(w)
	return from != 0 && to == from+1
}

// calamities are the kinds of happening that are meant by an accident, an impact or a
// disaster.
var calamities = map[string]bool{
	"killed": true, "attacked": true, "shot": true, "exploded": true, "burned": true, "sank": true, "crashed": true,
	"grounded": true, "collapsed": true, "flooded": true, "disaster": true, "spilled": true,
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
			case class == "disaster" && o.exact && len(o.Classes) > 0 && calamities[o.Classes[0]]:
				score += 1.5
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
