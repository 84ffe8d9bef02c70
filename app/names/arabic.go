package names

import (
	"strings"
	"unicode/utf8"
)

// Arabic has no capitals. A name is told by a title, a given name, "said" or a word
// such as "city" or "company" before it, or by the lists.

func (f *finder) arabic() {
	for i := 0; i < len(f.tokens); {
		end := i
		if f.tokens[i].mark == 0 {
			end = f.arabicName(i)
		}
		i = max(end, i+1)
	}
}

// arabicName takes a name that begins at a token or is announced by it, and gives
// the token to go on with, or i.
func (f *finder) arabicName(i int) int {
	if n, cut := f.arabicKnown(i); n > 0 {
		f.addArabic(i, i+n, cut, f.knownKind(i, n, cut), aKnownName)
		return i + n
	}
	t := f.bareWord(i)
	if t.class == 0 && f.lasts[strings.TrimPrefix(t.low, "ال")] {
		f.addArabic(i, i+1, 0, Person, "the last name of one")
		return i + 1
	}
	switch {
	case t.class&org != 0:
		return f.arabicBody(i)
	case t.class&title != 0:
		return f.arabicPerson(f.pastTitles(i), 1, "after a title")
	case t.class&say != 0:
		j := f.pastTitles(i + 1)
		if j > i+1 {
			return f.arabicPerson(j, 1, "after a title")
		}
		if f.lex.words[f.at(j).low]&given != 0 {
			return f.arabicPerson(j, 1, saidSomething)
		}
	case t.class&place != 0:
		return f.arabicPlace(i)
	case t.class&given != 0 && f.at(i+1).mark == 0 && f.nameWord(i+1) && !f.definite(i+1, "ي"):
		return f.arabicPerson(i, 2, "begins with a given name")
	}
	return i
}

// bareWord is what a word tells, without the "and" written together with it.
func (f *finder) bareWord(i int) *spelt {
	t := f.tokens[i].spelt
	for _, prefix := range []string{"و", "ل", "ب", "ف"} {
		bare, ok := strings.CutPrefix(t.low, prefix)
		if c := f.lex.words[bare]; ok && t.class == 0 && c != 0 {
			return &spelt{low: bare, class: c, seen: t.seen}
		}
	}
	return t
}

// pastTitles is the first token after titles and the adjectives of lands that go
// with them.
func (f *finder) pastTitles(i int) int {
	j := i
	for n := 0; n < 5; n++ {
		t := f.at(j)
		if t.mark != 0 || j > i && t.line {
			break
		}
		if t.class&title != 0 && t.class&given == 0 || j > i && (f.definite(j, "ي", "ية", "اء") || officeWords[t.low]) {
			j++
			continue
		}
		if j > i && strings.HasPrefix(t.low, "ال") && t.class&^org == 0 && f.nameWord(j+1) && !strings.HasPrefix(f.at(j+1).low, "ال") {
			j++
			continue // مدير الشركة
		}
		break
	}
	return j
}

// officeWords go with a title and are no name.
var officeWords = setOf("الوزراء الحكومة الجمهورية البرلمان البلاد الدولة الخارجية الدفاع الداخلية المالية الصحة العدل النقل باسم السابق الحالي المنتخب الأركان الجيش الأمن القومي التنفيذي العام المجلس")

// definite tells whether a word has the article and one of some endings.
func (f *finder) definite(i int, endings ...string) bool {
	low := f.at(i).low
	return strings.HasPrefix(low, "ال") && utf8.RuneCountInString(low) > 5 && endsInOne(low, endings)
}

// nameWord tells whether a word can belong to a person's name.
func (f *finder) nameWord(i int) bool {
	t := f.at(i)
	return t.mark == 0 && !t.line && t.class&^given == 0 && (t.class&given != 0 || utf8.RuneCountInString(t.low) > 2) && !officeWords[t.low] && !verbLike(t.low)
}

// verbLike tells whether a word looks like a verb, or has a preposition before it.
func verbLike(low string) bool {
	return strings.HasPrefix(low, "ي") && utf8.RuneCountInString(low) == 4 && strings.HasSuffix(low, "ون") ||
		strings.HasPrefix(low, "وال") || strings.HasPrefix(low, "بال") || strings.HasPrefix(low, "لل") || strings.HasPrefix(low, "است")
}

// arabicPerson takes one to three words.
func (f *finder) arabicPerson(i, fewest int, why string) int {
	j := i
	for j < i+3 && f.nameWord(j) && !(j == i && strings.HasPrefix(f.at(j).low, "ال")) {
		if n, _ := f.arabicKnown(j); n > 0 {
			break
		}
		if particles[f.at(j).low] && j < i+2 {
			i-- // بن adds a word
		}
		j++
		if strings.HasPrefix(f.at(j-1).low, "ال") && !servants[f.at(j-2).low] {
			break
		}
	}
	i = max(i, 0)
	start := i
	for start < j && particles[f.at(start).low] {
		start++
	}
	if j-start < fewest {
		return i
	}
	f.addArabic(start, j, 0, Person, why)
	if last := f.at(j - 1).low; j > start+1 && utf8.RuneCountInString(last) > shortestStem {
		f.lasts[strings.TrimPrefix(last, "ال")] = true
	}
	return j
}

// servants make one given name with the next word.
var servants = setOf("عبد أبو أبي أم نور سيف صلاح عز جمال")

// arabicBody takes a word such as "ministry" with the definite words after it, or
// with a name.
func (f *finder) arabicBody(i int) int {
	cut := len(f.tokens[i].low) - len(f.bareWord(i).low)
	j := i + 1
	for j < i+4 && f.at(j).mark == 0 && !f.at(j).line && strings.HasPrefix(f.at(j).low, "ال") && f.at(j).class&(stop|title) == 0 {
		j++
	}
	if f.at(j).mark == 0 && !f.at(j).line && j > i+1 && strings.HasPrefix(f.at(j).low, "لل") {
		j++ // for: شركة النور للمقاولات
	}
	if j == i+1 {
		if n, _ := f.arabicKnown(j); n > 0 {
			j += n
		} else if f.nameWord(j) && f.bareWord(i).class&ministry == 0 {
			j++
		}
	}
	if j == i+1 {
		return i
	}
	f.addArabic(i, j, cut, Organisation, "a word of it is of bodies")
	return j
}

// arabicPlace takes the word after one such as "city".
func (f *finder) arabicPlace(i int) int {
	if n, _ := f.arabicKnown(i + 1); n > 0 || !f.nameWord(i+1) {
		return i
	}
	j := i + 2
	if f.definite(i+1, "ية", "ي") && !f.nameWord(j) {
		return i
	}
	f.addArabic(i+1, j, 0, Place, "after “"+f.text[f.tokens[i].start:f.tokens[i].end]+"”")
	return j
}

// arabicKnown tells how many tokens from i on are a known name, and how many bytes
// of the first are a small word written together with it.
func (f *finder) arabicKnown(i int) (n, cut int) {
	t := f.at(i)
	if t.mark != 0 {
		return 0, 0
	}
	for _, cut := range t.lookArabic() {
		if n := f.knownAt(i, cut); n > 0 {
			return n, cut
		}
	}
	return 0, 0
}

// smallPrefixes are written together with the next word: and, in, to, as.
var smallPrefixes = []string{"", "و", "ب", "ل", "ف", "ك", "وب", "ول"}

// lookArabic gives the bytes after which a known name begins in a word, looked up
// once.
func (s *spelt) lookArabic() []int {
	if s.looked {
		return s.cuts
	}
	s.looked = true
	k := known()
	for _, prefix := range smallPrefixes {
		bare, ok := strings.CutPrefix(s.low, prefix)
		if !ok || prefix != "" && utf8.RuneCountInString(bare) < shortestStem {
			continue
		}
		folded := Fold(bare)
		if _, first := k.first[folded]; first {
			s.cuts = append(s.cuts, len(prefix))
		}
	}
	return s.cuts
}

// knownAt is how many tokens make the longest known name.
func (f *finder) knownAt(i, cut int) int {
	k := known()
	for j := min(len(f.tokens), i+mostWords); j > i; j-- {
		last := &f.tokens[j-1]
		if last.mark != 0 || f.lineBetween(i, j) {
			continue
		}
		if of := k.byFold[Fold(f.text[f.tokens[i].start+cut:last.end])]; len(of) > 0 && !(cut > 0 && j == i+1 && utf8.RuneCountInString(last.low) < 5) {
			return j - i
		}
	}
	return 0
}

func (f *finder) knownKind(i, n, cut int) Kind {
	k := known()
	return k.list[k.byFold[Fold(f.text[f.tokens[i].start+cut:f.tokens[i+n-1].end])][0]].kind
}

// addArabic adds a name of some tokens, less what is written together with the first.
func (f *finder) addArabic(i, end, cut int, kind Kind, why string) {
	start, stop := f.tokens[i].start+cut, f.tokens[end-1].end
	f.found = append(f.found, Name{Start: start, End: stop, Text: f.text[start:stop], Kind: kind, Why: why})
}
