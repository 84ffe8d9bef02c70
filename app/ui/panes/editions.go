package panes

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/article/anchor"
	"dateline/app/ui/part"
)

// EditionReport shows what became of passages when articles were cleaned again, those
// that wait for a decision first: Y accepts the place that is proposed, N leaves the
// passage in the earlier edition, Enter goes to the article, where it can be put on
// other words.
type EditionReport struct {
	widget.BaseWidget
	OnAccept func(app.Carried)
	OnLeave  func(app.Carried)
	OnBin    func(app.Carried)
	OnOpen   func(app.Carried)
	OnLetter func(*fyne.KeyEvent) fyne.KeyName // the letter that was meant, on any layout
	OnClose  func()

	sheet   *sheet
	rows    *part.Rows
	words   *part.EmptyState
	lines   []editionLine
	buttons [4]*part.Button
}

// editionLine is a heading, or a passage below one.
type editionLine struct {
	heading string
	count   int
	app.Carried
	waits bool
	fact  string // in place of a passage: what is known of the article now
}

// Fact is something that is known of an article since it was cleaned again, or that
// its original says besides.
type Fact struct {
	ArticleID article.ID
	Title     string
	app.FactChange
}

// NewEditionReport makes an empty report.
func NewEditionReport() *EditionReport {
	r := &EditionReport{rows: part.NewRows()}
	r.rows.Length = func() int { return len(r.lines) }
	r.rows.Make = func() part.Row { return newEditionRow() }
	r.rows.Fill = func(i int, row part.Row) { row.(*editionRow).fill(&r.lines[i]) }
	r.rows.Skip = func(i int) bool { return r.lines[i].heading != "" }
	r.rows.OnOpened = func(int) { r.open() }
	r.rows.OnSelected = func(int) { r.able() }
	r.rows.OnKey = r.key
	keys := part.Pass{OnEscape: func() { does(r.OnClose) }}
	r.rows.PassTo(&keys)
	r.words = part.NewEmptyState("No passage waits for a decision.", "", "", nil)
	r.sheet = newSheet("Passages of earlier editions", newListOrWords(r.rows, r.words, func() bool { return len(r.lines) == 0 }))
	r.buttons = [4]*part.Button{
		part.NewButton("Accept place", "", "Y", part.Primary, r.accept),
		part.NewButton("Leave in earlier edition", "", "N", part.Usual, r.leave),
		part.NewButton("Put elsewhere", "", "Enter", part.Usual, r.open),
		part.NewButton("Close", "", "Esc", part.Link, func() { does(r.OnClose) }),
	}
	for _, b := range r.buttons {
		b.PassTo(&keys)
	}
	r.sheet.left.SetObjects(r.buttons[0], r.buttons[1], r.buttons[2])
	r.sheet.right.SetObjects(r.buttons[3])
	r.able()
	r.ExtendBaseWidget(r)
	return r
}

// Set shows what waits for a decision, what was moved, and what is known now and was
// not before. note says what came of the articles, "" for nothing.
func (r *EditionReport) Set(waiting, moved []app.Carried, facts []Fact, note string) {
	at := max(r.rows.Selected(), 1)
	r.lines = nil
	r.add("To be decided", waiting, true)
	r.add("Put on their places", moved, false)
	r.addFacts(facts)
	r.rows.Select(-1)
	r.rows.Changed()
	for at > 1 && (at >= len(r.lines) || r.lines[at].heading != "") {
		at-- // the last of those that wait was decided
	}
	if at < len(r.lines) {
		r.rows.Select(at)
	}
	r.sheet.title.SetCount(len(waiting))
	r.sheet.say(note)
	r.able()
	r.sheet.body.Refresh()
}

func (r *EditionReport) add(heading string, list []app.Carried, waits bool) {
	if len(list) == 0 {
		return
	}
	r.lines = append(r.lines, editionLine{heading: heading, count: len(list)})
	for _, c := range list {
		r.lines = append(r.lines, editionLine{Carried: c, waits: waits})
	}
}

func (r *EditionReport) addFacts(list []Fact) {
	if len(list) > 0 {
		r.lines = append(r.lines, editionLine{heading: "Read differently in the original", count: len(list)})
	}
	for _, f := range list {
		r.lines = append(r.lines, editionLine{fact: f.String(), Carried: app.Carried{ArticleID: f.ArticleID, Title: f.Title, Found: anchor.Found{Kind: anchor.Exact}}})
	}
}

// chosen is the selected passage or fact, nil for none.
func (r *EditionReport) chosen() *editionLine {
	if i := r.rows.Selected(); i >= 0 && i < len(r.lines) && r.lines[i].heading == "" {
		return &r.lines[i]
	}
	return nil
}

// able says which of the buttons make sense for the selected passage.
func (r *EditionReport) able() {
	none, place := "", ""
	switch c := r.chosen(); {
	case c == nil:
		none, place = "No passage is selected", "No passage is selected"
	case c.fact != "":
		none, place = "No passage is selected", "No passage is selected"
	case !c.waits:
		none, place = "This passage stands in the text", "This passage stands in the text"
	case c.Kind == anchor.Lost:
		place = "No place is proposed for it"
	}
	r.buttons[0].Disable(place)
	r.buttons[1].Disable(none)
	r.buttons[2].Disable(none)
}

func (r *EditionReport) key(_ int, e *fyne.KeyEvent) bool {
	name := e.Name
	if r.OnLetter != nil {
		name = r.OnLetter(e)
	}
	switch name {
	case fyne.KeyY:
		r.accept()
	case fyne.KeyN:
		r.leave()
	case fyne.KeyDelete:
		if c := r.chosen(); c != nil && c.waits {
			call(r.OnBin, c.Carried)
		}
	default:
		return false
	}
	return true
}

func (r *EditionReport) accept() {
	switch c := r.chosen(); {
	case c == nil || !c.waits:
	case c.Kind == anchor.Lost:
		r.sheet.say("No place is proposed for these words: put them elsewhere with Enter, or leave them with N.")
	default:
		call(r.OnAccept, c.Carried)
	}
}

func (r *EditionReport) leave() {
	if c := r.chosen(); c != nil && c.waits {
		call(r.OnLeave, c.Carried)
	}
}

func (r *EditionReport) open() {
	if c := r.chosen(); c != nil {
		call(r.OnOpen, c.Carried)
	}
}

// Focus gives the list the keys.
func (r *EditionReport) Focus() { part.Focus(r.rows) }

// CreateRenderer implements fyne.Widget.
func (r *EditionReport) CreateRenderer() fyne.WidgetRenderer { return drawSheet(r.sheet) }

// carriedReason says how a passage was found.
func carriedReason(c *app.Carried) string {
	switch c.Kind {
	case anchor.Exact:
		return "the same words"
	case anchor.Near:
		return "other signs or spaces"
	case anchor.Lost:
		return "lost: " + c.Reason
	}
	return fmt.Sprintf("%.0f %% alike: %s", 100*c.Score, c.Reason)
}
