package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/panes"
	"dateline/app/ui/part"
)

// sorting is the list of what came of an import and, beside it, the view in which
// the selected row is put right. What a row wants is asked of the workspace after
// each change, so that an undone answer is asked for again.
type sorting struct {
	w      *window
	list   *panes.ImportResults
	rows   []panes.Result
	origin article.Origin
	times  int                            // imports listed so far: answers to an earlier one are dropped
	failed map[article.ID]panes.Result    // of articles that came in at another try: the row from before
	split  map[article.ID]string          // what was made of articles that were split
	lines  map[string][]app.RecurringLine // that were found to recur, by site
	left   map[string]bool                // sites whose lines the analyst left as they are

	looking bool // for what earlier imports want
	cancel  func()

	side    fyne.CanvasObject // what stands beside the list, nil for nothing of ours
	fix     panes.Fix         // the same where it can be answered
	about   string            // the row and wish it is about
	loading bool
	begun   bool // something in it was answered, or its answer has the keys
	eager   bool // the keys go to the view as soon as it is there
}

func newSorting(w *window, list *panes.ImportResults) *sorting {
	s := &sorting{w: w, list: list}
	list.OnSelected = s.follow
	list.OnFix = s.enter
	list.OnDigit = func(n int) bool { return s.fix != nil && s.fix.Digit(n) }
	own := list.Rows().OnKey
	list.Rows().OnKey = func(i int, e *fyne.KeyEvent) bool {
		return own(i, e) || (aside[e.Name] || toViews[w.letterOf(e)]) && w.key(e)
	}
	return s
}

// toViews are the keys that lead from one view to another: to the results of imports,
// the suggestions, the whole chronology and its questions.
var toViews = map[fyne.KeyName]bool{fyne.KeyR: true, fyne.KeyG: true, fyne.KeyT: true, fyne.KeyQ: true, fyne.KeyW: true}

// begin takes the results of another import.
func (s *sorting) begin(results []app.ImportResult, origin article.Origin) {
	s.times++
	s.rows, s.origin = nil, origin
	s.failed, s.split = map[article.ID]panes.Result{}, map[article.ID]string{}
	s.lines, s.left = map[string][]app.RecurringLine{}, map[string]bool{}
	for i := range results {
		s.rows = append(s.rows, panes.ResultsOf(&results[i])...)
	}
	s.about, s.fix, s.begun = "", nil, false
}

// show puts the list into the window; at once goes to the first answer as well.
func (s *sorting) show(atOnce bool) {
	if i := s.list.Selected(); i >= 0 && len(s.rows[i].Wishes) > 0 && !s.rows[i].Wants() {
		s.list.Next() // it was settled when the list was left
	}
	s.w.stageView(s.list, func() {
		s.list.Focus()
		if atOnce {
			s.enter()
		}
	})
	s.w.renew = func() { s.check(nil) }
	s.check(nil)
}

// shown tells whether the list is in sight.
func (s *sorting) shown() bool { return s.w.stage.view == fyne.CanvasObject(s.list) }

// inHand tells whether the list is in sight, was begun to be put right and is not
// at its end: it is not taken away under the hands of who works at it.
func (s *sorting) inHand() bool {
	return s.shown() && s.begun && slices.ContainsFunc(s.rows, func(r panes.Result) bool { return r.Wants() })
}

// wants tells whether any row wants, or wanted, something.
func (s *sorting) wants() bool {
	return slices.ContainsFunc(s.rows, func(r panes.Result) bool { return len(r.Wishes) > 0 })
}

// stageMoved opens the side view with the list and closes it with it.
func (s *sorting) stageMoved() {
	if s.shown() {
		s.follow()
		return
	}
	s.closeSide()
}

// closeSide gives the chronology its place again.
func (s *sorting) closeSide() {
	if s.side != nil && s.w.side.view == s.side {
		s.w.side.show(s.w.chron.view)
	}
	s.side, s.fix, s.about = nil, nil, ""
	s.w.panes.sort(false)
}

// openSide shows a view beside the list.
func (s *sorting) openSide(view fyne.CanvasObject) {
	s.side = view
	s.fix, _ = view.(panes.Fix)
	s.w.side.show(view)
	s.w.panes.sort(true)
}

// follow shows what the selected row wants beside the list. While one row is
// read another may be selected: that one is read next.
func (s *sorting) follow() {
	if !s.shown() || !s.wants() || s.w.chron.form != "" || s.w.bench == nil {
		return
	}
	i := s.list.Selected()
	about := s.aboutOf(i)
	if about == s.about || s.loading {
		return
	}
	s.fix = nil // a digit must not answer for the row before
	if i < 0 {
		s.about = about
		s.openSide(part.NewEmptyState("What the selected row wants is put right here.", "", "", nil))
		return
	}
	s.loading = true
	times, row := s.times, s.rows[i]
	onBench(s.w, func(ctx context.Context, bench *app.Workbench) (facts, error) {
		return factsOf(ctx, bench, row)
	}, func(f facts, err error) {
		s.loading = false
		eager := s.eager
		s.eager = false
		if !s.shown() || s.w.chron.form != "" {
			return
		}
		if times != s.times || s.aboutOf(s.list.Selected()) != about {
			s.follow()
			return
		}
		held := s.side != nil && s.w.side.holds(s.w.focused())
		s.about = about
		s.openSide(s.viewOf(i, f, err))
		if held {
			s.list.Focus()
		}
		if eager {
			s.enter()
		}
		s.w.focusChanged()
	})
}

// aboutOf names a row and what is asked about it.
func (s *sorting) aboutOf(i int) string {
	if i < 0 || i >= len(s.rows) {
		return "nothing"
	}
	return s.rows[i].State()
}

// enter gives the answer of the selected row the keys; what only says something
// has nothing to answer.
func (s *sorting) enter() {
	if s.loading { // Enter was quicker than the disk
		s.eager = true
		return
	}
	if s.side == nil || s.fix == nil || s.about != s.aboutOf(s.list.Selected()) {
		return
	}
	fix := s.fix
	s.begun = true
	s.w.whenShown(fix, func() {
		if s.fix == fix {
			fix.Focus()
			s.w.focusChanged()
		}
	})
}

// back gives the list the keys.
func (s *sorting) back() {
	s.list.Focus()
	s.w.focusChanged()
}

// open goes to an article; R comes back to the list.
func (s *sorting) open(id article.ID) {
	s.w.page.open(id, 0, 0)
	s.w.page.focus()
}

// reset forgets the last import.
func (s *sorting) reset() {
	s.looking = false
	s.begin(nil, "")
	s.list.SetResults(nil)
	s.closeSide()
}

// settle answers what a row wants by changing the workspace; then the next row
// that wants something is selected.
func (s *sorting) settle(do func(context.Context, *app.Workbench) error, done func()) {
	if why := s.w.cannotWrite(); why != "" {
		s.w.status.say(why)
		return
	}
	fix, times := s.fix, s.times
	s.begun = true
	if fix != nil {
		fix.Wait(true)
	}
	onBench(s.w, func(ctx context.Context, b *app.Workbench) (struct{}, error) {
		return struct{}{}, do(ctx, b)
	}, func(_ struct{}, err error) {
		if fix != nil {
			fix.Wait(false)
		}
		switch {
		case times != s.times:
		case err != nil && fix != nil:
			fix.Say(sentence(err))
		case err != nil:
			s.w.status.say(sentence(err))
		default:
			if done != nil {
				done()
			}
			s.check(s.next)
		}
	})
}

// next goes to the row that wants something next; the keys go back to the list.
func (s *sorting) next() {
	if !s.shown() {
		return
	}
	s.list.Next()
	s.back()
	s.follow()
}

// hints are the keys that work at the list, or at what stands beside it.
func (s *sorting) hints() []hint {
	all := hint{[]string{"F1"}, "all keys"}
	if s.side != nil && s.w.side.holds(s.w.focused()) {
		return []hint{{[]string{"Enter"}, "answer"}, {[]string{"Esc"}, "back to the list"}}
	}
	enter := "open"
	if i := s.list.Selected(); i >= 0 && i < len(s.rows) && s.rows[i].Next() >= 0 {
		enter = "put right"
	}
	hints := []hint{{[]string{"J", "K"}, "row"}, {[]string{"Enter"}, enter}, {[]string{"Ctrl+Z"}, "undo"}, {[]string{"G"}, "suggestions"}}
	if !slices.ContainsFunc(s.rows, func(r panes.Result) bool { return r.Earlier }) {
		hints = append(hints, hint{[]string{"R"}, "earlier ones"})
	}
	return append(hints, hint{[]string{"Esc"}, "close"}, all)
}
