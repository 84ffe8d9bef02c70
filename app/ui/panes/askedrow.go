package panes

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/chronology/view"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// askedWords is what a row of the questions says.
type askedWords struct {
	heading       bool
	icon          string
	tone          part.Tone
	title, second string
	count         string
	open, item    bool
	conflict      *ShownConflict // drawn as a card of its own; nil for none
}

var askedIcons = map[view.Asked]string{
	view.Lost: "warning", view.Undated: "question", view.Uncited: "cite",
	view.SingleOrigin: "person", view.NoPublished: "clock", view.NoAddress: "link", view.NotGraded: "tag",
}

var askedTones = map[view.Asked]part.Tone{
	view.Lost: part.Doubtful, view.Undated: part.Doubtful, view.SingleOrigin: part.Doubtful,
}

func (l *AskedList) words(line *askedLine) askedWords {
	switch q := line.q; {
	case line.heading != "":
		return askedWords{heading: true, title: line.heading, second: line.after}
	case line.conflict != nil:
		if line.conflict.sources == nil {
			line.conflict.sources = l.Sources(*line.conflict)
		}
		return askedWords{title: line.conflict.title(), second: line.conflict.outcome(), conflict: line.conflict}
	case line.settled > 0:
		return askedWords{icon: "check", tone: part.Settled, title: "Settled or explained", count: strconv.Itoa(line.settled), open: l.settledOpen}
	case q != nil:
		w := askedWords{item: true, title: q.Event, second: q.Event}
		if q.ArticleID != "" {
			w.title = q.Article
		}
		if w.title == "" {
			w.title = "Title unknown"
		}
		if l.Detail != nil {
			w.second = l.Detail(*q)
		}
		return w
	}
	return askedWords{
		icon: askedIcons[line.kind], tone: askedTones[line.kind], title: line.kind.Words(),
		count: strconv.Itoa(line.count), open: l.open[line.kind],
	}
}

// askedRow is a row of the questions.
type askedRow struct {
	widget.BaseWidget
	words                askedWords
	ground               *part.Ground
	icon, fold           *canvas.Image
	title, second, count *text.Label
	foot                 *part.Divider
	card                 *conflictCard
	state                part.RowState
}

func newAskedRow() *askedRow {
	r := &askedRow{
		ground: part.NewGround(), icon: part.NewIcon(), fold: part.NewIcon(), foot: part.NewDivider(),
		title: part.Body.Label("", 2), second: part.Small.Label("", 2), count: part.Strong.Label("", 1), card: newConflictCard(),
	}
	r.ground.NoFoot = true
	r.title.Align, r.second.Align = text.Left, text.Left
	r.ExtendBaseWidget(r)
	return r
}

func (r *askedRow) fill(w askedWords) {
	r.words = w
	r.card.fill(w.conflict)
	r.title.Text, r.second.Text, r.count.Text = w.title, w.second, w.count
	r.title.Style, r.second.Style, r.second.LineHeight = part.Body.Style, part.Small.Style, part.Small.Line
	if w.heading {
		r.title.Style, r.second.Style, r.second.LineHeight = part.Pane.Style, part.Second.Style, part.Pane.Line
	}
	r.Refresh()
}

// SetState implements part.Row.
func (r *askedRow) SetState(s part.RowState) {
	if r.state == s {
		return
	}
	r.state = s
	r.paint()
}

const askedFold float32 = 12

// inner is the left edge and width of the words.
func (r *askedRow) inner(width float32) (x, w float32) {
	x, right := tokens.Space4, width-tokens.Space4
	if r.words.icon != "" || r.words.item {
		x += tokens.Icon + tokens.Space2
	}
	if r.words.count != "" {
		right -= part.Wide(r.count) + tokens.Space2 + askedFold + tokens.Space2
	}
	return x, max(right-x, 40)
}

// HeightFor implements part.Row.
func (r *askedRow) HeightFor(width float32) float32 {
	_, w := r.inner(width)
	switch {
	case r.words.conflict != nil:
		return r.card.lay(width, false)
	case r.words.heading:
		return max(part.HeadHeight, part.Pane.Line+16)
	case r.words.item:
		return r.title.HeightFor(w) + r.second.HeightFor(w) + 10
	}
	return max(r.title.HeightFor(w)+11, 29)
}

// CreateRenderer implements fyne.Widget.
func (r *askedRow) CreateRenderer() fyne.WidgetRenderer {
	d := part.Draw(func() fyne.Size { return fyne.NewSize(120, 29) }, r.place, r.paint)
	d.All = func() []fyne.CanvasObject {
		if r.words.conflict != nil {
			return append(r.ground.Objects(), r.card.objects()...)
		}
		return append(r.ground.Objects(), r.icon, r.fold, r.title, r.second, r.count, r.foot)
	}
	return d
}

func (r *askedRow) place(size fyne.Size) {
	r.ground.Place(0, 0, size.Width, size.Height)
	if r.words.conflict != nil {
		r.card.lay(size.Width, true)
		return
	}
	part.Put(r.foot, 0, size.Height-tokens.Hairline, size.Width, tokens.Hairline)
	x, w := r.inner(size.Width)
	switch {
	case r.words.heading:
		title := min(part.Wide(r.title), w)
		part.Put(r.title, x, (size.Height-part.Pane.Line)/2, title, part.Pane.Line)
		part.Put(r.second, x+title+tokens.Space2, (size.Height-part.Pane.Line)/2, w-title-tokens.Space2, part.Pane.Line)
		return
	case r.words.item:
		h := r.title.HeightFor(w)
		part.Put(r.title, x, 4, w, h)
		part.Put(r.second, x, 4+h, w, r.second.HeightFor(w))
		return
	}
	h := r.title.HeightFor(w)
	part.Put(r.icon, tokens.Space4, (size.Height-tokens.Icon)/2, tokens.Icon, tokens.Icon)
	part.Put(r.title, x, (size.Height-h)/2, w, h)
	right := size.Width - tokens.Space4
	part.Put(r.fold, right-askedFold, (size.Height-askedFold)/2, askedFold, askedFold)
	count := part.Wide(r.count)
	part.Put(r.count, right-askedFold-tokens.Space2-count, (size.Height-part.Strong.Line)/2, count, part.Strong.Line)
}

func (r *askedRow) paint() {
	r.ground.Paint(r.state)
	r.card.paint(r.state)
	r.foot.Hidden = !r.words.heading
	part.SetIcon(r.icon, r.words.icon, r.words.tone.Color())
	r.icon.Hidden = r.words.icon == ""
	fold := ""
	if r.words.count != "" {
		if fold = "fold-closed"; r.words.open {
			fold = "fold-open"
		}
	}
	part.SetIcon(r.fold, fold, tokens.Ink3)
	r.fold.Hidden = fold == ""
	r.count.Hidden, r.second.Hidden = r.words.count == "", r.words.second == ""
	r.place(r.Size())
	for _, l := range []*text.Label{r.title, r.second, r.count} {
		l.Refresh()
	}
	r.foot.Refresh()
	canvas.Refresh(r)
}
