package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// pane names one of the three panes; Preferences keep widths and what is hidden
// under these names.
type pane string

const (
	paneArticles pane = "articles"
	panePage     pane = "page"
	paneSide     pane = "chronology"
	paneAsked    pane = "questions" // the right pane beside the whole chronology
)

var paneOrder = [3]pane{part.Left: paneArticles, part.Middle: panePage, part.Right: paneSide}

// Below these widths of the window a side pane hides unless it was asked for.
const (
	narrowArticles float32 = 1100
	narrowSide     float32 = 820
)

// Widths of the side panes.
const (
	usualArticles float32 = 292
	usualSide     float32 = 432
	usualAsked    float32 = 336
	editingSide   float32 = 560 // least width beside the page for a form
)

// threePanes lays out the three panes and remembers how the analyst wants them.
type threePanes struct {
	w       *window
	split   *part.Splitter
	width   float32
	opened  map[pane]bool // asked for although the window is narrow
	editing bool          // a form stands in the side pane
	sorting bool          // results of an import are put right in the side pane
	whole   bool          // the whole chronology takes the place of articles and page
}

func newThreePanes(w *window, articles, page, side fyne.CanvasObject) *threePanes {
	p := &threePanes{w: w, split: part.NewSplitter(articles, page, side), opened: map[pane]bool{}}
	p.split.SetWidths(p.remembered(paneArticles, usualArticles), p.remembered(paneSide, usualSide))
	p.split.OnResized = p.resized
	return p
}

func (p *threePanes) remembered(name pane, usual float32) float32 {
	if width := p.w.prefs.Panes[string(name)]; width > 0 {
		return width
	}
	return usual
}

func (p *threePanes) resized(left, right float32) {
	if p.w.prefs.Panes == nil {
		p.w.prefs.Panes = map[string]float32{}
	}
	p.w.prefs.Panes[string(paneArticles)] = left
	if !p.editing {
		p.w.prefs.Panes[string(p.sideName())] = right
	}
	p.w.remember()
}

// sideName is what the width of the right pane is remembered under: beside the whole
// chronology it is another.
func (p *threePanes) sideName() pane {
	if p.whole {
		return paneAsked
	}
	return paneSide
}

// widen gives the right pane the width that it has beside what is shown.
func (p *threePanes) widen() {
	left, _ := p.split.Widths()
	usual := usualSide
	if p.whole {
		usual = usualAsked
	}
	right := p.remembered(p.sideName(), usual)
	if p.editing {
		right = max(right, min(editingSide, p.width/2))
	}
	p.split.SetWidths(left, right)
	p.apply()
}

// fit hides what a narrow window has no room for.
func (p *threePanes) fit(width float32) {
	p.width = width
	p.apply()
}

// edit makes room for a form in the side pane, or gives it back.
func (p *threePanes) edit(editing bool) {
	if p.editing == editing {
		return
	}
	p.editing = editing
	p.widen()
}

// showWhole makes room for the whole chronology and its questions, or gives it back.
func (p *threePanes) showWhole(whole bool) {
	if p.whole == whole {
		return
	}
	p.whole = whole
	p.opened[paneSide] = p.opened[paneSide] && !p.tooNarrow(paneSide)
	p.widen()
}

// sort makes room for the results of an import and what puts them right, or gives
// it back.
func (p *threePanes) sort(sorting bool) {
	if p.sorting == sorting {
		return
	}
	p.sorting = sorting
	p.apply()
}

func (p *threePanes) apply() {
	for i, name := range paneOrder {
		p.split.SetHidden(i, p.hidden(name))
	}
}

// hidden tells whether a pane is not shown now.
func (p *threePanes) hidden(name pane) bool {
	switch {
	case (p.editing || p.sorting) && name == paneSide:
		return false
	case p.sorting:
		return name == paneArticles
	case p.whole && name == paneArticles:
		return true
	case p.whole && name == panePage && p.opened[paneSide] && p.tooNarrow(paneSide):
		return true // one at a time
	}
	return p.w.prefs.Hidden[string(name)] || p.tooNarrow(name) && !p.opened[name]
}

// tooNarrow tells whether the window has no room for a pane.
func (p *threePanes) tooNarrow(name pane) bool {
	if p.width == 0 {
		return false
	}
	switch name {
	case paneArticles:
		return p.width < narrowArticles && !p.w.prefs.Hidden[string(panePage)] || p.editing && p.width < 2*editingSide+usualArticles
	case paneSide:
		return p.width < narrowSide && !p.w.prefs.Hidden[string(panePage)]
	}
	return false
}

// toggle shows or hides a pane; the last one stays.
func (p *threePanes) toggle(name pane) {
	hide := !p.hidden(name)
	if hide && p.shown() == 1 {
		p.w.status.say("One pane stays.")
		return
	}
	if p.w.prefs.Hidden == nil {
		p.w.prefs.Hidden = map[string]bool{}
	}
	p.opened[name] = !hide
	if hide && !p.tooNarrow(name) || !hide {
		p.w.prefs.Hidden[string(name)] = hide
	}
	p.w.remember()
	p.apply()
	p.w.menu.refresh()
}

// reveal shows a pane if it is hidden.
func (p *threePanes) reveal(name pane) {
	if p.hidden(name) {
		p.toggle(name)
	}
}

func (p *threePanes) shown() int {
	n := 0
	for _, name := range paneOrder {
		if !p.hidden(name) {
			n++
		}
	}
	return n
}

// paneHead is the line at the head of a pane: what it is at the left, what can
// be done at the right. right may be nil.
func paneHead(left, right fyne.CanvasObject) fyne.CanvasObject {
	objects := []fyne.CanvasObject{part.NewDivider(), left}
	if right != nil {
		objects = append(objects, right)
	}
	return container.New(headLayout{}, objects...)
}

type headLayout struct{}

// MinSize implements fyne.Layout.
func (headLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	h := part.HeadHeight
	for _, o := range objects[1:] {
		h = max(h, o.MinSize().Height+tokens.Space2)
	}
	return fyne.NewSize(80, h)
}

// Layout implements fyne.Layout.
func (headLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place := func(o fyne.CanvasObject, x, width float32) {
		h := o.MinSize().Height
		o.Move(fyne.NewPos(x, (size.Height-h)/2))
		o.Resize(fyne.NewSize(width, h))
	}
	objects[0].Move(fyne.NewPos(0, size.Height-tokens.Hairline))
	objects[0].Resize(fyne.NewSize(size.Width, tokens.Hairline))
	right := size.Width - tokens.Space4
	if len(objects) > 2 {
		w := objects[2].MinSize().Width
		right -= w
		place(objects[2], right, w)
	}
	place(objects[1], tokens.Space4, max(0, right-tokens.Space4))
}

// below is the place under an object, for a menu.
func below(o fyne.CanvasObject) fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).AddXY(0, o.Size().Height)
}

// slot is a place in the window that shows one thing at a time.
type slot struct {
	box    *fyne.Container
	view   fyne.CanvasObject
	ground fyne.CanvasObject // nil for none
	bare   fyne.CanvasObject // a view that paints all of its place itself
	moved  func()            // another thing is shown; nil for nobody to tell
}

// newSlot makes a place on a ground, which may be nil.
func newSlot(ground fyne.CanvasObject) *slot {
	return &slot{box: container.NewStack(), ground: ground}
}

// show puts another thing into the place.
func (s *slot) show(view fyne.CanvasObject) {
	if s.view == view {
		return
	}
	s.view = view
	s.box.Objects = nil
	if s.ground != nil && view != s.bare {
		s.box.Objects = append(s.box.Objects, s.ground)
	}
	s.box.Objects = append(s.box.Objects, view)
	s.box.Refresh()
	if s.moved != nil {
		s.moved()
	}
}

// holds tells whether a focused thing lies within the place.
func (s *slot) holds(f fyne.Focusable) bool {
	o, ok := f.(fyne.CanvasObject)
	if !ok || !s.box.Visible() {
		return false
	}
	d := fyne.CurrentApp().Driver()
	at, from := d.AbsolutePositionForObject(o), d.AbsolutePositionForObject(s.box)
	size := s.box.Size()
	return at.X >= from.X && at.Y >= from.Y && at.X < from.X+size.Width && at.Y < from.Y+size.Height
}
