package report

import "fmt"

// The columns of the annex; the margin notes have their own.
const (
	textLeft  = 81.0
	textRight = 401.0
	textWidth = textRight - textLeft
	paraGap   = 8.0
)

// annex prints each article with its passages.
func (l *layout) annex() {
	for i, a := range l.articles {
		if i == 0 {
			l.beginPart("Articles", "articles")
			l.section = "Annex: the articles"
			l.page.section = l.section
		} else {
			l.newPage()
		}
		l.article(a)
	}
}

func (l *layout) article(a *Article) {
	l.element = l.w.Document().Add("Sect")
	l.page.MarkPlace(articlePlace(a), height(top-12))
	l.w.Bookmark(fmt.Sprintf("%d  %s", a.Number, titleOf(a)), 1, l.page.Page, height(top-12))
	l.articleHead(a)
	s := &annexText{layout: l, article: a, passages: l.passages(a)}
	s.lanes = lanes(s.passages)
	s.print()
	s.earlier()
	l.margin.finish(l)
}

func articlePlace(a *Article) string { return fmt.Sprintf("article-%d", a.Number) }

func titleOf(a *Article) string {
	if a.Title == "" {
		return "untitled article"
	}
	return a.Title
}
