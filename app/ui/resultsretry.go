package ui

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"dateline/app"
	"dateline/app/ui/panes"
)

// retryView shows why a file failed.
func (s *sorting) retryView(i int) *panes.LookView {
	r := s.rows[i]
	v := panes.NewLookView("Failed", "Try again")
	v.OnBack = s.back
	v.OnDo = s.ofThis(func() { s.retry(i) })
	v.SetFile(r.Path, r.Wishes[0].Why)
	if onDisk(r.Path) == "" {
		v = panes.NewLookView("Failed", "Close")
		v.OnBack, v.OnDo = s.back, s.back
		v.SetFile(r.Path, r.Wishes[0].Why)
	}
	return v
}

// onDisk is the file that a path names, or the archive that it leads into; "" for
// what came from no file.
func onDisk(path string) string {
	if !filepath.IsAbs(path) {
		return ""
	}
	for p := path; p != filepath.Dir(p); p = filepath.Dir(p) {
		if info, err := os.Stat(p); err == nil && info.Mode().IsRegular() {
			return p
		}
	}
	return path
}

// retry imports a file that failed again; what comes of it takes the row's place.
func (s *sorting) retry(i int) {
	if s.w.imports.running > 0 {
		s.w.status.say("An import is running: wait for its end, or cancel it.")
		return
	}
	row, origin := s.rows[i], s.origin
	var results []app.ImportResult
	s.settle(func(ctx context.Context, b *app.Workbench) (err error) {
		results, err = b.Import(ctx, []string{onDisk(row.Path)}, origin, nil)
		return err
	}, func() { s.tried(i, row, results) })
}

// tried puts the result of another try in the place of a row.
func (s *sorting) tried(i int, was panes.Result, results []app.ImportResult) {
	at := slices.IndexFunc(results, func(r app.ImportResult) bool { return r.Path == was.Path })
	if at < 0 {
		at = 0
	}
	if len(results) == 0 {
		s.w.status.say("Nothing was found at " + was.Path)
		return
	}
	rows := panes.ResultsOf(&results[at])
	if results[at].Status == app.Failed {
		s.w.status.say(fmt.Sprintf("Tried again, and failed again: %s", sentence(results[at].Err)))
		rows[0].Wishes[0].Later = true // or the list would stay at it
		s.rows[i] = rows[0]
		return
	}
	tried := panes.Wish{Ask: panes.AskRetry, Done: "came in at another try"}
	rows[0].Wishes = append([]panes.Wish{tried}, rows[0].Wishes...)
	s.failed[rows[0].Article.ID] = was
	s.rows[i] = rows[0]
	s.rows = append(s.rows, rows[1:]...)
}
