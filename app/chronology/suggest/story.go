package suggest

import (
	"strings"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/dates"
)

// story is how far an article has come in telling: by what day its undated
// sentences go.
type story struct {
	published string          // the day, "" when unknown
	dateline  string          // the day of the place line: "ALDHAVEN, Nov 10 (VNA) -"
	current   chronology.When // of the sentence before, in this paragraph
	last      chronology.When // of the last sentence dated to the day
	rough     chronology.When // of the last dated sentence
	roughAt   int             // the paragraph of that
	night     chronology.When // of the last sentence, where it told a night of two days
	past      bool            // this paragraph has come to a time before the news, which it names only roughly
	hour      string          // of the last dated sentence, "" where it told none
	at        article.Moment  // the time that an entry of a live blog states
	number    int             // of the paragraph
	early     bool            // the article appeared early in the morning
	eve       chronology.When // the day before publication, where the beginning of such an article names it
}

// morning is the hour before which an article tells what happened the day before.
const morning = "08"

func newStory(a *article.Article) story {
	clock := a.Published.Clock()
	return story{published: a.Published.Day(), early: clock != "" && clock < morning}
}

// paragraph begins a paragraph.
func (s *story) paragraph(b *article.Block, number int) {
	s.number, s.current, s.past = number, chronology.When{}, false
	if b.At != "" {
		s.at = b.At
	}
}

// lead tells whether this is the first paragraph.
func (s *story) lead() bool { return s.number == 1 }

// freshDays is how many days before publication still are news.
const freshDays = 7

// before is the when of the last dated sentence of this paragraph or the one before it,
// by which "since then" counts.
func (s *story) before() chronology.When {
	if s.number-s.roughAt > 1 {
		return chronology.When{}
	}
	return s.rough
}

// told takes in what was told, and when.
func (s *story) told(d dating) {
	w := d.when
	if d.by != DatedByWords && d.by != DatedBySentence {
		return
	}
	s.hour, s.rough, s.roughAt = d.hour, w, s.number
	s.past = exactDay(w) == "" && len(w.Latest) >= 10 && w.Latest[:10] < shiftDay(s.published, distance{days: -freshDays})
	s.night = chronology.When{}
	if from, to := daysOf(w); to == from+1 {
		s.night = w
	}
	if day := exactDay(w); day != "" {
		s.current, s.last = w, w
		if s.early && s.number <= 2 && s.eve.EDTF == "" && day == shiftDay(s.published, distance{days: -1}) {
			s.eve = w
		}
	}
}

// day is the day that the story has come to, "" when none is known.
func (s *story) day() string {
	if d := exactDay(s.current); d != "" {
		return d
	}
	return exactDay(s.last)
}

// dayOfNight is the day of the night told of last that a time of day belongs to.
func (s *story) dayOfNight(clock string) string {
	switch {
	case s.night.EDTF == "" || len(clock) < 2:
		return ""
	case clock >= "12":
		return s.night.Earliest[:10]
	}
	return s.night.Latest[:10]
}

// dayAt is the day that the story has come to at a time of day: the next one where it
// told of the evening and goes on to the morning.
func (s *story) dayAt(e *dates.Expression) string {
	day := s.day()
	if day == "" || !e.Onward || !dates.Evening(s.hour) {
		return day
	}
	if next := shiftDay(day, distance{days: 1}); next <= s.published {
		return next
	}
	return day
}

// base is the day that the story is told on.
func (s *story) base() (day, words string) {
	if s.dateline != "" {
		return s.dateline, "the place line"
	}
	return s.published, "publication"
}

// exactDay is the day of a when that is as exact as one, else "".
func exactDay(w chronology.When) string {
	edtf := strings.TrimRight(w.EDTF, "~?%")
	if len(edtf) < 10 || strings.Contains(edtf, "/") || strings.Contains(edtf, "X") {
		return ""
	}
	return edtf[:10]
}

// undated is the when of what says none itself.
func (s *story) undated(t tense) (chronology.When, Dating) {
	switch {
	case s.at != "":
		return dayWhen(s.at.Day(), "the time stated by the entry"), DatedByParagraph
	case t == plu, s.past && t != perfect:
		return chronology.When{}, NotDated
	case exactDay(s.current) != "" && t != perfect:
		return dayWhen(exactDay(s.current), "goes on from “"+s.current.Words+"” in the sentence before"), DatedByParagraph
	case s.dateline != "":
		return dayWhen(s.dateline, "dates nothing: the day of the place line"), DatedByPublication
	case s.eve.EDTF != "":
		return dayWhen(exactDay(s.eve), "dates nothing: appeared early in the morning and tells of “"+s.eve.Words+"”"), DatedByPublication
	case s.published != "":
		return dayWhen(s.published, "dates nothing: the day of publication"), DatedByPublication
	}
	return chronology.When{}, NotDated
}

func dayWhen(day, rule string) chronology.When {
	if day == "" {
		return chronology.When{}
	}
	return chronology.When{EDTF: day, Earliest: day, Latest: day, Basis: chronology.BasisSource, Rule: rule}
}
