package app

import (
	"slices"

	"dateline/app/article"
	"dateline/app/chronology/conflict"
	"dateline/app/chronology/timeline"
)

// OnTimeline is what the drawn timeline shows of the event, in the lanes of the origins
// it goes back to; label names a tag, "" for one that is gone. What its citations
// disagree about takes longer to find: Disagreeing adds it.
func (v *EventView) OnTimeline(label func(tag article.ID) string) timeline.Event {
	return timeline.From(v.Event, timeline.Sources{
		Tag:       label,
		Site:      func(passage article.ID) string { return v.citing(passage).Article.Site },
		Published: func(passage article.ID) article.Moment { return v.citing(passage).Article.Published },
		Origin:    v.originOf,
	})
}

// Disagreeing is the same with the other times that its citations give it, and that
// they disagree, as long as that waits for the analyst.
func (v *EventView) Disagreeing(t timeline.Event) timeline.Event {
	t.Disputed = t.Disputed || v.OpenConflicts() > 0
	t.Others = v.otherTimes()
	return t
}

// citing is the citation of a passage; an empty one for a passage that is none's.
func (v *EventView) citing(passage article.ID) *CitationView {
	for i := range v.Cited {
		if v.Cited[i].PassageID == passage {
			return &v.Cited[i]
		}
	}
	return &CitationView{}
}

// otherTimes are the times in open conflicts about the date that are not the
// event's own. They are shared: not to be changed.
func (v *EventView) otherTimes() []timeline.Other {
	if v.disagreement == nil {
		return nil
	}
	v.disagreement.timed.Do(func() { v.disagreement.times = v.findOtherTimes() })
	return v.disagreement.times
}

func (v *EventView) findOtherTimes() (out []timeline.Other) {
	for _, c := range v.Conflicts() {
		if c.Kind != conflict.Date || !c.Open() {
			continue
		}
		for _, s := range c.Sides {
			for i := range v.Cited {
				q := &v.Cited[i]
				if !slices.Contains(s.Citations, q.ID) {
					continue
				}
				if w := quotedOf(q).Day(); w.EDTF != "" && w.EDTF != v.When.EDTF {
					out = append(out, timeline.Other{When: w, Origin: v.originOf(q.ID)})
				}
				break
			}
		}
	}
	return out
}

// originOf is the origin that a citation goes back to, "" when it is not known.
func (v *EventView) originOf(citation article.ID) string {
	for _, g := range v.Groups {
		if slices.Contains(g.Citations, citation) {
			return g.Name
		}
	}
	return ""
}
