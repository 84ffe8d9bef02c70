package ui

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/panes"
	"dateline/app/ui/part"
)

// facts is what is read to put one row right.
type facts struct {
	article article.Article
	claims  []article.Claim // of the field that is asked about
	known   []string        // sites of the workspace
	pieces  []app.Piece
	pair    app.Comparison
	like    app.Likeness
}

// factsOf reads what the next wish of a row needs.
func factsOf(ctx context.Context, bench *app.Workbench, r panes.Result) (f facts, err error) {
	id := r.Article.ID
	if id == "" || r.Gone != "" || r.Split {
		return f, nil
	}
	if f.article, err = bench.Article(ctx, id); err != nil {
		return f, err
	}
	i := r.Next()
	if i < 0 {
		return f, nil
	}
	switch w := r.Wishes[i]; w.Ask {
	case panes.AskDate, panes.AskDateCheck:
		f.claims = app.DateClaims(&f.article.Metadata)
	case panes.AskSite:
		if f.claims, err = bench.SiteClaims(ctx, id); err == nil {
			f.known, err = sites(ctx, bench)
		}
	case panes.AskSplit:
		f.pieces, err = bench.Pieces(ctx, id)
	case panes.AskCompare:
		f.pair, f.like, err = pairOf(ctx, bench, id, w.Other)
	}
	return f, err
}

// sites are the names of all sites in the workspace.
func sites(ctx context.Context, bench *app.Workbench) ([]string, error) {
	rows, err := bench.Articles(ctx, app.Filter{})
	var names []string
	for i := range rows {
		if rows[i].Site != "" {
			names = append(names, rows[i].Site)
		}
	}
	slices.Sort(names)
	return slices.Compact(names), err
}

// pairOf compares an article with another that it is like, whichever came first.
func pairOf(ctx context.Context, bench *app.Workbench, id, other article.ID) (app.Comparison, app.Likeness, error) {
	likes, err := bench.Likenesses(ctx, id)
	if err != nil {
		return app.Comparison{}, app.Likeness{}, err
	}
	for _, l := range likes {
		if l.A == other || l.B == other {
			pair, err := bench.Compare(ctx, l.A, l.B)
			return pair, l, err
		}
	}
	return app.Comparison{}, app.Likeness{}, errors.New("the articles are not alike any more")
}

// viewOf makes the side view of a row.
func (s *sorting) viewOf(i int, f facts, err error) fyne.CanvasObject {
	r := &s.rows[i]
	next := r.Next()
	switch {
	case err != nil:
		return part.NewEmptyState("This could not be read: "+sentence(err), "", "", nil)
	case r.Split:
		return part.NewEmptyState("It was split: its parts have rows of their own. Ctrl+Z makes it one again.", "", "", nil)
	case r.Gone != "":
		return part.NewEmptyState("This article lies in the bin. Ctrl+Z takes back what put it there.", "", "", nil)
	case next < 0 && r.Article.ID == "":
		return part.NewEmptyState("This is settled.", "", "", nil)
	case next < 0:
		return s.lookView(i, -1, f)
	}
	switch r.Wishes[next].Ask {
	case panes.AskRetry:
		return s.retryView(i)
	case panes.AskDate, panes.AskDateCheck:
		return s.factView(i, next, article.FieldPublished, f)
	case panes.AskSite:
		return s.factView(i, next, article.FieldSite, f)
	case panes.AskSplit:
		return s.splitView(i, next, f)
	case panes.AskCompare:
		return s.compareView(f)
	case panes.AskLines:
		return s.linesView(i)
	}
	return s.lookView(i, next, f)
}

// ofThis does something unless another import is listed by then: a row is known by
// its place among the rows of its own.
func (s *sorting) ofThis(do func()) func() {
	times := s.times
	return func() {
		if times == s.times {
			do()
		}
	}
}

// factView settles the date or the site of an article.
func (s *sorting) factView(i, wish int, field article.Field, f facts) *panes.FactChooser {
	id := s.rows[i].Article.ID
	v := panes.NewFactChooser(field)
	if field == article.FieldPublished {
		v.Read = readMoment
	}
	v.OnBack, v.OnOpen = s.back, func() { s.open(id) }
	v.OnConfirm = func() {
		s.settle(func(ctx context.Context, b *app.Workbench) error { return b.ConfirmMetadata(ctx, id, field) }, nil)
	}
	v.OnChoose = func(c article.Claim) {
		s.settle(func(ctx context.Context, b *app.Workbench) error { return b.ChooseClaim(ctx, id, c) }, nil)
	}
	v.OnType = func(value string) {
		s.settle(func(ctx context.Context, b *app.Workbench) error { return b.SetMetadata(ctx, id, field, value) }, nil)
	}
	v.SetArticle(&f.article, f.claims, f.known, s.rows[i].Wishes[wish].Why)
	return v
}

// readMoment reads a date of publication while it is typed.
func readMoment(words string) (panes.Reading, error) {
	m, err := app.ReadMoment(words)
	return panes.Reading{Value: string(m), Shown: m.String()}, err
}

// splitView asks whether an article is split.
func (s *sorting) splitView(i, wish int, f facts) *panes.SplitView {
	id, times := s.rows[i].Article.ID, s.times
	v := panes.NewSplitView()
	v.OnBack, v.OnOpen = s.back, func() { s.open(id) }
	v.OnKeep = func() {
		s.settle(func(ctx context.Context, b *app.Workbench) error { return b.KeepAsOne(ctx, id) }, nil)
	}
	v.OnSplit = func(starts []int) {
		var made []article.Article
		s.settle(func(ctx context.Context, b *app.Workbench) error {
			ids, err := b.SplitArticle(ctx, id, starts)
			if err != nil {
				return err
			}
			for _, part := range ids {
				a, err := b.Article(ctx, part)
				if err != nil {
					return err
				}
				made = append(made, a)
			}
			return nil
		}, func() {
			if times == s.times {
				s.wasSplit(id, made)
			}
		})
	}
	v.SetArticle(&f.article, f.pieces, s.rows[i].Wishes[wish].Why)
	return v
}

// wasSplit lists the articles that were made of one.
func (s *sorting) wasSplit(id article.ID, made []article.Article) {
	s.split[id] = fmt.Sprintf("split into %d", len(made))
	var whole panes.Result
	for i := range s.rows {
		if s.rows[i].Article.ID == id {
			whole = s.rows[i]
		}
	}
	for i := range made {
		r := app.ImportResult{Path: whole.Path, Status: app.Imported, Articles: []app.ImportedArticle{app.ImportedOf(&made[i])}}
		for _, row := range panes.ResultsOf(&r) {
			row.Earlier = whole.Earlier
			s.rows = append(s.rows, row)
		}
	}
}

// compareView asks what two articles that are alike mean for counting.
func (s *sorting) compareView(f facts) *panes.CompareView {
	v := panes.NewCompareView()
	v.OnBack = s.back
	v.OnSettle = func(d app.LikenessDecision) {
		s.settle(func(ctx context.Context, b *app.Workbench) error { return b.SettleLikeness(ctx, f.like.ID, d) }, nil)
	}
	v.OnLater = func() { v.OnSettle(app.DecideLater) }
	v.SetComparison(&f.pair, f.like)
	return v
}

// lookView shows the warnings of an article; Enter opens it, and they are looked at.
func (s *sorting) lookView(i, wish int, f facts) *panes.LookView {
	r := &s.rows[i]
	id := r.Article.ID
	var whys []string
	var kinds []app.NeedKind
	for _, w := range r.Wishes {
		if w.Done != "" {
			continue
		}
		whys = append(whys, w.Why)
		switch w.Ask {
		case panes.AskText:
			kinds = append(kinds, app.NeedText)
		case panes.AskLook:
			kinds = append(kinds, app.NeedLook)
		}
	}
	v := panes.NewLookView("Article", "Open article")
	v.OnBack, v.OnDo = s.back, func() { s.open(id) }
	if wish >= 0 && !s.w.bench.ReadOnly() {
		v.OnDo = func() {
			s.settle(func(ctx context.Context, b *app.Workbench) error { return b.LookAt(ctx, id, kinds...) }, func() { s.open(id) })
		}
	}
	v.SetArticle(&f.article, whys)
	return v
}
