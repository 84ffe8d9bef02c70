package names

import (
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// Enough is the score from which on two names are taken for spellings of one.
const Enough = 0.7

// Like tells how likely two names are spellings of one, 0 to 1, and why: from
// [Enough] on they are offered as one. Two names of which it is known that they
// are of different places have 0, and so have people who differ in one of their
// names.
func Like(a, b string) (score float64, why string) { return Read(a).Like(Read(b)) }

// Like is [Like] of two names that were taken apart.
func (f Form) Like(g Form) (score float64, why string) {
	switch {
	case f.folded == "" || g.folded == "":
		return 0, ""
	case f.folded == g.folded:
		return 1, "the same letters"
	case f.known != nil && g.known != nil:
		if common(f.known, g.known) {
			return 0.95, "known names of one"
		}
		return 0, ""
	}
	if f.shortLike(g) || g.shortLike(f) {
		return 0, ""
	}
	if f.initialsOf(g) || g.initialsOf(f) {
		return 0.75, "its initials"
	}
	if f.upper && g.upper && len(f.words) == 1 && f.words[0].in == g.words[0].in {
		return 0, "" // initials that differ in a letter are others
	}
	return f.likeWords(g)
}

// shortLike tells whether a word is as short as many that sound like a known name.
func (f Form) shortLike(g Form) bool {
	return f.known == nil && g.known != nil && len(f.words) == 1 && len(f.words[0].forms[0].sounds) <= shortestStem+1
}

// likeWords compares word by word.
func (f Form) likeWords(g Form) (score float64, why string) {
	if len(f.words) > len(g.words) {
		f, g = g, f
	}
	switch {
	case len(f.words) == 0:
		return 0, ""
	case len(f.words) == len(g.words):
		return f.sameWords(g)
	case f.known != nil || g.known != nil:
		return 0, ""
	}
	if score, why = f.joined(g); score > 0 {
		return score, why
	}
	if len(f.words) == 1 {
		return f.lastName(g)
	}
	return f.shorter(g)
}

// joined compares with a name of one word more, two of which are written as one:
// Nasrallah, نصر الله.
func (f Form) joined(g Form) (score float64, why string) {
	if len(g.words) != len(f.words)+1 || f.anyCommon() || g.anyCommon() {
		return 0, ""
	}
	for i := range f.words {
		one := readWord(g.words[i].folded + g.words[i+1].folded)
		words := slices.Concat(g.words[:i], []word{one}, g.words[i+2:])
		if m := align(f.words, words, true); m.ok() && !g.words[i].initial && !g.words[i+1].initial {
			return 0.95 * m.score(), "two words written as one"
		}
	}
	return 0, ""
}

// sameWords compares names of as many words, also in another order.
func (f Form) sameWords(g Form) (score float64, why string) {
	m := align(f.words, g.words, true)
	if m.ok() {
		return m.score(), m.why
	}
	if len(f.words) < 2 || f.known != nil || g.known != nil {
		return 0, ""
	}
	turned := slices.Clone(f.words)
	if len(turned) == 2 {
		turned[0], turned[1] = turned[1], turned[0]
	} else {
		byWord := func(a, b word) int { return strings.Compare(a.folded, b.folded) }
		slices.SortFunc(turned, byWord)
		g.words = slices.Clone(g.words)
		slices.SortFunc(g.words, byWord)
	}
	if m = align(turned, g.words, false); m.ok() {
		return 0.9 * m.score(), "the same words in another order"
	}
	return 0, ""
}

// Reasons that fit the names of people only: see [notOfPeople].
const (
	lastNameAlone  = "last name against full name"
	lastNames      = "last names against full name"
	middleName     = "one leaves out a middle name"
	givenElsewhere = "a given name as another language has it"
	initialAgainst = "an initial against the name"
	caseOrWoman    = "a case of it, or a woman’s name"
)

// lastName compares one word with the last of several.
func (f Form) lastName(g Form) (score float64, why string) {
	w, last := &f.words[0], &g.words[len(g.words)-1]
	if w.common || w.initial || len(g.words) > 4 || g.anyCommon() {
		return 0, ""
	}
	m := align(f.words, []word{*last}, true)
	if !m.ok() {
		return 0, ""
	}
	return 0.85 * m.score(), lastNameAlone
}

// shorter compares several words with more of them: with the last, or with the
// first and the last.
func (f Form) shorter(g Form) (score float64, why string) {
	if f.anyCommon() || g.anyCommon() || len(g.words) > 5 {
		return 0, ""
	}
	n := len(g.words)
	if m := align(f.words, g.words[n-len(f.words):], true); m.ok() {
		return 0.9 * m.score(), lastNames
	}
	if len(f.words) == 2 && n == 3 && !hasDigit(g.folded) {
		if m := align(f.words, []word{g.words[0], g.words[2]}, true); m.ok() {
			return 0.9 * m.score(), middleName
		}
	}
	return 0, ""
}

func (f Form) anyCommon() bool {
	return slices.ContainsFunc(f.words, func(w word) bool { return w.common })
}

// fewestInitials tell of a name: two letters are those of too many.
const fewestInitials = 3

// initialsOf tells whether a name is made of the first letters of another's words,
// with or without the small ones. Initials that are known are those of known names.
func (f Form) initialsOf(g Form) bool {
	if !f.upper || len(f.words) != 1 || len(g.words) < fewestInitials || f.known != nil && g.known == nil {
		return false
	}
	letters := f.words[0].folded
	if all := firstLetters(strings.Fields(g.folded)); all == letters {
		return true
	}
	return g.initials() == letters
}

func firstLetters(words []string) string {
	var out []byte
	for _, w := range words {
		_, n := utf8.DecodeRuneInString(w)
		out = append(out, w[:n]...)
	}
	return string(out)
}

// match is what comparing words one by one gave.
type match struct {
	cost  int // hundredths of a sound, of the word that differs most
	part  float64
	doubt float64
	why   string
	fails bool

	unsure bool // a woman's name may be a man's in a case
}

func (m match) ok() bool { return !m.fails }

// score falls from 0.98 to 0.8 with the distance and the doubt about cases.
func (m match) score() float64 {
	if m.unsure {
		return unsure
	}
	return max(Enough, 0.98-0.15*m.part-0.4*m.doubt)
}

// unsure is the score of names that are one if the second is in a case, and two if it
// is a woman's.
const unsure = 0.5

// align compares words in their order. In the usual one the last is a last name.
func align(a, b []word, usual bool) (m match) {
	m.why = "the same letters"
	allCommon, declined := true, false
	for i := range a[:len(a)-1] {
		declined = declined || a[i].turned || b[i].turned
	}
	for i := range a {
		last := usual && i+1 == len(a)
		w := likeWord(&a[i], &b[i], last, last && declined)
		if w.fails {
			return w
		}
		allCommon = allCommon && (a[i].common || b[i].common || a[i].initial || b[i].initial)
		m.part, m.doubt = max(m.part, w.part), max(m.doubt, w.doubt)
		m.unsure = m.unsure || w.unsure
		if rank(w.why) > rank(m.why) {
			m.why = w.why
		}
	}
	m.fails = allCommon && m.part > 0
	return m
}

var reasons = []string{"the same letters", "another case of it", initialAgainst, "another spelling", givenElsewhere, "written in another script", caseOrWoman}

func rank(why string) int { return slices.Index(reasons, why) }

var differs = match{fails: true}

// inflected tells whether a given name stands in a case: that of a man, when he and
// a woman could be meant by the last name.
func inflected(forms []candidate) bool {
	given := givenNames()
	for i, c := range forms {
		if c.doubt < otherGender && given[c.word] != nil {
			return i > 0
		}
	}
	return false
}

// likeWord compares two words. A given name is not the last of a name; declined tells
// that the given name shows whose the last name is.
func likeWord(a, b *word, last, declined bool) match {
	switch {
	case a.folded == b.folded:
		return match{why: "the same letters"}
	case hasDigit(a.folded) || hasDigit(b.folded):
		return differs
	case a.initial || b.initial:
		if a.forms[0].sounds != "" && b.forms[0].sounds != "" && a.forms[0].sounds[0] == b.forms[0].sounds[0] {
			return match{doubt: 0.2, why: initialAgainst}
		}
		return differs
	case a.in == otherScript || b.in == otherScript:
		return differs
	}
	best := bestForms(a, b, declined)
	if !last && best.why == "another spelling" && strings.HasSuffix(a.folded, "e") != strings.HasSuffix(b.folded, "e") {
		best = differs // Martin and Martine
	}
	if best.fails && givenNames().same(a, b) {
		return match{doubt: 0.05, why: givenElsewhere}
	}
	return best
}

// bestForms looks for the two forms of the words that are nearest to each other.
func bestForms(a, b *word, declined bool) match {
	c, why := within, "another spelling"
	switch {
	case a.in == arabicScript && b.in == arabicScript:
	case a.in == arabicScript || b.in == arabicScript:
		c, why = arabic, "written in another script"
		if b.in == arabicScript {
			a, b = b, a
		}
	case a.in != b.in:
		c, why = between, "written in another script"
	case a.in == cyrillicScript:
		c = slavic
	}
	best := differs
	for _, x := range called(a.forms) {
		for _, y := range called(b.forms) {
			if declined && x.doubt+y.doubt == otherGender {
				x.doubt, y.doubt = 0, guessedCase
			}
			if x.doubt+y.doubt >= otherGender && (best.fails || best.unsure) {
				x.doubt, y.doubt = 0, 0
				if m := nearness(c, x, y, caseOrWoman); !m.fails {
					m.unsure = true
					best = m
				}
				continue
			}
			if x.doubt+y.doubt >= otherGender || x.doubt > 0 && y.doubt > 0 && x.doubt+y.doubt > 2*guessedCase {
				continue
			}
			m := nearness(c, x, y, why)
			if !m.fails && (best.fails || best.unsure || m.part+m.doubt < best.part+best.doubt) {
				best = m
			}
		}
	}
	return best
}

func nearness(c *costs, x, y candidate, why string) match {
	a, b := x.sounds, y.sounds
	if a == "" || b == "" {
		return differs
	}
	far, firm := c.farthest(a, b), x.firm^y.firm
	if c == arabic {
		far, firm = farthestArabic(a, b), firm&^dental
	}
	if bits.OnesCount8(firm)*whole >= far || !endAlike(a, b, c) {
		return differs
	}
	d := c.distance(a, b)
	if d >= far || c == between && x.doubt+y.doubt > sureCase && len(a) <= shortestStem {
		return differs
	}
	if why == "another spelling" && x.doubt+y.doubt > 0 && d == 0 {
		why = "another case of it"
	}
	return match{cost: d, part: float64(d) / float64(far), doubt: x.doubt + y.doubt, why: why}
}

// endAlike tells whether both words end in a vowel, or neither, and both in a, or
// neither: that tells women's names from men's. The e that French adds does not count.
func endAlike(a, b string, c *costs) bool {
	a, b = strings.TrimSuffix(a, "e"), strings.TrimSuffix(b, "e")
	if len(a) < 2 || len(b) < 2 {
		return true
	}
	if c == arabic {
		a = strings.TrimSuffix(a, "h") // Fattah
	}
	x, y := a[len(a)-1], b[len(b)-1]
	return vowel(x) == vowel(y) && (c == arabic || (x == 'a') == (y == 'a'))
}

// farthestArabic is likewise the distance for a word without its short vowels: few
// consonants may hide many names.
func farthestArabic(a, b string) int {
	switch n := max(len(skeleton(a)), len(skeleton(b))); n {
	case 0, 1:
		return 13
	case 2:
		return 25
	case 3:
		return 30
	default:
		return n * 12
	}
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }
