package ui

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/page"
	"dateline/app/ui/panes"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// pagePane is the middle pane: an article with its marks, or what takes its
// place while there is none.
type pagePane struct {
	w      *window
	reader fyne.CanvasObject // bar and body
	body   *slot             // the text with its original, or two articles
	first  *panes.FirstRun
	bar    *pageBar
	text   *page.Page
	header *panes.ArticleHeader
	tip    *dateTip
	about  *markTip
	noting *noting               // the note that is being written; nil for none
	drafts map[article.ID]string // notes that could not be kept, as they were typed
	words  *wordsTip             // of links and pictures
	images *pagePictures
	source *original
	finder *findBar

	article   article.Article // the one that is shown; ID "" for none
	passages  []article.Passage
	dates     []app.DateMark
	wanted    article.ID // the one that was asked for last
	focusNext article.ID // a highlight to be given the focus when it is drawn
	noteNext  bool       // ... and its note to be opened
	place     string     // where the article was left, as it is kept
	showNext  [2]int     // a range to be shown when the article is there
}

func newPagePane(w *window) *pagePane {
	p := &pagePane{w: w, body: newSlot(nil), text: page.New(), header: panes.NewArticleHeader()}
	p.bar = newPageBar(p)
	p.tip, p.about, p.drafts = newDateTip(), newMarkTip(), map[article.ID]string{}
	p.words = newWordsTip()
	p.images = newPagePictures(p)
	p.source = newOriginal(p, container.NewStack(p.text, p.about, p.tip, p.words))
	p.body.show(p.source.beside.view)
	p.finder = newFindBar(p)
	head := newColumn(0, container.NewStack(text.NewFill(tokens.Paper), p.bar.view), p.finder.view)
	p.reader = between(head, nil, p.body.box)
	p.setReading(w.reading())
	p.source.text.SetReading(w.reading())
	p.text.ShowPictures(!w.prefs.NoImages)
	p.text.SetHeader(p.header)
	p.header.OnEdit, p.header.OnChoose, p.header.OnEscape = p.setMetadata, p.chooseClaim, p.focus
	p.header.OnSized = p.text.Refresh
	p.wire()
	return p
}

// wire says what the reading view's reports lead to.
func (p *pagePane) wire() {
	t := p.text
	t.OnSelected = func(start, end int) {
		p.source.mirror(start, end)
		p.w.focusChanged()
		p.w.rememberSoon()
	}
	t.OnMark = func(id article.ID) {
		t.FocusMark(id)
		p.w.focusChanged()
	}
	t.OnNote = func(id article.ID) {
		t.FocusMark(id)
		p.note()
	}
	t.OnTell, t.OnMap, t.OnResize = p.showAbout, p.showMap, p.changedEnds
	t.OnDate = p.showDate
	t.OnLink = p.showLink
	t.OnPointed = p.images.point
	t.OnPicture = p.images.enlarge
	t.OnFold = func(int, bool) {
		p.bar.refresh()
		p.finder.recount()
	}
	t.OnKeep = func(block int) { p.keep(block) }
	t.OnKey = p.key
	t.OnFocus = func(gained bool) {
		if gained {
			p.header.Rest()
			p.endNote()
		}
		p.source.beside.refresh()
		p.w.focusChanged()
	}
	t.OnMenu = p.showMenu
	t.OnShortcut = func(s fyne.Shortcut) { p.w.win.Canvas().(fyne.Shortcutable).TypedShortcut(s) }
}

// key takes the keys of the page before the page does: letters are commands,
// the rest moves the caret.
func (p *pagePane) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDelete:
		if p.text.MarkHere() == "" {
			return false
		}
	}
	return p.w.key(e)
}

func (p *pagePane) needsArticle() string {
	if p.article.ID == "" {
		return "No article is open."
	}
	return ""
}

// open shows an article, and a range of it when that is not empty.
func (p *pagePane) open(id article.ID, start, end int) {
	p.w.moves++
	p.w.renew = nil
	p.w.stage.show(p.reader)
	p.w.focusChanged()
	p.prepare(id, start, end)
}

// prepare loads an article for when the page is in sight again.
func (p *pagePane) prepare(id article.ID, start, end int) {
	p.showNext = [2]int{start, end}
	p.wanted = id
	p.w.articles.mark(id)
	if id == p.article.ID {
		p.showRange()
		return
	}
	p.endNote()
	p.focusNext, p.noteNext = "", false
	p.rememberPlace()
	p.load(id)
}

// articleData is what the page shows of an article.
type articleData struct {
	article  article.Article
	passages []article.Passage
	place    string // where it was left
}

// load reads an article in the background and shows it.
func (p *pagePane) load(id article.ID) {
	onBench(p.w, func(ctx context.Context, bench *app.Workbench) (d articleData, err error) {
		if d.article, err = bench.Article(ctx, id); err != nil {
			return d, err
		}
		if d.passages, err = bench.Passages(ctx, id); err != nil {
			return d, err
		}
		d.place, err = bench.Setting(ctx, placeOf(id))
		return d, err
	}, func(d articleData, err error) {
		switch {
		case id != p.wanted: // another was asked for since
		case err != nil || d.article.Binned:
			p.gone(err)
		default:
			p.show(d)
		}
	})
}

// show draws an article that has been read; its dates follow.
func (p *pagePane) show(d articleData) {
	was := p.article
	another := d.article.ID != was.ID
	otherText := another || was.Edition != d.article.Edition
	p.article, p.passages = d.article, d.passages
	if another || was.Lang != d.article.Lang || !slices.Equal(was.Blocks, d.article.Blocks) {
		p.text.SetContent(page.Content{Blocks: d.article.Blocks, Lang: d.article.Lang})
	}
	p.header.SetArticle(d.article.ID, d.article.Metadata)
	if otherText { // these stand elsewhere in it, or nowhere
		p.dates = nil
		p.text.SetDates(nil)
		p.text.SetLinks(nil)
	}
	if another {
		p.text.FocusMark("")
		p.restorePlace(d.place)
		p.w.setSetting(settingArticle, string(d.article.ID))
	}
	p.source.follow()
	p.showMarks()
	p.checkNote()
	p.showRange()
	if otherText {
		p.finder.again()
	} else {
		p.finder.recount() // other blocks may be folded
	}
	p.bar.refresh()
	p.w.articles.mark(d.article.ID)
	p.w.focusChanged()
	p.w.menu.refresh()
	if otherText || was.Lang != d.article.Lang || was.Published != d.article.Published {
		p.loadDates()
	}
	if otherText {
		p.images.load()
		p.loadLinks()
	}
}

// loadDates finds the dates of the article, which takes longer than to show it.
func (p *pagePane) loadDates() {
	id := p.article.ID
	onBench(p.w, func(ctx context.Context, bench *app.Workbench) ([]app.DateMark, error) {
		return bench.Dates(ctx, id)
	}, func(dates []app.DateMark, err error) {
		if id != p.article.ID {
			return
		}
		if err != nil {
			p.w.status.say("The dates of the article could not be read: " + sentence(err))
		}
		p.dates = dates
		marks := make([]page.DateMark, len(dates))
		for i, m := range dates {
			marks[i] = page.DateMark{Start: m.Start, End: m.End}
		}
		p.text.SetDates(marks)
	})
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
	p.header.SetArticle("", article.Metadata{}) // first: it keeps what is typed in it
	p.source.close()
	p.article, p.passages, p.dates, p.wanted = article.Article{}, nil, nil, ""
	p.focusNext, p.noteNext, p.showNext = "", false, [2]int{}
	p.text.SetContent(page.Content{})
	p.text.SetMarks(nil)
	p.text.SetDates(nil)
	p.tip.hide()
	p.about.hide()
	p.finder.shut()
	p.words.hide()
	p.images.forget()
}

// reload brings the article up to date after a change.
func (p *pagePane) reload() {
	if p.article.ID != "" && p.article.ID == p.wanted {
		p.load(p.article.ID)
	}
}

// setMetadata keeps what the analyst typed into an article, which may have been
// left since; done tells the head, which says an error beside the field.
func (p *pagePane) setMetadata(id article.ID, field article.Field, value string, done func(error)) {
	p.keepFact(func(ctx context.Context, b *app.Workbench) error { return b.SetMetadata(ctx, id, field, value) }, done)
}

// chooseClaim keeps another place's word for a value.
func (p *pagePane) chooseClaim(id article.ID, c article.Claim, done func(error)) {
	p.keepFact(func(ctx context.Context, b *app.Workbench) error { return b.ChooseClaim(ctx, id, c) }, done)
}

// keepFact changes what is known of an article in the background. done is told
// also where another workspace is open by then: what was typed must not be lost
// without a word.
func (p *pagePane) keepFact(do func(context.Context, *app.Workbench) error, done func(error)) {
	if why := p.w.cannotWrite(); why != "" {
		done(errors.New(why))
		return
	}
	bench := p.w.bench
	then(p.w.back, func(ctx context.Context) (struct{}, error) { return struct{}{}, do(ctx, bench) },
		func(_ struct{}, err error) { done(err) })
}

// focus gives the keyboard to the reading view, or to what stands in its place.
func (p *pagePane) focus() {
	if p.source.beside.alone() {
		p.w.win.Canvas().Focus(p.source.text)
		return
	}
	p.w.win.Canvas().Focus(p.text)
}

// focusIdle gives the keyboard to the reading view unless something has it.
func (p *pagePane) focusIdle() {
	if p.w.focused() == nil && !p.w.dialogOpen() && p.w.stage.view == p.reader {
		p.focus()
	}
}

// showMenu offers what can be done with the selection.
func (p *pagePane) showMenu(at fyne.Position) {
	all := append(p.w.markCommands(), separator, command{label: "Copy", do: p.text.Copy}, p.w.copySourcedCommand())
	if l, ok := p.text.LinkHere(); ok {
		all = append(all, command{label: "Copy link address", do: func() { p.copyLink(l) }})
	}
	p.w.popUp(all, at)
}
