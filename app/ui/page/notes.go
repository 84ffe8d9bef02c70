package page

import (
	"math"
	"slices"
	"sort"

	"dateline/app/article"
	"dateline/app/ui/page/layout"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// margin holds the notes of the whole article in their places: each beside its
// line, or below the note before it. It is filled once, and again only when
// heights, marks, the focus or the width change; never by scrolling.
type margin struct {
	notes   []note // by their place
	stale   bool
	version int        // of the layout they were placed for
	focus   article.ID // the mark that had the focus
	docs    map[noteKey]*layout.Document
}

type note struct {
	mark   int     // in the mark set
	line   float64 // middle of the line it belongs to
	y      float64
	height float32
	doc    *layout.Document // nil for the one that is being written
}

const betweenNotes = tokens.Space3

// notes are the margin's notes in their places; none when there is no room.
func (p *Page) notes() []note {
	g := p.geometry()
	if g.side == 0 {
		return nil
	}
	m := &p.noted
	if m.stale || m.version != p.doc.Version() || m.focus != p.focusOn.mark {
		p.placeNotes(g.side)
	}
	return m.notes
}

// placeNotes gives every note its place, and what stands for a highlight without
// one (its tag, its event) where that needs no other place.
func (p *Page) placeNotes(width float32) {
	m := &p.noted
	old := m.docs
	m.docs = map[noteKey]*layout.Document{}
	var notes, rest []note
	for i := range p.marks.marks {
		mk := &p.marks.marks[i]
		y, ok := p.doc.LineNear(mk.Start)
		written := p.writing.of(mk.ID)
		switch {
		case !ok:
		case written:
			notes = append(notes, note{mark: i, line: y, height: p.writing.height(width)})
		case mk.Note != "":
			d := m.set(mk, width, mk.ID == p.focusOn.mark, old)
			notes = append(notes, note{mark: i, line: y, height: float32(d.Height()), doc: d})
		case mk.TagName != "" || len(mk.Events) > 0:
			d := m.set(mk, width, false, old)
			rest = append(rest, note{mark: i, line: y, height: float32(d.Height()), doc: d})
		}
	}
	pushDown(notes)
	if k := slices.IndexFunc(notes, func(n note) bool { return p.first(p.marks.marks[n.mark].ID) }); k >= 0 {
		notes = pin(notes, k)
	}
	m.notes = withRoom(notes, rest)
	m.stale, m.version, m.focus = false, p.doc.Version(), p.focusOn.mark
}

// set gives a note's document, out of those there were if it is the same.
func (m *margin) set(mk *Mark, width float32, whole bool, old map[noteKey]*layout.Document) *layout.Document {
	key := noteKeyOf(mk, width, whole)
	d := m.docs[key]
	if d == nil {
		d = old[key]
	}
	if d == nil {
		d = noteDocument(key)
	}
	m.docs[key] = d
	return d
}

// beside is where a note stands when nothing is in its way.
func (n *note) beside() float64 { return n.line - float64(text.LineHeight(noteHeadStyle))/2 }

func (n *note) bottom() float64 { return n.y + float64(n.height+betweenNotes) }

// pushDown puts each note beside its line, or below the one before it.
func pushDown(notes []note) {
	sort.SliceStable(notes, func(a, b int) bool { return notes[a].line < notes[b].line })
	bottom := math.Inf(-1)
	for i := range notes {
		n := &notes[i]
		n.y = max(n.beside(), bottom)
		bottom = n.bottom()
	}
}

// first tells whether a highlight's note comes before all others: it is being
// written, or has the focus while none is.
func (p *Page) first(id article.ID) bool {
	if p.writing.object != nil {
		return p.writing.mark == id
	}
	return p.focusOn.mark == id
}

// pin puts one of the placed notes beside its line; the others make way. Those that
// would leave the text at its beginning are left out as long.
func pin(notes []note, k int) []note {
	top := min(notes[0].beside(), 0)
	notes[k].y = notes[k].beside()
	first := k
	for i := k - 1; i >= 0; i-- {
		notes[i].y = min(notes[i].y, notes[i+1].y-float64(notes[i].height+betweenNotes))
		if notes[i].y >= top {
			first = i
		}
	}
	for i := k + 1; i < len(notes); i++ {
		notes[i].y = max(notes[i].beside(), notes[i-1].bottom())
	}
	return notes[first:]
}

// withRoom adds to placed notes those of the rest that find room beside their line.
func withRoom(placed, rest []note) []note {
	sort.SliceStable(rest, func(a, b int) bool { return rest[a].line < rest[b].line })
	out := slices.Clone(placed)
	bottom, k := math.Inf(-1), 0
	for _, n := range rest {
		n.y = n.beside()
		for k < len(placed) && placed[k].y < n.bottom() {
			bottom = max(bottom, placed[k].bottom())
			k++
		}
		if n.y >= bottom {
			out, bottom = append(out, n), n.bottom()
		}
	}
	sort.SliceStable(out, func(a, b int) bool { return out[a].y < out[b].y })
	return out
}

// notesEnd is where the last note ends, or what is being written below the text.
func (p *Page) notesEnd() float64 {
	end := math.Inf(-1)
	if all := p.notes(); len(all) > 0 {
		end = all[len(all)-1].bottom()
	} else if _, y, _, h, ok := p.writingPlace(); ok {
		end = y + float64(h+betweenNotes)
	}
	return end
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
	if x < g.left+g.column || x >= g.mapped {
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
		if x+flagSize < g.mapped {
			f(m, x, y-flagSize/2)
		}
		n++
	})
}
