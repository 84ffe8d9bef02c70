package panes

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// resultGroup is one of the sorts of result, in the order they are shown.
type resultGroup int

const (
	resultFailed resultGroup = iota
	resultDoubtful
	resultCameIn
	resultKnown
)

var resultHeadings = [...]string{"Failed", "Want a look", "Came in", "Already here"}

// resultLine is a line of the list: a heading, or an article or file.
type resultLine struct {
	words lineWords
	id    article.ID // "" for a failed file
}

// ImportResults shows what came of an import: numbers, then what failed and why,
// what wants a look, what came in, what was here already.
type ImportResults struct {
	widget.BaseWidget
	OnOpen  func(id article.ID)
	OnUndo  func()
	OnClose func()

	sheet *sheet
	body  *resultsBody
	rows  *part.Rows
	lines []resultLine
	came  int // articles that could be taken back
	undo  *part.Button
}

// NewImportResults makes an empty list.
func NewImportResults() *ImportResults {
	r := &ImportResults{rows: part.NewRows()}
	r.rows.Length = func() int { return len(r.lines) }
	r.rows.Make = func() part.Row { return newLineRow() }
	r.rows.Fill = func(i int, row part.Row) { row.(*lineRow).fill(r.lines[i].words) }
	r.rows.Skip = func(i int) bool { return r.lines[i].words.heading }
	r.rows.OnOpened = r.open
	r.rows.OnTapped = func(c part.Click) bool {
		if c.Selected {
			r.open(c.Index)
		}
		return c.Selected
	}
	r.rows.Pass.OnEscape = func() { does(r.OnClose) }
	r.body = newResultsBody(r.rows)
	r.sheet = newSheet("Import finished", r.body)
	r.undo = part.NewButton("Undo import", "undo", "Ctrl+Z", part.Usual, func() { does(r.OnUndo) })
	shut := part.NewButton("Close", "", "Esc", part.Usual, func() { does(r.OnClose) })
	for _, b := range []*part.Button{r.undo, shut} {
		b.OnEscape = func() { does(r.OnClose) }
	}
	r.sheet.left.SetObjects(shut)
	r.sheet.right.SetObjects(r.undo)
	r.ExtendBaseWidget(r)
	return r
}

// SetResults shows results; total is how many files there were, cancelled tells
// that the import was ended early.
func (r *ImportResults) SetResults(results []app.ImportResult, total int, took time.Duration, cancelled bool) {
	r.rows.Select(-1)
	var groups [4][]resultLine
	for i := range results {
		for _, l := range linesOf(&results[i]) {
			groups[l.group] = append(groups[l.group], l.resultLine)
		}
	}
	r.lines = r.lines[:0]
	for g, lines := range groups {
		if len(lines) == 0 {
			continue
		}
		r.lines = append(r.lines, resultLine{words: lineWords{heading: true, title: resultHeadings[g], second: fmt.Sprint(len(lines))}})
		r.lines = append(r.lines, lines...)
	}
	r.sheet.title.SetWords("Import finished")
	if cancelled {
		r.sheet.title.SetWords("Import cancelled")
	}
	r.sheet.title.SetAfter(fmt.Sprintf("%d of %s in %s", len(results), part.Count(total, "file"), tookWords(took)))
	came := len(groups[resultCameIn]) + len(groups[resultDoubtful])
	r.body.set(came, len(groups[resultKnown]), len(groups[resultFailed]), len(groups[resultDoubtful]))
	r.came = came
	r.CannotUndo("")
	r.rows.Changed()
	if len(r.lines) > 1 {
		r.rows.Select(1)
	}
	r.Refresh()
}

// CannotUndo says why the import cannot be undone now, "" that it can.
func (r *ImportResults) CannotUndo(why string) {
	if r.came == 0 {
		why = "Nothing came in that could be undone"
	}
	r.undo.Disable(why)
}

func tookWords(d time.Duration) string {
	if d < 90*time.Second {
		return part.Count(max(int(d.Seconds()+0.5), 1), "second")
	}
	return part.Count(int(d.Minutes()+0.5), "minute")
}

func (r *ImportResults) open(i int) {
	if id := r.lines[i].id; id != "" {
		call(r.OnOpen, id)
	}
}

// Focus gives the list the keys.
func (r *ImportResults) Focus() { part.Focus(r.rows) }

// CreateRenderer implements fyne.Widget.
func (r *ImportResults) CreateRenderer() fyne.WidgetRenderer { return drawSheet(r.sheet) }

// resultsBody is the bar and the numbers above the list.
type resultsBody struct {
	widget.BaseWidget
	bar    *part.ProgressBar
	counts *part.Flow
	rows   *part.Rows
}

func newResultsBody(rows *part.Rows) *resultsBody {
	b := &resultsBody{bar: part.NewProgressBar(), counts: part.NewFlow(), rows: rows}
	b.ExtendBaseWidget(b)
	return b
}

func (b *resultsBody) set(came, known, failed, doubtful int) {
	b.bar.Set(came+known+failed,
		part.Portion{Count: came - doubtful, Color: tokens.Done}, part.Portion{Count: doubtful, Color: tokens.Doubt},
		part.Portion{Count: known, Color: tokens.Ink3}, part.Portion{Count: failed, Color: tokens.Conflict})
	var counts []fyne.CanvasObject
	add := func(n int, icon, words string, tone part.Tone) {
		if n > 0 {
			counts = append(counts, newCountWords(n, icon, words, tone))
		}
	}
	add(came, "check", "came in", part.Settled)
	add(known, "article", "already here", part.Plain)
	add(failed, "close", "failed", part.Contested)
	add(doubtful, "question", "of the new ones want a look", part.Doubtful)
	b.counts.SetObjects(counts...)
}

// CreateRenderer implements fyne.Widget.
func (b *resultsBody) CreateRenderer() fyne.WidgetRenderer {
	const pad = tokens.Space4
	place := func(size fyne.Size) {
		w := size.Width - 2*pad
		if w <= 0 {
			return
		}
		part.Put(b.bar, pad, tokens.Space3, w, 6)
		h := b.counts.HeightFor(w)
		y := tokens.Space3 + 6 + tokens.Space2
		part.Put(b.counts, pad, y, w, h)
		y += h + tokens.Space3
		part.Put(b.rows, 0, y, size.Width, size.Height-y)
	}
	paint := func() {
		place(b.Size())
		b.rows.Refresh()
	}
	return part.Draw(func() fyne.Size { return fyne.NewSize(200, 160) }, place, paint, b.bar, b.counts, b.rows)
}
