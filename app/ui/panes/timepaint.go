package panes

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"dateline/app/chronology/timeline"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// timeTones are the colours of a drawing, by timeline.Tone.
var timeTones = [...]fyne.ThemeColorName{
	timeline.Paper: tokens.Paper, timeline.Ground: tokens.Ground, timeline.Ink: tokens.Ink, timeline.Ink2: tokens.Ink2,
	timeline.Ink3: tokens.Ink3, timeline.Line: tokens.Line, timeline.Edge: tokens.Edge, timeline.Accent: tokens.Accent,
	timeline.Soft: tokens.Soft, timeline.Conflict: tokens.Conflict,
}

// timePaint draws shapes with objects that are kept from one drawing to the next.
// It is shared by the layers of a drawing, which each have a brush.
type timePaint struct {
	faces    [4]part.Face
	colours  [len(timeTones)]color.Color // as values that are not made anew for each shape
	variant  fyne.ThemeVariant
	scale    float32 // of the canvas
	lines    map[lineKey]*text.Line
	patterns map[patternKey]image.Image
}

// lineKey is what a line of words depends on.
type lineKey struct {
	words string
	style text.Style
}

// linesKept is how many lines of words are kept.
const linesKept = 5000

// begin takes the theme's colours.
func (p *timePaint) begin(faces [4]part.Face, scale float32) {
	if v := tokens.Variant(); v != p.variant || p.colours[timeline.Ink] == nil || scale != p.scale {
		p.variant, p.scale = v, scale
		p.patterns = map[patternKey]image.Image{}
		for i, name := range timeTones {
			p.colours[i] = color.Transparent
			if name != "" {
				p.colours[i] = tokens.Of(name)
			}
		}
	}
	if len(p.lines) > linesKept || p.lines == nil {
		p.lines = map[lineKey]*text.Line{}
	}
	if len(p.patterns) > patternsKept {
		p.patterns = map[patternKey]image.Image{}
	}
	p.faces = faces
}

// timeLayer is a part of a drawing that is drawn, and cut off, together.
type timeLayer struct {
	brush   text.Brush
	content *fyne.Container
	strokes []*canvas.Line
	discs   []*canvas.Circle
	columns []*timeColumns
	ns      int // of strokes, in use
	nd, nc  int // of discs and columns
}

func newTimeLayer() *timeLayer { return &timeLayer{content: container.NewWithoutLayout()} }

func (l *timeLayer) begin() {
	l.brush.Begin()
	l.ns, l.nd, l.nc = 0, 0, 0
}

func (l *timeLayer) end() {
	l.content.Objects = append(l.content.Objects[:0], l.brush.Objects()...)
}

// draw adds shapes, moved to the layer's own place.
func (l *timeLayer) draw(p *timePaint, shapes []timeline.Shape, dx, dy float32) {
	for i := range shapes {
		s := shapes[i]
		if s.Kind == timeline.Columns {
			l.bars(p, &s, dx, dy)
			continue
		}
		s.X, s.Y = s.X-dx, s.Y-dy
		l.shape(p, &s)
	}
}

func (l *timeLayer) shape(p *timePaint, s *timeline.Shape) {
	switch s.Kind {
	case timeline.Box:
		l.box(p, s)
	case timeline.Fade, timeline.Hatch, timeline.Dash:
		l.pattern(p, s)
	case timeline.Stroke:
		l.stroke(p, s)
	case timeline.Disc:
		l.disc(p, s)
	case timeline.Words:
		if line := p.line(s); line != nil {
			x, _ := line.Extent()
			l.brush.Line(line, s.X-x, s.Y, p.scale, p.colours[s.Fill])
		}
	}
}

// largeBox is the area from which on a box is drawn as a picture of one pixel that
// is stretched: where the processor draws, a large rectangle takes very long.
const largeBox = 2500

func (l *timeLayer) box(p *timePaint, s *timeline.Shape) {
	if s.W*s.H < largeBox {
		o := l.brush.Rect(s.X, s.Y, s.W, s.H, p.colours[s.Fill])
		if s.Thick > 0 {
			o.StrokeColor, o.StrokeWidth = p.colours[s.Line], s.Thick
		}
		return
	}
	if s.Fill != timeline.Clear {
		l.brush.Picture(p.pixel(s.Fill), s.X, s.Y, s.W, s.H)
	}
	if t := s.Thick; t > 0 {
		c := p.colours[s.Line]
		l.brush.Rect(s.X, s.Y, s.W, t, c)
		l.brush.Rect(s.X, s.Y+s.H-t, s.W, t, c)
		l.brush.Rect(s.X, s.Y+t, t, s.H-2*t, c)
		l.brush.Rect(s.X+s.W-t, s.Y+t, t, s.H-2*t, c)
	}
}

func (p *timePaint) line(s *timeline.Shape) *text.Line {
	f := p.faces[s.Face]
	key := lineKey{s.Text, f.Style}
	line, ok := p.lines[key]
	if !ok {
		line = text.SetLine(s.Text, f.Style, s.H)
		p.lines[key] = line
	}
	return line
}

func (l *timeLayer) stroke(p *timePaint, s *timeline.Shape) {
	if l.ns == len(l.strokes) {
		l.strokes = append(l.strokes, &canvas.Line{})
	}
	o := l.strokes[l.ns]
	l.ns++
	o.StrokeColor, o.StrokeWidth = p.colours[s.Line], s.Thick
	o.Position1, o.Position2 = fyne.NewPos(s.X, s.Y), fyne.NewPos(s.X+s.W, s.Y+s.H)
	l.brush.Put(o)
}

func (l *timeLayer) disc(p *timePaint, s *timeline.Shape) {
	if l.nd == len(l.discs) {
		l.discs = append(l.discs, &canvas.Circle{})
	}
	o := l.discs[l.nd]
	l.nd++
	o.FillColor, o.StrokeColor, o.StrokeWidth = p.colours[s.Fill], p.colours[s.Line], s.Thick
	o.Position1, o.Position2 = fyne.NewPos(s.X-s.W, s.Y-s.W), fyne.NewPos(s.X+s.W, s.Y+s.W)
	l.brush.Put(o)
}
