package app

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"dateline/app/chronology/timeline"
	"dateline/app/report"
)

// timeline is what was chosen for the drawn timeline. The error is a sentence.
func (o ExportOptions) timeline() (report.TimelineOptions, error) {
	by := int(timeline.Tag)
	if o.Lanes != "" {
		by = slices.Index(timeline.Names, o.Lanes)
	}
	if by < 0 {
		return report.TimelineOptions{}, fmt.Errorf("the timeline has no lanes by %q; there are %s", o.Lanes, strings.Join(timeline.Names, ", "))
	}
	v, err := days(o.From, o.To)
	return report.TimelineOptions{By: timeline.By(by), View: v}, err
}

// Check tells what is wrong with the options, in a sentence; nil is sound.
func (o ExportOptions) Check() error {
	_, err := o.timeline()
	return err
}

// days is the time from a first to a last day; nothing for all dates.
func days(first, last string) (timeline.View, error) {
	if first == "" && last == "" {
		return timeline.View{}, nil
	}
	from, err := time.Parse(time.DateOnly, first)
	if err != nil {
		return timeline.View{}, fmt.Errorf("the first day drawn, %q, is not a day like 2024-03-18; give a first and a last day, or neither", first)
	}
	to, err := time.Parse(time.DateOnly, last)
	if err != nil {
		return timeline.View{}, fmt.Errorf("the last day drawn, %q, is not a day like 2024-03-18; give a first and a last day, or neither", last)
	}
	if to.Before(from) {
		return timeline.View{}, fmt.Errorf("the last day drawn, %s, is before the first, %s", last, first)
	}
	return timeline.Between(from, to.AddDate(0, 0, 1)), nil
}
