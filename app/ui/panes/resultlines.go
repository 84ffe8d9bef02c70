package panes

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dateline/app"
	"dateline/app/article"
)

// Ask sorts what a row of an import's results wants of the analyst, the most
// pressing first.
type Ask int

// What can be wanted.
const (
	AskRetry     Ask = iota // the file failed
	AskDate                 // no date of publication
	AskDateCheck            // a doubtful one
	AskSite                 // no site
	AskSplit                // it seems to hold several articles
	AskCompare              // it is much like another
	AskLines                // lines recur on pages of a site
	AskText                 // no body, only an address: see the reason
	AskLook                 // any other warning
)

// asks are the needs of an article as the list sorts them.
var asks = map[app.NeedKind]Ask{
	app.NeedDate: AskDate, app.NeedDateCheck: AskDateCheck, app.NeedSite: AskSite, app.NeedSplit: AskSplit,
	app.NeedCompare: AskCompare, app.NeedText: AskText, app.NeedLook: AskLook,
}

// askWords are the verb that answers each, and its name where that says enough;
// where it is empty, only the reason does.
var askWords = [...]struct{ verb, name string }{
	AskRetry: {"Try again", "failed"}, AskDate: {"Fill in", "no date"}, AskDateCheck: {"Check", "date to check"},
	AskSite: {"Fill in", "no site"}, AskSplit: {"Split", "several articles"}, AskCompare: {"Compare", ""},
	AskLines: {"Fold", "recurring lines"}, AskText: {"Look", ""}, AskLook: {"Look", ""},
}

// Verb is what the analyst is offered to do.
func (a Ask) Verb() string { return askWords[a].verb }

// Name is what is wanted in a word or two, "" where its reason alone says it.
func (a Ask) Name() string { return askWords[a].name }

// Wish is one thing that a row wants, and what was done about it.
type Wish struct {
	Ask   Ask
	Why   string
	Other article.ID // the article it is like, of AskCompare
	Done  string     // what was done, "" while it is open
	Later bool       // the analyst puts it off: it stays open and is passed over
}

// Result is a row of an import's results: an article, a file that failed, or the
// recurring lines of a site.
type Result struct {
	Path    string
	Status  app.ImportStatus
	Article app.ImportedArticle // ID "" for a failed file and for lines
	Lines   []app.RecurringLine // of one site
	Wishes  []Wish              // the most pressing first
	Earlier bool                // it came in before the import that is listed
	Split   bool                // into articles with rows of their own
	Note    string              // what was done to one that was here already, "" for nothing
	Gone    string              // why it is not in the workspace any more, "" when it is
}

// ResultsOf are the rows of a file: one for each of its articles.
func ResultsOf(r *app.ImportResult) []Result {
	if r.Status == app.Failed || len(r.Articles) == 0 {
		why := "nothing was found in it"
		if r.Err != nil {
			why = r.Err.Error()
		}
		return []Result{{Path: r.Path, Status: app.Failed, Wishes: []Wish{{Ask: AskRetry, Why: why}}}}
	}
	var all []Result
	for _, a := range r.Articles {
		row := Result{Path: r.Path, Status: r.Status, Article: a}
		if r.Status == app.Imported {
			row.Wishes = wishesOf(a.Needs)
		} else {
			row.Note = strings.Join(r.Warnings, "; ")
		}
		all = append(all, row)
	}
	return all
}

// EarlierResult is the row of an article that came in earlier and still wants
// something; name is that of its file.
func EarlierResult(a app.ImportedArticle, name string) Result {
	return Result{Path: name, Status: app.Imported, Article: a, Earlier: true, Wishes: wishesOf(a.Needs)}
}

func wishesOf(needs []app.Need) []Wish {
	var all []Wish
	for _, n := range needs {
		all = append(all, Wish{Ask: asks[n.Kind], Why: strings.TrimSuffix(n.Why, " (to be checked)"), Other: n.Other})
	}
	slices.SortStableFunc(all, func(x, y Wish) int { return cmp.Compare(x.turn(), y.turn()) })
	return all
}

// turn orders the wishes of one article: whether it is several comes first, since
// each of them has a date and a site of its own.
func (w Wish) turn() Ask {
	if w.Ask == AskSplit {
		return AskRetry
	}
	return w.Ask
}

// LinesResult is the row of a site's recurring lines.
func LinesResult(lines []app.RecurringLine) Result {
	most, upTo := lines[0].Articles, ""
	for _, l := range lines[1:] {
		if l.Articles != most {
			upTo = "up to "
		}
		most = max(most, l.Articles)
	}
	why := fmt.Sprintf("%s on %s%d pages of %s", recurWords(len(lines)), upTo, most, isolate(lines[0].Site))
	return Result{Lines: lines, Wishes: []Wish{{Ask: AskLines, Why: why}}}
}

func recurWords(n int) string {
	if n == 1 {
		return "1 line recurs"
	}
	return fmt.Sprintf("%d lines recur", n)
}

// first is what it wants, or wanted, most; what wants nothing comes last.
func (r *Result) first() Ask {
	if len(r.Wishes) == 0 {
		return AskLook + 1
	}
	return r.Wishes[0].Ask
}

// Next is the first wish that is open, -1 for none; one put off comes last.
func (r *Result) Next() int {
	later := -1
	for i, w := range r.Wishes {
		switch {
		case w.Done != "" || r.Gone != "":
		case !w.Later:
			return i
		case later < 0:
			later = i
		}
	}
	return later
}

// Wants tells whether the row still wants something that was not put off.
func (r *Result) Wants() bool {
	i := r.Next()
	return i >= 0 && !r.Wishes[i].Later
}

// key names the row for as long as it is listed.
func (r *Result) key() string {
	switch {
	case len(r.Lines) > 0:
		return "lines " + r.Lines[0].Site
	case r.Earlier: // it may be listed as here already, too
		return "earlier " + string(r.Article.ID)
	case r.Article.ID != "":
		return "article " + string(r.Article.ID)
	}
	return "file " + r.Path
}

// State names the row and what it wants now: while it stays the same, the view
// beside the list does.
func (r *Result) State() string {
	return fmt.Sprint(r.key(), " ", r.Next(), " ", r.Gone, len(r.Lines))
}
