package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// Tone is what a badge or a line of text means; its colour follows from it.
type Tone int

// The tones.
const (
	Plain     Tone = iota
	Doubtful       // single origin, unknown, to check
	Contested      // sources disagree; failed
	Settled        // confirmed, came in
)

// Color is the tone's colour for text and icons.
func (t Tone) Color() fyne.ThemeColorName {
	return [...]fyne.ThemeColorName{tokens.Ink2, tokens.Doubt, tokens.Conflict, tokens.Done}[t]
}

// Ground is the colour under the tone's badge.
func (t Tone) Ground() fyne.ThemeColorName {
	return [...]fyne.ThemeColorName{tokens.Soft, tokens.DoubtGround, tokens.ConflictGround, tokens.DoneGround}[t]
}

// Icon goes with the tone, so that colour never speaks alone.
func (t Tone) Icon() string { return [...]string{"", "question", "conflict", "check"}[t] }

// Badge is an icon and some words on a ground that says how to take them.
type Badge struct {
	widget.BaseWidget
	words  *text.Label
	tone   Tone
	icon   *canvas.Image
	ground *canvas.Rectangle
}

// NewBadge makes a badge.
func NewBadge(words string, tone Tone) *Badge {
	b := &Badge{words: SmallInk.Label(words, 1), tone: tone, icon: NewIcon(), ground: &canvas.Rectangle{CornerRadius: tokens.RadiusKey}}
	b.ExtendBaseWidget(b)
	return b
}

// Set changes what the badge says.
func (b *Badge) Set(words string, tone Tone) {
	b.words.Text, b.tone = words, tone
	b.Refresh()
}

const badgeIcon float32 = 12

// Words are what it says.
func (b *Badge) Words() string { return b.words.Text }

func (b *Badge) iconSpace() float32 {
	if b.tone.Icon() == "" {
		return 0
	}
	return badgeIcon + tokens.Space1
}

// CreateRenderer implements fyne.Widget.
func (b *Badge) CreateRenderer() fyne.WidgetRenderer {
	least := func() fyne.Size {
		return fyne.NewSize(Wide(b.words)+b.iconSpace()+2*6, SmallInk.Line+2)
	}
	place := func(size fyne.Size) {
		Put(b.ground, 0, 0, size.Width, size.Height)
		Put(b.icon, 6, (size.Height-badgeIcon)/2, badgeIcon, badgeIcon)
		Put(b.words, 6+b.iconSpace(), 1, size.Width-b.iconSpace()-2*6, size.Height-2)
	}
	paint := func() {
		b.ground.FillColor = tokens.Of(b.tone.Ground())
		b.ground.Refresh()
		b.words.ColorName = b.tone.Color()
		b.words.Refresh()
		SetIcon(b.icon, b.tone.Icon(), b.tone.Color())
	}
	return Draw(least, place, paint, b.ground, b.icon, b.words)
}
