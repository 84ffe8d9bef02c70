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
	return p.year > 0 && p.year%10 == 0 && (p.unit == "" || p.unit == "decade" || ofCentury || p.unit == "year" && p.plural)
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

// ordinalHour is the third hour: "الساعة الثالثة فجرا".
func (p *partial) ordinalHour() bool {
	if p.ordinal < 1 || p.ordinal > 12 {
		return false
	}
	p.clock, p.clocked = p.ordinal*60, true
	if p.half12 == "" && (p.daypart == "TAF" || p.daypart == "TEV") {
		p.half12 = "pm"
	}
	p.daypart = ""
	return true
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
