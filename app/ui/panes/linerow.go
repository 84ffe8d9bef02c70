package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// lineWords is what a row of two lines says.
type lineWords struct {
	heading bool // a band with title and count, not a row
	icon    string
	tone    part.Tone // of the icon, and of the note where it is not plain
	title   string
	second  string // below the title
	note    string // in the middle: why
	action  string // at the right, what Enter does
}

// lineRowHeight holds two lines.
const lineRowHeight float32 = 48

// headingHeight is that of a heading between rows.
const headingHeight float32 = 34

// lineRow is a row of two lines with, perhaps, an icon, a reason and what can be
// done: results of an import, things in the bin, entries of the journal.
type lineRow struct {
	widget.BaseWidget
	words         lineWords
	ground        *part.Ground
	icon          *canvas.Image
	title, second *text.Label
	note, action  *text.Label
	state         part.RowState
}

func newLineRow() *lineRow {
	r := &lineRow{
		ground: part.NewGround(), icon: part.NewIcon(), title: part.Medium.Label("", 1), second: part.Small.Label("", 1),
		note: part.Small.Label("", 3), action: part.SmallInk.In(tokens.Accent).Label("", 1),
	}
	r.ExtendBaseWidget(r)
	return r
}

func (r *lineRow) fill(w lineWords) {
	r.words = w
	r.title.Text, r.second.Text, r.note.Text, r.action.Text = w.title, w.second, w.note, w.action
	r.note.ColorName = w.tone.Color()
	if w.tone == part.Settled {
		r.note.ColorName = tokens.Ink2
	}
	r.Refresh()
}

// SetState implements part.Row.
func (r *lineRow) SetState(s part.RowState) {
	if r.state == s {
		return
	}
	r.state = s
	r.paint()
}

// below is whether there is too little room for the reason beside the title.
func (r *lineRow) below(width float32) bool { return width < 560 }

// HeightFor implements part.Row.
func (r *lineRow) HeightFor(width float32) float32 {
	if r.words.heading {
		return headingHeight
	}
	h := part.Medium.Line
	if r.words.second != "" {
		h += part.Small.Line
	}
	_, w := r.columns(width)
	if r.words.note != "" {
		note := r.note.HeightFor(w)
		if r.below(width) {
			h += note
		} else {
			h = max(h, note)
		}
	}
	return max(h+12, 30)
}

// columns are the left edge and width of the reason.
func (r *lineRow) columns(width float32) (x, w float32) {
	if r.below(width) {
		return r.left(), width - r.left() - tokens.Space4
	}
	x = width * 0.58
	return x, width - x - part.Wide(r.action) - tokens.Space4 - tokens.Space3
}

func (r *lineRow) left() float32 {
	if r.words.icon == "" {
		return tokens.Space4
	}
	return tokens.Space4 + tokens.Icon + tokens.Space3
}

// CreateRenderer implements fyne.Widget.
func (r *lineRow) CreateRenderer() fyne.WidgetRenderer {
	return part.Draw(func() fyne.Size { return fyne.NewSize(160, 30) }, r.place, r.paint,
		append(r.ground.Objects(), r.icon, r.title, r.second, r.note, r.action)...)
}

func (r *lineRow) place(size fyne.Size) {
	r.ground.Place(0, 0, size.Width, size.Height)
	if r.words.heading {
		w := part.Wide(r.title)
		part.Put(r.title, tokens.Space4, 0, w, size.Height)
		part.Put(r.second, tokens.Space4+w+tokens.Space2, 0, part.Wide(r.second), size.Height)
		return
	}
	action := part.Wide(r.action)
	part.Put(r.action, size.Width-tokens.Space4-action, (size.Height-part.SmallInk.Line)/2, action, part.SmallInk.Line)
	x := r.left()
	part.Put(r.icon, tokens.Space4, (size.Height-tokens.Icon)/2, tokens.Icon, tokens.Icon)
	noteX, noteW := r.columns(size.Width)
	w := size.Width - x - tokens.Space4 - action - tokens.Space2
	if !r.below(size.Width) && r.words.note != "" {
		w = noteX - x - tokens.Space3
	}
	h := part.Medium.Line
	if r.words.second != "" {
		h += part.Small.Line
	}
	y := (size.Height - h) / 2
	if r.below(size.Width) && r.words.note != "" {
		y = 6
	}
	part.Put(r.title, x, y, w, part.Medium.Line)
	part.Put(r.second, x, y+part.Medium.Line, w, part.Small.Line)
	if r.words.note == "" {
		return
	}
	note := r.note.HeightFor(noteW)
	if r.below(size.Width) {
		part.Put(r.note, noteX, y+h, noteW, note)
	} else {
		part.Put(r.note, noteX, (size.Height-note)/2, noteW, note)
	}
}

func (r *lineRow) paint() {
	r.ground.Paint(r.state)
	r.title.Style = part.Medium.Style
	if r.words.heading {
		r.title.Style = part.Strong.Style
	}
	part.SetIcon(r.icon, r.words.icon, r.words.tone.Color())
	r.action.Hidden = r.words.heading || r.words.action == ""
	r.note.Hidden = r.words.heading || r.words.note == ""
	r.second.Hidden = r.words.second == ""
	r.place(r.Size())
	for _, l := range []*text.Label{r.title, r.second, r.note, r.action} {
		l.Refresh()
	}
}
