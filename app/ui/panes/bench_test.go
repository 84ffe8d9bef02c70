package panes

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app"
	"dateline/app/article"
)

func BenchmarkScroll100000Articles(b *testing.B) {
	some := articleRows()
	many := make([]app.ArticleRow, 100_000)
	for i := range many {
		many[i] = some[i%len(some)]
		many[i].ID = article.ID(fmt.Sprint(i))
	}
	l := NewArticleList()
	l.SetRows(many)
	win := test.NewTempWindow(b, l)
	win.Resize(fyne.NewSize(292, 900))
	for b.Loop() {
		l.rows.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -97)})
	}
}

func BenchmarkScroll10000Events(b *testing.B) {
	some := events()
	many := make([]app.EventView, 10_000)
	for i := range many {
		many[i] = some[i%len(some)]
		many[i].ID = article.ID(fmt.Sprint(i))
	}
	l := NewChronologyList()
	l.SetEvents(many)
	win := test.NewTempWindow(b, l)
	win.Resize(fyne.NewSize(432, 900))
	for b.Loop() {
		l.rows.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -97)})
	}
}

func BenchmarkSet100000Articles(b *testing.B) {
	many := make([]app.ArticleRow, 100_000)
	for i := range many {
		many[i] = articleRows()[i%7]
		many[i].ID = article.ID(fmt.Sprint(i))
	}
	l := NewArticleList()
	win := test.NewTempWindow(b, l)
	win.Resize(fyne.NewSize(292, 900))
	for b.Loop() {
		l.SetRows(many)
		l.Select("99999")
	}
}
