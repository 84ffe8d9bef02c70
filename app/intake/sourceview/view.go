// Package sourceview makes an original readable as it came, and tells where the
// words of an article stand in it. It is plain calculation: what it shows is text,
// of which nothing is run or loaded.
//
// Offsets are code points: of the article's whole text, as everywhere, or of the
// view's, whose blocks are joined by blank lines likewise.
package sourceview

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/app/article"
)

// View is an original made readable.
type View struct {
	Blocks []article.Block // code: its lines; paragraphs: its text without lines of its own; headings and captions: said about it
	Markup []Span          // tags and the like, apart from the text; in order
	Cut    bool            // it is longer than what is shown

	words []word // of the text, in order
	pair  pairing
}

// Span is a range of code points.
type Span struct{ Start, End int }

// Longest is how many code points of an original are shown at most.
const Longest = 1 << 20

// A block of lines holds about this much, so that no block is long to lay out.
const (
	blockLines  = 40
	blockLength = 4000
	wordLength  = 4 * blockLength // at which a line without a space is parted too
)

// Writer puts a view together.
type Writer struct {
	view  View
	block []byte
	kind  article.Kind
	level int
	begin int // of the block, in code points of the view
	n     int // code points in the block
	lines int
	mark  int // where the markup being written began, -1 for none
	read  reader
}

// NewWriter makes a writer of an empty view.
func NewWriter() *Writer { return &Writer{mark: -1} }

// View is what was written, its blocks in their places.
func (w *Writer) View() *View {
	w.close()
	w.view.words = w.read.end()
	article.Compose(w.view.Blocks)
	return &w.view
}

// Full tells whether no more is shown.
func (w *Writer) Full() bool { return w.view.Cut }

// Heading begins a part.
func (w *Writer) Heading(s string) { w.whole(article.Heading, 3, s) }

// Say says something about the original that is not of it.
func (w *Writer) Say(s string) { w.whole(article.Caption, 0, s) }

// Said shows lines of the original that are not of its text: a head, names of parts.
func (w *Writer) Said(lines string) {
	w.close()
	w.markup(lines)
	w.close()
}

// Break begins a new block.
func (w *Writer) Break() { w.close() }

// EndShort says at the end of a view that is full what became of the rest.
func (w *Writer) EndShort(sentence string) {
	w.view.Cut = false
	w.Say(sentence)
	w.view.Cut = true
}

func (w *Writer) whole(kind article.Kind, level int, s string) {
	w.close()
	w.kind, w.level = kind, level
	for _, r := range strings.TrimSpace(s) {
		w.put(r)
	}
	w.close()
}

// Paragraph shows text that has no lines of its own.
func (w *Writer) Paragraph(s string) {
	w.close()
	w.kind = article.Paragraph
	w.Text(s)
	w.close()
}

// Text writes words of the original as they stand, with their line ends.
func (w *Writer) Text(s string) {
	for _, r := range s {
		if w.Full() {
			return
		}
		w.letter(r, r)
	}
}

// letter writes one character, which stands for another of the text or for itself.
func (w *Writer) letter(shown, means rune) {
	at := w.put(shown)
	w.read.take(means, at, at+1)
}

// entity writes characters that stand together for others of the text.
func (w *Writer) entity(shown, means string) {
	start, end := w.at(), 0
	for _, r := range shown {
		end = w.put(r) + 1
	}
	for _, r := range means {
		w.read.take(r, start, end)
	}
}

// markup writes what is not text; a word goes on behind it.
func (w *Writer) markup(s string) {
	start := w.at()
	w.mark = start
	for _, r := range s {
		w.put(r)
	}
	w.endMark()
	w.mark = -1
}

func (w *Writer) endMark() {
	if end := w.at(); w.mark >= 0 && end > w.mark {
		w.view.Markup = append(w.view.Markup, Span{w.mark, end})
	}
}

// newLine ends the line.
func (w *Writer) newLine() {
	w.read.stop()
	if w.n > 0 {
		w.put('\n')
	}
}

// at is where the next character goes.
func (w *Writer) at() int { return w.begin + w.n }

// put writes a character, in a new block where this one is long, and tells where.
func (w *Writer) put(r rune) (at int) {
	at = w.at()
	if w.view.Cut {
		return at
	}
	if w.kind == "" {
		w.kind = article.Code
	}
	if r == '\n' && w.lines+1 >= blockLines || r == '\n' && w.n >= blockLength {
		w.part() // the end of a block is the end of its line
		return at
	}
	w.block = utf8.AppendRune(w.block, r)
	w.n++
	if r == '\n' {
		w.lines++
	}
	if w.n >= wordLength || w.n >= blockLength && unicode.IsSpace(r) {
		w.part()
	}
	if w.at() >= Longest && w.kind != article.Caption {
		w.part()
		w.view.Cut = true
	}
	return at
}

// part goes on in a new block of the same kind.
func (w *Writer) part() {
	kind, level, marked := w.kind, w.level, w.mark >= 0
	w.endMark()
	w.close()
	w.kind, w.level = kind, level
	if marked {
		w.mark = w.begin
	}
}

// close ends a block.
func (w *Writer) close() {
	if w.mark < 0 {
		w.read.stop()
	}
	if w.n > 0 {
		w.view.Blocks = append(w.view.Blocks, article.Block{Kind: w.kind, Level: w.level, Text: string(w.block), Kept: true})
		w.begin += w.n + utf8.RuneCountInString(article.Separator)
	}
	w.block, w.kind, w.level, w.n, w.lines = w.block[:0], "", 0, 0, 0
}
