package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// rowKind is a sort of row among an import's results.
type rowKind int

const (
	bandRow rowKind = iota // a heading
	needRow                // two lines, a reason and an action
	cameRow                // one line in columns
	moreRow                // shows the rest
)

// resultWords is what a row says.
type resultWords struct {
	kind             rowKind
	icon             string
	tone             part.Tone
	title, second    string
	note, action     string
	site, day, words string // the columns of a row that came in
	hint             string // of a band, at its right
	folds, open      bool   // a band that can be opened
	columns          resultColumns
}

// Heights of the rows.
const (
	needHeight float32 = 48
	cameHeight float32 = 30
)

// resultRow is a row of an import's results.
type resultRow struct {
	widget.BaseWidget
	words            resultWords
	ground           *part.Ground
	band             *canvas.Rectangle
	icon             *canvas.Image
	title, second    *text.Label
	note, action     *text.Label
	site, day, count *text.Label
	key              *part.Key
	state            part.RowState
}

func newResultRow() *resultRow {
	r := &resultRow{
		ground: part.NewGround(), band: &canvas.Rectangle{}, icon: part.NewIcon(),
		title: part.Medium.Label("", 1), second: part.Small.Label("", 1), note: part.Small.Label("", 3),
		action: part.SmallInk.In(tokens.Accent).Label("", 1), key: part.NewKey("Enter"),
		site: part.Second.Label("", 1), day: part.Second.Label("", 1), count: part.Second.Label("", 1),
	}
	r.count.Align = text.Right
	r.ExtendBaseWidget(r)
	return r
}

func (r *resultRow) fill(w resultWords) {
	r.words = w
	r.title.Text, r.second.Text, r.note.Text, r.action.Text = w.title, w.second, w.note, w.action
	if w.kind == bandRow && w.hint != "" {
		r.note.Text = w.hint
	}
	r.site.Text, r.day.Text, r.count.Text = w.site, w.day, w.words
	r.Refresh()
}

// SetState implements part.Row.
func (r *resultRow) SetState(s part.RowState) {
	if r.state == s {
		return
	}
	r.state = s
	r.paint()
}

// narrow tells whether there is too little room for columns.
func narrow(width float32) bool { return width < 660 }

// HeightFor implements part.Row.
func (r *resultRow) HeightFor(width float32) float32 {
	switch r.words.kind {
	case bandRow:
		return headingHeight
	case moreRow:
		return cameHeight + tokens.Space1
	case cameRow:
		if narrow(width) {
			return part.Medium.Line + part.Small.Line + 10
		}
		return cameHeight
	}
	h := part.Medium.Line + part.Small.Line
	if r.words.note != "" {
		note := r.note.HeightFor(r.noteWidth(width))
		if narrow(width) {
			h += note
		} else {
			h = max(h, note)
		}
	}
	return max(h+12, needHeight)
}

const resultLeft = tokens.Space5 + tokens.Icon + tokens.Space5 - tokens.Space1

// actionWidth is the room of the action and its key.
func (r *resultRow) actionWidth() float32 {
	return max(part.Wide(r.action), 52) + tokens.Space2 + r.key.MinSize().Width
}

// noteX is where the reason begins: behind a title that is longer than its column, as
// far as the reason has room there on one line.
func (r *resultRow) noteX(width float32) float32 {
	if narrow(width) {
		return resultLeft
	}
	x := resultLeft + (width-resultLeft)*0.52
	title := resultLeft + max(part.Wide(r.title), part.Wide(r.second)) + tokens.Space4
	return max(x, min(title, r.noteEnd(width)-part.Wide(r.note)))
}

// noteEnd is how far to the right the reason may reach.
func (r *resultRow) noteEnd(width float32) float32 {
	if narrow(width) {
		return width - tokens.Space5
	}
	return width - r.actionWidth() - tokens.Space5 - tokens.Space3
}

func (r *resultRow) noteWidth(width float32) float32 {
	return max(r.noteEnd(width)-r.noteX(width), 40)
}

// CreateRenderer implements fyne.Widget.
func (r *resultRow) CreateRenderer() fyne.WidgetRenderer {
	return part.Draw(func() fyne.Size { return fyne.NewSize(160, cameHeight) }, r.place, r.paint,
		append(append([]fyne.CanvasObject{r.band}, r.ground.Objects()...),
			r.icon, r.title, r.second, r.note, r.action, r.key, r.site, r.day, r.count)...)
}

func (r *resultRow) place(size fyne.Size) {
	r.ground.Place(0, 0, size.Width, size.Height)
	part.Put(r.band, 0, 0, size.Width, size.Height)
	switch r.words.kind {
	case bandRow:
		r.placeBand(size)
	case needRow:
		r.placeNeed(size)
	case cameRow:
		r.placeCame(size)
	case moreRow:
		part.Put(r.title, resultLeft, 0, part.Wide(r.title), size.Height)
	}
}

func (r *resultRow) placeBand(size fyne.Size) {
	w := part.Wide(r.title)
	part.Put(r.title, tokens.Space5, 0, w, size.Height)
	part.Put(r.second, tokens.Space5+w+tokens.Space2, 0, part.Wide(r.second), size.Height)
	right := size.Width - tokens.Space5
	if r.words.folds {
		part.Put(r.icon, right-tokens.Icon, (size.Height-tokens.Icon)/2, tokens.Icon, tokens.Icon)
		return
	}
	hint := min(part.Wide(r.note), max(right-2*w-tokens.Space6, 0))
	part.Put(r.note, right-hint, (size.Height-part.Small.Line)/2, hint, part.Small.Line)
	if r.keyOfBand() {
		k := r.key.MinSize()
		part.Put(r.key, right-hint-tokens.Space1-k.Width, (size.Height-k.Height)/2, k.Width, k.Height)
	}
}

// keyOfBand tells whether the hint of a heading is about Enter.
func (r *resultRow) keyOfBand() bool { return r.words.kind == bandRow && r.words.action != "" }

func (r *resultRow) placeNeed(size fyne.Size) {
	part.Put(r.icon, tokens.Space5, (size.Height-tokens.Icon)/2, tokens.Icon, tokens.Icon)
	noteX, noteW := r.noteX(size.Width), r.noteWidth(size.Width)
	key := r.key.MinSize()
	right := size.Width - tokens.Space5
	action := part.Wide(r.action)
	at := right - action
	if r.enters() {
		part.Put(r.key, right-key.Width, (size.Height-key.Height)/2, key.Width, key.Height)
		at -= key.Width + tokens.Space2 - 2
	}
	y := (size.Height - part.Medium.Line - part.Small.Line) / 2
	w := noteX - resultLeft - tokens.Space4
	actionY := (size.Height - part.SmallInk.Line) / 2
	if narrow(size.Width) {
		y, w = 6, at-resultLeft-tokens.Space2
		actionY = y
		part.Put(r.key, right-key.Width, actionY, key.Width, key.Height)
	}
	part.Put(r.action, at, actionY, action, part.SmallInk.Line)
	part.Put(r.title, resultLeft, y, w, part.Medium.Line)
	part.Put(r.second, resultLeft, y+part.Medium.Line, w, part.Small.Line)
	note := r.note.HeightFor(noteW)
	if narrow(size.Width) {
		part.Put(r.note, noteX, y+part.Medium.Line+part.Small.Line, noteW, note)
	} else {
		part.Put(r.note, noteX, (size.Height-note)/2, noteW, note)
	}
}

// placeCame lays an article that came in out in columns: title, site, date, words.
func (r *resultRow) placeCame(size fyne.Size) {
	iconY := (size.Height - tokens.Icon) / 2
	part.Put(r.icon, tokens.Space5, iconY, tokens.Icon, tokens.Icon)
	right := size.Width - tokens.Space5
	if narrow(size.Width) {
		const y = 5
		w := right - resultLeft
		words := part.Wide(r.count)
		part.Put(r.title, resultLeft, y, w, part.Medium.Line)
		below := float32(y) + part.Medium.Line
		day := min(part.Wide(r.day), w/2)
		site := min(part.Wide(r.site), max(w-day-words-2*tokens.Space3, 20))
		part.Put(r.site, resultLeft, below, site, part.Small.Line)
		part.Put(r.day, resultLeft+site+tokens.Space3, below, day, part.Small.Line)
		part.Put(r.count, right-words, below, words, part.Small.Line)
		return
	}
	c := r.words.columns
	words, day := max(part.Wide(r.count), c.count), c.day
	room := right - resultLeft - words - day - 3*tokens.Space3
	site := min(max(room*0.28, 90), c.site)
	title := room - site
	x := resultLeft
	part.Put(r.title, x, 0, title, size.Height)
	x += title + tokens.Space3
	part.Put(r.site, x, 0, site, size.Height)
	x += site + tokens.Space3
	part.Put(r.day, x, 0, day, size.Height)
	part.Put(r.count, right-words, 0, words, size.Height)
}

// enters tells whether Enter now does what the row offers.
func (r *resultRow) enters() bool {
	return r.words.kind == needRow && r.words.action != "" && r.state.Selected && r.state.Focused
}

func (r *resultRow) paint() {
	w := &r.words
	r.ground.NoFoot = w.kind == cameRow || w.kind == moreRow
	r.ground.Paint(r.state)
	r.band.FillColor = tokens.Of(tokens.Ground)
	r.band.Hidden = w.kind != bandRow || r.state.Selected
	r.band.Refresh()
	r.paintWords()
	r.place(r.Size())
	for _, l := range []*text.Label{r.title, r.second, r.note, r.action, r.site, r.day, r.count} {
		l.Refresh()
	}
}

func (r *resultRow) paintWords() {
	w := &r.words
	r.title.Style, r.title.ColorName, r.title.Align = part.Medium.Style, tokens.Ink, text.Left // in columns, whatever the language
	icon, tone := w.icon, w.tone.Color()
	switch w.kind {
	case bandRow:
		r.title.Style = part.Strong.Style
		if icon, tone = "fold-closed", tokens.Ink2; w.open {
			icon = "fold-open"
		}
		if !w.folds {
			icon = ""
		}
	case cameRow:
		r.title.Style, r.site.Align = part.Body.Style, text.Left
	case moreRow:
		r.title.ColorName = tokens.Accent
	}
	part.SetIcon(r.icon, icon, tone)
	r.icon.Hidden = icon == ""
	r.second.Hidden = w.second == ""
	r.note.Hidden = r.note.Text == ""
	r.note.ColorName = tokens.Ink2
	r.action.Hidden = w.kind != needRow || w.action == ""
	r.key.Hidden = !r.enters() && !r.keyOfBand()
	r.site.Hidden, r.day.Hidden, r.count.Hidden = w.kind != cameRow, w.kind != cameRow, w.kind != cameRow
}
