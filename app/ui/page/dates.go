package page

import (
	"slices"
	"sort"
)

func sortedDates(dates []DateMark) []DateMark {
	out := slices.Clone(dates)
	sort.SliceStable(out, func(a, b int) bool { return out[a].Start < out[b].Start })
	return out
}

// setDate draws a date in the accent colour and tells the window of it.
func (p *Page) setDate(k int) {
	if k == p.date {
		return
	}
	if p.date >= 0 && p.OnDate != nil {
		p.OnDate(p.dates[p.date], false)
	}
	p.date = k
	if k >= 0 {
		p.tips.date = p.dateTip()
	}
	if k >= 0 && p.OnDate != nil {
		p.OnDate(p.dates[k], true)
	}
	p.Refresh()
}
