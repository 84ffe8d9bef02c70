package app

import (
	"context"
	"time"

	"dateline/app/article"
	"dateline/app/chronology/view"
)

// FilterValues are all that the events of a chronology can be narrowed to, each with
// the number of events that have it.
func (w *Workbench) FilterValues(_ context.Context, all []EventView) ([]view.Value, error) {
	c, err := filterContext(w.store)
	if err != nil {
		return nil, err
	}
	return view.Values(told(all), c), nil
}

// LastPublished is the day on which the last of what is cited was published,
// 2024-03-13; "" when no day of publication is known.
func LastPublished(all []EventView) string {
	last := ""
	seen := map[article.Moment]bool{}
	for i := range all {
		for k := range all[i].Cited {
			m := all[i].Cited[k].Article.Published
			if seen[m] {
				continue
			}
			seen[m] = true
			day := m.Day()
			if t, ok := m.Instant(); ok {
				day = t.Format(time.DateOnly) // as view.PublishedBy counts
			}
			last = max(last, day)
		}
	}
	return last
}
