package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// mostMarks is how many squares or dots are drawn; the words count all.
const mostMarks = 5

// SitesOrigins draws on how many sites and origins something stands: open
// squares, a dash, filled dots, and always the words. One origin is doubtful.
type SitesOrigins struct {
	widget.BaseWidget
	sites, origins int
	unsited        int // articles, where no site is known
	words          *text.Label
	squares        [mostMarks]*canvas.Rectangle
	dots           [mostMarks]*canvas.Circle
	dash           *canvas.Rectangle
}

// NewSitesOrigins makes the marks for so many sites and origins, or for so many
// articles of unknown sites.
func NewSitesOrigins(sites, origins, unsited int) *SitesOrigins {
	s := &SitesOrigins{words: Small.Label("", 1), dash: &canvas.Rectangle{}}
	for i := range mostMarks {
		s.squares[i], s.dots[i] = &canvas.Rectangle{}, &canvas.Circle{}
	}
	s.ExtendBaseWidget(s)
	s.Set(sites, origins, unsited)
	return s
}

// Set changes the numbers.
func (s *SitesOrigins) Set(sites, origins, unsited int) {
	s.sites, s.origins, s.unsited = sites, origins, unsited
	s.words.Text = SitesOriginsWords(sites, origins, unsited)
	s.Refresh()
}

// SitesOriginsWords says the numbers: "2 sites · 1 origin", or "2 articles · 1 origin"
// where nobody knows on which sites they stood.
func SitesOriginsWords(sites, origins, unsited int) string {
	switch {
	case sites == 0:
		return "not cited"
	case unsited > 0:
		return Count(unsited, "article") + " · " + Count(origins, "origin")
	}
	return Count(sites, "site") + " · " + Count(origins, "origin")
}

// tone is doubtful while fewer than two origins carry the event.
func (s *SitesOrigins) tone() Tone {
	if s.origins <= 1 {
		return Doubtful
	}
	return Plain
}

const (
	square float32 = 6
	dot    float32 = 6
	gap    float32 = 4
	dotGap float32 = 2
	dash   float32 = 7
)

// squareCount is how many squares there are: sites, or articles.
func (s *SitesOrigins) squareCount() int { return max(s.sites, s.unsited) }

func (s *SitesOrigins) marks() float32 {
	sites, origins := min(s.squareCount(), mostMarks), min(s.origins, mostMarks)
	if sites == 0 {
		return 0
	}
	return float32(sites)*(square+gap) - gap + 3 + dash + float32(origins)*(dot+dotGap) + tokens.Space1
}

// CreateRenderer implements fyne.Widget.
func (s *SitesOrigins) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{s.dash, s.words}
	for i := range mostMarks {
		objects = append(objects, s.squares[i], s.dots[i])
	}
	least := func() fyne.Size { return fyne.NewSize(s.marks()+Wide(s.words), Small.Line) }
	return Draw(least, s.place, s.paint, objects...)
}

func (s *SitesOrigins) place(size fyne.Size) {
	x, middle := float32(0), size.Height/2
	for i := range min(s.squareCount(), mostMarks) {
		Put(s.squares[i], x, middle-square/2, square, square)
		x += square + gap
	}
	Put(s.dash, x-gap+3, middle-0.5, dash-3, 1)
	x += dash - gap + 3
	for i := range min(s.origins, mostMarks) {
		Put(s.dots[i], x, middle-dot/2, dot, dot)
		x += dot + dotGap
	}
	Put(s.words, s.marks(), 0, size.Width-s.marks(), size.Height)
}

func (s *SitesOrigins) paint() {
	c := tokens.Of(s.tone().Color())
	for i := range mostMarks {
		s.squares[i].Hidden, s.dots[i].Hidden = i >= s.squareCount(), i >= s.origins
		s.squares[i].FillColor, s.squares[i].StrokeColor, s.squares[i].StrokeWidth = color.Transparent, c, 1.5
		s.dots[i].FillColor = c
		s.squares[i].Refresh()
		s.dots[i].Refresh()
	}
	s.dash.Hidden, s.dash.FillColor = s.sites == 0, c
	s.dash.Refresh()
	s.words.ColorName = s.tone().Color()
	s.words.Refresh()
	s.place(s.Size())
}

// Counts are the numbers it shows.
func (s *SitesOrigins) Counts() (sites, origins, unsited int) { return s.sites, s.origins, s.unsited }
