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
	"dateline/app/chronology/view"
)

const (
	claimed = `Ostria cuts ties with Velmora

2031-05-04

Ostria has cut its ties with Velmora. The Velmoran media reported that their army has destroyed 74 military facilities, including 11 airfields and three command posts.

The ties were cut after 50 deaths were confirmed.
`
	specified = `Ostria leaves the talks

2031-05-05

More than 40 soldiers and around 10 civilians had been killed, President Milo Karev said.

As a result of the strikes, 74 ground facilities were knocked out, among them 11 airfields and 18 radar stations, Velmora's Defence Ministry said.

Ostrin sources claim to have killed no less than 50 Russian soldiers.
`
)

// imports brings in a pasted text.
func imports(t *testing.T, w *app.Workbench, text string) article.Article {
	t.Helper()
	r, err := w.ImportText(context.Background(), text)
	if err != nil || len(r.Articles) != 1 {
		t.Fatalf("paste: %v, %v", r, err)
	}
	day := strings.Split(text, "\n")[2]
	if err := w.SetMetadata(context.Background(), r.Articles[0].ID, article.FieldPublished, day); err != nil {
		t.Fatal(err)
	}
	return whole(t, w, r)
}

// citing records an event that rests on passages of two articles, each with the
// origin that was read there.
func citing(t *testing.T, w *app.Workbench, passages ...passageOf) chronology.Event {
	t.Helper()
	var e chronology.Event
	for i, p := range passages {
		start, end := find(t, &p.a, p.quote)
		d, err := w.Draft(context.Background(), p.a.ID, start, end)
		if err != nil {
			t.Fatal(err)
		}
		d.Origin = p.origin
		if p.origin != "" {
			d.Evidence = article.Evidence{Words: p.origin, Rule: "stands before “said”"}
		}
		if i == 0 {
			e, err = w.Record(context.Background(), d)
		} else {
			_, err = w.Cite(context.Background(), e.ID, d)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return e
}

type passageOf struct {
	a             article.Article
	quote, origin string
}

func viewOf(t *testing.T, w *app.Workbench, id article.ID) app.EventView {
	t.Helper()
	all := chronologyOf(t, w)
	i := slices.IndexFunc(all, func(v app.EventView) bool { return v.ID == id })
	if i < 0 {
		t.Fatalf("no event %s", id)
	}
	return all[i]
}

func TestEqualClaimsOfUnknownSitesAreOneOrigin(t *testing.T) {
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a, b := imports(t, w, claimed), imports(t, w, specified)
	e := citing(t, w, passageOf{a, "has destroyed 74 military facilities, including 11 airfields and three command posts", "Velmoran media"},
		passageOf{b, "74 ground facilities were knocked out, among them 11 airfields and 18 radar stations", "Velmora's Defence Ministry"})
	v := viewOf(t, w, e.ID)
	if v.Sites != 1 || v.Origins != 1 || len(v.Cited) != 2 || v.Groups[0].Why[0] != "both give 74 facilities and 11 airfields" {
		t.Errorf("%d sites, %d origins: %+v", v.Sites, v.Origins, v.Groups)
	}
	c := v.Cited[0].Citation
	c.Origin, c.Evidence = "Anna Dorrel", article.Evidence{}
	if err := w.SaveEvent(context.Background(), v.Event, []chronology.Citation{c}); err != nil {
		t.Fatal(err)
	}
	if v := viewOf(t, w, e.ID); v.Origins != 2 {
		t.Errorf("an origin that was typed is joined to another: %+v", v.Groups)
	}
}

func TestASumExplainsAndAConflictIsSettled(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a, b := imports(t, w, claimed), imports(t, w, specified)
	e := citing(t, w, passageOf{a, "The ties were cut after 50 deaths were confirmed", ""},
		passageOf{b, "More than 40 soldiers and around 10 civilians had been killed", "Milo Karev"},
		passageOf{b, "Ostrin sources claim to have killed no less than 50 Russian soldiers", "Ostrin sources"})
	v := viewOf(t, w, e.ID)
	list := v.Conflicts()
	if len(list) != 1 || list[0].Open() || list[0].Explains != "40 + 10 = 50" || len(list[0].Apart) != 1 || !strings.Contains(list[0].Apart[0].Value, "50 Russian soldiers") {
		t.Fatalf("conflicts: %+v", list)
	}
	if q := app.Questions([]app.EventView{v}); slices.ContainsFunc(q, func(q view.Question) bool { return q.Asked == view.Conflicting }) {
		t.Error("what a sum explains is asked about")
	}

	other := citing(t, w, passageOf{a, "their army has destroyed 74 military facilities, including 11 airfields", ""},
		passageOf{b, "18 radar stations", ""})
	extra := imports(t, w, "Ostria mourns\n\n2031-05-07\n\nTheir army has destroyed 74 military facilities, including 13 airfields.\n")
	start, end := find(t, &extra, "Their army has destroyed 74 military facilities, including 13 airfields")
	if _, err := w.Cite(ctx, other.ID, app.Draft{ArticleID: extra.ID, Start: start, End: end}); err != nil {
		t.Fatal(err)
	}
	v = viewOf(t, w, other.ID)
	if list = v.Conflicts(); len(list) != 1 || !list[0].Open() || list[0].Remark != "the later report says more" {
		t.Fatalf("conflicts: %+v", list)
	}
	key := list[0].Key
	if err := w.SettleConflict(ctx, other.ID, key, " "); err == nil {
		t.Error("a conflict is settled without a reason")
	}
	if err := w.SettleConflict(ctx, other.ID, "number:none", "why"); err == nil {
		t.Error("a conflict that is none is settled")
	}
	if err := w.SettleConflict(ctx, other.ID, key, "two more were found later"); err != nil {
		t.Fatal(err)
	}
	settled := func(want bool) {
		t.Helper()
		v := viewOf(t, w, other.ID)
		if c := v.Conflicts()[0]; c.Settled != want || c.Open() == want || v.OpenConflicts() > 0 == want {
			t.Errorf("settled: %v (%q), want %v", c.Settled, c.Note, want)
		}
	}
	settled(true)
	if err := w.ReopenConflict(ctx, other.ID, key); err != nil {
		t.Fatal(err)
	}
	settled(false)
	for _, want := range []bool{true, false} {
		if _, err := w.Undo(ctx); err != nil {
			t.Fatal(err)
		}
		settled(want)
	}
}

// A decision about two articles that are alike changes the counts at once.
func TestArticlesThatAreAlikeAreOneOriginUntilTheAnalystSaysOtherwise(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	body := strings.Repeat("The lower lock gates of Vessin harbour failed on Monday, letting two barges drift into the outer basin. ", 3)
	more := "Nobody was hurt. The gates had last been inspected in early November, according to a report by the harbour office of the town."
	a := imports(t, w, "Lock gates fail\n\n2031-03-12\n\n"+body+more+"\n")
	b := imports(t, w, "Gates of lock fail\n\n2031-03-12\n\n"+body+more+" Repairs begin.\n")
	site := func(a article.Article, name string) {
		if err := w.SetMetadata(ctx, a.ID, article.FieldSite, name); err != nil {
			t.Fatal(err)
		}
	}
	site(a, "Herald")
	site(b, "Post")
	e := citing(t, w, passageOf{a, "Nobody was hurt", ""}, passageOf{b, "Nobody was hurt", ""})
	alike, err := w.AllLikenesses(ctx)
	if err != nil || len(alike) != 1 {
		t.Fatalf("alike are %+v, %v", alike, err)
	}
	if v := viewOf(t, w, e.ID); v.Sites != 2 || v.Origins != 1 {
		t.Errorf("two outlets with one text: %d sites, %d origins", v.Sites, v.Origins)
	}
	if err := w.SettleLikeness(ctx, alike[0].ID, app.OwnReporting); err != nil {
		t.Fatal(err)
	}
	if v := viewOf(t, w, e.ID); v.Sites != 2 || v.Origins != 2 {
		t.Errorf("two that report themselves: %d sites, %d origins", v.Sites, v.Origins)
	}
}
