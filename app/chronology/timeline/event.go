// Package timeline draws events on a scale of time, as plain calculation: from
// events and a part of time to shapes with places, colours by meaning and words.
// Who draws the shapes, the window or an exported picture, decides nothing more.
//
// Precision is drawn honestly. A tick is a known minute; a box is as wide as the
// day, month or year in which something happened some time; an end that fades is
// one that the sources leave vague; an end that is open runs to the edge.
//
// Times stand where the clock of their source puts them, as in
// [chronology.Compare]: most events state no zone, and moving some by their zone
// and some not would give no order at all.
package timeline

import (
	"strings"
	"time"
	"unicode/utf8"

	"dateline/app/article"
	"dateline/app/chronology"
)

// Event is what the timeline shows of an event.
type Event struct {
	ID        article.ID
	Title     string
	When      chronology.When
	Tags      []string  // names of its tags, for lanes by tag
	Origins   []string  // who says so, for lanes by origin
	Others    []Other   // what other sources say of its time
	Disputed  bool      // its sources disagree, on whatever
	Retracted bool      // it is no longer held to have happened
	Reported  time.Time // when the first of its sources came out; zero when that is not known of any
}

// Other is a time that some sources give an event against its own.
type Other struct {
	When   chronology.When
	Origin string // who says so, "" when not stated
}

// By is what the lanes of a timeline are made of.
type By uint8

// The choices.
const (
	None   By = iota // one lane, without a name
	Tag              // an event with two tags stands in two lanes
	Origin           // likewise
)

// Names of the choices in their order, as they are offered.
var Names = []string{"none", "tag", "origin"}

// names are those of the lanes that an event stands in; "" for what is in no other.
func (b By) names(e *Event) (names []string) {
	switch b {
	case Tag:
		names = e.Tags
	case Origin:
		names = e.Origins
	}
	if len(names) == 0 {
		return []string{""}
	}
	return names
}

// rest is the name of the lane of what belongs to no other.
func (b By) rest() string {
	switch b {
	case Tag:
		return "no tag"
	case Origin:
		return "origin not stated"
	}
	return ""
}

// flat is a title on one line.
func flat(title string) string {
	if isFlat(title) {
		return title
	}
	return strings.Join(strings.Fields(title), " ")
}

// isFlat tells whether a title is on one line already, as most are; of letters beyond
// ASCII some are space.
func isFlat(title string) bool {
	space := true
	for i := range len(title) {
		c := title[i]
		if c < ' ' || c >= utf8.RuneSelf || c == ' ' && space {
			return false
		}
		space = c == ' '
	}
	return !space || title == ""
}

// sameName folds what does not tell two names apart: case and space.
func sameName(s string) string { return strings.ToLower(flat(s)) }
