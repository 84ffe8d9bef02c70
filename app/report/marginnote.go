package report

import (
	"fmt"
	"strings"

	"dateline/app/article"
	"dateline/app/article/bidi"
	"dateline/app/report/typeset"
)

// marginNote is what stands beside a passage: its tag, its note or the title of
// its events, and where the events are.
func (s *annexText) marginNote(p *article.Passage) marginNote {
	tag := s.firstTag(p)
	look := lookOf(tag)
	n := marginNote{y: s.y + 1, bar: look.line}
	e := s.layout.element.Add("Note")
	add := func(spans []typeset.Span, direction bidi.Direction) {
		set := s.t.Set(spans, typeset.Options{Width: marginWidth, Direction: direction})
		for i := range set.Lines() {
			n.lines = append(n.lines, noteLine{set, i, e})
		}
	}
	if tag != nil {
		name := tag.Name
		if tag.Key > 0 {
			name = fmt.Sprintf("%d %s", tag.Key, name)
		}
		add([]typeset.Span{{Text: name, Style: s.k.noteHead.in(look.line)}}, bidi.Auto)
	}
	for _, text := range strings.Split(s.noteText(p), "\n") {
		add(plain(&s.k.note, text), bidi.Auto)
	}
	for _, u := range s.uses[p.ID] {
		add(s.eventLine(u), bidi.LeftToRight)
	}
	return n
}

func (s *annexText) noteText(p *article.Passage) string {
	if p.Note != "" {
		return p.Note
	}
	var titles []string
	for _, u := range s.uses[p.ID] {
		titles = append(titles, u.event.Title)
	}
	return strings.Join(titles, "\n")
}

func (s *annexText) eventLine(u use) []typeset.Span {
	words := fmt.Sprintf("event %d, page %d", u.number, s.eventPages[u.number-1])
	link := typeset.Link{Place: eventPlace(u.number), Label: fmt.Sprintf("Event %d", u.number)}
	return []typeset.Span{{Text: words, Style: s.k.note.linked(link)}}
}
