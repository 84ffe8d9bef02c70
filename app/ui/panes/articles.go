package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/part"
)

// ArticleList is the list of articles: rows of equal height, so that a hundred
// thousand scroll like ten.
type ArticleList struct {
	widget.BaseWidget
	OnSelected func(id article.ID)
	OnOpened   func(id article.ID)                   // Enter or a double click: read it
	OnMenu     func(id article.ID, at fyne.Position) // at: on the canvas
	OnBin      func(id article.ID)                   // Delete

	rows  *part.Rows
	list  []app.ArticleRow
	empty *part.EmptyState
}

// NewArticleList makes an empty list.
func NewArticleList() *ArticleList {
	l := &ArticleList{rows: part.NewRows()}
	l.empty = part.NewEmptyState("Articles you import are listed here, with site, date and how often each is cited.", "", "", nil)
	l.rows.Each = articleRowHeight
	l.rows.Length = func() int { return len(l.list) }
	l.rows.Make = func() part.Row { return newArticleRow() }
	l.rows.Fill = func(i int, r part.Row) { r.(*articleRow).fill(&l.list[i]) }
	l.rows.OnSelected = func(i int) { call(l.OnSelected, l.list[i].ID) }
	l.rows.OnOpened = func(i int) { call(l.OnOpened, l.list[i].ID) }
	l.rows.OnMenu = func(i int, at fyne.Position) {
		if l.OnMenu != nil {
			l.OnMenu(l.list[i].ID, at)
		}
	}
	l.rows.OnKey = func(i int, e *fyne.KeyEvent) bool {
		if e.Name != fyne.KeyDelete || i < 0 {
			return false
		}
		call(l.OnBin, l.list[i].ID)
		return true
	}
	l.ExtendBaseWidget(l)
	return l
}

// SetRows shows articles; what was selected stays so where it is still there,
// and what is in sight stays in its place.
func (l *ArticleList) SetRows(rows []app.ArticleRow) {
	l.rows.Replace(func(i int) string { return string(l.list[i].ID) }, func() { l.list = rows })
	l.Refresh()
}

// SetEmptyWords is what an empty list says.
func (l *ArticleList) SetEmptyWords(words string) { l.empty.SetWords(words) }

// Len is the number of articles in the list.
func (l *ArticleList) Len() int { return len(l.list) }

// Index is the place of the selected article from 0, -1 for none.
func (l *ArticleList) Index() int { return l.rows.Selected() }

// Selected is the selected article, "" for none.
func (l *ArticleList) Selected() article.ID {
	if i := l.rows.Selected(); i >= 0 && i < len(l.list) {
		return l.list[i].ID
	}
	return ""
}

// Select selects an article without a report; one that is not listed selects none.
func (l *ArticleList) Select(id article.ID) {
	at := -1
	for i := range l.list {
		if l.list[i].ID == id {
			at = i
			break
		}
	}
	l.rows.Select(at)
}

// Focus gives the list the keys.
func (l *ArticleList) Focus() { part.Focus(l.rows) }

// Rows is what holds the focus while the list has the keys.
func (l *ArticleList) Rows() *part.Rows { return l.rows }

// CreateRenderer implements fyne.Widget.
func (l *ArticleList) CreateRenderer() fyne.WidgetRenderer {
	return orEmpty(l.rows, l.empty, func() bool { return len(l.list) == 0 }, l.Size)
}
