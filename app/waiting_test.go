package app_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/app"
	"dateline/app/article"
)

// waiting names what waits, by title, with the kinds of its needs.
func waiting(t *testing.T, w *app.Workbench) map[string][]app.NeedKind {
	t.Helper()
	found, err := w.Waiting(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]app.NeedKind{}
	for _, a := range found.Articles {
		for _, n := range a.Needs {
			all[a.Title] = append(all[a.Title], n.Kind)
		}
	}
	return all
}

// twoInOne is a text that took in two articles.
const twoInOne = `Sluice of Vessin jams again

By Ilka Tarr
2 May 2021

VESSIN - The sluice jammed for the third time this week on Sunday, and the outer basin filled to its brim.

The keeper of the sluice says that a tree lies in it, and that no diver is to be had before Tuesday.

Original url: https://vessinpost.example/2021/05/02/sluice

Ostra gets a bus in the night

By Ilka Tarr
3 May 2021

OSTRA - A bus goes from Ostra to the harbour in the night from Monday on, the council said.

It is meant for those who clean the fish halls, and costs what the tram costs by day.

Original url: https://vessinpost.example/2021/05/03/night-bus
`

// TestWhatWaitsIsFoundAfterARestartAndAnswersLast answers one thing of each sort,
// opens the workspace anew after each, and takes all back.
func TestWhatWaitsIsFoundAfterARestartAndAnswersLast(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	path := filepath.Join(dir, "w.dateline")
	w := open(t, path)
	several := filepath.Join(dir, "several.txt")
	if err := os.WriteFile(several, []byte(twoInOne), 0o644); err != nil {
		t.Fatal(err)
	}
	edited := append([]string{"Läufer saw the wave first, and thought of an avalanche that had lost its way in the dark of the morning."}, dam...)
	address := written(t, dir, "link.url", []byte("[InternetShortcut]\r\nURL=https://vessinpost.example/2021/05/02/sluice-again\r\n"))
	all := importAll(t, w, printed(t, dir, "a.html", "Kestria Wire", "Corrow spillway fails", "2021-05-02", dam...),
		printed(t, dir, "b.html", "", "Peppers are dear", "2021-05-09", "Peppers cost twice as much on the markets of the plain as they did a year ago, growers and cooks complain alike."),
		printed(t, dir, "c.html", "Peak Courier", "Dam breaks", "2021-05-03", edited...), several, address)
	ids := map[app.NeedKind]article.ID{}
	for _, a := range all {
		for _, n := range a.Needs {
			ids[n.Kind] = a.ID
		}
	}
	links, err := w.AllLikenesses(ctx)
	if err != nil || len(links) != 1 || len(ids) != 4 {
		t.Fatalf("%d links, %v; needs %v", len(links), err, ids)
	}
	again := func() map[string][]app.NeedKind {
		t.Helper()
		w.Close()
		w = open(t, path)
		return waiting(t, w)
	}
	before := again()
	if len(before) != 4 {
		t.Errorf("after a restart there wait %v", before)
	}
	for i, a := range all { // in the same words as after the import
		found, _ := w.Waiting(ctx)
		at := slices.IndexFunc(found.Articles, func(f app.ImportedArticle) bool { return f.ID == a.ID })
		if (at >= 0) != (len(a.Needs) > 0) || at >= 0 && fmt.Sprint(found.Articles[at]) != fmt.Sprint(a) {
			t.Errorf("article %d came in as %+v and waits as %+v", i, a, found.Articles)
		}
	}
	answers := []struct {
		kind   app.NeedKind
		answer func() error
	}{
		{app.NeedSplit, func() error { return w.KeepAsOne(ctx, ids[app.NeedSplit]) }},
		{app.NeedText, func() error { return w.LookAt(ctx, ids[app.NeedText], app.NeedText) }},
		{app.NeedCompare, func() error { return w.SettleLikeness(ctx, links[0].ID, app.OwnReporting) }},
		{app.NeedSite, func() error { return w.SetMetadata(ctx, ids[app.NeedSite], article.FieldSite, "Plain Post") }},
	}
	for i, a := range answers {
		if err := a.answer(); err != nil {
			t.Fatal(err)
		}
		left := again()
		for title, kinds := range left {
			if slices.Contains(kinds, a.kind) {
				t.Errorf("%q wants again what was answered: %v", title, kinds)
			}
		}
		if len(left) != len(answers)-1-i {
			t.Errorf("after %d answers there wait %v", i+1, left)
		}
	}
	for range answers {
		if _, err := w.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if got := again(); fmt.Sprint(got) != fmt.Sprint(before) {
		t.Errorf("with the answers undone there wait %v, want %v", got, before)
	}
}

func TestWhatIsPutOffStillWaits(t *testing.T) {
	dir := t.TempDir()
	w := open(t, filepath.Join(dir, "w.dateline"))
	importAll(t, w, printed(t, dir, "a.html", "Kestria Wire", "Corrow spillway fails", "2021-05-02", dam...),
		printed(t, dir, "b.html", "Peak Courier", "Dam breaks", "2021-05-03", dam...))
	links, _ := w.AllLikenesses(context.Background())
	if err := w.SettleLikeness(context.Background(), links[0].ID, app.DecideLater); err != nil {
		t.Fatal(err)
	}
	if got := waiting(t, w); len(got) != 1 {
		t.Errorf("there wait %v", got)
	}
}

// TestTheSameFilesDroppedAgainBringNothingUp leaves answers as they are.
func TestTheSameFilesDroppedAgainBringNothingUp(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	w := open(t, filepath.Join(dir, "w.dateline"))
	several := filepath.Join(dir, "several.txt")
	os.WriteFile(several, []byte(twoInOne), 0o644)
	id := importAll(t, w, several)[0].ID
	if err := w.KeepAsOne(ctx, id); err != nil {
		t.Fatal(err)
	}
	for _, what := range []string{"as it is", "out of the bin"} {
		results, err := w.Import(ctx, []string{several}, article.OriginFile, nil)
		if err != nil || results[0].Status != app.Known || len(waiting(t, w)) > 0 {
			t.Errorf("dropped again, %s: %+v, %v; there wait %v", what, results, err, waiting(t, w))
		}
		w.MoveToBin(ctx, app.KindArticle, id)
	}
}

// TestManyThatWaitAreListedInPart lists the newest and says that there are more.
func TestManyThatWaitAreListedInPart(t *testing.T) {
	dir := t.TempDir()
	w := open(t, filepath.Join(dir, "w.dateline"))
	var paths []string
	for i := range 310 {
		paths = append(paths, written(t, dir, fmt.Sprintf("%03d.txt", i), []byte(strings.ReplaceAll(harbour, "Lock gates", fmt.Sprintf("Gate %d", i)))))
	}
	if _, err := w.Import(context.Background(), paths, article.OriginFile, nil); err != nil {
		t.Fatal(err)
	}
	found, err := w.Waiting(context.Background())
	if err != nil || len(found.Articles) != 300 || !found.More {
		t.Errorf("%d are listed, more %v, %v", len(found.Articles), found.More, err)
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if _, err := w.Waiting(stopped); err == nil {
		t.Error("it looks on though it was stopped")
	}
}
