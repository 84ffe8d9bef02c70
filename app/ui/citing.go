package ui

import (
	"context"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/panes"
)

// newEvent proposes an event from the selection and opens the form.
func (p *pagePane) newEvent() {
	p.draft(func(d app.Draft) {
		p.w.chron.dated = datesOf(&p.article.Metadata)
		p.w.chron.editor.SetKnown(panes.KnownOf(p.w.chron.events))
		p.w.chron.editor.SetDraft(d, p.from(d.Start), p.w.tags)
		p.w.chron.open("New event", p.w.chron.editor, p.w.chron.editor.Focus)
	})
}

// cite opens the choice of an event that the selection speaks of.
func (p *pagePane) cite() {
	if len(p.w.chron.events) == 0 {
		p.w.status.say("There is no event yet: E makes one from the selection.")
		return
	}
	p.draft(func(d app.Draft) {
		p.w.chron.chooser.SetDraft(d, p.from(d.Start), p.w.chron.events)
		p.w.chron.open("Cite for an event", p.w.chron.chooser, p.w.chron.chooser.Focus)
	})
}

// draft reads what the selection proposes: of a match of a search its sentence. With only the caret in a sentence, that
// sentence's date words would be a guess, so something must be selected, unless the
// caret stands at a date.
func (p *pagePane) draft(open func(app.Draft)) {
	if p.w.chron.keepsTyping() {
		return
	}
	p.text.SelectFound()
	start, end, ok := p.selected()
	if !ok && p.text.SelectDated() {
		start, end, ok = p.selected()
	}
	if !ok {
		p.w.status.say(nothingSelected)
		return
	}
	p.showQuoted(start, end)
	id := p.article.ID
	tags := []article.ID(nil)
	if t := p.lastTag(); t != "" {
		tags = []article.ID{t}
	}
	for _, m := range p.passages {
		if m.Start == start && m.End == end {
			tags = nil // it has its own
		}
	}
	h := p.hold("")
	onBench(p.w, func(ctx context.Context, bench *app.Workbench) (app.Draft, error) {
		return bench.Draft(ctx, id, start, end)
	}, func(d app.Draft, err error) {
		switch {
		case h != p.held: // it was given up, or comes too late
		case err != nil:
			p.letGo()
			p.w.status.say(sentence(err))
		case p.w.chron.keepsTyping():
			p.letGo()
		default:
			d.Tags = tags
			open(d)
		}
	})
}

// from tells where a quotation of this article stands.
func (p *pagePane) from(start int) panes.Source {
	paragraph := 0
	for _, b := range p.article.Blocks {
		if b.Kept && b.Start <= start {
			paragraph++
		}
	}
	s := panes.Source{Site: p.article.Site, Published: p.article.Published, Paragraph: paragraph, Credit: p.article.Credit}
	if len(p.article.Byline) > 0 {
		s.Byline = p.article.Byline[0]
	}
	return s
}

// openEvent goes to the event that the highlight that is meant is cited for.
func (p *pagePane) openEvent() {
	id := p.text.MarkHere()
	if id == "" {
		p.w.status.say(noHighlight)
		return
	}
	events := p.w.chron.cited[id]
	if len(events) == 0 {
		p.w.status.say("No event rests on this highlight yet: E makes one, C cites it for one.")
		return
	}
	p.w.chron.reveal(events[0].event.ID)
}

// openPassage shows a passage in its article.
func (w *window) openPassage(id article.ID) { w.openPassageThen(id, func() {}) }

// openPassageThen is openPassage that tells when the article is gone to.
func (w *window) openPassageThen(id article.ID, then func()) {
	moves := w.moves
	w.status.pass()
	onBench(w, func(ctx context.Context, bench *app.Workbench) (article.Passage, error) {
		return bench.Passage(ctx, id)
	}, func(m article.Passage, err error) {
		if moves != w.moves {
			return // the analyst went elsewhere meanwhile
		}
		if err != nil {
			w.status.say("The passage could not be opened: " + sentence(err))
			return
		}
		w.panes.reveal(panePage)
		if m.Earlier { // its range says nothing about the text that is shown
			m.Start, m.End = 0, 0
			w.status.say("“" + shortened(m.Quote) + "” stands in an earlier edition of this article.")
		}
		w.page.open(m.ArticleID, m.Start, m.End)
		w.page.focus()
		then()
	})
}
