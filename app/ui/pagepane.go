package ui

import (
	"context"
	"errors"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/page"
	"dateline/app/ui/panes"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// pagePane is the middle pane: an article with its marks, or what takes its
// place while there is none.
type pagePane struct {
	w       *window
	reader  fyne.CanvasObject // bar and body
	body    *slot             // the text, or its original
	reading fyne.CanvasObject // the text with the tip over it
	first   *panes.FirstRun
	bar     *pageBar
	text    *page.Page
	header  *panes.ArticleHeader
	tip     *dateTip
	source  *original

	article   article.Article // the one that is shown; ID "" for none
	passages  []article.Passage
	dates     []app.DateMark
	focusNext article.ID // a highlight to be given the focus when it is drawn
	showNext  [2]int     // a range to be shown when the article is there
}

func newPagePane(w *window) *pagePane {
	p := &pagePane{w: w, body: newSlot(tokens.Paper), text: page.New(), header: panes.NewArticleHeader()}
	p.bar = newPageBar(p)
	p.tip = newDateTip()
	p.source = newOriginal(p)
	p.reading = container.NewStack(p.text, p.tip)
	p.body.show(p.reading)
	p.reader = container.NewBorder(p.bar.view, nil, nil, nil, p.body.box)
	if w.prefs.Text > 0 {
		p.text.SetTextSize(w.prefs.Text)
	}
	p.text.SetHeader(p.header)
	p.header.OnEdit, p.header.OnEscape = p.setMetadata, p.focus
	p.wire()
	return p
}

// wire says what the reading view's reports lead to.
func (p *pagePane) wire() {
	t := p.text
	t.OnSelected = func(start, end int) { p.selectionChanged() }
	t.OnMark = func(article.ID) { p.selectionChanged() }
	t.OnNote = func(id article.ID) {
		t.FocusMark(id)
		p.note()
	}
	t.OnDate = p.showDate
	t.OnFold = func(int, bool) { p.bar.refresh() }
	t.OnKeep = func(block int) { p.keep(block) }
	t.OnKey = p.key
	t.OnFocus = func(bool) { p.w.focusChanged() }
	t.OnMenu = p.showMenu
	t.OnShortcut = func(s fyne.Shortcut) { p.w.win.Canvas().(fyne.Shortcutable).TypedShortcut(s) }
}

// key takes the keys of the page before the page does: letters are commands,
// the rest moves the caret.
func (p *pagePane) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDelete:
		if p.text.FocusedMark() == "" {
			return false
		}
	}
	return p.w.key(e)
}

func (p *pagePane) selectionChanged() {
	p.w.focusChanged()
}

func (p *pagePane) needsArticle() string {
	if p.article.ID == "" {
		return "No article is open."
	}
	return ""
}

// open shows an article, and a range of it when that is not empty.
func (p *pagePane) open(id article.ID, start, end int) {
	p.showNext = [2]int{start, end}
	p.w.stage.show(p.reader)
	if id == p.article.ID {
		p.showRange()
		p.w.articles.mark(id)
		return
	}
	p.rememberPlace()
	p.load(id, false)
}

// articleData is all that the page shows of an article.
type articleData struct {
	article  article.Article
	passages []article.Passage
	dates    []app.DateMark
	place    string // where it was left
}

// load reads an article in the background and shows it. again keeps the place.
func (p *pagePane) load(id article.ID, again bool) {
	bench := p.w.bench
	then(p.w.back, func(ctx context.Context) (d articleData, err error) {
		if d.article, err = bench.Article(ctx, id); err != nil {
			return d, err
		}
		if d.passages, err = bench.Passages(ctx, id); err != nil {
			return d, err
		}
		if d.dates, err = bench.Dates(ctx, id); err != nil {
			return d, err
		}
		d.place, err = bench.Setting(ctx, placeOf(id))
		return d, err
	}, func(d articleData, err error) {
		if bench != p.w.bench {
			return
		}
		if err != nil || d.article.Binned {
			p.gone(err)
			return
		}
		p.show(d, again)
	})
}

// show draws an article that has been read.
func (p *pagePane) show(d articleData, again bool) {
	another := d.article.ID != p.article.ID
	p.article, p.passages, p.dates = d.article, d.passages, d.dates
	p.text.SetContent(page.Content{Blocks: d.article.Blocks, Lang: d.article.Lang})
	p.header.SetArticle(d.article.ID, d.article.Metadata)
	p.text.SetHeader(p.header)
	p.showMarks()
	dates := make([]page.DateMark, len(d.dates))
	for i, m := range d.dates {
		dates[i] = page.DateMark{Start: m.Start, End: m.End}
	}
	p.text.SetDates(dates)
	if another && !again {
		p.showText()
		p.restorePlace(d.place)
		p.showRange()
		p.w.setSetting(settingArticle, string(d.article.ID))
	}
	p.bar.refresh()
	p.w.articles.mark(d.article.ID)
	p.w.focusChanged()
	p.w.menu.refresh()
}

// showRange shows the range that was asked for, with its highlight if it has one.
func (p *pagePane) showRange() {
	start, end := p.showNext[0], p.showNext[1]
	p.showNext = [2]int{}
	if start == end {
		return
	}
	p.text.Select(start, start)
	p.text.Reveal(start, end)
	for _, m := range p.passages {
		if m.Start == start && m.End == end {
			p.text.FocusMark(m.ID)
			return
		}
	}
	p.text.Select(start, end)
}

// gone shows that the article cannot be shown any more: it went into the bin,
// or could not be read.
func (p *pagePane) gone(err error) {
	p.forget()
	if err != nil {
		p.w.status.say(fmt.Sprintf("The article could not be opened: %v.", err))
	}
	p.w.articles.openFirst()
}

// forget shows no article.
func (p *pagePane) forget() {
	p.article, p.passages, p.dates = article.Article{}, nil, nil
	p.text.SetContent(page.Content{})
	p.text.SetMarks(nil)
	p.text.SetDates(nil)
	p.tip.hide()
}

// reload brings the article up to date after a change.
func (p *pagePane) reload() {
	if p.article.ID != "" {
		p.load(p.article.ID, true)
	}
}

// setMetadata keeps what the analyst typed; the error stays beside the field.
func (p *pagePane) setMetadata(field article.Field, value string) error {
	if why := p.cannotMark(); why != "" {
		return errors.New(why)
	}
	return p.w.bench.SetMetadata(context.Background(), p.article.ID, field, value)
}

// keep keeps a folded block.
func (p *pagePane) keep(block int) {
	if why := p.cannotMark(); why != "" {
		p.w.status.say(why)
		return
	}
	id := p.article.ID
	p.w.act("keep the block", func(ctx context.Context, b *app.Workbench) error {
		return b.Keep(ctx, id, []int{block}, true)
	}, nil)
}

// toggleFolded opens all folded blocks, or folds them again.
func (p *pagePane) toggleFolded() {
	if p.text.FoldedBlocks() == 0 {
		p.w.status.say("Nothing is folded in this article.")
		return
	}
	p.text.SetAllOpen(!p.text.AllOpen())
	p.bar.refresh()
}

// zoom makes the text larger (1), smaller (-1) or as designed (0).
func (p *pagePane) zoom(by int) {
	size := p.text.TextSize() + float32(by)
	if by == 0 {
		size = tokens.TextReading
	}
	p.text.SetTextSize(size)
	p.w.prefs.Text = p.text.TextSize()
	p.bar.refresh()
	p.w.status.say(fmt.Sprintf("Text %.0f", p.text.TextSize()))
}

// focus gives the keyboard to the reading view.
func (p *pagePane) focus() { p.w.win.Canvas().Focus(p.text) }

// showMenu offers what can be done with the selection.
func (p *pagePane) showMenu(at fyne.Position) {
	p.w.popUp(append(p.w.markCommands(), separator, command{label: "Copy", do: p.text.Copy}), at)
}

// pageBar is the line above the text.
type pageBar struct {
	p          *pagePane
	view       fyne.CanvasObject
	number     *text.Label
	back, next *part.IconButton
	original   *part.Button
	folded     *part.Button
}

func newPageBar(p *pagePane) *pageBar {
	b := &pageBar{p: p, number: part.Second.Label("", 1)}
	b.back = part.NewIconButton("previous", "Previous article, K", func() { p.w.articles.step(-1) })
	b.next = part.NewIconButton("next", "Next article, J", func() { p.w.articles.step(1) })
	b.original = part.NewButton("Original", "original", "O", part.Link, p.toggleOriginal)
	b.folded = part.NewButton("Folded 0", "fold-open", "F", part.Link, p.toggleFolded)
	smaller := part.NewIconButton("minus", "Smaller text, Ctrl+minus", func() { p.zoom(-1) })
	larger := part.NewIconButton("plus", "Larger text, Ctrl+plus", func() { p.zoom(1) })
	b.number.Shrink = false
	left := container.NewHBox(b.number, b.back, b.next)
	right := container.NewHBox(b.original, b.folded, smaller, larger)
	line := container.NewBorder(nil, nil, container.NewCenter(left), container.NewCenter(right))
	b.view = container.NewVBox(inset(line, tokens.Space4, 6), part.NewDivider())
	return b
}

func (b *pageBar) refresh() {
	at, of := b.p.w.articles.place(b.p.article.ID)
	if at > 0 {
		b.number.SetText(fmt.Sprintf("%d of %d", at, of))
	} else {
		b.number.SetText("")
	}
	n := b.p.text.FoldedBlocks()
	b.folded.SetLabel(fmt.Sprintf("Folded %d", n))
	b.folded.Disable("")
	if n == 0 {
		b.folded.Disable("Nothing is folded in this article.")
	}
}
