package ui

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/panes"
)

// again shows the results of the last import once more. When they are in sight
// already, or nothing was imported since the workspace was opened, it looks for
// what earlier imports still want.
func (s *sorting) again() {
	if !s.shown() && len(s.rows) > 0 {
		s.show(false)
		return
	}
	s.lookBack()
}

// cannotShow says why there are no results.
func (s *sorting) cannotShow() string {
	if why := s.w.needsWorkspace(); why != "" {
		return why
	}
	if len(s.rows) == 0 && s.w.status.numbers.Articles == 0 {
		return "Nothing was imported into this workspace yet."
	}
	return ""
}

// earlier is what earlier imports still want, as it was found.
type earlier struct {
	waiting app.Waiting
	st      standing
	names   map[article.ID]string // of the files of articles without a title
}

// lookBack looks in the background for what earlier imports still want.
func (s *sorting) lookBack() {
	if why := s.cannotShow(); why != "" {
		s.w.status.say(why)
		return
	}
	if s.looking {
		return
	}
	s.looking = true
	bench, times, from := s.w.bench, s.times, s.w.place()
	s.w.status.say("Looking for what earlier imports still want …")
	s.cancel = s.w.back.aside(func(ctx context.Context) func() {
		found, err := earlierOf(ctx, bench)
		return func() {
			if bench != s.w.bench {
				return
			}
			s.looking = false
			switch {
			case errors.Is(err, context.Canceled):
			case err != nil:
				s.w.status.say("What earlier imports want could not be looked for: " + sentence(err))
			case times == s.times:
				s.haveEarlier(found, from)
			}
		}
	})
}

// stop ends looking.
func (s *sorting) stop() {
	if s.looking && s.cancel != nil {
		s.cancel()
	}
}

// earlierOf reads what earlier imports still want, and how the workspace stands.
func earlierOf(ctx context.Context, bench *app.Workbench) (found earlier, err error) {
	if found.waiting, err = bench.Waiting(ctx); err != nil {
		return found, err
	}
	var rows []panes.Result
	for _, a := range found.waiting.Articles {
		rows = append(rows, panes.EarlierResult(a, ""))
	}
	if found.st, err = standingOf(ctx, bench, rows); err != nil {
		return found, err
	}
	found.names = map[article.ID]string{}
	for id, row := range found.st.rows {
		if row.Title != "" {
			continue
		}
		o, err := bench.Original(ctx, row.OriginalID)
		if err != nil {
			return found, err
		}
		found.names[id] = o.Name
	}
	return found, nil
}

// haveEarlier lists what was found, or offers it to an analyst who is at something
// else by now.
func (s *sorting) haveEarlier(found earlier, from place) {
	n := s.listEarlier(found)
	if n == 0 {
		s.list.SetResults(s.rows)
		if s.follow(); !s.wants() {
			s.closeSide() // of a row that is no longer listed
		}
		s.w.status.say("Nothing from earlier imports wants a look.")
		return
	}
	words := fmt.Sprintf("%d from earlier imports want a look", n)
	if n == 1 {
		words = "1 from earlier imports wants a look"
	}
	s.w.menu.refresh()
	switch {
	case s.shown():
		s.w.status.say(words)
		s.follow()
		s.check(nil) // for what was answered while it was looked for
	case s.w.free(from):
		s.w.status.say(words)
		s.show(false)
	default:
		s.w.status.tell(words, "Show them", func() { s.show(false) })
	}
}

// listEarlier puts what was found in the place of what was found before; articles
// of the last import stay where they are. It returns the number of rows.
func (s *sorting) listEarlier(found earlier) int {
	s.times++ // a row is known by its place, and they move
	s.about, s.fix = "", nil
	s.rows = slices.DeleteFunc(s.rows, func(r panes.Result) bool {
		if r.Earlier && len(r.Lines) > 0 {
			delete(s.lines, r.Lines[0].Site)
		}
		return r.Earlier
	})
	before := len(s.rows)
	listed := map[article.ID]bool{}
	for _, r := range s.rows {
		id := r.Article.ID
		listed[id] = listed[id] || r.Status == app.Imported // what was here already is not asked about
	}
	for _, a := range found.waiting.Articles {
		if !listed[a.ID] {
			s.rows = append(s.rows, panes.EarlierResult(a, found.names[a.ID]))
		}
	}
	for _, r := range s.linesRows(found.waiting.Lines) {
		r.Earlier = true
		s.rows = append(s.rows, r)
	}
	s.apply(found.st)
	n := len(s.rows) - before
	switch {
	case n == 0:
	case before == 0:
		s.list.BeginEarlier(s.rows, found.waiting.More)
	default:
		s.list.SetResults(s.rows)
		s.list.ToEarlier()
	}
	return n
}
