package page

import (
	"slices"
	"sort"

	"fyne.io/fyne/v2"
)

func sortedDates(dates []DateMark) []DateMark {
	out := slices.Clone(dates)
	sort.SliceStable(out, func(a, b int) bool { return out[a].Start < out[b].Start })
	return out
}

// datesWithin are the dates that touch a range, first to before last. Dates do
// not overlap.
func (p *Page) datesWithin(start, end int) (first, last int) {
	first = sort.Search(len(p.dates), func(i int) bool { return p.dates[i].End > start })
	last = first
	for last < len(p.dates) && p.dates[last].Start < end {
		last++
	}
	return first, last
}

// dateAt is the date that holds an offset; -1 for none.
func (p *Page) dateAt(off int) int {
	if first, last := p.datesWithin(off, off+1); first < last {
		return first
	}
	return -1
}

// dateUnder is the date whose words are at a position; -1 for none.
func (p *Page) dateUnder(at fyne.Position) int {
	x, y := p.inDoc(at)
	k := p.dateAt(clusterOf(p.doc.Hit(x, y)))
	if k >= 0 && !p.doc.Covers(p.dates[k].Start, p.dates[k].End, x, y) {
		return -1
	}
	return k
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
