package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// FormRow is a label, what is filled in beside it, and a sentence beneath: the
// reason of a value, or what is wrong with it. In a narrow form the label stands
// above.
type FormRow struct {
	widget.BaseWidget
	label     *text.Label
	underline *canvas.Rectangle
	letter    int // of the label, in code points; below zero: none
	content   fyne.CanvasObject
	below     *text.Label
}

const (
	labelWidth float32 = 96
	narrowForm float32 = 460 // below this the label stands above
)

// NewFormRow makes a row. letter, from 0, is the one underlined: Alt with it
// goes there; below zero for none.
func NewFormRow(label string, letter int, content fyne.CanvasObject) *FormRow {
	r := &FormRow{label: Second.Label(label, 1), underline: &canvas.Rectangle{}, letter: letter, content: content, below: Small.Label("", 0)}
	r.ExtendBaseWidget(r)
	return r
}

// Say shows a sentence beneath, "" takes it away.
func (r *FormRow) Say(sentence string, tone Tone) {
	if r.below.Text == sentence && r.below.ColorName == tone.Color() {
		return
	}
	r.below.Text, r.below.ColorName = sentence, tone.Color()
	r.Refresh()
}

// Said is the sentence beneath.
func (r *FormRow) Said() string { return r.below.Text }

func (r *FormRow) room(width float32) (x, w float32) {
	x = FormLeft(width)
	return x, width - x
}

// HeightFor implements Tall.
func (r *FormRow) HeightFor(width float32) float32 {
	x, w := r.room(width)
	h := heightOf(r.content, w)
	if x == 0 && r.label.Text != "" {
		h += Second.Line + 2
	}
	if r.below.Text != "" {
		h += r.below.HeightFor(w) + tokens.Space1
	}
	return h
}

// CreateRenderer implements fyne.Widget.
func (r *FormRow) CreateRenderer() fyne.WidgetRenderer {
	least := func() fyne.Size { return fyne.NewSize(120, r.HeightFor(max(r.Size().Width, 120))) }
	paint := func() {
		r.underline.FillColor = tokens.Of(tokens.Ink2)
		r.underline.Hidden = r.letter < 0
		r.underline.Refresh()
		r.label.Refresh()
		r.below.Hidden = r.below.Text == ""
		r.below.Refresh()
		r.place(r.Size())
	}
	return Draw(least, r.place, paint, r.label, r.underline, r.content, r.below)
}

func (r *FormRow) place(size fyne.Size) {
	if size.Width <= 0 {
		return
	}
	x, w := r.room(size.Width)
	y := float32(0)
	h := heightOf(r.content, w)
	labelY := float32(0)
	if x == 0 && r.label.Text != "" {
		y = Second.Line + 2
	} else {
		labelY = (min(h, 34) - Second.Line) / 2
	}
	Put(r.label, 0, labelY, min(Wide(r.label), size.Width), Second.Line)
	if letters := []rune(r.label.Text); r.letter >= 0 && r.letter < len(letters) {
		// A space at the end would not be measured, so the letter is taken off.
		to := text.Measure(string(letters[:r.letter+1]), Second.Style)
		w := text.Measure(string(letters[r.letter]), Second.Style)
		Put(r.underline, to-w, labelY+Second.Line-2, w, 1)
	}
	Put(r.content, x, y, w, h)
	Put(r.below, x, y+h+tokens.Space1, w, r.below.HeightFor(w))
}

// FormLeft is where the contents of the rows of a form of some width begin.
func FormLeft(width float32) float32 {
	if width < narrowForm {
		return 0
	}
	return labelWidth
}
