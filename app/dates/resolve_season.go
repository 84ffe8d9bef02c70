package dates

import (
	"fmt"
	"time"
)

// period resolves decades, centuries, seasons, quarters and halves.
func (r *resolver) period(p *partial, at int) answer {
	base, known := r.base()
	switch p.kind {
	case kDecade:
		year := p.year
		if year < 100 {
			year = r.century(year)
			if r.known != noDate && year+10 > r.published.Year() { // nobody looks back on it yet
				year -= 100
			}
			if p.unit == "century" && p.related && p.relation < 0 && r.known != noDate { // "of the last century"
				year = (r.published.Year()/100-1)*100 + year%100
			}
		}
		a := decadeOf(year)
		a.rule = "decade as written"
		return a
	case kCentury:
		if p.era < 0 {
			return unknown(Date, fmt.Sprintf("BC%02d", p.ordinal-1), "a century before our era, which a chronology cannot hold")
		}
		a := centuryOf(p.ordinal)
		a.rule = "century as written"
		return a
	}
	if p.twoDigitYear {
		p.year = r.century(p.year)
	}
	year, rule, ok := p.year, "year as written", true
	if year == 0 {
		year, rule, ok = r.yearOfPeriod(p, base, known, at)
	}
	var a answer
	switch {
	case !ok && p.kind == kSeason:
		a = unknown(Date, "XXXX-"+p.season, "")
	case !ok && p.kind == kQuarter:
		a = unknown(Date, fmt.Sprintf("XXXX-Q%d", p.ordinal), "")
	case !ok:
		a = unknown(Date, fmt.Sprintf("XXXX-H%d", p.ordinal), "")
	case p.kind == kSeason:
		a = seasonOf(year, p.season)
	case p.kind == kQuarter:
		a = quarterOf(year, p.ordinal)
	default:
		a = halfOf(year, p.ordinal)
	}
	a.rule = map[kind]string{kSeason: "season: ", kQuarter: "quarter: ", kHalf: "half of a year: "}[p.kind] + rule
	return a
}

// lastSeason is the year of the latest season that is over before the month of a
// day and begins with a month; the winter of a year ends in the next.
func lastSeason(base time.Time, start int) int {
	year, month := base.Year(), int(base.Month())
	switch {
	case month > start+2:
		return year
	case start == 12 && month <= 2:
		return year - 2
	}
	return year - 1
}

// yearOfPeriod is the year of a season, quarter or half that names none.
func (r *resolver) yearOfPeriod(p *partial, base time.Time, known precision, at int) (year int, rule string, ok bool) {
	if known < toYear {
		return 0, r.dating() + "no year named", false
	}
	year = base.Year()
	if p.related && p.unit == "year" {
		return year + p.relation, r.dating() + "of the year counted from that day", true
	}
	if r.narrative || known < toMonth || p.kind == kHalf && !p.related {
		return year, r.dating() + "of the same year", true
	}
	start := seasonNumbers[p.season] * 3
	ended := int(base.Month()) > start+2
	if p.kind == kQuarter {
		start, ended = p.ordinal*3-2, int(base.Month()) > p.ordinal*3
	}
	switch {
	case p.kind == kSeason && p.related && p.relation > 0:
		if int(base.Month()) >= start {
			year++
		}
		return year, r.dating() + "the next one to begin", true
	case p.kind == kSeason && p.related && p.relation < 0:
		return lastSeason(base, start), r.dating() + "the latest one that is over", true
	case p.kind == kSeason && p.related && p.relation == 0:
		return year, r.dating() + "of the same year", true
	case p.kind == kSeason && int(base.Month()) < start && start-int(base.Month()) <= 6 && r.sentenceLooksAhead(at):
		return year, r.dating() + "in a sentence that looks ahead: the next one", true
	case p.kind == kSeason:
		if int(base.Month()) < start {
			year--
		}
		return year, r.dating() + "the latest one that has begun", true
	case r.looksAhead(at):
		if ended {
			year++
		}
		return year, r.dating() + "after words that look ahead: the next one that is not over", true
	case !ended:
		year--
	}
	return year, r.dating() + "the latest one that is over", true
}
