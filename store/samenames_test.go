package store

import (
	"errors"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func sameNames(t *testing.T, s *Store) []SameName {
	t.Helper()
	list, err := s.SameNames()
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func putNames(t *testing.T, s *Store, list ...SameName) (changed bool) {
	t.Helper()
	return do(t, s, "Names", func(tx *Tx) error {
		for _, p := range list {
			if err := tx.PutSameName(p); err != nil {
				return err
			}
		}
		return nil
	})
}

func TestWhatWasSaidOfNamesLastsAndCanBeUndone(t *testing.T) {
	s := fresh(t)
	one := SameName{"Zelensky", "Зеленський", true}
	two := SameName{"Ada Holm", "Ivo Holm", false}
	if !putNames(t, s, one, two) || putNames(t, s, SameName{"ЗЕЛЕНСЬКИЙ", "zelensky", true}) {
		t.Error("it is no change, or saying it again, the other way round, is one")
	}
	copied := filepath.Join(t.TempDir(), "copy.dateline")
	if err := s.CopyTo(t.Context(), copied); err != nil {
		t.Fatal(err)
	}
	s.Close()
	for _, path := range []string{s.Path(), copied} {
		s := open(t, path, Options{})
		if got := sameNames(t, s); !reflect.DeepEqual(got, []SameName{two, one}) {
			t.Errorf("opened again: %v", got)
		}
		if v, err := s.Verify(t.Context(), nil); err != nil || len(v.Damaged) > 0 {
			t.Errorf("Verify = %+v, %v", v, err)
		}
		if _, err := s.Undo(t.Context()); err != nil || len(sameNames(t, s)) > 0 {
			t.Errorf("undone: %v, %v", sameNames(t, s), err)
		}
		if _, err := s.Redo(t.Context()); err != nil || len(sameNames(t, s)) != 2 {
			t.Errorf("done again: %v, %v", sameNames(t, s), err)
		}
	}
}

func TestWhatIsSaidLastOfNamesCounts(t *testing.T) {
	s := fresh(t)
	putNames(t, s, SameName{"Kyiv", "Kiev", false})
	putNames(t, s, SameName{"Kiev", "Kyiv", true})
	if got := sameNames(t, s); len(got) != 1 || !got[0].Same {
		t.Errorf("%v", got)
	}
	do(t, s, "Forget", func(tx *Tx) error { return tx.DropSameName("KYIV", "Kiev") })
	if got := sameNames(t, s); len(got) != 0 {
		t.Errorf("%v", got)
	}
	if _, err := s.Undo(t.Context()); err != nil || len(sameNames(t, s)) != 1 {
		t.Errorf("undone: %v, %v", sameNames(t, s), err)
	}
}

func TestNamesThatAreWrittenAlikeAreNoPair(t *testing.T) {
	s := fresh(t)
	for _, p := range []SameName{{"García", "GARCIA", true}, {"Kyiv", " — ", true}, {"", "", false}} {
		if _, err := s.Do(t.Context(), "Names", func(tx *Tx) error { return tx.PutSameName(p) }); !errors.Is(err, ErrInvalid) {
			t.Errorf("%v: %v", p, err)
		}
	}
}

func TestSearchFindsTheSpellingsOfAName(t *testing.T) {
	s := fresh(t)
	imported(t, s, "One", "President Zelensky opened the bridge.")
	imported(t, s, "Two", "Міст відкрили без Зеленського.")
	imported(t, s, "Three", "Der Besuch von Wolodymyr Selenskyj war kurz.")
	imported(t, s, "Four", "Nobody opened a bridge.")
	titles := func(query string) string {
		t.Helper()
		hits, err := s.Search(t.Context(), query, 9)
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, h := range hits {
			all = append(all, h.Title)
		}
		slices.Sort(all)
		return strings.Join(all, " ")
	}
	if got := titles("zelensky"); got != "One" {
		t.Errorf("before anything was said: %s", got)
	}
	putNames(t, s, SameName{"Zelensky", "Зеленський", true}, SameName{"Зеленський", "Wolodymyr Selenskyj", true}, SameName{"Zelensky", "Nobody", false})
	for query, want := range map[string]string{
		"Zelensky":              "One Three Two",
		"зеленський":            "One Three Two",
		"wolodymyr selenskyj":   "One Three Two",
		`"Wolodymyr Selenskyj"`: "One Three Two",
		"selenskyj":             "Three", // it was said of the whole name only
		"zelensky bridge":       "One",
		"bridge Zelensky":       "One",
		"zelens":                "One", // still being typed
		"zelensky nobody":       "",
	} {
		if got := titles(query); got != want {
			t.Errorf("%s: %q, want %q", query, got, want)
		}
	}
	hits, err := s.Search(t.Context(), "Zelensky", 9)
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range hits {
		if h.Title == "Two" && !strings.Contains(h.Snippet, "Зеленського") {
			t.Errorf("the snippet shows %q", h.Snippet)
		}
	}
}
