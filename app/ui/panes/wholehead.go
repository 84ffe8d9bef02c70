package panes

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/chronology/view"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// WholeHead is what the head of the whole chronology says.
type WholeHead struct {
	Shown, Of int
	Chips     []view.Value // what is narrowed to
	KnownOn   string       // a day, "" for today
	View      string       // name of the saved view that is shown, "" for none
}

// wholeHead is the line above the whole chronology: how much of it is shown, what
// narrows it, and on which day it is looked at.
type wholeHead struct {
	widget.BaseWidget
	onRemove func(v view.Value)
	onDay    func(typed string) error // "" for today
	onSet    func()                   // a day was taken: on to the events
	later    func(func())             // does something after the key that asked for it; nil for at once

	keys         *part.Pass
	key          func(*fyne.KeyEvent)
	title, count *text.Label
	chips        []*part.ValueChip
	filter       *part.ValueChip
	views        *part.ValueChip
	label        *text.Label
	day          *part.ValueChip
	field        *part.Field // in place of the day while one is typed
	typing       bool
	place        *fyne.Container // of the field
	today        *part.Button
	left, right  *part.Flow
	line         *part.Divider
	last         WholeHead
}

func newWholeHead(keys *part.Pass, key func(*fyne.KeyEvent)) *wholeHead {
	h := &wholeHead{
		keys: keys, key: key, title: part.Caption.Word("Chronology"), count: part.Second.Word(""),
		label: part.Second.Word("As known on"), field: part.NewField("13 Mar 2024"),
		left: part.NewFlow(), right: part.NewFlow(), line: part.NewDivider(),
	}
	h.filter = part.NewChoice("add", "Filter", "F", nil)
	h.views = part.NewChoice("fold-open", "Views", "V", nil)
	h.day = part.NewChoice("clock", "Today", "K", h.typeDay)
	h.today = part.NewButton("Today", "", "", part.Link, func() { h.setDay("") })
	for _, c := range []*part.ValueChip{h.filter, h.views, h.day} {
		c.PassTo(keys)
		c.OnKey = key
	}
	h.today.PassTo(keys)
	h.today.OnKey = key
	h.place = &fyne.Container{Layout: dayLayout{}, Objects: []fyne.CanvasObject{h.field}}
	h.field.OnEscape = h.leaveDay
	h.field.OnSubmitted = h.setDay
	h.ExtendBaseWidget(h)
	h.set(WholeHead{})
	return h
}

// set shows what the head says. Whoever was at a chip that is gone is at the next.
func (h *wholeHead) set(w WholeHead) {
	at := -1
	for i, c := range h.chips {
		if focusedOn(c) {
			at = i
		}
	}
	h.count.Text = fmt.Sprintf("%d of %d", w.Shown, w.Of)
	if w.Shown == w.Of {
		h.count.Text = fmt.Sprint(w.Of)
	}
	if at >= 0 || len(w.Chips) != len(h.last.Chips) || !sameValues(w.Chips, h.last.Chips) {
		h.chips = h.chips[:0]
		for i, v := range w.Chips {
			h.chips = append(h.chips, h.chip(v, i > 0 && w.Chips[i-1].Field == v.Field))
		}
	}
	views := "Views"
	if w.View != "" {
		views = w.View
	}
	h.views.Set(views, w.View != "")
	h.day.Set(dayWords(w.KnownOn), w.KnownOn != "")
	for _, c := range append([]*part.ValueChip{h.filter}, h.chips...) {
		c.Refresh() // the theme may have changed while it was out of sight
	}
	h.last = w
	h.arrange()
	if at >= 0 {
		h.focusChip(at)
	}
}

func sameValues(a, b []view.Value) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// focusChip gives the keys to a chip, or to what adds one where there is none.
func (h *wholeHead) focusChip(i int) {
	if len(h.chips) == 0 {
		part.Focus(h.filter)
		return
	}
	part.Focus(h.chips[min(i, len(h.chips)-1)])
}

func focusedOn(o fyne.Focusable) bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(o.(fyne.CanvasObject))
	return c != nil && c.Focused() == o
}

// chip is a value that can be taken off; one more of its field is joined by "or".
func (h *wholeHead) chip(v view.Value, more bool) *part.ValueChip {
	words := ValueWords(v)
	if more {
		words = "or " + isolate(v.Words)
	}
	c := part.NewRemovable(words, func() { call(h.onRemove, v) })
	c.PassTo(h.keys)
	c.OnKey = h.key
	return c
}

// ValueWords name a value of a filter with its field: "Place: Tarnholt".
func ValueWords(v view.Value) string {
	if v.Field == view.ByPeriod {
		return v.Words
	}
	return part.Capital(string(v.Field)) + ": " + isolate(v.Words)
}

// dayWords are a day of knowledge for people.
func dayWords(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return "Today"
	}
	return t.Format("Mon 2 Jan 2006")
}

// typeDay puts a field in place of the day.
func (h *wholeHead) typeDay() {
	h.field.SetText("")
	h.field.SetPlaceHolder("13 Mar 2024")
	if h.last.KnownOn != "" {
		h.field.SetPlaceHolder(dayWords(h.last.KnownOn))
	}
	h.field.SetFailed(false)
	h.typing = true
	h.arrange()
	if h.later == nil {
		h.field.Focus()
		return
	}
	h.later(h.field.Focus)
}

// setDay takes what was typed; what is no day stays in the field.
func (h *wholeHead) setDay(typed string) {
	if h.onDay != nil {
		if err := h.onDay(typed); err != nil {
			h.field.SetFailed(true)
			return
		}
	}
	if !h.typing {
		return
	}
	h.leaveDay()
	does(h.onSet)
}

func (h *wholeHead) leaveDay() {
	h.typing = false
	h.arrange()
	part.Focus(h.day)
}

// arrange puts together what stands left and right.
func (h *wholeHead) arrange() {
	left := []fyne.CanvasObject{h.title, h.count}
	for _, c := range h.chips {
		left = append(left, c)
	}
	h.left.SetObjects(append(left, h.filter, h.views)...)
	day := fyne.CanvasObject(h.day)
	if h.typing {
		day = h.place
	}
	right := []fyne.CanvasObject{h.label, day}
	if h.last.KnownOn != "" {
		right = append(right, h.today)
	}
	h.right.SetObjects(right...)
	h.Refresh()
}

// HeightFor implements part.Tall.
func (h *wholeHead) HeightFor(width float32) float32 { return h.lay(width, false) }

func (h *wholeHead) lay(width float32, move bool) float32 {
	pad := tokens.Space5
	if width < 620 {
		pad = tokens.Space4
	}
	put := func(o fyne.CanvasObject, x, y, w, height float32) {
		if move {
			part.Put(o, x, y, w, height)
		}
	}
	w := max(width-2*pad, 40)
	const above = 9
	right := flowWidth(h.right)
	beside := w - right - tokens.Space4
	if beside >= min(flowWidth(h.left), 420) {
		left, day := h.left.HeightFor(beside), h.right.HeightFor(right)
		height := max(left, day)
		put(h.left, pad, above, beside, left)
		put(h.right, pad+w-right, above, right, day)
		put(h.line, 0, height+2*above, width, tokens.Hairline)
		return height + 2*above + tokens.Hairline
	}
	left := h.left.HeightFor(w)
	put(h.left, pad, above, w, left)
	y := above + left + 6
	day := h.right.HeightFor(w)
	put(h.right, pad, y, w, day)
	put(h.line, 0, y+day+above, width, tokens.Hairline)
	return y + day + above + tokens.Hairline
}

// dayLayout gives the field of a day its width.
type dayLayout struct{}

// MinSize implements fyne.Layout.
func (dayLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(part.Body.Width("about Wed 30 Mar 2024")+2*tokens.Space3, o[0].MinSize().Height)
}

// Layout implements fyne.Layout.
func (dayLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	part.Put(o[0], 0, 0, size.Width, size.Height)
}

// flowWidth is what a flow takes on one line.
func flowWidth(f *part.Flow) float32 {
	w := -tokens.Space2
	for _, o := range f.Objects() {
		if o.Visible() {
			w += o.MinSize().Width + tokens.Space2
		}
	}
	return w
}

// CreateRenderer implements fyne.Widget.
func (h *wholeHead) CreateRenderer() fyne.WidgetRenderer {
	paint := func() {
		h.title.Refresh()
		h.count.Refresh()
		if w := h.Size().Width; w > 0 {
			h.lay(w, true)
		}
	}
	return part.Draw(func() fyne.Size { return fyne.NewSize(200, h.HeightFor(max(h.Size().Width, 200))) },
		func(size fyne.Size) { h.lay(size.Width, true) }, paint, h.left, h.right, h.line)
}
