package page

import (
	"sort"
	"strings"

	"dateline/app/article"
	"dateline/app/article/find"
	"dateline/app/ui/page/layout"
)

// finding is a search in the text of the page.
type finding struct {
	words   string
	text    *find.Text // nil until somebody brings it
	asked   bool       // somebody is about to
	matches []find.Span
	current int // of the matches; -1: none yet
	origin  int // where typing looks from
}

// Found is what a search shows.
type Found struct {
	At      int  // the current match, from 1; 0: none yet
	Of      int  // all matches
	Folded  int  // of them, in blocks that are not shown
	Wrapped Wrap // how the step to it went over an end of the article
}

// Wrap is an end of the article that a search went over.
type Wrap int

// The ends.
const (
	NoEnd Wrap = iota
	OverTheEnd
	OverTheBeginning
)

// Searchable is the text that Find looks in, and takes it made ready for that:
// making it ready takes a while for a long text and needs nothing of the page.
// What was made of a text that is no longer shown is not taken. again tells that this
// text was asked for before: it is given once.
func (p *Page) Searchable() (text string, ready func(*find.Text), again bool) {
	f := p.found
	if f.asked {
		return "", nil, true
	}
	f.asked = true
	parts := make([]string, len(p.content.Blocks))
	for i := range parts {
		parts[i] = p.content.Blocks[i].Text
	}
	return strings.Join(parts, article.Separator), func(t *find.Text) {
		if f == p.found {
			f.text = t
		}
	}, false
}

// CanFind tells whether the text has been made ready, see Searchable.
func (p *Page) CanFind() bool { return p.found.text != nil }

// BeginFind remembers the place that typing looks from: the selection when it is in
// sight, else what stands at the upper edge.
func (p *Page) BeginFind() {
	start, _ := p.Selection()
	p.found.origin = start
	if _, _, ok := p.Place(start); !ok && p.doc.Blocks() > 0 {
		p.found.origin = max(0, p.TopOffset())
	}
}

// ShowMatches shows where some words are and goes nowhere; a match that is selected
// is the current one.
func (p *Page) ShowMatches(words string) Found {
	f := p.found
	f.words, f.matches, f.current = words, nil, -1
	if f.text != nil {
		f.matches = f.text.All(words)
	}
	start, end := p.Selection()
	if first, last := f.within(start, end); last == first+1 && f.matches[first] == (find.Span{Start: start, End: end}) {
		f.current = first
	}
	p.Refresh()
	return p.Found()
}

// Find shows where some words are and selects the first match that is not in a
// folded block, from the place where the search began.
func (p *Page) Find(words string) Found {
	p.ShowMatches(words)
	f := p.found
	f.current = -1
	n := len(f.matches)
	first := sort.Search(n, func(i int) bool { return f.matches[i].Start >= f.origin })
	for k := range n {
		i := (first + k) % n
		if len(p.foldedIn(f.matches[i].Start, f.matches[i].End)) == 0 {
			p.toMatch(i)
			return p.Found()
		}
	}
	at := layout.Pos{Off: p.doc.Visible(f.origin)}
	if start, end := p.Selection(); start != end {
		p.from, p.caret = at, at
		p.changed()
	}
	return p.Found()
}

// FindNext goes to the next match, or the one before, and opens the folded block
// it is in. It begins at the match it showed last, or where the caret went since.
func (p *Page) FindNext(back bool) Found {
	f := p.found
	n := len(f.matches)
	if n == 0 {
		return p.Found()
	}
	start, end := p.Selection()
	i := f.current
	if on := i >= 0 && f.matches[i] == (find.Span{Start: start, End: end}); on && back {
		i--
	} else if on {
		i++
	} else if back {
		i = sort.Search(n, func(i int) bool { return f.matches[i].End > start }) - 1
	} else {
		i = sort.Search(n, func(i int) bool { return f.matches[i].Start >= end })
	}
	to := (i + n) % n
	p.toMatch(to)
	f.origin = f.matches[to].Start
	out := p.Found()
	switch {
	case i >= n:
		out.Wrapped = OverTheEnd
	case i < 0:
		out.Wrapped = OverTheBeginning
	}
	return out
}

// toMatch selects a match and shows it.
func (p *Page) toMatch(i int) {
	p.EndResize()
	m := p.found.matches[i]
	p.found.current = i
	p.openAround(m.Start, m.End)
	p.focusOn, p.wantX, p.mouse.unit = stop{}, -1, nil
	p.from, p.caret = layout.Pos{Off: m.Start}, layout.Pos{Off: m.End, After: true}
	p.comfort(m.Start)
	p.changed()
}

// Found is what the search shows now.
func (p *Page) Found() Found {
	f := p.found
	out := Found{At: f.current + 1, Of: len(f.matches)}
	for _, g := range p.groups {
		if p.isOpen(g) {
			continue
		}
		_, start, _ := p.doc.Block(g.first)
		_, _, end := p.doc.Block(g.last)
		first, last := f.within(start, end)
		out.Folded += last - first
	}
	return out
}

// EndFind takes the matches away; the one that was reached stays selected.
func (p *Page) EndFind() {
	f := p.found
	f.words, f.matches, f.current = "", nil, -1
	p.Refresh()
}

// matchSpans are the matches of the search, in the order of the text, for all who
// draw them.
func (p *Page) matchSpans() []find.Span { return p.found.matches }

// within are the matches that touch a range, first to before last.
func (f *finding) within(start, end int) (first, last int) {
	n := len(f.matches)
	first = sort.Search(n, func(i int) bool { return f.matches[i].End > start })
	last = sort.Search(n, func(i int) bool { return f.matches[i].Start >= end })
	return first, max(first, last)
}
