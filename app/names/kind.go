package names

import (
	"fmt"
	"strings"
)

// kind guesses what a name is of.
func (f *finder) kind(i, end int, titled bool) (Kind, string) {
	last := &f.tokens[end-1]
	var all class
	words := 0
	for k := i; k < end; k++ {
		if t := &f.tokens[k]; t.mark == 0 && (t.capital || k+1 == end || t.class&org != 0) {
			all |= t.class
			words++
		}
	}
	switch {
	case words > 1 && (last.class&company != 0 || f.dottedCompany(i, end)):
		return Organisation, fmt.Sprintf("ends in “%s”", f.text[last.start:last.end])
	case all&(org|orgEnd) != 0 && (words > 1 || all&orgEnd != 0):
		return Organisation, "a word of it is of bodies"
	case all&(place|placeEnd) != 0 && (words > 1 || all&placeEnd != 0) && !titled:
		return Place, "a word of it is of places"
	case f.lex.lang == "de" && words > 1 && f.tokens[i].class&people != 0:
		return Organisation, "a word of a land, written big"
	case titled:
		return Person, "after a title"
	case words > 1 && f.tokens[i].class&given != 0:
		return Person, "begins with a given name"
	}
	return f.kindAround(i, end, words)
}

// kindAround guesses by the words before and after.
func (f *finder) kindAround(i, end, words int) (Kind, string) {
	before, after := f.at(i-1), f.at(end)
	switch {
	case before.mark == 0 && before.class&place != 0 && !f.at(i).line:
		return Place, "after “" + f.text[before.start:before.end] + "”"
	case before.mark == 0 && before.class&org != 0 && !f.at(i).line && words == 1:
		return Organisation, "after “" + f.text[before.start:before.end] + "”"
	case f.ofPlace(i):
		return Place, "after “" + f.text[f.at(i-2).start:before.end] + "”"
	case words == 1 && f.within(i):
		return Place, "after “" + f.text[before.start:before.end] + "”"
	case words > 1 && f.landLast(i, end):
		return Other, ""
	case f.said(i, end):
		return Person, saidSomething
	case f.at(i).upper && words == 1 && f.acronym(i):
		return Organisation, "initials"
	case before.mark == 0 && (before.class&inside != 0 || before.class&from != 0 && words == 1 && f.lex.lang != "de"):
		return Place, "after “" + f.text[before.start:before.end] + "”"
	case f.at(i).class&given != 0 && words == 1:
		return Person, "a given name"
	case words == 2 || words == 3:
		return Person, "as people are called"
	case after.mark == 0 && after.class&org != 0:
		return Organisation, "before “" + f.text[after.start:after.end] + "”"
	}
	return Other, ""
}

// within tells whether a word such as "in" stands before.
func (f *finder) within(i int) bool {
	before := f.at(i - 1)
	return before.mark == 0 && !before.capital && before.class&inside != 0 && !f.at(i).line
}

// landLast tells whether a name that is not told to be a person's ends in a country:
// Mother Russia.
func (f *finder) landLast(i, end int) bool {
	if f.tokens[i].class&given != 0 {
		return false
	}
	k := known()
	for _, n := range k.find(Fold(f.text[f.tokens[end-1].start:f.tokens[end-1].end])) {
		if k.list[n].land {
			return true
		}
	}
	return false
}

// ofPlace tells whether a word for a place and "of" stand before: el puerto de.
func (f *finder) ofPlace(i int) bool {
	of, head := f.at(i-1), f.at(i-2)
	return of.mark == 0 && of.class&(ofLink|link) != 0 && head.mark == 0 && (head.class&place != 0 || mayors[head.low]) && !f.at(i).line && !of.line
}

// mayors are of the place that follows.
var mayors = setOf("mayor alcalde alcaldesa maire gobernador gobernadora préfet préfète")

// dottedCompany tells whether a name ends in letters with full stops that stand
// after companies: S.A.
func (f *finder) dottedCompany(i, end int) bool {
	letters := ""
	for k := end - 1; k > i && len(f.tokens[k].low) <= 1; k-- {
		letters = f.tokens[k].low + letters
	}
	return letters != "" && f.lex.words[letters]&company != 0
}

// acronym tells whether a word of capitals stands among words that are not.
func (f *finder) acronym(i int) bool {
	t := &f.tokens[i]
	return len(t.low) <= 2*8 && !t.headline && !strings.Contains(t.low, "-")
}

// aKnownName is why a name of the lists is what it is there.
const aKnownName = "a known name"

// saidSomething is why who speaks is a person: lands and towns speak too.
const saidSomething = "said something"

// said tells whether a word such as "said" stands beside a name, and it is no part of
// another's: "the port of Velm said".
func (f *finder) said(i, end int) bool {
	after, before := f.at(end), f.at(i-1)
	if before.mark == 0 && !before.capital && before.class&(ofLink|from|inside) != 0 && !f.at(i).line {
		return false
	}
	return after.mark == 0 && !after.capital && after.class&say != 0 ||
		before.mark == 0 && !before.capital && before.class&say != 0 && f.lex.lang != "en" ||
		before.mark == 0 && before.class&say != 0 && (f.at(i-2).mark != 0 && f.at(i-2).mark != ' ')
}

// knownFrom is how many tokens from i on are a known name of a place or body, the
// longest; 0 when none are.
func (f *finder) knownFrom(i, end int) int {
	k := known()
	if n := f.knownPhrase(i, end, k); n > 0 {
		return n
	}
	if n := f.dottedLetters(i, end); n > 1 {
		last := f.tokens[i+n-1]
		if len(k.byFold[Fold(f.text[f.tokens[i].start:last.end])]) > 0 {
			return n
		}
	}
	if t := &f.tokens[i]; t.mark == 0 && t.known(k) && (t.upper || len(t.low) > 2) {
		return 1
	}
	return 0
}

// dottedLetters is how many tokens are letters with full stops: U.N.
func (f *finder) dottedLetters(i, end int) (n int) {
	for i+n < end && len(f.tokens[i+n].low) == 1 && f.at(i+n+1).mark == '.' && f.at(i+n+1).glued {
		n += 2
	}
	return n
}

// known tells whether a word is a known name, in whatever case.
func (s *spelt) known(k *knownNames) bool {
	s.look(k)
	return s.isKnown
}

// look looks a word up among the known names, once.
func (s *spelt) look(k *knownNames) {
	if s.looked {
		return
	}
	s.looked = true
	folded := Fold(s.low)
	s.isKnown = len(k.find(folded)) > 0
	s.begins = k.first[folded]
	if scriptOf(folded) == cyrillicScript {
		for _, c := range candidatesOf(folded, cyrillicScript) {
			s.begins = s.begins || k.first[c.word]
		}
	}
}

// knownPhrase looks for a known name of several words.
func (f *finder) knownPhrase(i, end int, k *knownNames) int {
	if t := &f.tokens[i]; t.mark != 0 {
		return 0
	} else if t.look(k); !t.begins {
		return 0
	}
	for j := min(len(f.tokens), i+k.longest); j > i+1; j-- {
		last := &f.tokens[j-1]
		if last.mark != 0 || f.lineBetween(i, j) {
			continue
		}
		if len(k.find(Fold(f.text[f.tokens[i].start:last.end]))) > 0 {
			return j - i
		}
	}
	return 0
}

func (f *finder) lineBetween(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if f.tokens[k].line {
			return true
		}
	}
	return false
}

// addKnown adds a name of the lists.
func (f *finder) addKnown(i, end int) {
	start, stop := f.tokens[i].start, f.tokens[end-1].end
	text := f.text[start:stop]
	k := known()
	kind := Place
	if of := k.find(Fold(text)); len(of) > 0 {
		kind = k.list[of[0]].kind
	}
	f.found = append(f.found, Name{Start: start, End: stop, Text: text, Kind: kind, Why: aKnownName})
	if before := f.at(i - 1); f.within(i) || f.ofPlace(i) || before.mark == 0 && !before.capital && before.class&(ofLink|from) != 0 && !f.at(i).line {
		f.placed[start] = true
	}
	for k := i; k < end; k++ {
		f.tokens[k].name = true
	}
}
