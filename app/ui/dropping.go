package ui

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver"
	"fyne.io/fyne/v2/widget"

	"dateline/app/transfer"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// native is the window as the system knows it.
func (w *window) native() transfer.Window {
	var found transfer.Window
	n, ok := w.win.(driver.NativeWindow)
	if !ok {
		return found
	}
	n.RunNative(func(context any) {
		switch c := context.(type) {
		case driver.X11WindowContext:
			found = transfer.Window{System: transfer.X11, Handle: c.WindowHandle}
		case driver.WaylandWindowContext:
			found.System = transfer.Wayland
		case driver.WindowsWindowContext:
			found.System = transfer.Windows
		}
	})
	return found
}

// watchDrops takes drags from other programs with all that they offer, until ctx
// is done. Where that cannot be, files still come by dropped.
func (w *window) watchDrops(ctx context.Context) {
	native := w.native()
	to := transfer.Receiver{
		Over:    func(o transfer.Offer) { fyne.Do(func() { w.over.show(w.dropWords(o)) }) },
		Left:    func() { fyne.Do(func() { w.over.show("") }) },
		Dropped: func(item transfer.Item, err error) { fyne.Do(func() { w.takeDrop(item, err) }) },
	}
	go transfer.Watch(ctx, native, to) // an error means Fyne's way, which is there
}

// dropWords says what would come of a drop.
func (w *window) dropWords(o transfer.Offer) string {
	switch {
	case w.dialogOpen() && w.dropFills(o.Files):
		return "Drop to fill in this path"
	case w.dialogOpen():
		return "Leave the dialog first"
	case o.Kind == transfer.Files && isWorkspace(o.Files):
		return "Drop to open " + filepath.Base(o.Files[0])
	case o.Kind == transfer.Nothing:
		return "This holds no text that can be read"
	case o.Kind == transfer.Picture || o.Kind == transfer.Elsewhere:
		return refusal(o.Kind, "")
	}
	if why := w.cannotWrite(); why != "" {
		return why
	}
	switch {
	case o.Kind == transfer.Link:
		return "Drop to keep this link’s address"
	case o.Kind == transfer.Selection:
		return "Drop to keep this selection as an article"
	case len(o.Files) == 0:
		return "Drop to import files"
	}
	return "Drop to import " + part.Count(len(o.Files), "file")
}

// dropLayer is a frame around the whole window, with words on what a drop would
// do. It takes no clicks and no keys.
type dropLayer struct {
	widget.BaseWidget
	veil, frame, ground *canvas.Rectangle
	icon                *canvas.Image
	words               *text.Label
}

func newDropLayer() *dropLayer {
	face := part.Face{Style: part.Lead.Style, Color: tokens.Ink, Line: 24}
	face.Weight = text.SemiBold
	l := &dropLayer{
		veil: &canvas.Rectangle{}, frame: &canvas.Rectangle{}, ground: &canvas.Rectangle{},
		icon: part.NewIcon(), words: face.Label("", 0),
	}
	l.words.Align = text.Center
	l.ExtendBaseWidget(l)
	l.Hide()
	return l
}

// show says what a drop would do; "" takes the frame away.
func (l *dropLayer) show(words string) {
	if words == l.words.Text {
		return
	}
	l.words.Text = words
	if words == "" {
		l.Hide()
		return
	}
	l.Show()
	l.Refresh()
}

// The most that the words are wide, and the strength of the veil over the panes.
const (
	dropWordsWidth float32 = 520
	veilAlpha      uint8   = 150
)

// CreateRenderer implements fyne.Widget.
func (l *dropLayer) CreateRenderer() fyne.WidgetRenderer {
	const icon = 24
	place := func(size fyne.Size) {
		part.Put(l.veil, 0, 0, size.Width, size.Height)
		part.Put(l.frame, tokens.Space2, tokens.Space2, size.Width-2*tokens.Space2, size.Height-2*tokens.Space2)
		width := min(part.Wide(l.words), dropWordsWidth, max(size.Width-4*tokens.Space5, 0))
		height := l.words.HeightFor(width)
		// High up: below the pointer hangs the picture of what is dragged.
		x, y := (size.Width-width)/2, tokens.Space6+tokens.Space4
		part.Put(l.ground, x-tokens.Space5, y-tokens.Space4, width+2*tokens.Space5, height+icon+tokens.Space2+2*tokens.Space4)
		part.Put(l.icon, (size.Width-icon)/2, y, icon, icon)
		part.Put(l.words, x, y+icon+tokens.Space2, width, height)
	}
	paint := func() {
		veil := tokens.Of(tokens.Paper)
		veil.A = veilAlpha
		l.veil.FillColor = veil
		l.frame.StrokeColor, l.frame.StrokeWidth, l.frame.CornerRadius = tokens.Of(tokens.Accent), tokens.FocusLine, tokens.RadiusDialog
		l.ground.FillColor, l.ground.CornerRadius = tokens.Of(tokens.Raised), tokens.RadiusDialog
		l.ground.StrokeColor, l.ground.StrokeWidth = tokens.Of(tokens.Edge), tokens.Hairline
		part.SetIcon(l.icon, "import", tokens.Accent)
		place(l.Size())
		for _, r := range []*canvas.Rectangle{l.veil, l.frame, l.ground} {
			r.Refresh()
		}
		l.words.Refresh()
	}
	return part.Draw(func() fyne.Size { return fyne.Size{} }, place, paint, l.veil, l.frame, l.ground, l.icon, l.words)
}
