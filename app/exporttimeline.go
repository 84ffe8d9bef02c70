package app

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"dateline/app/chronology/timeline"
	"dateline/app/chronology/view"
	"dateline/app/report"
)

// timeline is what was chosen for the drawn timeline: of a period that the filter asks
// for, these days are drawn. The error is a sentence.
func (o ExportOptions) timeline() (report.TimelineOptions, error) {
	by := int(timeline.Tag)
	if o.Lanes != "" {
		by = slices.Index(timeline.Names, o.Lanes)
	}
	if by < 0 {
		return report.TimelineOptions{}, fmt.Errorf("the timeline has no lanes by %q; there are %s", o.Lanes, strings.Join(timeline.Names, ", "))
	}
	return report.TimelineOptions{
		By: timeline.By(by), From: dayAfter(o.Filter.From, 0), To: dayAfter(o.Filter.To, 1),
		Known: view.EndOf(o.Filter.KnownOn),
	}, o.Filter.Check()
}

// dayAfter is the beginning of the day so many days after another, 2024-03-18; zero
// for none.
func dayAfter(day string, days int) time.Time {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return time.Time{}
	}
	return t.AddDate(0, 0, days)
}

// Check tells what is wrong with the options for a format, in a sentence; nil is sound.
func (o ExportOptions) Check(f Format) error {
	if f == FormatAnnotations && !o.Filter.Empty() {
		return fmt.Errorf("annotations are every passage and note, so no filter narrows them; leave the filter out, or export csv")
	}
	_, err := o.timeline()
	return err
}
