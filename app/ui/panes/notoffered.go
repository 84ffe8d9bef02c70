package panes

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology/suggest"
	"dateline/app/ui/part"
)

// NotOffered lists passages that look like events and are none, by the reason.
type NotOffered struct {
	widget.BaseWidget
	OnOpen  func(n suggest.NotOffered)
	OnClose func()

	sheet    *sheet
	rows     *part.Rows
	lines    []notOfferedLine
	list     []suggest.NotOffered
	articles map[article.ID]app.ArticleRow
}

// notOfferedLine is a passage by its place in the list, or a heading with a reason.
type notOfferedLine struct {
	at      int
	heading string
	count   int
}

// NewNotOffered makes an empty list.
func NewNotOffered() *NotOffered {
	n := &NotOffered{rows: part.NewRows()}
	n.rows.Length = func() int { return len(n.lines) }
	n.rows.Make = func() part.Row { return newLineRow() }
	n.rows.Fill = n.fill
	n.rows.Skip = func(i int) bool { return n.lines[i].heading != "" }
	n.rows.OnOpened = func(i int) { call(n.OnOpen, n.list[n.lines[i].at]) }
	n.rows.OnEscape = func() { does(n.OnClose) }
	words := part.NewEmptyState("Nothing was set aside.", "", "", nil)
	n.sheet = newSheet("Not offered", newListOrWords(n.rows, words, func() bool { return len(n.lines) == 0 }))
	shut := part.NewButton("Back to the suggestions", "", "Esc", part.Usual, func() { does(n.OnClose) })
	shut.OnEscape = func() { does(n.OnClose) }
	n.sheet.left.SetObjects(shut)
	n.ExtendBaseWidget(n)
	return n
}

// SetList shows what is not offered.
func (n *NotOffered) SetList(list []suggest.NotOffered, articles map[article.ID]app.ArticleRow) {
	n.list, n.articles = list, articles
	of := map[string][]int{}
	count := map[string]int{}
	for i, o := range list {
		of[o.Why] = append(of[o.Why], i)
		count[o.Why]++
	}
	var lines []notOfferedLine
	for _, why := range byCount(count) {
		lines = append(lines, notOfferedLine{heading: part.Capital(why), count: count[why]})
		for _, i := range of[why] {
			lines = append(lines, notOfferedLine{at: i})
		}
	}
	n.rows.Replace(n.keyOf, func() { n.lines = lines })
	n.sheet.title.SetCount(len(list))
	n.sheet.Refresh()
}

func (n *NotOffered) keyOf(i int) string {
	l := n.lines[i]
	if l.heading != "" {
		return l.heading
	}
	o := n.list[l.at]
	return string(o.ArticleID) + strconv.Itoa(o.Start)
}

func (n *NotOffered) fill(i int, r part.Row) {
	l := n.lines[i]
	if l.heading != "" {
		r.(*lineRow).fill(lineWords{heading: true, title: l.heading, second: thousands(l.count)})
		return
	}
	o := n.list[l.at]
	of := n.articles[o.ArticleID]
	r.(*lineRow).fill(lineWords{title: o.Quote, second: Source{Site: of.Site, Published: of.Published}.words(), action: "See in the article"})
}

// Focus gives the list the keys.
func (n *NotOffered) Focus() {
	part.Focus(n.rows)
	if n.rows.Selected() < 0 && slices.ContainsFunc(n.lines, func(l notOfferedLine) bool { return l.heading == "" }) {
		n.rows.Step(1)
	}
}

// Rows is what holds the focus while the list has the keys.
func (n *NotOffered) Rows() *part.Rows { return n.rows }

// CreateRenderer implements fyne.Widget.
func (n *NotOffered) CreateRenderer() fyne.WidgetRenderer { return drawSheet(n.sheet) }
