package app_test

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
)

const quayStory = `Crane falls onto the quay of Ostrel

Ostrel Courier
4 June 2025

OSTREL - A crane fell onto the eastern quay on Tuesday evening. The harbour office of Ostrel said on Wednesday that two sheds were crushed.

“Nobody was under it,” the office said. Ferries sailed as usual.
`

// The origin is read from the sentence of the passage, with the words that name it and
// where they stand; what nobody is said to say has none.
func TestAnEventProposesWhoSaysSo(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	r, err := w.ImportPaste(ctx, app.Paste{Text: quayStory, Origin: article.OriginPaste})
	if err != nil {
		t.Fatal(err)
	}
	a := whole(t, w, r)
	draft := func(quote string) app.Draft {
		start, end := find(t, &a, quote)
		d, err := w.Draft(ctx, a.ID, start, end)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	d := draft("two sheds were crushed")
	if !strings.Contains(strings.ToLower(d.Origin), "harbour office") || d.Evidence.Where != "in the sentence of the passage" || !strings.Contains(d.Evidence.Words, "arbour office") || d.Evidence.Rule == "" {
		t.Errorf("proposed %q, %+v", d.Origin, d.Evidence)
	}
	if d := draft("A crane fell onto the eastern quay"); d.Origin != "" || d.Evidence != (article.Evidence{}) {
		t.Errorf("of its own knowledge: %q, %+v", d.Origin, d.Evidence)
	}
	e, err := w.Record(ctx, d)
	if err != nil {
		t.Fatal(err)
	}
	if c := event(t, w, e.ID).Citations[0]; c.Origin != d.Origin || c.Evidence != d.Evidence {
		t.Errorf("recorded %q, %+v", c.Origin, c.Evidence)
	}
}

// Whatever an edit takes away goes with the rest of it, and comes back with it.
func TestACitationIsTakenAwayWithTheEdit(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	gates, _ := twoEvents(t, w)
	first, second := gates.Citations[0], gates.Citations[1]
	first.Via, first.Grade = []string{"Coast Wire"}, chronology.Grade{Reliability: "B", Credibility: "3"}
	second.Binned = true
	gates.Organisations = []string{"Harbour office"}
	if err := w.SaveEvent(ctx, gates, []chronology.Citation{first, second}); err != nil {
		t.Fatal(err)
	}
	e := event(t, w, gates.ID)
	if len(e.Citations) != 1 || e.Citations[0].Grade.String() != "B3" || !slices.Equal(e.Citations[0].Via, first.Via) {
		t.Errorf("saved %+v", e.Citations)
	}
	if _, err := w.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if e = event(t, w, gates.ID); len(e.Citations) != 2 || e.Citations[0].Grade.String() != "" || len(e.Organisations) != 0 {
		t.Errorf("one undo leaves %+v of %+v", e.Citations, e)
	}
}

// A name may stand in two places of the tree of tags, not twice in one.
func TestTagsOfOneNameStandInDifferentPlaces(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	if err := w.SaveTags(ctx, []chronology.Tag{{Name: "Toll", ParentID: "claim"}, {Name: "Toll", ParentID: "happening"}}); err != nil {
		t.Fatal(err)
	}
	if err := w.SaveTags(ctx, []chronology.Tag{{Name: "toll", ParentID: "claim"}}); err == nil || !strings.Contains(err.Error(), "Toll") {
		t.Errorf("the same name in the same place: %v", err)
	}
	tags, err := w.Tags(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := chronology.TagNamed(tags, "Claim / Toll"); err != nil || got.ParentID != "claim" {
		t.Errorf("Claim / Toll means %+v, %v", got, err)
	}
}

// Two articles of which no site is known, and which give one exact figure in the name of
// the same side, are two articles and one origin.
func TestTwoArticlesOfUnknownSitesAndOneOrigin(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	var id article.ID
	for text, quote := range map[string]string{
		"Depots hit\n\n4 June 2025\n\nThe Russian media reported that the army had destroyed 74 Norrish depots, and smoke stood over the river all day.\n":                             "destroyed 74 Norrish depots",
		"Norrland counts its losses\n\n4 June 2025\n\n74 depots were knocked out in the night, Russia's Defence Ministry said. The roads to the coast were closed by the afternoon.\n": "74 depots were knocked out",
	} {
		r, err := w.ImportText(ctx, text)
		if err != nil {
			t.Fatal(err)
		}
		a := whole(t, w, r)
		start, end := find(t, &a, quote)
		d, err := w.Draft(ctx, a.ID, start, end)
		if err != nil {
			t.Fatal(err)
		}
		if id != "" {
			_, err = w.Cite(ctx, id, d)
		} else {
			var e chronology.Event
			e, err = w.Record(ctx, d)
			id = e.ID
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	all, err := w.Chronology(ctx)
	if err != nil || len(all) != 1 {
		t.Fatalf("%d events, %v", len(all), err)
	}
	if e := all[0]; e.Unsited != 2 || e.Origins != 1 {
		t.Errorf("it stands on %d articles of unknown sites and %d origins: %+v", e.Unsited, e.Origins, e.Groups)
	}
}
