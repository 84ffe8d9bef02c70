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
	lasts := map[string]bool{}
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
		if n.Kind != Other && strings.HasPrefix(n.Why, "a") && kinds[key] == "" {
			kinds[key] = n.Kind
		}
		if at := strings.LastIndexByte(key, ' '); n.Kind == Person && at > 0 {
			lasts[key[at+1:]] = true
		}
	}
	for i := range f.found {
		n := &f.found[i]
		key := bases[n.Text][1]
		switch kind := kinds[key]; {
		case n.Why == "a known name":
		case lasts[key]:
			n.Kind, n.Why = Person, "the last name of one"
		case n.Kind == Other && kind != "":
			n.Kind, n.Why = kind, "as elsewhere in the text"
		}
	}
}

// base is a name as it is called when it is nobody's, as far as the text tells.
func (f *finder) base(name string) string {
	switch f.lex.lang {
	case "uk", "ru":
		return f.slavicBase(name)
	case "de":
		if f.genitive(name) {
			return name[:len(name)-1]
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
	if len(words) > mostWords+1 {
		return name
	}
	turned := 0
	for i, w := range words {
		if base, ok := f.nominative(w, i+1 == len(words) && turned == i); ok {
			words[i] = base
			turned++
		}
	}
	return strings.Join(words, " ")
}

// nominative of one word. With free, one that may as well be a woman's name may be
// turned into a man's that the text has.
func (f *finder) nominative(w string, free bool) (string, bool) {
	low := Fold(w)
	forms := candidatesOf(low, scriptOf(low))
	if len(forms) < 2 || givenNames()[low] != nil {
		return w, false
	}
	for _, c := range forms[1:] {
		there := f.byLow[c.word]
		if (there != nil && there.big+there.small > 0 || givenNames()[c.word] != nil) && (c.doubt < otherGender || free) {
			return likeBefore(w, c.word), true
		}
	}
	if c := forms[1]; c.doubt <= sureCase {
		if f.lex.lang == "ru" && len(forms) > 2 && strings.HasSuffix(c.word, "ий") && !endsInOne(strings.TrimSuffix(c.word, "ий"), velars) {
			c = forms[2]
		}
		return likeBefore(w, c.word), true
	}
	return w, false
}

var velars = strings.Fields("г к х ж ш ч щ")

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
