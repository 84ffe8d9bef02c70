package part

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Row is one row on the screen. It is used again and again for other things:
// Fill sets every field of it.
type Row interface {
	fyne.CanvasObject
	HeightFor(width float32) float32
	SetState(RowState)
}

// Click is a click within a row.
type Click struct {
	Index    int
	Row      Row
	At       fyne.Position // within the row
	Selected bool          // it was selected before the click
	Before   int           // the row that was, -1 for none
	Held     fyne.KeyModifier
}

// Rows is a list of which only the rows on the screen exist. Rows may differ in
// height. The place on the screen is kept as a row and a distance into it, so
// that a height learnt later never moves what is read.
type Rows struct {
	widget.BaseWidget
	Pass
	Length func() int
	Make   func() Row
	Fill   func(i int, r Row)
	Each   float32 // the height of every row; 0: each row says

	OnSelected func(i int)
	OnOpened   func(i int)                        // Enter, or a double click
	OnMenu     func(i int, at fyne.Position)      // at: on the canvas
	OnTapped   func(Click) bool                   // a click within a row; true when it was taken
	OnKey      func(i int, e *fyne.KeyEvent) bool // before the list's own keys; true when it was taken
	OnEnd      func()                             // the last row is in sight
	OnAll      func()                             // Ctrl+A
	Skip       func(i int) bool                   // rows that cannot be selected, such as headings

	top      int     // the first row on the screen
	into     float32 // how much of it is above the screen
	selected int
	hovered  int
	focused  bool
	heights  map[int]float32
	measured float32 // the width that heights are for
	shown    map[int]Row
	spare    []Row
	area     *fyne.Container
	bar      *scrollBar
	tapped   time.Time
	held     fyne.KeyModifier // with the mouse button
	shift    bool
}

// NewRows makes a list; its functions are set before it is shown.
func NewRows() *Rows {
	r := &Rows{selected: -1, hovered: -1, heights: map[int]float32{}, shown: map[int]Row{}, area: &fyne.Container{}}
	r.bar = newScrollBar(r.scrollToShare)
	r.ExtendBaseWidget(r)
	return r
}

func (r *Rows) length() int {
	if r.Length == nil {
		return 0
	}
	return r.Length()
}

// Changed shows the rows anew after their contents changed.
func (r *Rows) Changed() {
	clear(r.heights)
	if r.selected >= r.length() {
		r.selected = -1
	}
	r.hovered = -1
	r.Refresh()
}

// RowChanged shows one row anew, which may have another height now.
func (r *Rows) RowChanged(i int) {
	delete(r.heights, i)
	if row, ok := r.shown[i]; ok && i < r.length() {
		r.Fill(i, row)
	}
	r.arrange()
}

// Selected is the selected row, -1 for none.
func (r *Rows) Selected() int { return r.selected }

// Select selects a row and shows it, without a report; -1 selects none.
func (r *Rows) Select(i int) {
	if i < -1 || i >= r.length() || i == r.selected {
		return
	}
	old := r.selected
	r.selected = i
	r.RowChanged(old)
	if i >= 0 {
		r.RowChanged(i)
		r.Reveal(i)
	}
}

// Reveal scrolls as little as needed to show a row.
func (r *Rows) Reveal(i int) {
	height := r.Size().Height
	if height <= 0 || i < 0 || i >= r.length() {
		return
	}
	if i < r.top || i == r.top && r.into > 0 {
		r.top, r.into = i, 0
		r.arrange()
		return
	}
	y := -r.into
	for k := r.top; k < i && y <= height; k++ {
		y += r.height(k)
	}
	if h := r.height(i); y+h > height {
		r.top, r.into = i, min(h-height, 0)
		r.arrange()
	}
}

// Scrolled implements fyne.Scrollable.
func (r *Rows) Scrolled(e *fyne.ScrollEvent) {
	r.into -= e.Scrolled.DY
	r.arrange()
}

// Step selects the row so many further, passing over headings, and reports it.
func (r *Rows) Step(by int) {
	step := 1
	if by < 0 {
		step = -1
	}
	n, to := r.length(), r.selected
	for left := by * step; left > 0; left-- {
		next := to + step
		for next >= 0 && next < n && r.Skip != nil && r.Skip(next) {
			next += step
		}
		if next < 0 || next >= n {
			break
		}
		to = next
	}
	r.choose(to)
}

func (r *Rows) choose(i int) {
	if i < 0 || i >= r.length() || r.Skip != nil && r.Skip(i) {
		return
	}
	changed := i != r.selected
	r.Select(i)
	r.Reveal(i)
	if changed && r.OnSelected != nil {
		r.OnSelected(i)
	}
}

func (r *Rows) open() {
	if r.selected >= 0 && r.OnOpened != nil {
		r.OnOpened(r.selected)
	}
}

// CreateRenderer implements fyne.Widget.
func (r *Rows) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		Put(r.area, 0, 0, size.Width, size.Height)
		Put(r.bar, size.Width-scrollBarWidth, 0, scrollBarWidth, size.Height)
		r.arrange()
	}
	paint := func() {
		for i, row := range r.shown {
			if i < r.length() {
				r.Fill(i, row)
			}
		}
		r.arrange()
		r.bar.Refresh()
	}
	return Draw(func() fyne.Size { return fyne.NewSize(120, 72) }, place, paint, r.area, r.bar)
}

// paintAll asks for the list to be drawn.
func (r *Rows) paintAll() { canvas.Refresh(r) }
