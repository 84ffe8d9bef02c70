package app_test

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/app"
	"dateline/app/article"
)

const lockLater = `Lock gates of Vessin gave way on Monday

Ostrin Post
13 March 2024

The lower lock gates of Vessin harbour failed on Monday, the Ostrin Post has learnt. Two barges drifted into the outer basin.

On Tuesday the ministry of works dismissed the harbour master of Vessin.
`

// offered imports two articles on one affair and gives what they offer.
func offered(t *testing.T) (*app.Workbench, app.Suggestions) {
	t.Helper()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	paste(t, w)
	if _, err := w.ImportText(context.Background(), lockLater); err != nil {
		t.Fatal(err)
	}
	return w, suggestions(t, w)
}

func suggestions(t *testing.T, w *app.Workbench) app.Suggestions {
	t.Helper()
	s, err := w.Suggestions(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// saying is the suggestion with a citation that holds some words.
func saying(list []app.Suggestion, words string) (app.Suggestion, bool) {
	for _, s := range list {
		for _, c := range s.Citations {
			if c.Ticked && strings.Contains(c.Quote, words) {
				return s, true
			}
		}
	}
	return app.Suggestion{}, false
}

func TestASuggestionIsAcceptedWithAllItsPassagesAndUndoneInOneStep(t *testing.T) {
	ctx := context.Background()
	w, all := offered(t)
	gates, ok := saying(all.Open, "lock gates of Vessin harbour failed")
	if !ok {
		t.Fatalf("the failure of the gates is not offered: %+v", all.Open)
	}
	if gates.When.EDTF != "2024-03-11" || len(gates.Reasons) == 0 {
		t.Errorf("offered: %+v", gates)
	}
	id, err := w.Accept(ctx, gates)
	if err != nil {
		t.Fatal(err)
	}
	e := event(t, w, id)
	ticked := 0
	for _, c := range gates.Citations {
		if c.Ticked {
			ticked++
		}
	}
	if e.Title != gates.Title || e.When != gates.When || len(e.Citations) != ticked {
		t.Errorf("recorded: %+v", e)
	}
	if _, again := saying(suggestions(t, w).Open, gates.Citations[0].Quote); again {
		t.Error("what is recorded is offered again")
	}
	if _, err := w.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if back, ok := saying(suggestions(t, w).Open, "lock gates of Vessin harbour failed"); !ok || back.Key != gates.Key {
		t.Error("what was undone is not offered again")
	}
}

func TestARefusalIsRememberedAfterARestart(t *testing.T) {
	ctx := context.Background()
	w, all := offered(t)
	dismissed, ok := saying(all.Open, "dismissed the harbour master")
	if !ok {
		t.Fatal("the dismissal is not offered")
	}
	if err := w.Refuse(ctx, dismissed); err != nil {
		t.Fatal(err)
	}
	path := w.Path()
	w.Close()
	w = open(t, path)
	now := suggestions(t, w)
	if _, ok := saying(now.Open, "dismissed the harbour master"); ok {
		t.Error("what was refused is offered again")
	}
	refused, ok := saying(now.Refused, "dismissed the harbour master")
	if !ok {
		t.Fatal("what was refused is not listed")
	}
	if err := w.OfferAgain(ctx, refused); err != nil {
		t.Fatal(err)
	}
	if _, ok := saying(suggestions(t, w).Open, "dismissed the harbour master"); !ok {
		t.Error("it is not offered again")
	}
}

func TestWhatAnEventLacksIsOfferedForIt(t *testing.T) {
	ctx := context.Background()
	w, all := offered(t)
	gates, _ := saying(all.Open, "lock gates of Vessin harbour failed")
	if len(gates.Citations) < 2 {
		t.Fatalf("the two articles are not gathered: %+v", gates.Citations)
	}
	one := gates
	one.Citations = slices.Clone(gates.Citations)
	one.Citations[1].Ticked = false
	id, err := w.Accept(ctx, one)
	if err != nil {
		t.Fatal(err)
	}
	rest, ok := saying(suggestions(t, w).Open, gates.Citations[1].Quote)
	if !ok || rest.For != id || rest.Into[0].EventID != id {
		t.Fatalf("the other article's telling is offered as %+v", rest)
	}
	if _, err := w.Accept(ctx, rest); err != nil {
		t.Fatal(err)
	}
	if e := event(t, w, id); len(e.Citations) != len(gates.Citations) {
		t.Errorf("%d citations, want %d", len(e.Citations), len(gates.Citations))
	}
}

func TestACitationSplitOffIsASuggestionOfItsOwn(t *testing.T) {
	w, all := offered(t)
	gates, _ := saying(all.Open, "lock gates of Vessin harbour failed")
	if len(gates.Citations) < 2 {
		t.Fatalf("the two articles are not gathered: %+v", gates.Citations)
	}
	w.SplitSuggestion(gates.Citations[1])
	now := suggestions(t, w)
	apart, ok := saying(now.Open, gates.Citations[1].Quote)
	if !ok || len(apart.Citations) != 1 || apart.Title == "" || apart.Key == gates.Key {
		t.Errorf("split off: %+v", apart)
	}
	if err := w.MergeSuggestion(context.Background(), apart, "none"); err == nil {
		t.Error("merged into an event that is not there")
	}
}

// Two suggestions that tell one happening are recorded as one event with the passages
// of both, as one action.
func TestASuggestionIsMergedIntoAnother(t *testing.T) {
	ctx := context.Background()
	w, all := offered(t)
	gates, ok := saying(all.Open, "lock gates of Vessin harbour failed")
	if !ok || len(all.Open) < 2 {
		t.Fatal("too little is suggested")
	}
	var other app.Suggestion
	for _, s := range all.Open {
		if s.Key != gates.Key {
			other = s
		}
	}
	id, err := w.MergeIntoSuggestion(ctx, other, gates)
	if err != nil {
		t.Fatal(err)
	}
	list := chronologyOf(t, w)
	if len(list) != 1 || list[0].ID != id || list[0].Title != gates.Title || len(list[0].Cited) <= len(gates.Citations)-1 {
		t.Errorf("recorded %+v", list)
	}
	if open := suggestions(t, w).Open; len(open) > len(all.Open)-2 {
		t.Errorf("%d of %d are still open", len(open), len(all.Open))
	}
	if _, err := w.Undo(ctx); err != nil || len(chronologyOf(t, w)) != 0 || len(suggestions(t, w).Open) != len(all.Open) {
		t.Errorf("one undo leaves %d events: %v", len(chronologyOf(t, w)), err)
	}
	other.Citations = slices.Clone(other.Citations)
	for i := range other.Citations {
		other.Citations[i].Ticked = false
	}
	if _, err := w.MergeIntoSuggestion(ctx, other, gates); err == nil || len(chronologyOf(t, w)) != 0 {
		t.Errorf("merged without a passage: %v, %d events", err, len(chronologyOf(t, w)))
	}
}

func TestAllThatIsSureIsOneAction(t *testing.T) {
	ctx := context.Background()
	w, all := offered(t)
	if err := w.AcceptAll(ctx, all.Open); err != nil {
		t.Fatal(err)
	}
	if got := len(chronologyOf(t, w)); got != len(all.Open) {
		t.Errorf("%d events of %d suggestions", got, len(all.Open))
	}
	w.Undo(ctx)
	if got := len(chronologyOf(t, w)); got != 0 {
		t.Errorf("one undo left %d events", got)
	}
	none := all.Open[0]
	none.Citations = slices.Clone(none.Citations)
	for i := range none.Citations {
		none.Citations[i].Ticked = false
	}
	if _, err := w.Accept(ctx, none); err == nil {
		t.Error("an event was recorded of no passage")
	}
}

func TestSuggestionsCountOriginsAndSites(t *testing.T) {
	_, all := offered(t)
	gates, _ := saying(all.Open, "lock gates of Vessin harbour failed")
	sites, origins, _ := all.Counts(gates)
	if sites < 1 || origins < 1 || sites > len(gates.Citations) {
		t.Errorf("%d sites, %d origins", sites, origins)
	}
	for _, c := range gates.Citations {
		if _, ok := all.Articles[article.ID(c.ArticleID)]; !ok {
			t.Error("the article of a citation is not told")
		}
	}
}

// What was left out of an event is not offered for it again, but by itself and last;
// what was split off is to be decided next, as sure as what it was part of.
func TestACitationLeftOutIsOfferedByItselfAndLast(t *testing.T) {
	ctx := context.Background()
	w, all := offered(t)
	gates, _ := saying(all.Open, "lock gates of Vessin harbour failed")
	if len(gates.Citations) < 2 {
		t.Fatalf("the two articles are not gathered: %+v", gates.Citations)
	}
	out := gates.Citations[1]
	w.SplitSuggestion(out)
	if own, _ := saying(suggestions(t, w).Open, out.Quote); own.Surety != gates.Surety {
		t.Errorf("split off, it is %d sure, what it was part of %d", own.Surety, gates.Surety)
	}
	w.LeaveOutOfSuggestion(out)
	one := gates
	one.Citations = slices.Clone(gates.Citations)
	one.Citations[1].Ticked = false
	if _, err := w.Accept(ctx, one); err != nil {
		t.Fatal(err)
	}
	now := suggestions(t, w).Open
	if last := now[len(now)-1]; last.For != "" || last.Citations[0].Quote != out.Quote || !last.Citations[0].Ticked {
		t.Errorf("left out, it is offered as %+v", last)
	}
	if _, err := w.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	first := gates.Citations[0]
	w.LeaveOutOfSuggestion(first)
	one.Citations[0].Ticked, one.Citations[1].Ticked = false, true
	if _, err := w.Accept(ctx, one); err != nil {
		t.Fatal(err)
	}
	if own, ok := saying(suggestions(t, w).Open, first.Quote); !ok || own.Key == gates.Key || own.For != "" {
		t.Errorf("the first passage left out is offered as %+v", own)
	}
	w.RejoinSuggestion(first)
	w.RejoinSuggestion(out)
	if rest, _ := saying(suggestions(t, w).Open, first.Quote); rest.For == "" {
		t.Error("joined again, it is not offered for the event")
	}
}
