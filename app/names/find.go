package names

import (
	"strings"
	"unicode/utf8"

	"dateline/app/article/sentence"
)

// Find gives the names of a text in order; none overlaps another. The language is a
// tag such as "en" or "pt-BR"; of one that has no lexicon, and of "", it is told by
// the letters and small words.
//
// A word written big tells a name only amid a sentence, and in German and Arabic not
// even there; so what is found is what the words around it, its parts, the lists of
// places and bodies or its other mentions in the text give evidence of.
func Find(text, lang string) []Name { return FindAmong(text, lang, sentence.Bounds(text)) }

// FindAmong is Find in a text whose sentences are known already: by the code points
// they begin at, and the end of the text.
func FindAmong(text, lang string, bounds []int) []Name {
	lex := lexiconFor(languageOf(lang, text))
	s := split(text, lex, bounds)
	f := finder{text: text, lex: lex, tokens: s.tokens, byLow: s.byLow, votes: map[string]int{}, voted: map[*seen]bool{}, sure: map[string]bool{}, lasts: map[string]bool{}, placed: map[int]bool{}}
	f.walk() // tells which words are names,
	f.found = f.found[:0]
	f.walk() // wherever they stand
	f.settle()
	return f.found
}

func (f *finder) walk() {
	switch f.lex.lang {
	case "ar":
		f.arabic()
	default:
		f.capitals()
	}
}

// finder walks over the tokens.
type finder struct {
	text   string
	lex    *lexicon
	tokens []token
	byLow  map[string]*seen // how words are used
	found  []Name
	votes  map[string]int  // how many words of names may be cases of a word
	voted  map[*seen]bool  // those that were counted
	sure   map[string]bool // words of which one of them is a case for sure
	lasts  map[string]bool // last names of Arabic people
	placed map[int]bool    // where known names begin that stand behind "in" or "of"
}

// capitals goes through a text in a script that has them.
func (f *finder) capitals() {
	for i := 0; i < len(f.tokens); {
		t := &f.tokens[i]
		switch {
		case t.mark != 0:
			i = f.quoted(i)
		case t.class&(ministry|field) != 0 && f.body(i) > i:
			end := f.body(i)
			f.addBody(i, end, "a ministry by its field")
			i = end
		case f.particle(i):
			end := f.run(f.pastLinks(i))
			f.add(i, end, true)
			i = end
		case t.capital:
			end := f.run(i)
			i = f.take(i, end)
		case len(t.low) <= 4 && known().small[t.low]:
			f.addKnown(i, i+1)
			i++
		default:
			i++
		}
	}
}

// at is a token, or one that is nothing outside the text.
func (f *finder) at(i int) *token {
	if i < 0 || i >= len(f.tokens) {
		return &nothing
	}
	return &f.tokens[i]
}

var nothing = token{mark: ' ', spelt: &spelt{seen: &seen{}}}

// next tells whether the token after i stands on the same line and begins with a
// capital letter.
func (f *finder) big(i int) bool {
	t := f.at(i)
	return t.mark == 0 && t.capital && !t.line
}

// run is the end of the run of words written big that begins at a token, with the
// small words that link them.
func (f *finder) run(i int) int {
	heads := f.tokens[i].class
	for {
		t := &f.tokens[i]
		switch {
		case t.owner || t.tailed:
			return i + 1
		case f.adjectiveOf(i):
			if f.at(i+1).class&org != 0 && f.big(i+2) && f.at(i+2).known(known()) {
				return i + 3 // Національний банк України
			}
			return i + 2
		case f.big(i+1) && f.adjectiveOf(i+1):
			return i + 1
		case f.big(i+1) && (!f.at(i+1).glued || f.lex.lang == "fr"):
			i++
		case f.bodyAdjective(i):
			return i + 2
		case f.at(i+1).mark == '.' && f.at(i+1).glued && f.big(i+2) && f.dotted(i):
			i += 2
		case f.at(i+1).mark == '&' && f.big(i+2):
			i += 2
		default:
			next := f.linked(i, heads)
			if next == i {
				return i + 1
			}
			i = next
		}
		heads |= f.tokens[i].class
	}
}

// dotted tells whether a full stop after a word belongs to it: an initial or a
// short title.
func (f *finder) dotted(i int) bool {
	t := &f.tokens[i]
	n := utf8.RuneCountInString(t.low)
	return n == 1 || n <= 3 && !t.upper && (t.class&title != 0 || t.low == "st")
}

// mostLinks is how many small words may stand within a name.
const mostLinks = 3

// linked is the next big word after small ones that link it with the one at i.
func (f *finder) linked(i int, heads class) int {
	if t := &f.tokens[i]; t.class&(title|calendar) != 0 || t.class&stop != 0 && t.class&link == 0 {
		return i
	}
	j := i + 1
	for j <= i+mostLinks {
		t := f.at(j)
		if t.mark != 0 || t.line || t.capital {
			break
		}
		ok := t.class&link != 0 && (t.class&ofLink == 0 || f.lex.lang != "en") ||
			t.class&ofLink != 0 && heads&(org|place) != 0 ||
			t.class&join != 0 && heads&ministry != 0 && f.at(i-1).class&(ofLink|link) != 0 ||
			f.lex.lang == "en" && t.low == "the" && j > i+1
		if !ok {
			return i
		}
		j++
	}
	if j == i+1 || !f.big(j) {
		return i
	}
	return j
}

// take takes the names out of a run of big words: titles and words of peoples part
// them. It gives the token to go on with.
func (f *finder) take(i, end int) int {
	titled := f.titleBefore(i)
	for i < end {
		t := &f.tokens[i]
		n := f.knownFrom(i, end)
		switch {
		case n == 1 && titled && f.lastNameAfter(i+1, end):
			i = f.segment(i, end, titled)
			titled = false
		case n > 0 && !(n == 1 && t.first && f.commonHere(i)):
			if f.continues(i+n, end) {
				i = f.segment(i, end, titled)
			} else {
				f.addKnown(i, i+n)
				i += n
			}
			titled = false
		case t.mark != 0 || t.class&link != 0 && !t.capital:
			i++
		case f.separates(i, end):
			titled = titled || t.class&title != 0
			if t.class&(calendar|people) != 0 {
				titled = false
			}
			i++
		default:
			i = f.segment(i, end, titled)
			titled = false
		}
	}
	return i
}

// lastNameAfter tells whether one more word ends a name that begins with a word that
// is also a place: Francia Márquez.
func (f *finder) lastNameAfter(i, end int) bool {
	t := f.at(i)
	return i+1 == end && t.mark == 0 && t.capital && t.class&^given == 0 && f.knownFrom(i, end) == 0
}

// continues tells whether a known name goes on to be another's beginning: Kyiv
// Polytechnic Institute, Moscow Times.
func (f *finder) continues(i, end int) bool {
	for ; i < end; i++ {
		c := f.tokens[i].class
		if f.tokens[i].mark != 0 || c&(title|modifier) != 0 && c&org == 0 {
			return false
		}
		if c&(org|company|place) != 0 {
			return true
		}
	}
	return false
}

// titleBefore tells whether a title stands before a run: "president", "Mr.".
func (f *finder) titleBefore(i int) bool {
	p := f.at(i - 1)
	if (p.mark == '.' || p.mark == ',' && i+2 <= len(f.tokens) && f.big(i+1)) && p.glued {
		p = f.at(i - 2)
	}
	return !f.at(i).line && !f.at(i).first && p.mark == 0 && p.class&title != 0
}

// separates tells whether a big word is none of a name.
func (f *finder) separates(i, end int) bool {
	t := &f.tokens[i]
	next := f.at(i + 1)
	if i+1 >= end {
		next = &nothing
	}
	switch {
	case t.first && t.class&link != 0 && f.restIsName(i+1):
		return false // De la Fuente
	case f.at(i+1).mark == '.' && f.at(i+1).glued && len(t.low) == 1:
		return false // an initial
	case f.at(i-1).mark == '.' && f.at(i-1).glued && len(t.low) == 1 && i+1 >= end:
		return false
	case t.low == "general" && f.at(i-1).class&org != 0 && f.at(i-1).capital:
		return false // Fiscalía General
	case t.class&calendar != 0, t.class&stop != 0 && (!t.upper || t.first || t.headline) && (t.first || t.headline || i+1 >= end):
		return true
	case t.class&title != 0:
		return next.class&org == 0 || t.class&org != 0
	case t.class&modifier != 0:
		return next.class&(title|modifier) != 0 && next.class&org == 0
	case t.class&people != 0:
		return !f.continues(i+1, end) && !(f.lex.lang == "de" && i+1 < end && !t.first && !f.separates(i+1, end) && next.class&given == 0)
	case t.class&direction != 0:
		return i+1 >= end || f.knownFrom(i+1, end) > 0
	}
	return false
}

// segment takes a name that begins at a token and gives the token to go on with.
func (f *finder) segment(i, end int, titled bool) int {
	j := i + 1
	for j < end && !(f.tokens[j].mark == 0 && f.tokens[j].capital && f.separates(j, end) && f.tokens[j].class&(org|place) == 0) && !f.newPerson(i, j, end) {
		j++
	}
	stop := j
	for stop > i && (f.tokens[stop-1].mark != 0 || !f.tokens[stop-1].capital) && !(stop-1 > i && f.tokens[stop-1].class&(org|place) != 0 && f.adjectiveOf(stop-2)) && !(stop-1 > i && f.bodyAdjective(stop-2)) {
		stop--
	}
	if f.tokens[i].first && stop > i+1 && f.tokens[i].mark == 0 && f.bigForBeginning(i) {
		i++ // the first word of a sentence is big for that alone
		for i < stop && (f.tokens[i].mark != 0 || !f.tokens[i].capital) {
			i++
		}
	}
	if f.lex.lang == "de" {
		f.german(i, stop, titled)
	} else if f.evident(i, stop, titled) {
		f.add(i, stop, titled && !(j < end && f.newPerson(i, j, end)))
	}
	return j
}

const stopper = stop | say | calendar

// bigForBeginning tells whether the first word of a sentence is likely big for that
// alone, though a name follows.
func (f *finder) bigForBeginning(i int) bool {
	t := &f.tokens[i]
	switch {
	case t.class&link != 0 && f.restIsName(i+1):
		return false // De Brissac
	case t.class&stopper != 0, t.small > 0 && t.class&(org|place|given) == 0:
		return true
	}
	slavic := f.lex.lang == "uk" || f.lex.lang == "ru"
	return slavic && t.class&given == 0 && t.big == 0 && endsInOne(t.low, pluralEndings) // Жители Твери
}

var pluralEndings = strings.Fields("и ы і")

// restIsName tells whether the next big word was taken for a name, after a small word
// that belongs to it.
func (f *finder) restIsName(i int) bool {
	i = f.pastLinks(i)
	return f.big(i) && f.at(i).linked
}

// newPerson tells whether a given name begins the name of another: Адвокат Савчука
// Олена Дорош.
func (f *finder) newPerson(i, j, end int) bool {
	t := &f.tokens[j]
	if f.lex.lang != "uk" && f.lex.lang != "ru" || j+1 >= end || !f.tokens[j+1].capital || f.tokens[i].class&(given|org|place) != 0 || f.tokens[j-1].mark != 0 {
		return false
	}
	return t.class&given != 0 || j == i+1 && j+2 == end && t.class&(org|place) == 0 && !endsInOne(t.low, patronymics) && f.tokens[j+1].class&(org|place) == 0
}

var patronymics = strings.Fields("ович овича овичу овичем евич евича евичу евичем йович йовича йовичу йовичем ична івна ївна овна евна івни ївни овны евны івні ївні овне евне івну ївну овну евну івною ївною овной евной ичны")

// evident tells whether the words of a segment are a name.
func (f *finder) evident(i, end int, titled bool) bool {
	if i >= end {
		return false
	}
	t := &f.tokens[i]
	if end > i+1 {
		return !t.headline || f.evidence(i, end)
	}
	switch {
	case utf8.RuneCountInString(t.low) < 2, t.class&(stopper|field|modifier|people|direction|company) != 0:
		return false
	case t.class&orgEnd != 0:
		return t.small == 0
	case t.class&(org|place|ministry) != 0:
		return false // the Court
	case titled:
		return true
	case t.first || t.headline:
		return t.big > 0 && t.big >= t.small || f.caseOfName(t) || t.upper && !t.headline || t.class&given != 0 && t.small == 0 && f.at(i+1).class&say != 0
	}
	return t.small <= 3*t.big
}

// caseOfName tells whether a word may be a case of one that was taken for a name, or
// that of which one is a case.
func (f *finder) caseOfName(t *token) bool {
	if t.small > 0 || f.lex.lang != "uk" && f.lex.lang != "ru" {
		return false
	}
	for _, c := range candidatesOf(Fold(t.low), cyrillicScript) {
		if f.votes[c.word] > 0 {
			return true
		}
	}
	return false
}

// evidence tells whether the words of a headline are a name elsewhere.
func (f *finder) evidence(i, end int) bool {
	for ; i < end; i++ {
		if t := &f.tokens[i]; t.mark == 0 && t.capital && t.big == 0 {
			return false
		}
	}
	return true
}

// commonHere tells whether a word at the beginning of a sentence that is also the
// name of a place is more likely a word: Nice, Male.
func (f *finder) commonHere(i int) bool {
	t := &f.tokens[i]
	return t.class&stop != 0 || t.small > 0 && t.big == 0
}

// add adds a name of some tokens.
func (f *finder) add(i, end int, titled bool) {
	start, stop := f.tokens[i].start, f.tokens[end-1].end
	stop = f.withoutTail(start, stop)
	if f.at(end-2).mark == '.' && f.at(end-2).glued && f.at(end).mark == '.' && f.at(end).glued && len(f.tokens[end-1].low) == 1 {
		stop = f.tokens[end].end // S.A.
	}
	kind, why := f.kind(i, end, titled)
	f.found = append(f.found, Name{Start: start, End: stop, Text: f.text[start:stop], Kind: kind, Why: why})
	for k := i; k < end; k++ {
		if f.tokens[k].mark == 0 && f.tokens[k].capital {
			f.tokens[k].name = true
			f.tokens[k].linked = f.tokens[k].linked || kind == Person && f.at(k-1).mark == 0 && f.at(k-1).class&link != 0 && !f.at(k-1).capital && (k > i || titled)
			f.vote(&f.tokens[k])
		}
	}
}

// withoutTail leaves out what is tied to a name in small letters: Kyiv-based.
func (f *finder) withoutTail(start, stop int) int {
	text := f.text[start:stop]
	for {
		h := strings.LastIndexByte(text, '-')
		if h <= 0 || strings.ContainsAny(text[h:], " 0123456789") || strings.ToLower(text[h:]) != text[h:] {
			return start + len(text)
		}
		text = text[:h]
	}
}
