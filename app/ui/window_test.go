package ui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"dateline/app"
)

const lanternText = `Harbour bridge at Osmund shut after barge strikes pier

By Ilse Marran
The Lantern Post
14 March 2024

OSMUND - The harbour bridge was closed to all traffic on Tuesday after a barge struck its fourth pier.

The port authority said divers would look at the pier on Friday.
`

// opened is a window on a new workspace, in which everything happens at once.
func opened(t testing.TB) *window {
	t.Helper()
	dir := t.TempDir()
	w := windowIn(t, dir)
	w.open(filepath.Join(dir, "test.dateline"), false)
	if w.bench == nil {
		t.Fatalf("no workspace is open: %s", w.trouble)
	}
	return w
}

func windowIn(t testing.TB, dir string) *window {
	t.Helper()
	host := test.NewTempApp(t)
	w := newWindow(host, Options{Data: dir, Preferences: app.LoadPreferences(dir)}, &background{straight: true})
	w.win.Resize(fyne.NewSize(1440, 900))
	t.Cleanup(func() {
		if w.bench != nil && !w.closing {
			w.bench.Close()
		}
		if !w.closing {
			w.win.Close()
		}
	})
	return w
}

// file writes a file to be imported.
func file(t testing.TB, name, words string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(words), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// drop drops files on the window.
func drop(w *window, paths ...string) {
	var uris []fyne.URI
	for _, p := range paths {
		uris = append(uris, storage.NewFileURI(p))
	}
	w.dropped(fyne.NewPos(700, 400), uris)
}

// withArticle is a window that shows one article.
func withArticle(t *testing.T) *window {
	t.Helper()
	w := opened(t)
	drop(w, file(t, "bridge.txt", lanternText))
	if w.page.article.ID == "" {
		t.Fatalf("no article is shown; the status bar says %q", w.status.text())
	}
	return w
}

// selectWords selects words of the article that is shown.
func selectWords(t *testing.T, w *window, words string) {
	t.Helper()
	text := w.page.article.Text
	at := strings.Index(text, words)
	if at < 0 {
		t.Fatalf("%q does not stand in the article", words)
	}
	start := len([]rune(text[:at]))
	w.page.text.Select(start, start+len([]rune(words)))
	w.page.focus()
}

// press types a key at whatever has the focus.
func press(w *window, name fyne.KeyName) {
	e := &fyne.KeyEvent{Name: name}
	if f := w.focused(); f != nil {
		f.TypedKey(e)
		return
	}
	w.key(e)
}

func TestDropImportsAndShowsTheArticle(t *testing.T) {
	w := withArticle(t)
	if got := w.page.article.Title; !strings.Contains(got, "Harbour bridge at Osmund") {
		t.Errorf("the page shows %q", got)
	}
	if w.articles.count() != 1 || w.status.numbers.Articles != 1 {
		t.Errorf("%d rows, %d articles counted; want 1", w.articles.count(), w.status.numbers.Articles)
	}
	if w.stage.view != w.page.reader {
		t.Error("the page is not in sight")
	}
}

func TestDroppingSeveralShowsWhatCameOfEach(t *testing.T) {
	w := opened(t)
	drop(w, file(t, "bridge.txt", lanternText), file(t, "empty.txt", ""))
	if w.stage.view != fyne.CanvasObject(w.imports.results) {
		t.Error("the results are not in sight")
	}
	if w.status.numbers.Articles != 1 {
		t.Errorf("%d articles came in, want 1", w.status.numbers.Articles)
	}
}

func TestHighlightWithH(t *testing.T) {
	w := withArticle(t)
	selectWords(t, w, "closed to all traffic on Tuesday")
	press(w, fyne.KeyH)
	if len(w.page.passages) != 1 || w.page.passages[0].Quote != "closed to all traffic on Tuesday" {
		t.Fatalf("the passages are %+v", w.page.passages)
	}
	if w.page.text.FocusedMark() != w.page.passages[0].ID {
		t.Error("the new highlight has not the focus")
	}
	if got := w.undoName(); got != "Undo “Highlight passage”" {
		t.Errorf("the menu says %q", got)
	}
	w.undo()
	if len(w.page.passages) != 0 || w.status.text() != "Undone: Highlight passage" {
		t.Errorf("after undo %d passages, status %q", len(w.page.passages), w.status.text())
	}
	w.redo()
	if len(w.page.passages) != 1 || w.status.text() != "Done again: Highlight passage" {
		t.Errorf("after redo %d passages, status %q", len(w.page.passages), w.status.text())
	}
}

func TestRecordWithE(t *testing.T) {
	w := withArticle(t)
	selectWords(t, w, "closed to all traffic on Tuesday")
	press(w, fyne.KeyE)
	if w.chron.form != "New event" {
		t.Fatalf("the form %q is open, status %q", w.chron.form, w.status.text())
	}
	d, err := w.bench.Draft(context.Background(), w.page.article.ID, 0, 20)
	if err != nil {
		t.Fatal(err)
	}
	d.Event.Title = "Harbour bridge closed"
	if err := w.chron.editor.OnRecord(d); err != nil {
		t.Fatal(err)
	}
	if w.chron.form != "" || len(w.chron.events) != 1 {
		t.Errorf("form %q, %d events", w.chron.form, len(w.chron.events))
	}
	if got := w.status.text(); got != "Recorded event “Harbour bridge closed”" {
		t.Errorf("the status bar says %q", got)
	}
}

func TestPasteArticle(t *testing.T) {
	w := opened(t)
	w.paste()
	if got := w.status.text(); !strings.Contains(got, "no text on the clipboard") {
		t.Errorf("an empty clipboard: %q", got)
	}
	w.host.Clipboard().SetContent(lanternText)
	w.paste()
	if w.page.article.ID == "" {
		t.Errorf("nothing was pasted: %q", w.status.text())
	}
}

func TestPasteGoesToTheFieldThatHasTheFocus(t *testing.T) {
	w := opened(t)
	w.host.Clipboard().SetContent("barge")
	w.focusSearch()
	w.paste()
	if got := w.articles.search.field.Text; got != "barge" {
		t.Errorf("the field holds %q", got)
	}
	if w.status.numbers.Articles != 0 {
		t.Error("the text was imported too")
	}
	w.undo()
	if got := w.articles.search.field.Text; got != "" {
		t.Errorf("undo left %q in the field", got)
	}
}

func TestLettersAreTypedInAField(t *testing.T) {
	w := withArticle(t)
	selectWords(t, w, "fourth pier")
	w.focusSearch()
	press(w, fyne.KeyH)
	if len(w.page.passages) != 0 {
		t.Error("H in the search box made a highlight")
	}
}

func TestLettersByTheirPlaceOnTheKeyboard(t *testing.T) {
	tests := []struct {
		system string
		code   int // as the kernel counts
		want   fyne.KeyName
	}{
		{"linux", 35, fyne.KeyH}, {"linux", 18, fyne.KeyE}, {"windows", 49, fyne.KeyN}, {"darwin", 4, fyne.KeyH},
		{"linux", 15, fyne.KeyUnknown}, {"linux", 51, fyne.KeyUnknown},
	}
	for _, tt := range tests {
		if got := physical(tt.system, tt.code); got != tt.want {
			t.Errorf("%s %d is %q, want %q", tt.system, tt.code, got, tt.want)
		}
	}
}

func TestPressingALetterOnACyrillicLayout(t *testing.T) {
	w := withArticle(t)
	selectWords(t, w, "fourth pier")
	// Fyne knows no name for the letters of a Cyrillic layout, only the key.
	w.page.text.TypedKey(&fyne.KeyEvent{Physical: fyne.HardwareKey{ScanCode: 35}})
	if len(w.page.passages) != 1 {
		t.Errorf("%d highlights; want the key where H lies to make one", len(w.page.passages))
	}
}

func TestSelectionIsMarkedWithoutTheSpaceAroundIt(t *testing.T) {
	w := withArticle(t)
	selectWords(t, w, " fourth pier")
	press(w, fyne.KeyH)
	if len(w.page.passages) != 1 || w.page.passages[0].Quote != "fourth pier" {
		t.Errorf("the passages are %+v", w.page.passages)
	}
}

func TestNumberKeysTakeTheirTag(t *testing.T) {
	w := withArticle(t)
	selectWords(t, w, "fourth pier")
	press(w, fyne.Key2)
	if len(w.page.passages) != 1 {
		t.Fatalf("the status bar says %q", w.status.text())
	}
	if tag := firstTag(w, 0); tag.Key != 2 {
		t.Errorf("the tag is %+v", tag)
	}
	selectWords(t, w, "divers")
	press(w, fyne.KeyH)
	if tag := firstTag(w, 1); tag.Key != 2 {
		t.Errorf("H took %+v, not the tag used last", tag)
	}
}
