package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/page"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// dateTip tells how a date in the text was read. It lies over the page and takes
// neither clicks nor keys.
type dateTip struct {
	widget.BaseWidget
	ground      *canvas.Rectangle
	when, edtf  *text.Label
	words, rule *text.Label
	key         *part.Key
	does        *text.Label
	box         tipBox
	shown       bool
}

func newDateTip() *dateTip {
	t := &dateTip{
		ground: &canvas.Rectangle{},
		when:   part.Strong.Label("", 1), edtf: part.Mono.Label("", 1),
		words: part.Small.Label("", 0), rule: part.Hint.Label("", 0),
		key: part.NewKey("E"), does: part.Small.Label("", 1),
	}
	t.ExtendBaseWidget(t)
	return t
}

const (
	tipWidth float32 = 400
	tipPad           = tokens.Space3
)

// show puts the tip beside the words of a date: how they were read, from what,
// against which date of publication, by which rule; does is what E does now.
func (t *dateTip) show(d app.DateMark, published article.Moment, does string, box tipBox) {
	w := d.When
	t.does.SetText(does)
	t.when.SetText(w.Display())
	t.edtf.SetText(w.EDTF)
	from := "from “" + d.Text + "”, article without a date"
	if published != "" {
		from = "from “" + d.Text + "”, article dated " + published.String()
	}
	t.words.SetText(from)
	t.rule.SetText(w.Rule)
	t.box, t.shown = box, true
	t.Refresh()
}

func (t *dateTip) hide() {
	if t.shown {
		t.shown = false
		t.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (t *dateTip) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{t.ground, t.when, t.edtf, t.words, t.rule, t.key, t.does}
	place := func(size fyne.Size) { t.place(size) }
	paint := func() {
		t.ground.FillColor, t.ground.StrokeColor = tokens.Of(tokens.Raised), tokens.Of(tokens.Edge)
		t.ground.StrokeWidth, t.ground.CornerRadius = tokens.Hairline, tokens.RadiusField
		for _, o := range objects {
			show(o, t.shown)
		}
		t.place(t.Size())
		canvas.Refresh(t)
	}
	return part.Draw(func() fyne.Size { return fyne.Size{} }, place, paint, objects...)
}

func (t *dateTip) place(size fyne.Size) {
	width := min(tipWidth, size.Width-2*tokens.Space4)
	inner := max(width-2*tipPad, 40)
	wordsHeight, ruleHeight := t.words.HeightFor(inner), t.rule.HeightFor(inner)
	if t.rule.Text == "" {
		ruleHeight = 0
	}
	keyHeight := t.key.MinSize().Height
	height := tipPad + part.Strong.Line + tokens.Space1 + wordsHeight + ruleHeight + tokens.Space2 + keyHeight + tipPad
	x, y := t.box.beside(fyne.NewSize(width, height), size, false)
	put := func(o fyne.CanvasObject, dx, dy, w, h float32) {
		o.Move(fyne.NewPos(x+dx, y+dy))
		o.Resize(fyne.NewSize(w, h))
	}
	put(t.ground, 0, 0, width, height)
	edtf := part.Wide(t.edtf)
	put(t.when, tipPad, tipPad, max(inner-edtf-tokens.Space2, 20), part.Strong.Line)
	put(t.edtf, tipPad+inner-edtf, tipPad, edtf, part.Strong.Line)
	at := tipPad + part.Strong.Line + tokens.Space1
	put(t.words, tipPad, at, inner, wordsHeight)
	put(t.rule, tipPad, at+wordsHeight, inner, ruleHeight)
	at += wordsHeight + ruleHeight + tokens.Space2
	key := t.key.MinSize()
	put(t.key, tipPad, at, key.Width, key.Height)
	put(t.does, tipPad+key.Width+tokens.Space2, at, inner-key.Width-tokens.Space2, key.Height)
}

// showDate shows how a date that is pointed at or has the caret was read.
func (p *pagePane) showDate(d page.DateMark, on bool) {
	if !on {
		p.tip.hide()
		p.about.avoid(false)
		return
	}
	for _, m := range p.dates {
		if m.Start == d.Start {
			p.showDateTip(m)
			return
		}
	}
}

func (p *pagePane) showDateTip(d app.DateMark) {
	at, size, ok := p.text.Box(d.Start, d.End)
	if !ok {
		p.tip.hide()
		return
	}
	p.tip.show(d, p.article.Published, p.eventOf(d), tipBox{at, size})
	p.about.avoid(true)
}

// eventOf says what E makes an event of while a date is told about: one that is
// only pointed at is not what the keys are about.
func (p *pagePane) eventOf(d app.DateMark) string {
	switch here, ok := p.text.DateHere(); {
	case !ok || here.Start != d.Start:
		return "makes an event of selected words"
	case p.text.MarkHere() != "":
		return "makes an event of the highlight"
	}
	return "makes an event of the sentence"
}
