package report

import (
	"fmt"
	"io"
	"strings"
	"time"

	"dateline/app/article"
	"dateline/app/chronology/timeline"
	"dateline/app/report/picture"
)

// TimelineOptions are which part of the timeline is drawn, and how.
type TimelineOptions struct {
	By       timeline.By
	From, To time.Time // from its first moment to the one after its last; zero where all dates begin or end
	Known    time.Time // the moment of knowledge, zero for now
}

// view is the part that is drawn of a chart; nothing for all of it.
func (o TimelineOptions) view(c *timeline.Chart) timeline.View {
	if o.From.IsZero() && o.To.IsZero() {
		return timeline.View{}
	}
	const day = 24 * 60 // in minutes: what goes on may be drawn from long after the last date on
	v, part := c.Fit(), timeline.Between(o.From, o.To)
	switch {
	case o.To.IsZero():
		return timeline.View{From: part.From, To: max(v.To, part.From+day)}
	case o.From.IsZero():
		return timeline.View{From: min(v.From, part.To-day), To: part.To}
	}
	return part
}

// SVG draws the timeline of a report as SVG; missing are the characters that no
// face has.
func SVG(out io.Writer, m Model, f Fonts, o TimelineOptions) (missing []rune, err error) {
	p, err := drawn(m, f, o)
	if err != nil {
		return nil, err
	}
	return p.Missing(), p.SVG(out)
}

// PNG draws it in pixels.
func PNG(out io.Writer, m Model, f Fonts, o TimelineOptions) (missing []rune, err error) {
	p, err := drawn(m, f, o)
	if err != nil {
		return nil, err
	}
	return p.Missing(), p.PNG(out)
}

func drawn(m Model, f Fonts, o TimelineOptions) (*picture.Picture, error) {
	faces, err := f.load()
	if err != nil {
		return nil, err
	}
	c := timeline.New(timelineEvents(&m), o.By)
	return picture.New(c, picture.Faces{Body: faces.sans, Strong: faces.sansSemibold, Title: faces.display},
		picture.Options{Title: m.Title, Only: m.onlyLine(), Foot: footOf(&m), View: o.view(c), Known: o.Known}), nil
}

// timelineEvents are the events as the timeline shows them.
func timelineEvents(m *Model) []timeline.Event {
	x := newIndex(m)
	s := timeline.Sources{
		Tag:  func(id article.ID) string { return x.tagNames([]article.ID{id}) },
		Site: x.siteOf,
		Published: func(passage article.ID) article.Moment {
			if at, ok := x.places[passage]; ok {
				return at.article.Published
			}
			return ""
		},
		Origin: func(citation article.ID) string { return m.Traced[citation] },
	}
	out := make([]timeline.Event, len(x.events))
	for i, e := range x.events {
		out[i] = timeline.From(*e, s)
		if others, ok := m.Disagree[e.ID]; ok {
			out[i].Disputed, out[i].Others = true, others
		}
	}
	return out
}

// footOf says what a picture was made from, so that it can be checked.
func footOf(m *Model) string {
	parts := []string{}
	for _, p := range []string{m.Author, m.Date, m.Workspace} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	if m.Journal.Head != "" {
		parts = append(parts, fmt.Sprintf("%s journal entries, newest hash %s", number(m.Journal.Entries), m.Journal.Head))
	}
	return strings.Join(parts, " · ")
}
