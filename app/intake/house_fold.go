package intake

import (
	"strings"

	"dateline/app/article"
)

// aboutHouse is how many lines of prose speak of newsletters and the like to
// nobody when the article is about them.
const aboutHouse = 3

// houseReading is what is known of the lines that speak to the reader.
type houseReading map[int]houseMarks

// findHouse marks the sentences in which the page speaks of itself and that show
// it alone.
func findHouse(ls []line) houseReading {
	marks := houseReading{}
	about := 0
	for i := range ls {
		l := &ls[i]
		if l.role != roleBody || l.Kind == article.Code || l.words < 3 || l.words > mostHouse {
			continue
		}
		m := readHouse(l.Text, l.plain)
		switch {
		case m.score() < 2 || hasSpeech(l.Text):
		case m.addressed() && m.score() >= houseBeside:
			marks[i] = m
		case m.things+m.sales > 0 && l.sentence && l.words > 8:
			about++
		}
	}
	for i, m := range marks {
		asks := ls[i].words < 15 && strings.HasSuffix(ls[i].Text, "?") // a headline may
		if ls[i].sentence && !asks && m.alone(ls[i].words, about >= aboutHouse) {
			ls[i].role = roleHouse
		}
	}
	return marks
}

// foldBoxes marks what stands in a body beside the notices of the page: sentences
// that speak to the reader, and short lines in one run with such a notice.
func (marks houseReading) foldBoxes(ls []line, body span) {
	for i := body.first + 1; i <= body.last; i++ {
		if m, ok := marks[i]; ok && ls[i].role == roleBody && ls[i].sentence && m.invites() {
			ls[i].role = roleHouse
		}
		marks.foldBeside(ls, i, i-1)
	}
	end := true // no other text follows
	for i := body.last; i > body.first; i-- {
		m, spoken := marks[i]
		if spoken && end && ls[i].role == roleBody && ls[i].sentence && m.closes() {
			ls[i].role = roleHouse
		}
		if i+1 < len(ls) {
			marks.foldBeside(ls, i, i+1)
		}
		end = end && ls[i].role != roleBody
	}
}

// foldBeside marks a line that belongs to the notice beside it.
func (marks houseReading) foldBeside(ls []line, i, beside int) {
	l, other := &ls[i], &ls[beside]
	if l.role != roleBody || l.Kind != article.Paragraph && l.Kind != article.Heading || !noticeRoles[other.role] {
		return
	}
	m, spoken := marks[i]
	glued := other.role != roleControl && !ls[min(i, beside)].gapAfter
	switch {
	case spoken && m.beside() && (other.role == roleHouse || l.sentence && (m.things > 0 || m.we || m.self)):
		l.role = roleHouse
	case spoken && other.role == roleControl && beside > i && !l.gapAfter && m.beside() && m.call && m.things+m.sales > 0:
		l.role = roleHouse // what the button below it is for
	case glued && l.words <= mostBoxLine && !hasSpeech(l.Text) && (!l.sentence || l.words <= mostBoxHead && (beside > i || l.gapAfter)):
		l.role = roleHouse
	}
}

// mostBoxLine is how many words a line has that is no sentence and belongs to the
// notice above or below it, mostBoxHead how many a sentence that heads one.
const (
	mostBoxLine = 25
	mostBoxHead = 12
)

// noticeRoles are those of lines in which a page speaks of itself.
var noticeRoles = map[role]bool{roleHouse: true, roleControl: true, roleCopyright: true, "newsletter form": true, "terms of use": true, "comments of readers": true, "share buttons": true, "cookie notice": true}
