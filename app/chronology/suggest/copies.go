package suggest

import "slices"

// tellsEnough is how many things a passage without a date names at least for its words
// to be those of one report, wherever they stand.
const tellsEnough = 4

// standing is where a passage stands that several articles print.
type standing struct{ reading, paragraph int }

// sameTelling is what makes two passages one telling: the same words, of the same time.
type sameTelling struct {
	lang, quote, core, when string
	dated                   Dating
	lead                    bool
}

// fold finds the passages that several articles print alike, as copies of one report
// do: only the first of them is compared with others, and they count as one article
// where it is asked how rare something is.
func (j *joiner) fold() {
	first := make(map[sameTelling]int, len(j.all))
	for i := range j.all {
		it := &j.all[i]
		it.like, it.stands = i, nil
		if it.from == 0 && len(it.Mention.keys) < tellsEnough {
			continue // few words, of any time
		}
		t := sameTelling{it.Lang, it.Quote, it.Core, it.When.EDTF, it.Dated, it.Lead}
		f, there := first[t]
		if !there {
			first[t] = i
			continue
		}
		one := &j.all[f]
		if one.stands == nil {
			one.stands = []standing{{one.reading, one.Paragraph}}
		}
		one.stands = append(one.stands, standing{it.reading, it.Paragraph})
		it.like = f
	}
}

// company is how two mentions stand together.
type company struct {
	any  bool // in one article at least
	most bool // in at least half of those that print the rarer one
	gap  int  // paragraphs between them in most of these: 0, 1, or 2 for more
}

// together tells how two mentions stand together.
func together(a, b *item) company {
	if len(a.stands) == 0 && len(b.stands) == 0 {
		one := a.reading == b.reading
		return company{one, one, gap(a.Paragraph, b.Paragraph)}
	}
	s, t := a.standings(), b.standings()
	fewest := min(len(s), len(t))
	common, of := 0, [3]int{} // by their gap
	for len(s) > 0 && len(t) > 0 {
		switch {
		case s[0].reading < t[0].reading:
			s = s[1:]
		case s[0].reading > t[0].reading:
			t = t[1:]
		default:
			common++
			of[gap(s[0].paragraph, t[0].paragraph)]++
			s, t = s[1:], t[1:]
		}
	}
	c := company{any: common > 0, most: 2*common >= fewest}
	switch {
	case 2*of[0] >= common:
	case 2*of[2] >= common:
		c.gap = 2
	default:
		c.gap = 1
	}
	return c
}

func gap(x, y int) int { return min(max(x, y)-min(x, y), 2) }

// standings are all places where a passage stands, in the order of the articles.
func (i *item) standings() []standing {
	if i.stands == nil {
		return []standing{{i.reading, i.Paragraph}}
	}
	return i.stands
}

// standsIn tells whether a passage stands in an article.
func (i *item) standsIn(reading int) bool {
	if i.stands == nil {
		return i.reading == reading
	}
	_, found := slices.BinarySearchFunc(i.stands, reading, func(s standing, reading int) int { return s.reading - reading })
	return found
}
