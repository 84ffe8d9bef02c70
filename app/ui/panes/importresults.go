package panes

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// ImportResults shows what came of an import: numbers, then what wants a look,
// what came in, and what was here already.
type ImportResults struct {
	widget.BaseWidget
	OnOpen     func(id article.ID)
	OnFix      func()           // Enter on a row that wants something
	OnDigit    func(n int) bool // 1 to 9: answers what the side view asks
	OnSelected func()           // another row is selected
	OnUndo     func()
	OnClose    func()

	head    *resultsHead
	rows    *part.Rows
	results []Result
	lines   []resultLine
	all     bool // all that came in is listed
	known   bool // and what was here already
}

// resultLine is a line of the list; row is the result it shows, below 0 for none.
type resultLine struct {
	words resultWords
	row   int
}

// cameAtOnce is how many of the articles that came in are listed at first.
const cameAtOnce = 8

// NewImportResults makes an empty list.
func NewImportResults() *ImportResults {
	r := &ImportResults{rows: part.NewRows(), head: newResultsHead()}
	r.rows.Length = func() int { return len(r.lines) }
	r.rows.Make = func() part.Row { return newResultRow() }
	r.rows.Fill = func(i int, row part.Row) { row.(*resultRow).fill(r.lines[i].words) }
	r.rows.Skip = func(i int) bool { return r.lines[i].words.kind == bandRow && !r.lines[i].words.folds }
	r.rows.OnOpened = r.open
	r.rows.OnSelected = func(int) { does(r.OnSelected) }
	r.rows.OnTapped = r.tapped
	r.rows.OnKey = r.key
	r.rows.Pass.OnEscape = func() { does(r.OnClose) }
	r.head.undo = part.NewButton("Undo import", "undo", "", part.Usual, func() { does(r.OnUndo) })
	r.head.shut = part.NewButton("Close", "", "Esc", part.Usual, func() { does(r.OnClose) })
	for _, b := range []*part.Button{r.head.undo, r.head.shut} {
		b.OnEscape = func() { does(r.OnClose) }
	}
	r.head.build()
	r.ExtendBaseWidget(r)
	return r
}

// first is the line to begin with: the first that wants something, else the first
// that can be selected.
func (r *ImportResults) first() int {
	for i, l := range r.lines {
		if l.row >= 0 && r.results[l.row].Wants() {
			return i
		}
	}
	return slices.IndexFunc(r.lines, func(l resultLine) bool { return l.words.kind != bandRow })
}

// SetResults shows the rows as they stand now; what is selected stays so.
func (r *ImportResults) SetResults(results []Result) {
	r.rows.Replace(func(i int) string { return r.keyOf(i) }, func() {
		r.results = results
		r.lines = r.list()
	})
	r.head.count(r.counts())
}

// keyOf names a line.
func (r *ImportResults) keyOf(i int) string {
	l := r.lines[i]
	if l.row < 0 {
		return fmt.Sprint("band ", l.words.kind, l.words.title)
	}
	return r.results[l.row].key()
}

// counts are the numbers above the list.
func (r *ImportResults) counts() (n resultCounts) {
	for i := range r.results {
		q := &r.results[i]
		switch {
		case q.Earlier:
			n.earlier++
			if q.Next() >= 0 {
				n.waiting++
			}
		case len(q.Lines) > 0 || q.Split: // its parts are counted
		case q.Status == app.Failed:
			n.failed++
		case q.Status == app.Known:
			n.known++
		default:
			n.came++
			if q.Next() >= 0 {
				n.wanting++
			}
		}
	}
	return n
}

// CannotUndo says why the import cannot be undone now, "" that it can.
func (r *ImportResults) CannotUndo(why string) {
	if r.counts().came == 0 {
		why = "Nothing came in that could be undone"
	}
	r.head.undo.Disable(why)
}

// Selected is the row that is selected among the results, -1 for none.
func (r *ImportResults) Selected() int {
	if i := r.rows.Selected(); i >= 0 && i < len(r.lines) {
		return r.lines[i].row
	}
	return -1
}

// Select selects the row of a result, where it is listed.
func (r *ImportResults) Select(result int) {
	if i := slices.IndexFunc(r.lines, func(l resultLine) bool { return l.row == result }); i >= 0 {
		r.rows.Select(i)
	}
}

// ToEarlier selects the first row of earlier imports.
func (r *ImportResults) ToEarlier() {
	if i := slices.IndexFunc(r.lines, func(l resultLine) bool { return l.row >= 0 && r.results[l.row].Earlier }); i >= 0 {
		r.rows.Select(i)
	}
}

// Next selects the next row that wants something, from the selected one on, and
// tells whether there is one.
func (r *ImportResults) Next() bool {
	n, from := len(r.lines), max(r.rows.Selected(), 0)
	for k := range n {
		i := (from + k) % n
		if row := r.lines[i].row; row >= 0 && r.results[row].Wants() {
			r.rows.Select(i)
			return true
		}
	}
	return false
}

// open does what Enter does on a line.
func (r *ImportResults) open(i int) {
	l := r.lines[i]
	switch {
	case l.words.folds:
		r.known = !r.known
		r.SetResults(r.results)
	case l.words.kind == moreRow:
		r.all = true
		r.SetResults(r.results)
		r.rows.Select(i)
	case l.row >= 0 && r.results[l.row].Next() >= 0:
		does(r.OnFix)
	case l.row >= 0 && r.results[l.row].Article.ID != "" && r.results[l.row].Gone == "" && !r.results[l.row].Split:
		call(r.OnOpen, r.results[l.row].Article.ID)
	}
}

// tapped opens a line that is clicked again, and one that only opens at once.
func (r *ImportResults) tapped(c part.Click) bool {
	if kind := r.lines[c.Index].words.kind; c.Selected || kind == moreRow || kind == bandRow {
		r.open(c.Index)
		return true
	}
	return false
}

// key takes J, K and the digits, which answer the side view.
func (r *ImportResults) key(_ int, e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyJ:
		r.rows.Step(1)
	case fyne.KeyK:
		r.rows.Step(-1)
	default:
		n := digitOf(e.Name)
		return n > 0 && r.OnDigit != nil && r.OnDigit(n)
	}
	return true
}

// digitOf is the digit of a key, 0 for any other.
func digitOf(name fyne.KeyName) int {
	if len(name) == 1 && name[0] >= '1' && name[0] <= '9' {
		return int(name[0] - '0')
	}
	return 0
}

// Rows is the list, for who passes keys on.
func (r *ImportResults) Rows() *part.Rows { return r.rows }

// Focus gives the list the keys.
func (r *ImportResults) Focus() { part.Focus(r.rows) }

// CreateRenderer implements fyne.Widget.
func (r *ImportResults) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		h := r.head.HeightFor(size.Width)
		part.Put(r.head, 0, 0, size.Width, h)
		part.Put(r.rows, 0, h, size.Width, size.Height-h)
	}
	paint := func() {
		r.head.Refresh()
		r.rows.Refresh()
		place(r.Size())
	}
	return part.Draw(func() fyne.Size { return fyne.NewSize(200, 200+tokens.Space4) }, place, paint, r.head, r.rows)
}
