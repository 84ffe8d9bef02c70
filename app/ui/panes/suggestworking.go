package panes

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// workingLine is a thin bar with how many articles are read, and Cancel, which
// keeps what was read.
type workingLine struct {
	widget.BaseWidget
	bar    *part.ProgressBar
	words  *text.Label
	cancel *part.Button
}

func newWorkingLine() *workingLine {
	w := &workingLine{bar: part.NewProgressBar(), words: part.Small.Label("", 1)}
	w.cancel = part.NewButton("Cancel", "", "", part.Link, nil)
	w.cancel.SetTip("What is listed stays")
	w.ExtendBaseWidget(w)
	return w
}

func (w *workingLine) set(done, of int) {
	w.bar.Set(of, part.Portion{Count: done, Color: tokens.Accent})
	w.words.Text = "Reading the articles…"
	if of > 0 {
		w.words.Text = fmt.Sprintf("Reading %s of %s articles", thousands(done), thousands(of))
	}
	if of > 0 && done == of {
		w.words.Text = "Putting together what they tell…"
	}
	w.Refresh()
}

// HeightFor implements part.Tall.
func (w *workingLine) HeightFor(float32) float32 {
	return w.cancel.MinSize().Height + tokens.Space1 + w.bar.MinSize().Height
}

// CreateRenderer implements fyne.Widget.
func (w *workingLine) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		b := w.cancel.MinSize()
		part.Put(w.words, 0, 0, size.Width-b.Width-tokens.Space2, b.Height)
		part.Put(w.cancel, size.Width-b.Width, 0, b.Width, b.Height)
		part.Put(w.bar, 0, b.Height+tokens.Space1, size.Width, w.bar.MinSize().Height)
	}
	paint := func() {
		w.words.Refresh()
		w.bar.Refresh()
		place(w.Size())
	}
	return part.Draw(func() fyne.Size { return fyne.NewSize(120, w.HeightFor(0)) }, place, paint, w.words, w.cancel, w.bar)
}

// spread is one thing at the left and one at the right, or below it where there is
// no room for both.
type spread struct {
	widget.BaseWidget
	left, right fyne.CanvasObject
}

func newSpread(left, right fyne.CanvasObject) *spread {
	s := &spread{left: left, right: right}
	s.ExtendBaseWidget(s)
	return s
}

func (s *spread) below(width float32) bool {
	return s.left.MinSize().Width+s.right.MinSize().Width+tokens.Space2 > width
}

// HeightFor implements part.Tall.
func (s *spread) HeightFor(width float32) float32 {
	l, r := s.left.MinSize().Height, s.right.MinSize().Height
	if s.below(width) {
		return l + tokens.Space1 + r
	}
	return max(l, r)
}

// CreateRenderer implements fyne.Widget.
func (s *spread) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		l, r := s.left.MinSize(), s.right.MinSize()
		if s.below(size.Width) {
			part.Put(s.left, 0, 0, size.Width, l.Height)
			part.Put(s.right, 0, l.Height+tokens.Space1, min(r.Width, size.Width), r.Height)
			return
		}
		part.Put(s.left, 0, (size.Height-l.Height)/2, size.Width-r.Width-tokens.Space2, l.Height)
		part.Put(s.right, size.Width-r.Width, (size.Height-r.Height)/2, r.Width, r.Height)
	}
	paint := func() {
		place(s.Size())
		s.left.Refresh()
		s.right.Refresh()
	}
	return part.Draw(func() fyne.Size { return fyne.NewSize(60, s.HeightFor(max(s.Size().Width, 60))) }, place, paint, s.left, s.right)
}

// newOutdented is a button of words only, which begin where text beside it does.
func newOutdented(b *part.Button) *drawn {
	return newDrawn(func(_ float32, move bool) float32 {
		m := b.MinSize()
		if move {
			part.Put(b, -tokens.Space1, 0, m.Width, m.Height)
		}
		return m.Height
	}, b)
}

// newDecidedLine says how many are decided, and how, in one line or in two.
func newDecidedLine(decided, counts *text.Label) *drawn {
	return newDrawn(func(width float32, move bool) float32 {
		if decided.Text == "" {
			return 0
		}
		right := part.Wide(counts)
		beside := part.Wide(decided)+tokens.Space3+right <= width
		if move {
			part.Put(decided, 0, 0, min(part.Wide(decided), width), part.SmallInk.Line)
		}
		if beside || counts.Text == "" {
			if move {
				part.Put(counts, width-right, 0, right, part.Small.Line)
			}
			return part.SmallInk.Line
		}
		if move {
			part.Put(counts, 0, part.SmallInk.Line, width, part.Small.Line)
		}
		return part.SmallInk.Line + part.Small.Line
	}, decided, counts)
}
