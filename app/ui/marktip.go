package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// markTip tells of a highlight: its tags, the events that rest on it, and the
// keys that lead on. It lies over the page and takes neither clicks nor keys.
type markTip struct {
	widget.BaseWidget
	ground *canvas.Rectangle
	lines  []*text.Label // as many as were ever needed
	used   int
	above  bool // a date's tip stands below
	box    tipBox
	shown  bool
}

func newMarkTip() *markTip {
	t := &markTip{ground: &canvas.Rectangle{}}
	t.ExtendBaseWidget(t)
	return t
}

// tipLine is a line of words of a tip in their face.
type tipLine struct {
	words string
	face  part.Face
}

// eventsTold is how many events of a highlight are told of; more are counted.
const eventsTold = 4

// show puts lines beside some words.
func (t *markTip) show(lines []tipLine, box tipBox) {
	for len(t.lines) < len(lines) {
		t.lines = append(t.lines, text.NewLabel("", part.Small.Style, tokens.Ink))
	}
	for i, l := range lines {
		o := t.lines[i]
		o.Text, o.Style, o.ColorName, o.LineHeight = l.words, l.face.Style, l.face.Color, l.face.Line
		o.MaxLines, o.Shrink = 2, false
	}
	t.used, t.box, t.shown = len(lines), box, true
	t.Refresh()
}

func (t *markTip) hide() {
	if t.shown {
		t.shown = false
		t.Refresh()
	}
}

// avoid makes room for the tip of a date, or takes it again.
func (t *markTip) avoid(below bool) {
	if t.above != below {
		t.above = below
		t.Refresh()
	}
}

// words are what is shown, for tests.
func (t *markTip) words() (all []string) {
	for i := 0; t.shown && i < t.used; i++ {
		all = append(all, t.lines[i].Text)
	}
	return all
}

// CreateRenderer implements fyne.Widget.
func (t *markTip) CreateRenderer() fyne.WidgetRenderer {
	d := part.Draw(func() fyne.Size { return fyne.Size{} }, t.place, t.paint)
	d.All = func() []fyne.CanvasObject {
		if !t.shown {
			return nil
		}
		objects := []fyne.CanvasObject{t.ground}
		for _, l := range t.lines[:t.used] {
			objects = append(objects, l)
		}
		return objects
	}
	return d
}

func (t *markTip) paint() {
	t.ground.FillColor, t.ground.StrokeColor = tokens.Of(tokens.Raised), tokens.Of(tokens.Edge)
	t.ground.StrokeWidth, t.ground.CornerRadius = tokens.Hairline, tokens.RadiusField
	t.place(t.Size())
	for _, l := range t.lines[:t.used] {
		l.Refresh()
	}
	canvas.Refresh(t)
}

func (t *markTip) place(size fyne.Size) {
	most := max(min(tipWidth, size.Width-2*tokens.Space4)-2*tipPad, 40)
	inner, height := float32(40), 2*tipPad
	for _, l := range t.lines[:t.used] {
		inner = max(inner, min(part.Wide(l), most))
		height += l.HeightFor(most)
	}
	whole := fyne.NewSize(inner+2*tipPad, height)
	x, y := t.box.beside(whole, size, t.above)
	part.Put(t.ground, x, y, whole.Width, whole.Height)
	y += tipPad
	for _, l := range t.lines[:t.used] {
		h := l.HeightFor(most)
		part.Put(l, x+tipPad, y, inner, h)
		y += h
	}
}

// showAbout tells of the highlight under the pointer, or the one that Tab reached.
func (p *pagePane) showAbout(id article.ID, on bool) {
	m, ok := p.passage(id)
	at, size, seen := p.text.BoxOf(id)
	if !on || !ok || !seen || p.writingNote() {
		p.about.hide()
		return
	}
	p.about.show(p.aboutLines(m), tipBox{at, size})
}

// aboutLines are what is known of a highlight.
func (p *pagePane) aboutLines(m article.Passage) []tipLine {
	lines := []tipLine{{p.tagWords(m), part.Strong}}
	if others := p.overlapping(m); others != "" {
		lines = append(lines, tipLine{"overlaps " + others, part.Small})
	}
	if m.Note != "" && !p.text.NotesInMargin() {
		lines = append(lines, tipLine{m.Note, part.Small})
	}
	events := p.w.chron.cited[m.ID]
	for i, e := range events {
		if i == eventsTold {
			lines = append(lines, tipLine{fmt.Sprintf("and %s more", part.Count(len(events)-i, "event")), part.Small})
			break
		}
		when := "no date"
		if e.event.When.EDTF != "" {
			when = e.event.When.Display()
		}
		lines = append(lines, tipLine{e.event.Title, part.Medium}, tipLine{when + " · " + string(e.stance), part.Small})
	}
	if len(events) == 0 {
		return append(lines, tipLine{"Not cited yet", part.Small.In(tokens.Doubt)}, tipLine{"E records an event, C cites it for one, N writes a note", part.Hint})
	}
	return append(lines, tipLine{"Enter opens the event, N writes a note", part.Hint})
}

// overlapping are the tags of the other highlights on some of the same words:
// where there are many, not each has a line of its own to be seen by.
func (p *pagePane) overlapping(m article.Passage) string {
	var all []string
	for _, o := range p.passages {
		if o.ID != m.ID && o.Start < m.End && o.End > m.Start {
			all = append(all, p.tagWords(o))
		}
	}
	return strings.Join(all, "; ")
}

// tagWords are the names of a highlight's tags: "1 Happening, 3 Doubt".
func (p *pagePane) tagWords(m article.Passage) string {
	words, labels := "", chronology.TagLabels(p.w.tags)
	for _, t := range p.w.tagsOf(m.Tags) {
		if words != "" {
			words += ", "
		}
		words += signOf(t) + " " + labels[t.ID]
	}
	if words == "" {
		return "No tag"
	}
	return words
}

// showMap tells what the pointer is at on the minimap.
func (p *pagePane) showMap(words string, y float32) {
	if words == "" {
		p.about.hide()
		return
	}
	p.about.show([]tipLine{{words, part.Small.In(tokens.Ink)}}, tipBox{at: fyne.NewPos(p.text.Size().Width, y)})
}
