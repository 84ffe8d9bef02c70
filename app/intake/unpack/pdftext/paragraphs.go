package pdftext

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/app/article"
)

// paragraph is lines that belong together, before it is told what they are.
type paragraph struct {
	lines  []line
	opens  bool // the first of its stack
	aside  bool
	closes bool // its last line ends before the edge of the column
	indent bool // its first line is indented
	page   *laidOut
	kind   article.Kind
	level  int
}

func (p *paragraph) first() *line { return &p.lines[0] }
func (p *paragraph) last() *line  { return &p.lines[len(p.lines)-1] }
func (p *paragraph) fold() string { return p.lines[0].fold }
func (p *paragraph) size() float64 {
	return p.lines[0].size
}

func (p *paragraph) box() box {
	b := p.lines[0].box
	for _, l := range p.lines {
		b = b.with(l.box)
	}
	return b
}

// column is the measure of a stack, in the direction of its reading: where its
// lines begin and end.
type column struct {
	lead, trail float64
	leading     float64 // usual distance of base lines
	page        *laidOut
}

// lead and trail are where a line begins and ends, in its direction.
func (l line) lead() float64 {
	if l.rtl {
		return -l.x1
	}
	return l.x0
}

func (l line) trail() float64 {
	if l.rtl {
		return -l.x0
	}
	return l.x1
}

// text0 is where the text of a line begins behind its bullet or number.
func (l line) text0() float64 { return l.lead() + l.label }

// columnOf takes the most common beginning, nearly the farthest end and the
// most common leading.
func columnOf(lines []line) column {
	c := column{lead: lines[0].lead(), trail: lines[0].trail()}
	most := 0
	var trails, leadings []float64
	for i, l := range lines {
		n := 0
		for _, o := range lines[:min(len(lines), 300)] {
			if abs(o.lead()-l.lead()) < 0.3*l.size {
				n++
			}
		}
		if n > most || n == most && l.lead() < c.lead {
			c.lead, most = l.lead(), n
		}
		trails = append(trails, l.trail())
		if i > 0 {
			leadings = append(leadings, l.base-lines[i-1].base)
		}
	}
	slices.Sort(trails)
	c.trail = trails[min(len(trails)-1, len(trails)*9/10)]
	c.leading = middle(leadings)
	return c
}

// fewestRows makes a table. Two lines with wide gaps may be justified ones.
const fewestRows = 3

// tellRows leaves cells only to the lines of tables.
func tellRows(lines []line) {
	for i := 0; i < len(lines); {
		k := i
		for k < len(lines) && lines[k].cells > 1 {
			k++
		}
		if k-i < fewestRows {
			for ; i < k; i++ {
				lines[i].cells = 1
			}
		}
		i = k + 1
	}
}

// fewLines tell too little of how far their column reaches.
const fewLines = 5

// reach is how far the lines of a stack might go before something else stands
// there or the text of the page ends.
func (s stack) reach(p *laidOut) float64 {
	rtl := s.lines[0].rtl
	far := s.lines[0].trail()
	for _, o := range p.stacks {
		if !o.aside {
			far = max(far, line{box: o.box, rtl: rtl}.trail())
		}
	}
	own := line{box: s.box, rtl: rtl}.trail()
	for _, o := range p.stacks {
		lead := line{box: o.box, rtl: rtl}.lead() - o.lines[0].size
		if !o.aside && lead > own && min(o.y1, s.y1) > max(o.y0, s.y0) {
			far = min(far, lead)
		}
	}
	return far
}

// cut makes paragraphs of a stack.
func (s stack) cut(p *laidOut) []paragraph {
	tellRows(s.lines)
	col := columnOf(s.lines)
	col.page = p
	if len(s.lines) < fewLines && len(p.stacks) < 4*mostOrdered {
		col.trail = max(col.trail, s.reach(p))
	}
	var out []paragraph
	for i, l := range s.lines {
		indented := l.lead() > col.lead+0.7*l.size && l.lead() < col.lead+6*l.size
		if i > 0 && !col.breaks(s.lines, i, indented, &out[len(out)-1]) {
			last := &out[len(out)-1]
			last.lines = append(last.lines, l)
			last.closes = col.trail-l.trail() > 2*l.size
			continue
		}
		out = append(out, paragraph{lines: []line{l}, opens: i == 0, aside: s.aside, page: p, indent: indented,
			closes: col.trail-l.trail() > 2*l.size})
	}
	return out
}

// breaks tells whether a line begins a paragraph after the one so far.
func (c column) breaks(lines []line, i int, indented bool, so *paragraph) bool {
	a, b := lines[i-1], lines[i]
	size := max(a.size, b.size)
	item := bulletOf(so.first().text) > 0
	switch {
	case a.fold != b.fold, a.rtl != b.rtl && len(b.text) > 20,
		a.size > 1.08*b.size, b.size > 1.08*a.size,
		(a.cells > 1) != (b.cells > 1):
		return true
	case a.cells > 1:
		return false
	case b.base-a.base > 1.3*c.leading && b.base-a.base > 1.35*size:
		return true
	case a.size > 1.3*size || goesOnAfter(a.text, b.text) && !indented:
		// A word was parted, or a sentence goes on.
		return bulletOf(b.text) > 0 && item && b.lead() < a.lead()+0.3*size
	case bulletOf(b.text) > 0 && (item || terminal(a.text) || strings.HasSuffix(a.text, ":")):
		return true
	case item && abs(b.lead()-so.first().text0()) < 0.6*size:
		return terminal(a.text) && c.short(lines, i)
	case a.bold != b.bold && (a.bold && len(so.lines) <= 3 || terminal(a.text)):
		return true
	case indented && (a.lead() < c.lead+0.7*size || terminal(a.text)) && !goesOnAfter(a.text, b.text):
		return true
	case b.lead() < c.lead-0.7*size:
		return true
	}
	return c.short(lines, i) && (terminal(a.text) || !goesOn(b.text))
}

// short tells whether the line before ends where the first word of this one
// would still have had room.
func (c column) short(lines []line, i int) bool {
	a, b := lines[i-1], lines[i]
	far := c.trail
	for _, picture := range c.page.images {
		if lead := (line{box: picture, rtl: a.rtl}).lead(); lead > a.trail() && picture.y0 < a.y1 && picture.y1 > a.y0 {
			far = min(far, lead-a.size)
		}
	}
	return far-a.trail() > b.first+0.6*a.size
}

// terminal tells whether a text ends as a sentence does.
func terminal(text string) bool {
	text = strings.TrimRightFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.In(r, unicode.Pe, unicode.Pf, unicode.Pi) || r == '"' || r == '\'' || unicode.Is(unicode.No, r)
	})
	r, _ := utf8.DecodeLastRuneInString(text)
	if unicode.IsDigit(r) { // a mark of a footnote after the stop
		text = strings.TrimRightFunc(text, unicode.IsDigit)
		r, _ = utf8.DecodeLastRuneInString(strings.TrimRight(text, "\"”»’"))
		return r == '.' || r == '!' || r == '?'
	}
	return strings.ContainsRune(".!?…:;。！？؟۔।։", r)
}

// goesOn tells whether a text begins within a sentence: with a small letter, or
// one of a script without capitals.
func goesOn(text string) bool {
	for _, r := range text {
		if unicode.IsLetter(r) {
			return !unicode.IsUpper(r) && !unicode.IsTitle(r)
		}
		if unicode.IsDigit(r) || !strings.ContainsRune("“”\"'«‘(", r) {
			return false
		}
	}
	return false
}

// goesOnAfter tells whether a line ends within a sentence that the next goes on.
func goesOnAfter(a, b string) bool {
	return !terminal(a) && goesOn(b) && startsSmall(b)
}

func startsSmall(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "“\"«‘("))
	return unicode.IsLower(r)
}

func isLetter(r rune) bool { return unicode.IsLetter(r) }

// joinOver joins paragraphs that go on in the next column or on the next page,
// behind the folded lines, captions and notes between.
func joinOver(all []paragraph, usual float64) []paragraph {
	indents := usesIndents(all)
	var out []paragraph
	open := -1 // in out, the paragraph that may go on
	for _, p := range all {
		runs := p.kind == article.Paragraph && p.fold() == "" && !p.aside && abs(p.size()-usual) < 0.06*usual
		if runs && open >= 0 && p.opens && out[open].continues(&p, indents) {
			out[open].lines = append(out[open].lines, p.lines...)
			out[open].closes = p.closes
			continue
		}
		out = append(out, p)
		switch {
		case runs:
			open = len(out) - 1
		case p.kind == article.Heading || p.kind == article.List || p.kind == article.Table:
			open = -1
		}
	}
	return out
}

// usesIndents tells whether the document marks paragraphs by indenting them.
func usesIndents(all []paragraph) bool {
	indented, plain := 0, 0
	for _, p := range all {
		switch {
		case p.fold() != "" || p.opens || p.kind != article.Paragraph:
		case p.indent:
			indented++
		default:
			plain++
		}
	}
	return indented >= 3 && indented > plain
}

// continues tells whether p is the rest of a paragraph at the end of a column.
func (open *paragraph) continues(p *paragraph, indents bool) bool {
	a, b := open.last(), p.first()
	if a.rtl != b.rtl || a.bold != b.bold || abs(a.size-b.size) > 0.06*a.size {
		return false
	}
	below := a.page == b.page && a.across(b.box) && b.base > a.base
	switch {
	case endsParted(a.text) && startsSmall(b.text):
		return true
	case terminal(a.text):
		return indents && !below && !open.closes && !p.indent && len(p.lines) > 1
	case below:
		return goesOnAfter(a.text, b.text) && !open.closes && b.base-a.base < 3*a.size
	case p.indent && indents:
		return false
	}
	return goesOn(b.text) || !open.closes
}

// endsParted tells whether a text ends with a hyphen after a letter.
func endsParted(text string) bool {
	r, n := utf8.DecodeLastRuneInString(text)
	before, _ := utf8.DecodeLastRuneInString(text[:len(text)-n])
	return isHyphen(r) && unicode.IsLetter(before)
}
