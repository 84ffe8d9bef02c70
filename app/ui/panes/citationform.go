package panes

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// Source is where a quotation stands, for people.
type Source struct {
	Site, Byline string
	Published    article.Moment
	Paragraph    int // of the article's kept blocks, from 1; 0 when unknown
}

// words are the source in a line: "Lantern Daily, Imara Dessel, 14 Mar 2024 ·
// paragraph 3".
func (s Source) words() string {
	site := isolate(s.Site)
	if site == "" {
		site = "site unknown"
	}
	if s.Byline != "" {
		site += ", " + isolate(s.Byline)
	}
	date := "date unknown"
	if s.Published != "" {
		date = dayOf(s.Published)
	}
	line := ""
	if s.Paragraph > 0 {
		line = fmt.Sprintf("paragraph %d", s.Paragraph)
	}
	return joined(site+", "+date, line)
}

// citationForm is a quotation with what can be said about it: its stance, who
// is said to be its origin, and perhaps a note.
type citationForm struct {
	widget.BaseWidget
	quote, source *text.Label
	stance        *part.Segmented
	origin        *part.Field
	note          *part.Field // nil in one that is recorded already
	bin           *part.Button
	rows          *part.Pile
	ground        *canvas.Rectangle
}

// newCitationForm makes one; note tells whether the passage's note is offered,
// bin (perhaps nil) puts the citation into the bin.
func newCitationForm(note bool, bin func(), keys *part.Pass) *citationForm {
	f := &citationForm{
		quote: part.Quote.Label("", 8), source: part.Small.Label("", 2),
		stance: part.NewSegmented(stanceWords(), 0, nil), origin: part.NewField("who says so; empty when not stated"),
		ground: &canvas.Rectangle{},
	}
	f.stance.PassTo(keys)
	f.origin.PassTo(keys)
	stance, origin := -1, -1
	if note { // the only one of its form: letters can lead to it
		stance, origin = 2, 0
	}
	objects := []fyne.CanvasObject{f.quote, f.source,
		part.NewFormRow("Stance", stance, part.NewFlow(f.stance)), part.NewFormRow("Origin", origin, f.origin)}
	if note {
		f.note = part.NewTextField("a note on the passage", 2)
		f.note.PassTo(keys)
		objects = append(objects, part.NewFormRow("Passage note", 11, f.note))
	}
	if bin != nil {
		f.bin = part.NewButton("Put into the bin", "bin", "", part.Link, bin)
		f.bin.PassTo(keys)
		objects = append(objects, part.NewFlow(f.bin))
	}
	f.rows = part.NewPile(tokens.Space2, tokens.Space3, objects...)
	f.ExtendBaseWidget(f)
	return f
}

func stanceWords() []string {
	var words []string
	for _, s := range chronology.Stances {
		words = append(words, part.Capital(string(s)))
	}
	return words
}

func (f *citationForm) set(quote string, from Source, stance chronology.Stance, origin string) {
	f.quote.Text, f.source.Text = quoted(quote), from.words()
	f.stance.Choose(max(slices.Index(chronology.Stances, stance), 0))
	f.origin.SetText(origin)
	f.Refresh()
}

func (f *citationForm) chosenStance() chronology.Stance { return chronology.Stances[f.stance.Chosen()] }

// HeightFor implements part.Tall.
func (f *citationForm) HeightFor(width float32) float32 { return f.rows.HeightFor(width) }

// CreateRenderer implements fyne.Widget.
func (f *citationForm) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		part.Put(f.ground, 0, 0, size.Width, size.Height)
		part.Put(f.rows, 0, 0, size.Width, size.Height)
	}
	paint := func() {
		f.ground.FillColor, f.ground.StrokeColor = tokens.Of(tokens.Paper), tokens.Of(tokens.Line)
		f.ground.StrokeWidth, f.ground.CornerRadius = tokens.Hairline, tokens.RadiusField
		f.ground.Refresh()
		f.quote.Refresh()
		f.source.Refresh()
		f.rows.Refresh()
	}
	least := func() fyne.Size { return fyne.NewSize(160, f.HeightFor(max(f.Size().Width, 160))) }
	return part.Draw(least, place, paint, f.ground, f.rows)
}
