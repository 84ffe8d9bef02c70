package dates

import "time"

// mostLeap is how many years lie between two 29ths of February at most.
const mostLeap = 8

// following is the following spring, the May or the 4th of March after it: the first
// one after the date named just before; without one, as if it stood alone.
func (r *resolver) following(p *partial, at int) answer {
	_, known := r.anchorFor("year", at)
	end, err := time.Parse(time.DateOnly, day(r.last.latest))
	if p.year != 0 || known == noDate || err != nil {
		return r.alone(p, at)
	}
	a := r.inYear(p, end.Year())
	for years := 1; (a.exact == noDate || !a.anchor.After(end)) && years <= mostLeap; years++ {
		a = r.inYear(p, end.Year()+years)
	}
	a.rule = "the first one after “" + r.last.value + "”, named just before"
	return a
}

// alone reads the words without what they are counted from.
func (r *resolver) alone(p *partial, at int) answer {
	one := *p
	one.kind = kCalendar
	if p.season != "" {
		one.kind = kSeason
	}
	return r.resolveKind(&one, at)
}

// inYear is the season, month or day in a year; not exact where that has no such day.
func (r *resolver) inYear(p *partial, year int) answer {
	switch {
	case p.season != "":
		return seasonOf(year, p.season)
	case p.day == 0:
		return monthOf(year, p.month)
	}
	if day, ok := calendarDay(year, p.month, p.day); ok {
		return dayOf(day)
	}
	return answer{anchor: monthStart(year, p.month)}
}

// joinsFollowing takes the meaning of a date from a word for "following" that says after
// what, or belongs to a verb: "on Monday following the attack", "wies am Montag darauf
// hin".
func (l *lexicon) joinsFollowing(tokens []token) {
	for i := 1; i < len(tokens) && (l.lang == "en" || l.lang == "de"); i++ {
		if tokens[i].classes&cFoll == 0 || tokens[i-1].classes&(cWeekday|cMonth|cDay|cSeason) == 0 {
			continue
		}
		if l.lang == "en" && i+1 < len(tokens) && tokens[i+1].kind == word && !tokens[i+1].fresh ||
			l.lang == "de" && tokens[i].cues&cThen != 0 && !opensClause(tokens, i-1) {
			tokens[i].classes &^= cFoll
		}
	}
}

// opensClause tells whether a day begins its clause, with one word before it at most:
// "und am Montag darauf".
func opensClause(tokens []token, at int) bool {
	for at > 0 && tokens[at-1].classes&(cDay|cDot) != 0 {
		at--
	}
	for i := at - 1; i >= max(0, at-2); i-- {
		if t := &tokens[i]; t.kind == mark || t.cues&cAnd != 0 || tokens[i+1].fresh || t.sentence != tokens[at].sentence {
			return true
		}
	}
	return at < 2
}
