package app_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
)

// marksOf is all there is of an article's highlights and of what hangs on them, in
// one text. Each quotation must be what stands at its place.
func marksOf(t *testing.T, w *app.Workbench, a *article.Article) string {
	t.Helper()
	ctx := context.Background()
	passages, err := w.Passages(ctx, a.ID)
	if err != nil {
		t.Fatal(err)
	}
	tags, err := w.Tags(ctx)
	if err != nil {
		t.Fatal(err)
	}
	events, err := w.Chronology(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, p := range passages {
		all = append(all, fmt.Sprintf("%+v", p))
		if there := article.Slice(a.Text, p.Start, p.End); there != p.Quote || there == "" {
			t.Fatalf("the quotation is %q, the text from %d to %d has %q", p.Quote, p.Start, p.End, there)
		}
	}
	for _, e := range events {
		for _, c := range e.Cited {
			all = append(all, fmt.Sprintf("%s %+v", e.ID, c.Passage))
			if there := article.Slice(a.Text, c.Passage.Start, c.Passage.End); there != c.Passage.Quote {
				t.Fatalf("a citation quotes %q, the text has %q", c.Passage.Quote, there)
			}
		}
	}
	return strings.Join(append(all, fmt.Sprintf("%+v", tags)), "\n")
}

// lastEntry is the number of the newest entry of the journal.
func lastEntry(t *testing.T, w *app.Workbench) int {
	t.Helper()
	all, err := w.History(context.Background(), 1, 0)
	if err != nil || len(all) != 1 {
		t.Fatalf("the journal has %d entries: %v", len(all), err)
	}
	return all[0].Seq
}

// marker does random things to the highlights of an article.
type marker struct {
	*rand.Rand
	w *app.Workbench
	a *article.Article
}

// spot is a random range, now and then one that is none.
func (m *marker) spot() (start, end int) {
	n := len([]rune(m.a.Text))
	start = m.IntN(n)
	return start, start + m.IntN(min(40, n-start)+3)
}

// step does one thing and tells what; the error may be a refusal.
func (m *marker) step(ctx context.Context, passages []article.Passage, tags []chronology.Tag) (string, error) {
	start, end := m.spot()
	some := func() (ids []article.ID) {
		for _, t := range tags {
			if m.IntN(3) == 0 {
				ids = append(ids, t.ID)
			}
		}
		return ids
	}
	if len(passages) == 0 || m.IntN(3) == 0 {
		_, err := m.w.Highlight(ctx, m.a.ID, start, end, some()...)
		return "highlight", err
	}
	p := passages[m.IntN(len(passages))]
	switch m.IntN(6) {
	case 0:
		return "tag", m.w.SetTags(ctx, p.ID, some())
	case 1:
		return "note", m.w.SetNote(ctx, p.ID, fmt.Sprint("note ", m.IntN(5)))
	case 2:
		return "bin", m.w.MoveToBin(ctx, app.KindPassage, p.ID)
	case 3:
		d, err := m.w.Draft(ctx, m.a.ID, p.Start, p.End)
		if err != nil {
			return "draft", err
		}
		d.Event.Title = fmt.Sprint("event ", m.IntN(100))
		_, err = m.w.Record(ctx, d)
		return "event", err
	case 4:
		t := tags[m.IntN(len(tags))]
		t.Name, t.Color, t.Key = fmt.Sprint("tag ", m.IntN(1000)), m.IntN(9)+1, m.IntN(10)
		return "edit a tag", m.w.SaveTags(ctx, []chronology.Tag{t})
	}
	return "resize", m.w.MovePassage(ctx, p.ID, start, end)
}

// Whatever is done to highlights, in whatever order, each quotation is what stands
// at its place, undo returns exactly what was before, and redo what was after.
func TestHighlightsAreNeverLost(t *testing.T) {
	ctx := context.Background()
	for seed := range uint64(2) {
		w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
		r, err := w.ImportText(ctx, strings.Replace(harbour, "Nobody was hurt.", "Nobody was hurt: 👩‍👩‍👧 e\u0301te\u0301, שער הנמל קרס ביום שני.", 1))
		if err != nil {
			t.Fatal(err)
		}
		a := whole(t, w, r)
		m := &marker{rand.New(rand.NewPCG(seed, 7)), w, &a}
		states := []string{marksOf(t, w, &a)}
		at := 0 // which of them is now
		for i := range 120 {
			switch back := m.IntN(5); {
			case back == 0 && at > 0:
				if _, err := w.Undo(ctx); err != nil {
					t.Fatal(err)
				}
				at--
			case back == 1 && at+1 < len(states):
				if _, err := w.Redo(ctx); err != nil {
					t.Fatal(err)
				}
				at++
			default:
				passages, _ := w.Passages(ctx, a.ID)
				tags, _ := w.Tags(ctx)
				entry := lastEntry(t, w)
				what, err := m.step(ctx, passages, tags)
				now := marksOf(t, w, &a)
				if lastEntry(t, w) == entry { // refused, or nothing to change
					if now != states[at] {
						t.Fatalf("seed %d, step %d: %s changed something unseen by the journal (%v)", seed, i, what, err)
					}
					continue
				}
				if err != nil {
					t.Fatalf("seed %d, step %d: %s was refused (%v), yet it stands in the journal", seed, i, what, err)
				}
				states, at = append(slices.Clone(states[:at+1]), now), at+1
			}
			if now := marksOf(t, w, &a); now != states[at] {
				t.Fatalf("seed %d, step %d: there is\n%s\nwant\n%s", seed, i, now, states[at])
			}
		}
		for ; at > 0; at-- {
			if _, err := w.Undo(ctx); err != nil || marksOf(t, w, &a) != states[at-1] {
				t.Fatalf("seed %d: undoing all, %d are left: %v", seed, at, err)
			}
		}
		w.Close()
	}
}

func TestAHighlightIsNotMovedOntoAnother(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a := paste(t, w)
	first, err := w.Highlight(ctx, a.ID, 10, 20)
	if err != nil {
		t.Fatal(err)
	}
	second, err := w.Highlight(ctx, a.ID, 10, 25)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.MovePassage(ctx, second.ID, 10, 20); err == nil || !strings.Contains(err.Error(), "another highlight") {
		t.Errorf("moved onto another: %v", err)
	}
	if err := w.MovePassage(ctx, first.ID, 10, 20); err != nil {
		t.Errorf("moved to where it is: %v", err)
	}
	if err := w.MovePassage(ctx, first.ID, 20, 20); !errors.Is(err, article.ErrRange) {
		t.Errorf("moved to nothing: %v", err)
	}
}
