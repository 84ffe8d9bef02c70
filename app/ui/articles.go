package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/panes"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// articlesPane is the left pane: the search box and the list of articles.
type articlesPane struct {
	w       *window
	view    fyne.CanvasObject
	heading *part.Heading
	chips   *fyne.Container // how the list is ordered and narrowed
	list    *panes.ArticleList
	search  *searching
	body    *slot // the list, or what a search found

	filter app.Filter
	rows   []app.ArticleRow
	at     map[article.ID]int
}

// orders are the orders of the list and what they are called.
var orders = []struct {
	filter app.Filter
	words  string
}{
	{app.Filter{Order: app.ByPublished}, "Oldest first"},
	{app.Filter{Order: app.ByImport}, "Newest import"},
	{app.Filter{Order: app.ByTitle}, "By title"},
	{app.Filter{Order: app.BySite}, "By site"},
}

func newArticlesPane(w *window) *articlesPane {
	a := &articlesPane{w: w, heading: part.NewHeading("Articles"), list: panes.NewArticleList(), body: newSlot(nil)}
	a.filter.Order = app.ByPublished
	a.search = newSearching(a)
	a.chips = container.NewHBox()
	a.showChips()
	add := part.NewIconButton("import", "Import files, Ctrl+I", w.chooseFiles)
	a.list.OnSelected = func(id article.ID) { w.page.open(id, 0, 0) }
	a.list.OnOpened = func(id article.ID) { w.page.open(id, 0, 0); w.page.focus() }
	a.list.OnBin = a.bin
	a.list.OnMenu = func(id article.ID, at fyne.Position) {
		w.popUp([]command{
			{label: "Open", do: func() { w.page.open(id, 0, 0); w.page.focus() }},
			{label: "Put article into the bin", do: func() { a.bin(id) }, able: w.cannotWrite},
		}, at)
	}
	passKeys(a.list.Rows(), w.key)
	head := newColumn(0,
		paneHead(a.heading, add),
		inset(newColumn(tokens.Space2, a.search.field, a.chips), tokens.Space4, tokens.Space3),
		part.NewDivider())
	a.body.show(a.list)
	a.view = container.NewStack(text.NewFill(tokens.Ground),
		between(head, nil, a.body.box))
	return a
}

// passKeys lets keys that a list has no use for reach the window's commands.
func passKeys(r *part.Rows, key func(*fyne.KeyEvent) bool) {
	own := r.OnKey
	r.OnKey = func(i int, e *fyne.KeyEvent) bool {
		if own != nil && own(i, e) {
			return true
		}
		switch e.Name {
		case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyHome, fyne.KeyEnd,
			fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace, fyne.KeyDelete:
			return false
		}
		return key(e)
	}
}

// show lists articles.
func (a *articlesPane) show(rows []app.ArticleRow) {
	a.rows = rows
	a.at = make(map[article.ID]int, len(rows))
	for i := range rows {
		a.at[rows[i].ID] = i
	}
	a.list.SetRows(rows)
	a.heading.SetCount(someOrNone(len(rows)))
	a.list.Select(a.w.page.wanted)
	if a.filter.NotCited {
		a.list.SetEmptyWords("Every article is cited.")
	} else {
		a.list.SetEmptyWords("Articles you import are listed here, with site, date and how often each is cited.")
	}
}

// someOrNone is the number behind a heading; none stands behind an empty list.
func someOrNone(n int) int {
	if n == 0 {
		return -1
	}
	return n
}

func (a *articlesPane) count() int { return len(a.rows) }

// place is the number of an article in the list from 1, 0 for none, and how
// many there are.
func (a *articlesPane) place(id article.ID) (at, of int) {
	i, ok := a.at[id]
	if !ok {
		return 0, len(a.rows)
	}
	return i + 1, len(a.rows)
}

// mark selects an article in the list without opening it.
func (a *articlesPane) mark(id article.ID) { a.list.Select(id) }

// step goes to the next article (1) or the one before (-1).
func (a *articlesPane) step(by int) {
	at, of := a.place(a.w.page.wanted)
	next := at - 1 + by
	if at == 0 {
		next = 0
	}
	if next < 0 || next >= of {
		a.w.status.say(map[bool]string{true: "This is the last article.", false: "This is the first article."}[by > 0])
		return
	}
	a.w.page.open(a.rows[next].ID, 0, 0)
}

// openNow opens the article that was open last, or the first one.
func (a *articlesPane) openNow(last article.ID) {
	if _, ok := a.at[last]; ok {
		a.w.page.prepare(last, 0, 0)
		return
	}
	a.openFirst()
}

func (a *articlesPane) openFirst() {
	if len(a.rows) > 0 {
		a.w.page.prepare(a.rows[0].ID, 0, 0)
	}
}

// showChips shows how the list is ordered and narrowed.
func (a *articlesPane) showChips() {
	words := ""
	for _, o := range orders {
		if o.filter.Order == a.filter.Order {
			words = o.words
		}
	}
	a.chips.Objects = []fyne.CanvasObject{
		part.NewChip(words, "", false, a.nextOrder),
		part.NewChip("Not cited", "", a.filter.NotCited, a.toggleUncited),
	}
	a.chips.Refresh()
}

func (a *articlesPane) nextOrder() {
	for i, o := range orders {
		if o.filter.Order == a.filter.Order {
			a.filter.Order = orders[(i+1)%len(orders)].filter.Order
			break
		}
	}
	a.showChips()
	a.w.refresh()
}

func (a *articlesPane) toggleUncited() {
	a.filter.NotCited = !a.filter.NotCited
	a.showChips()
	a.w.refresh()
}

// bin puts an article into the bin.
func (a *articlesPane) bin(id article.ID) {
	if why := a.w.cannotWrite(); why != "" {
		a.w.status.say(why)
		return
	}
	if id == a.w.page.article.ID { // show its neighbour next
		if at, of := a.place(id); of > 1 {
			next := at // the one after it, counted from 0
			if next >= of {
				next = at - 2
			}
			a.w.page.open(a.rows[next].ID, 0, 0)
		} else {
			a.w.page.forget()
		}
	}
	a.w.act("put the article into the bin", func(ctx context.Context, b *app.Workbench) error {
		return b.MoveToBin(ctx, app.KindArticle, id)
	}, nil)
}

func (w *window) binArticle() { w.articles.bin(w.page.article.ID) }
