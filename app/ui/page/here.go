package page

import "dateline/app/article"

// MarkHere is the highlight that a key is about: the one that has the focus, else,
// with nothing selected and nothing else in focus, the one around the caret, of
// several the shortest. "" for none.
func (p *Page) MarkHere() article.ID {
	if !p.Resting() {
		return p.focusOn.mark
	}
	var best *Mark
	at := p.caret.Off
	p.marks.within(at-1, at+1, func(_ int, m *Mark) {
		if best == nil || nearer(m, best, at) {
			best = m
		}
	})
	if best == nil {
		return ""
	}
	return best.ID
}

// nearer tells whether one of two highlights that touch an offset is rather meant
// by it: one that only ends there is not while another goes on.
func nearer(a, b *Mark, at int) bool {
	if ends := a.End == at; ends != (b.End == at) {
		return !ends
	}
	return a.End-a.Start < b.End-b.Start
}

// DateHere is the date that the caret stands at while nothing is selected and
// nothing else has the focus.
func (p *Page) DateHere() (DateMark, bool) {
	k := holding(p.dates, p.caret.Off)
	if k < 0 || !p.Resting() {
		return DateMark{}, false
	}
	return p.dates[k], true
}

// SelectDated selects the sentence of the date that the caret stands at; false
// when it stands at none.
func (p *Page) SelectDated() bool {
	d, ok := p.DateHere()
	if ok {
		p.Select(p.sentence(d.Start))
	}
	return ok
}

// SelectFound selects the sentence of the match that a search has gone to: who looked
// for some of its words means all of it. False when another thing is selected.
func (p *Page) SelectFound() bool {
	f := p.found
	if f.current < 0 || f.current >= len(f.matches) {
		return false
	}
	m := f.matches[f.current]
	start, end := p.Selection()
	if m.Start != start || m.End != end {
		return false
	}
	from, to := p.sentence(start)
	p.Select(from, max(to, end))
	return true
}

// AtBar tells that a bar of folded blocks has the focus.
func (p *Page) AtBar() bool { return p.focusOn.bar }
