package panes

import (
	"strings"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
)

func disputing(e *app.EventView) (n int) {
	for i := range e.Cited {
		if e.Cited[i].Stance == chronology.Disputes {
			n++
		}
	}
	return n
}

func statusTone(s chronology.Status) part.Tone {
	switch s {
	case chronology.Confirmed:
		return part.Settled
	case chronology.Disputed:
		return part.Contested
	}
	return part.Plain
}

// tagPaths are the tags with those above them.
func tagPaths(tags []chronology.Tag, paths map[article.ID]string) string {
	var names []string
	for _, t := range tags {
		if path := paths[t.ID]; path != "" {
			names = append(names, path)
		} else {
			names = append(names, t.Name)
		}
	}
	return listed(names)
}

// listed are names in a row.
func listed(names []string) string {
	var all []string
	for _, name := range names {
		all = append(all, isolate(name))
	}
	return strings.Join(all, ", ")
}

// citationWords is where a citation stands: site, stance, origin with who passed it
// on, grade.
func citationWords(v *app.CitationView) string {
	site := isolate(v.Article.Site)
	if site == "" {
		site = "site unknown"
	}
	origin := "origin not stated"
	if v.Origin != "" {
		origin = "origin: " + isolate(v.Origin)
	}
	if len(v.Via) > 0 {
		origin += " via " + listed(v.Via)
	}
	earlier := ""
	if v.Passage.Earlier {
		earlier = "stands in an earlier edition"
	}
	return joined(site, string(v.Stance), origin, v.Grade.String(), earlier)
}
