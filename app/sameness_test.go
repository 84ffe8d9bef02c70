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

// dam are the paragraphs of a story, each of them different.
var dam = []string{
	"The spillway of the Corrow dam gave way shortly before dawn on Friday, sending a wave of brown water down the empty valley below it.",
	"Engineers of the water board had lowered the lake by two metres during the week after a crack was seen in the eastern wall.",
	"Nobody lives along the upper river any more, but eleven shepherds had to be taken off a meadow by a helicopter of the mountain guard.",
	"The minister of works promised an inquiry, and said that the two other dams on the Corrow would be looked at before the snow melts.",
	"Farmers in the plain, who take their water from the lake in summer, fear for the coming harvest of peppers and late tomatoes.",
	"A spokeswoman for the water board could not say on Friday evening how much of the lake had been lost, nor when the road would open.",
}

// printed is a page of a site with these paragraphs.
func printed(t *testing.T, dir, name, site, title, day string, paragraphs ...string) string {
	t.Helper()
	html := fmt.Sprintf(`<html lang="en"><head><title>%s</title><meta property="og:site_name" content="%s">
<meta property="article:published_time" content="%sT08:00:00Z"></head><body><article><h1>%s</h1><p>%s</p></article></body></html>`,
		title, site, day, title, strings.Join(paragraphs, "</p>\n<p>"))
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(html), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func importAll(t *testing.T, w *app.Workbench, paths ...string) (all []app.ImportedArticle) {
	t.Helper()
	results, err := w.Import(context.Background(), paths, article.OriginFile, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range results {
		if r.Err != nil || len(r.Articles) != 1 {
			t.Fatalf("%s: %+v", r.Path, r)
		}
		all = append(all, r.Articles...)
	}
	return all
}

// compares are what an imported article is like.
func compares(a app.ImportedArticle) (whys []string) {
	for _, n := range a.Needs {
		if n.Kind == app.NeedCompare {
			whys = append(whys, n.Why)
		}
	}
	return whys
}

func TestImportTellsOfArticlesThatAreAlike(t *testing.T) {
	dir := t.TempDir()
	w := open(t, filepath.Join(dir, "w.dateline"))
	first := importAll(t, w, printed(t, dir, "wire.html", "Kestria Wire", "Corrow spillway fails", "2021-05-02", dam...))[0]
	edited := slices.Clone(dam)
	edited[2] = "Eleven shepherds were brought to safety from a meadow by the mountain guard, whose helicopter flew three times in the dark."
	for _, c := range []struct {
		name, site, title string
		paragraphs        []string
		want              string
	}{
		{"same.html", "Lower Valley News", "Dam gives way", dam, "word for word the text of Kestria Wire"},
		{"near.html", "Peak Courier", "Dam breaks", edited, "near-duplicate: 8"},
		{"cut.html", "The Ostra Letter", "Dam in brief", dam[:2], "cut-down: nearly all of it stands in Kestria Wire’s text"},
	} {
		a := importAll(t, w, printed(t, dir, c.name, c.site, c.title, "2021-05-03", c.paragraphs...))[0]
		if whys := compares(a); !slices.ContainsFunc(whys, func(s string) bool { return strings.HasPrefix(s, c.want) }) {
			t.Errorf("%s: %q, want %q", c.name, whys, c.want)
		}
	}
	other := importAll(t, w, printed(t, dir, "other.html", "Kestria Wire", "Peppers are dear", "2021-05-09",
		"Peppers cost twice as much on the markets of the plain as they did a year ago, growers and cooks complain alike.",
		"The water board says the lake is full again, and that the farmers may take from it what they need until the autumn."))[0]
	if whys := compares(other); len(whys) > 0 {
		t.Errorf("another story of the same affair: %q", whys)
	}
	list, err := w.Likenesses(context.Background(), first.ID)
	if err != nil || len(list) != 3 {
		t.Fatalf("%+v, %v", list, err)
	}
	for _, l := range list {
		if l.A != first.ID || l.OfA < 0.2 || l.OfA > 1 || l.OfB < 0.7 || l.OfB > 1 {
			t.Errorf("%+v: the first printed is %s", l, first.ID)
		}
	}
}

func TestTheEarlierPublishedComesFirstThoughImportedLater(t *testing.T) {
	dir := t.TempDir()
	w := open(t, filepath.Join(dir, "w.dateline"))
	late := importAll(t, w, printed(t, dir, "late.html", "Peak Courier", "Dam breaks", "2021-05-04", dam...))[0]
	early := importAll(t, w, printed(t, dir, "early.html", "Kestria Wire", "Corrow spillway fails", "2021-05-02", dam[:3]...))[0]
	list, err := w.AllLikenesses(context.Background())
	if err != nil || len(list) != 1 {
		t.Fatalf("%+v, %v", list, err)
	}
	if l := list[0]; l.A != early.ID || l.B != late.ID || l.Kind != app.CutDown || l.OfA < 0.9 || l.OfB > 0.7 {
		t.Errorf("%+v, want %s before %s", l, early.ID, late.ID)
	}
}

func TestTwoCopiesInOneFolderAreLinkedAndUndoneWithTheirImport(t *testing.T) {
	dir := t.TempDir()
	w := open(t, filepath.Join(dir, "w.dateline"))
	in := filepath.Join(dir, "in")
	os.Mkdir(in, 0o755)
	printed(t, in, "a.html", "Kestria Wire", "Corrow spillway fails", "2021-05-02", dam...)
	printed(t, in, "b.html", "Peak Courier", "Corrow spillway fails", "2021-05-02", dam...)
	count := 0
	for _, a := range importAll(t, w, in) {
		count += len(compares(a))
	}
	list, err := w.AllLikenesses(context.Background())
	if err != nil || len(list) != 1 || count != 1 || list[0].Kind != app.SameText {
		t.Fatalf("%d needs, links %+v, %v", count, list, err)
	}
	if err := w.SettleLikeness(context.Background(), list[0].ID, app.OneOrigin); err != nil {
		t.Fatal(err)
	}
	if label, ok := w.NextUndo(); !ok || label != "Count as one origin" {
		t.Errorf("undo would take back %q", label)
	}
	if list, _ := w.AllLikenesses(context.Background()); list[0].Decision != app.OneOrigin {
		t.Errorf("settled: %+v", list)
	}
	for _, left := range []int{1, 0} {
		if _, err := w.Undo(context.Background()); err != nil {
			t.Fatal(err)
		}
		if list, _ := w.AllLikenesses(context.Background()); len(list) != left || left == 1 && list[0].Decision != app.Undecided {
			t.Errorf("after undo: %+v", list)
		}
	}
	if err := w.SettleLikeness(context.Background(), list[0].ID, "perhaps"); err == nil {
		t.Error("any decision is taken")
	}
}

func TestAnArticleRestoredFromAnUndoneImportIsLinkedAgain(t *testing.T) {
	dir := t.TempDir()
	w := open(t, filepath.Join(dir, "w.dateline"))
	importAll(t, w, printed(t, dir, "a.html", "Kestria Wire", "Corrow spillway fails", "2021-05-02", dam...))
	b := importAll(t, w, printed(t, dir, "b.html", "Peak Courier", "Dam breaks", "2021-05-03", dam...))[0]
	if _, err := w.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	if err := w.Restore(context.Background(), app.KindArticle, b.ID); err != nil {
		t.Fatal(err)
	}
	if list, err := w.Likenesses(context.Background(), b.ID); err != nil || len(list) != 1 {
		t.Errorf("%+v, %v", list, err)
	}
}

func TestCompareShowsTheSharedPartsInBothTexts(t *testing.T) {
	dir := t.TempDir()
	w := open(t, filepath.Join(dir, "w.dateline"))
	a := importAll(t, w, printed(t, dir, "a.html", "Kestria Wire", "Corrow spillway fails", "2021-05-02", dam...))[0]
	b := importAll(t, w, printed(t, dir, "b.html", "Peak Courier", "Dam breaks", "2021-05-03",
		"Läufer saw the wave first, and thought of an avalanche that had lost its way in the dark of the morning.", dam[1], dam[3]))[0]
	c, err := w.Compare(context.Background(), a.ID, b.ID)
	if err != nil || c.A.ID != a.ID || c.B.ID != b.ID || c.Runs == 0 || c.Runs > c.RunsB || c.RunsB > c.RunsA {
		t.Fatalf("%d of %d and %d, %v", c.Runs, c.RunsA, c.RunsB, err)
	}
	quoted := func(a article.Article, spans []app.Span) (list []string) {
		for _, s := range spans {
			list = append(list, article.Slice(a.Text, s.Start, s.End))
		}
		return list
	}
	want := []string{strings.TrimSuffix(dam[1], "."), strings.TrimSuffix(dam[3], ".")}
	if got := quoted(c.A, c.SharedA); !slices.Equal(got, want) {
		t.Errorf("in A: %q", got)
	}
	if got := strings.Join(quoted(c.B, c.SharedB), " "); got != strings.Join(want, ".\n\n") {
		t.Errorf("in B: %q", got)
	}
}

// TestPercentNeverSaysAllOrNothingOfAPart rounds to the nearest, but for its ends.
func TestPercentNeverSaysAllOrNothingOfAPart(t *testing.T) {
	for _, c := range []struct {
		shared, of, want int
	}{{0, 7, 0}, {1, 900, 1}, {1, 3, 33}, {2, 3, 67}, {43, 50, 86}, {866, 1000, 87}, {899, 900, 99}, {900, 900, 100}, {901, 900, 100}} {
		if got := app.Percent(float64(c.shared) / float64(c.of)); got != c.want {
			t.Errorf("%d of %d is %d %%, want %d %%", c.shared, c.of, got, c.want)
		}
	}
}
