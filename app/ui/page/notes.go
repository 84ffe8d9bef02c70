package page

import (
	"sort"

	"dateline/app/article"
	"dateline/app/ui/page/layout"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// margin holds the notes of the whole article in their places: each beside its
// line, or below the note before it. It is filled once, and again only when
// heights, marks or the width change; never by scrolling.
type margin struct {
	notes   []note // by their place
	stale   bool
	version int // of the layout they were placed for
	docs    map[noteKey]*layout.Document
}

type note struct {
	mark   int     // in the mark set
	line   float64 // middle of the line it belongs to
	y      float64
	height float32
	doc    *layout.Document
}

// noteKey is all that the look of a note depends on.
type noteKey struct {
	head, body string
	width      float32
}

const (
	betweenNotes = tokens.Space3
	noteSize     = tokens.TextSmall
)

// noteLines is where a note in the margin is cut; it is read in full elsewhere.
const noteLines = 8

// notes are the margin's notes in their places; none when there is no room.
func (p *Page) notes() []note {
	g := p.geometry()
	if g.side == 0 {
		return nil
	}
	m := &p.noted
	if m.stale || m.version != p.doc.Version() {
		p.placeNotes(g.side)
	}
	return m.notes
}

func (p *Page) placeNotes(width float32) {
	m := &p.noted
	old := m.docs
	m.docs = map[noteKey]*layout.Document{}
	m.notes = m.notes[:0]
	for i := range p.marks.marks {
		mk := &p.marks.marks[i]
		y, ok := p.doc.LineNear(mk.Start)
		if mk.Note == "" || !ok {
			continue
		}
		key := noteKey{noteHead(mk), mk.Note, width}
		d := old[key]
		if d == nil {
			d = noteDocument(key)
		}
		m.docs[key] = d
		m.notes = append(m.notes, note{mark: i, line: y, height: float32(d.Height()), doc: d})
	}
	sort.SliceStable(m.notes, func(a, b int) bool { return m.notes[a].line < m.notes[b].line })
	bottom := float64(-1e18)
	for i := range m.notes {
		n := &m.notes[i]
		n.y = max(n.line-float64(text.LineHeight(noteHeadStyle))/2, bottom)
		bottom = n.y + float64(n.height+betweenNotes)
	}
	m.stale, m.version = false, p.doc.Version()
}

func noteHead(m *Mark) string {
	switch {
	case m.Tag < 1:
		return "No tag"
	case m.TagName == "":
		return tagNumber(m)
	}
	return tagNumber(m) + " " + m.TagName
}

var (
	noteHeadStyle = text.Style{Family: text.Sans, Weight: text.SemiBold, Size: noteSize}
	noteBodyStyle = text.Style{Family: text.Sans, Size: noteSize}
)

// noteDocument sets a note: the tag, and below it the words.
func noteDocument(k noteKey) *layout.Document {
	body := text.Fit(k.body, noteBodyStyle, text.LineHeight(noteBodyStyle), k.width, noteLines)
	words, _, _ := body.Block(0)
	dir := layout.LTR
	if body.RightToLeft(0) {
		dir = layout.RTL
	}
	opts := layout.Options{Setting: func(kind string) layout.Setting {
		if kind == "head" {
			return layout.Setting{Style: noteHeadStyle, LineHeight: text.LineHeight(noteHeadStyle)}
		}
		return layout.Setting{Style: noteBodyStyle, LineHeight: text.LineHeight(noteBodyStyle)}
	}}
	d := layout.New([]layout.Block{{Kind: "head", Text: k.head, Dir: dir}, {Kind: "note", Text: words.Text}}, text.Shared(), opts)
	d.SetWidth(k.width)
	d.Settle(0)
	return d
}

// notesWithin are the notes that reach between two heights.
func (p *Page) notesWithin(y0, y1 float64) []note {
	all := p.notes()
	first := sort.Search(len(all), func(i int) bool { return all[i].y+float64(all[i].height) > y0 })
	last := first
	for last < len(all) && all[last].y < y1 {
		last++
	}
	return all[first:last]
}

// noteAt is the mark whose note lies under a point of the document.
func (p *Page) noteAt(x float32, y float64) (article.ID, bool) {
	g := p.geometry()
	if g.side == 0 {
		return p.flagAt(x, y)
	}
	if x < g.margin || x > g.margin+g.side {
		return "", false
	}
	for _, n := range p.notesWithin(y, y+1) {
		return p.marks.marks[n.mark].ID, true
	}
	return "", false
}

// Where there is no room for notes, a flag right of the mark's first line
// stands for each: a framed number that opens it.
const flagSize = 16

func (p *Page) flagAt(x float32, y float64) (article.ID, bool) {
	g := p.geometry()
	var found article.ID
	if x < g.left+g.column || x >= g.bar {
		return "", false
	}
	p.flags(y-60, y+60, func(m *Mark, fx float32, fy float64) {
		if x >= fx-4 && x < fx+flagSize+4 && y >= fy-4 && y < fy+flagSize+4 {
			found = m.ID
		}
	})
	return found, found != ""
}

// flags tells the place of each flag between two heights; those of one line
// stand side by side as far as there is room.
func (p *Page) flags(y0, y1 float64, f func(m *Mark, x float32, y float64)) {
	if p.doc.Blocks() == 0 || p.geometry().side > 0 {
		return
	}
	lines := p.doc.Lines(y0, y1)
	if len(lines) == 0 {
		return
	}
	g := p.geometry()
	last, n := float64(-1e18), 0
	p.marks.within(lines[0].Start, lines[len(lines)-1].End+1, func(_ int, m *Mark) {
		y, ok := p.doc.LineNear(m.Start)
		if m.Note == "" || !ok {
			return
		}
		if y != last {
			last, n = y, 0
		}
		x := g.left + g.column + 6 + float32(n)*(flagSize+2)
		if x+flagSize < g.bar {
			f(m, x, y-flagSize/2)
		}
		n++
	})
}
