package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// nameRow is a row of the names: a name with its number of spellings, a spelling with
// why it is taken for one with the rest, each with how often it stands.
type nameRow struct {
	widget.BaseWidget
	words                nameWords
	ground               *part.Ground
	title, second, count *text.Label
	state                part.RowState
}

func newNameRow() *nameRow {
	r := &nameRow{ground: part.NewGround(), title: part.Body.Label("", 1), second: part.Small.Label("", 2), count: part.Small.Label("", 1)}
	r.title.Align, r.second.Align = text.Left, text.Left
	r.ExtendBaseWidget(r)
	return r
}

func (r *nameRow) fill(w nameWords) {
	r.words = w
	r.title.Text, r.second.Text, r.count.Text = w.title, w.second, w.count
	switch {
	case w.heading:
		r.title.Style = part.Pane.Style
	case w.spelling:
		r.title.Style = part.Body.Style
	default:
		r.title.Style = part.Strong.Style
	}
	r.Refresh()
}

// SetState implements part.Row.
func (r *nameRow) SetState(s part.RowState) {
	if r.state != s {
		r.state = s
		r.paint()
	}
}

const namePad float32 = 5

// inner is the left edge and width of the words.
func (r *nameRow) inner(width float32) (x, w float32) {
	x = tokens.Space4
	if r.words.spelling {
		x += tokens.Space5
	}
	return x, max(width-x-tokens.Space4, 40)
}

// beside tells whether how often a name stands has room right of it.
func (r *nameRow) beside(w float32) bool {
	return r.words.count != "" && part.Wide(r.title)+part.Wide(r.count)+tokens.Space4 <= w
}

// HeightFor implements part.Row.
func (r *nameRow) HeightFor(width float32) float32 {
	if r.words.heading {
		return part.HeadHeight
	}
	_, w := r.inner(width)
	h := part.Body.Line + 2*namePad
	if r.words.second != "" {
		h += r.second.HeightFor(w)
	}
	if r.words.count != "" && !r.beside(w) {
		h += part.Small.Line
	}
	return h
}

// CreateRenderer implements fyne.Widget.
func (r *nameRow) CreateRenderer() fyne.WidgetRenderer {
	return part.Draw(func() fyne.Size { return fyne.NewSize(120, 29) }, r.lay, r.paint, append(r.ground.Objects(), r.title, r.second, r.count)...)
}

func (r *nameRow) lay(size fyne.Size) {
	r.ground.Place(0, 0, size.Width, size.Height)
	x, w := r.inner(size.Width)
	if r.words.heading {
		title := min(part.Wide(r.title), w)
		part.Put(r.title, x, (size.Height-part.Pane.Line)/2, title, part.Pane.Line)
		part.Put(r.second, x+title+tokens.Space2, (size.Height-part.Small.Line)/2, max(w-title-tokens.Space2, 1), part.Small.Line)
		return
	}
	y, count := namePad, part.Wide(r.count)
	if r.beside(w) {
		part.Put(r.title, x, y, w-count-tokens.Space4, part.Body.Line)
		part.Put(r.count, x+w-count, y+(part.Body.Line-part.Small.Line)/2, count, part.Small.Line)
		y += part.Body.Line
	} else {
		y = putLabel(r.title, x, y, w)
		part.Put(r.count, x, y, w, part.Small.Line)
		if r.words.count != "" {
			y += part.Small.Line
		}
	}
	part.Put(r.second, x, y, w, r.second.HeightFor(w))
}

func (r *nameRow) paint() {
	r.ground.Paint(r.state)
	r.second.Hidden, r.count.Hidden = r.words.second == "", r.words.count == ""
	r.lay(r.Size())
	for _, l := range []*text.Label{r.title, r.second, r.count} {
		l.Refresh()
	}
	canvas.Refresh(r)
}
