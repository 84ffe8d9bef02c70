package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"dateline/app/article"
	"dateline/app/chronology/suggest"
	"dateline/app/ui/part"
)

// see shows a citation of the suggestion in its article.
func (q *queue) see(i int) {
	if one, _ := q.current(); one != nil && i < len(one.Citations) {
		c := one.Citations[i]
		q.goTo(c.ArticleID, c.Start, c.End)
	}
}

// seeOther shows a passage that is not offered in its article.
func (q *queue) seeOther(n suggest.NotOffered) { q.goTo(n.ArticleID, n.Start, n.End) }

// goTo goes to a place in an article; Esc comes back.
func (q *queue) goTo(id article.ID, start, end int) {
	w := q.w
	from := w.stage.view
	w.status.pass()
	w.panes.reveal(panePage)
	w.page.open(id, start, end)
	q.visit = &visit{moves: w.moves, from: from}
	w.whenShown(w.page.text, func() {
		if q.visiting() {
			w.page.focus()
			w.focusChanged()
		}
	})
}

// visiting tells whether an article is looked at from the queue: going elsewhere
// ends that.
func (q *queue) visiting() bool {
	return q.visit != nil && q.visit.moves == q.w.moves && q.w.stage.view == q.w.page.reader
}

// comeBack goes back from such a look to where it began.
func (q *queue) comeBack() {
	from := q.visit.from
	q.visit = nil
	q.w.stageView(from, q.focus)
	q.follow()
}

// showOthers lists what is not offered, in place of the suggestion.
func (q *queue) showOthers() { q.w.stageView(q.others, q.focus) }

// goToPane gives the keys to a part of the queue.
func (q *queue) goToPane(name pane) {
	w := q.w
	w.panes.reveal(name)
	switch {
	case name == paneArticles && !w.panes.hidden(name):
		q.list.Focus()
	case name == panePage:
		q.focus()
	case w.chron.form != "":
		w.chron.at.Focus()
	case q.stand.Offers():
		q.stand.Focus()
	default:
		w.status.say("There is no event that this suggestion could belong to.")
	}
	w.focusChanged()
}

// nextPane gives the keys to the next part of the queue that is shown.
func (q *queue) nextPane() {
	w := q.w
	side := !w.panes.hidden(paneSide) && (w.chron.form != "" || q.stand.Offers())
	switch {
	case w.stage.holds(w.focused()) && side:
		q.goToPane(paneSide)
	case !w.left.holds(w.focused()) && !w.panes.hidden(paneArticles):
		q.goToPane(paneArticles)
	default:
		q.focus()
	}
}

// hints are the keys that work in the queue.
func (q *queue) hints() []hint {
	w := q.w
	all := hint{[]string{"F1"}, "all keys"}
	leave := hint{[]string{"G"}, "back to the page"}
	one, _ := q.current()
	switch {
	case w.stage.view == fyne.CanvasObject(q.others):
		return []hint{{[]string{"↑", "↓"}, "passage"}, {[]string{"Enter"}, "see in the article"}, {[]string{"Esc"}, "back to the suggestions"}, all}
	case q.stand.Holds(w.focused()):
		return []hint{{[]string{"1–4"}, "merge into that one"}, {[]string{"M"}, "another one"}, {[]string{"Esc"}, "back to the suggestion"}, all}
	case one == nil:
		return []hint{leave, all}
	case w.focused() == fyne.Focusable(q.list.Rows()):
		return []hint{{[]string{"↑", "↓"}, "suggestion"}, {[]string{"Enter"}, "to its passages"}, {[]string{"Y"}, "accept"}, {[]string{"N"}, "refuse"}, leave, all}
	}
	return []hint{{[]string{"↑", "↓"}, "passage"}, {[]string{"Space", "1–9"}, "tick"}, {[]string{"J", "K"}, "suggestion"}, {[]string{"Ctrl+Z"}, "take back"}, leave, all}
}

// says is what a screen reader is told of the queue.
func (q *queue) says() string {
	one, at := q.current()
	if one == nil {
		return "Suggestions. " + q.view.Words()
	}
	return fmt.Sprintf("Suggestions. %d of %d, %s: %s, %s, %s.", at+1, len(q.items), one.Decision, one.Heading(), one.When.Display(),
		part.SitesOriginsWords(one.Sites, one.Origins, one.Unsited))
}
