package text

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/page/layout"
	"dateline/app/ui/tokens"
)

var _ fyne.Widget = (*Label)(nil)

// Align is where a label's lines stand.
type Align uint8

// The alignments. Leading follows the text: Latin stands left, Arabic right.
const (
	Leading Align = iota
	Left
	Center
	Right
)

// Range is a part of a label's text, in code points.
type Range struct{ Start, End int }

// Label shows a text in any script. It is light enough for the rows of a list,
// which are used again and again for other texts.
//
// With MaxLines 1 (as NewLabel sets it) it is one line, as wide as its text;
// with Shrink also narrower, ending in "…". With MaxLines 0 it wraps to the
// width it is given, with a higher MaxLines to so many lines at most. A wrapped
// label's least height is that for the width it has.
//
// The fields may be changed directly; call Refresh after.
type Label struct {
	widget.BaseWidget

	Text       string
	Style      Style
	ColorName  fyne.ThemeColorName // one of package tokens
	Color      color.Color         // instead of ColorName
	MaxLines   int
	Shrink     bool
	Align      Align
	LineHeight float32 // pixels; 0: by the size
	Matches    []Range // shown on a ground, as found by a search

	set     setting // what doc was made for
	doc     *layout.Document
	natural struct { // the width of a text on one line
		text  string
		style Style
		width float32
	}
}

// setting is everything the lines of a label depend on.
type setting struct {
	text       string
	style      Style
	lineHeight float32
	maxLines   int
	width      float32
}

// NewLabel returns a label of one line.
func NewLabel(text string, style Style, name fyne.ThemeColorName) *Label {
	l := &Label{Text: text, Style: style, ColorName: name, MaxLines: 1}
	l.ExtendBaseWidget(l)
	return l
}

// SetText shows another text, without matches.
func (l *Label) SetText(text string) {
	if l.Text == text && l.Matches == nil {
		return
	}
	l.Text, l.Matches = text, nil
	l.Refresh()
}

// MinSize implements fyne.CanvasObject.
func (l *Label) MinSize() fyne.Size {
	if !l.Visible() {
		return fyne.Size{}
	}
	least := l.Style.Size
	if l.MaxLines == 1 {
		if !l.Shrink {
			least = l.Natural()
		}
		return fyne.NewSize(least, l.lineHeight())
	}
	return fyne.NewSize(least, l.HeightFor(max(l.Size().Width, least)))
}

// HeightFor is the height of the label at a width.
func (l *Label) HeightFor(width float32) float32 {
	if l.MaxLines == 1 {
		return l.lineHeight()
	}
	return float32(l.document(width).Height())
}

// Natural is the width of the text on one line.
func (l *Label) Natural() float32 {
	n := &l.natural
	if s := l.flat(); n.text != s || n.style != l.Style {
		n.text, n.style, n.width = s, l.Style, Measure(s, l.Style)
	}
	return n.width
}

// Measure is the width of a text on one line. Each is measured once.
func Measure(text string, s Style) float32 {
	return Shared().line(text, s, func() float32 { return measure(text, s) })
}

func measure(text string, s Style) float32 {
	d := newDocument(text, s, 0, unbroken)
	w := float32(0)
	for _, line := range d.Lines(0, d.Height()) {
		w = max(w, line.Width())
	}
	return w
}

// unbroken is a width that no line reaches.
const unbroken = 1e6

func newDocument(text string, s Style, lineHeight, width float32) *layout.Document {
	opts := layout.Options{Setting: func(string) layout.Setting {
		return layout.Setting{Style: s, LineHeight: lineHeight}
	}}
	d := layout.New([]layout.Block{{Text: text}}, Shared(), opts)
	d.SetWidth(width)
	d.Settle(0)
	return d
}

// lineHeight is the label's own or one that suits the size: 18 for 13.
func (l *Label) lineHeight() float32 {
	if l.LineHeight > 0 {
		return l.LineHeight
	}
	return LineHeight(l.Style)
}

// LineHeight is the usual line height of a style in the interface, whole pixels.
func LineHeight(s Style) float32 {
	if s.Family == Display {
		return float32(int(s.Size*1.22 + 0.5))
	}
	return float32(int(s.Size*1.38 + 0.5))
}

// flat is the text as it is laid out: a label of one line has no line breaks.
func (l *Label) flat() string {
	if l.MaxLines != 1 {
		return l.Text
	}
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, l.Text)
}

// document is the text laid out for a width, cut where it has too many lines.
func (l *Label) document(width float32) *layout.Document {
	if l.MaxLines == 1 && !l.Shrink {
		width = max(width, l.Natural()+1)
	}
	want := setting{l.flat(), l.Style, l.lineHeight(), l.MaxLines, width}
	if l.doc == nil || l.set != want {
		l.set, l.doc = want, Fit(want.text, want.style, want.lineHeight, width, want.maxLines)
	}
	return l.doc
}

// Fit lays a text out in one block and, where it has more than maxLines lines (0
// for no limit), cuts it after the cluster that leaves room for "…".
func Fit(text string, s Style, lineHeight, width float32, maxLines int) *layout.Document {
	set := func(text string) *layout.Document { return newDocument(text, s, lineHeight, width) }
	d := set(text)
	if maxLines == 0 || d.LineCount(0) <= maxLines {
		return d
	}
	lo, _ := d.LineSpan(0, maxLines-1)
	_, hi := d.LineSpan(0, maxLines) // a word that went to the next line may fit in part
	runes := []rune(text)
	cut := func(k int) *layout.Document {
		return set(strings.TrimRight(string(runes[:k]), " ,;:\t\n") + "…")
	}
	fits := func(k int) bool { return cut(k).LineCount(0) <= maxLines }
	end := longest(lo, hi, fits)
	if end == lo && !fits(lo) { // "…" makes a word too long for its line
		end = longest(0, lo, fits) // what is left at worst is a line with "…" alone
	}
	return cut(d.Snap(end))
}

// longest is the last number up to hi that fits; lo where none after it does.
func longest(lo, hi int, fits func(int) bool) int {
	for lo < hi {
		if k := (lo + hi + 1) / 2; fits(k) {
			lo = k
		} else {
			hi = k - 1
		}
	}
	return lo
}

// CreateRenderer implements fyne.Widget.
func (l *Label) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	r := &labelRenderer{label: l}
	r.draw()
	return r
}

type labelRenderer struct {
	label *Label
	brush Brush
}

func (r *labelRenderer) Destroy()                     {}
func (r *labelRenderer) MinSize() fyne.Size           { return r.label.MinSize() }
func (r *labelRenderer) Objects() []fyne.CanvasObject { return r.brush.Objects() }
func (r *labelRenderer) Layout(fyne.Size)             { r.draw() }

func (r *labelRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.label)
}

// draw puts the lines in their places, in the middle of the label's height.
func (r *labelRenderer) draw() {
	l := r.label
	r.brush.Begin()
	size := l.Size()
	if l.Text == "" || size.Width < 1 || size.Height < 1 {
		return
	}
	d := l.document(size.Width)
	c := l.Color
	if c == nil {
		c = tokens.Of(l.ColorName)
	}
	scale := ScaleOf(l)
	dy := float32(0)
	if l.MaxLines == 1 {
		dy = (size.Height - float32(d.Height())) / 2
	}
	for _, line := range d.Lines(0, d.Height()) {
		dx := l.shift(line, size.Width)
		y := dy + float32(line.Y)
		r.matches(d, line, dx, y)
		r.brush.Line(line, dx, y, scale, c)
	}
}

func (r *labelRenderer) matches(d *layout.Document, line *layout.Line, dx, y float32) {
	for _, m := range r.label.Matches {
		for _, q := range d.Rects(max(m.Start, line.Start), min(m.End, line.End), line.Y, line.Y+1) {
			o := r.brush.Rect(dx+q.X-1, y+q.Pad, q.W+2, q.H-2*q.Pad, tokens.Of(tokens.Match))
			o.CornerRadius = 2
		}
	}
}

// shift is how far a line moves from where the layout put it, which is the side
// its paragraph begins at.
func (l *Label) shift(line *layout.Line, width float32) float32 {
	x, w := line.Extent()
	switch {
	case l.Align == Left:
		return -x
	case l.Align == Center:
		return (width-w)/2 - x
	case l.Align == Right:
		return width - w - x
	case line.RTL: // the document may be wider than the label
		return width - w - x
	}
	return 0
}
