package dates

import (
	"fmt"
	"time"
)

// years of units longer than a year.
var yearsIn = map[string]int{"year": 1, "decade": 10, "century": 100}

// farthest is the largest number of units that is still counted.
const farthest = 10000

// distance is "two weeks ago" or "in two weeks": as exact as the unit it is
// counted in. What is counted in decades or centuries is approximate.
func (r *resolver) distance(p *partial) answer {
	n, sign, ref := p.n, 1, "FUTURE_REF"
	if p.kind == kAgo {
		sign, ref = -1, "PAST_REF"
	}
	if n == 0 && !p.plural {
		n = 1
	}
	if n == vague || n == 0 || n > farthest {
		return unknown(Date, ref, "some time from publication, without a number")
	}
	rule := fmt.Sprintf("%s counted from publication", counted(p))
	switch p.unit {
	case "second", "minute", "hour":
		return r.clockDistance(p, sign*n, rule)
	}
	if y, ok := yearsIn[p.unit]; ok && (p.half && y > 1 || y > 1) {
		return r.yearsAway(p, sign*n*y, rule)
	}
	if p.half { // half a year, half a month
		n = 0
		if p.unit == "year" {
			p.unit, n = "month", 6
		}
	}
	a, ok := unitOf(r.published, r.known, p.unit, sign*n)
	if !ok {
		a = unknown(Date, unknownUnits[p.unit], "")
	}
	a.rule = r.dating() + rule
	return a
}

func counted(p *partial) string {
	if p.half {
		return "half a " + p.unit
	}
	if p.n > 1 {
		return fmt.Sprintf("%d %ss", p.n, p.unit)
	}
	return "one " + p.unit
}

// yearsAway is a date counted in decades or centuries. Its limits leave a fifth
// of the unit on both sides.
func (r *resolver) yearsAway(p *partial, n int, rule string) answer {
	if r.known == noDate {
		return unknown(Date, unknownUnits[p.unit], r.dating()+rule)
	}
	unit := yearsIn[p.unit]
	if p.half {
		n /= 2
		unit /= 2
	}
	year := r.published.Year() + n
	if year < 1 || year > 9000 {
		return unknown(Date, unknownUnits[p.unit], r.dating()+rule)
	}
	a := about(yearOf(year))
	switch {
	case p.half:
	case p.unit == "decade":
		a.value = fmt.Sprintf("%03d", year/10)
	default:
		a.value = fmt.Sprintf("%02d", year/100)
	}
	margin := unit / 5
	a.earliest, a.latest = isoDay(monthStart(year-margin, 1)), isoDay(monthStart(year+margin, 12).AddDate(0, 1, -1))
	a.rule = r.dating() + rule + ", which is approximate"
	return a
}

// clockDistance is "three hours ago".
func (r *resolver) clockDistance(p *partial, n int, rule string) answer {
	if r.known < toMinute || p.half || p.unit == "second" {
		a := unknown(Time, "XXXX-XX-XX", r.dating()+rule)
		if r.known >= toDay && p.unit != "hour" {
			a = dayOf(r.published)
			a.rule = r.dating() + rule
		}
		return a
	}
	if p.unit == "hour" {
		n *= 60
	}
	a := minute(r.published.Add(time.Duration(r.clock+n)*time.Minute), "")
	a.rule = r.dating() + rule
	return a
}

// anchored is "the same day", "the previous week", "the day after": counted from
// a date that the same sentence or the one before it names.
func (r *resolver) anchored(p *partial, at int) answer {
	shift := map[kind]int{kBefore: -1, kAfter: 1}[p.kind]
	anchor, known := r.anchorFor(p.unit, at)
	if p.open || known == noDate {
		if p.kind == kBefore && !p.open && r.known >= toDay && p.unit != "day" {
			anchor, known = r.published, r.known
		} else {
			return unknown(Date, unknownUnits[p.unit], "counted from something whose date is not named just before")
		}
	}
	a, ok := unitOf(anchor, known, p.unit, shift)
	if !ok {
		return unknown(Date, unknownUnits[p.unit], "counted from something whose date is not named just before")
	}
	a.rule = "counted from " + plainDay(anchor) + ", named just before"
	if shift == 0 {
		a.rule = "the " + p.unit + " named just before"
	}
	return a
}

// anchorFor is the last date that is exact enough to count units from, if it is
// near: in the same sentence or the one before; in a narrative anywhere before.
func (r *resolver) anchorFor(unit string, at int) (time.Time, precision) {
	need := neededFor[unit]
	a, where := r.last, r.lastAt
	if need >= toDay && r.lastDayAt >= 0 {
		a, where = r.lastDay, r.lastDayAt
	}
	if where < 0 || a.exact < need || !r.narrative && r.tokens[at].sentence-r.tokens[where].sentence > 1 {
		return time.Time{}, noDate
	}
	return a.anchor, a.exact
}

// shifted is "a week earlier", "two years later". "A year earlier" is as exact as
// the date it is counted from.
func (r *resolver) shifted(p *partial, at int) answer {
	n := max(p.n, 1)
	sign := 1
	if p.kind == kEarlier {
		sign = -1
	}
	lost := unknown(Date, unknownUnits[p.unit], "counted from something whose date is not named just before")
	switch {
	case lost.value == "" || p.unit == "week":
		lost.value = "XXXX-XX-XX"
	case yearsIn[p.unit] > 0:
		lost.value = "XXXX"
	}
	if p.open || p.n == vague || p.half || neededFor[p.unit] == noDate || p.plural && p.n == 0 {
		return lost
	}
	anchor, known := r.anchorFor(p.unit, at)
	if known == noDate {
		if p.kind == kLater || r.narrative {
			return lost
		}
		a := r.shiftFrom(r.published, r.known, p.unit, -n)
		a.rule = r.dating() + counted(p) + " before publication, since no date is named just before"
		return a
	}
	if y := yearsIn[p.unit]; y > 0 && (r.narrative || y == 1) {
		a := r.yearsFrom(sign * n * y)
		if p.unit == "decade" && a.exact == toYear {
			a = about(a)
			a.value = fmt.Sprintf("%03d", a.anchor.Year()/10)
		}
		a.rule = counted(p) + " from " + plain(r.last) + ", named just before"
		return a
	} else if y > 0 {
		return lost
	}
	a := r.shiftFrom(anchor, known, p.unit, sign*n)
	a.rule = counted(p) + " from " + plainDay(anchor) + ", named just before"
	return a
}

// yearsFrom moves the last date by years and keeps how exact it is.
func (r *resolver) yearsFrom(n int) answer {
	t := r.last.anchor.AddDate(n, 0, 0)
	switch r.last.exact {
	case toQuarter:
		return quarterOf(t.Year(), (int(t.Month())+2)/3)
	case toHalf:
		return halfOf(t.Year(), (int(t.Month())+5)/6)
	case toMonth:
		return monthOf(t.Year(), int(t.Month()))
	}
	return yearOf(t.Year())
}

// shiftFrom counts from a date; weeks from a day give a day.
func (r *resolver) shiftFrom(t time.Time, known precision, unit string, n int) answer {
	if unit == "week" && known >= toDay {
		return dayOf(t.AddDate(0, 0, 7*n))
	}
	a, ok := unitOf(t, known, unit, n)
	if !ok {
		return unknown(Date, unknownUnits[unit], "")
	}
	return a
}

// units of TIMEX3 lengths of time.
var unitLetters = map[string]string{"second": "S", "minute": "M", "hour": "H", "day": "D", "weekend": "W", "week": "W", "month": "M",
	"quarter": "Q", "year": "Y", "decade": "E", "century": "C"}

// length is a length of time as TIMEX3 writes it: P3D, PT30M, PXW, P20Y.
func length(p *partial) string {
	n, unit := p.n, p.unit
	if n == 0 {
		n = 1
		if p.plural {
			n = vague
		}
	}
	if y := yearsIn[unit]; y > 1 && n > 0 {
		n, unit = n*y, "year"
	}
	s := "P"
	if unit == "hour" || unit == "minute" || unit == "second" {
		s = "PT"
	}
	switch {
	case p.half:
		return s + "0.5" + unitLetters[unit]
	case n == vague && s == "PT":
		return "PX" + unitLetters[unit]
	case n == vague:
		return s + "X" + unitLetters[unit]
	}
	return fmt.Sprintf("%s%d%s", s, n, unitLetters[unit])
}

func span(p *partial) answer { return unknown(Duration, length(p), "a length of time") }

func repetition(p *partial) answer {
	value := p.ref
	switch {
	case p.month != 0 && p.day != 0:
		value = fmt.Sprintf("XXXX-%02d-%02d", p.month, p.day)
	case p.month != 0:
		value = fmt.Sprintf("XXXX-%02d", p.month)
	case p.season != "":
		value = "XXXX-" + p.season
	case value != "":
	case p.unit == "weekend":
		value = "XXXX-WXX-WE"
	case p.unit != "":
		once := *p
		once.plural = false // "tous les jours"
		value = length(&once)
	default:
		value = "P1D"
		if p.weekday != 0 {
			value = fmt.Sprintf("XXXX-WXX-%d", p.weekday)
		}
	}
	return unknown(Set, value, "a repetition")
}
