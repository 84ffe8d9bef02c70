package timeline

import "time"

// step is a distance of lines on a scale.
type step struct {
	minutes   float64 // about
	months    int     // of a step of months or years
	week      bool
	long      string // how a line is named: a layout of package time
	short     string // where long has no room; "" for nothing shorter
	major     string // how the greater step is named; "" for none
	pin       string // how the greater step is named at the beginning of a view
	majorUnit time.Duration
}

// The greater steps that are no fixed time.
const (
	perDay   = 24 * time.Hour
	perMonth = 31 * perDay
	perYear  = 366 * perDay
)

// steps from the finest to the widest.
var steps = func() []step {
	var out []step
	for _, m := range []float64{5, 10, 15, 30, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour} {
		out = append(out, step{minutes: m, long: "15:04", major: "Mon 2", pin: "Mon 2 Jan 2006", majorUnit: perDay})
	}
	out = append(out,
		step{minutes: day, long: "Mon 2", short: "2", major: "Jan 2006", pin: "Jan 2006", majorUnit: perMonth},
		step{minutes: 7 * day, week: true, long: "Mon 2", short: "2", major: "Jan 2006", pin: "Jan 2006", majorUnit: perMonth},
		step{minutes: year / 12, months: 1, long: "Jan", major: "Jan 2006", pin: "Jan 2006", majorUnit: perYear},
		step{minutes: year / 4, months: 3, long: "Jan", major: "Jan 2006", pin: "Jan 2006", majorUnit: perYear},
	)
	for _, y := range []int{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000} {
		out = append(out, step{minutes: year * float64(y), months: 12 * y, long: "2006"})
	}
	return out
}()

// first is the line at a minute or the next one after it.
func (s *step) first(minute float64) time.Time {
	t := clock(int64(minute))
	switch {
	case s.week:
		t = date(t.Year(), t.Month(), t.Day())
		t = t.AddDate(0, 0, -(int(t.Weekday())+6)%7)
	case s.months >= 12:
		years := s.months / 12
		t = date(max(t.Year()/years*years, 1), 1, 1)
		if t.Year()%years != 0 { // there is no year 0
			t = date(years, 1, 1)
		}
	case s.months > 0:
		t = date(t.Year(), time.Month((int(t.Month())-1)/s.months*s.months+1), 1)
	default:
		t = clock(floorDiv(int64(minute), int64(s.minutes)) * int64(s.minutes))
	}
	for float64(minutes(t)) < minute {
		t = s.next(t)
	}
	return t
}

func (s *step) next(t time.Time) time.Time {
	switch {
	case s.week:
		return t.AddDate(0, 0, 7)
	case s.months > 0:
		return t.AddDate(0, s.months, 0)
	}
	return t.Add(time.Duration(s.minutes) * time.Minute)
}

// great tells whether a greater step begins at a time.
func (s *step) great(t time.Time) bool {
	midnight := t.Hour() == 0 && t.Minute() == 0
	switch s.majorUnit {
	case perDay:
		return midnight
	case perMonth:
		return midnight && t.Day() == 1
	case perYear:
		return midnight && t.Day() == 1 && t.Month() == 1
	}
	return false
}

// majors are the beginnings of the greater steps, as steps of their own.
func (s *step) majors() *step {
	switch s.majorUnit {
	case perDay:
		return &step{minutes: day}
	case perMonth:
		return &step{minutes: year / 12, months: 1}
	case perYear:
		return &step{minutes: year, months: 12}
	}
	return nil
}

func date(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
