package suggest

// newsDay is the day before publication where that is the day an article reports:
// its beginning tells what happened then, and nothing in it happened on the day that
// it appeared, as in a morning paper. "" where it reports the day of publication.
func (r *reader) newsDay() (day, words string) {
	before := shiftDay(r.story.published, distance{days: -1})
	for i := range r.Mentions {
		m := &r.Mentions[i]
		switch d := exactDay(m.When); {
		case m.Dated != DatedByWords && m.Dated != DatedBySentence:
		case d == r.story.published:
			return "", ""
		case m.Paragraph <= leadParagraphs && d == before && day == "":
			day, words = d, m.When.Words
		}
	}
	return day, words
}

// leadParagraphs are those that an article tells its news in.
const leadParagraphs = 2

// noon is the hour from which on an article tells of its own day.
const noon = "12"

// settle puts what an article tells without a date on the day that it reports.
func (r *reader) settle() {
	if clock := r.Published.Clock(); clock >= noon || r.story.dateline != "" {
		return
	}
	day, words := r.newsDay()
	if day == "" {
		return
	}
	for _, i := range r.bare {
		if m := &r.Mentions[i]; m.Dated == DatedByPublication {
			m.When = dayWhen(day, "dates nothing: the article reports “"+words+"” and nothing of the day it appeared")
		}
	}
}
