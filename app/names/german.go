package names

import (
	"strings"
	"unicode/utf8"
)

// In German every noun is big. So a word is a name when what stands around it shows
// it, here or elsewhere in the text: a title, a given name, "in" without an article,
// someone who says something; and when it never follows a determiner.

// german takes the name of a segment, if it is one.
func (f *finder) german(i, end int, titled bool) {
	for i < end && f.leads(i, end) {
		i++
	}
	if end == i+2 && f.bare(&f.tokens[i]) != f.tokens[i].seen && f.bare(&f.tokens[i]).name {
		end-- // Haddads Mandanten
	}
	for end > i+1 && !f.mayEnd(end-1) {
		end--
		for end > i+1 && (f.tokens[end-1].mark != 0 || !f.tokens[end-1].capital) {
			end--
		}
	}
	if i >= end || f.tokens[i].mark != 0 {
		return
	}
	if f.knownFrom(i, end) == end-i {
		f.addKnown(i, end)
	} else if f.germanEvidence(i, end, titled) {
		f.add(i, end, titled)
	}
}

// leads tells whether a word at the beginning of a segment is a noun before the
// name: "Stadt Mariupol", "Ende März".
func (f *finder) leads(i, end int) bool {
	t := &f.tokens[i]
	switch {
	case t.mark != 0 || !t.capital:
		return true
	case end-i < 2:
		return false
	case t.class&(stopper|noun|place) != 0:
		return true
	}
	if t.class&people != 0 {
		return false // Deutsche Bahn
	}
	if next := f.at(i + 1); t.class&orgEnd != 0 {
		return next.upper || next.class&given != 0 // Nachrichtenagentur AP
	}
	return t.class&given == 0 && !t.name && (t.determined > 0 || f.nounLike(t))
}

// mayEnd tells whether a word can be the last of a name of several.
func (f *finder) mayEnd(i int) bool {
	t := &f.tokens[i]
	if p := f.at(i - 1); p.mark == 0 && !p.capital && p.class&link != 0 {
		return true // von der Leyen
	}
	return t.mark == 0 && t.capital && t.class&(noun|calendar) == 0 && (t.name || t.class&(org|company|place|placeEnd|orgEnd) != 0 || !f.nounLike(t) && t.determined == 0)
}

func (f *finder) germanEvidence(i, end int, titled bool) bool {
	t := &f.tokens[i]
	words := 0
	for k := i; k < end; k++ {
		if f.tokens[k].mark == 0 && f.tokens[k].capital {
			words++
		}
	}
	switch {
	case utf8.RuneCountInString(t.low) < 2, words == 1 && t.class&(stopper|calendar|people|noun|direction|company) != 0:
		return false
	case words > 1:
		return !(t.headline && t.first) || f.evidence(i, end)
	case t.class&orgEnd != 0:
		return t.class&noun == 0
	case t.class&(org|place|title|placeEnd) != 0:
		return false
	case titled, t.name, f.bare(t).name:
		return true
	case t.upper && !t.headline:
		return true
	case t.small > 0 || t.determined > 0 || t.first && words == 1 && !f.said(i, end) || f.nounLike(t):
		return false
	}
	before := f.at(i - 1)
	return f.said(i, end) || before.mark == 0 && !t.line && before.class&place != 0 ||
		before.mark == 0 && !t.line && before.class&(inside|from) != 0 && !before.capital
}

// bare is how a word without the ending of possession is used.
func (f *finder) bare(t *token) *seen {
	if low, ok := strings.CutSuffix(t.low, "s"); ok {
		if there := f.byLow[low]; there != nil {
			return there
		}
	}
	return t.seen
}

// nounEndings are those of words that are no names.
var nounEndings = strings.Fields("ung ungen heit heiten keit keiten schaft schaften tion tionen tät täten ismus nis nisse ling linge tum chen lein " +
	"ieren ment mente enz anz ik iker ist isten eur eure euren ling ität schlag schläge krieg kriege leute kräfte waffen zeug zeuge")

func (f *finder) nounLike(t *token) bool {
	if t.class&given != 0 || utf8.RuneCountInString(t.low) < 5 {
		return false
	}
	return endsInOne(t.low, nounEndings)
}
