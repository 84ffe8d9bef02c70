package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// settle tells of the names found what only all of them together tell: what they
// are called in the nominative, and the kind of those that nothing stands beside.
func (f *finder) settle() {
	kinds := map[string]Kind{}
	said := map[string]bool{}       // who is a person only because he says something
	lasts := map[string]bool{}      // last names, and whether anything but their look tells so
	people := map[string]bool{}     // those that stand behind a given name or a title
	bases := map[string][2]string{} // and folded
	for i := range f.found {
		n := &f.found[i]
		base, ok := bases[n.Text]
		if !ok {
			base[0] = f.base(n.Text)
			base[1] = Fold(base[0])
			bases[n.Text] = base
		}
		n.Base = base[0]
		key := base[1]
		switch {
		case n.Kind == Other || weak[n.Why]:
		case n.Why == saidSomething && !strings.Contains(key, " "):
			said[key] = true
		case kinds[key] == "":
			kinds[key] = n.Kind
		}
		if at := strings.LastIndexByte(key, ' '); n.Kind == Organisation && at > 0 && strings.HasPrefix(n.Why, "ends") && kinds[key[:at]] == "" {
			kinds[key[:at]] = Organisation // Corran Hydro Ltd
		}
		if at := strings.LastIndexByte(n.Base, ' '); n.Kind == Person && at > 0 {
			last := Fold(n.Base[at+1:])
			lasts[last] = lasts[last] || !weak[n.Why]
			people[last] = people[last] || n.Why == "begins with a given name" || n.Why == "after a title"
		}
	}
	for key := range said {
		if _, last := lasts[key]; kinds[key] == "" && !last && f.hasPeople(key) {
			kinds[key] = Place
		} else if kinds[key] == "" {
			kinds[key] = Person
		}
	}
	for i := range f.found {
		n := &f.found[i]
		key := bases[n.Text][1]
		sure, last := lasts[key]
		switch kind := kinds[key]; {
		case n.Why == aKnownName && !(sure && people[key] && n.Kind == Place && !f.placed[n.Start]):
		case weak[n.Why] && kind == "" && f.besidePlace(i):
			n.Kind, n.Why = Place, "beside a place"
		case last:
			n.Kind, n.Why = Person, "the last name of one"
		case n.Why == saidSomething && kind == Place && f.hasPeople(key):
			n.Kind, n.Why = Place, "a land, by the word for its people"
		case (n.Kind == Other || weak[n.Why] || n.Why == saidSomething && kind == Place) && kind != "":
			n.Kind, n.Why = kind, "as elsewhere in the text"
		}
	}
}

// peoples are how lands end, and what stands in place of that where their people are
// meant: Ostria and Ostrian.
var peoples = map[string][]struct{ land, people string }{
	"en": {{"a", "an"}, {"ia", "ish"}},
	"es": {{"ia", "iano"}, {"ia", "iana"}, {"ia", "ianos"}, {"ia", "ianas"}, {"ia", "io"}},
	"fr": {{"ie", "ien"}, {"ie", "ienne"}, {"ie", "iens"}},
	"de": {{"ien", "isch"}, {"ien", "ische"}, {"ien", "ischen"}, {"ien", "ischer"}, {"ien", "isches"}},
	"uk": {{"ія", "ійський"}, {"ія", "ійська"}, {"ія", "ійської"}, {"ія", "ійського"}, {"ія", "ські"}, {"ія", "ський"}, {"ія", "ська"}, {"ія", "ської"}, {"ія", "ського"}},
	"ru": {{"ия", "ийский"}, {"ия", "ийская"}, {"ия", "ийской"}, {"ия", "ийского"}, {"ия", "ские"}, {"ия", "ский"}, {"ия", "ская"}, {"ия", "ской"}, {"ия", "ского"}},
}

// hasPeople tells whether the text has a word for the people of what a folded word
// would be the land of.
func (f *finder) hasPeople(folded string) bool {
	for _, p := range peoples[f.lex.lang] {
		if stem, ok := strings.CutSuffix(folded, p.land); ok && len(stem) >= shortestStem && f.byLow[stem+p.people] != nil {
			return true
		}
	}
	return false
}

// besidePlace tells whether a name is coordinated with the name of a place before it.
func (f *finder) besidePlace(i int) bool {
	if i == 0 || f.found[i-1].Kind != Place {
		return false
	}
	switch strings.Trim(f.text[f.found[i-1].End:f.found[i].Start], " ") {
	case "and", "і", "й", "та", "и", "y", "e", "et", "und", "و":
		return true
	}
	return false
}

// weak are reasons for a kind that any other overrules.
var weak = map[string]bool{"": true, "initials": true, "as people are called": true}

// base is a name as it is called when it is nobody's, as far as the text tells.
func (f *finder) base(name string) string {
	switch f.lex.lang {
	case "uk", "ru":
		return f.slavicBase(name)
	case "de":
		if f.genitive(name) {
			return name[:len(name)-1]
		}
		if first, rest, ok := strings.Cut(name, " "); ok && strings.HasSuffix(first, "en") && f.lex.class(strings.ToLower(first))&people != 0 {
			return strings.TrimSuffix(first, "n") + " " + rest // der Deutschen Bahn
		}
	}
	return name
}

// genitive tells whether a German name ends in the s of the genitive: when the text,
// or a list, has it without.
func (f *finder) genitive(name string) bool {
	last := name[strings.LastIndexByte(name, ' ')+1:]
	bare, ok := strings.CutSuffix(last, "s")
	if !ok || len(bare) <= shortestStem || len(known().byFold[Fold(name)]) > 0 {
		return false
	}
	there := f.byLow[strings.ToLower(bare)]
	return there != nil && there.name || len(known().byFold[Fold(name[:len(name)-1])]) > 0
}

// slavicBase turns each word of a name to its nominative: to one that stands in the
// text, one of the lists, or what the ending tells for sure.
func (f *finder) slavicBase(name string) string {
	if folded, ok := known().nominative(Fold(name)); ok {
		return likeBefore(name, folded)
	}
	words := strings.Split(name, " ")
	if len(words) > mostWords+1 || f.isBody(words) {
		return name
	}
	before := "" // the word before in the nominative, when it stood in a case
	turned := make([]bool, len(words))
	for i, w := range words {
		if i > 0 && f.lex.class(strings.ToLower(words[i-1]))&org != 0 {
			break // whose body it is
		}
		base, ok := f.nominative(w, before)
		if before = ""; ok {
			words[i], before, turned[i] = base, base, true
		}
	}
	if n := len(words) - 1; n == 1 && turned[n] && !turned[0] {
		words[0], _ = f.nominative(words[0], before)
	}
	return strings.Join(words, " ")
}

// isBody tells whether a name is of words that are mostly genitives anyhow.
func (f *finder) isBody(words []string) bool {
	return len(words) > 2 && f.lex.class(strings.ToLower(words[0]))&org != 0
}

// nominative of one word that stands in a case: what most forms in the text agree on,
// a given name, what agrees with the word before, or what its ending tells for sure.
func (f *finder) nominative(w, before string) (string, bool) {
	low := Fold(w)
	forms := candidatesOf(low, scriptOf(low))
	if len(forms) < 2 || givenNames()[low] != nil {
		return w, false
	}
	best, votes := -1, 1
	for i, c := range forms[1:] {
		switch {
		case givenNames()[c.word] != nil && !(f.lex.lang == "ru" && strings.HasSuffix(c.word, "о")):
			return likeBefore(w, c.word), true
		case f.lex.words[c.word]&(place|org) != 0:
			return likeBefore(w, c.word), true
		case f.lex.lang == "ru" && endsInOne(c.word, ukrainianEndings):
		case f.votes[c.word] > votes && (c.doubt < otherGender || before != "" || f.man(c.word)):
			best, votes = i+1, f.votes[c.word]
		}
	}
	if c := forms[1]; best < 0 && c.doubt <= sureCase {
		best = 1
		if f.lex.lang == "ru" && len(forms) > 2 && strings.HasSuffix(c.word, "ий") && !endsInOne(strings.TrimSuffix(c.word, "ий"), velars) {
			best = 2
		}
	}
	for _, neuter := range []bool{false, true} { // Путин rather than Путино
		for i := 1; best < 0 && before != "" && i < len(forms); i++ {
			if endsInOne(forms[i].word, feminine) == endsInOne(before, feminine) && strings.HasSuffix(forms[i].word, "о") == neuter {
				best = i
			}
		}
	}
	if best < 0 || votes > 1 && votes <= f.votes[low] && forms[best].doubt >= guessedCase && f.byLow[forms[best].word] == nil && f.votes[low] > votes {
		return w, false
	}
	return likeBefore(w, forms[best].word), true
}

// man tells whether the text has a last name as a name, and never as a woman's.
func (f *finder) man(nominative string) bool {
	for _, ending := range []string{"ой", "ою", "ої", "ій"} {
		if f.byLow[nominative+ending] != nil {
			return false
		}
	}
	there := f.byLow[nominative]
	return f.sure[nominative] || there != nil && there.name
}

var ukrainianEndings = []string{"ів", "їв", "піль"}

var (
	velars   = strings.Fields("г к х ж ш ч щ")
	feminine = strings.Fields("а я")
)

// likeBefore writes a folded word with the letters of the name that it was before,
// as far as they agree.
func likeBefore(name, folded string) string {
	var out strings.Builder
	rest, upper := name, strings.ToUpper(name) == name
	for i, r := range folded {
		n, size := utf8.DecodeRuneInString(rest)
		if size == 0 || Fold(string(n)) != string(r) && !(r == ' ' && (n == '-' || n == ' ')) {
			if upper && utf8.RuneCountInString(name) > 1 {
				return out.String() + strings.ToUpper(folded[i:])
			}
			return out.String() + capitals(folded[i:], rest)
		}
		out.WriteRune(n)
		rest = rest[size:]
	}
	return out.String()
}

// capitals writes the beginnings of words big when those of the name were.
func capitals(s, like string) string {
	_, after, several := strings.Cut(like, " ")
	first, rest, ok := strings.Cut(s, " ")
	if r, _ := utf8.DecodeRuneInString(after); several && ok && unicode.IsUpper(r) {
		r, size := utf8.DecodeRuneInString(rest)
		return first + " " + string(unicode.ToUpper(r)) + capitals(rest[size:], after)
	}
	return s
}
