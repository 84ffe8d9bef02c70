package timeline

import (
	"math"
	"strings"
	"time"

	"dateline/app/article"
	"dateline/app/chronology"
)

// The units of the scale, in minutes.
const (
	hour = 60
	day  = 24 * hour
	year = 365.2425 * day
)

// Ends that are open.
const (
	past   = math.MinInt64
	future = math.MaxInt64
)

// kind is how a mark is drawn.
type kind uint8

const (
	tick kind = iota // the minute is known
	box              // some time in this span
	haze             // a span whose ends are vague
)

// span is the time that a date can mean, in minutes of the clock as its source
// shows it, counted from 1970. What fades is part of it.
type span struct {
	begin, end          int64 // end is exclusive; past and future are open
	kind                kind
	fadeLeft, fadeRight int64 // minutes within the span, on either side
}

func (s span) width() int64 {
	if s.begin == past || s.end == future {
		return math.MaxInt64
	}
	return s.end - s.begin
}

// limits are the limits of a when, in minutes; length is what the latest lasts.
type limits struct {
	earliest, latest, length int64
	begins, ends             bool
}

func limitsOf(w *chronology.When) (l limits) {
	l.earliest, l.length, l.begins = limit(w.Earliest)
	if l.latest, l.ends = l.earliest, l.begins; w.Latest != w.Earliest {
		l.latest, l.length, l.ends = limit(w.Latest)
	}
	return l
}

// spanOf reads a when; ok is false when it has no date.
func spanOf(w *chronology.When) (s span, ok bool) { return limitsOf(w).span(w) }

func (l limits) span(w *chronology.When) (s span, ok bool) {
	s = span{begin: past, end: future, kind: box}
	if l.begins {
		s.begin = l.earliest
	}
	if l.ends {
		s.end = l.latest + l.length
	}
	if s.begin == past && s.end == future || s.begin >= s.end {
		return span{}, false
	}
	if w.Earliest == w.Latest && strings.Contains(w.Latest, "T") {
		s.kind = tick
	}
	s.blur(w)
	return s, true
}

// limit reads a day or a minute, and how long it lasts.
func limit(text string) (minute, length int64, ok bool) {
	length = day
	if strings.Contains(text, "T") {
		length = 1
	}
	t, ok := article.Calendar(text)
	return minutes(t), length, ok
}

// minutes is a time by its own clock.
func minutes(t time.Time) int64 {
	_, offset := t.Zone()
	return floorDiv(t.Unix()+int64(offset), 60)
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// clock is the time of a minute, to be written as it is.
func clock(minute int64) time.Time { return time.Unix(minute*60, 0).UTC() }

// leastHaze is how far "about" reaches around a minute, in minutes: to the
// quarter of an hour or so that people round to, and as far again.
const leastHaze = 30

// blur makes vague ends fade. What is early is surest at its beginning; "about"
// reaches beyond the value that was named by half of it.
func (s *span) blur(w *chronology.When) {
	bounded := s.begin != past && s.end != future
	if bounded {
		width := s.end - s.begin
		switch w.Part {
		case "early":
			s.kind, s.fadeRight = haze, width*6/10
		case "mid":
			s.kind, s.fadeLeft, s.fadeRight = haze, width*3/10, width*3/10
		case "late":
			s.kind, s.fadeLeft = haze, width*6/10
		}
	}
	if !w.Approximate {
		return
	}
	around := int64(leastHaze)
	if bounded {
		around = max(around, (s.end-s.begin)/2)
	}
	s.kind = haze
	if s.begin != past {
		s.begin -= around
		s.fadeLeft += around
	}
	if s.end != future {
		s.end += around
		s.fadeRight += around
	}
}

// Clock is a minute of a view as the clock of a place shows it.
func Clock(minute float64, in *time.Location) time.Time {
	t := clock(int64(minute))
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), 0, 0, in)
}
