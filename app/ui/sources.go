package ui

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/page"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// sources shows two of the articles that an event rests on beside one another, with
// their citations of it at the same height.
type sources struct {
	w      *window
	view   fyne.CanvasObject
	head   *part.Heading
	beside *beside
	couple *page.Couple
	sides  [2]*sourceSide

	event article.ID
	pairs [][2]app.CitationView
	at    int // the pair that is shown
}

// sourceSide is one of the two articles.
type sourceSide struct {
	text        *page.Page
	site, title *text.Label
	view        fyne.CanvasObject
	cited       app.CitationView
}

func newSources(w *window) *sources {
	s := &sources{w: w, head: part.NewHeading("Sources")}
	for i := range s.sides {
		s.sides[i] = s.newSide()
	}
	a, b := s.sides[0], s.sides[1]
	s.beside = newBeside(w, "sources", a.view, b.view, a.text, b.text)
	s.couple = page.NewCouple(a.text, b.text)
	s.beside.placed = func() {
		for _, side := range s.sides {
			side.text.SetFree(side.text.Size().Height)
		}
		s.couple.Follow()
	}
	leave := part.NewButton("Close", "", "Esc", part.Link, w.backToPage)
	s.view = between(paneHead(s.head, leave), nil, s.beside.view)
	s.beside.show(true)
	return s
}

func (s *sources) newSide() *sourceSide {
	side := &sourceSide{text: page.New(), site: part.Strong.Label("", 1), title: part.Second.Label("", 2)}
	side.text.SetReading(s.w.page.text.Reading())
	side.text.OnKey = func(e *fyne.KeyEvent) bool { return s.key(side, e) }
	side.text.OnFocus = func(bool) {
		s.beside.refresh()
		s.w.focusChanged()
	}
	side.text.OnMark = side.text.FocusMark
	side.text.OnShortcut = func(c fyne.Shortcut) { s.w.win.Canvas().(fyne.Shortcutable).TypedShortcut(c) }
	head := container.NewStack(text.NewFill(tokens.Paper), inset(newColumn(tokens.Space1, side.site, side.title), tokens.Space4, tokens.Space2))
	side.view = between(head, nil, side.text)
	return side
}

// pairsOf are the pairs of citations of an event in two different articles. Those
// that stand in an earlier edition have no place in the text that is shown.
func pairsOf(e app.EventView) (pairs [][2]app.CitationView) {
	for i, a := range e.Cited {
		for _, b := range e.Cited[i+1:] {
			if a.Article.ID != b.Article.ID && !a.Passage.Earlier && !b.Passage.Earlier {
				pairs = append(pairs, [2]app.CitationView{a, b})
			}
		}
	}
	return pairs
}

// cannotCompare says why the sources of no event can be compared now.
func (c *chronologyPane) cannotCompare() string {
	if why := c.w.needsWorkspace(); why != "" {
		return why
	}
	e, ok := c.list.Selected()
	switch {
	case !ok:
		return "No event is selected in the chronology."
	case len(pairsOf(e)) == 0:
		return noPairs(e)
	case c.w.stage.box.Size().Width < leastBeside:
		return "There is no room for two articles: make the window wider, or hide a pane with Ctrl+Shift+1 or Ctrl+Shift+3."
	}
	return ""
}

// noPairs says why an event has no two citations that can be compared.
func noPairs(e app.EventView) string {
	for _, c := range e.Cited {
		if c.Article.ID != e.Cited[0].Article.ID {
			return "There are not two articles to compare: another citation of this event stands in an earlier edition. “Passages of earlier editions” in the Article menu leads to it."
		}
	}
	return "This event rests on one article: there is nothing to compare yet."
}

// compare shows the sources of the selected event beside one another.
func (c *chronologyPane) compare() {
	e, ok := c.list.Selected()
	if !ok {
		return
	}
	s := newSources(c.w)
	c.sources = s
	s.event, s.pairs = e.ID, pairsOf(e)
	c.w.stageView(s.view, func() { c.w.win.Canvas().Focus(s.sides[0].text) })
	c.w.renewing(s.view, s.renew)
}

// renew shows the pair again after a change; without one it goes back to the page.
func (s *sources) renew() {
	for _, e := range s.w.chron.events {
		if e.ID == s.event {
			s.head.SetWords("Sources: " + e.Title)
			s.pairs = pairsOf(e)
		}
	}
	if len(s.pairs) == 0 {
		s.w.backToPage()
		return
	}
	s.at = min(s.at, len(s.pairs)-1)
	s.load()
}

// step goes to the next pair (1) or the one before (-1).
func (s *sources) step(by int) {
	next := s.at + by
	if next < 0 || next >= len(s.pairs) {
		s.w.status.say(map[bool]string{true: "This is the last pair of sources.", false: "This is the first pair of sources."}[by > 0])
		return
	}
	s.at = next
	s.load()
}

// load reads both articles of the pair and shows them.
func (s *sources) load() {
	pair, at := s.pairs[s.at], s.at
	onBench(s.w, func(ctx context.Context, bench *app.Workbench) (both [2]articleData, err error) {
		for i, c := range pair {
			if both[i].article, err = bench.Article(ctx, c.Article.ID); err != nil {
				return both, err
			}
			if both[i].passages, err = bench.Passages(ctx, c.Article.ID); err != nil {
				return both, err
			}
		}
		return both, nil
	}, func(both [2]articleData, err error) {
		switch {
		case s.w.stage.view != s.view || s.at != at:
		case err != nil:
			s.w.status.say("The sources could not be read: " + sentence(err))
		default:
			s.show(pair, both)
		}
	})
}

func (s *sources) show(pair [2]app.CitationView, both [2]articleData) {
	s.couple.SetPlaces(nil)
	for i, side := range s.sides {
		side.show(pair[i], &both[i], s.w.marksOf(both[i].passages))
	}
	s.head.SetAfter(fmt.Sprintf("pair %d of %d", s.at+1, len(s.pairs)))
	a, b := s.sides[0], s.sides[1]
	a.text.LineAt(a.cited.Passage.Start, a.text.Size().Height/3)
	s.couple.SetPlaces([]page.Place{{A: a.cited.Passage.Start, B: b.cited.Passage.Start}})
	s.w.focusChanged()
}

func (side *sourceSide) show(c app.CitationView, d *articleData, marks []page.Mark) {
	side.cited = c
	site, day := d.article.Site, d.article.Published.String()
	if site == "" {
		site = "site unknown"
	}
	if day == "" {
		day = "no date"
	}
	side.site.SetText(site + " · " + day)
	side.title.SetText(d.article.Title)
	side.text.SetContent(page.Content{Blocks: d.article.Blocks, Lang: d.article.Lang})
	side.text.SetMarks(marks)
	side.text.OpenFolded(c.Passage.Start, c.Passage.End)
	side.text.FocusMark(c.Passage.ID)
}

// key takes the keys of the two articles. Nothing is marked here: the commands are
// about the article on the page.
func (s *sources) key(side *sourceSide, e *fyne.KeyEvent) bool {
	switch name := s.w.letterOf(e); name {
	case fyne.KeyJ:
		s.step(1)
	case fyne.KeyK:
		s.step(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		s.w.page.open(side.cited.Article.ID, side.cited.Passage.Start, side.cited.Passage.End)
		s.w.whenShown(s.w.page.text, s.w.page.focus)
	case fyne.KeyF6:
		if side == s.sides[0] && !s.beside.alone() {
			s.w.win.Canvas().Focus(s.sides[1].text)
			return true
		}
		return s.w.key(e)
	case fyne.KeyEscape, fyne.KeyF1, fyne.KeyR:
		return s.w.key(e)
	default:
		if _, command := s.w.menu.plain[name]; command || digit(name) > 0 {
			s.w.status.say("Enter opens this article on the page, where it can be marked.")
			return true
		}
		return false
	}
	return true
}

// comparing tells whether two sources are in sight and have the keys.
func (w *window) comparing() bool {
	s := w.chron.sources
	return s != nil && w.stage.view == s.view && w.stage.holds(w.focused())
}
