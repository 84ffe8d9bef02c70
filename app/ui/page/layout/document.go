// Package layout sets an article's blocks into lines and answers every
// geometric question the reading view has: which code point is under the
// mouse, where the caret stands, which rectangles a passage covers, where the
// next word, line or sentence is. It knows nothing about Fyne: a Shaper
// measures text, everything else is arithmetic.
//
// Offsets are Unicode code points into the whole article: its blocks in order,
// folded ones included, joined by blank lines (two code points).
//
// Work is done in three steps, each only when somebody asks:
//
//	prepare  a block's text -> atoms (unbreakable pieces with their widths) and
//	         bidi levels; needs the Shaper, does not depend on the width
//	fill     atoms -> lines; additions and comparisons only
//	visual   a line -> runs in visual order with the edge of every cluster;
//	         only for lines on the screen
//
// A block never seen has an estimated height, corrected when it is laid out.
package layout

import (
	"math"
	"sort"
	"time"
	"unicode/utf8"

	"dateline/app/article/bidi"
)

// Separator is the number of code points between two blocks: a blank line.
const Separator = 2

// Direction is a block's writing direction.
type Direction = bidi.Direction

// The directions. Auto takes that of the first strong character.
const (
	Auto = bidi.Auto
	LTR  = bidi.LeftToRight
	RTL  = bidi.RightToLeft
)

// Family is a kind of face.
type Family uint8

// The families.
const (
	Sans Family = iota
	Serif
	Mono
	Display // serif for large titles
)

// Weight is how heavy a face is.
type Weight uint8

// The weights.
const (
	Regular Weight = iota
	Medium
	SemiBold
)

// Style is what a Shaper needs to choose and size a font.
type Style struct {
	Family Family
	Weight Weight
	Italic bool
	Size   float32 // pixels
}

// Setting is how one kind of block is set. Lengths are pixels.
type Setting struct {
	Style
	Indent        float32 // at the side where the text begins
	Hang          float32 // more indent for lines that go on after a soft break
	Before, After float32 // space above and below
	LineHeight    float32 // 0: ascent and descent of the font
	Columns       bool    // the text is a table: see CellSeparator
	RowGap        float32 // below each row of a table set in columns
}

// Block is a paragraph, heading, quote and so on.
type Block struct {
	Kind   string // names its Setting
	Text   string
	Dir    Direction
	Folded bool    // the text is not shown
	Head   float32 // room kept above the block, folded or open, for a bar
	Foot   float32 // room kept below its text when it is open
	Joined bool    // it goes on where the block before it ends a line: no blank line is between
}

// Options are the settings of a document.
type Options struct {
	Setting func(kind string) Setting
}

// Piece is a part of a run that one font draws in one go.
type Piece struct {
	Start, End int       // code points, relative to the text given to Shape
	X, Width   float32   // from the left edge of that text
	Edges      []float32 // x of the End-Start+1 boundaries in logical order, from the left edge of the piece
	Text       string    // what to draw, with direction marks where needed
	Font       any       // for whoever draws
	Ascent     float32   // of Font: its baseline below the top of the drawn text
}

// Shaper measures text. Text given to it lies in one direction and one line.
type Shaper interface {
	Width(text string, s Style, rtl bool) float32
	Shape(text string, s Style, rtl bool) []Piece // from left to right
	Metrics(s Style) (ascent, descent float32)
}

// Document is a laid-out article. It is not safe for concurrent use.
type Document struct {
	opts    Options
	shaper  Shaper
	paras   []para
	tops    []float64 // len(paras)+1
	stale   int       // tops[stale+1:] must be recomputed
	width   float32
	settled int // blocks before this one are known to be exact
	visual  map[lineKey]*Line
	words   segmented // of the block asked about last
	version int       // counts changes of heights
	room    func(block int, width float32) Room
}

type para struct {
	Block
	start, n int // first code point in the article, number of code points
	set      Setting
	prep     *prepared
	lines    []line
	grid     *grid // of a table's cells, nil for none
	gridded  bool  // the lines are those of the grid
	torn     bool  // a character is wider than the lines
	room     Room
	exact    bool // lines and height belong to the document's width
	height   float32
}

type lineKey struct{ block, index int }

// New returns a document without a width: call SetWidth before anything else.
func New(blocks []Block, shaper Shaper, opts Options) *Document {
	d := &Document{opts: opts, shaper: shaper, visual: map[lineKey]*Line{}}
	d.paras = make([]para, len(blocks))
	d.tops = make([]float64, len(blocks)+1)
	settings := map[string]Setting{}
	at := 0
	for i, b := range blocks {
		set, ok := settings[b.Kind]
		if !ok {
			set = opts.Setting(b.Kind)
			settings[b.Kind] = set
		}
		n := utf8.RuneCountInString(b.Text)
		d.paras[i] = para{Block: b, start: at, n: n, set: set}
		at += n + Separator
	}
	return d
}

// Restyle takes new settings (another size or font). The widths are measured again.
func (d *Document) Restyle(opts Options) {
	d.opts = opts
	for i := range d.paras {
		p := &d.paras[i]
		p.set, p.prep, p.exact, p.lines, p.grid, p.gridded = opts.Setting(p.Kind), nil, false, nil, nil, false
	}
	w := d.width
	d.width = 0
	d.SetWidth(w)
}

// Len is the number of code points of the article.
func (d *Document) Len() int {
	if len(d.paras) == 0 {
		return 0
	}
	last := &d.paras[len(d.paras)-1]
	return last.start + last.n
}

// Width is the width lines are filled to.
func (d *Document) Width() float32 { return d.width }

// SetWidth makes every line and height provisional; nothing is laid out yet.
func (d *Document) SetWidth(w float32) {
	if w < 1 {
		w = 1
	}
	if w == d.width {
		return
	}
	old := d.width
	d.width, d.settled, d.stale = w, 0, 0
	d.version++
	clear(d.visual)
	for i := range d.paras {
		p := &d.paras[i]
		text := p.height - p.around()
		p.room = d.roomOf(i)
		if p.exact && !p.Folded && old > 0 { // a good guess: the area of the text stays the same
			p.height = p.around() + text*old/w
		} else {
			p.height = d.estimate(p)
		}
		p.exact = false
	}
}

// estimate guesses a block's height from its number of bytes and code points.
func (d *Document) estimate(p *para) float32 {
	if p.Folded {
		return p.Head
	}
	em := float32(0.5)
	if p.n > 0 && float32(len(p.Text))/float32(p.n) > 2.3 { // Chinese, Japanese, Korean
		em = 1
	}
	lines := int(float32(p.n)*em*p.set.Size/max(1, d.width-p.set.Indent)) + 1
	return p.around() + float32(lines)*d.lineHeight(p)
}

// above is the space between a block's upper edge and its text.
func (p *para) above() float32 { return p.Head + p.room.Above + p.set.Before }

// around is all of an open block's height that is not text.
func (p *para) around() float32 { return p.above() + p.set.After + p.room.Below + p.Foot }

func (d *Document) lineHeight(p *para) float32 {
	if p.set.LineHeight > 0 {
		return p.set.LineHeight
	}
	a, de := d.shaper.Metrics(p.set.Style)
	return a + de
}

// ensure lays a block out exactly.
func (d *Document) ensure(i int) *para {
	p := &d.paras[i]
	if p.exact {
		return p
	}
	h := p.height
	if p.Folded {
		p.lines, p.height = nil, p.Head
	} else {
		p.height = p.around() + d.setLines(p)
	}
	p.exact = true
	if p.height != h {
		d.stale = min(d.stale, i)
		d.version++
	}
	return p
}

// setLines fills a block's lines and returns their height.
func (d *Document) setLines(p *para) float32 {
	if p.prep == nil {
		p.prep = d.prepare(p)
		p.grid = d.newGrid(p)
	}
	if p.gridded = p.grid != nil && d.setGrid(p); p.gridded {
		return p.grid.bottoms[len(p.grid.bottoms)-1]
	}
	p.lines = d.fillTo(p, d.width-p.set.Indent, p.set.Hang, p.lines[:0])
	return float32(len(p.lines)) * d.lineHeight(p)
}

// inColumns tells whether a block is a table whose lines stand beside each other.
func (p *para) inColumns() bool { return p.gridded }

// lineY is the upper edge of a line below that of the block's text.
func (p *para) lineY(k int, h float32) float64 {
	if p.inColumns() {
		c := p.grid.cellOf(k)
		return float64(c.y) + float64(k-c.first)*float64(h)
	}
	return float64(k) * float64(h)
}

// lineNear is the line at a point of the block's text, or nearest to it.
func (p *para) lineNear(x float32, y float64, h float32) int {
	if p.inColumns() {
		return p.grid.lineAt(x, float32(y), h)
	}
	return min(max(0, int(math.Floor(y/float64(h)))), len(p.lines)-1)
}

// firstFrom is the first line that may reach below a height of the block's text.
func (p *para) firstFrom(y float64, h float32) int {
	if p.inColumns() {
		return 0
	}
	return max(0, int(y/float64(h)))
}

// top is the y of a block's upper edge.
func (d *Document) top(i int) float64 {
	if d.stale < i {
		for k := d.stale; k < len(d.paras); k++ {
			d.tops[k+1] = d.tops[k] + float64(d.paras[k].height)
		}
		d.stale = len(d.paras)
	}
	return d.tops[i]
}

// Height of the document: exact once Settle has returned true.
func (d *Document) Height() float64 { return d.top(len(d.paras)) }

// Settle lays out blocks not laid out yet, for about the given time, and tells
// whether all are. Callers keep their place by an Anchor.
func (d *Document) Settle(budget time.Duration) bool {
	end := time.Now().Add(budget)
	for ; d.settled < len(d.paras); d.settled++ {
		d.ensure(d.settled)
		if d.settled%8 == 7 && time.Now().After(end) {
			d.settled++
			return d.settled == len(d.paras)
		}
	}
	return true
}

// Version changes whenever heights do.
func (d *Document) Version() int { return d.version }

// Anchor is a place in the document that stays put while heights above it are corrected.
type Anchor struct {
	Block int
	DY    float32
}

// AnchorAt returns the anchor of a height, which is limited to the document.
func (d *Document) AnchorAt(y float64) Anchor {
	if len(d.paras) == 0 {
		return Anchor{}
	}
	i := d.blockAtY(y)
	return Anchor{i, float32(y - d.top(i))}
}

// Y is the height of an anchor.
func (d *Document) Y(a Anchor) float64 {
	if a.Block >= len(d.paras) {
		return d.Height()
	}
	return d.top(a.Block) + float64(a.DY)
}

func (d *Document) blockAtY(y float64) int {
	d.Height()
	i := sort.Search(len(d.paras), func(i int) bool { return d.tops[i+1] > y })
	return min(i, len(d.paras)-1)
}

// BlockAt is the block that holds an offset; the separator after a block counts to it.
func (d *Document) BlockAt(off int) int {
	i := sort.Search(len(d.paras), func(i int) bool { return d.paras[i].start > off })
	return max(0, i-1)
}

// Blocks is the number of blocks.
func (d *Document) Blocks() int { return len(d.paras) }

// Block returns a block and the offsets of its text.
func (d *Document) Block(i int) (b Block, start, end int) {
	p := &d.paras[i]
	return p.Block, p.start, p.start + p.n
}

// BlockSpan is the upper edge and the height of a block, exact.
func (d *Document) BlockSpan(i int) (y float64, h float32) {
	p := d.ensure(i)
	return d.top(i), p.height
}

// SetFolded folds or opens a block.
func (d *Document) SetFolded(i int, folded bool) {
	p := &d.paras[i]
	if p.Folded == folded {
		return
	}
	p.Folded, p.exact = folded, false
	d.settled = min(d.settled, i)
	for k := range d.visual {
		if k.block == i {
			delete(d.visual, k)
		}
	}
	d.ensure(i)
}

// Text is the text of a range, folded blocks left out, blocks joined by blank lines.
func (d *Document) Text(start, end int) string {
	out := []byte{}
	start, end = max(0, start), min(end, d.Len())
	if start >= end {
		return ""
	}
	for i := d.BlockAt(start); i < len(d.paras) && d.paras[i].start < end; i++ {
		p := &d.paras[i]
		if p.Folded {
			continue
		}
		a, b := max(0, start-p.start), min(p.n, end-p.start)
		if a >= b {
			continue
		}
		if len(out) > 0 {
			out = append(out, '\n', '\n')
			if p.Joined {
				out = out[:len(out)-1]
			}
		}
		from := byteOffset(p.Text, a)
		out = append(out, p.Text[from:from+byteOffset(p.Text[from:], b-a)]...)
	}
	return string(out)
}

// byteOffset converts a number of code points into bytes.
func byteOffset(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}
