package layout

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// CellSeparator parts the cells of a table's row, a line of its block's text. Set
// in columns it is not drawn: it becomes the space between them.
const CellSeparator = " | "

// A grid is a table set in columns. Each cell wraps within its column, so the
// lines of a row stand beside each other; in the block's list they follow one
// another cell by cell, as their text does.
type grid struct {
	cells    []cell
	rows     []int // the first cell of each row, and the number of cells
	bottoms  []float32
	natural  []float32 // widths of the columns with every cell on one line
	words    []float32 // ... with the longest word on a line
	columns  []span
	gap      float32
	mirrored bool // the first column stands at the right
}

type span struct{ x, width float32 }

// A cell is laid out like a paragraph of its own.
type cell struct {
	para              // start is relative to the block
	byte, column, row int
	first             int     // of its lines, in the block
	y                 float32 // below the upper edge of the table's text
}

// leastColumn is the narrowest column, in sizes of the text, that can be read.
const leastColumn = 3

// newGrid cuts a table into its cells; nil where the text is none, or a cell does
// not begin and end between characters.
func (d *Document) newGrid(p *para) *grid {
	if !p.set.Columns || !strings.Contains(p.Text, CellSeparator) {
		return nil
	}
	g := &grid{mirrored: p.prep.base%2 == 1}
	whole := stops([]rune(p.Text))
	at, b := 0, 0
	for r, row := range strings.Split(p.Text, "\n") {
		g.rows = append(g.rows, len(g.cells))
		for i, text := range strings.Split(row, CellSeparator) {
			n := utf8.RuneCountInString(text)
			if !whole[at] || !whole[at+n] {
				return nil
			}
			c := cell{para: para{Block: Block{Text: text}, start: at, n: n, set: p.set}, byte: b, column: i, row: r}
			g.cells = append(g.cells, c)
			at, b = at+n+len(CellSeparator), b+len(text)+len(CellSeparator)
		}
		at, b = at-len(CellSeparator)+1, b-len(CellSeparator)+1 // a line end and no separator
	}
	g.rows = append(g.rows, len(g.cells))
	if g.hasHeader() {
		for i := range g.cells[:g.rows[1]] {
			g.cells[i].set.Weight = SemiBold
		}
	}
	d.measureGrid(p, g)
	return g
}

func (d *Document) measureGrid(p *para, g *grid) {
	for i := range g.cells {
		c := &g.cells[i]
		c.prep = d.prepare(&c.para)
		if c.column == len(g.natural) {
			g.natural, g.words = append(g.natural, 0), append(g.words, 0)
		}
		w := float32(0)
		for _, a := range c.prep.atoms {
			w += a.width + a.space
			g.words[c.column] = max(g.words[c.column], a.width)
		}
		g.natural[c.column] = max(g.natural[c.column], w)
	}
	g.gap = max(1.5*p.set.Size, d.width1(CellSeparator, p.set.Style, false))
}

// hasHeader tells whether the first row names the columns: words stand over a
// column of figures.
func (g *grid) hasHeader() bool {
	if len(g.rows) < 4 {
		return false
	}
	head := g.cells[:g.rows[1]]
	figures := make([]int, len(head))
	for i := range head {
		if head[i].Text == "" && i > 0 || isFigure(head[i].Text) {
			return false
		}
	}
	for i := g.rows[1]; i < len(g.cells); i++ {
		if c := &g.cells[i]; c.column < len(head) && isFigure(c.Text) {
			figures[c.column]++
		}
	}
	for _, n := range figures {
		if n == len(g.rows)-2 {
			return true
		}
	}
	return false
}

// isFigure tells whether a cell holds a number, be it with a sign or a unit.
func isFigure(text string) bool {
	digits, letters := 0, 0
	for _, r := range text {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			letters++
		}
	}
	return digits > 0 && digits >= letters
}

// setGrid gives the columns their widths and fills the cells' lines; false where
// the columns would be too narrow to be read.
func (d *Document) setGrid(p *para) bool {
	g, room := p.grid, d.width-p.set.Indent
	widths := g.share(room, leastColumn*p.set.Size)
	if widths == nil {
		return false
	}
	g.columns = make([]span, len(widths))
	x := p.set.Indent
	for i, w := range widths {
		g.columns[i] = span{x, w}
		if g.mirrored {
			g.columns[i].x = d.width - x - w
		}
		x += w + g.gap
	}
	p.lines = p.lines[:0]
	g.bottoms = g.bottoms[:0]
	y, h := float32(0), d.lineHeight(p)
	for r := range len(g.rows) - 1 {
		most := 1
		for i := g.rows[r]; i < g.rows[r+1]; i++ {
			c := &g.cells[i]
			c.lines = d.fillTo(&c.para, g.columns[c.column].width, 0, c.lines[:0])
			if c.torn {
				return false
			}
			c.y, c.first = y, len(p.lines)
			p.lines = g.appendLines(p, i)
			most = max(most, len(c.lines))
		}
		y += float32(most)*h + p.set.RowGap
		g.bottoms = append(g.bottoms, y)
	}
	return true
}

// appendLines adds a cell's lines to those of its block. The last holds what parts
// the cell from the next.
func (g *grid) appendLines(p *para, i int) []line {
	c := &g.cells[i]
	out := p.lines
	for _, l := range c.lines {
		out = append(out, line{l.start + int32(c.start), l.end + int32(c.start), l.startByte + int32(c.byte), l.endByte + int32(c.byte), l.soft})
	}
	last := &out[len(out)-1]
	last.end, last.endByte = int32(p.n), int32(len(p.Text))
	if i+1 < len(g.cells) {
		last.end, last.endByte = int32(g.cells[i+1].start), int32(g.cells[i+1].byte)
	}
	return out
}

// share parts a width among the columns: each as wide as its text where that
// fits, else more to those that have more to say; nil where there is too little.
func (g *grid) share(room, least float32) []float32 {
	room -= float32(len(g.natural)-1) * g.gap
	if sum(g.natural) <= room {
		return g.natural
	}
	if even := g.level(room, least); even != nil {
		return even
	}
	from := make([]float32, len(g.natural))
	for _, floor := range [][]float32{g.words, nil} {
		for i, n := range g.natural {
			from[i] = min(n, least)
			if floor != nil {
				from[i] = min(n, max(least, floor[i]))
			}
		}
		if rest := room - sum(from); rest >= 0 {
			more := sum(g.natural) - sum(from)
			for i, n := range g.natural {
				from[i] += rest * (n - from[i]) / more
			}
			return from
		}
	}
	return nil
}

// level gives columns that need little all they need and the others equal parts of
// the rest; nil where that would cut words.
func (g *grid) level(room, least float32) []float32 {
	widths := make([]float32, len(g.natural))
	left := len(widths)
	for again := true; again && left > 0; {
		again = false
		part := room / float32(left)
		for i, n := range g.natural {
			if widths[i] == 0 && n <= part {
				widths[i], room, left, again = max(n, 1), room-n, left-1, true
			}
		}
	}
	for i := range widths {
		if widths[i] > 0 {
			continue
		}
		if widths[i] = room / float32(left); widths[i] < max(least, g.words[i]) {
			return nil
		}
	}
	return widths
}

func sum(all []float32) (s float32) {
	for _, v := range all {
		s += v
	}
	return s
}

// cellOf is the cell that holds a line of the block.
func (g *grid) cellOf(k int) *cell {
	i := sort.Search(len(g.cells), func(i int) bool { return g.cells[i].first > k })
	return &g.cells[max(0, i-1)]
}

// in is the cell of a row that stands at an x, or nearest to it.
func (g *grid) in(row int, x float32) *cell {
	row = max(0, min(row, len(g.rows)-2))
	cells := g.cells[g.rows[row]:g.rows[row+1]]
	best := &cells[0]
	for i := 1; i < len(cells); i++ {
		s := g.columns[cells[i].column]
		if !g.mirrored && x > s.x-g.gap/2 || g.mirrored && x < s.x+s.width+g.gap/2 {
			best = &cells[i]
		}
	}
	return best
}

// lineAt is the line at a point of the table.
func (g *grid) lineAt(x, y, h float32) int {
	row := sort.Search(len(g.bottoms), func(i int) bool { return g.bottoms[i] > y })
	c := g.in(row, x)
	return c.first + max(0, min(int((y-c.y)/h), len(c.lines)-1))
}

// next is the line above (step -1) or below (1) at an x; ok is false beyond the
// table.
func (g *grid) next(k, step int, x float32) (int, bool) {
	c := g.cellOf(k)
	if to := k + step; to >= c.first && to < c.first+len(c.lines) {
		return to, true
	}
	if row := c.row + step; row >= 0 && row < len(g.rows)-1 {
		return g.enter(row, step, x), true
	}
	return 0, false
}

// enter is the first line of a row at an x, or coming from below the last.
func (g *grid) enter(row, step int, x float32) int {
	c := g.in(row, x)
	if step < 0 {
		return c.first + len(c.lines) - 1
	}
	return c.first
}

// shapeCell shapes a line of a cell at its side of the column, and puts a run that
// draws nothing where the text has white space and separators.
func (d *Document) shapeCell(p *para, ln line, text []rune, l *Line) {
	g := p.grid
	c, column := g.cellOf(l.Index), g.columns[g.cellOf(l.Index).column]
	n := min(len(text), c.start+c.n-int(ln.start))
	for n > 0 && isSpace(text[n-1]) && l.stops[n-1] && l.stops[n] {
		n--
	}
	l.text, l.Style = l.Start+n, c.set.Style
	own := line{start: ln.start - int32(c.start), end: ln.start - int32(c.start) + int32(n)}
	x := d.shapeText(&c.para, own, text[:n], l)
	shift := column.x
	if g.mirrored {
		shift += column.width - x
	}
	for i := range l.Runs {
		l.Runs[i].X += shift
	}
	if l.empty = shift; n == len(text) {
		return
	}
	rest := blank(l.Start+n, len(text)-n, shift+x, g.gap/2, g.mirrored)
	if g.mirrored {
		rest.X = shift - rest.Width
		l.Runs = append([]Run{rest}, l.Runs...)
		return
	}
	l.Runs = append(l.Runs, rest)
}

// blank is a run of n code points that draws nothing.
func blank(start, n int, x, width float32, rtl bool) Run {
	edges := make([]float32, n+1)
	for i := range edges {
		edges[i] = width * float32(i) / float32(n)
		if rtl {
			edges[i] = width - edges[i]
		}
	}
	return Run{
		Start: start, End: start + n, RTL: rtl, X: x, Width: width,
		Pieces: []Piece{{End: n, Width: width, Edges: edges}},
	}
}

// Rows are the lower edges of a table's rows, below the upper edge of the block;
// header tells whether the first row names the columns. A table that is not set in
// columns has a row for each line of its text.
func (d *Document) Rows(block int) (bottoms []float32, header bool) {
	p := d.ensure(block)
	if p.inColumns() {
		for _, b := range p.grid.bottoms {
			bottoms = append(bottoms, p.above()+b)
		}
		return bottoms, p.grid.cells[0].set.Weight != p.set.Weight
	}
	for k := range p.lines {
		if k+1 == len(p.lines) || !p.lines[k+1].soft {
			bottoms = append(bottoms, p.above()+float32(k+1)*d.lineHeight(p))
		}
	}
	return bottoms, false
}
