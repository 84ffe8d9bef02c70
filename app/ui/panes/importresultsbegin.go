package panes

import (
	"fmt"
	"time"

	"dateline/app/ui/part"
)

// Begin shows the rows of another import; total is how many files there were,
// cancelled tells that it was ended early.
func (r *ImportResults) Begin(results []Result, files, total int, took time.Duration, cancelled bool) {
	title := "Import finished"
	if cancelled {
		title = "Import cancelled"
	}
	r.begin(results, title, fmt.Sprintf("%d of %s in %s", files, part.Count(total, "file"), tookWords(took)))
}

// BeginEarlier shows the rows of what earlier imports still want; more tells that
// these are not all.
func (r *ImportResults) BeginEarlier(results []Result, more bool) {
	words := ""
	if more {
		words = "the newest; once they are settled, R lists older ones"
	}
	r.begin(results, "Earlier imports", words)
	r.SetFrom("what still wants a look")
}

func (r *ImportResults) begin(results []Result, title, took string) {
	r.all, r.known = false, false
	r.rows.Select(-1)
	r.head.title.Text, r.head.took.Text = title, took
	r.SetResults(results)
	r.CannotUndo("")
	r.rows.Select(r.first())
	r.Refresh()
}

// SetFrom says what was imported, and how it came.
func (r *ImportResults) SetFrom(words string) {
	r.head.from.Text = words
	r.head.Refresh()
}

func tookWords(d time.Duration) string {
	if d < 90*time.Second {
		return part.Count(max(int(d.Seconds()+0.5), 1), "second")
	}
	return part.Count(int(d.Minutes()+0.5), "minute")
}
