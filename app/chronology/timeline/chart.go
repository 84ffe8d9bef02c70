package timeline

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
	"strings"

	"dateline/app/article"
)

// Chart is events filed for drawing: any part of time, at any scale, is found
// without looking at the others. It keeps what it measured and where it put
// things, so it is for one goroutine.
type Chart struct {
	events []*Event // with a date, in the order of the chronology
	spans  []span   // of each
	place  map[article.ID]int
	all    int // events, with those without a date
	lanes  []lane
	fit    View
	dates  View   // from the first to the last
	frame  uint32 // of the drawing, for rows that stay
	scene  Scene
	over   overview
	labels labels
	packer packer
	counts []bin
}

// item is one mark: an event, or what another source says of it, in one lane.
type item struct {
	span
	event int32
	other bool
	lane  int32

	drawn uint32 // the frame it was packed in last
	row   int16
}

// lane is a row of the timeline, or several where marks would overlap.
type lane struct {
	key, title string
	items      []item    // by begin
	files      [][]int32 // of items, by width: those of file k are narrower than 1<<k minutes; by begin
	unbounded  []int32   // items with an open end

	packing
}

// New files events in lanes. Lanes with more events come first; what has no tag
// or origin comes last. The events are the chart's from then on.
func New(events []Event, by By) *Chart {
	c := &Chart{all: len(events), place: make(map[article.ID]int, len(events))}
	keys := make([]key, 0, len(events))
	for i := range events {
		if k, ok := keyOf(&events[i]); ok {
			keys = append(keys, k)
		}
	}
	slices.SortFunc(keys, compare)
	c.events, c.spans = make([]*Event, len(keys)), make([]span, len(keys))
	for i, k := range keys {
		c.events[i], c.spans[i] = k.event, k.span
		if title := flat(k.event.Title); title != k.event.Title {
			e := *k.event
			e.Title = title
			c.events[i] = &e
		}
		c.place[k.event.ID] = i
	}
	c.labels.widths = make([]float32, len(c.events))
	c.fill(by)
	return c
}

// Len is the number of events with a date.
func (c *Chart) Len() int { return len(c.events) }

// Undated is the number of events that no place can be found for.
func (c *Chart) Undated() int { return c.all - len(c.events) }

// fill puts the events into lanes.
func (c *Chart) fill(by By) {
	at := map[string]int{}
	met := map[string]int{} // names as they are spelt
	put := func(name string, it item) {
		k, ok := met[name]
		if !ok {
			key := sameName(name)
			if k, ok = at[key]; !ok {
				k = len(c.lanes)
				at[key] = k
				c.lanes = append(c.lanes, lane{key: key, title: cmp.Or(flat(name), by.rest())})
			}
			met[name] = k
		}
		c.lanes[k].items = append(c.lanes[k].items, it)
	}
	for i, e := range c.events {
		names := by.names(e)
		for _, name := range names {
			put(name, item{span: c.spans[i], event: int32(i)})
		}
		for _, o := range e.Others {
			name := names[0]
			if by == Origin {
				name = o.Origin
			}
			if s, ok := spanOf(&o.When); ok {
				put(name, item{span: s, event: int32(i), other: true})
			}
		}
	}
	if len(c.lanes) == 1 && c.lanes[0].key == "" {
		c.lanes[0].title = "" // it tells nothing
	}
	c.order()
}

// order sorts the lanes and files what is in each.
func (c *Chart) order() {
	slices.SortStableFunc(c.lanes, func(a, b lane) int {
		return cmp.Or(boolCompare(a.key == "", b.key == ""), cmp.Compare(len(b.items), len(a.items)), strings.Compare(a.key, b.key))
	})
	lo, hi := int64(math.MaxInt64), int64(math.MinInt64)
	for k := range c.lanes {
		l := &c.lanes[k]
		slices.SortFunc(l.items, func(a, b item) int {
			return cmp.Or(cmp.Compare(a.begin, b.begin), cmp.Compare(a.end, b.end), cmp.Compare(a.event, b.event), boolCompare(a.other, b.other))
		})
		for i := range l.items {
			l.items[i].lane = int32(k)
			lo, hi = l.items[i].reach(lo, hi)
		}
		l.file()
	}
	c.fit, c.dates = fit(lo, hi), View{float64(lo), float64(hi)}
}

func boolCompare(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// file sorts the items by the magnitude of their width, so that those that reach
// into a view can be found by their beginning.
func (l *lane) file() {
	for i := range l.items {
		if l.items[i].width() == future {
			l.unbounded = append(l.unbounded, int32(i))
			continue
		}
		k := bits.Len64(uint64(l.items[i].width()))
		for len(l.files) <= k {
			l.files = append(l.files, nil)
		}
		l.files[k] = append(l.files[k], int32(i))
	}
}

// within adds to into the items that reach into a part of time, by begin.
func (l *lane) within(from, to int64, into []int32) []int32 {
	start := len(into)
	for _, i := range l.unbounded {
		if it := &l.items[i]; it.begin < to && it.end > from {
			into = append(into, i)
		}
	}
	parts := 0
	for k, file := range l.files {
		n := len(into)
		lo := l.after(file, from-int64(1)<<min(k, 61))
		for _, i := range file[lo:] {
			if l.items[i].begin >= to {
				break
			}
			if l.items[i].end > from {
				into = append(into, i)
			}
		}
		if len(into) > n {
			parts++
		}
	}
	if parts > 1 || len(l.unbounded) > 0 {
		slices.Sort(into[start:]) // items are by begin
	}
	return into
}

// after is the place in a file of the first item that begins at a minute or later.
func (l *lane) after(file []int32, minute int64) int {
	at, _ := slices.BinarySearchFunc(file, minute, func(i int32, m int64) int {
		return cmp.Compare(l.items[i].begin, m)
	})
	return at
}
