package ui

import (
	"context"
	"fmt"
	"slices"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/panes"
)

// standing is how the workspace stands as to what the rows want.
type standing struct {
	asked   map[article.ID]bool            // the articles that were asked for
	rows    map[article.ID]*app.ArticleRow // those of them that are not in the bin
	answers app.Answers                    // what was answered about them
	likes   map[article.ID][]app.Likeness  // of the rows that are to be compared
	lines   map[string][]app.RecurringLine // by site, of the rows about lines
}

// standingOf asks the workspace about rows.
func standingOf(ctx context.Context, bench *app.Workbench, of []panes.Result) (st standing, err error) {
	st = standing{asked: map[article.ID]bool{}, rows: map[article.ID]*app.ArticleRow{},
		likes: map[article.ID][]app.Likeness{}, lines: map[string][]app.RecurringLine{}}
	ids := []article.ID{}
	for i := range of {
		r := &of[i]
		if r.Article.ID != "" {
			ids = append(ids, r.Article.ID)
			st.asked[r.Article.ID] = true
		}
		if slices.ContainsFunc(r.Wishes, func(w panes.Wish) bool { return w.Ask == panes.AskCompare }) {
			if st.likes[r.Article.ID], err = bench.Likenesses(ctx, r.Article.ID); err != nil {
				return st, err
			}
		}
		if len(r.Lines) > 0 {
			site := r.Lines[0].Site
			if st.lines[site], err = bench.RecurringLines(ctx, site); err != nil {
				return st, err
			}
		}
	}
	if st.answers, err = bench.Answers(ctx, ids); err != nil {
		return st, err
	}
	rows, err := bench.Articles(ctx, app.Filter{IDs: ids})
	for i := range rows {
		st.rows[rows[i].ID] = &rows[i]
	}
	return st, err
}

// check brings the rows in step with the workspace; done, which may be nil, comes
// after. A row that wants again what was settled is selected.
func (s *sorting) check(done func()) {
	if s.w.bench == nil {
		return
	}
	times, asked := s.times, slices.Clone(s.rows)
	for i := range asked {
		asked[i].Wishes = slices.Clone(asked[i].Wishes)
	}
	onBench(s.w, func(ctx context.Context, bench *app.Workbench) (standing, error) {
		return standingOf(ctx, bench, asked)
	}, func(st standing, err error) {
		if times != s.times {
			return
		}
		if err != nil {
			s.w.status.say("The results could not be brought up to date: " + sentence(err))
			return
		}
		again := s.apply(st)
		s.list.SetResults(s.rows)
		if again >= 0 && done == nil {
			s.list.Select(again)
		}
		if done != nil {
			done()
			return
		}
		s.follow()
	})
}

// apply changes the rows to how the workspace stands and returns one that wants
// again what was settled, -1 for none.
func (s *sorting) apply(st standing) (again int) {
	again = -1
	for i := range s.rows {
		r := &s.rows[i]
		open := openWishes(r)
		switch {
		case len(r.Lines) > 0:
			if now, asked := st.lines[r.Lines[0].Site]; asked { // it may have been listed since
				s.applyLines(r, now)
			}
		case st.asked[r.Article.ID]:
			s.applyArticle(r, st)
		}
		if len(r.Wishes) > 0 && openWishes(r) > open {
			again = i
		}
	}
	return again
}

func openWishes(r *panes.Result) int {
	n := 0
	for _, w := range r.Wishes {
		if w.Done == "" && !w.Later && r.Gone == "" {
			n++
		}
	}
	return n
}

// applyArticle brings the row of an article up to date.
func (s *sorting) applyArticle(r *panes.Result, st standing) {
	id := r.Article.ID
	row := st.rows[id]
	r.Gone, r.Split = "", false
	if row == nil {
		if old, ok := s.failed[id]; ok { // its other try was undone
			*r = old
			return
		}
		if made := s.split[id]; made != "" {
			settleAll(r, made)
			return
		}
		r.Gone = "in the bin"
		return
	}
	r.Article.Title, r.Article.Site, r.Article.Published = row.Title, row.Site, row.Published
	for i := range r.Wishes {
		w := &r.Wishes[i]
		switch w.Ask {
		case panes.AskDate, panes.AskDateCheck:
			e := row.Evidence[article.FieldPublished]
			settled := row.Published != "" && !e.ToCheck
			mark(w, settled, fmt.Sprintf("published %s, %s", row.Published, by(e)))
		case panes.AskSite:
			mark(w, row.Site != "", "site "+row.Site)
		case panes.AskCompare:
			applyLikeness(w, st.likes[id])
		case panes.AskText:
			mark(w, st.answers.Has(id, app.NeedText), "looked at")
		case panes.AskLook:
			mark(w, st.answers.Has(id, app.NeedLook), "looked at")
		case panes.AskSplit:
			mark(w, st.answers.Has(id, app.NeedSplit), "kept as one article")
		}
	}
}

// by says who settled a date.
func by(e article.Evidence) string {
	switch {
	case e.Rule == article.RuleTyped:
		return e.Rule
	case e.Where != "":
		return "by " + e.Where
	}
	return "confirmed"
}

func mark(w *panes.Wish, settled bool, words string) {
	w.Done = ""
	if settled {
		w.Done = words
	}
}

// settleAll settles every wish of an article that is replaced by its pieces.
func settleAll(r *panes.Result, words string) {
	r.Split = true
	for i := range r.Wishes {
		r.Wishes[i].Done = words
	}
}

// applyLikeness takes over what was decided about two articles.
func applyLikeness(w *panes.Wish, likes []app.Likeness) {
	for _, l := range likes {
		if l.A != w.Other && l.B != w.Other {
			continue
		}
		w.Later = l.Decision == app.DecideLater
		switch l.Decision {
		case app.OneOrigin:
			mark(w, true, "one origin with the other")
		case app.OwnReporting:
			mark(w, true, "own reporting")
		default:
			mark(w, false, "")
		}
	}
}
