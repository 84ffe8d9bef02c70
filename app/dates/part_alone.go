package dates

// itself is the extra of a word that is a time by itself: "вранці", "dans la matinée".
const itself = "self"

// acceptPartAlone wants a part of a day that stands without its day to be led to ("at
// dawn", "in the late afternoon", but not "a dawn raid"), or to be an adverb of time.
func (f *finder) acceptPartAlone(p *partial, from, end int) bool {
	last := &f.tokens[end-1]
	if after := f.after(end); after.mark == '-' && after.glued || f.loose || f.partOfAnother(from, end) {
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

// partOfAnother tells whether words after a part of a day say whose it is, so that it is
// of no day named here: "in the morning after the attack", "am Abend des Unfalls", "dans
// la nuit du 3 au 4"; or it is no part of a day: "hasta tarde", "a última hora".
func (f *finder) partOfAnother(from, end int) bool {
	after := f.after(end)
	if after.classes&cOf != 0 && f.after(end+1).kind == number {
		return true
	}
	switch f.lexicon.lang {
	case "en":
		return after.classes&cOf != 0 || after.classes&cAfter != 0 && f.tokens[from].classes&cThe != 0
	case "de":
		return after.fold(f.text) == "des"
	case "es":
		return after.classes&cOf != 0 || end-from == 1 && bareSpanish[f.tokens[from].fold(f.text)]
	}
	return after.classes&cOf != 0 && f.lexicon.lang == "fr"
}

var bareSpanish = map[string]bool{"tarde": true, "noche": true, "última hora": true, "ultima hora": true}

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
