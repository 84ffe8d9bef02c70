package ui

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/panes"
	"dateline/app/ui/part"
)

// ended shows what came of an import.
func (i *importing) ended(bench *app.Workbench, results []app.ImportResult, err error, cancelled bool) {
	i.running--
	i.cancel = nil
	i.progress.Hide()
	i.strip.Refresh()
	if bench != i.w.bench {
		return
	}
	i.w.refresh()
	switch {
	case errors.Is(err, app.ErrUndone):
		i.w.status.say("The import was undone and has stopped.")
	case len(results) == 0 && err != nil && !cancelled:
		i.nothing("Nothing was imported: " + sentence(err))
	case len(results) == 0 && !cancelled:
		i.nothing("Nothing in there can be read as an article: saved pages, mail, PDF, text and archives of these can.")
	case len(results) == 1 && results[0].Status != app.Failed && len(results[0].Articles) == 1:
		i.openOnly(results[0], i.from)
	default:
		i.showResults(results, cancelled)
	}
}

// nothing says that no article came in.
func (i *importing) nothing(words string) {
	if i.w.free(i.from) {
		i.leave()
	}
	i.w.status.say(words)
}

// showResults shows what came of each file, or offers it to an analyst who is at
// something else by now.
func (i *importing) showResults(results []app.ImportResult, cancelled bool) {
	took, total := time.Since(i.began), max(i.at.Total, len(results))
	fill := func() {
		i.list(results, total, took, cancelled)
		i.findLines()
	}
	words, undoes := summary(results, cancelled)
	show := func() { i.sort.show(false) }
	if i.sort.inHand() { // the list of another import is being put right
		i.w.status.tell(words, "Show results", func() { fill(); show() })
		return
	}
	fill()
	switch {
	case !i.w.free(i.from):
		i.w.status.tell(words, "Show results", show)
		return
	case undoes:
		i.w.status.did(words)
	default:
		i.w.status.say(words)
	}
	show()
}

// list fills the list with results.
func (i *importing) list(results []app.ImportResult, total int, took time.Duration, cancelled bool) {
	i.sort.begin(results, i.origin)
	i.results.Begin(i.sort.rows, len(results), total, took, cancelled)
	i.results.SetFrom(i.what)
	i.showUndo()
	i.w.menu.refresh() // the results can be shown again from now on
}

// findLines looks for lines that recur on the pages of a site that came in, and
// lists them when there are any.
func (i *importing) findLines() {
	bench, times := i.w.bench, i.sort.times
	var ids []article.ID
	for _, r := range i.sort.rows {
		if r.Status == app.Imported {
			ids = append(ids, r.Article.ID)
		}
	}
	i.w.back.aside(func(ctx context.Context) func() {
		lines, err := bench.RecurringAfter(ctx, ids)
		return func() {
			switch {
			case bench != i.w.bench || times != i.sort.times:
			case err != nil:
				i.w.status.say("Lines that recur could not be looked for: " + sentence(err))
			default:
				i.sort.addLines(lines)
			}
		}
	})
}

// summary says how an import ended, and whether there is something to undo.
func summary(results []app.ImportResult, cancelled bool) (words string, undoes bool) {
	n := map[app.ImportStatus]int{}
	for _, r := range results {
		n[r.Status]++
	}
	words = part.Count(n[app.Imported], "file") + " came in"
	if n[app.Known] > 0 {
		words += fmt.Sprintf(", %d already here", n[app.Known])
	}
	if n[app.Failed] > 0 {
		words += fmt.Sprintf(", %d failed", n[app.Failed])
	}
	if cancelled {
		words += "; the rest was cancelled"
	}
	return words, n[app.Imported] > 0
}

// cameIn shows the article that a paste or a drop of words or of a link became.
func (i *importing) cameIn(r app.ImportResult, origin article.Origin, from place) {
	if i.running == 0 && !i.sort.inHand() { // the list of an import keeps its head for as long as it is worked at
		what := "the clipboard"
		if origin == article.OriginDrop {
			what = "a selection or link"
		}
		i.began, i.origin, i.what = time.Now(), origin, cameFrom(what, origin, time.Now())
		if i.label = ""; r.Status == app.Imported {
			i.label, i.since = importLabels, 0
		}
	}
	i.openOnly(r, from)
}

// openOnly shows the only article that came in, or offers it to an analyst who
// is no longer where the import began. One that seems to hold several articles is
// asked about first; what else is to be checked is said in the status bar.
func (i *importing) openOnly(r app.ImportResult, from place) {
	a := r.Articles[0]
	open := func() { i.sort.open(a.ID) }
	check := func() { i.sort.show(true) }
	name := "“" + a.Title + "”"
	if a.Title == "" {
		name = "An article without a title"
	}
	words := name + " came in."
	if r.Status == app.Known {
		words = name + " was here already."
	}
	if i.sort.inHand() {
		i.w.status.tell(words, "Show it", open)
		return
	}
	i.list([]app.ImportResult{r}, 1, time.Since(i.began), false)
	wish, verb := firstWish(i.sort.rows)
	switch free := i.w.free(from); {
	case wish != nil && wish.Ask == panes.AskSplit && free:
		i.w.status.did(words)
		check()
		return
	case wish != nil && !free:
		i.w.status.tell(words+" "+toCheck(wish), verb, check)
		return
	case !free:
		i.w.status.tell(words, "Show it", open)
		return
	case wish != nil:
		i.w.status.offer.SetLabel(verb)
		i.w.status.show(words+" "+toCheck(wish), true, check)
	case r.Status == app.Known:
		i.w.status.say(words)
	default:
		i.w.status.did(words)
	}
	open()
}

// firstWish is what the only article wants most, nil for nothing.
func firstWish(rows []panes.Result) (wish *panes.Wish, verb string) {
	if len(rows) == 0 || len(rows[0].Wishes) == 0 {
		return nil, ""
	}
	wish = &rows[0].Wishes[0]
	return wish, wish.Ask.Verb()
}

// toCheck says in the status bar what is to be checked: "Date to check: ...".
func toCheck(w *panes.Wish) string {
	why := w.Why
	if rest, ok := strings.CutPrefix(why, "doubtful date: "); ok {
		why = "date to check: " + rest
	}
	return strings.TrimSuffix(part.Capital(why), ".") + "."
}

// place is where the analyst is: it differs when he has gone somewhere else.
type place struct {
	moves           int
	article         article.ID
	top, start, end int
}

func (w *window) place() place {
	p := place{moves: w.moves, article: w.page.article.ID, top: w.page.text.TopOffset()}
	p.start, p.end = w.page.text.Selection()
	return p
}

// free tells whether something may be shown and given the keys: nobody is typing,
// no form or dialog is open, and the analyst is where he was. The first article
// of a workspace comes by itself.
func (w *window) free(from place) bool {
	now := w.place()
	if from.article == "" {
		from = place{moves: from.moves}
		now = place{moves: now.moves}
	}
	return now == from && w.field() == nil && w.chron.form == "" && !w.dialogOpen() && !w.queue.shown()
}

// follow counts what is done after the import, to know what undo would take back.
func (i *importing) follow(c app.Change) {
	switch {
	case i.running > 0 && c.Kind == app.Done && strings.HasPrefix(c.Label, importLabels):
		i.label = c.Label
	case c.Kind == app.Undone:
		i.since--
	default:
		i.since++
	}
	i.showUndo()
}

// importLabels is what the labels of imports begin with.
const importLabels = "Import"

// newest tells whether undo would take back the import.
func (i *importing) newest() bool {
	return i.since == 0 && i.label != "" && i.running == 0
}

func (i *importing) showUndo() {
	switch {
	case i.newest():
		i.results.CannotUndo("")
	case i.since < 0:
		i.results.CannotUndo("The import was undone")
	case i.label == "":
		i.results.CannotUndo("Ctrl+Z takes back what was done last")
	default:
		i.results.CannotUndo("Something else was done since: Ctrl+Z takes that back first")
	}
}

// undo takes the import back, and nothing that was done after it.
func (i *importing) undo() {
	if i.newest() {
		i.w.undoAction()
		i.leave()
	}
}

// leave goes back to the page.
func (i *importing) leave() {
	i.w.stage.show(i.w.page.reader)
	if i.w.articles.count() == 0 && !i.w.articles.filter.NotCited {
		i.w.page.showFirstRun()
		return
	}
	i.w.page.focus()
	i.w.focusChanged()
}
