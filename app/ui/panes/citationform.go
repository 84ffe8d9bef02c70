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
	Paragraph    int    // of the article's kept blocks, from 1; 0 when unknown
	Credit       string // the agency that the article credits, "" for none
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

// citationForm is a quotation with what can be said about it: its stance, who is
// said to be its origin and by whom it came, its grade, and perhaps a note. One that
// is recorded already can be taken away, which happens when the event is saved.
type citationForm struct {
	widget.BaseWidget
	OnChanged func() // what is said about it, or that it is taken away
	OnSized   func()

	quote, source *text.Label
	stance        *part.Segmented
	origin        *originField
	via           *part.Values
	grade         *gradeField
	note          *part.Field  // nil in one that is recorded already
	bin           *part.Button // nil in a new one
	originRow     *part.FormRow
	rows          *part.Pile
	full          []fyne.CanvasObject
	ground        *canvas.Rectangle

	citation chronology.Citation // as it was
	from     Source
	gone     bool // it is to be taken away
}

// formKind is where a citation's form stands.
type formKind int

const (
	newCitation formKind = iota // with the note of its passage
	oldCitation                 // of an event that is there
)

// newCitationForm makes an empty one.
func newCitationForm(kind formKind, keys *part.Pass) *citationForm {
	f := &citationForm{
		quote: part.Quote.Label("", 8), source: part.Small.Label("", 2),
		stance: part.NewSegmented(stanceWords(), 0, nil), ground: &canvas.Rectangle{},
	}
	f.stance.OnChanged = func(int) { f.changed() }
	f.stance.PassTo(keys)
	f.origin = newOriginField(keys, f.originChanged)
	f.grade = newGradeField(keys, f.changed)
	f.originRow = part.NewFormRow("Origin", 0, f.origin.Pile)
	f.via = part.NewValues("nearest to the site first", true)
	f.via.PassTo(keys)
	f.via.OnChanged, f.via.OnSized = f.changed, func() { does(f.OnSized) }
	f.full = []fyne.CanvasObject{
		f.quote, f.source, part.NewFormRow("Stance", 2, part.NewFlow(f.stance)), f.originRow,
		part.NewFormRow("Passed on by", 10, f.via), part.NewFormRow("Grade", 3, f.grade.Pile),
	}
	if kind == oldCitation {
		f.bin = part.NewButton(takeAway, "bin", "", part.Link, f.toggleGone)
		f.bin.PassTo(keys)
		f.full = append(f.full, part.NewFlow(f.bin))
	} else {
		f.note = part.NewTextField("a note on the passage", 2)
		f.note.PassTo(keys)
		f.full = append(f.full, part.NewFormRow("Passage note", 11, f.note))
	}
	f.rows = part.NewPile(tokens.Space2, tokens.Space3, f.full...)
	f.ExtendBaseWidget(f)
	return f
}

const (
	takeAway = "Put into the bin"
	keepIt   = "Keep the citation"
)

func stanceWords() []string {
	var words []string
	for _, s := range chronology.Stances {
		words = append(words, part.Capital(string(s)))
	}
	return words
}

// set shows a quotation with what is said about it now, and the origins proposed.
func (f *citationForm) set(quote string, from Source, c chronology.Citation, known Known) {
	f.citation, f.from, f.gone = c, from, false
	f.quote.Text, f.source.Text = quoted(quote), from.words()
	f.stance.Choose(max(slices.Index(chronology.Stances, c.Stance), 0))
	f.origin.set(c.Origin, originOffers(c, from), known.Origins)
	f.via.Offers = completing(known.Origins, known.Organisations)
	f.via.Set(offersOf(c.Via))
	f.grade.set(c.Grade)
	f.arrange()
	f.originChanged()
}

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
