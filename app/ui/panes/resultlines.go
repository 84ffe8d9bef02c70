package panes

import (
	"path/filepath"
	"strings"

	"dateline/app"
	"dateline/app/ui/part"
)

// groupedLine is a line with the group it belongs to.
type groupedLine struct {
	resultLine
	group resultGroup
}

// linesOf are the lines of a file: one for each of its articles.
func linesOf(r *app.ImportResult) []groupedLine {
	name := filepath.Base(r.Path)
	if r.Path == "" {
		name = "pasted text"
	}
	if r.Status == app.Failed || len(r.Articles) == 0 {
		why := "nothing was found in it"
		if r.Err != nil {
			why = r.Err.Error()
		}
		return []groupedLine{{resultLine{words: lineWords{
			icon: "close", tone: part.Contested, title: name, second: "failed", note: part.Capital(why),
		}}, resultFailed}}
	}
	var lines []groupedLine
	for i := range r.Articles {
		lines = append(lines, lineOf(&r.Articles[i], r))
	}
	return lines
}

func lineOf(a *app.ImportedArticle, r *app.ImportResult) groupedLine {
	w := lineWords{icon: "check", tone: part.Settled, title: a.Title, second: articleWords(a), action: "Open"}
	if w.title == "" {
		w.title = "title unknown"
	}
	group := resultCameIn
	var doubts []string
	if r.Status == app.Known {
		group, w.icon, w.tone, doubts = resultKnown, "article", part.Plain, r.Warnings
	} else if len(a.Needs) > 0 {
		group, w.icon, w.tone = resultDoubtful, "question", part.Doubtful
		for _, n := range a.Needs {
			doubts = append(doubts, n.Why)
		}
	}
	w.note = part.Capital(strings.Join(doubts, "; "))
	return groupedLine{resultLine{words: w, id: a.ID}, group}
}

// articleWords are an article's site and day.
func articleWords(a *app.ImportedArticle) string {
	site, day := isolate(a.Site), "date unknown"
	if site == "" {
		site = "site unknown"
	}
	if a.Published != "" {
		day = dayOf(a.Published)
	}
	return joined(site, day)
}
