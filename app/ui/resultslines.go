package ui

import (
	"context"
	"slices"

	"dateline/app"
	"dateline/app/ui/panes"
	"dateline/app/ui/part"
)

// addLines lists recurring lines, a row for each site.
func (s *sorting) addLines(lines []app.RecurringLine) {
	s.rows = append(s.rows, s.linesRows(lines)...)
	s.list.SetResults(s.rows)
	s.follow()
}

// linesRows are rows of recurring lines, for the sites that have none yet.
func (s *sorting) linesRows(lines []app.RecurringLine) (rows []panes.Result) {
	bySite := map[string][]app.RecurringLine{}
	var order []string
	for _, l := range lines {
		if s.lines[l.Site] != nil {
			continue
		}
		if bySite[l.Site] == nil {
			order = append(order, l.Site)
		}
		bySite[l.Site] = append(bySite[l.Site], l)
	}
	for _, site := range order {
		s.lines[site] = bySite[site]
		rows = append(rows, panes.LinesResult(bySite[site]))
	}
	return rows
}

// linesView asks whether lines that recur are folded.
func (s *sorting) linesView(i int) *panes.LinesView {
	v := panes.NewLinesView()
	v.OnBack = s.back
	lines := s.rows[i].Lines
	v.OnLeave = func() {
		s.settle(func(ctx context.Context, b *app.Workbench) error { return b.DeclineRecurring(ctx, lines) },
			func() { s.left[lines[0].Site] = true })
	}
	v.OnFold = func(ticked []app.RecurringLine) {
		s.settle(func(ctx context.Context, b *app.Workbench) error { return b.FoldRecurring(ctx, ticked) },
			func() { s.left[lines[0].Site] = false })
	}
	v.SetLines(lines, s.rows[i].Wishes[0].Why)
	return v
}

// applyLines settles a row about lines that do not recur any more.
func (s *sorting) applyLines(r *panes.Result, now []app.RecurringLine) {
	site := r.Lines[0].Site
	var recur []app.RecurringLine
	for _, l := range s.lines[site] {
		if slices.ContainsFunc(now, func(n app.RecurringLine) bool { return n.Text == l.Text }) {
			recur = append(recur, l)
		}
	}
	switch {
	case len(recur) > 0:
		was := r.Earlier
		*r = panes.LinesResult(recur)
		r.Earlier = was
	case s.left[site]:
		r.Wishes[0].Done = "left as they are"
	default:
		r.Wishes[0].Done = "folded: " + part.Count(len(s.lines[site]), "line")
	}
}
