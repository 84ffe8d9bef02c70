package dates

// itself is the extra of a word that is a time by itself: "вранці", "dans la matinée".
const itself = "self"

// acceptPartAlone wants a part of a day that stands without its day to be led to ("at
// dawn", "in the late afternoon", but not "a dawn raid"), or to be an adverb of time.
func (f *finder) acceptPartAlone(p *partial, from, end int) bool {
	last := &f.tokens[end-1]
	if after := f.after(end); after.classes&cOf != 0 && f.lexicon.lang == "en" || after.mark == '-' && after.glued || f.loose {
		return false
	}
	if f.after(end).classes&cOf != 0 && f.after(end+1).kind == number { // "dans la nuit du 3 au 4"
		return false
	}
	if last.value(cDaypart).extra == itself {
		return true
	}
	before := f.before(from)
	if before.cues&cLead == 0 {
		return p.part != "" && (from == 0 || f.tokens[from-1].sentence != f.tokens[from].sentence)
	}
	return last.fold(f.text) != "night" || before.fold(f.text) != "at" // "at night" is any
}

// partAlone is a part of the day named before in the sentence, or in the sentence before,
// else of the day of publication.
func (r *resolver) partAlone(p *partial, from int) answer {
	q := *p
	if p.daypart != "TMO" {
		q.clock = 12 * 60
	}
	rule := "part of the day named before it"
	if r.sameStory(from) || r.followsDay(from) && r.toCome() == r.sentenceHas(from, cWill) {
		day, rule := r.dayGoneOn(&q, from, rule)
		a := dayOf(day)
		a.rule = rule
		return a
	}
	if r.known < toDay || r.narrative {
		return unknown(Time, "XXXX-XX-XX"+p.daypart, "part of a day that the text has not named")
	}
	a := dayOf(r.published)
	a.rule = r.dating() + "part of a day, on the day of publication"
	return a
}
