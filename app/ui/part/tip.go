package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// TipLayer shows one tip above the panes. It stands last in the Stack that is
// the window's content; it takes no clicks and no keys, as a pop-up would.
type TipLayer struct {
	widget.BaseWidget
	words  *text.Label
	ground *canvas.Rectangle
	owner  fyne.CanvasObject
	at     fyne.Position // of the owner's lower left corner
	over   float32       // the owner's height
}

// NewTipLayer makes the layer.
func NewTipLayer() *TipLayer {
	l := &TipLayer{words: Small.In(tokens.Ink).Label("", 0), ground: &canvas.Rectangle{}}
	l.ExtendBaseWidget(l)
	return l
}

// ShowFor puts a tip under an object.
func (l *TipLayer) ShowFor(owner fyne.CanvasObject, words string) {
	l.owner, l.words.Text = owner, words
	l.at = fyne.CurrentApp().Driver().AbsolutePositionForObject(owner).
		Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(l)).Add(fyne.NewPos(0, owner.Size().Height))
	l.over = owner.Size().Height
	l.Refresh()
}

// ShowTipAt puts a tip of an object under a place of the window; without words it
// takes it away.
func ShowTipAt(owner fyne.CanvasObject, words string, at fyne.Position) {
	l := layerOf(owner)
	if l == nil {
		return
	}
	if words == "" {
		l.HideOf(owner)
		return
	}
	l.owner, l.words.Text, l.over = owner, words, tokens.Target
	l.at = at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(l)).AddXY(tokens.Space2, tokens.Space4)
	l.Refresh()
}

// HideOf takes the tip of an object away; another's stays.
func (l *TipLayer) HideOf(owner fyne.CanvasObject) {
	if l.owner == owner {
		l.owner = nil
		l.Refresh()
	}
}

// Words are what is shown at the moment, "" for nothing.
func (l *TipLayer) Words() string {
	if l.owner == nil {
		return ""
	}
	return l.words.Text
}

const tipWidth float32 = 360

// CreateRenderer implements fyne.Widget.
func (l *TipLayer) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		w := min(Wide(l.words), tipWidth)
		h := l.words.HeightFor(w)
		x := min(l.at.X, size.Width-w-3*tokens.Space2)
		y := l.at.Y + tokens.Space1
		if y+h+2*tokens.Space2 > size.Height {
			y = l.at.Y - l.over - h - 2*tokens.Space2 - tokens.Space1
		}
		x = max(x, tokens.Space1)
		Put(l.ground, x, y, w+2*tokens.Space2, h+2*6)
		Put(l.words, x+tokens.Space2, y+6, w, h)
	}
	paint := func() {
		l.ground.CornerRadius, l.ground.StrokeWidth = tokens.RadiusField, tokens.Hairline
		l.ground.FillColor, l.ground.StrokeColor = tokens.Of(tokens.Raised), tokens.Of(tokens.Edge)
		l.ground.Shadow = canvas.Shadow{Color: tokens.Of(tokens.Shadow), BlurRadius: 6, Offset: fyne.NewPos(0, 2)}
		l.ground.Hidden, l.words.Hidden = l.owner == nil, l.owner == nil
		if l.owner != nil {
			place(l.Size())
		}
		l.ground.Refresh()
		l.words.Refresh()
	}
	return Draw(func() fyne.Size { return fyne.Size{} }, place, paint, l.ground, l.words)
}

// layerOf finds the window's layer for tips, nil when it has none.
func layerOf(o fyne.CanvasObject) *TipLayer {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		return nil
	}
	box, ok := c.Content().(*fyne.Container)
	if !ok {
		return nil
	}
	for _, child := range box.Objects {
		if l, ok := child.(*TipLayer); ok {
			return l
		}
	}
	return nil
}

func showTip(o fyne.CanvasObject, words string) {
	if l := layerOf(o); l != nil {
		l.ShowFor(o, words)
	}
}

func hideTip(o fyne.CanvasObject) {
	if l := layerOf(o); l != nil {
		l.HideOf(o)
	}
}
