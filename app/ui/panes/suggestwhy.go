package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/chronology/suggest"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// leftToRight makes a line of ours run so, also where it begins with words of a
// source that run the other way.
const leftToRight = "\u200e"

// newReason is one of the grounds of a suggestion: a mark, what it is about, and
// the words, which stand below where there is little room.
func newReason(r suggest.Reason) *drawn {
	icon := part.NewIcon()
	name, color := "check", tokens.Done
	subject, words := part.Second.Label(r.Subject, 1), part.Body.Label(leftToRight+part.Capital(r.Text), 0)
	if r.Doubt {
		name, color = "warning", tokens.Doubt
		words.ColorName = tokens.Doubt
	}
	part.SetIcon(icon, name, color)
	const left, column = tokens.Icon + tokens.Space1, float32(120)
	return newDrawn(func(width float32, move bool) float32 {
		x, y := column, float32(0)
		if width < 420 {
			x, y = left, part.Second.Line
		}
		h := words.HeightFor(width - x)
		if move {
			part.Put(icon, 0, 1, tokens.Icon, tokens.Icon)
			part.Put(subject, left, 0, min(part.Wide(subject), width-left), part.Second.Line)
			part.Put(words, x, y, width-x, h)
		}
		return y + h
	}, icon, subject, words)
}

// iconWords is an icon with words of one line that are cut where they do not fit.
type iconWords struct {
	widget.BaseWidget
	icon  *canvas.Image
	name  string
	color fyne.ThemeColorName
	words *text.Label
}

func newIconWords(icon, words string, face part.Face) *iconWords {
	w := &iconWords{icon: part.NewIcon(), name: icon, color: face.Color, words: face.Label(words, 1)}
	w.ExtendBaseWidget(w)
	return w
}

func (w *iconWords) left() float32 {
	if w.name == "" {
		return 0
	}
	return tokens.Icon + 6
}

// CreateRenderer implements fyne.Widget.
func (w *iconWords) CreateRenderer() fyne.WidgetRenderer {
	least := func() fyne.Size {
		return fyne.NewSize(w.left()+part.Wide(w.words)+tokens.Space2, max(w.words.LineHeight, tokens.Icon))
	}
	place := func(size fyne.Size) {
		part.Put(w.icon, 0, (size.Height-tokens.Icon)/2, tokens.Icon, tokens.Icon)
		part.Put(w.words, w.left(), 0, size.Width-w.left(), size.Height)
	}
	paint := func() {
		part.SetIcon(w.icon, w.name, w.color)
		w.words.Refresh()
	}
	return part.Draw(least, place, paint, w.icon, w.words)
}

// measured keeps what it holds within a width that is good to read, at the left.
type measured struct {
	widget.BaseWidget
	inner *part.Pile
	most  float32
}

func newMeasured(most float32, inner *part.Pile) *measured {
	m := &measured{inner: inner, most: most}
	m.ExtendBaseWidget(m)
	return m
}

// HeightFor implements part.Tall.
func (m *measured) HeightFor(width float32) float32 { return m.inner.HeightFor(min(width, m.most)) }

// CreateRenderer implements fyne.Widget.
func (m *measured) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) { part.Put(m.inner, 0, 0, min(size.Width, m.most), size.Height) }
	return part.Draw(func() fyne.Size { return fyne.NewSize(120, m.HeightFor(max(m.Size().Width, 120))) }, place,
		func() { place(m.Size()); m.inner.Refresh() }, m.inner)
}
