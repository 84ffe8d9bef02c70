package suggest

import "slices"

// Hundredths of likeness. Two mentions that reach same tell the same event.
const same = 100

// weakDays is how far before its day of publication an article's undated happening
// may lie.
const weakDays = 4

// weights of what speaks for and against one event.
var weights = struct {
	firmDay, weakDay, coarse, near, undated                float64 // of the time
	verb, class, name, number, stem, echo                  float64 // of what is shared
	paragraph, goesOn, apart, weakInside, lead, odd, spoke float64 // of where it stands, and what differs
}{
	60, 10, 35, 25, 0,
	58, 13, 24, 18, 8, 40,
	32, 10, -20, -20, 38, -8, -20,
}

// likeness is how far two mentions tell the same event, in hundredths.
func (j *joiner) likeness(a, b *item) int {
	time, ok := timeFit(a, b)
	if !ok {
		return 0
	}
	w := &weights
	score := time + w.class*min(j.shared(a.Classes, b.Classes, "c "), 2) +
		w.name*min(j.shared(a.Names, b.Names, "n "), 3) + w.number*min(j.shared(a.Numbers, b.Numbers, "# "), 2)
	if a.Lang == b.Lang {
		score += w.stem * min(j.shared(a.Stems, b.Stems, a.Lang+" "), 5)
		if echoes(a.Stems, b.Stems) {
			score += w.echo
		}
	}
	if len(a.Classes) > 0 && len(b.Classes) > 0 {
		switch {
		case a.Classes[0] == b.Classes[0]:
			score += w.verb
		case !sharesClass(a, b):
			score += w.odd
		}
	}
	if a.Speech != b.Speech {
		score += w.spoke
	}
	return int(score + beside(a, b))
}

// beside is what it says that two mentions stand in one article, or that one begins
// an article, which tells undated what is dated further on.
func beside(a, b *item) (score float64) {
	w := &weights
	if a.Lead && !firm(a) || b.Lead && !firm(b) {
		score += w.lead
	}
	if a.reading != b.reading {
		return score
	}
	if (!firm(a) || !firm(b)) && !a.Lead && !b.Lead {
		score += w.weakInside
	}
	switch {
	case a.Paragraph == b.Paragraph && sameDay(a, b):
		score += w.paragraph
		if a.Dated == DatedByParagraph || b.Dated == DatedByParagraph {
			score += w.goesOn
		}
	case max(a.Paragraph, b.Paragraph)-min(a.Paragraph, b.Paragraph) > 1:
		score += w.apart
	}
	return score
}

func sameDay(a, b *item) bool { return a.exact && b.exact && a.from <= b.to && b.from <= a.to }

// echoes tells whether one list of stems stands nearly whole in the other: the same
// words, however common they are among few articles on one affair.
func echoes(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	both := 0
	for _, x := range a {
		if slices.Contains(b, x) {
			both++
		}
	}
	return both >= 4 && 4*both >= 3*len(a)
}

// timeFit tells whether two mentions can be of one time, and how much that says.
func timeFit(a, b *item) (score float64, ok bool) {
	w := &weights
	if a.from == 0 || b.from == 0 {
		return w.undated, true
	}
	overlap := a.from <= b.to && b.from <= a.to
	weak := !firm(a) || !firm(b)
	switch {
	case overlap && a.exact && b.exact && !weak:
		return w.firmDay, true
	case overlap && a.exact && b.exact:
		return w.weakDay, true
	case overlap:
		return w.coarse - float64(min((a.to-a.from+b.to-b.from)/60, 20)), true
	case weak && near(a, b, weakDays):
		return w.near, true
	}
	return 0, false
}

// firm tells whether words date a mention.
func firm(i *item) bool { return i.Dated == DatedByWords || i.Dated == DatedBySentence }

func near(a, b *item, days int) bool { return a.from <= b.to+days && b.from <= a.to+days }

func sharesClass(a, b *item) bool {
	return slices.ContainsFunc(a.Classes, func(c string) bool { return slices.Contains(b.Classes, c) })
}

// shared adds up what two lists have in common, what is rare counting more.
func (j *joiner) shared(a, b []string, kind string) float64 {
	sum := 0.0
	for _, x := range a {
		if slices.Contains(b, x) {
			sum += j.rarity.weight(kind + x)
		}
	}
	return sum
}
