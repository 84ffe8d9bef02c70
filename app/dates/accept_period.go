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
func (f *finder) acceptDecade(p *partial, from, end int) bool {
	first := &f.tokens[from]
	if f.lexicon.lang == "en" && p.year < 100 && first.classes&cThe == 0 && first.kind != mark {
		return false
	}
	if f.lexicon.lang == "es" && first.kind == word && strings.HasPrefix(first.fold(f.text), "los ") && !f.ends(end) && f.after(end).classes&cOf == 0 { // "los ochenta soldados"
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

// acceptSeason wants a bare season to stand after "the" or a word that leads to
// a date: "fall" and "spring" are other words too.
func (f *finder) acceptSeason(p *partial, from, end int) bool {
	if p.relDay != 0 && !p.related { // "yesterday spring"
		return false
	}
	if p.year != 0 || p.related || p.part != "" {
		return true
	}
	first := &f.tokens[from]
	if end-from == 1 && (f.namesOne(p, from) || f.lexicon.lang == "ar" && f.before(from).cues&cStop == 0 && !strings.HasPrefix(f.text[first.start:], "ال")) {
		return false
	}
	if f.lexicon.lang != "en" {
		return f.lexicon.lang != "fr" || f.before(from).cues&cStop != 0
	}
	before, after := f.before(from), f.after(end)
	if after.classes&cOf != 0 || after.classes&cUnit != 0 || before.cues&cTo != 0 && !f.afterSeason(from) { // "to fall"
		return false
	}
	return first.classes&cThe != 0 || before.cues&cStop != 0 || before.classes&cThe != 0
}

// afterSeason tells whether a season ends a range: "from spring to fall".
func (f *finder) afterSeason(from int) bool {
	return from > 1 && f.tokens[from-2].classes&cSeason != 0
}
