package picture

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"dateline/app/article/bidi"
	"dateline/app/chronology/timeline"
)

// families are the faces that the window shows, then what systems have in their
// place. A picture of words does not bring its faces along.
var families = map[timeline.Face]string{
	titleFace: "'Source Serif 4 Display','Source Serif 4',Georgia,'Noto Serif',serif",
}

const sans = "'IBM Plex Sans','IBM Plex Sans Arabic','IBM Plex Sans Hebrew','Segoe UI','Helvetica Neue',Arial,'Noto Sans','Noto Sans Arabic','Noto Sans Hebrew',sans-serif"

// SVG writes the picture with its words as text, each mark with what it says as
// its title, and nothing that is to be fetched from elsewhere.
func (p *Picture) SVG(out io.Writer) error {
	w := &svg{Writer: bufio.NewWriter(out), p: p, fades: map[fade]int{}}
	w.printf(`<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" role="img" aria-labelledby="title desc" font-family="%s">`+"\n",
		num(p.width), num(p.height), num(p.width), num(p.height), sans)
	w.printf("<title id=\"title\">%s</title>\n<desc id=\"desc\">%s</desc>\n", escape(p.title), escape(p.desc))
	w.defs()
	for i, l := range p.layers {
		w.layer(i, l)
	}
	w.printf("</svg>\n")
	if err := w.Flush(); err != nil {
		return fmt.Errorf("writing the timeline as SVG: %w", err)
	}
	return nil
}

// svg writes shapes. An error stays in the writer until it is flushed.
type svg struct {
	*bufio.Writer
	p     *Picture
	fades map[fade]int
}

// fade is what a gradient depends on.
type fade struct {
	tone     timeline.Tone
	from, to float32
}

func (w *svg) printf(form string, a ...any) { fmt.Fprintf(w, form, a...) }

// defs are the gradients, the hatch, and where the layers are cut off.
func (w *svg) defs() {
	w.printf("<defs>\n")
	for _, l := range w.p.layers {
		for _, s := range l.shapes {
			f := fade{s.Fill, s.From, s.To}
			if _, known := w.fades[f]; s.Kind != timeline.Fade || known {
				continue
			}
			w.fades[f] = len(w.fades)
			w.printf(`<linearGradient id="fade%d"><stop offset="0" stop-color="%s" stop-opacity="%s"/><stop offset="1" stop-color="%s" stop-opacity="%s"/></linearGradient>`+"\n",
				w.fades[f], hex(s.Fill), num(s.From), hex(s.Fill), num(s.To))
		}
	}
	for _, tone := range []timeline.Tone{timeline.Edge, timeline.Ink3} {
		w.printf(`<pattern id="hatch%d" width="%d" height="%d" patternUnits="userSpaceOnUse"><path d="M-1 %d L%d -1 M-1 1 L1 -1 M%d %d L%d %d" stroke="%s" stroke-opacity="%s" fill="none"/></pattern>`+"\n",
			tone, hatchStep, hatchStep, hatchStep+1, hatchStep+1, hatchStep-1, hatchStep+1, hatchStep+1, hatchStep-1, hex(tone), num(hatchOpacity))
	}
	for i, l := range w.p.layers {
		if l.clip.W > 0 {
			w.printf(`<clipPath id="clip%d"><rect x="%s" y="%s" width="%s" height="%s"/></clipPath>`+"\n", i, num(l.clip.X), num(l.clip.Y), num(l.clip.W), num(l.clip.H))
		}
	}
	w.printf("</defs>\n")
}

func (w *svg) layer(i int, l layer) {
	if l.clip.W > 0 {
		w.printf("<g clip-path=\"url(#clip%d)\">\n", i)
		defer w.printf("</g>\n")
	} else if len(l.shapes) > 0 {
		w.printf("<g>\n")
		defer w.printf("</g>\n")
	}
	events := w.p.events
	if !l.events {
		events = nil
	}
	for k, s := range l.shapes {
		if len(events) > 0 && events[0].from == k {
			w.printf("<g role=\"img\"><title>%s</title>\n", escape(events[0].words))
		}
		w.shape(s)
		if len(events) > 0 && events[0].to == k+1 {
			w.printf("</g>\n")
			events = events[1:]
		}
	}
	for _, c := range l.columns { // each says what it counts when it is pointed at
		w.printf(`<rect x="%s" y="%s" width="%s" height="%s" fill="none" pointer-events="all"><title>%s</title></rect>`+"\n", num(c.X), num(c.Y), num(c.W), num(c.H), escape(c.words))
	}
}

func (w *svg) shape(s timeline.Shape) {
	switch s.Kind {
	case timeline.Box:
		inset := s.Thick / 2
		w.printf(`<rect x="%s" y="%s" width="%s" height="%s" fill="%s"`, num(s.X+inset), num(s.Y+inset), num(max(s.W-s.Thick, 0)), num(max(min(s.H, w.p.height)-s.Thick, 0)), hex(s.Fill))
		if s.Thick > 0 {
			w.printf(` stroke="%s" stroke-width="%s"`, hex(s.Line), num(s.Thick))
		}
		w.printf("/>\n")
	case timeline.Fade:
		w.printf(`<rect x="%s" y="%s" width="%s" height="%s" fill="url(#fade%d)"/>`+"\n", num(s.X), num(s.Y), num(s.W), num(s.H), w.fades[fade{s.Fill, s.From, s.To}])
	case timeline.Hatch:
		w.printf(`<rect x="%s" y="%s" width="%s" height="%s" fill="url(#hatch%d)"/>`+"\n", num(s.X), num(s.Y), num(s.W), num(s.H), s.Fill)
	case timeline.Dash:
		dx, dy := middle(s)
		w.printf(`<path d="M%s %s L%s %s" stroke="%s" stroke-width="%s" stroke-dasharray="%d %d" fill="none"/>`+"\n",
			num(s.X+dx), num(s.Y+dy), num(s.X+s.W+dx), num(s.Y+s.H+dy), hex(s.Line), num(s.Thick), dashOn, dashOff)
	case timeline.Stroke:
		w.printf(`<path d="M%s %s L%s %s" stroke="%s" stroke-width="%s" fill="none"/>`+"\n", num(s.X), num(s.Y), num(s.X+s.W), num(s.Y+s.H), hex(s.Line), num(s.Thick))
	case timeline.Disc:
		w.printf(`<circle cx="%s" cy="%s" r="%s" fill="%s" stroke="%s" stroke-width="%s"/>`+"\n", num(s.X), num(s.Y), num(s.W), hex(s.Fill), hex(s.Line), num(s.Thick))
	case timeline.Columns:
		for _, b := range s.Bars {
			w.printf(`<rect x="%s" y="%s" width="%s" height="%s" fill="%s"/>`+"\n", num(b.X), num(b.Y), num(b.W), num(b.H), hex(b.Fill))
		}
	case timeline.Words:
		w.words(s)
	}
}

// words are placed by their left edge; text that runs from right to left ends there.
// Where another face stands in, a line keeps the width that was measured.
func (w *svg) words(s timeline.Shape) {
	w.printf(`<text x="%s" y="%s" font-size="%s" fill="%s"`, num(s.X), num(base(s)), num(float32(sizes[s.Face])), hex(s.Fill))
	if family := families[s.Face]; family != "" {
		w.printf(` font-family="%s"`, family)
	}
	if s.Face != timeline.Body && s.Face != timeline.Small {
		w.printf(` font-weight="600"`)
	}
	if bidi.FirstStrong(s.Text) == bidi.RightToLeft {
		w.printf(` direction="rtl" text-anchor="end"`)
	} else if !strings.ContainsFunc(s.Text, bidi.Turns) {
		w.printf(` textLength="%s" lengthAdjust="spacingAndGlyphs"`, num(s.W))
	}
	w.printf(">%s</text>\n", escape(s.Text))
}

// middle is where the middle of a dashed line runs, from its upper left corner.
func middle(s timeline.Shape) (dx, dy float32) {
	if s.H == 0 {
		return 0, s.Thick / 2
	}
	return s.Thick / 2, 0
}

func hex(t timeline.Tone) string {
	if t == timeline.Clear {
		return "none"
	}
	return fmt.Sprintf("#%06X", tones[t])
}

// num is a number with two digits after the point, and no more than it needs.
func num(v float32) string {
	s := strings.TrimRight(strings.TrimRight(strconv.FormatFloat(float64(v), 'f', 2, 32), "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}

// escape makes text of XML; what XML 1.0 cannot hold is left out.
func escape(text string) string {
	text = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' || r == 0xfffe || r == 0xffff || r == 0xfffd {
			return -1
		}
		return r
	}, text)
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(text)
}
