package panes

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"dateline/app"
	"dateline/app/ui/part"
)

// name is the row's title.
func (r *Result) name() string {
	switch {
	case len(r.Lines) > 0:
		return "Lines of " + isolate(r.Lines[0].Site)
	case r.Article.ID == "" && r.Path == "":
		return "pasted text"
	case r.Article.ID == "":
		return filepath.Base(r.Path)
	case r.Article.Title == "" && r.Path != "":
		return filepath.Base(r.Path)
	case r.Article.Title == "":
		return "title unknown"
	}
	return r.Article.Title
}

// second is the line below the title.
func (r *Result) second() string {
	switch {
	case len(r.Lines) > 0:
		s := quoted(r.Lines[0].Text)
		if n := len(r.Lines) - 1; n > 0 {
			s += fmt.Sprintf(" and %d more", n)
		}
		return s
	case r.Article.ID != "" && r.Article.Title == "" && r.Path != "":
		return joined("title unknown", articleWords(&r.Article))
	case r.Article.ID != "":
		return articleWords(&r.Article)
	}
	if folder := filepath.Base(filepath.Dir(r.Path)); r.Path != "" && folder != "." && folder != string(filepath.Separator) {
		return "in " + isolate(folder)
	}
	return ""
}

// articleWords are an article's site and day.
func articleWords(a *app.ImportedArticle) string {
	site, day := isolate(a.Site), "no date"
	if site == "" {
		site = "site unknown"
	}
	if a.Published != "" {
		day = dayOf(a.Published)
	}
	return joined(site, day)
}

// needWords are what a row that wants, or wanted, something says.
func (r *Result) needWords() resultWords {
	w := resultWords{kind: needRow, title: r.name(), second: r.second(), icon: "check", tone: part.Settled, action: "Open"}
	if r.Article.ID == "" || r.Split {
		w.action = ""
	}
	if r.Gone != "" {
		w.icon, w.tone, w.note, w.action = "bin", part.Plain, part.Capital(r.Gone), ""
		return w
	}
	i := r.Next()
	if i < 0 {
		var done []string
		for _, q := range r.Wishes {
			if !slices.Contains(done, q.Done) {
				done = append(done, q.Done)
			}
		}
		w.note = part.Capital(strings.Join(done, "; "))
		return w
	}
	q := r.Wishes[i]
	if q.Ask == AskRetry { // the title names the file already
		q.Why = aboutIt(q.Why, r.Path)
	}
	w.note, w.action = part.Capital(q.Why)+r.also(i), q.Ask.Verb()
	w.icon, w.tone = "question", part.Doubtful
	switch {
	case q.Ask == AskRetry:
		w.icon, w.tone = "close", part.Contested
	case q.Ask == AskCompare || q.Ask == AskSplit || q.Ask == AskLines:
		w.icon = "article"
	}
	if q.Later {
		w.icon, w.tone, w.note = "clock", part.Plain, "To be decided later: "+q.Why
	}
	return w
}

// aboutIt is a reason that says "it" in the place of a path.
func aboutIt(why, path string) string {
	if path == "" {
		return why
	}
	return strings.ReplaceAll(why, path, "it")
}

// also says what is wanted beside the wish at i.
func (r *Result) also(i int) string {
	var all []string
	for k, q := range r.Wishes {
		if words := q.short(); k != i && q.Done == "" && !slices.Contains(all, words) {
			all = append(all, words)
		}
	}
	if len(all) == 0 {
		return ""
	}
	return ". Also " + strings.Join(all, "; ")
}

// short is what is wanted in a few words: of a reason, what comes before the
// explanation.
func (w *Wish) short() string {
	if name := w.Ask.Name(); name != "" {
		return name
	}
	words, _, _ := strings.Cut(w.Why, "; ")
	return words
}

// cameWords are what the row of an article says that wants nothing.
func (r *Result) cameWords() resultWords {
	a := &r.Article
	w := resultWords{kind: cameRow, icon: "check", tone: part.Settled, title: r.name(), site: a.Site, day: a.Published.String(),
		words: fmt.Sprintf("%s of %s", thousands(a.Kept), thousands(a.All)), action: "Open"}
	if r.Status == app.Known {
		w.icon, w.tone, w.words = "article", part.Plain, r.Note
	}
	if w.day == "" {
		w.day = "no date"
	}
	if w.site == "" {
		w.site = "site unknown"
	}
	if r.Gone != "" {
		w.icon, w.tone, w.words, w.action = "bin", part.Plain, r.Gone, ""
	}
	return w
}

// thousands is a number with commas: 1,480.
func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
