package ui

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/article"
	"dateline/app/ui/page"
)

// choose runs the command of a menu.
func (w *window) choose(t *testing.T, label string) {
	t.Helper()
	for _, g := range w.commands() {
		for _, c := range g.commands {
			if c.label == label {
				w.run(c)
				return
			}
		}
	}
	t.Fatalf("no menu holds %q", label)
}

func TestFindOnThePage(t *testing.T) {
	w := withArticle(t)
	w.page.focus()
	w.choose(t, "Find on the page")
	bar := w.page.finder
	if w.focused() != fyne.Focusable(bar.field) || bar.count.Text != "type what to find" {
		t.Fatalf("the bar says %q", bar.count.Text)
	}
	bar.field.SetText("PIER")
	if bar.count.Text != "2 of 3 · 1 in folded blocks" {
		t.Errorf("typing shows %q", bar.count.Text)
	}
	press(w, fyne.KeyReturn)
	if bar.count.Text != "3 of 3 · 1 in folded blocks" {
		t.Errorf("the next is %q", bar.count.Text)
	}
	press(w, fyne.KeyF3)
	if bar.count.Text != "1 of 3 · from the beginning again" {
		t.Errorf("past the end is %q", bar.count.Text)
	}
	w.shifted = func() bool { return true }
	press(w, fyne.KeyReturn)
	press(w, fyne.KeyF3)
	if bar.count.Text != "2 of 3" {
		t.Errorf("with Shift two back is %q", bar.count.Text)
	}
	w.shifted = func() bool { return false }
	bar.field.SetText("zeppelin")
	if bar.count.Text != "not on this page" {
		t.Errorf("of no match it says %q", bar.count.Text)
	}
	bar.field.SetText("barge")
	press(w, fyne.KeyEscape)
	if bar.view.Visible() || w.focused() != fyne.Focusable(w.page.text) {
		t.Error("Escape does not go back to the page")
	}
	press(w, fyne.KeyH)
	if len(w.page.passages) != 1 || w.page.passages[0].Quote != "barge" {
		t.Errorf("the match that was left is marked as %+v", w.page.passages)
	}
	press(w, fyne.KeyF3)
	if !bar.view.Visible() || !strings.HasPrefix(bar.count.Text, "2 of 2") {
		t.Errorf("F3 on the page shows %q", bar.count.Text)
	}
}

func TestFindTakesWhatIsSelected(t *testing.T) {
	w := withArticle(t)
	selectWords(t, w, "closed")
	w.choose(t, "Find on the page")
	if w.page.finder.field.Text != "closed" || w.page.finder.count.Text != "1 of 1" {
		t.Errorf("looks for %q: %s", w.page.finder.field.Text, w.page.finder.count.Text)
	}
	press(w, fyne.KeyEscape)
	w.page.text.SelectAll()
	w.choose(t, "Find on the page")
	if w.page.finder.field.Text != "closed" {
		t.Errorf("looks for %q", w.page.finder.field.Text)
	}
}

func TestFoundWords(t *testing.T) {
	for _, tt := range []struct {
		found page.Found
		want  string
	}{
		{page.Found{}, "not on this page"},
		{page.Found{At: 3, Of: 17, Folded: 2}, "3 of 17 · 2 in folded blocks"},
		{page.Found{Of: 2, Folded: 2}, "2 in folded blocks: Enter opens them"},
		{page.Found{Of: 1}, "1 match"},
		{page.Found{Of: 4}, "4 matches"},
	} {
		if got := foundWords(tt.found, true); got != tt.want {
			t.Errorf("%+v is said as %q, want %q", tt.found, got, tt.want)
		}
	}
}

// A hit of the search of everything shows its words on the page.
func TestAHitShowsItsWords(t *testing.T) {
	w := withArticle(t)
	w.focusSearch()
	w.articles.search.field.SetText("pier")
	press(w, fyne.KeyReturn)
	if got := w.page.finder.count.Text; got != "1 of 3" || !w.page.finder.view.Visible() {
		t.Errorf("the page shows %q", got)
	}
	if got := w.page.text.SelectedText(); got != "pier" {
		t.Errorf("selected is %q", got)
	}
}

func TestWhereAnArticleMatches(t *testing.T) {
	for _, tt := range []struct{ in, query, words, at string }{
		{"A party of art", "art", "art", "art"},
		{"A port. An authority. The port authority", "port authority", "port authority", "port authority"},
		{"An authority of the port", "port authority", "authority", "authority"},
		{"The port authority. The authority of a port", `"authority of a"`, "authority of a", "authority of a"},
		{"Le café", "CAFE", "CAFE", "café"},
		{"Nothing", "port", "", ""},
	} {
		m := matchIn(tt.in, tt.query)
		if got := article.Slice(tt.in, m.at.Start, m.at.End); m.words != tt.words || got != tt.at {
			t.Errorf("%q in %q: %q at %q", tt.query, tt.in, m.words, got)
		}
	}
	if m := matchIn("A party of art", "art"); m.at.Start != 11 {
		t.Errorf("inside a word, at %d", m.at.Start)
	}
}

func TestGoingWithKeys(t *testing.T) {
	w := withArticle(t)
	w.page.focus()
	press(w, fyne.KeyF4)
	if got := w.status.text(); got != "There is no highlight in this article." {
		t.Errorf("the status says %q", got)
	}
	selectWords(t, w, "closed to all traffic")
	press(w, fyne.KeyH)
	w.page.text.FocusMark("")
	w.page.text.PutCaret(0)
	press(w, fyne.KeyF4)
	if w.page.text.FocusedMark() != w.page.passages[0].ID || w.status.hints[0].does != "event" {
		t.Errorf("F4 leads to %q, the hints are %v", w.page.text.FocusedMark(), w.status.hints)
	}
	press(w, fyne.KeyF4)
	if got := w.status.text(); got != "No highlight after this place." {
		t.Errorf("the status says %q", got)
	}
	w.shifted = func() bool { return true }
	press(w, fyne.KeyF4)
	if got := w.status.text(); got != "No highlight before this place." {
		t.Errorf("the status says %q", got)
	}
	w.shifted = func() bool { return false }
	w.page.text.PutCaret(0)
	w.page.text.FocusMark("")
	press(w, fyne.KeyF7)
	if start, _ := w.page.text.Selection(); !strings.HasPrefix(string([]rune(w.page.article.Text)[start:]), "Tuesday") {
		t.Errorf("F7 leads to %d", start)
	}
}

func TestCopyWithSource(t *testing.T) {
	w := withArticle(t)
	selectWords(t, w, "closed to all traffic on Tuesday")
	w.choose(t, "Copy with source")
	want := "“closed to all traffic on Tuesday”\nHarbour bridge at Osmund shut after barge strikes pier · Ilse Marran · The Lantern Post · 14 Mar 2024"
	if got := w.host.Clipboard().Content(); got != want {
		t.Errorf("copied\n%s\nwant\n%s", got, want)
	}
	for _, tt := range []struct {
		m    article.Metadata
		want string
	}{
		{article.Metadata{}, "“x”"},
		{article.Metadata{Title: "A\n title", Byline: []string{"B. C", "D"}, Published: "2024-03", URL: "https://lantern.example/1"}, "“x”\nA title · B. C; D · Mar 2024 · https://lantern.example/1"},
		{article.Metadata{Site: "The Post", Published: "2024-03-13T06:15+02:00"}, "“x”\nThe Post · 13 Mar 2024"},
	} {
		if got := sourced("x", &tt.m); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

// Escape on the page leaves one thing at a time: the selection, then the search.
func TestEscapeOnThePageEndsTheSearch(t *testing.T) {
	w := withArticle(t)
	w.focusSearch()
	w.articles.search.field.SetText("pier")
	selectWords(t, w, "barge")
	press(w, fyne.KeyEscape)
	if !w.articles.search.shown() || w.page.text.SelectedText() != "" {
		t.Errorf("the search is shown %v, selected %q", w.articles.search.shown(), w.page.text.SelectedText())
	}
	press(w, fyne.KeyEscape)
	if w.articles.search.shown() || w.articles.body.view != fyne.CanvasObject(w.articles.list) {
		t.Error("the search in the articles pane stays")
	}
}

// The keys at the foot are those of what has the focus.
func TestHintsFollowTheFocus(t *testing.T) {
	w := withArticle(t)
	selectWords(t, w, "barge")
	press(w, fyne.KeyH)
	if got := w.status.hints[0].does; got != "event" {
		t.Fatalf("on a highlight the first hint is %q", got)
	}
	d, err := w.bench.Draft(t.Context(), w.page.article.ID, 0, 20)
	if err != nil {
		t.Fatal(err)
	}
	press(w, fyne.KeyE)
	d.Event.Title = "Harbour bridge closed"
	if err := w.chron.editor.OnRecord(d); err != nil {
		t.Fatal(err)
	}
	w.page.text.FocusMark(w.page.passages[0].ID)
	w.articles.list.Focus()
	if got := w.status.hints[1].does; got != "read it" {
		t.Errorf("in the list of articles the hints are %v", w.status.hints)
	}
	w.chron.list.Focus()
	if got := w.status.hints[0].does; got != "event" {
		t.Errorf("in the chronology the hints are %v", w.status.hints)
	}
	w.page.focus()
	if got := w.status.hints[0].does; got != "its event" {
		t.Errorf("back on the page the hints are %v", w.status.hints)
	}
}

// After reopening, the caret is where reading goes on and not at the beginning.
func TestTheCaretComesBackWithThePlace(t *testing.T) {
	w := opened(t)
	long := lanternText
	for i := range 80 {
		long += fmt.Sprintf("\nOn day %d the divers went down again and found nothing at the pier, said officer %d.\n", i, i*i)
	}
	drop(w, file(t, "long.txt", long))
	w.page.text.ScrollBy(900)
	at := w.page.text.TopOffset()
	w.rememberNow()
	id := w.page.article.ID
	w.page.forget()
	w.page.open(id, 0, 0)
	if start, end := w.page.text.Selection(); start != at || end != at || at <= 0 {
		t.Errorf("the caret is at %d, reading goes on at %d", start, at)
	}
}

// While the text is made ready to be searched, further keys do not begin that again.
func TestTheTextIsMadeReadyOnce(t *testing.T) {
	w := withArticle(t)
	w.page.focus()
	var held []func()
	w.back.hold = func(work func()) { held = append(held, work) }
	w.choose(t, "Find on the page")
	bar := w.page.finder
	for _, typed := range []string{"p", "pi", "pier"} {
		bar.field.SetText(typed)
	}
	if len(held) != 1 || bar.count.Text != "reading the text…" {
		t.Errorf("it is made ready %d times, the bar says %q", len(held), bar.count.Text)
	}
	do(&held)
	w.back.hold = nil
	if got := bar.count.Text; got != "1 of 3 · 1 in folded blocks" && got != "2 of 3 · 1 in folded blocks" {
		t.Errorf("what was typed last shows %q", got)
	}
	other := otherArticle(t, w)
	w.back.hold = func(work func()) { held = append(held, work) }
	w.page.open(other, 0, 0)
	bar.field.SetText("lorry")
	do(&held)
	if got := bar.count.Text; got != "1 match" {
		t.Errorf("in another article it shows %q", got)
	}
}

// How many matches are in folded blocks is told anew when one is opened or folded.
func TestTheCountOfFoldedMatchesFollows(t *testing.T) {
	w := withArticle(t)
	w.page.focus()
	w.choose(t, "Find on the page")
	bar := w.page.finder
	bar.field.SetText("pier")
	folded := 0
	for i, b := range w.page.article.Blocks {
		if !b.Kept && strings.Contains(b.Text, "pier") {
			folded = i
		}
	}
	if !strings.HasSuffix(bar.count.Text, "1 in folded blocks") {
		t.Fatalf("the bar says %q", bar.count.Text)
	}
	for name, change := range map[string]func(open bool){
		"a bar": func(open bool) { w.page.text.SetOpen(folded, open) },
		"F":     func(bool) { w.page.toggleFolded() },
		"the keeper": func(open bool) {
			if err := w.bench.Keep(t.Context(), w.page.article.ID, []int{folded}, open); err != nil {
				t.Error(err)
			}
		},
	} {
		change(true)
		if strings.Contains(bar.count.Text, "folded") {
			t.Errorf("opened by %s, the bar says %q", name, bar.count.Text)
		}
		change(false)
		if !strings.HasSuffix(bar.count.Text, "1 in folded blocks") {
			t.Errorf("folded again by %s, the bar says %q", name, bar.count.Text)
		}
	}
}

// Who looks for words and presses E means the sentence that they stand in, with its
// date; where it names none, that of publication is offered and not taken.
func TestAnEventIsMadeOfTheSentenceThatWasFound(t *testing.T) {
	w := withArticle(t)
	w.focusSearch()
	w.articles.search.field.SetText("divers would")
	press(w, fyne.KeyReturn)
	press(w, fyne.KeyE)
	const sentence = "The port authority said divers would look at the pier on Friday."
	if got := w.page.text.SelectedText(); w.chron.form != "New event" || got != sentence {
		t.Fatalf("%q is open, of %q", w.chron.form, got)
	}
	w.chron.cancel()
	w.page.finder.leave()
	selectWords(t, w, "fourth pier")
	press(w, fyne.KeyE)
	if got := w.page.text.SelectedText(); got != "fourth pier" {
		t.Errorf("of words that were selected it is made of %q", got)
	}
}
