package app_test

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/view"
)

// inThreeLanguages is a workspace whose articles spell names differently.
func inThreeLanguages(t *testing.T) (*app.Workbench, []article.Article) {
	t.Helper()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	var all []article.Article
	for _, text := range []string{
		"Bridge of Ilven opens\n\nOstrin Post\n20 March 2024\n\nPresident Volodymyr Zelensky opened the bridge of Ilven on Tuesday. Zelensky said the port of Kyiv would be next. Ada Holm, the mayor of Ilven, thanked him.\n",
		"Президент відкрив міст\n\nГавань\n21 березня 2024\n\nПрезидент Володимир Зеленський у вівторок відкрив міст. За словами Зеленського, далі буде порт у Києві. Люди прийшли подивитися на це.\n",
		"Brücke eröffnet\n\nHafenblatt\n22. März 2024\n\nPräsident Wolodymyr Selenskyj hat am Dienstag die Brücke eröffnet. Selenskyj sagte, der Hafen von Kiew sei als Nächstes dran, und er werde wiederkommen.\n",
	} {
		r, err := w.ImportText(context.Background(), text)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, whole(t, w, r))
	}
	return w, all
}

func nameGroups(t *testing.T, w *app.Workbench) []app.NameGroup {
	t.Helper()
	groups, err := w.Names(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return groups
}

// groupOf is the group that a spelling is in.
func groupOf(groups []app.NameGroup, name string) (g app.NameGroup, s app.NameSpelling) {
	for _, g := range groups {
		for _, s := range g.Spellings {
			if s.Name == name {
				return g, s
			}
		}
	}
	return g, s
}

func spellingsOf(g app.NameGroup) string {
	var all []string
	for _, s := range g.Spellings {
		all = append(all, s.Name)
	}
	slices.Sort(all)
	return strings.Join(all, ", ")
}

func TestNamesOfAWorkspaceAreProposedAsOne(t *testing.T) {
	w, articles := inThreeLanguages(t)
	for range 2 { // out of the texts, and out of what was kept
		groups := nameGroups(t, w)
		g, s := groupOf(groups, "Зеленський")
		if got := spellingsOf(g); got != "Selenskyj, Volodymyr Zelensky, Wolodymyr Selenskyj, Zelensky, Володимир Зеленський, Зеленський" || g.Decided {
			t.Errorf("the president is %s, decided: %v", got, g.Decided)
		}
		if !slices.Equal(s.Forms, []string{"Зеленського"}) || s.Why == "" || len(s.Articles) != 1 || s.Articles[0].ID != articles[1].ID {
			t.Errorf("%+v", s)
		}
		at := s.Articles[0]
		if got := article.Slice(articles[1].Text, at.Start, at.End); got != "Зеленського" {
			t.Errorf("it stands at %q", got)
		}
		if g, _ := groupOf(groups, "Kyiv"); spellingsOf(g) != "Kiew, Kyiv, Київ" {
			t.Errorf("Kyiv is %s", spellingsOf(g))
		}
		if g, _ := groupOf(groups, "Ada Holm"); g.Name != "" {
			t.Errorf("Ada Holm is one with %s", spellingsOf(g))
		}
	}
}

func TestWhatIsFoldedAndWhatEventsNameCounts(t *testing.T) {
	ctx := context.Background()
	w, articles := inThreeLanguages(t)
	block := slices.IndexFunc(articles[2].Blocks, func(b article.Block) bool { return strings.Contains(b.Text, "Selenskyj") })
	if err := w.Keep(ctx, articles[2].ID, []int{block}, false); err != nil {
		t.Fatal(err)
	}
	e, err := w.Record(ctx, app.Draft{Event: chronology.Event{Title: "Visit", Place: "Kiev", People: []string{"V. Zelenskyy"}}})
	if err != nil {
		t.Fatal(err)
	}
	groups := nameGroups(t, w)
	if g, _ := groupOf(groups, "Kyiv"); spellingsOf(g) != "Kiev, Kyiv, Київ" {
		t.Errorf("Kyiv is %s", spellingsOf(g))
	}
	if g, s := groupOf(groups, "V. Zelenskyy"); len(g.Spellings) < 3 || !slices.Equal(s.Events, []article.ID{e.ID}) {
		t.Errorf("the person of the event: %+v in %s", s, spellingsOf(g))
	}
}

func TestNamesAreJoinedAndKeptApart(t *testing.T) {
	ctx := context.Background()
	w, _ := inThreeLanguages(t)
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	same := func(name string) string {
		list, err := w.SameNames(ctx, name)
		must(err)
		slices.Sort(list)
		return strings.Join(list, ", ")
	}
	must(w.JoinNames(ctx, "Zelensky", "Зеленський"))
	must(w.JoinNames(ctx, "ZELENSKY", "Selenskyj", "selenskyj"))
	if got := same("зеленський"); got != "Selenskyj, Zelensky, Зеленський" {
		t.Errorf("they are %s", got)
	}
	if hits, err := w.Search(ctx, "Zelensky", 9); err != nil || len(hits) != 3 {
		t.Errorf("%d hits, %v", len(hits), err)
	}
	must(w.KeepNamesApart(ctx, "Zelensky", "Selenskyj"))
	if got := same("Zelensky"); got != "Zelensky, Зеленський" || same("Selenskyj") != "" {
		t.Errorf("they are %s, and %s", got, same("Selenskyj"))
	}
	err := w.JoinNames(ctx, "Зеленський", "Selenskyj")
	if err == nil || !strings.Contains(err.Error(), "“Zelensky” and “Selenskyj” were said to be different") {
		t.Errorf("joined against what was said: %v", err)
	}
	if label, err := w.Undo(ctx); err != nil || label != "Keep the names “Zelensky” and “Selenskyj” apart" || same("Zelensky") != "Selenskyj, Zelensky, Зеленський" {
		t.Errorf("undone %q, %v: %s", label, err, same("Zelensky"))
	}
	must(w.TakeNameOut(ctx, "Зеленський", "Zelensky", "Selenskyj", "зеленський"))
	if got := same("Zelensky"); got != "Selenskyj, Zelensky" || same("Зеленський") != "" {
		t.Errorf("with one taken out they are %s", got)
	}
	if err := w.JoinNames(ctx, "Зеленський", "Selenskyj"); err == nil {
		t.Error("what was taken out is joined with another of the name")
	}
	w.Undo(ctx)
	must(w.KeepNamesApart(ctx, "Zelensky", "Зеленський", "Selenskyj"))
	if apart, err := w.NamesApart(ctx); err != nil || len(apart) != 3 || same("Zelensky")+same("Зеленський")+same("Selenskyj") != "" {
		t.Errorf("each apart from each: %v, %v", apart, err)
	}
	must(w.OfferNamesAgain(ctx, "зеленський", "Zelensky"))
	must(w.JoinNames(ctx, "Zelensky", "Зеленський"))
	if err := w.OfferNamesAgain(ctx, "Zelensky", "Зеленський"); err == nil {
		t.Error("offered again what was not kept apart")
	}
	for _, list := range [][]string{{"Zelensky"}, {"Zelensky", "ZELENSKY"}, {"Zelensky", ""}, nil} {
		if err := w.JoinNames(ctx, list...); err == nil {
			t.Errorf("joined %q", list)
		}
	}
	if err := w.KeepNamesApart(ctx, "Kyiv", "KYIV"); err == nil {
		t.Error("kept apart what is written alike")
	}
}

func TestTheChronologyIsNarrowedToAllSpellings(t *testing.T) {
	ctx := context.Background()
	w, _ := inThreeLanguages(t)
	for _, e := range []chronology.Event{{Title: "One", People: []string{"Zelensky"}}, {Title: "Two", People: []string{"Зеленський"}}, {Title: "Three", People: []string{"Ada Holm"}}} {
		if _, err := w.Record(ctx, app.Draft{Event: e}); err != nil {
			t.Fatal(err)
		}
	}
	left := func() int {
		n, err := w.Narrow(ctx, chronologyOf(t, w), view.Filter{Names: []string{"Zelensky"}})
		if err != nil {
			t.Fatal(err)
		}
		return len(n.Events)
	}
	if n := left(); n != 1 {
		t.Errorf("%d before the names were joined", n)
	}
	if err := w.JoinNames(ctx, "Zelensky", "Зеленський"); err != nil {
		t.Fatal(err)
	}
	if n := left(); n != 2 {
		t.Errorf("%d after", n)
	}
}

func TestNamesTellHowFarTheyAreAndCanBeStopped(t *testing.T) {
	w, articles := inThreeLanguages(t)
	ctx, stop := context.WithCancel(context.Background())
	last := 0
	_, err := w.Names(ctx, func(done, of int) {
		if done != last+1 || of != len(articles) {
			t.Errorf("%d of %d", done, of)
		}
		if last = done; done == 2 {
			stop()
		}
	})
	if !errors.Is(err, context.Canceled) || last != 2 {
		t.Errorf("stopped after %d: %v", last, err)
	}
}
