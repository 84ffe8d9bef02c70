package panes

import (
	"image/color"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/article"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// editionRow is a heading, or a passage: the article and how it was found, the words
// in the earlier edition, and below them those of the new text; or a fact: the article
// and what is known of it.
type editionRow struct {
	widget.BaseWidget
	ground   *part.Ground
	band     *canvas.Rectangle // under a heading
	head     *text.Label
	reason   *text.Label
	old, new *text.Label
	names    [2]*text.Label // of the two
	heading  bool
	fact     bool
	state    part.RowState
}

func newEditionRow() *editionRow {
	r := &editionRow{
		ground: part.NewGround(), band: &canvas.Rectangle{},
		head: part.Medium.Label("", 1), reason: part.Small.Label("", 2),
		old: part.Quote.Label("", 3), new: part.Quote.Label("", 3),
		names: [2]*text.Label{part.Small.Label("Earlier", 1), part.Small.Label("Now", 1)},
	}
	r.ExtendBaseWidget(r)
	return r
}

func (r *editionRow) fill(l *editionLine) {
	r.heading, r.fact = l.heading != "", l.fact != ""
	if r.heading {
		r.head.Text, r.reason.Text = l.heading, strconv.Itoa(l.count)
		r.Refresh()
		return
	}
	r.head.Text = l.Title
	if r.head.Text == "" {
		r.head.Text = "title unknown"
	}
	if r.fact {
		r.reason.Text, r.old.Text, r.new.Text = l.fact, "", ""
		r.Refresh()
		return
	}
	r.reason.Text = carriedReason(&l.Carried)
	r.old.Text, r.old.Matches = inContext(l.Before, l.Quote, l.After)
	r.new.Text, r.new.Matches = "", nil
	if l.Words != "" {
		r.new.Text, r.new.Matches = inContext(l.WordsBefore, l.Words, l.WordsAfter)
	}
	r.Refresh()
}

// inContext is a quotation, on one line, between what stands before and after it,
// and where it is in that line.
func inContext(before, words, after string) (line string, at []text.Range) {
	before, words, after = leading(before), strings.Join(strings.Fields(words), " "), trailing(after)
	start := utf8.RuneCountInString(before)
	return before + words + after, []text.Range{{Start: start, End: start + utf8.RuneCountInString(words)}}
}

// leading is what stands before a quotation without the word that was cut off.
func leading(before string) string {
	first, _ := utf8.DecodeRuneInString(before)
	last, _ := utf8.DecodeLastRuneInString(before)
	words, dots := strings.Fields(before), ""
	if utf8.RuneCountInString(before) >= article.ContextLength {
		if dots = "…"; len(words) > 1 {
			dots = "… "
			if !unicode.IsSpace(first) {
				words = words[1:]
			}
		}
	}
	line := strings.Join(words, " ")
	if line != "" && unicode.IsSpace(last) {
		line += " "
	}
	return dots + line
}

// trailing is what stands after one, likewise.
func trailing(after string) string {
	first, _ := utf8.DecodeRuneInString(after)
	last, _ := utf8.DecodeLastRuneInString(after)
	words, dots := strings.Fields(after), ""
	if utf8.RuneCountInString(after) >= article.ContextLength {
		if dots = "…"; len(words) > 1 {
			dots = " …"
			if !unicode.IsSpace(last) {
				words = words[:len(words)-1]
			}
		}
	}
	line := strings.Join(words, " ")
	if line != "" && unicode.IsSpace(first) {
		line = " " + line
	}
	return line + dots
}

// SetState implements part.Row.
func (r *editionRow) SetState(s part.RowState) {
	if r.state == s {
		return
	}
	r.state = s
	r.paint()
}

const editionNames = 52 // the width of what stands before the two quotations

// HeightFor implements part.Row.
func (r *editionRow) HeightFor(width float32) float32 {
	if r.heading {
		return 32
	}
	h := part.Medium.Line + r.reason.HeightFor(width-2*tokens.Space4) + 2*8
	if r.fact {
		return h
	}
	w := width - 2*tokens.Space4 - editionNames
	h += r.old.HeightFor(w) + 4
	if r.new.Text != "" {
		h += r.new.HeightFor(w) + 4
	}
	return h
}

// CreateRenderer implements fyne.Widget.
func (r *editionRow) CreateRenderer() fyne.WidgetRenderer {
	objects := append([]fyne.CanvasObject{r.band}, r.ground.Objects()...)
	return part.Draw(func() fyne.Size { return fyne.NewSize(120, 32) }, r.place, r.paint,
		append(objects, r.head, r.reason, r.old, r.new, r.names[0], r.names[1])...)
}

func (r *editionRow) place(size fyne.Size) {
	const x = tokens.Space4
	part.Put(r.band, 0, 0, size.Width, size.Height)
	r.ground.Place(0, 0, size.Width, size.Height)
	w := size.Width - 2*x
	if r.heading {
		wide := part.Wide(r.head)
		part.Put(r.head, x, (size.Height-part.Strong.Line)/2, wide, part.Strong.Line)
		part.Put(r.reason, x+wide+tokens.Space2, (size.Height-part.Small.Line)/2, part.Wide(r.reason), part.Small.Line)
		return
	}
	y := putLabel(r.head, x, 8, w)
	y = putLabel(r.reason, x, y, w) + 4
	part.Put(r.names[0], x, y+2, editionNames, part.Small.Line)
	y = putLabel(r.old, x+editionNames, y, w-editionNames) + 4
	part.Put(r.names[1], x, y+2, editionNames, part.Small.Line)
	putLabel(r.new, x+editionNames, y, w-editionNames)
}

func (r *editionRow) paint() {
	r.ground.Paint(r.state)
	r.band.FillColor = color.Transparent
	r.head.Style = part.Medium.Style
	if r.heading {
		r.band.FillColor, r.head.Style = tokens.Of(tokens.Ground), part.Strong.Style
	}
	r.band.Refresh()
	r.old.Hidden, r.names[0].Hidden = r.heading || r.fact, r.heading || r.fact
	r.new.Hidden = r.heading || r.new.Text == ""
	r.names[1].Hidden = r.new.Hidden
	r.place(r.Size())
	for _, l := range []*text.Label{r.head, r.reason, r.old, r.new, r.names[0], r.names[1]} {
		l.Refresh()
	}
}
