package suggest

import (
	"strconv"
	"time"

	"dateline/app/chronology"
)

// Relative counts a date from an event: "three days before the accident".
type Relative struct {
	Days, Months int
	Vague        bool // they are one unit of an unknown number
	Weekday      int  // instead: the first such day after the event, or before it where Days is negative; 1 is Monday
	Words        string
	Classes      []string // of the event it is counted from
	Names        []string
	Stems        []string
}

// from is the date that is meant, counted from the day or the night of its event.
func (r *Relative) from(w chronology.When, rule string) chronology.When {
	day := w.Earliest[:10]
	if day != w.Latest[:10] {
		if r.Days == 0 && r.Months == 0 {
			w.Rule = rule
			return w
		}
		if r.Days+r.Months > 0 {
			day = w.Latest[:10]
		}
	}
	if r.Weekday == 0 {
		return shifted(day, distance{r.Days, r.Months, r.Vague}, rule)
	}
	for range 7 {
		day = shiftDay(day, distance{days: r.Days})
		if t, err := time.Parse(time.DateOnly, day); err == nil && (int(t.Weekday())+6)%7+1 == r.Weekday {
			break
		}
	}
	return dayWhen(day, rule)
}

// plain is a day as it is written for people.
func plain(day string) string { return chronology.When{EDTF: day}.Display() }

// shifted is the day that lies a length of time from another, or the month where the
// length is counted in months.
func shifted(day string, d distance, rule string) chronology.When {
	if d.vague {
		return someWayFrom(day, d, rule)
	}
	w := dayWhen(shiftDay(day, d), rule)
	if d.months != 0 {
		w.EDTF = w.EDTF[:len("2006-01")]
		w.Earliest, w.Latest = monthOf(w.EDTF)
	}
	return w
}

// mostUnits is how many days, weeks or months are meant at most where they are not
// counted: more would be told in the next unit.
const (
	mostDays   = 6
	mostWeeks  = 4
	mostMonths = 11
)

// someWayFrom is the stretch that "days before", "weeks later" can mean; of years that
// nobody counted no date.
func someWayFrom(day string, d distance, rule string) chronology.When {
	if d.months >= 12 || d.months <= -12 {
		return chronology.When{}
	}
	most := mostMonths
	switch d.days {
	case 1, -1:
		most = mostDays
	case 7, -7:
		most = mostWeeks
	}
	from, to := shiftDay(day, distance{days: d.days, months: d.months}), shiftDay(day, distance{days: most * d.days, months: most * d.months})
	if to < from {
		from, to = to, from
	}
	return chronology.When{
		EDTF: from + "/" + to, Earliest: from, Latest: to, Basis: chronology.BasisSource, Rule: rule + ", without a number",
	}
}

// monthOf is the first and last day of a month.
func monthOf(month string) (first, last string) {
	y, _ := strconv.Atoi(month[:4])
	first = month + "-01"
	return first, shiftDay(shiftDay(strconv.Itoa(y)+month[4:]+"-01", distance{months: 1}), distance{days: -1})
}
