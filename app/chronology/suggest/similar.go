package suggest

import "slices"

// Hundredths of likeness.
const (
	same       = 100 // from here on two mentions tell the same event
	zoneDays   = 1   // two clocks may stand a day apart
	weakDays   = 4   // how far before its day of publication an article's undated happening may lie
	sameOrigin = 12
)

// likeness is how far two mentions tell the same event, in hundredths.
func (j *joiner) likeness(a, b *item) int {
	apart, ok := timeFit(a, b)
	if !ok || a.Speech != b.Speech && !sharesClass(a, b) {
		return 0
	}
	names := j.shared(a.Names, b.Names, "n ")
	numbers := j.shared(a.Numbers, b.Numbers, "# ")
	stems := 0.0
	if a.Lang == b.Lang {
		stems = j.shared(a.Stems, b.Stems, a.Lang+" ")
	}
	score := 0.0
	if a.Lang == b.Lang && echoes(a.Stems, b.Stems) {
		score += 40
	}
	switch mainClass(a, b) {
	case 2:
		score += 45
	case 1:
		score += 25
	}
	score += 14 * min(names, 3)
	score += 15 * min(numbers, 2)
	score += 14 * min(stems, 5)
	score += float64(apart)
	return int(score)
}

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
func timeFit(a, b *item) (score int, ok bool) {
	if a.from == 0 || b.from == 0 {
		return -15, true
	}
	overlap := a.from <= b.to && b.from <= a.to
	weak := !firm(a) || !firm(b)
	switch {
	case overlap && a.exact && b.exact && !weak:
		return 35, true
	case overlap && a.exact && b.exact:
		return 20, true
	case overlap && (a.exact || b.exact):
		return 10 - min((a.to-a.from+b.to-b.from)/60, 20), true
	case overlap:
		return 15, true
	case weak && near(a, b, weakDays):
		return 0, true
	}
	return 0, false
}

// firm tells whether words date a mention.
func firm(i *item) bool { return i.Dated == DatedByWords || i.Dated == DatedBySentence }

func near(a, b *item, days int) bool { return a.from <= b.to+days && b.from <= a.to+days }

// mainClass is 2 when the first classes are equal, 1 when some are.
func mainClass(a, b *item) int {
	switch {
	case len(a.Classes) == 0 || len(b.Classes) == 0:
		return 0
	case a.Classes[0] == b.Classes[0]:
		return 2
	case sharesClass(a, b):
		return 1
	}
	return 0
}

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
