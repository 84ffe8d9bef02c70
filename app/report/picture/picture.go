// Package picture draws a timeline as a file: SVG, whose words are words, or PNG
// at twice the size. The same chart gives the same bytes, whatever the clock and
// the machine.
package picture

import (
	"fmt"
	"slices"
	"time"

	"dateline/app/chronology/timeline"
	"dateline/app/report/typeset"
)

// Faces are what a picture is set in.
type Faces struct{ Body, Strong, Title *typeset.Faces }

// Options are what is written around a timeline, and which part of it is drawn.
type Options struct {
	Title string
	Only  string        // what it is restricted to, also the day of knowledge; "" for the whole chronology
	Foot  string        // below, small
	View  timeline.View // nothing for all dates
	Known time.Time     // the moment of knowledge, zero for now
}

// Picture is a timeline with its title and legend, ready to be written.
type Picture struct {
	width, height float32
	title, desc   string
	layers        []layer
	events        []told
	set           *setter
}

// layer is shapes that are drawn one after another, cut off at clip when it has
// a size.
type layer struct {
	shapes []timeline.Shape
	clip   timeline.Rect
	events bool // the shapes are those of events: Picture.events
	// Columns that count events.
	columns []counted
}

// counted is a column and what it says.
type counted struct {
	timeline.Rect
	words string
}

// told is what a mark says.
type told struct {
	from, to int
	words    string
}

// The sizes of a picture, in pixels of which two are drawn for one in a PNG.
const (
	width  = 1400
	margin = 32
	titleH = 34
)

const titleFace = timeline.SmallStrong + 1

// New lays a chart out, with all its lanes.
func New(c *timeline.Chart, f Faces, o Options) *Picture {
	p := &Picture{width: width, title: o.Title, set: newSetter(f)}
	inner := float32(width - 2*margin)
	s := timeline.Setting{Width: inner, Line: 18, Small: 17, Measure: p.set.measure}
	v := o.View
	if v.Span() <= 0 {
		v = c.Fit()
	}
	scene := c.Draw(s, v, timeline.State{Known: o.Known})
	p.desc = describe(c, scene, v, o)
	head := p.head(inner, o)
	p.place(scene, head)
	p.tell(c, scene, head, o.Known)
	legend, h := c.Legend(s, margin, head+scene.Height+12, inner, !o.Known.IsZero())
	p.layers = append(p.layers, layer{shapes: legend})
	y := head + scene.Height + 12 + h
	if o.Foot != "" {
		y += 12
		p.layers = append(p.layers, layer{shapes: []timeline.Shape{p.words(o.Foot, timeline.Small, timeline.Ink3, y, 17, inner)}})
		y += 17
	}
	p.height = y + margin*0.75
	return p
}

// head is the title and what the picture shows.
func (p *Picture) head(inner float32, o Options) float32 {
	y := float32(margin * 0.75)
	shapes := []timeline.Shape{{Kind: timeline.Box, Fill: timeline.Ground, W: width, H: 1e5}}
	if o.Title != "" {
		shapes = append(shapes, p.words(o.Title, titleFace, timeline.Ink, y, titleH, inner))
		y += titleH
	}
	shapes = append(shapes, p.words(p.desc, timeline.Small, timeline.Ink2, y, 17, inner))
	if o.Only != "" {
		y += 17
		shapes = append(shapes, p.words(o.Only, timeline.Small, timeline.Ink2, y, 17, inner))
	}
	p.layers = append(p.layers, layer{shapes: shapes})
	return y + 17 + 18
}

func (p *Picture) words(text string, f timeline.Face, tone timeline.Tone, y, h, room float32) timeline.Shape {
	w := p.set.measure(text, f)
	for runes := []rune(text); w > room && len(runes) > 1; w = p.set.measure(text, f) {
		runes = runes[:len(runes)-1-int(float32(len(runes))*(w-room)/w)]
		text = string(runes) + "…"
	}
	return timeline.Shape{Kind: timeline.Words, Face: f, Fill: tone, X: margin, Y: y, W: w, H: h, Text: text}
}

// place puts a scene below the head.
func (p *Picture) place(s *timeline.Scene, y float32) {
	for _, l := range []layer{{shapes: s.Under}, {shapes: s.Names, clip: s.Side}, {shapes: s.Links, clip: s.Area}, {shapes: s.Lanes, clip: s.Area, events: true}, {shapes: s.Over}} {
		moved := layer{events: l.events, clip: l.clip}
		if l.clip.W > 0 {
			moved.clip.X, moved.clip.Y = l.clip.X+margin, l.clip.Y+y
		}
		for _, sh := range l.shapes {
			sh.X, sh.Y = sh.X+margin, sh.Y+y
			sh.Bars = movedBars(sh.Bars, y)
			moved.shapes = append(moved.shapes, sh)
		}
		p.layers = append(p.layers, moved)
	}
}

func movedBars(bars []timeline.Bar, y float32) []timeline.Bar {
	out := slices.Clone(bars) // the next drawing takes their place
	for i := range out {
		out[i].X, out[i].Y = out[i].X+margin, out[i].Y+y
	}
	return out
}

// tell notes what the marks say.
func (p *Picture) tell(c *timeline.Chart, s *timeline.Scene, y float32, known time.Time) {
	for i := range s.Marks {
		m := &s.Marks[i]
		if m.Count > 0 {
			l := p.eventLayer()
			r := timeline.Rect{X: m.X + margin, Y: m.Y + y, W: m.W, H: m.H}
			l.columns = append(l.columns, counted{r, c.Words(m, known)})
			continue
		}
		if n := len(p.events); m.To > m.From && (n == 0 || m.From >= p.events[n-1].to) {
			p.events = append(p.events, told{m.From, m.To, c.Words(m, known)})
		}
	}
}

// eventLayer is the layer of the marks.
func (p *Picture) eventLayer() *layer {
	return &p.layers[slices.IndexFunc(p.layers, func(l layer) bool { return l.events })]
}

// describe says in a line what the picture shows.
func describe(c *timeline.Chart, s *timeline.Scene, v timeline.View, o Options) string {
	text := timeline.Count(c.Len())
	if n := c.Undated(); n > 0 {
		text += fmt.Sprintf(" and %d without a date", n)
	}
	if span := c.Span(); span != "" {
		text += " · " + span
	}
	if v != c.Fit() {
		text += " · drawn: " + v.String()
	}
	return text
}

// Missing are the characters that no face drew, ascending: they are shown by
// their number.
func (p *Picture) Missing() []rune { return p.set.set.Missing() }

// tones are the colours of the light theme.
var tones = map[timeline.Tone]uint32{
	timeline.Paper: 0xFFFDF9, timeline.Ground: 0xFFFFFF, // it is to be printed
	timeline.Ink: 0x1D2126, timeline.Ink2: 0x4F555D, timeline.Ink3: 0x5F646C,
	timeline.Line: 0xDDD9D0, timeline.Edge: 0x857F70,
	timeline.Accent: 0x1C587A, timeline.Soft: 0xDAE7EE, timeline.Conflict: 0xA3281D,
}
