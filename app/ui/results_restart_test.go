package ui

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/ui/panes"
)

// restarted closes a window's workspace and opens it in another window, as the
// next start of the program does.
func restarted(t *testing.T, w *window) *window {
	t.Helper()
	path := w.bench.Path()
	w.close()
	again := windowIn(t, t.TempDir())
	again.open(path, false)
	if again.bench == nil {
		t.Fatal(again.trouble)
	}
	return again
}

// wantingAll is a window in which one article of each sort of need came in.
func wantingAll(t *testing.T) *window {
	t.Helper()
	w := opened(t)
	drop(w, savedPage(t, "Six spans out of use", "Kestria Wire", "2024-03-12T11:02:00+02:00", append([]string{"Readers on the bridge told of more people injured."}, spans...)...))
	drop(w, savedPage(t, "Spans of the bridge out of use", "Northbank Post", "2024-03-12T13:40:00+02:00", spans...),
		file(t, "night.txt", nightText), file(t, "two.txt", twoTexts), file(t, "empty.txt", ""),
		file(t, "link.url", "[InternetShortcut]\r\nURL=https://skerrymail.example/harbour/quay-closed-after-landslide\r\n"))
	if !w.imports.sort.shown() {
		t.Fatalf("no results are shown; the status bar says %q", w.status.text())
	}
	return w
}

func titles(w *window) (all []string) {
	for _, r := range w.imports.results.Shown() {
		all = append(all, r.Title)
	}
	return all
}

func TestAfterARestartRListsWhatStillWantsALook(t *testing.T) {
	w := wantingAll(t)
	want := map[string]panes.Shown{}
	for _, title := range []string{"Spans of the bridge", "Divers", "Harbour bridge", "Quay closed"} {
		want[title] = row(t, w, title)
	}
	w = restarted(t, w)
	if w.imports.sort.shown() || len(w.imports.sort.rows) > 0 {
		t.Error("the list is made before anybody asks for it")
	}
	press(w, fyne.KeyR)
	if !w.imports.sort.shown() || w.status.text() != "4 from earlier imports want a look" {
		t.Fatalf("R shows no list; the status bar says %q", w.status.text())
	}
	if got := titles(w); len(got) != len(want) {
		t.Errorf("listed are %q", got)
	}
	for title, r := range want {
		if got := row(t, w, title); got != r {
			t.Errorf("the row says %+v, before the restart %+v", got, r)
		}
	}
	if at := w.imports.results.SelectedShown(); at != 0 || w.focused() != fyne.Focusable(w.imports.results.Rows()) {
		t.Errorf("row %d is selected, %T has the keys", at, w.focused())
	}
}

// TestAnswersLastOverARestart answers all by keys, each in a window of its own.
func TestAnswersLastOverARestart(t *testing.T) {
	w := wantingAll(t)
	steps := []struct {
		title, says string
		keys        []fyne.KeyName
		words       string
	}{
		{"Harbour bridge", "Kept as one article", []fyne.KeyName{fyne.KeyReturn, fyne.Key2}, ""},
		{"Quay closed", "", []fyne.KeyName{fyne.KeyReturn, fyne.KeyReturn}, ""}, // opens it
		{"Spans of the bridge", "One origin", []fyne.KeyName{fyne.KeyReturn, fyne.KeyReturn}, ""},
		{"Divers", "No site", []fyne.KeyName{fyne.KeyReturn}, "16 March 2024"},
		{"Divers", "", []fyne.KeyName{fyne.KeyReturn}, "Northbank Post"},
	}
	for i, step := range steps {
		w = restarted(t, w)
		press(w, fyne.KeyR)
		goTo(t, w, step.title)
		for _, key := range step.keys {
			press(w, key)
		}
		if step.words != "" {
			typeWords(t, w, step.words)
			press(w, fyne.KeyReturn)
		}
		if step.says != "" && !strings.Contains(row(t, w, step.title).Note, step.says) {
			t.Errorf("step %d: the row says %+v; the status bar %q", i, row(t, w, step.title), w.status.text())
		}
		again := restarted(t, w)
		press(again, fyne.KeyR)
		if left := strings.Join(titles(again), ", "); step.title != "Divers" && strings.Contains(left, step.title) {
			t.Errorf("step %d: asked again is %q", i, left)
		}
		w = again
	}
	if w.imports.sort.shown() || w.status.text() != "Nothing from earlier imports wants a look." {
		t.Errorf("with all answered, R shows %q, %q", titles(w), w.status.text())
	}
	for range steps {
		w.undo()
	}
	press(w, fyne.KeyR)
	if got := titles(w); len(got) != 4 {
		t.Errorf("with all answers undone there are %q; the status bar says %q", got, w.status.text())
	}
}

func TestWhatIsPutOffIsSoAfterARestart(t *testing.T) {
	w := restarted(t, wantingAll(t))
	press(w, fyne.KeyR)
	goTo(t, w, "Spans of the bridge")
	press(w, fyne.Key3)
	if r := row(t, w, "Spans of the bridge"); !strings.HasPrefix(r.Note, "To be decided later") {
		t.Fatalf("put off, it says %+v; the status bar %q", r, w.status.text())
	}
	w = restarted(t, w)
	press(w, fyne.KeyR)
	if r := row(t, w, "Spans of the bridge"); !strings.HasPrefix(r.Note, "To be decided later") || r.Action != "Compare" {
		t.Errorf("after a restart it says %+v", r)
	}
	w.undo()
	if r := row(t, w, "Spans of the bridge"); !strings.HasPrefix(r.Note, "Near-duplicate") {
		t.Errorf("undone, it says %+v", r)
	}
}

func TestAWarningThatWasLookedAtIsAskedAgainWhenThatIsUndone(t *testing.T) {
	w := restarted(t, wantingAll(t))
	press(w, fyne.KeyR)
	goTo(t, w, "Quay closed")
	press(w, fyne.KeyReturn)
	press(w, fyne.KeyReturn)
	if w.stage.view != w.page.reader || !strings.Contains(w.page.article.Title, "Quay closed") || !strings.HasPrefix(w.status.text(), "Looked at article") {
		t.Fatalf("%q is open, the status bar says %q", w.page.article.Title, w.status.text())
	}
	press(w, fyne.KeyR)
	if r := row(t, w, "Quay closed"); r.Note != "Looked at" || r.Action != "Open" {
		t.Errorf("looked at, the row says %+v", r)
	}
	w.undo()
	if r := row(t, w, "Quay closed"); r.Action != "Look" {
		t.Errorf("undone, the row says %+v", r)
	}
	w.redo()
	if r := row(t, w, "Quay closed"); r.Note != "Looked at" {
		t.Errorf("done again, the row says %+v", r)
	}
}

// TestRListsEarlierImportsBelowTheLast keeps what the last import tells.
func TestRListsEarlierImportsBelowTheLast(t *testing.T) {
	w := restarted(t, wantingAll(t))
	broken := file(t, "void.txt", "")
	drop(w, file(t, "other.txt", strings.ReplaceAll(lanternText, "Osmund", "Quarrel")), broken, file(t, "scrap.txt", "this is a scrap"))
	before := titles(w)
	press(w, fyne.KeyR)
	if got := titles(w); len(got) != len(before)+4 || got[0] != "void.txt" || got[len(got)-1] != before[len(before)-1] {
		t.Fatalf("listed are %q, before them %q; the status bar says %q", got, before, w.status.text())
	}
	if at := titles(w)[w.imports.results.SelectedShown()]; !strings.Contains(at, "Divers") {
		t.Errorf("%q is selected, not the first of the earlier ones", at)
	}
	goTo(t, w, "Harbour bridge shut") // seems to be two
	press(w, fyne.Key2)
	press(w, fyne.KeyR)
	if got := titles(w); len(got) != len(before)+3 {
		t.Errorf("asked once more, listed are %q", got)
	}
	goTo(t, w, "void.txt")
	if err := os.WriteFile(broken, []byte(strings.ReplaceAll(lanternText, "Osmund", "Velm")), 0o644); err != nil {
		t.Fatal(err)
	}
	press(w, fyne.KeyReturn)
	press(w, fyne.KeyReturn)
	if got := w.status.numbers.Articles; got != 8 || slices.Contains(titles(w), "void.txt") {
		t.Errorf("the file that failed did not come in: %d articles, %q", got, titles(w))
	}
}

// TestAnArticleIsSplitAfterARestart lists its parts beside it, until that is undone.
func TestAnArticleIsSplitAfterARestart(t *testing.T) {
	w := restarted(t, wantingAll(t))
	press(w, fyne.KeyR)
	goTo(t, w, "Harbour bridge")
	press(w, fyne.KeyReturn)
	press(w, fyne.KeyReturn)
	if r := row(t, w, "Ferry timetable"); r.Action != "Open" || len(titles(w)) != 6 || w.status.numbers.Articles != 6 {
		t.Errorf("split, the second part says %+v among %q; the status bar %q", r, titles(w), w.status.text())
	}
	w.undo()
	if r := row(t, w, "Harbour bridge"); r.Action != "Split" || w.status.numbers.Articles != 5 {
		t.Errorf("undone, the row says %+v", r)
	}
}

// TestFilesDroppedAgainBringUpNothing but R still lists what is open about them.
func TestFilesDroppedAgainBringUpNothing(t *testing.T) {
	w := opened(t)
	paths := []string{file(t, "night.txt", nightText), file(t, "two.txt", twoTexts)}
	drop(w, paths...)
	goTo(t, w, "Harbour bridge")
	press(w, fyne.Key2)
	w = restarted(t, w)
	drop(w, paths...)
	if got := titles(w); !w.imports.sort.shown() || len(got) > 0 {
		t.Fatalf("dropped again, the files bring up %q; the status bar says %q", got, w.status.text())
	}
	press(w, fyne.KeyR)
	if got := titles(w); len(got) != 1 || row(t, w, "Divers").Action != "Fill in" {
		t.Errorf("R lists %q", got)
	}
}

// TestLinesThatRecurAreOfferedAfterARestart until they are folded or left.
func TestLinesThatRecurAreOfferedAfterARestart(t *testing.T) {
	w := opened(t)
	var paths []string
	for i, town := range []string{"Tarnholt", "Aldmouth", "Osmund", "Velm"} {
		word := strings.ToLower(town)
		paths = append(paths, savedPage(t, town+" after the flood", "Harbour Gazette", fmt.Sprintf("2024-03-1%d", 2+i),
			"The people of "+town+" went back to "+word+" houses that the "+word+" water had left on "+word+" Friday, with brooms and "+word+" pumps.",
			"Share this page",
			"Nobody in "+town+" had drowned, the "+word+" mayor said, but "+word+" cattle were lost on the "+word+" meadows below the "+word+" dam."))
	}
	drop(w, paths...)
	w = restarted(t, w)
	press(w, fyne.KeyR)
	if r := row(t, w, "Lines of"); r.Action != "Fold" {
		t.Fatalf("the row says %+v", r)
	}
	press(w, fyne.Key2)
	if r := row(t, w, "Lines of"); r.Note != "Left as they are" {
		t.Errorf("left, the row says %+v", r)
	}
	w = restarted(t, w)
	press(w, fyne.KeyR)
	if w.imports.sort.shown() {
		t.Errorf("asked again is %q", titles(w))
	}
}

func TestAWorkspaceOpenForReadingListsAndKeepsNothing(t *testing.T) {
	w := wantingAll(t)
	path := w.bench.Path()
	w.close()
	w = windowIn(t, t.TempDir())
	w.open(path, true)
	press(w, fyne.KeyR)
	goTo(t, w, "Harbour bridge")
	press(w, fyne.Key2)
	if !strings.Contains(w.status.text(), "for reading only") {
		t.Errorf("the status bar says %q", w.status.text())
	}
	goTo(t, w, "Quay closed")
	press(w, fyne.KeyReturn)
	press(w, fyne.KeyReturn)
	if !strings.Contains(w.page.article.Title, "Quay closed") || w.stage.view != w.page.reader {
		t.Errorf("%q is open; the status bar says %q", w.page.article.Title, w.status.text())
	}
}

// TestWhatWasLookedForIsOfferedToWhoWentOn does not take the page away.
func TestWhatWasLookedForIsOfferedToWhoWentOn(t *testing.T) {
	w := restarted(t, wantingAll(t))
	var late []func()
	w.back.hold = func(work func()) { late = append(late, work) }
	press(w, fyne.KeyR)
	w.focusSearch()
	w.back.hold = nil
	for _, work := range late {
		work()
	}
	if w.imports.sort.shown() || w.field() == nil || !w.status.offer.Visible() {
		t.Fatalf("the list took the keys; the status bar says %q", w.status.text())
	}
	w.status.offer.OnTapped()
	if !w.imports.sort.shown() || len(titles(w)) != 4 {
		t.Errorf("Show them shows %q", titles(w))
	}
}

// TestRowAndComparisonSayTheSamePercent of a likeness.
func TestRowAndComparisonSayTheSamePercent(t *testing.T) {
	w := wantingAll(t)
	percent := regexp.MustCompile(`\d+ %`)
	goTo(t, w, "Spans of the bridge")
	v, ok := w.side.view.(*panes.CompareView)
	if !ok {
		t.Fatalf("%T stands beside the list", w.side.view)
	}
	note, badge := percent.FindString(row(t, w, "Spans of the bridge").Note), percent.FindString(v.Places().Words["likeness"])
	if note == "" || note != badge {
		t.Errorf("the row says %q, the comparison %q", note, badge)
	}
}
