package report

import (
	"cmp"
	"fmt"
	"slices"

	"dateline/app/report/typeset"
)

// marker puts the numbers of events into a line of text, and moves the marks
// that lie behind them along.
type marker struct {
	line   textLine
	style  *typeset.Style
	raised typeset.Style
	marks  []typeset.Mark // code points of the line
	refs   []reference
}

// reference is the number of an event after a place of the line.
type reference struct {
	at, number int
}

// refer puts the numbers of a passage's events after its last word.
func (b *marker) refer(at int, uses []use) {
	at = wordEnd(b.line.text, at)
	for _, u := range uses {
		if r := (reference{at, u.number}); !slices.Contains(b.refs, r) {
			b.refs = append(b.refs, r)
		}
	}
}

// spans is the line with the numbers in it. b.marks count in it afterwards.
func (b *marker) spans() []typeset.Span {
	slices.SortFunc(b.refs, func(x, y reference) int {
		return cmp.Or(cmp.Compare(x.at, y.at), cmp.Compare(x.number, y.number))
	})
	var spans []typeset.Span
	added := make([]int, len(b.line.text)+1) // code points added at each place
	at := 0
	for i, r := range b.refs {
		if r.at > at {
			spans = append(spans, typeset.Span{Text: string(b.line.text[at:r.at]), Style: b.style})
			at = r.at
		}
		more := b.figure(r, i > 0 && b.refs[i-1].at == r.at)
		for _, s := range more {
			added[r.at] += len([]rune(s.Text))
		}
		spans = append(spans, more...)
	}
	spans = append(spans, typeset.Span{Text: string(b.line.text[at:]), Style: b.style})
	b.move(added)
	return spans
}

// figure is the raised number of an event, isolated so that it does not join a
// number before it when text runs from right to left.
func (b *marker) figure(r reference, follows bool) []typeset.Span {
	style, between := b.raised, b.raised
	style.Link = &typeset.Link{Place: eventPlace(r.number), Label: fmt.Sprintf("Event %d", r.number)}
	spans := typeset.Isolate(typeset.Span{Text: fmt.Sprint(r.number), Style: &style})
	if follows {
		return append([]typeset.Span{{Text: ",", Style: &between}}, spans...)
	}
	return spans
}

// move shifts marks by what was added before them; what is added at the very
// end of a mark is not part of it.
func (b *marker) move(added []int) {
	before := make([]int, len(added)+1)
	for i, n := range added {
		before[i+1] = before[i] + n
	}
	for i := range b.marks {
		m := &b.marks[i]
		m.Start += before[m.Start+1]
		m.End += before[m.End]
	}
}
