// Package conflict finds the quantities that quotations state, and what disagrees
// between the citations of one event: numbers, dates, places and who says so. It
// reads English, Ukrainian, Russian, Spanish, French, German and Arabic by rules.
package conflict

import (
	"math"
	"strings"
	"unicode/utf8"

	"dateline/app/chronology/stems"
	"dateline/app/dates"
)

// Bound tells how a number is limited.
type Bound string

// The bounds.
const (
	Exactly Bound = ""
	AtLeast Bound = "least"
	More    Bound = "more"
	AtMost  Bound = "most"
	Less    Bound = "less"
	About   Bound = "about"
)

// Quantity is a number that a text states of something.
type Quantity struct {
	Start, End int     // bytes of the text: the number with its bound and unit and what is counted
	Words      string  // text[Start:End]
	Low, High  float64 // equal, but for a range ("40-50") and vague words ("dozens")
	Coarse     float64 // what its last figure counts: 100,000 of "1.2 million"
	Bound      Bound
	Unit       string // "%", "km/h", "dollar"; "" when things are counted
	Class      string // what happened to those counted: "dead", "arrested", "lost"; "" when not told
	Thing      string // what is counted, the same in all languages where it is known: "soldier", "airfield"; "" for people in general, and where nothing is named
	Side       string // whose: "russian", "occupier", "civilian" is no side; "" when not told
	People     bool   // people are counted
	Known      bool   // Thing is a word of our lists, and so the same in all languages
	amount     string // its words without what is counted: "more than 70"
	classFrom  int    // how its class was found, for those counted with it
	noun       span   // tokens of what is counted
	number     span
	tokens     span // of the whole
}

type span struct{ from, to int }

// Ways a class is found.
const (
	classNone = iota
	classOwn
	classBefore
	classBehind
)

// Quantities are the quantities of a text in their order. Dates, times of day,
// ages and numbers within names are none. The language is a BCP 47 tag; "" means:
// tell by the letters.
func Quantities(text, lang string) []Quantity {
	return quantities(text, lang, func() []dates.Expression { return dates.Find(text, dates.Context{Lang: lang}) })
}

// quantities finds them beside the dates of the text, which are asked for only when
// there are figures.
func quantities(text, lang string, expressions func() []dates.Expression) []Quantity {
	read, ok := languages[stems.Language(lang, text)]
	if !ok || text == "" {
		return nil
	}
	f := finder{lexicon: read(), text: text}
	f.all = tokens(text, f.lexicon)
	f.dated = make([]bool, len(f.all))
	if f.anyNumber() {
		f.markDates(expressions())
	}
	for i := 0; i < len(f.all); {
		i = f.step(i)
	}
	f.goOn()
	f.share()
	return f.worth()
}

// finder walks over a text.
type finder struct {
	*lexicon
	text  string
	all   []token
	dated []bool // tokens that belong to a date
	found []Quantity
}

func (f *finder) anyNumber() bool {
	for _, t := range f.all {
		if t.digits {
			return true
		}
	}
	return false
}

// markDates marks what belongs to a date or a time of day.
func (f *finder) markDates(expressions []dates.Expression) {
	at := 0
	for _, e := range expressions {
		for at < len(f.all) && f.all[at].start < e.Start {
			at++
		}
		for ; at < len(f.all) && f.all[at].end <= e.End; at++ {
			f.dated[at] = true
		}
	}
}

// step looks for a quantity at a token and gives the token to go on with.
func (f *finder) step(i int) int {
	bound, at := matches(f.all, i, f.bound)
	currency, next := f.currency(at)
	a, ok := f.readNumber(f.all, next)
	if !ok || f.excluded(a, next) {
		return i + 1
	}
	q := Quantity{Low: a.low, High: a.high, Coarse: a.coarse, Bound: Bound(bound), Unit: currency}
	if a.about && q.Bound == Exactly {
		q.Bound = About
	}
	if at == i && f.pair(i, next, &q, &a) {
		at = i
	}
	end := a.to
	if unit, to := f.unitAt(end); to > end {
		q.Unit, end = unit, to
	}
	if m, to := matches(f.all, end, f.after); to > end {
		q.Bound, end = Bound(m), to
	}
	q.number, q.tokens = span{i, end}, span{i, end}
	if !f.noun(&q, end) {
		return max(a.to, i+1)
	}
	f.classOf(&q, i)
	f.onTheSide(&q)
	f.add(q)
	return max(q.tokens.to, i+1)
}

// pair reads "between 40 and 50" and "40 to 50" where the first number has been
// read already.
func (f *finder) pair(i, next int, q *Quantity, a *amount) bool {
	if i == 0 || !f.between.Has(f.all[i-1].low) || a.to >= len(f.all) || !f.and.Has(f.all[a.to].low) {
		return false
	}
	b, ok := f.readNumber(f.all, a.to+1)
	if !ok || b.high <= a.low {
		return false
	}
	q.High, a.to = b.high, b.to
	return true
}

// currency is the unit that a mark before a number stands for: "$".
func (f *finder) currency(i int) (string, int) {
	if i < len(f.all) && f.all[i].mark != 0 && f.all[i].mark != '%' && f.all[i].mark != '٪' {
		return matches(f.all, i, f.unit)
	}
	return "", i
}

func (f *finder) unitAt(i int) (string, int) {
	if m, end := matches(f.all, i, f.unit); end > i {
		return m, end
	}
	if i < len(f.all) {
		if m := f.unitStem.Of(f.all[i].low); m != "" {
			return m, i + 1
		}
	}
	return "", i
}

// excluded tells whether a number is none of a quantity: part of a date or a name
// ("S-300"), an age, an ordinal, "No. 5", the "one" of "one of them".
func (f *finder) excluded(a amount, i int) bool {
	for j := a.from; j < a.to; j++ {
		if f.dated[j] {
			return true
		}
	}
	t := f.all[i]
	if i > 0 && f.headFirst() && f.notCounted.Has(f.all[i-1].low) && t.digits {
		return true // "day 13"
	}
	if i > 0 && t.glued && !(f.lang == "ar" && utf8.RuneCountInString(f.all[i-1].low) == 1) && (f.all[i-1].word() || dash(f.all[i-1]) || f.all[i-1].mark == '.' || f.all[i-1].mark == '/' || f.all[i-1].mark == '#' || f.all[i-1].mark == ':') {
		return true
	}
	if i > 0 && (f.all[i-1].mark == '№' || f.all[i-1].mark == '#') || i > 1 && f.all[i-1].mark == '.' && f.all[i-2].low == "no" {
		return true
	}
	if a.to < len(f.all) && t.digits && f.all[a.to].glued && f.all[a.to-1].digits {
		if n := f.all[a.to]; n.word() || dash(n) || n.mark == ':' || n.mark == '/' || n.mark == '\'' || n.mark == '’' || n.mark == 'º' || n.mark == 'ª' {
			_, to := f.unitAt(a.to)
			return to == a.to
		}
	}
	if t.digits && i > 1 && f.all[i-1].mark == ',' && f.all[i-2].capital && a.to < len(f.all) && f.all[a.to].mark == ',' {
		return true // Anna Smith, 34,
	}
	return a.high == 0 && a.low == 0 && t.digits && f.all[i].value != 0 || a.to == a.from+1 && a.low == 1 && !t.digits && !f.counted(a.to)
}

// counted tells whether a word that means one counts somebody: "one person", not
// "one of the reasons".
func (f *finder) counted(i int) bool {
	if f.lang == "es" || f.lang == "fr" || f.lang == "de" {
		return false // it is an article as well
	}
	return i < len(f.all) && f.meaning(f.group, f.all[i].low) != ""
}

const longestNoun = 6 // tokens behind a number that what is counted is looked for in

// noun finds what is counted behind a number, false when it is nothing that can
// be compared: years, times, parts.
func (f *finder) noun(q *Quantity, i int) bool {
	at := i
	for at < len(f.all) && f.of.Has(f.all[at].low) && at < i+2 {
		at++
	}
	q.noun = span{at, at}
	other := ""
	for j := at; j < len(f.all) && j < at+longestNoun; j++ {
		t := f.all[j]
		low := t.low
		if f.notCounted.Has(low) && !t.capital {
			if q.noun.to > at {
				break
			}
			return q.Unit != "" && j > at
		}
		if f.those.Has(low) {
			if j+1 < len(f.all) && f.meaning(f.group, f.all[j+1].low) != "" {
				continue // "five of them officers"
			}
			return false
		}
		if !t.word() || f.dated[j] || f.auxiliary.Has(low) || f.stop.Has(low) && (j > at || at == i) {
			break
		}
		if side := f.meaning(sides(), low); side != "" {
			q.Side = side
			continue
		}
		if strings.HasSuffix(low, "'s") {
			continue
		}
		if f.takes(q, j) {
			break
		}
		if f.weak.Has(low) {
			continue
		}
		if m := f.ownClass(low); m != "" {
			q.Class, q.classFrom, q.noun.to, q.People = m, classOwn, j+1, q.People || people[m]
			if q.Thing == "" {
				other = ""
			}
			continue
		}
		if t.capital && f.lang == "en" {
			q.Side = stem(low, f.lang)
			continue
		}
		if _, ok := f.wordNumber(low); ok || other != "" && f.headFirst() {
			break
		}
		other, q.noun.to = low, j+1
	}
	f.people(q, at)
	if q.Thing == "" && q.Class == "" && !q.People && other != "" && q.Unit == "" {
		q.Thing = stem(other, f.lang)
	}
	if q.Unit != "" && q.Thing == "" {
		q.Thing = f.measured(q.tokens.from)
	}
	f.whose(q)
	q.tokens.to = max(q.tokens.to, q.noun.to)
	return true
}

// measured is what a measure before a token is of: the wind of "winds of 100 kph".
func (f *finder) measured(i int) string {
	for j := i - 1; j >= 0 && j >= i-beforeReach; j-- {
		if f.all[j].mark != 0 && !dash(f.all[j]) && f.all[j].mark != ':' || f.all[j].digits {
			return ""
		}
		if m := f.meaning(f.thing, f.all[j].low); m != "" {
			return m
		}
	}
	return ""
}

// headFirst tells whether what tells more of a noun follows it.
func (f *finder) headFirst() bool { return f.lang != "en" && f.lang != "de" }

// takes reads the word for what is counted, if it is one of our lists, and what
// follows it in languages that put adjectives behind it.
func (f *finder) takes(q *Quantity, j int) bool {
	low := f.all[j].low
	group, thing := f.meaning(f.group, low), f.meaning(f.thing, low)
	if group == "" && thing == "" {
		return false
	}
	q.People, q.Known, q.noun.to = group != "", true, j+1
	switch {
	case group == "person":
	case group == "occupier":
		q.Thing, q.Side = "soldier", "occupier"
	case group != "":
		q.Thing = group
	default:
		q.Thing = thing
	}
	for k := j + 1; k < len(f.all) && k <= j+2 && f.all[k].word(); k++ {
		if side := f.meaning(sides(), f.all[k].low); side != "" {
			q.Side, q.noun.to = side, k+1
		} else if m := f.meaning(f.thing, f.all[k].low); m != "" && !f.headFirst() && group == "" {
			q.Thing, q.noun.to = m, k+1 // "missile systems", "radar stations"
		} else if m := f.meaning(f.group, f.all[k].low); m == "civilian" || m == "soldier" && q.Thing == "" {
			q.Thing, q.noun.to = m, k+1 // "мирних жителів", "personas civiles"
		} else {
			break
		}
	}
	return true
}

// whose reads the side behind the noun: "of Ostria", "belonging to Ostria".
func (f *finder) whose(q *Quantity) {
	i := q.noun.to
	if q.Side != "" || i >= len(f.all) || q.Thing == "" && !q.People && q.Class == "" {
		return
	}
	at := i
	if _, to := matches(f.all, i, f.belonging); to > i {
		at = to
	} else if f.of.Has(f.all[i].low) {
		at++
	}
	if at == i || at >= len(f.all) {
		return
	}
	for k := at; k < len(f.all) && k < at+2; k++ {
		if side := f.meaning(sides(), f.all[k].low); side != "" {
			q.Side, q.noun.to = side, k+1
			return
		}
	}
}

// people are the classes that only people can be of.
var people = map[string]bool{"dead": true, "injured": true, "casualty": true, "victim": true, "arrested": true, "captured": true,
	"displaced": true, "infected": true, "attending": true, "missing": true, "rescued": true, "aboard": true, "evacuated": true}

func (f *finder) ownClass(low string) string { return f.meaning(f.class, low) }

const (
	classReach  = 6 // tokens behind what is counted
	beforeReach = 5 // and before the number
)

// classOf finds what happened to those counted: told by the noun itself, behind it
// ("40 soldiers were killed") or before the number ("killed 40 soldiers").
func (f *finder) classOf(q *Quantity, from int) {
	if q.Class != "" {
		return
	}
	for j, n := q.tokens.to, 0; j < len(f.all) && n < classReach && f.all[j].word(); j, n = j+1, n+1 {
		low := f.all[j].low
		if f.lang == "ar" && strings.HasPrefix(low, "و") {
			break // "and": another clause
		}
		if m := f.ownClass(low); m != "" {
			q.Class, q.classFrom = m, classBehind
			break
		}
		if !f.auxiliary.Has(f.all[j].low) {
			break
		}
	}
	if q.Class == "" {
		f.classBefore(q, from)
	}
	if people[q.Class] && q.Unit == "" && q.Thing == "" {
		q.People = true
	}
}

func (f *finder) classBefore(q *Quantity, from int) {
	for j := from - 1; j >= 0 && j >= from-beforeReach; j-- {
		t := f.all[j]
		if !t.word() || f.and.Has(t.low) && t.low != "to" && t.low != "a" && t.low != "à" {
			return
		}
		if m := f.ownClass(t.low); m != "" {
			if !f.countedAlready(j) {
				q.Class, q.classFrom = m, classBefore
			}
			return
		}
	}
}

// countedAlready tells whether a word belongs to another quantity: the "killed" of
// "12 killed in Velmor, 30".
func (f *finder) countedAlready(j int) bool {
	if len(f.found) == 0 {
		return false
	}
	last := f.found[len(f.found)-1]
	return j < last.tokens.to || last.classFrom == classBehind && j < last.tokens.to+classReach
}

// share gives a class to those counted together with others: "40 soldiers and 10
// civilians were killed", "killed 40 soldiers and 10 civilians".
func (f *finder) share() {
	for i := len(f.found) - 2; i >= 0; i-- {
		q, next := &f.found[i], &f.found[i+1]
		if q.Class == "" && next.classFrom == classBehind && f.listed(*q, *next) && q.People == next.People && f.isSubject(*q) {
			q.Class, q.classFrom = next.Class, classBehind
		}
	}
	for i := 1; i < len(f.found); i++ {
		q, last := &f.found[i], &f.found[i-1]
		if q.Class == "" && last.classFrom == classBefore && f.listed(*last, *q) && q.People == last.People {
			q.Class, q.classFrom = last.Class, classBefore
		}
	}
}

// listed tells whether nothing stands between two quantities but a comma or "and":
// both together begin another clause.
func (f *finder) listed(a, b Quantity) bool {
	return b.tokens.from-a.tokens.to <= 1 && (b.tokens.from == a.tokens.to ||
		f.all[a.tokens.to].mark == ',' || f.and.Has(f.all[a.tokens.to].low) || f.lang == "ar" && f.all[a.tokens.to].low == "و")
}

// isSubject tells whether a quantity begins its clause, as far as the word before it
// tells: "confirmed 40 soldiers and 10 civilians had been killed", and not "carried
// 40 soldiers and 10 civilians were killed".
func (f *finder) isSubject(q Quantity) bool {
	if q.tokens.from == 0 {
		return true
	}
	t := f.all[q.tokens.from-1]
	return !t.word() || f.stop.Has(t.low) || f.and.Has(t.low) || f.auxiliary.Has(t.low) || f.weak.Has(t.low) || f.saying.Has(t.low) || f.ownClass(t.low) != ""
}

// add keeps a quantity with its place in the text.
func (f *finder) add(q Quantity) {
	q.Start, q.End = f.all[q.tokens.from].start, f.all[q.tokens.to-1].end
	q.Words = f.text[q.Start:q.End]
	q.amount = f.text[q.Start:f.all[q.number.to-1].end]
	f.found = append(f.found, q)
}

// worth are the quantities that say something of something.
func (f *finder) worth() []Quantity {
	var out []Quantity
	for _, q := range f.found {
		if (q.Class != "" || q.Thing != "" || q.Unit != "" || q.People) && !math.IsInf(q.High, 0) {
			out = append(out, q)
		}
	}
	return out
}

// stem is a word without its ending, so that its forms in one language are alike.
func stem(low, lang string) string {
	r := []rune(low)
	switch lang {
	case "en", "es", "fr":
		for len(r) > 4 && (r[len(r)-1] == 's' || r[len(r)-1] == 'x') {
			r = r[:len(r)-1]
		}
		if len(r) > 4 && r[len(r)-1] == 'e' {
			r = r[:len(r)-1]
		}
	case "uk", "ru", "de":
		r = r[:max(min(len(r), 4), len(r)-2)]
	}
	return string(r)
}
