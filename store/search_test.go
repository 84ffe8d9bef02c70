package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/app/article"
	"dateline/app/chronology"
)

// found lists what a search gives, as kind:title.
func found(t *testing.T, s *Store, text string) string {
	t.Helper()
	hits, err := s.Search(t.Context(), text, 20)
	if err != nil {
		t.Fatalf("Search(%q): %v", text, err)
	}
	var list []string
	for _, h := range hits {
		list = append(list, string(h.Kind)+":"+h.Title)
	}
	return strings.Join(list, ", ")
}

func TestSearch(t *testing.T) {
	s := fresh(t)
	a := imported(t, s, "Crane falls in Ørnvik", "The crane fell near the ferry port.", "Café owners saw it.")
	imported(t, s, "Кран упав", "Міністерство каже, що кран упав.")
	p := highlighted(t, s, a, len([]rune("Crane falls in Ørnvik\n\n")), len([]rune("Crane falls in Ørnvik\n\nThe crane fell")))
	p.Note = "ask the harbour master"
	do(t, s, "Note", func(tx *Tx) error { return tx.PutPassage(p) })
	do(t, s, "Event", func(tx *Tx) error {
		return tx.PutEvent(chronology.Event{ID: article.NewID(), Title: "Collapse", Place: "Ørnvik", Note: "see police log"})
	})
	for query, want := range map[string]string{
		"crane":               "passage:Crane falls in Ørnvik, article:Crane falls in Ørnvik",
		"CRANE fell":          "passage:Crane falls in Ørnvik, article:Crane falls in Ørnvik",
		"crane submarine":     "",
		"cra":                 "passage:Crane falls in Ørnvik, article:Crane falls in Ørnvik", // still typing
		"cra ":                "",
		"cra fell":            "",
		`"ferry port"`:        "article:Crane falls in Ørnvik",
		`"port ferry"`:        "",
		`“fell near" crane`:   "article:Crane falls in Ørnvik",
		`"fell ne`:            "article:Crane falls in Ørnvik",
		"cafe":                "article:Crane falls in Ørnvik",
		"міністерство":        "article:Кран упав",
		"harbour":             "note:Crane falls in Ørnvik",
		"police collapse":     "event:Collapse",
		"ørnvik":              "event:Collapse, article:Crane falls in Ørnvik",
		"":                    "",
		" + - — ":             "",
		"crane AND":           "",
		"crane OR ferry":      "",
		"title:crane":         "",
		"crane*":              "passage:Crane falls in Ørnvik, article:Crane falls in Ørnvik",
		"(crane) ^ferry":      "article:Crane falls in Ørnvik",
		`crane"`:              "passage:Crane falls in Ørnvik, article:Crane falls in Ørnvik",
		"cra\x00ne\xff ferry": "",
	} {
		if got := found(t, s, query); got != want {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
	}
}

// The index folds letters in its own way, which is not that of Go.
func TestSearchFindsWordsAsTheyStand(t *testing.T) {
	s := fresh(t)
	words := []string{"Чорнобильський", "їжак", "ещё", "أنباء", "Țară", "Straße", "İzmir", "naïve", "東京都", "हिन्दी", "ΰδωρ", "e\u0301cole", "3,5", "U.S."}
	for _, word := range words {
		imported(t, s, "About "+word, "Here stands "+word+" alone.")
	}
	for _, word := range words {
		if got := found(t, s, word+" "); !strings.Contains(got, "article:About "+word) {
			t.Errorf("%q finds %q", word, got)
		}
		if hits, _ := s.Search(t.Context(), word, 1); len(hits) > 0 && !strings.Contains(hits[0].Snippet, word) {
			t.Errorf("the snippet for %q is %q", word, hits[0].Snippet)
		}
	}
}

func TestTheIndexFollowsTitlesAndFolds(t *testing.T) {
	s := fresh(t)
	a := imported(t, s, "Old heading", "Body of the story.", "Subscribe now")
	do(t, s, "Edit", func(tx *Tx) error {
		m := a.Metadata
		m.Title = "Flood in Velmar"
		return errors.Join(tx.SetMetadata(a.ID, m), tx.SetKept(a.ID, 2, false, "no part of the story"))
	})
	if got := found(t, s, "flood"); got != "article:Flood in Velmar" {
		t.Errorf("the new title finds %q", got)
	}
	if got := found(t, s, "subscribe"); got != "article:Flood in Velmar" {
		t.Errorf("folded text finds %q: it must stay findable", got)
	}
	if got := indexState(t, s); strings.Contains(got, "folded: read [x]") {
		t.Error(got)
	}
	rows, _ := s.ArticleRows(t.Context(), Filter{})
	if rows[0].Words != 6 {
		t.Errorf("%d words, want 6 of the kept blocks", rows[0].Words)
	}
	// Kept words weigh more than folded ones.
	imported(t, s, "Other", "Subscribe to the ferry, the paper says.")
	if got := found(t, s, "subscribe"); got != "article:Other, article:Flood in Velmar" {
		t.Errorf("order %q", got)
	}
}

func TestManyHitsComeNewestFirst(t *testing.T) {
	if underRace {
		t.Skip("thousands of articles, and one goroutine only")
	}
	s := fresh(t)
	do(t, s, "Import", func(tx *Tx) error {
		for i := range sortable + 2 {
			if _, err := importSample(tx, fmt.Sprintf("Notice %d", i), "Ferry.", fmt.Sprint(i)); err != nil {
				return err
			}
		}
		return nil
	})
	hits, err := s.Search(t.Context(), "ferry", 3)
	if err != nil || len(hits) != 3 || hits[0].Title != fmt.Sprintf("Notice %d", sortable+1) {
		t.Errorf("hits %+v, %v", hits, err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := s.Search(ctx, "ferry", 3); !errors.Is(err, context.Canceled) {
		t.Errorf("a search that was ended: %v", err)
	}
}

func TestSnippets(t *testing.T) {
	long := strings.Repeat("Nothing of note happened here. ", 20) + "Then the Ørnvik crane fell into\n\nthe sea. " + strings.Repeat("Later it rained. ", 20)
	s := parseQuery("ornvik crane ").snippet(long)
	if strings.Contains(s, "\n") || len(s) > snippetLength+20 || !strings.HasPrefix(s, "… ") || !strings.HasSuffix(s, " …") {
		t.Errorf("snippet %q", s)
	}
	if s := parseQuery("sea").snippet(long); !strings.Contains(s, "fell into the sea") {
		t.Errorf("snippet %q does not show the hit", s)
	}
	if s := parseQuery("crane").snippet("A crane."); s != "A crane." {
		t.Errorf("snippet of a short text %q", s)
	}
}

func FuzzSearch(f *testing.F) {
	for _, seed := range []string{"crane", `"a b`, `NEAR(x y)`, "a* OR b:", "кран “що", "\x00\"'", "e\u0301 ß ŉ"} {
		f.Add(seed, "The crane – кран – fell “near” ŉaïve É.")
	}
	s, err := Open(context.Background(), f.TempDir()+"/w.dateline", Options{})
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { s.Close() })
	f.Fuzz(func(t *testing.T, text, body string) {
		if _, err := s.Search(t.Context(), text, 5); err != nil {
			t.Errorf("Search(%q): %v", text, err)
		}
		body = strings.ToValidUTF8(body, "?")
		if got := parseQuery(text).snippet(body); !utf8.ValidString(got) || strings.ContainsAny(got, "\n\r\t") {
			t.Errorf("snippet %q", got)
		}
	})
}

func TestExcerptsShowWhatAReaderSees(t *testing.T) {
	s := fresh(t)
	a := imported(t, s, "Ferry menu", "Ferries, cranes and harbours in one menu", "The ferry of Ørnvik was late.")
	do(t, s, "Fold", func(tx *Tx) error {
		return errors.Join(tx.SetKept(a.ID, 0, false, "the title"), tx.SetKept(a.ID, 1, false, "menu"))
	})
	for query, want := range map[string]string{
		"ferry":  "The ferry of Ørnvik was late.",
		"cranes": "Ferry menu Ferries, cranes and harbours in one menu The ferry of Ørnvik was late.",
	} {
		hits, err := s.Search(t.Context(), query, 5)
		if err != nil || len(hits) != 1 || hits[0].Snippet != want {
			t.Errorf("%q: %+v, %v", query, hits, err)
		}
	}
}
