package panes

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// whenStrip draws what a date means: the time in which it happened as a box, which
// fades where the source says "about", and beside it when the article was published.
type whenStrip struct {
	widget.BaseWidget
	published article.Moment

	scale  whenScale
	fades  bool
	inside *text.Label // in the box, where it fits
	labels []*text.Label
	lines  []*canvas.Rectangle
	axis   *canvas.Rectangle
	box    *canvas.Rectangle
	ends   [2]*canvas.LinearGradient
	pin    *canvas.Rectangle
	head   *canvas.Circle
	says   *text.Label // "published"
}

func newWhenStrip() *whenStrip {
	s := &whenStrip{
		inside: part.Small.In(tokens.Ink).Label("", 1), axis: &canvas.Rectangle{}, box: &canvas.Rectangle{},
		pin: &canvas.Rectangle{}, head: &canvas.Circle{}, says: part.Small.Word("published"),
	}
	for i := range s.ends {
		s.ends[i] = canvas.NewHorizontalGradient(color.Transparent, color.Transparent)
	}
	for range mostCells {
		s.labels = append(s.labels, part.Small.Label("", 1))
		s.lines = append(s.lines, &canvas.Rectangle{})
	}
	s.ExtendBaseWidget(s)
	s.Hide()
	return s
}

// set shows a date; the strip hides where there is nothing to draw.
func (s *whenStrip) set(w chronology.When) {
	scale, ok := scaleOf(w, s.published)
	s.scale, s.fades = scale, w.Approximate
	s.inside.Text = hourOf(w)
	if len(w.EDTF) == len("2006-01-02") && w.Part == "" && !w.Approximate {
		s.inside.Text = "any hour of this day"
	}
	s.Hidden = !ok
	s.Refresh()
}

const (
	stripBox   float32 = 20
	stripFade  float32 = 28
	leastDrawn float32 = 3 // of a box, so that a minute is seen
)

// HeightFor implements part.Tall.
func (s *whenStrip) HeightFor(float32) float32 { return stripBox + part.Small.Line + tokens.Space2 }

// CreateRenderer implements fyne.Widget.
func (s *whenStrip) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{s.axis}
	for i := range s.lines {
		objects = append(objects, s.lines[i], s.labels[i])
	}
	objects = append(objects, s.ends[0], s.ends[1], s.box, s.inside, s.pin, s.head, s.says)
	return part.Draw(func() fyne.Size { return fyne.NewSize(120, s.HeightFor(0)) }, s.place, s.paint, objects...)
}

func (s *whenStrip) place(size fyne.Size) {
	left := part.FormLeft(size.Width)
	w := size.Width - left
	if w <= 0 {
		return
	}
	foot := stripBox + part.Small.Line + tokens.Space1
	part.Put(s.axis, left, foot, w, tokens.Hairline)
	for i, l := range s.labels {
		l.Hidden, s.lines[i].Hidden = i >= len(s.scale.ticks), i >= len(s.scale.ticks)
		if l.Hidden {
			continue
		}
		tick, next := s.scale.ticks[i], 1.0
		if i+1 < len(s.scale.ticks) {
			next = s.scale.ticks[i+1].at
		}
		x, end := left+w*float32(tick.at), left+w*float32(next)
		part.Put(s.lines[i], x, 0, tokens.Hairline, foot)
		l.Text = tick.label
		l.Hidden = part.Wide(l)+tokens.Space1 > end-x
		part.Put(l, x+tokens.Space1, stripBox+2, end-x-tokens.Space1, part.Small.Line)
	}
	s.placeBox(left, w)
	s.placePin(left, w)
}

func (s *whenStrip) placeBox(left, w float32) {
	x, end := left+w*float32(s.scale.from), left+w*float32(s.scale.to)
	if end-x < leastDrawn {
		end = x + leastDrawn
	}
	part.Put(s.box, x, 2, end-x, stripBox-4)
	before, after := s.fading()
	s.ends[0].Hidden, s.ends[1].Hidden = !before, !after
	part.Put(s.ends[0], x-stripFade, 2, stripFade, stripBox-4)
	part.Put(s.ends[1], end, 2, stripFade, stripBox-4)
	s.inside.Hidden = part.Wide(s.inside)+2*tokens.Space2 > end-x
	part.Put(s.inside, x+tokens.Space2, 1, end-x-2*tokens.Space2, stripBox-2)
}

// fading tells which ends of the box fade: both of what is about.
func (s *whenStrip) fading() (before, after bool) {
	return s.fades && !s.scale.openFrom, s.fades && !s.scale.openTo
}

// placePin puts the time of publication, with the word at the side that has room.
func (s *whenStrip) placePin(left, w float32) {
	known := s.scale.published >= 0
	s.pin.Hidden, s.head.Hidden = !known, !known
	x := left + w*float32(s.scale.published)
	const dot float32 = 8
	part.Put(s.pin, x-1, stripBox/2, tokens.FocusLine, stripBox/2)
	part.Put(s.head, x-dot/2, 2, dot, dot)
	word := part.Wide(s.says)
	from, to := left+w*float32(s.scale.from), left+w*float32(s.scale.to)
	free := func(x float32) bool { return x >= left && x+word <= left+w && (x+word < from || x > to) }
	at := x + dot
	if !free(at) {
		at = x - dot - word
	}
	s.says.Hidden = !known || !free(at)
	part.Put(s.says, at, 1, word, stripBox-2)
}

func (s *whenStrip) paint() {
	fill, edge := tokens.Of(tokens.Soft), tokens.Of(tokens.Accent)
	s.box.FillColor, s.box.StrokeColor, s.box.StrokeWidth = fill, edge, tokens.FocusLine
	if s.fades {
		s.box.FillColor, s.box.StrokeWidth = edge, 0
		s.inside.ColorName = tokens.OnAccent
	} else {
		s.inside.ColorName = tokens.Ink
	}
	s.ends[0].StartColor, s.ends[0].EndColor = color.Transparent, edge
	s.ends[1].StartColor, s.ends[1].EndColor = edge, color.Transparent
	s.axis.FillColor = tokens.Of(tokens.Edge)
	s.pin.FillColor, s.head.FillColor = tokens.Of(tokens.Ink), tokens.Of(tokens.Ink)
	for _, l := range s.lines {
		l.FillColor = tokens.Of(tokens.Line)
	}
	s.place(s.Size())
	canvas.Refresh(s)
	for _, l := range append(s.labels, s.inside, s.says) {
		l.Refresh()
	}
}
