package ui

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"dateline/app"
	"dateline/app/ui/panes"
	"dateline/app/ui/part"
)

// Articles of an invented affair; each sentence tells a dated happening.
var weirArticles = map[string]string{
	"post.txt": `Weir at Halm gives way

By Ina Roth
The Halm Post
13 March 2024

HALM - The old weir at Halm collapsed on Tuesday after three days of rain. Governor Lena Orst resigned late on Wednesday.

The mill was built in 1978.
`,
	"wire.txt": `Governor of Halm steps down

Ilven Wire
14 March 2024

HALM - Governor Lena Orst resigned late on Wednesday, her office said. The council elected Piet Anker as mayor on 2 February 2024.

The city closed the lower bridge on Monday.
`,
}

// withQueue is a window that shows the suggestions of those articles.
func withQueue(t *testing.T) *window {
	t.Helper()
	w := opened(t)
	for _, name := range []string{"post.txt", "wire.txt"} {
		drop(w, file(t, name, weirArticles[name]))
	}
	press(w, fyne.KeyG)
	if !w.queue.shown() || w.queue.openCount() < 4 {
		t.Fatalf("%d suggestions, shown %v; the status bar says %q", w.queue.openCount(), w.queue.shown(), w.status.text())
	}
	return w
}

// now is the suggestion that is shown.
func now(t *testing.T, w *window) *panes.Queued {
	t.Helper()
	one, _ := w.queue.current()
	if one == nil {
		t.Fatal("no suggestion is shown")
	}
	return copyOf(one)
}

// copyOf is a suggestion as it stands, whatever becomes of it.
func copyOf(one *panes.Queued) *panes.Queued {
	c := *one
	c.Citations = slices.Clone(one.Citations)
	return &c
}

// made is what was made of a suggestion.
func made(w *window, key string) string {
	for _, one := range w.queue.items {
		if one.Key == key {
			return one.Decision.String()
		}
	}
	return "not listed"
}

// holding goes to the suggestion that quotes some words.
func (q *queue) holding(t *testing.T, words string) *panes.Queued {
	t.Helper()
	for i := range q.items {
		for _, c := range q.items[i].Citations {
			if strings.Contains(c.Quote, words) {
				q.at = q.items[i].Key
				q.fill()
				return copyOf(&q.items[i])
			}
		}
	}
	t.Fatalf("nothing quotes %q", words)
	return nil
}

func TestSuggestionsAreDecidedByKeysOneAfterTheOther(t *testing.T) {
	w := withQueue(t)
	first, all := now(t, w), w.queue.openCount()
	press(w, fyne.KeyY)
	if len(w.chron.events) != 1 || w.chron.events[0].Title != first.Title || len(w.chron.events[0].Cited) != first.Ticked() {
		t.Fatalf("after Y the chronology has %d events; %q", len(w.chron.events), w.status.text())
	}
	second := now(t, w)
	if second.Key == first.Key || second.Decision != panes.Undecided || made(w, first.Key) != "accepted" {
		t.Errorf("after Y %q is shown, and the first is %s", second.Title, made(w, first.Key))
	}
	press(w, fyne.KeyN)
	if made(w, second.Key) != "refused" || now(t, w).Key == second.Key || w.queue.openCount() != all-2 {
		t.Errorf("after N it is %s, %d are open", made(w, second.Key), w.queue.openCount())
	}

	w.undo()
	if now(t, w).Key != second.Key || made(w, second.Key) != "open" {
		t.Errorf("undo goes to %q, which is %s", now(t, w).Title, made(w, second.Key))
	}
	w.undo()
	if now(t, w).Key != first.Key || made(w, first.Key) != "open" || len(w.chron.events) != 0 {
		t.Errorf("undo goes to %q, which is %s", now(t, w).Title, made(w, first.Key))
	}
	w.redo()
	if made(w, first.Key) != "accepted" || len(w.chron.events) != 1 {
		t.Errorf("done again, it is %s", made(w, first.Key))
	}
}

func TestTheOrderOfTheListStaysWhileItIsDecided(t *testing.T) {
	w := withQueue(t)
	keys := func() (all []string) {
		for _, one := range w.queue.items {
			all = append(all, one.Key)
		}
		return all
	}
	before := keys()
	press(w, fyne.KeyY)
	press(w, fyne.KeyN)
	w.queue.work()
	if after := keys(); !slices.Equal(after, before) {
		t.Errorf("the list was %v, and is %v", before, after)
	}
}

func TestARefusedSuggestionStaysRefusedAndIsOfferedAgain(t *testing.T) {
	w := withQueue(t)
	key, path := now(t, w).Key, w.bench.Path()
	press(w, fyne.KeyN)
	w.open(another(t, w), false)
	w.open(path, false)
	w.queue.open()
	if made(w, key) != "refused" {
		t.Fatalf("opened again, it is %s", made(w, key))
	}
	w.queue.show(key)
	press(w, fyne.KeyY)
	if len(w.chron.events) != 0 || !strings.Contains(w.status.text(), "N offers it again") {
		t.Errorf("Y on a refused one: %q", w.status.text())
	}
	press(w, fyne.KeyN)
	if made(w, key) != "open" || w.status.text() != "Offered again" {
		t.Errorf("offered again, it is %s; %q", made(w, key), w.status.text())
	}
}

func TestAllThatIsSureIsAcceptedAsOneAction(t *testing.T) {
	w := withQueue(t)
	sure := len(w.queue.sure())
	if sure < 2 {
		t.Fatalf("%d are sure", sure)
	}
	w.shifted = func() bool { return true }
	press(w, fyne.KeyY)
	if len(w.chron.events) != sure || w.status.text() != fmt.Sprintf("Accepted %d suggestions", sure) {
		t.Errorf("%d events of %d; %q", len(w.chron.events), sure, w.status.text())
	}
	w.undo()
	if len(w.chron.events) != 0 || len(w.queue.sure()) != sure {
		t.Errorf("undone, %d events, %d sure ones", len(w.chron.events), len(w.queue.sure()))
	}
}

func TestOnlyTickedPassagesAreCited(t *testing.T) {
	w := withQueue(t)
	one := w.queue.holding(t, "resigned late on Wednesday")
	if one.Ticked() != 2 {
		t.Fatalf("the resignation rests on %d passages, %+v", one.Ticked(), one.Citations)
	}
	press(w, fyne.KeyDown)
	press(w, fyne.KeySpace)
	if got := now(t, w); got.Ticked() != 1 || got.Sites != 1 {
		t.Errorf("%d are ticked, on %d sites", got.Ticked(), got.Sites)
	}
	w.queue.work()
	if now(t, w).Ticked() != 1 {
		t.Error("worked out again, the tick is back")
	}
	press(w, fyne.KeyY)
	if n := len(w.chron.events[0].Cited); n != 1 {
		t.Errorf("the event cites %d passages", n)
	}
	last := w.queue.items[len(w.queue.items)-1]
	if last.For != "" || last.Decision != panes.Undecided || last.Ticked() != 1 || last.Citations[0].Quote != one.Citations[1].Quote {
		t.Errorf("what was left out is not offered by itself and last: %+v", last)
	}
	w.undo()
	if got := w.queue.holding(t, "resigned late on Wednesday"); len(got.Citations) != 2 || got.Ticked() != 1 {
		t.Errorf("taken back, it rests on %d passages, %d ticked", len(got.Citations), got.Ticked())
	}
}

func TestWhatAddsToAnEventIsHeadedByIt(t *testing.T) {
	w := withQueue(t)
	s := w.queue.holding(t, "resigned late on Wednesday").Suggestion
	s.Citations = slices.Clone(s.Citations)
	s.Citations[1].Ticked = false
	w.act("accept it", func(ctx context.Context, b *app.Workbench) error {
		_, err := b.Accept(ctx, s)
		return err
	}, nil)
	i := slices.IndexFunc(w.queue.items, func(one panes.Queued) bool { return one.For == w.chron.events[0].ID })
	if i < 0 {
		t.Fatal("the other passage is not offered for the event")
	}
	w.queue.show(w.queue.items[i].Key)
	if got := now(t, w).Heading(); got != w.chron.events[0].Title {
		t.Errorf("what adds to the event is headed %q", got)
	}
	press(w, fyne.KeyY)
	if n := len(w.chron.events[0].Cited); n != 2 || len(w.chron.events) != 1 {
		t.Errorf("then it cites %d passages, of %d events", n, len(w.chron.events))
	}
}

func TestACitationIsSplitOffAndTakenBack(t *testing.T) {
	w := withQueue(t)
	one, all := w.queue.holding(t, "resigned late on Wednesday"), len(w.queue.items)
	press(w, fyne.KeyS)
	if len(w.queue.items) != all || !strings.Contains(w.status.text(), "go to another one") {
		t.Errorf("S on the first passage: %q", w.status.text())
	}
	press(w, fyne.KeyDown)
	press(w, fyne.KeyS)
	if got := now(t, w); len(w.queue.items) != all+1 || got.Key != one.Key || len(got.Citations) != 1 {
		t.Fatalf("after S %d suggestions; %d passages", len(w.queue.items), len(got.Citations))
	}
	w.undo()
	if got := now(t, w); len(w.queue.items) != all || len(got.Citations) != 2 {
		t.Errorf("taken back, %d suggestions; %d passages", len(w.queue.items), len(got.Citations))
	}
}

func TestASuggestionIsMergedIntoAnEventThatIsThere(t *testing.T) {
	w := withQueue(t)
	w.queue.holding(t, "weir at Halm collapsed")
	press(w, fyne.KeyY)
	event := w.chron.events[0].ID
	one := w.queue.holding(t, "lower bridge")
	press(w, fyne.KeyM)
	if w.queue.stand.Offers() { // one that it could belong to is offered first
		press(w, fyne.KeyM)
	}
	if w.chron.form != "Merge into an event" {
		t.Fatalf("the form %q is open; %q", w.chron.form, w.status.text())
	}
	press(w, fyne.KeyEscape)
	if w.chron.form != "" || !w.queue.shown() || now(t, w).Key != one.Key {
		t.Fatal("Esc does not lead back to the suggestion")
	}
	if err := w.queue.chooser.OnCite(event, app.Draft{}); err != nil {
		t.Fatal(err)
	}
	if got := len(w.chron.events[0].Cited); made(w, one.Key) != "merged" || len(w.chron.events) != 1 || got < 2 {
		t.Errorf("it is %s, %d events, %d citations", made(w, one.Key), len(w.chron.events), got)
	}
	w.undo()
	if now(t, w).Key != one.Key || made(w, one.Key) != "open" {
		t.Errorf("undone, it is %s", made(w, one.Key))
	}
}

// Two suggestions of one happening become one event, as one action: M, and the number
// of the other or Enter on it, though no event is recorded yet.
func TestASuggestionIsMergedIntoAnotherThatStandsInTheQueue(t *testing.T) {
	w := withQueue(t)
	into := w.queue.holding(t, "weir at Halm collapsed")
	one, open := w.queue.holding(t, "lower bridge"), w.queue.openCount()
	press(w, fyne.KeyM)
	if w.queue.stand.Offers() {
		press(w, fyne.KeyM)
	}
	if w.chron.form != "Merge into an event" {
		t.Fatalf("the form %q is open; %q", w.chron.form, w.status.text())
	}
	w.queue.chooser.OnSuggestion(into.Key)
	if len(w.chron.events) != 1 || w.chron.events[0].Title != into.Title || len(w.chron.events[0].Cited) != into.Ticked()+one.Ticked() {
		t.Fatalf("%d events; %q", len(w.chron.events), w.status.text())
	}
	if made(w, one.Key) != "merged" || made(w, into.Key) != "accepted" || w.queue.openCount() != open-2 || w.chron.form != "" {
		t.Errorf("it is %s, the other %s, %d are open", made(w, one.Key), made(w, into.Key), w.queue.openCount())
	}
	w.undo()
	if len(w.chron.events) != 0 || now(t, w).Key != one.Key || made(w, one.Key) != "open" || made(w, into.Key) != "open" {
		t.Errorf("one undo leaves %d events; it is %s, the other %s", len(w.chron.events), made(w, one.Key), made(w, into.Key))
	}
	w.redo()
	if len(w.chron.events) != 1 || made(w, one.Key) != "merged" {
		t.Errorf("done again, %d events; it is %s", len(w.chron.events), made(w, one.Key))
	}
	if w.queue.mergeInto(one.Key); len(w.chron.events) != 1 {
		t.Error("a suggestion that is decided takes another")
	}
}

func TestASuggestionIsChangedBeforeItIsAccepted(t *testing.T) {
	w := withQueue(t)
	one := w.queue.holding(t, "resigned late on Wednesday")
	press(w, fyne.KeyE)
	if w.chron.form != "Change suggestion" || formField(w, "title").Text != one.Title {
		t.Fatalf("the form %q holds %q", w.chron.form, formField(w, "title").Text)
	}
	press(w, fyne.KeyTab)
	w.queue.view.OnAccept()
	if len(w.chron.events) != 0 {
		t.Fatal("it was accepted beside the open form")
	}
	formField(w, "title").SetText("Governor of Halm resigns")
	formField(w, "place").SetText("Halm")
	confirm(w)
	if len(w.chron.events) != 1 || w.chron.form != "" {
		t.Fatalf("%d events, the form %q is open", len(w.chron.events), w.chron.form)
	}
	e := w.chron.events[0]
	if e.Title != "Governor of Halm resigns" || e.Place != "Halm" || len(e.Cited) != 2 || e.When.EDTF != one.When.EDTF {
		t.Errorf("recorded is %q at %q on %s with %d citations", e.Title, e.Place, e.When.EDTF, len(e.Cited))
	}
	if made(w, one.Key) != "accepted" || now(t, w).Key == one.Key || !w.queue.shown() {
		t.Error("it does not go on to the next suggestion")
	}
	confirmed := w.undoes.undo
	w.undo()
	if now(t, w).Key != one.Key || len(w.chron.events) != 0 {
		t.Errorf("undo of %q goes to %q", confirmed, now(t, w).Title)
	}
	// The form is the page's own again.
	press(w, fyne.KeyG)
	eventForm(t, w, "resigned late")
	confirm(w)
	if got := w.undoes.undo; !strings.HasPrefix(got, "Record event") {
		t.Errorf("after the page's form, undo would take back %q", got)
	}
}

func TestAnArticleIsSeenAndTheQueueComesBack(t *testing.T) {
	w := withQueue(t)
	one := w.queue.holding(t, "resigned late on Wednesday")
	press(w, fyne.KeyDown)
	press(w, fyne.KeyReturn)
	if w.stage.view != w.page.reader || w.page.article.ID != one.Citations[1].ArticleID || w.page.text.SelectedText() != one.Citations[1].Quote {
		t.Fatalf("shown is %q with %q selected", w.page.article.Title, w.page.text.SelectedText())
	}
	if w.left.view != w.articles.view || w.side.view != w.chron.view {
		t.Error("beside the article are not its own panes")
	}
	press(w, fyne.KeyEscape)
	if !w.queue.shown() || now(t, w).Key != one.Key || w.queue.view.At() != 1 || !w.queue.view.Holds(w.focused()) {
		t.Errorf("Esc leads to %q, passage %d", now(t, w).Title, w.queue.view.At())
	}
	press(w, fyne.KeyReturn)
	press(w, fyne.KeyJ)
	press(w, fyne.KeyK)
	press(w, fyne.KeyEscape)
	if w.queue.shown() {
		t.Error("Esc on another article leads to the queue")
	}
	press(w, fyne.KeyG)
	if !w.queue.shown() || now(t, w).Key != one.Key {
		t.Error("G does not lead to where the queue was left")
	}
	press(w, fyne.KeyG)
	if w.stage.view != w.page.reader || w.left.view != w.articles.view || w.side.view != w.chron.view {
		t.Error("G does not leave the queue")
	}
}

func TestLettersOfThePageDoNothingInTheQueue(t *testing.T) {
	w := withQueue(t)
	for _, key := range []fyne.KeyName{"H", "C", "O", "F", "A", "U", "B", fyne.Key2, fyne.KeyDelete} {
		press(w, key)
	}
	if w.status.numbers.Passages != 0 || w.chron.form != "" || w.page.original() || !w.queue.shown() {
		t.Errorf("%d passages, form %q, original %v", w.status.numbers.Passages, w.chron.form, w.page.original())
	}
}

func TestNewArticlesRenewTheQueueInItsPlace(t *testing.T) {
	w := opened(t)
	drop(w, file(t, "post.txt", weirArticles["post.txt"]))
	press(w, fyne.KeyG)
	one, all := w.queue.holding(t, "weir at Halm collapsed"), len(w.queue.items)
	if err := importText(w, weirArticles["wire.txt"]); err != nil {
		t.Fatal(err)
	}
	if len(w.queue.items) <= all || now(t, w).Key != one.Key || !w.queue.shown() {
		t.Errorf("%d suggestions, shown is %q", len(w.queue.items), now(t, w).Title)
	}
}

// importText brings an article in as a command of another program would.
func importText(w *window, text string) error {
	_, err := w.bench.ImportText(context.Background(), text)
	return err
}

func TestTheChronologyTellsHowManyAreOpen(t *testing.T) {
	w := withQueue(t)
	open := w.queue.openCount()
	press(w, fyne.KeyN)
	press(w, fyne.KeyEscape)
	if got, want := w.queue.badge.Label(), fmt.Sprintf("%d suggestions", open-1); !w.queue.badge.Visible() || got != want {
		t.Errorf("the chronology says %q, want %q", got, want)
	}
	w.open(another(t, w), false)
	if w.queue.badge.Visible() || len(w.queue.items) != 0 {
		t.Errorf("in an empty workspace it says %q", w.queue.badge.Label())
	}
}

func TestAnEmptyQueueSaysWhatToDo(t *testing.T) {
	w := opened(t)
	w.queue.open()
	if words := w.queue.view.Words(); !strings.Contains(words, "Nothing is recorded until you accept it") || !w.queue.shown() {
		t.Errorf("without articles it says %q", words)
	}
	drop(w, file(t, "plain.txt", "On patience\n\nThe Halm Post\n2 May 2024\n\nPatience is a virtue that cannot be hurried, as everybody knows.\n"))
	w.queue.open()
	if words := w.queue.view.Words(); !strings.Contains(words, "Nothing is suggested: of 1 article") {
		t.Errorf("without suggestions it says %q", words)
	}
}

func TestAWorkspaceForReadingShowsSuggestionsOnly(t *testing.T) {
	dir, path := lockedBy(t)
	w := windowIn(t, dir)
	w.open(path, true)
	press(w, fyne.KeyG)
	if len(w.queue.items) == 0 {
		t.Fatal("nothing is suggested")
	}
	for _, key := range []fyne.KeyName{fyne.KeyY, fyne.KeyN, fyne.KeyE, fyne.KeyM} {
		w.status.clear()
		press(w, key)
		if w.status.text() != "This workspace is open for reading only." || now(t, w).Decision != panes.Undecided {
			t.Errorf("%s: %q", key, w.status.text())
		}
	}
}

func TestWorkingOutIsCancelledAndGoneOnWith(t *testing.T) {
	w := opened(t)
	w.dropped(fyne.NewPos(700, 400), []fyne.URI{storage.NewFileURI(file(t, "post.txt", weirArticles["post.txt"]))})
	w.queue.forget()
	var late []func()
	w.back.hold = func(work func()) { late = append(late, work) }
	press(w, fyne.KeyG)
	if !w.queue.running || !strings.Contains(w.queue.view.Words(), "being read") {
		t.Fatalf("running %v; it says %q", w.queue.running, w.queue.view.Words())
	}
	w.queue.cancelWork()
	w.back.hold = nil
	for _, work := range late {
		work()
	}
	if w.queue.running || !strings.Contains(w.queue.view.Words(), "not read to the end") {
		t.Errorf("running %v; it says %q", w.queue.running, w.queue.view.Words())
	}
	w.queue.view.Focus()
	press(w, fyne.KeyReturn)
	if len(w.queue.items) == 0 {
		t.Error("it does not go on")
	}
}

func TestTheQueueIsInTheMenuAndTheListOfKeys(t *testing.T) {
	w := withQueue(t)
	keys := map[string]string{"Suggestions": "G", "Accept suggestion": "Y", "Change suggestion": "E", "Accept all that are sure": "Shift+Y"}
	for _, g := range w.keyGroups() {
		for _, l := range g.Lines {
			if want, ok := keys[l.Does]; ok && g.Name == "Chronology" {
				if !slices.Equal(l.Keys, []string{want}) {
					t.Errorf("%s has the keys %v", l.Does, l.Keys)
				}
				delete(keys, l.Does)
			}
		}
	}
	if len(keys) > 0 {
		t.Errorf("not listed: %v", keys)
	}
	press(w, fyne.KeyF1)
	press(w, fyne.KeyEscape)
	if !w.queue.shown() || w.left.view != fyne.CanvasObject(w.queue.list) {
		t.Error("after the list of keys the queue is gone")
	}
}

// What is less sure is not put before the analyst, but a key away, and stands last.
func TestWhatIsLessSureIsListedOnDemandAndLast(t *testing.T) {
	w := withQueue(t)
	drop(w, file(t, "late.txt", `Halm after the flood

The Halm Lantern
15 March 2024

HALM - The council closed the market of Halm on Thursday.

Residents filled sandbags. "Nobody came," said a baker, who lost his shop. He sold bread.
`))
	sure := w.queue.openCount()
	if len(w.queue.found.Unsure) == 0 {
		t.Fatal("nothing is less sure")
	}
	press(w, fyne.KeyL)
	if got, want := w.queue.openCount(), sure+len(w.queue.found.Unsure); got != want {
		t.Errorf("%d are open, want %d", got, want)
	}
	if !strings.Contains(w.status.text(), "listed last") {
		t.Errorf("the status bar says %q", w.status.text())
	}
	for i := range w.queue.items {
		if unsure := w.queue.items[i].Unsure; unsure != (i >= sure) {
			t.Errorf("the %d. of %d: less sure %v", i+1, len(w.queue.items), unsure)
		}
	}
	unsure := w.queue.items[sure].Key
	w.queue.show(unsure)
	press(w, fyne.KeyY)
	press(w, fyne.KeyL)
	if w.queue.openCount() != sure || made(w, unsure) != "accepted" {
		t.Errorf("hidden again, %d are open, want %d; the one that was accepted is %s", w.queue.openCount(), sure, made(w, unsure))
	}
}

func TestNothingElseIsDecidedWhileAFormIsOpen(t *testing.T) {
	w := withQueue(t)
	accept := w.queue.view.Objects()["accept"].(*part.Button)
	if !accept.Enabled() {
		t.Fatal("nothing can be accepted")
	}
	press(w, fyne.KeyE)
	if w.chron.form == "" || accept.Enabled() {
		t.Errorf("with the form %q open the suggestion can be accepted: %v", w.chron.form, accept.Enabled())
	}
	w.chron.cancel()
	if !accept.Enabled() {
		t.Error("the form is left, and nothing can be accepted")
	}
}
