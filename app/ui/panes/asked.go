package panes

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/chronology/view"
	"dateline/app/ui/part"
)

// AskedList shows what a careful reader would ask of a chronology: a row a kind of
// question with its number, which Enter opens to the questions themselves.
type AskedList struct {
	widget.BaseWidget
	OnOpen   func(q view.Question)        // Enter on a question: to where it is put right
	Detail   func(q view.Question) string // what stands below its title
	OnKey    func(e *fyne.KeyEvent) bool
	OnEscape func()

	rows      *part.Rows
	lines     []askedLine
	questions []view.Question
	of        int                 // questions of the whole chronology
	open      map[view.Asked]bool // kinds whose questions are in sight
}

// askedLine is a line of the list: a heading, a kind of question, or a question.
type askedLine struct {
	heading string
	after   string
	kind    view.Asked
	count   int
	q       *view.Question
}

func (l *askedLine) key() string {
	switch {
	case l.heading != "":
		return "heading " + l.heading
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
	l.rows.OnTapped = func(c part.Click) bool {
		if c.Selected || l.lines[c.Index].q == nil {
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

// SetQuestions shows questions, of so many in the whole chronology.
func (l *AskedList) SetQuestions(questions []view.Question, of int) {
	l.questions, l.of = questions, of
	l.list()
}

// list makes the lines anew; what is selected stays so.
func (l *AskedList) list() {
	lines := l.asked()
	l.rows.Replace(func(i int) string { return l.lines[i].key() }, func() { l.lines = lines })
	l.Refresh()
}

func (l *AskedList) asked() []askedLine {
	after := strconv.Itoa(len(l.questions))
	switch {
	case l.of == 0:
		after = "none"
	case l.of != len(l.questions):
		after = fmt.Sprintf("%d of %d", len(l.questions), l.of)
	}
	lines := []askedLine{{heading: "Open questions", after: after}}
	by := map[view.Asked][]*view.Question{}
	for i := range l.questions {
		q := &l.questions[i]
		by[q.Asked] = append(by[q.Asked], q)
	}
	for _, kind := range view.AllAsked {
		if len(by[kind]) == 0 {
			continue
		}
		lines = append(lines, askedLine{kind: kind, count: len(by[kind])})
		if l.open[kind] {
			for _, q := range by[kind] {
				lines = append(lines, askedLine{q: q})
			}
		}
	}
	return lines
}

// opened does what Enter does on a line.
func (l *AskedList) opened(i int) {
	line := l.lines[i]
	switch {
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

// Focus gives the list the keys; with nothing selected it selects the first kind.
func (l *AskedList) Focus() {
	part.Focus(l.rows)
	if l.rows.Selected() < 0 {
		l.rows.Step(1)
	}
}

// Rows is what holds the focus while the list has the keys.
func (l *AskedList) Rows() *part.Rows { return l.rows }

// CreateRenderer implements fyne.Widget.
func (l *AskedList) CreateRenderer() fyne.WidgetRenderer {
	return part.Draw(l.rows.MinSize,
		func(size fyne.Size) { part.Put(l.rows, 0, 0, size.Width, size.Height) },
		l.rows.Refresh, l.rows)
}
