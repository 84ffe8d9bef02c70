package panes

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// suggestionRow is a suggestion in the list: what was made of it, its title, its
// date and in how many articles it stands.
type suggestionRow struct {
	widget.BaseWidget
	ground        *part.Ground
	icon          *canvas.Image
	dot           *canvas.Circle // of one that is open
	strike        *canvas.Rectangle
	title, second *text.Label
	decision      Decision
	state         part.RowState
}

func newSuggestionRow() *suggestionRow {
	r := &suggestionRow{
		ground: part.NewGround(), icon: part.NewIcon(), dot: &canvas.Circle{}, strike: &canvas.Rectangle{},
		title: part.Medium.Label("", 1), second: part.Small.Label("", 1),
	}
	r.ExtendBaseWidget(r)
	return r
}

const (
	suggestionPad  float32 = 8
	suggestionLeft         = tokens.Space4 + tokens.Icon + tokens.Space3
)

// suggestionRowHeight is that of all rows.
var suggestionRowHeight = part.Medium.Line + part.Small.Line + 2*suggestionPad

var decisionIcons = map[Decision]string{Accepted: "check", Merged: "merge", Refused: "close"}

func (r *suggestionRow) fill(q *Queued) {
	r.title.Text, r.second.Text, r.decision = q.Heading(), q.second(), q.Decision
	r.Refresh()
}

// HeightFor implements part.Row.
func (r *suggestionRow) HeightFor(float32) float32 { return suggestionRowHeight }

// SetState implements part.Row.
func (r *suggestionRow) SetState(s part.RowState) {
	if r.state != s {
		r.state = s
		r.paint()
	}
}

// CreateRenderer implements fyne.Widget.
func (r *suggestionRow) CreateRenderer() fyne.WidgetRenderer {
	return part.Draw(func() fyne.Size { return fyne.NewSize(120, suggestionRowHeight) }, r.place, r.paint,
		append(r.ground.Objects(), r.icon, r.dot, r.title, r.strike, r.second)...)
}

func (r *suggestionRow) place(size fyne.Size) {
	r.ground.Place(0, 0, size.Width, size.Height)
	const ring = 10
	middle := suggestionPad + part.Medium.Line/2
	part.Put(r.icon, tokens.Space4, middle-tokens.Icon/2, tokens.Icon, tokens.Icon)
	part.Put(r.dot, tokens.Space4+(tokens.Icon-ring)/2, middle-ring/2, ring, ring)
	w := size.Width - suggestionLeft - tokens.Space4
	part.Put(r.title, suggestionLeft, suggestionPad, w, part.Medium.Line)
	part.Put(r.second, suggestionLeft, suggestionPad+part.Medium.Line, w, part.Small.Line)
	part.Put(r.strike, suggestionLeft, middle+1, min(part.Wide(r.title), w), tokens.Hairline)
}

func (r *suggestionRow) paint() {
	r.ground.Paint(r.state)
	r.title.Style, r.title.ColorName = part.Medium.Style, tokens.Ink
	if r.state.Selected {
		r.title.Style = part.Strong.Style
	}
	if r.decision != Undecided {
		r.title.ColorName = tokens.Ink2
	}
	tone := tokens.Ink2
	if r.decision == Accepted {
		tone = tokens.Done
	}
	part.SetIcon(r.icon, decisionIcons[r.decision], tone)
	r.paintDot()
	r.strike.Hidden = r.decision != Refused
	r.strike.FillColor = tokens.Of(tokens.Ink2)
	r.strike.Refresh()
	r.place(r.Size())
	r.title.Refresh()
	r.second.Refresh()
}

// paintDot draws an open ring, filled for the one that is shown.
func (r *suggestionRow) paintDot() {
	r.dot.Hidden = r.decision != Undecided
	r.dot.StrokeColor, r.dot.StrokeWidth = tokens.Of(tokens.Ink2), 1.5
	r.dot.FillColor = color.Transparent
	if r.state.Selected {
		r.dot.StrokeColor, r.dot.FillColor = tokens.Of(tokens.Accent), tokens.Of(tokens.Accent)
	}
	r.dot.Refresh()
}
