package ui

import (
	"strings"
	"time"

	"dateline/app/ui/panes"
	"dateline/app/ui/part"
)

// offerPart lets an export be of what is shown, while the whole chronology is in sight
// and something narrows it.
func (x *whole) offerPart(f *panes.ExportForm) {
	if !x.shown() || x.filter.Empty() {
		return
	}
	p := panes.ExportPart{Filter: x.filter, View: x.viewName(), Shown: len(x.narrowed.Events), Of: len(x.w.chron.events)}
	if !x.by.Same(x.filter) {
		p.Shown = -1 // still being narrowed
	}
	words := x.filter.Words(x.w.tags)
	if day, err := time.Parse(time.DateOnly, x.filter.KnownOn); err == nil {
		words = append(words, "as known on "+day.Format("Mon 2 Jan 2006"))
	}
	p.Words = part.Capital(strings.Join(words, "; "))
	if p.View != "" {
		p.Words = "View “" + p.View + "”: " + strings.Join(words, "; ")
	}
	f.Offer(p)
}
