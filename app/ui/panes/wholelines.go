package panes

import (
	"fmt"
	"time"

	"dateline/app"
	"dateline/app/chronology"
	"dateline/app/chronology/view"
	"dateline/app/ui/part"
)

// wholeLine is a line of the whole chronology: an event, or quiet words between.
type wholeLine struct {
	event int    // among the events; below 0: none
	again bool   // of the same day as the event above
	words string // of a quiet line
	aside string // right of them
	icon  string
}

// key names a line.
func (l *wholeLine) key(events []app.EventView) string {
	if l.event >= 0 {
		return string(events[l.event].ID)
	}
	return "quiet " + l.words + l.aside
}

// wholeLines are events with what stands between them: long stretches without any,
// a line above those without a date, and what is hidden at the end.
func wholeLines(n app.Narrowed, knownOn string) []wholeLine {
	lines := make([]wholeLine, 0, len(n.Events)+len(n.Gaps)+2)
	gaps := map[int]view.Gap{}
	for _, g := range n.Gaps {
		gaps[g.Before] = g
	}
	dated := true
	for i := range n.Events {
		e := &n.Events[i]
		if g, ok := gaps[i]; ok {
			lines = append(lines, gapLine(g))
		}
		if e.When.EDTF == "" && dated {
			dated = false
			if i > 0 {
				lines = append(lines, wholeLine{event: -1, icon: "question", words: part.Count(len(n.Events)-i, "event") + " without a date"})
			}
		}
		again := i > 0 && lines[len(lines)-1].event == i-1 && sameDay(&n.Events[i-1].When, &e.When)
		lines = append(lines, wholeLine{event: i, again: again})
	}
	if n.Later > 0 {
		lines = append(lines, laterLine(n.Later, knownOn))
	}
	return lines
}

func gapLine(g view.Gap) wholeLine {
	return wholeLine{event: -1, words: "no event known for " + lastingWords(g.Days), aside: view.PeriodWords(g.From, g.To)}
}

// lastingWords are a number of days as people say it; long ones are rounded.
func lastingWords(days int) string {
	const month, year = 365.25 / 12, 365.25
	switch n := float64(days); {
	case n < 3*month:
		return part.Count(days, "day")
	case n < 2*year:
		return "about " + part.Count(int(n/month+0.5), "month")
	default:
		return "about " + part.Count(int(n/year+0.5), "year")
	}
}

func laterLine(later int, knownOn string) wholeLine {
	day := knownOn
	if t, err := time.Parse(time.DateOnly, knownOn); err == nil {
		day = t.Format("2 Jan 2006")
	}
	words := fmt.Sprintf("%s first reported after %s are hidden", part.Count(later, "event"), day)
	if later == 1 {
		words = fmt.Sprintf("1 event first reported after %s is hidden", day)
	}
	return wholeLine{event: -1, icon: "clock", words: words}
}

// wholeMark is what the column of statuses says of an event.
type wholeMark struct {
	words string
	tone  part.Tone
}

func wholeStatus(e *app.EventView) wholeMark {
	words, tone := settledWords(e)
	if words == "" {
		words = "Reported"
	}
	return wholeMark{words, tone}
}

// wholeMarkOf is the same with the conflicts of its citations, which take long to
// find: of the events on the screen only.
func wholeMarkOf(e *app.EventView) wholeMark {
	m := wholeStatus(e)
	if n := e.OpenConflicts(); n > 0 {
		if m.tone = part.Contested; e.Status == chronology.Reported {
			return wholeMark{part.Count(n, "conflict"), m.tone}
		}
		if e.Status != chronology.Disputed {
			m.words += ", " + part.Count(n, "conflict")
		}
	}
	return m
}
