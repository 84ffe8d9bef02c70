package panes

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"dateline/app"
)

// bands are the headings of a list of results.
func bands(r *ImportResults) (all []string) {
	for _, l := range r.lines {
		if l.words.kind == bandRow {
			all = append(all, l.words.title+" "+l.words.second)
		}
	}
	return all
}

// TestEarlierImportsHaveAHeadingOfTheirOwn and do not count as what came in.
func TestEarlierImportsHaveAHeadingOfTheirOwn(t *testing.T) {
	test.NewTempApp(t)
	undated := app.ImportedArticle{ID: "a1", Title: "Ferry stops", Needs: []app.Need{{Kind: app.NeedDate, Why: "no date of publication was found"}}}
	before := EarlierResult(undated, "")
	r := NewImportResults()
	r.BeginEarlier([]Result{before}, true)
	if got := bands(r); !slices.Equal(got, []string{"Want a look 1"}) || r.head.took.Text == "" || !r.head.undo.Hidden {
		t.Errorf("alone they stand under %q, %q", got, r.head.took.Text)
	}
	came := ResultsOf(&app.ImportResult{Path: "b.txt", Status: app.Imported, Articles: []app.ImportedArticle{{ID: "b1", Title: "Crane falls"}}})
	r.Begin(append(came, before), 1, 1, time.Second, false)
	if got := bands(r); !slices.Equal(got, []string{"From earlier imports 1", "Came in 1"}) || r.head.undo.Hidden {
		t.Errorf("beside an import they stand under %q", got)
	}
	if n := r.counts(); n != (resultCounts{came: 1, earlier: 1, waiting: 1}) {
		t.Errorf("counted are %+v", n)
	}
}
