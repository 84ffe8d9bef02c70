package app_test

import (
	"context"
	"path/filepath"
	"slices"
	"testing"

	"dateline/app"
	"dateline/app/article"
)

// page is a saved page whose places disagree about its date.
const page = `<html lang="en"><head><title>Ferry stopped at Velm</title>
<meta property="article:published_time" content="2024-03-12T09:10:00+02:00">
<meta name="date" content="2024-03-13">
<link rel="canonical" href="https://www.velmpost.example/2024/03/ferry"></head>
<body><h1>Ferry stopped at Velm</h1><p>The ferry across the Velm was stopped on Tuesday after a cable broke, its owner said.</p>
<p>It will not run before the cable has been replaced, which may take until the end of the month.</p></body></html>`

func importPage(t *testing.T, w *app.Workbench) article.Article {
	t.Helper()
	ctx := context.Background()
	r, err := w.ImportPaste(ctx, app.Paste{HTML: page, Origin: article.OriginPaste, Claims: []article.Claim{
		{Field: article.FieldPublished, Value: "2024-03-11", Evidence: article.Evidence{Words: "11.3.", Where: "the browser's note", Rule: "as noted", ToCheck: true}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	a, err := w.Article(ctx, r.Articles[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestAClaimIsChosenAndTheValueBeforeStaysAClaim(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a := importPage(t, w)
	before := a.Value(article.FieldPublished)
	chosen := article.Claim{Field: article.FieldPublished, Value: "2024-03-14",
		Evidence: article.Evidence{Words: "14 March", Where: "line 2", Rule: "a date", ToCheck: true}}
	if err := w.ChooseClaim(ctx, a.ID, chosen); err != nil {
		t.Fatal(err)
	}
	got, _ := w.Article(ctx, a.ID)
	e := got.Evidence[article.FieldPublished]
	if got.Published != "2024-03-14" || e.Where != "line 2" || e.Rule != "a date, chosen by the analyst" || e.ToCheck {
		t.Errorf("chosen: %s, %+v", got.Published, e)
	}
	if again := (article.Claim{Field: chosen.Field, Value: chosen.Value, Evidence: e}); w.ChooseClaim(ctx, a.ID, again) != nil {
		t.Error("it cannot be chosen again")
	}
	if now, _ := w.Article(ctx, a.ID); now.Evidence[article.FieldPublished] != e {
		t.Errorf("chosen again: %+v", now.Evidence[article.FieldPublished])
	}
	was := func(c article.Claim) bool { return c.Field == article.FieldPublished && c.Value == before }
	if !slices.ContainsFunc(got.Claims, was) {
		t.Errorf("the value from before, %s, is lost: %+v", before, got.Claims)
	}
	if _, err := w.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if got, _ = w.Article(ctx, a.ID); got.Value(article.FieldPublished) != before || len(got.Claims) != len(a.Claims) {
		t.Errorf("after undo %s, %+v", got.Published, got.Claims)
	}
}

func TestADoubtfulValueIsConfirmed(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a := importPage(t, w)
	m := a.Evidence[article.FieldPublished]
	if !m.ToCheck {
		t.Fatalf("the date is not in doubt: %+v", m)
	}
	if err := w.ConfirmMetadata(ctx, a.ID, article.FieldPublished); err != nil {
		t.Fatal(err)
	}
	got, _ := w.Article(ctx, a.ID)
	e := got.Evidence[article.FieldPublished]
	if e.ToCheck || e.Words != m.Words || e.Where != m.Where || got.Published != a.Published {
		t.Errorf("confirmed: %s, %+v", got.Published, e)
	}
	if label, err := w.Undo(ctx); err != nil || label != "Confirm published" {
		t.Fatal(label, err)
	}
	if got, _ = w.Article(ctx, a.ID); !got.Evidence[article.FieldPublished].ToCheck {
		t.Error("undo does not bring the doubt back")
	}
}

func TestSitesAreSuggestedByTheHost(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a := importPage(t, w)
	other, err := w.ImportText(ctx, "A barge on the Velm\n\nBy Ada Torm\n\nA barge ran aground below the ferry on Friday, and nobody was hurt.\n\nhttps://velmpost.example/2024/03/barge")
	if err != nil {
		t.Fatal(err)
	}
	id := other.Articles[0].ID
	for field, value := range map[article.Field]string{article.FieldSite: "The Velm Post", article.FieldURL: "https://velmpost.example/2024/03/barge"} {
		if err := w.SetMetadata(ctx, id, field, value); err != nil {
			t.Fatal(err)
		}
	}
	for field, value := range map[article.Field]string{article.FieldSite: "", article.FieldURL: "https://www.velmpost.example/2024/03/ferry"} {
		if err := w.SetMetadata(ctx, a.ID, field, value); err != nil {
			t.Fatal(err)
		}
	}
	claims, err := w.SiteClaims(ctx, a.ID)
	if err != nil || !slices.ContainsFunc(claims, func(c article.Claim) bool { return c.Value == "The Velm Post" }) {
		t.Errorf("suggested %+v, %v", claims, err)
	}
}
