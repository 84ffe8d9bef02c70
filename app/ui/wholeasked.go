package ui

import (
	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology/view"
	"dateline/app/ui/part"
)

// eventOf is an event as it is, whatever of it was known on the day looked at.
func (x *whole) eventOf(id article.ID) (app.EventView, bool) {
	for i := range x.w.chron.events {
		if x.w.chron.events[i].ID == id {
			return x.w.chron.events[i], true
		}
	}
	return app.EventView{}, false
}

// edit opens an event in the side pane.
func (x *whole) edit(id article.ID) {
	if e, ok := x.eventOf(id); ok {
		x.w.chron.editEvent(e)
	}
}

// editAt opens an event at what is asked about.
func (x *whole) editAt(id article.ID, at func()) {
	e, ok := x.eventOf(id)
	if !ok {
		return
	}
	x.w.chron.editEvent(e)
	if editor := x.w.chron.editor; x.w.chron.form != "" {
		x.w.whenShown(editor, func() {
			if x.w.side.view == editor {
				at()
			}
		})
	}
}

// put goes to where what is asked is put right.
func (x *whole) put(q view.Question) {
	x.list.Select(q.EventID)
	editor := x.w.chron.editor
	switch q.Asked {
	case view.Undated:
		x.editAt(q.EventID, editor.FocusWhen)
	case view.SingleOrigin:
		x.editAt(q.EventID, editor.FocusOrigin)
	case view.NotGraded:
		x.editAt(q.EventID, func() { editor.FocusGrade(q.CitationID) })
	case view.Uncited:
		x.left = 0
		x.leave()
		x.w.page.focus()
		x.w.status.say("Select the words that tell “" + shortened(q.Event) + "”: C cites them for it.")
	case view.NoPublished:
		x.editArticle(q.ArticleID, article.FieldPublished)
	case view.NoAddress:
		x.editArticle(q.ArticleID, article.FieldURL)
	case view.Lost:
		x.toCitation(q)
	}
}

// editArticle goes to a value in the head of an article.
func (x *whole) editArticle(id article.ID, field article.Field) {
	p := x.w.page
	p.open(id, 0, 0)
	x.left = x.w.moves
	x.w.back.inOrder(func() func() { // after the article was read
		return func() {
			if p.article.ID == id && x.w.stage.view == p.reader {
				p.header.Edit(field)
			}
		}
	})
}

// toCitation goes to the passage of a citation.
func (x *whole) toCitation(q view.Question) {
	e, ok := x.eventOf(q.EventID)
	if !ok {
		return
	}
	for i := range e.Cited {
		if e.Cited[i].ID == q.CitationID {
			x.w.openPassageThen(e.Cited[i].PassageID, func() { x.left = x.w.moves })
		}
	}
}

// shownEvent is one of the events shown, nil for another.
func (x *whole) shownEvent(id article.ID) *app.EventView {
	if x.about == nil {
		x.about = make(map[article.ID]*app.EventView, len(x.narrowed.Events))
		for i := range x.narrowed.Events {
			x.about[x.narrowed.Events[i].ID] = &x.narrowed.Events[i]
		}
	}
	return x.about[id]
}

// detail is what stands below a question's title.
func (x *whole) detail(q view.Question) string {
	e := x.shownEvent(q.EventID)
	if e == nil {
		return ""
	}
	switch q.Asked {
	case view.NoPublished, view.NoAddress:
		return "cited for “" + q.Event + "”"
	case view.NotGraded, view.Lost:
		return "for “" + q.Event + "”"
	case view.Undated:
		if e.When.Words != "" {
			return "“" + e.When.Words + "”"
		}
		return part.SitesOriginsWords(e.Sites, e.Origins, e.Unsited)
	}
	return e.When.Display()
}
