package panes

import "dateline/app/ui/part"

// ShownEvent is a line of the whole chronology as it reads, for tests of the window;
// a quiet line has its words for a title and no event.
type ShownEvent struct{ ID, When, Title, Tags, Status string }

// Shown are the lines in their order.
func (l *WholeChronology) Shown() []ShownEvent {
	all := make([]ShownEvent, 0, len(l.lines))
	for _, line := range l.lines {
		if line.event < 0 {
			all = append(all, ShownEvent{Title: line.words})
			continue
		}
		e := &l.events[line.event]
		day, hour := whenWords(e.When, line.again)
		if hour != "" {
			day += ", " + hour
		}
		all = append(all, ShownEvent{string(e.ID), day, e.Title, tagPaths(e.Tagged, l.paths), wholeMarkOf(e).words})
	}
	return all
}

// Chips are what the chips say that narrow it.
func (l *WholeChronology) Chips() (all []string) {
	for _, c := range l.head.chips {
		all = append(all, c.Words())
	}
	return all
}

// Conflicts are those that are listed, or folded away.
func (l *AskedList) Conflicts() []ShownConflict { return l.conflicts }

// ShownAsked is a row of the questions as it reads.
type ShownAsked struct{ Title, Second, Count string }

// Shown are the rows, headings left out, and the number of the selected one, -1 for
// none.
func (l *AskedList) Shown() (all []ShownAsked, at int) {
	at = -1
	for i := range l.lines {
		w := l.words(&l.lines[i])
		if w.heading {
			continue
		}
		if i == l.rows.Selected() {
			at = len(all)
		}
		all = append(all, ShownAsked{w.title, w.second, w.count})
	}
	return all, at
}

// DayField is the field in which a day of knowledge is typed, nil while none is.
func (l *WholeChronology) DayField() *part.Field {
	if l.head.typing {
		return l.head.field
	}
	return nil
}

// ChipObjects are the chips themselves.
func (l *WholeChronology) ChipObjects() []*part.ValueChip { return l.head.chips }
