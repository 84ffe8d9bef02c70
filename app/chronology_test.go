package app_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"testing"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
)

// anyone works on a chronology at random.
type anyone struct {
	*testing.T
	r        *rand.Rand
	w        *app.Workbench
	articles []article.ID
}

func (a anyone) event() article.ID {
	views := chronologyOf(a.T, a.w)
	if len(views) == 0 {
		return ""
	}
	return views[a.r.IntN(len(views))].ID
}

func (a anyone) draft() app.Draft {
	id := a.articles[a.r.IntN(len(a.articles))]
	start := a.r.IntN(60)
	d, _ := a.w.Draft(context.Background(), id, start, start+5+a.r.IntN(30))
	return d
}

// act does something; what is refused does no harm.
func (a anyone) act() {
	ctx := context.Background()
	any := func() article.Passage {
		list, _ := a.w.Passages(ctx, a.articles[a.r.IntN(len(a.articles))])
		if len(list) == 0 {
			return article.Passage{}
		}
		return list[a.r.IntN(len(list))]
	}
	switch a.r.IntN(17) {
	case 0, 1, 2:
		a.w.Record(ctx, a.draft())
	case 3, 4:
		a.w.Cite(ctx, a.event(), a.draft())
	case 5:
		e := event(a.T, a.w, a.event())
		e.Title, e.When = fmt.Sprint("Gate ", a.r.IntN(100)), chronology.When{}
		a.w.SaveEvent(ctx, e, nil)
	case 6:
		a.w.EditEvents(ctx, []article.ID{a.event(), a.event()}, app.BulkEdit{Tag: []article.ID{"doubt"}, Status: chronology.Disputed})
	case 7:
		a.w.MergeEvents(ctx, a.event(), a.event())
	case 8:
		if e := event(a.T, a.w, a.event()); len(e.Citations) > 1 {
			a.w.SplitEvent(ctx, e.ID, e.Citations[0].ID)
		}
	case 9:
		a.w.MoveToBin(ctx, app.KindEvent, a.event())
	case 10:
		a.w.MoveToBin(ctx, app.KindPassage, any().ID)
	case 11:
		id := a.articles[a.r.IntN(len(a.articles))]
		if a.w.MoveToBin(ctx, app.KindArticle, id) == nil && a.r.IntN(3) > 0 {
			a.w.Restore(ctx, app.KindArticle, id)
		}
	case 12:
		a.w.SetMetadata(ctx, a.articles[a.r.IntN(len(a.articles))], article.FieldSite, fmt.Sprint("Site ", a.r.IntN(3)))
	case 13:
		p := any()
		a.w.MovePassage(ctx, p.ID, 2, 9+a.r.IntN(20))
	case 14:
		a.w.SaveTags(ctx, []chronology.Tag{{ID: "doubt", Name: fmt.Sprint("Doubt ", a.r.IntN(9))}})
	case 15:
		a.w.Undo(ctx)
	case 16:
		a.w.Redo(ctx)
	}
}

func TestTheChronologyIsAlwaysThatOfTheWorkspace(t *testing.T) {
	ctx := context.Background()
	for seed := range uint64(4) {
		path := filepath.Join(t.TempDir(), "w.dateline")
		w := open(t, path)
		a := anyone{t, rand.New(rand.NewPCG(seed, 1)), w, []article.ID{paste(t, w).ID}}
		r, err := w.ImportText(ctx, "Gates of Vessin were bad\n\nOstrin Post\n20 March 2024\n\nThe lower gates of the harbour gave way on 11 March. Engineers had asked for new ones in 2022.\n")
		if err != nil {
			t.Fatal(err)
		}
		a.articles = append(a.articles, r.Articles[0].ID)
		most := 0
		for step := range 60 {
			a.act()
			got := chronologyOf(t, w)
			fresh, err := app.Open(ctx, path, app.Options{ReadOnly: true})
			if err != nil {
				t.Fatal(err)
			}
			want := chronologyOf(t, fresh)
			fresh.Close()
			if most = max(most, len(want)); !reflect.DeepEqual(got, want) {
				t.Fatalf("seed %d, step %d: the chronology kept is\n%+v\nbut the workspace holds\n%+v", seed, step, got, want)
			}
		}
		if most < 4 {
			t.Errorf("seed %d: never more than %d events; the walk shows nothing", seed, most)
		}
	}
}
