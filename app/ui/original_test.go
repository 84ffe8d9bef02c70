package ui

import (
	"math"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"golang.org/x/text/encoding/charmap"

	"dateline/app/article"
	"dateline/app/ui/part"
)

// storyPage is a web page with a long article.
func storyPage() string {
	var b strings.Builder
	b.WriteString(`<html><head><title>Bridge</title><script>alert("x")</script></head><body><nav><a href="/">Home page</a> <a href="/w">All weather</a></nav><article><h1>Harbour bridge at Osmund shut</h1>`)
	for i := range 30 {
		b.WriteString("<p>Paragraph " + strings.Repeat("i", i+1) + " says that the <b>harbour</b> bridge was closed to all traffic after a barge struck pier " + string(rune('A'+i%26)) + ", and that divers &amp; engineers would look at it on Friday morning when the water is low.</p>\n<img src=\"http://192.0.2.1/pixel.png\">")
	}
	return b.String() + "</article></body></html>"
}

// withOriginal is a wide window that shows an article with its original beside it.
func withOriginal(t *testing.T, name, words string) *window {
	t.Helper()
	w := opened(t)
	w.win.Resize(fyne.NewSize(1700, 900))
	drop(w, file(t, name, words))
	w.page.focus()
	press(w, fyne.KeyO)
	if w.page.source.view == nil {
		t.Fatalf("no original is shown; the status bar says %q", w.status.text())
	}
	return w
}

// selectInOriginal selects words of the original.
func selectInOriginal(t *testing.T, w *window, words string) {
	t.Helper()
	for _, b := range w.page.source.view.Blocks {
		if at := strings.Index(b.Text, words); at >= 0 {
			start := b.Start + len([]rune(b.Text[:at]))
			w.page.source.text.Select(start, start+len([]rune(words)))
			w.win.Canvas().Focus(w.page.source.text)
			return
		}
	}
	t.Fatalf("%q does not stand in the original", words)
}

func TestOShowsTheOriginalBesideTheText(t *testing.T) {
	w := withOriginal(t, "bridge.html", storyPage())
	s := w.page.source
	if !w.page.text.Visible() || !s.text.Visible() || s.beside.alone() {
		t.Error("not both are in sight")
	}
	if w.focused() != fyne.Focusable(w.page.text) {
		t.Error("the text has lost the keys")
	}
	press(w, fyne.KeyF6)
	if w.focused() != fyne.Focusable(s.text) || !s.beside.edges[1].Visible() || s.beside.edges[0].Visible() {
		t.Error("F6 did not go to the original, or it does not show")
	}
	w.panes.toggle(paneSide) // empty, it takes no keys
	press(w, fyne.KeyF6)
	if w.focused() == fyne.Focusable(s.text) || w.focused() == fyne.Focusable(w.page.text) {
		t.Error("the next F6 did not go on to the next pane")
	}
	press(w, fyne.KeyEscape)
	if w.page.original() || w.focused() != fyne.Focusable(w.page.text) || s.beside.edges[0].Visible() {
		t.Error("Esc did not go back to the text alone")
	}
}

func TestANarrowWindowShowsOneOfBoth(t *testing.T) {
	w := withArticle(t)
	w.win.Resize(fyne.NewSize(600, 700))
	press(w, fyne.KeyO)
	s := w.page.source
	if !s.beside.alone() || !s.beside.split.Hidden(part.Middle) || w.focused() != fyne.Focusable(s.text) {
		t.Error("the original does not stand in the place of the text, or has not the keys")
	}
	w.win.Resize(fyne.NewSize(1700, 700))
	if s.beside.alone() {
		t.Error("with room for both only one is shown")
	}
	w.win.Resize(fyne.NewSize(600, 700))
	press(w, fyne.KeyO)
	if w.page.original() || s.beside.split.Hidden(part.Middle) || w.focused() != fyne.Focusable(w.page.text) {
		t.Error("O did not go back to the text")
	}
}

func TestTheWidthOfTheOriginalIsRemembered(t *testing.T) {
	w := withOriginal(t, "bridge.html", storyPage())
	w.page.source.beside.split.OnResized(0, 333)
	press(w, fyne.KeyO)
	press(w, fyne.KeyO)
	if got := w.page.source.text.Size().Width; got != 333 {
		t.Errorf("it is %v wide, want 333", got)
	}
}

// TestBothAreScrolledTogether: the paragraph at the upper edge of the one that is
// scrolled stands at that of the other.
func TestBothAreScrolledTogether(t *testing.T) {
	w := withOriginal(t, "bridge.html", storyPage())
	s, text := w.page.source, w.page.text
	b := w.page.article.Blocks[12]
	at, _ := s.view.InView(b.Start, b.End)
	text.ScrollToOffset(b.Start)
	if got := apart(text.Place(b.Start)) - apart(s.text.Place(at.Start)); math.Abs(float64(got)) > 1 {
		t.Errorf("the original stands %v off", got)
	}
	was := text.TopOffset()
	b = w.page.article.Blocks[20]
	at, _ = s.view.InView(b.Start, b.End)
	s.text.ScrollToOffset(at.Start)
	if got := apart(text.Place(b.Start)) - apart(s.text.Place(at.Start)); math.Abs(float64(got)) > 1 || text.TopOffset() == was {
		t.Errorf("the text stands %v off", got)
	}
	off := s.text.TopOffset()
	for range 5 { // neither drives the other on
		text.Refresh()
		s.text.Refresh()
	}
	if s.text.TopOffset() != off {
		t.Error("the original moves on by itself")
	}
}

func apart(at fyne.Position, _ float32, _ bool) float32 { return at.Y }

func TestAHighlightStandsInBoth(t *testing.T) {
	w := withOriginal(t, "bridge.html", storyPage())
	selectWords(t, w, "the harbour bridge was closed")
	if got := w.page.source.text.SelectedText(); got != "the <b>harbour</b> bridge was closed" {
		t.Errorf("in the original %q is selected", got)
	}
	press(w, fyne.KeyH)
	w.page.source.text.FocusMark(w.page.passages[0].ID)
	if w.page.source.text.FocusedMark() != w.page.passages[0].ID {
		t.Error("the highlight does not stand in the original")
	}
}

func TestHInTheOriginalHighlightsTheText(t *testing.T) {
	w := withOriginal(t, "bridge.html", storyPage())
	selectInOriginal(t, w, "<b>harbour</b> bridge was closed to all traffic")
	press(w, fyne.KeyH)
	if len(w.page.passages) != 1 || w.page.passages[0].Quote != "harbour bridge was closed to all traffic" {
		t.Fatalf("the passages are %+v, the status bar says %q", w.page.passages, w.status.text())
	}
	if w.focused() != fyne.Focusable(w.page.source.text) {
		t.Error("the original has lost the keys")
	}
}

// TestWhatIsNotTheTextIsNotQuoted: what is only in the source is no quotation, and
// nothing else is taken in its place.
func TestWhatIsNotTheTextIsNotQuoted(t *testing.T) {
	w := withOriginal(t, "bridge.html", storyPage())
	selectWords(t, w, "divers & engineers")
	for words, want := range map[string]string{"<html>": "in the original but not", "script, 10 bytes": "in the original but not"} {
		selectInOriginal(t, w, words)
		press(w, fyne.KeyH)
		if !strings.Contains(w.status.text(), want) || len(w.page.passages) != 0 {
			t.Errorf("%s: the status bar says %q, %d highlights", words, w.status.text(), len(w.page.passages))
		}
	}
	if start, end := w.page.text.Selection(); start != end {
		t.Error("the text keeps another selection, which a menu would highlight")
	}
}

func TestCopyInTheOriginal(t *testing.T) {
	w := withOriginal(t, "bridge.html", storyPage())
	selectInOriginal(t, w, "divers &amp; engineers")
	w.copy()
	if got := w.host.Clipboard().Content(); got != "divers &amp; engineers" {
		t.Errorf("the clipboard holds %q", got)
	}
}

func TestTheOriginalOfAnotherArticleFollows(t *testing.T) {
	w := withOriginal(t, "bridge.html", storyPage())
	drop(w, file(t, "bridge.txt", lanternText))
	w.page.open(w.articles.rows[0].ID, 0, 0)
	first := w.page.source.view
	press(w, fyne.KeyJ)
	if v := w.page.source.view; v == nil || v == first || v.Found() < 1 || w.page.source.of != w.page.article.ID {
		t.Error("the original is not that of the article that is open")
	}
}

// TestALateOriginalIsNotShown: another article was opened while it was read.
func TestALateOriginalIsNotShown(t *testing.T) {
	w := withArticle(t)
	var held []func()
	w.back.hold = func(work func()) { held = append(held, work) }
	press(w, fyne.KeyO)
	press(w, fyne.KeyO)
	do(&held)
	if w.page.original() || w.page.source.view != nil {
		t.Error("what was left came in")
	}
}

func TestOriginalsOfOtherKinds(t *testing.T) {
	pdf, err := os.ReadFile("../intake/unpack/testdata/pdf/browser-print.pdf")
	if err != nil {
		t.Fatal(err)
	}
	cyrillic, err := charmap.Windows1251.NewEncoder().String("<html><head><meta charset=windows-1251></head><body><p>Шлюз зачинено у вівторок, повідомила рада порту, і водолази оглянуть опору в п’ятницю.</p></body></html>")
	if err != nil {
		t.Fatal(err)
	}
	mail := "From: x@a.example\nTo: y@a.example\nSubject: The sluice\nDate: Mon, 14 May 2029 11:59:30 +0200\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nThe sluice and the caf=C3=A9 were shut on Monday, the harbour office said.\n"
	for name, c := range map[string]struct{ words, want string }{
		"a.pdf":  {string(pdf), "Page 1"},
		"a.html": {cyrillic, "<p>Шлюз зачинено у вівторок"},
		"a.eml":  {mail, "Subject: The sluice"},
		"a.md":   {"# Sluice\n\nThe *sluice* was shut on Monday, the [council](https://a.example/) said.\n", "[council](https://a.example/)"},
	} {
		w := withOriginal(t, name, c.words)
		var parts []string
		for _, b := range w.page.source.view.Blocks {
			parts = append(parts, b.Text)
		}
		if !strings.Contains(strings.Join(parts, article.Separator), c.want) || w.page.source.view.Found() < 0.9 {
			t.Errorf("%s: %.2f of the words are found in\n%s", name, w.page.source.view.Found(), strings.Join(parts, article.Separator))
		}
		w.win.Close()
		w.bench.Close()
		w.closing = true
	}
}

// A acts on the pane that has the keys: the ends are moved in the text only, and that
// is said. After O it is about the highlight that had the focus in the original.
func TestTheEndsOfAHighlightAreMovedInTheText(t *testing.T) {
	w := withOriginal(t, "bridge.html", storyPage())
	for _, words := range []string{"pier A", "pier B"} {
		selectWords(t, w, words)
		press(w, fyne.KeyH)
	}
	s := w.page.source
	press(w, fyne.KeyF6)
	press(w, fyne.KeyA)
	if w.page.text.Resizing() || w.status.text() != noHighlight {
		t.Errorf("without a highlight in the original: resizing %v, the status bar says %q", w.page.text.Resizing(), w.status.text())
	}
	first := w.page.passages[0].ID
	s.text.FocusMark(first)
	press(w, fyne.KeyA)
	if w.page.text.Resizing() || !strings.HasPrefix(w.status.text(), "The ends of a highlight are moved in the text") {
		t.Errorf("resizing %v, the status bar says %q", w.page.text.Resizing(), w.status.text())
	}
	press(w, fyne.KeyO)
	press(w, fyne.KeyA)
	if !w.page.text.Resizing() || w.page.text.FocusedMark() != first {
		t.Error("after O, A does not move the ends of that highlight")
	}
	press(w, fyne.KeyEscape)
}

// A number pressed in the original changes the highlight that has the focus there.
func TestANumberInTheOriginalIsAboutItsHighlight(t *testing.T) {
	w := withOriginal(t, "bridge.html", storyPage())
	for _, words := range []string{"pier A", "pier B"} {
		selectWords(t, w, words)
		press(w, fyne.Key1)
	}
	s := w.page.source
	press(w, fyne.KeyF6)
	s.text.FocusMark(w.page.passages[0].ID)
	press(w, fyne.Key2)
	if a, b := tagKeys(w, 0), tagKeys(w, 1); len(a) != 1 || a[0] != 2 || len(b) != 1 || b[0] != 1 {
		t.Errorf("the tags are %v and %v", a, b)
	}
}

// Marked words are selected no more, and so not in the original either.
func TestTheOriginalLetsGoOfWhatWasMarked(t *testing.T) {
	w := withOriginal(t, "bridge.html", storyPage())
	for _, words := range []string{"harbour bridge", "when the water is low."} { // a space comes next, or nothing
		selectWords(t, w, words)
		if got := w.page.source.text.SelectedText(); !strings.HasPrefix(got, words[:4]) {
			t.Fatalf("in the original %q is selected", got)
		}
		press(w, fyne.KeyH)
		start, end := w.page.source.text.Selection()
		if m, to, ok := w.page.source.text.MarkRange(w.page.text.FocusedMark()); start != end || !ok || start < m || start > to {
			t.Errorf("%q is marked at %d to %d, %v, and selected is %d to %d", words, m, to, ok, start, end)
		}
	}
}
