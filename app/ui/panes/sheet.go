package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// sheet is the frame of a form or list that takes a pane: a title above, the
// body, and at the foot the buttons with, perhaps, a sentence on what went wrong.
type sheet struct {
	widget.BaseWidget
	title  *part.Heading
	hint   fyne.CanvasObject // right of the title; nil for none
	body   fyne.CanvasObject
	left   *part.Flow // the main button first
	right  *part.Flow
	wrong  *text.Label
	lines  [2]*canvas.Rectangle
	noFoot bool
}

func newSheet(title string, body fyne.CanvasObject) *sheet {
	s := &sheet{
		title: part.NewHeading(title), body: body, left: part.NewFlow(), right: part.NewFlow(),
		wrong: part.Small.In(tokens.Conflict).Label("", 3), lines: [2]*canvas.Rectangle{{}, {}},
	}
	s.ExtendBaseWidget(s)
	return s
}

// say shows what went wrong, "" takes it away.
func (s *sheet) say(sentence string) {
	s.wrong.Text = sentence
	s.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{s.title, s.body, s.lines[0], s.lines[1], s.wrong, s.left, s.right}
	if s.hint != nil {
		objects = append(objects, s.hint)
	}
	least := func() fyne.Size { return fyne.NewSize(200, 160) }
	paint := func() {
		for _, l := range s.lines {
			l.FillColor = tokens.Of(tokens.Line)
			l.Refresh()
		}
		s.wrong.Hidden = s.wrong.Text == ""
		s.lines[1].Hidden = s.noFoot
		s.place(s.Size())
		s.wrong.Refresh()
		s.left.Refresh() // a button may have another label, and so another width
		s.right.Refresh()
	}
	return part.Draw(least, s.place, paint, objects...)
}

func (s *sheet) place(size fyne.Size) {
	const pad = tokens.Space4
	if size.Width <= 0 {
		return
	}
	w := size.Width - 2*pad
	hintWidth := float32(0)
	if s.hint != nil {
		m := s.hint.MinSize()
		hintWidth = m.Width + tokens.Space2
		part.Put(s.hint, pad+w-m.Width, (part.HeadHeight-m.Height)/2, m.Width, m.Height)
	}
	part.Put(s.title, pad, 0, w-hintWidth, part.HeadHeight-1)
	part.Put(s.lines[0], 0, part.HeadHeight-1, size.Width, 1)
	foot := size.Height
	if !s.noFoot {
		foot = s.placeFoot(size, pad, w)
	}
	part.Put(s.body, 0, part.HeadHeight, size.Width, foot-part.HeadHeight)
}

// placeFoot lays the foot out from below and returns where it begins.
func (s *sheet) placeFoot(size fyne.Size, pad, w float32) float32 {
	right := s.widthOf(s.right)
	left := max(w-right-tokens.Space3, 60)
	h := max(s.left.HeightFor(left), s.right.HeightFor(right))
	y := size.Height - h - tokens.Space3
	part.Put(s.left, pad, y, left, h)
	rh := s.right.HeightFor(right)
	part.Put(s.right, pad+w-right, y+(h-rh)/2, right, rh)
	if s.wrong.Text != "" {
		wrong := s.wrong.HeightFor(w)
		y -= wrong + tokens.Space1
		part.Put(s.wrong, pad, y, w, wrong)
	}
	y -= tokens.Space3
	part.Put(s.lines[1], 0, y, size.Width, 1)
	return y
}

func (s *sheet) widthOf(f *part.Flow) float32 {
	w := float32(0)
	for i, o := range f.Objects() {
		if i > 0 {
			w += tokens.Space2
		}
		w += o.MinSize().Width
	}
	return w
}

// drawSheet is the renderer of a widget that is nothing but its sheet.
func drawSheet(s *sheet) fyne.WidgetRenderer {
	return part.Draw(s.MinSize,
		func(size fyne.Size) { part.Put(s, 0, 0, size.Width, size.Height) },
		s.Refresh, s)
}
