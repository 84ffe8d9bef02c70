package ui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/panes"
)

// nightText names no date and no site.
const nightText = `Divers find a second crack

By Ilse Marran

Divers who looked at the pier found a second crack below the waterline, the harbour office said.

Nobody could say when the bridge would open again, and the ferry goes on until then.
`

// listed imports an article in order, one without date and site, and a file that
// fails, and returns the window with the results.
func listed(t *testing.T) (w *window, broken string) {
	t.Helper()
	w = opened(t)
	broken = file(t, "empty.txt", "")
	drop(w, file(t, "bridge.txt", lanternText), file(t, "night.txt", nightText), broken)
	if w.stage.view != fyne.CanvasObject(w.imports.results) {
		t.Fatalf("no results are shown; the status bar says %q", w.status.text())
	}
	return w, broken
}

// row is what the list says of a title.
func row(t *testing.T, w *window, title string) panes.Shown {
	t.Helper()
	for _, r := range w.imports.results.Shown() {
		if strings.Contains(r.Title, title) {
			return r
		}
	}
	t.Fatalf("nothing named %q is listed: %+v", title, w.imports.results.Shown())
	return panes.Shown{}
}

// goTo selects the row of a title by keys.
func goTo(t *testing.T, w *window, title string) {
	t.Helper()
	press(w, fyne.KeyHome)
	for range w.imports.results.Shown() {
		if at := w.imports.results.SelectedShown(); at >= 0 && strings.Contains(w.imports.results.Shown()[at].Title, title) {
			return
		}
		press(w, fyne.KeyJ)
	}
	t.Fatalf("no row %q can be selected", title)
}

// typeWords types into whatever has the focus.
func typeWords(t *testing.T, w *window, words string) {
	t.Helper()
	if w.field() == nil {
		t.Fatalf("%T has the keys, no field", w.focused())
	}
	test.Type(w.focused(), words)
}

func metadata(t *testing.T, w *window, title string) article.Metadata {
	t.Helper()
	for _, r := range w.articles.rows {
		if strings.Contains(r.Title, title) {
			a, err := w.bench.Article(context.Background(), r.ID)
			if err != nil {
				t.Fatal(err)
			}
			return a.Metadata
		}
	}
	t.Fatalf("no article %q", title)
	return article.Metadata{}
}

func TestADateAndASiteAreFilledInByKeysAlone(t *testing.T) {
	w, _ := listed(t)
	press(w, fyne.KeyJ) // past the failed file
	if r := row(t, w, "Divers"); !strings.HasPrefix(r.Note, "No date") || r.Action != "Fill in" {
		t.Fatalf("the row says %+v", r)
	}
	press(w, fyne.KeyReturn)
	typeWords(t, w, "16 March 2024")
	press(w, fyne.KeyReturn)
	if m := metadata(t, w, "Divers"); m.Published != "2024-03-16" || m.Evidence[article.FieldPublished].Rule != article.RuleTyped {
		t.Fatalf("the date is %q, %+v", m.Published, m.Evidence[article.FieldPublished])
	}
	if r := row(t, w, "Divers"); !strings.HasPrefix(r.Note, "No site") {
		t.Fatalf("after the date the row says %+v", r)
	}
	press(w, fyne.KeyReturn)
	typeWords(t, w, "Northbank Post")
	press(w, fyne.KeyReturn)
	if m := metadata(t, w, "Divers"); m.Site != "Northbank Post" {
		t.Fatalf("the site is %q", m.Site)
	}
	r := row(t, w, "Divers")
	if r.Action != "Open" || !strings.Contains(r.Note, "16 Mar 2024") || !strings.Contains(r.Note, "Northbank Post") {
		t.Errorf("settled, the row says %+v", r)
	}
	if w.focused() != fyne.Focusable(w.imports.results.Rows()) {
		t.Errorf("%T has the keys, not the list", w.focused())
	}
	w.undo()
	if r := row(t, w, "Divers"); !strings.HasPrefix(r.Note, "No site") || metadata(t, w, "Divers").Site != "" {
		t.Errorf("undone, the row says %+v", r)
	}
	w.undo()
	if r := row(t, w, "Divers"); !strings.HasPrefix(r.Note, "No date") {
		t.Errorf("both undone, the row says %+v", r)
	}
}

func TestHalfADateIsNotKept(t *testing.T) {
	w, _ := listed(t)
	press(w, fyne.KeyJ)
	press(w, fyne.KeyReturn)
	typeWords(t, w, "the other day")
	press(w, fyne.KeyReturn)
	if w.field() == nil || metadata(t, w, "Divers").Published != "" {
		t.Error("what is no date was kept")
	}
	press(w, fyne.KeyEscape)
	if w.focused() != fyne.Focusable(w.imports.results.Rows()) || !w.imports.sort.shown() {
		t.Error("Esc does not go back to the list")
	}
	press(w, fyne.KeyEscape)
	if w.stage.view != w.page.reader || w.side.view != w.chron.view || w.panes.hidden(paneArticles) {
		t.Error("Esc in the list does not leave everything as it was")
	}
}

func TestAFailedFileIsTriedAgain(t *testing.T) {
	w, broken := listed(t)
	press(w, fyne.KeyReturn)
	press(w, fyne.KeyReturn) // it fails again
	if r := row(t, w, filepath.Base(broken)); r.Action != "Try again" {
		t.Fatalf("failed again, the row says %+v", r)
	}
	if err := os.WriteFile(broken, []byte(strings.ReplaceAll(lanternText, "Osmund", "Quarrel")), 0o644); err != nil {
		t.Fatal(err)
	}
	press(w, fyne.KeyHome)
	press(w, fyne.KeyReturn)
	press(w, fyne.KeyReturn)
	if r := row(t, w, "Quarrel"); r.Action == "Try again" || w.status.numbers.Articles != 3 {
		t.Fatalf("the row says %+v, %d articles", r, w.status.numbers.Articles)
	}
	w.undo()
	if r := row(t, w, filepath.Base(broken)); r.Action != "Try again" || w.status.numbers.Articles != 2 {
		t.Errorf("undone, the row says %+v, %d articles", r, w.status.numbers.Articles)
	}
}

func TestResultsAreFoundAgain(t *testing.T) {
	w, _ := listed(t)
	if row(t, w, "Osmund").Action != "Open" {
		goTo(t, w, "Osmund")
		press(w, fyne.KeyReturn)
		typeWords(t, w, "The Lantern Post")
		press(w, fyne.KeyReturn)
	}
	goTo(t, w, "Osmund")
	press(w, fyne.KeyReturn)
	if w.stage.view != w.page.reader || !strings.Contains(w.page.article.Title, "Osmund") || w.side.view != w.chron.view {
		t.Fatalf("Enter opens %q", w.page.article.Title)
	}
	press(w, fyne.KeyR)
	if !w.imports.sort.shown() || w.side.view == w.chron.view {
		t.Error("R does not come back to the results")
	}
}

func TestOneArticleWithoutADateOffersToFillItIn(t *testing.T) {
	w := opened(t)
	drop(w, file(t, "night.txt", nightText))
	if !strings.HasPrefix(w.page.article.Title, "Divers") || w.stage.view != w.page.reader {
		t.Fatalf("the page shows %q", w.page.article.Title)
	}
	if !strings.HasPrefix(w.status.text(), "“Divers find a second crack” came in. No date of publication") || !w.status.offer.Visible() || w.status.offer.Label() != "Fill in" {
		t.Fatalf("the status bar says %q and offers %q", w.status.text(), w.status.offer.Label())
	}
	w.status.offer.OnTapped()
	typeWords(t, w, "2024-03-16")
	press(w, fyne.KeyReturn)
	if m := metadata(t, w, "Divers"); m.Published != "2024-03-16" {
		t.Errorf("the date is %q", m.Published)
	}
}

// twoTexts is a selection that took in two articles.
const twoTexts = `Harbour bridge shut after barge strikes pier

By Ilse Marran
14 March 2024

OSMUND - The harbour bridge was closed to all traffic on Tuesday after a barge struck its fourth pier, the port authority said in a statement.

The port authority said divers would look at the pier on Friday and that the ferry would take lorries in the meantime.

Original url: https://lantern.example/2024/03/14/bridge-shut

Ferry timetable agreed for the spring

By Anton Selm
15 March 2024

KESTRIA - The owner of the ferry and the town agreed on a timetable for the spring on Thursday, with a boat every twenty minutes in the morning.

Tickets will cost what they cost before, and lorries pay by length, the owner said after the meeting in the town hall.

Original url: https://lantern.example/2024/03/15/ferry-timetable
`

func TestAPasteOfSeveralArticlesIsAskedAbout(t *testing.T) {
	w := opened(t)
	w.host.Clipboard().SetContent(twoTexts)
	w.pasteArticle()
	if !w.imports.sort.shown() || row(t, w, "Harbour bridge").Action != "Split" {
		t.Fatalf("the page shows %q, the list %+v", w.page.article.Title, w.imports.results.Shown())
	}
	press(w, fyne.KeyReturn) // the answer has the keys already
	if w.status.numbers.Articles != 2 {
		t.Fatalf("%d articles after the split", w.status.numbers.Articles)
	}
	if r := row(t, w, "Ferry timetable"); r.Action != "Open" || r.Note != "" {
		t.Errorf("the second piece says %+v", r)
	}
	if r := w.imports.results.Shown()[0]; !strings.Contains(r.Note, "plit into 2") || r.Action != "" {
		t.Errorf("the whole says %+v", r)
	}
	w.undo()
	if w.status.numbers.Articles != 1 || row(t, w, "Harbour bridge").Action != "Split" {
		t.Errorf("undone: %d articles, %+v", w.status.numbers.Articles, w.imports.results.Shown())
	}
	press(w, fyne.KeyHome)
	press(w, fyne.Key2)
	if r := row(t, w, "Harbour bridge"); r.Note != "Kept as one article" || w.status.numbers.Articles != 1 {
		t.Errorf("kept as one it says %+v", r)
	}
}

// savedPage is a page as a browser saves it.
func savedPage(t *testing.T, name, site, date string, paragraphs ...string) string {
	t.Helper()
	return file(t, name+".html", `<html lang="en"><head><title>`+name+`</title><meta property="og:site_name" content="`+site+`">
<meta property="article:published_time" content="`+date+`"></head><body><article><h1>`+name+`</h1><p>`+
		strings.Join(paragraphs, "</p><p>")+`</p></article></body></html>`)
}

var spans = []string{
	"Six of the fourteen spans of the Sarn Bridge cannot be used until divers have finished their work, the transport ministry said on Tuesday.",
	"The barge was carrying fertiliser from Aldmouth when it left the marked channel and hit the fourth pier, tearing away its fender.",
	"A spokesman for the port said tugs had pulled the barge free within two hours and that its crew of nine were unhurt.",
	"Engineers will measure the pier every hour during the week, and lorries have to take the ferry at Old Quay until they know more.",
}

func TestALikenessIsSettledByKeysAlone(t *testing.T) {
	w := opened(t)
	drop(w, savedPage(t, "Six spans out of use", "Kestria Wire", "2024-03-12T11:02:00+02:00", spans...),
		savedPage(t, "Spans of the bridge out of use", "Northbank Post", "2024-03-12T13:40:00+02:00",
			append([]string{"Readers on the bridge told this newspaper of more people injured."}, spans...)...))
	r := w.imports.results.Shown()[0]
	if r.Action != "Compare" {
		t.Fatalf("listed: %+v", w.imports.results.Shown())
	}
	press(w, fyne.KeyReturn)
	press(w, fyne.Key3)
	if r := row(t, w, r.Title); !strings.HasPrefix(r.Note, "To be decided later") {
		t.Fatalf("put off, it says %+v", r)
	}
	press(w, fyne.KeyHome)
	press(w, fyne.KeyReturn)
	press(w, fyne.KeyReturn)
	if r := row(t, w, r.Title); !strings.HasPrefix(r.Note, "One origin") || r.Action != "Open" {
		t.Fatalf("settled, it says %+v", r)
	}
	all, err := w.bench.AllLikenesses(context.Background())
	if err != nil || len(all) != 1 || all[0].Decision != app.OneOrigin {
		t.Errorf("the workspace has %+v, %v", all, err)
	}
	w.undo()
	if r := row(t, w, r.Title); r.Action != "Compare" {
		t.Errorf("undone, it says %+v", r)
	}
}

func TestRecurringLinesAreFoldedByKeysAlone(t *testing.T) {
	w := opened(t)
	var paths []string
	for i, town := range []string{"Tarnholt", "Aldmouth", "Osmund", "Velm"} {
		word := strings.ToLower(town)
		paths = append(paths, savedPage(t, town+" after the flood", "Harbour Gazette", "2024-03-1"+string(rune('2'+i)),
			"The people of "+town+" went back to "+word+" houses that the "+word+" water had left on "+word+" Friday, with brooms and "+word+" pumps.",
			"Share this page", "Write to the newsroom",
			"Nobody in "+town+" had drowned, the "+word+" mayor said, but "+word+" cattle were lost on the "+word+" meadows below the "+word+" dam."))
	}
	drop(w, paths...)
	lines := "Lines of"
	if r := row(t, w, lines); r.Action != "Fold" {
		t.Fatalf("the row says %+v", r)
	}
	folded := func() int {
		n := 0
		for _, r := range w.articles.rows {
			a, err := w.bench.Article(context.Background(), r.ID)
			if err != nil {
				t.Fatal(err)
			}
			for _, b := range a.Blocks {
				if !b.Kept && b.Text == "Share this page" {
					n++
				}
			}
		}
		return n
	}
	goTo(t, w, lines)
	press(w, fyne.KeyReturn)
	press(w, fyne.KeyReturn)
	if r := row(t, w, lines); !strings.HasPrefix(r.Note, "Folded") || folded() != 4 {
		t.Fatalf("the row says %+v, %d are folded", r, folded())
	}
	w.undo()
	if r := row(t, w, lines); r.Action != "Fold" || folded() != 0 {
		t.Fatalf("undone, the row says %+v, %d are folded", r, folded())
	}
	press(w, fyne.Key2)
	if r := row(t, w, lines); r.Note != "Left as they are" || folded() != 0 {
		t.Errorf("left, the row says %+v, %d are folded", r, folded())
	}
}

func TestADoubtfulDateIsConfirmedOrAnotherClaimChosen(t *testing.T) {
	says := func(day string, doubtful bool) article.Claim {
		return article.Claim{Field: article.FieldPublished, Value: day, Evidence: article.Evidence{Where: "note of " + day, ToCheck: doubtful}}
	}
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.Key2} {
		w := opened(t)
		r, err := w.bench.ImportPaste(context.Background(), app.Paste{Text: nightText, Origin: article.OriginPaste,
			Claims: []article.Claim{says("2024-03-16", true), says("2024-03-17", false)}})
		if err != nil {
			t.Fatal(err)
		}
		w.imports.from = w.place()
		w.imports.showResults([]app.ImportResult{r}, false)
		if r := row(t, w, "Divers"); r.Action != "Check" {
			t.Fatalf("the row says %+v", r)
		}
		press(w, fyne.KeyReturn)
		press(w, key)
		m := metadata(t, w, "Divers")
		want := map[fyne.KeyName]article.Moment{fyne.KeyReturn: "2024-03-16", fyne.Key2: "2024-03-17"}[key]
		if e := m.Evidence[article.FieldPublished]; m.Published != want || e.ToCheck || e.Where != "note of "+string(want) {
			t.Errorf("%s: the date is %s, %+v", key, m.Published, e)
		}
		if r := row(t, w, "Divers"); !strings.HasPrefix(r.Note, "No site") {
			t.Errorf("%s: the row says %+v", key, r)
		}
		w.undo()
		if r := row(t, w, "Divers"); r.Action != "Check" {
			t.Errorf("%s undone: the row says %+v", key, r)
		}
	}
}

func TestAnotherImportDoesNotTakeTheListAway(t *testing.T) {
	w, _ := listed(t)
	before := len(w.imports.results.Shown())
	press(w, fyne.KeyJ)
	press(w, fyne.KeyReturn)
	press(w, fyne.KeyEscape)
	drop(w, file(t, "one.txt", strings.ReplaceAll(lanternText, "Osmund", "Quarrel")))
	if !w.imports.sort.shown() || len(w.imports.results.Shown()) != before || !w.status.offer.Visible() {
		t.Fatalf("the list became %+v; the status bar says %q", w.imports.results.Shown(), w.status.text())
	}
	w.status.offer.OnTapped()
	if !strings.Contains(w.page.article.Title, "Quarrel") {
		t.Errorf("Show it opens %q", w.page.article.Title)
	}
}

// What came in is read for events at once: their key works from the results too.
func TestTheKeysOfOtherViewsWorkFromTheResults(t *testing.T) {
	w, _ := listed(t)
	press(w, fyne.KeyG)
	if !w.queue.shown() {
		t.Fatalf("G does not lead from the results to the suggestions; the status bar says %q", w.status.text())
	}
	press(w, fyne.KeyR)
	if w.stage.view != fyne.CanvasObject(w.imports.results) {
		t.Fatal("R does not come back to the results")
	}
	press(w, fyne.KeyT)
	if !w.whole.shown() {
		t.Error("T does not lead from the results to the whole chronology")
	}
}
