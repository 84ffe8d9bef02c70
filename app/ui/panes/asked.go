package panes

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/article"
	"dateline/app/chronology/view"
	"dateline/app/ui/part"
)

// AskedList shows what a careful reader would ask of a chronology: a row a kind of
// question with its number, which Enter opens to the questions themselves.
type AskedList struct {
	widget.BaseWidget
	OnOpen   func(q view.Question)            // Enter on a question: to where it is put right
	OnSettle func(c ShownConflict)            // Enter on a conflict
	OnEvent  func(id article.ID)              // the event that the selected row is about
	Detail   func(q view.Question) string     // what stands below its title
	Sources  func(c ShownConflict) []string   // who says each side: "Ilven Courier · ministry"
	List     func(view.Asked) []view.Question // the questions of a kind: wanted once it is open
	OnKey    func(e *fyne.KeyEvent) bool
	OnEscape func()

	rows   *part.Rows
	lines  []askedLine
	counts map[view.Asked]int             // how many questions there are
	listed map[view.Asked][]view.Question // those of kinds that were opened
	of     int                            // questions of the whole chronology
	open   map[view.Asked]bool            // kinds whose questions are in sight

	conflicts   []ShownConflict
	settledOpen bool // those that are settled or explained are in sight
}

// askedLine is a line of the list: a heading, a kind of question, or a question.
type askedLine struct {
	heading string
	after   string
	kind    view.Asked
	count   int
	q       *view.Question

	conflict *ShownConflict
	settled  int // how many conflicts are; 0 for another line
}

func (l *askedLine) key() string {
	switch {
	case l.heading != "":
		return "heading " + l.heading
	case l.conflict != nil:
		return l.conflict.key()
	case l.settled > 0:
		return "settled"
	case l.q != nil:
		return fmt.Sprint(l.q.Asked, l.q.EventID, l.q.CitationID, l.q.ArticleID)
	}
	return "kind " + string(l.kind)
}

// NewAskedList makes an empty list.
func NewAskedList() *AskedList {
	l := &AskedList{rows: part.NewRows(), open: map[view.Asked]bool{}}
	l.rows.Length = func() int { return len(l.lines) }
	l.rows.Make = func() part.Row { return newAskedRow() }
	l.rows.Fill = func(i int, r part.Row) { r.(*askedRow).fill(l.words(&l.lines[i])) }
	l.rows.Skip = func(i int) bool { return l.lines[i].heading != "" }
	l.rows.OnOpened = l.opened
	l.rows.OnSelected = l.selected
	l.rows.OnTapped = func(c part.Click) bool {
		if c.Selected || l.lines[c.Index].folds() {
			l.opened(c.Index)
			return true
		}
		return false
	}
	l.rows.OnKey = func(i int, e *fyne.KeyEvent) bool { return l.key(i, e) || l.OnKey != nil && l.OnKey(e) }
	l.rows.Pass.OnEscape = func() { does(l.OnEscape) }
	l.ExtendBaseWidget(l)
	return l
}

// folds tells whether a line opens to others.
func (l *askedLine) folds() bool { return l.heading == "" && l.q == nil && l.conflict == nil }

// Set shows conflicts, and how many questions of each kind there are; in the whole
// chronology there are so many.
func (l *AskedList) Set(conflicts []ShownConflict, counts map[view.Asked]int, of int) {
	l.conflicts, l.counts, l.of = conflicts, counts, of
	l.listed = map[view.Asked][]view.Question{}
	l.list()
}

// selected tells of the event that a row is about.
func (l *AskedList) selected(i int) {
	switch line := &l.lines[i]; {
	case line.conflict != nil:
		call(l.OnEvent, line.conflict.EventID)
	case line.q != nil:
		call(l.OnEvent, line.q.EventID)
	}
}

// list makes the lines anew; what is selected stays so.
func (l *AskedList) list() {
	lines := l.asked()
	l.rows.Replace(func(i int) string { return l.lines[i].key() }, func() { l.lines = lines })
	l.Refresh()
}

func (l *AskedList) asked() []askedLine {
	n := 0
	for _, count := range l.counts {
		n += count
	}
	after := strconv.Itoa(n)
	switch {
	case l.of == 0:
		after = "none"
	case l.of != n:
		after = fmt.Sprintf("%d of %d", n, l.of)
	}
	lines := append(l.disputed(), askedLine{heading: askedHeading, after: after})
	for _, kind := range view.AllAsked {
		if l.counts[kind] == 0 {
			continue
		}
		lines = append(lines, askedLine{kind: kind, count: l.counts[kind]})
		if l.open[kind] {
			list := l.questions(kind)
			for i := range list {
				lines = append(lines, askedLine{q: &list[i]})
			}
		}
	}
	return lines
}

// questions are those of a kind.
func (l *AskedList) questions(kind view.Asked) []view.Question {
	list, ok := l.listed[kind]
	if !ok && l.List != nil {
		list = l.List(kind)
		l.listed[kind] = list
	}
	return list
}

const askedHeading = "Open questions"

// disputed are the lines of conflicts: those that wait, and those that do not behind
// a line that opens.
func (l *AskedList) disputed() (lines []askedLine) {
	if len(l.conflicts) == 0 {
		return nil
	}
	lines = make([]askedLine, 1, len(l.conflicts)+2)
	add := func(open bool) (n int) {
		for i := range l.conflicts {
			if c := &l.conflicts[i]; c.Open() == open {
				lines = append(lines, askedLine{conflict: c})
				n++
			}
		}
		return n
	}
	open := add(true)
	settled := len(l.conflicts) - open
	after := fmt.Sprintf("%d open", open)
	if settled > 0 {
		after += fmt.Sprintf(", %d settled", settled)
		lines = append(lines, askedLine{settled: settled})
	}
	if l.settledOpen {
		add(false)
	}
	lines[0] = askedLine{heading: "Conflicts", after: after}
	return lines
}

// opened does what Enter does on a line.
func (l *AskedList) opened(i int) {
	line := l.lines[i]
	switch {
	case line.conflict != nil:
		call(l.OnSettle, *line.conflict)
	case line.settled > 0:
		l.settledOpen = !l.settledOpen
		l.list()
	case line.q != nil:
		call(l.OnOpen, *line.q)
	case line.heading == "":
		l.fold(line.kind, !l.open[line.kind])
	}
}

func (l *AskedList) fold(kind view.Asked, open bool) {
	l.open[kind] = open
	l.list()
}

// key opens and closes kinds with right and left.
func (l *AskedList) key(i int, e *fyne.KeyEvent) bool {
	if i < 0 {
		return false
	}
	line := l.lines[i]
	switch {
	case line.heading != "" || e.Name != fyne.KeyLeft && e.Name != fyne.KeyRight:
		return false
	case line.conflict != nil:
		return true
	case line.settled > 0:
		l.settledOpen = e.Name == fyne.KeyRight
		l.list()
	case line.q == nil:
		l.fold(line.kind, e.Name == fyne.KeyRight)
	case e.Name == fyne.KeyLeft:
		for k := i; k >= 0; k-- {
			if l.lines[k].q == nil {
				l.rows.Select(k)
				break
			}
		}
	}
	return true
}

// Focus gives the list the keys; with nothing selected it selects the first kind of
// question, or else the first conflict.
func (l *AskedList) Focus() {
	part.Focus(l.rows)
	if l.rows.Selected() >= 0 {
		return
	}
	for i := range l.lines {
		if l.lines[i].heading == askedHeading && i+1 < len(l.lines) {
			l.rows.Select(i + 1)
			return
		}
	}
	l.rows.Step(1)
}

// Rows is what holds the focus while the list has the keys.
func (l *AskedList) Rows() *part.Rows { return l.rows }

// CreateRenderer implements fyne.Widget.
func (l *AskedList) CreateRenderer() fyne.WidgetRenderer {
	return part.Draw(l.rows.MinSize,
		func(size fyne.Size) { part.Put(l.rows, 0, 0, size.Width, size.Height) },
		l.rows.Refresh, l.rows)
}
