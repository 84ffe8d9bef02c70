package dates

import "strings"

// acceptReference keeps words such as "recently", and "in the past" but not "the
// past three days". In a narrative "soon" follows what was told before it.
func (f *finder) acceptReference(p *partial, end int) bool {
	if p.ref == "" {
		p.ref = f.tokens[end-1].value(cPast).s
		return p.ref != "" && f.ends(end)
	}
	return !(f.narrative && f.tokens[end-1].value(cRef).extra == "story")
}

// acceptDecade wants the tens of a decade. In English the words alone ("20s",
// "sixties") are ages and temperatures, unless "the" stands before them.
func (f *finder) acceptDecade(p *partial, from int) bool {
	first := &f.tokens[from]
	if f.lexicon.lang == "en" && p.year < 100 && first.classes&cThe == 0 && first.kind != mark {
		return false
	}
	ofCentury := p.unit == "century" && p.related
	return p.year > 0 && p.year%10 == 0 && p.year != 1000 && // "1000s of years"
		(p.unit == "" || p.unit == "decade" || ofCentury || p.unit == "year" && p.plural)
}

// acceptEra wants a year that stands alone: "264 BC", but not "AD" of an address.
func (f *finder) acceptEra(p *partial, from, end int) bool {
	first := &f.tokens[from]
	if first.kind == word && p.era < 0 || first.glued && f.before(from).kind != mark {
		return false
	}
	p.year = p.n
	return p.year > 0 && p.year < 3000 && p.era != 0
}

// acceptHoliday leaves out names made of a feast: "the Good Friday Agreement",
// "Easter Island". Nouns of German all have a capital letter.
func (f *finder) acceptHoliday(from, end int) bool {
	after := f.after(end)
	return f.lexicon.lang == "de" || !(after.kind == word && after.capital && after.classes == 0 && after.cues == 0 && !after.glued)
}

// afterDay tells whether "через два дня" counts from a day that was named just
// before, and not from publication: nothing in the sentence looks ahead.
func (f *finder) afterDay(p *partial, from, end int) bool {
	_, known := f.anchorFor(p.unit, from)
	return known != noDate && f.lastAt >= 0 && f.tokens[from].sentence-f.tokens[f.lastAt].sentence <= 1 &&
		!f.sentenceLooksAhead(from) && !f.last.fromPublication
}

// wordHour is an hour in words: "drei Uhr früh", "الساعة الثالثة فجرا".
func (p *partial) wordHour() bool {
	n := max(p.ordinal, p.n)
	if n < 1 || n > 12 {
		return false
	}
	p.clock, p.clocked, p.n, p.ordinal = n*60, true, 0, 0
	if p.half12 == "" && (p.daypart == "TAF" || p.daypart == "TEV") {
		p.half12 = "pm"
	}
	p.daypart = ""
	return true
}

// clockBefore tells whether the word before "10 heures" makes it a time of day and
// no length of time.
func (f *finder) clockBefore(from int) bool {
	words := clockWords[f.lexicon.lang]
	if words == nil {
		return true
	}
	if f.tokens[from].classes&cHourWord != 0 {
		return true
	}
	before := f.before(from)
	if before.classes&cApprox != 0 && from > 1 { // "à environ 10 heures"
		before = f.before(from - 1)
	}
	return before.kind == word && words[before.fold(f.text)]
}

// clockWords lead to a time of day in the languages whose word for the hour of
// the clock is that for a length of time as well.
var clockWords = map[string]map[string]bool{
	"es": {"las": true, "la": true},
	"fr": {"à": true, "vers": true, "dès": true, "avant": true, "après": true, "jusqu'à": true},
	"ru": {"в": true, "к": true, "до": true, "после": true},
	"uk": {"о": true, "об": true, "до": true, "після": true},
}

// nextKind tells whether a unit is the next one from publication, or may be the
// one that follows a date named before: "the next week", "наступного місяця".
func (f *finder) nextKind(p *partial, from, end int) kind {
	follows := p.kind == kTheNextUnit && f.lexicon.lang == "en" // other languages say "the" before every "next"
	for i := from; i < end; i++ {
		c := f.tokens[i].classes
		follows = follows || f.lexicon.lang != "en" && c&cNext != 0 && c&cFoll != 0
	}
	if follows && p.relation > 0 {
		return kTheNextUnit
	}
	return kRelUnit
}

// genitive tells whether a Russian unit that looks like a plural is the genitive
// of one: "следующей недели" is one week, "следующие недели" are several.
func (f *finder) genitive(from, end int) bool {
	if f.lexicon.lang != "ru" {
		return false
	}
	for i := from; i < end; i++ {
		if w := f.text[f.tokens[i].start:f.tokens[i].end]; strings.HasSuffix(w, "ей") || strings.HasSuffix(w, "ой") {
			return f.tokens[i].classes&(cLast|cThis|cNext) != 0
		}
	}
	return false
}
