package suggest

// Hundredths of likeness. Two mentions that reach same tell the same event.
const same = 100

// weakDays is how far before its day of publication an article's undated happening
// may lie.
const weakDays = 4

// weights of what speaks for and against one event.
var weights = struct {
	firmDay, weakDay, coarse, near, undated                float64 // of the time
	verb, class, name, number, stem, echo, count           float64 // of what is shared, and of numbers that are not
	paragraph, goesOn, apart, weakInside, lead, odd, spoke float64 // of where it stands, and what differs
}{
	64, 10, 42, 22, 5,
	58, 11, 22, 18, 12, 40, -130,
	42, 20, -20, -12, 45, -5, -18,
}

// likeness is how far two mentions tell the same event, in hundredths.
func (j *joiner) likeness(a, b *item) int {
	time, ok := timeFit(a, b)
	if !ok {
		return 0
	}
	w, c := &weights, j.rarity.common(a, b)
	score := time + w.class*min(c.classes, 2) + w.name*min(c.names, 3) + w.number*min(c.numbers, 2) + w.stem*min(c.stems, 5)
	if fewest := min(len(a.Stems), len(b.Stems)); c.echo >= 4 && 4*c.echo >= 3*fewest {
		score += w.echo // one stands nearly whole in the other
	}
	if len(a.Classes) > 0 && len(b.Classes) > 0 {
		switch {
		case a.Classes[0] == b.Classes[0]:
			score += w.verb
		case c.classes == 0:
			score += w.odd
		}
	}
	if a.Speech != b.Speech {
		score += w.spoke
	}
	near := together(a, b)
	if near.any && c.numbers == 0 && len(a.Numbers) > 0 && len(b.Numbers) > 0 {
		score += w.count // an article that counts anew counts something else
	}
	if near.most {
		score += beside(a, b, near.gap)
	}
	return int(score + leading(a, b))
}

// leading is what it says that one of two mentions begins an article, which tells
// undated what is dated further on.
func leading(a, b *item) float64 {
	if a.Lead && !firm(a) || b.Lead && !firm(b) {
		return weights.lead
	}
	return 0
}

// beside is what it says that two mentions stand in the same articles, so many
// paragraphs apart.
func beside(a, b *item, paragraphs int) (score float64) {
	w := &weights
	if (!firm(a) || !firm(b)) && !a.Lead && !b.Lead {
		score += w.weakInside
	}
	switch {
	case paragraphs == 0 && sameDay(a, b):
		score += w.paragraph
		if a.Dated == DatedByParagraph || b.Dated == DatedByParagraph {
			score += w.goesOn
		}
	case paragraphs > 1:
		score += w.apart
	}
	return score
}

func sameDay(a, b *item) bool { return a.exact && b.exact && a.from <= b.to && b.from <= a.to }

// timeFit tells whether two mentions can be of one time, and how much that says.
func timeFit(a, b *item) (score float64, ok bool) {
	w := &weights
	if a.from == 0 || b.from == 0 {
		return w.undated, true
	}
	overlap := a.from <= b.to && b.from <= a.to
	switch {
	case overlap && a.exact && b.exact && firm(a) && firm(b):
		return w.firmDay, true
	case overlap && a.exact && b.exact:
		return w.weakDay, true
	case overlap:
		return w.coarse - float64(min((a.to-a.from+b.to-b.from)/60, 20)), true
	}
	return w.near, span{a.from, a.to, firm(a)}.fits(span{b.from, b.to, firm(b)})
}

// firm tells whether words date a mention.
func firm(i *item) bool { return i.firm }
