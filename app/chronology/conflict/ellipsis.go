package conflict

import "strings"

// goOn gives a number behind "and" that counts nothing by itself what the one before it
// counts: "12 people died in Velm and 5 in Ostrin".
func (f *finder) goOn() {
	for i := 1; i < len(f.found); i++ {
		q, last := &f.found[i], f.found[i-1]
		if q.Class != "" || q.Thing != "" || q.Unit != "" || q.People || q.Side != "" || last.Class == "" || last.Unit != "" {
			continue
		}
		if f.followsAnd(q.tokens.from) && f.alone(q.number.to) && f.oneSentence(last.tokens.to, q.tokens.from) {
			q.Class, q.classFrom, q.Thing, q.People, q.Known = last.Class, last.classFrom, last.Thing, last.People, last.Known
		}
	}
}

func (f *finder) followsAnd(i int) bool {
	return i > 0 && (f.and.Has(f.all[i-1].low) || f.lang == "ar" && strings.HasPrefix(f.all[i].low, "و"))
}

// alone tells whether nothing is counted where a number has ended: a preposition
// follows, or a mark, or nothing.
func (f *finder) alone(i int) bool {
	return i >= len(f.all) || f.all[i].mark != 0 && !f.all[i].glued || f.stop.Has(f.all[i].low)
}

func (f *finder) oneSentence(from, to int) bool {
	for i := from; i < to; i++ {
		if m := f.all[i].mark; m == '.' || m == ';' || m == '!' || m == '?' || f.all[i].digits {
			return false
		}
	}
	return true
}

// people reads a nation that is counted itself: "50 Ukrainians were killed".
func (f *finder) people(q *Quantity, i int) {
	if q.Side == "" || q.Thing != "" || q.Class != "" || q.Known || q.noun.to > i || i >= len(f.all) {
		return
	}
	if f.meaning(sides(), f.all[i].low) == q.Side {
		q.noun.to, q.People = i+1, true
	}
}

// onTheSide reads whose those counted are where it is said before or behind them:
// "Russia's 50 dead", "50 people were killed on the Russian side".
func (f *finder) onTheSide(q *Quantity) {
	if q.Side != "" || !q.People && q.Class == "" {
		return
	}
	if from := q.tokens.from; from > 0 {
		if whose, ok := strings.CutSuffix(f.all[from-1].low, "'s"); ok {
			q.Side = f.meaning(sides(), whose)
		}
	}
	for _, step := range []int{1, -1} {
		i := q.tokens.to
		if step < 0 {
			i = q.tokens.from - 1
		}
		for n := 0; q.Side == "" && n < sideReach && i >= 0 && i < len(f.all); n, i = n+1, i+step {
			t := f.all[i]
			if t.mark != 0 || t.digits || f.by.Has(t.low) || f.saying.Has(t.low) {
				break
			}
			if f.party.Has(t.low) {
				q.Side = f.sideBeside(i)
			}
		}
	}
}

const sideReach = 8 // tokens before and behind what is counted

// sideBeside is the nation named right before or behind a word.
func (f *finder) sideBeside(i int) string {
	for _, j := range []int{i - 1, i + 1} {
		if j < 0 || j >= len(f.all) {
			continue
		}
		if side := f.meaning(sides(), f.all[j].low); side != "" {
			return side
		}
	}
	return ""
}
