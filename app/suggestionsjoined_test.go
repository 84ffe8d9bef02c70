package app

import (
	"path/filepath"
	"testing"
)

// What an analyst decides changes nothing of what the articles tell: it is not gathered
// anew for that, but for a further article.
func TestSuggestionsAreGatheredAnewOnlyForWhatTheArticlesTell(t *testing.T) {
	ctx := t.Context()
	w, err := Open(ctx, filepath.Join(t.TempDir(), "w.dateline"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	add := func(text string) {
		t.Helper()
		if _, err := w.ImportText(ctx, text); err != nil {
			t.Fatal(err)
		}
	}
	offered := func() Suggestions {
		t.Helper()
		s, err := w.Suggestions(ctx, nil)
		if err != nil || len(s.Open)+len(s.Refused) == 0 {
			t.Fatalf("%d suggestions, %v", len(s.Open), err)
		}
		return s
	}
	add("Weir at Halm gives way\n\nThe Halm Post\n13 March 2024\n\nThe weir at Halm collapsed on Tuesday. Governor Lena Orst resigned late on Wednesday.\n")
	all := offered()
	first := &w.suggesting.joined.found[0]
	if _, err := w.Accept(ctx, all.Open[0]); err != nil {
		t.Fatal(err)
	}
	if err := w.Refuse(ctx, all.Open[1]); err != nil {
		t.Fatal(err)
	}
	if after := offered(); len(after.Open) >= len(all.Open) || &w.suggesting.joined.found[0] != first {
		t.Errorf("%d of %d are open; gathered anew: %v", len(after.Open), len(all.Open), &w.suggesting.joined.found[0] != first)
	}
	add("Lower bridge shut\n\nThe Halm Post\n14 March 2024\n\nThe city closed the lower bridge on Monday.\n")
	if after := offered(); len(after.Open) == 0 || &w.suggesting.joined.found[0] == first {
		t.Error("a further article is not gathered with the others")
	}
}
