package ui

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/chronology/view"
	"dateline/app/dates"
)

// withChronology is a window on an affair of two articles and four events: one without a
// date, one that is told only in the later article.
func withChronology(t testing.TB) *window {
	t.Helper()
	ctx := context.Background()
	w := opened(t)
	drop(w, file(t, "bridge.txt", lanternText))
	drop(w, file(t, "later.txt", "Engineers had warned of the pier\n\nCoast Wire\n20 March 2024\n\nEngineers warned of the fourth pier in November 2023.\n\nThe bridge opened again on 19 March.\n"))
	cite := func(title, when, place, quote string) {
		var d app.Draft
		for _, r := range w.articles.rows {
			a, err := w.bench.Article(ctx, r.ID)
			if err != nil {
				t.Fatal(err)
			}
			if start, end, err := app.FindQuote(&a, quote); err == nil && quote != "" {
				d = app.Draft{ArticleID: a.ID, Start: start, End: end, Stance: chronology.Supports}
			}
		}
		typed, err := chronology.Typed(when, dates.Context{})
		if err != nil {
			t.Fatal(err)
		}
		d.Event = chronology.Event{Title: title, When: typed, Place: place, Status: chronology.Reported}
		if _, err := w.bench.Record(ctx, d); err != nil {
			t.Fatal(err)
		}
	}
	cite("Barge strikes the bridge", "12 Mar 2024", "Osmund", "a barge struck its fourth pier")
	cite("Bridge closed", "12 Mar 2024", "Osmund", "closed to all traffic")
	cite("Bridge opens again", "19 Mar 2024", "Osmund", "The bridge opened again on 19 March")
	cite("Survey finds rust", "", "", "")
	w.refresh()
	return w
}

// titlesOf are the titles in the view, in their order.
func titlesOf(w *window) (all []string) {
	for _, l := range w.whole.list.Shown() {
		all = append(all, l.Title)
	}
	return all
}

func wantTitles(t *testing.T, w *window, want ...string) {
	t.Helper()
	if got := titlesOf(w); !slices.Equal(got, want) {
		t.Errorf("the view shows %q, want %q", got, want)
	}
}

func TestTheWholeChronologyOpensAndClosesWithT(t *testing.T) {
	w := withChronology(t)
	w.page.focus()
	press(w, fyne.KeyT)
	if !w.whole.shown() || !w.panes.hidden(paneArticles) || w.side.view != w.whole.asked {
		t.Fatal("T does not show the whole chronology with its questions, without the articles")
	}
	wantTitles(t, w, "Barge strikes the bridge", "Bridge closed", "Bridge opens again", "1 event without a date", "Survey finds rust")
	w.whole.list.Focus()
	press(w, fyne.KeyT)
	if w.whole.shown() || w.panes.hidden(paneArticles) || w.side.view != w.chron.view {
		t.Error("T in the view does not give articles, page and chronology their places again")
	}
	press(w, fyne.KeyT)
	w.whole.list.Focus()
	press(w, fyne.KeyEscape)
	if w.whole.shown() {
		t.Error("Esc does not leave the view")
	}
}

func TestLettersOfThePageDoNothingBehindTheView(t *testing.T) {
	w := withChronology(t)
	selectWords(t, w, "19 March")
	passages := w.status.numbers.Passages
	w.whole.open()
	w.whole.list.Focus()
	for _, k := range []fyne.KeyName{fyne.KeyH, fyne.KeyN, fyne.KeyO, fyne.Key1, fyne.KeyJ} {
		press(w, k)
	}
	if w.status.numbers.Passages != passages || !w.whole.shown() {
		t.Errorf("%d passages, shown %v", w.status.numbers.Passages, w.whole.shown())
	}
}

func TestTypedValuesBecomeChipsAndAreTakenOff(t *testing.T) {
	w := withChronology(t)
	w.whole.open()
	w.whole.list.Focus()
	press(w, fyne.KeyF)
	if w.sheet == nil || w.sheet.title != "Filter" {
		t.Fatalf("F opens no filter; the status bar says %q", w.status.text())
	}
	sheet := w.whole.sheet
	sheet.Focus()
	test.Type(w.focused(), "lantern")
	press(w, fyne.KeyReturn)
	wantTitles(t, w, "Barge strikes the bridge", "Bridge closed")
	test.Type(w.focused(), "12–13 March 2024")
	press(w, fyne.KeyReturn)
	if f := w.whole.filter; f.From != "2024-03-12" || f.To != "2024-03-13" {
		t.Errorf("the period is %s to %s", f.From, f.To)
	}
	press(w, fyne.KeyEscape)
	if w.sheet != nil || !w.whole.shown() {
		t.Fatal("Esc does not close the filter alone")
	}
	chips := w.whole.list.Chips()
	if want := []string{"12 – 13 Mar 2024", "Site: \u2068The Lantern Post\u2069"}; !slices.Equal(chips, want) {
		t.Errorf("the chips are %q, want %q", chips, want)
	}
	w.whole.remove(w.whole.filter.Values(w.tags)[0])
	w.whole.remove(w.whole.filter.Values(w.tags)[0])
	if len(titlesOf(w)) != 5 || len(w.whole.list.Chips()) != 0 {
		t.Errorf("without chips the view shows %q", titlesOf(w))
	}
}

func TestAsKnownOnADayByKeys(t *testing.T) {
	w := withChronology(t)
	w.whole.open()
	w.whole.list.Focus()
	press(w, fyne.KeyLeftBracket)
	if got := w.whole.filter.KnownOn; got != "2024-03-20" {
		t.Errorf("the first [ goes to %q, not to the day of the last publication", got)
	}
	press(w, fyne.KeyLeftBracket)
	wantTitles(t, w, "Barge strikes the bridge", "Bridge closed", "2 events first reported after 19 Mar 2024 are hidden")
	press(w, fyne.KeyRightBracket)
	press(w, fyne.KeyRightBracket)
	if got := w.whole.filter.KnownOn; got != "" {
		t.Errorf("] after the last publication stays at %q", got)
	}
	press(w, fyne.KeyK)
	test.Type(w.focused(), "13 March 2024")
	press(w, fyne.KeyReturn)
	if got := w.whole.filter.KnownOn; got != "2024-03-13" || len(w.whole.narrowed.Events) != 0 {
		t.Errorf("known on %q, %d events", got, len(w.whole.narrowed.Events))
	}
	if w.focused() != fyne.Focusable(w.whole.list.Rows()) {
		t.Errorf("after the day was typed %T has the keys, not the events", w.focused())
	}
	press(w, fyne.KeyK)
	test.Type(w.focused(), "soon")
	press(w, fyne.KeyReturn)
	if got := w.status.text(); !strings.Contains(got, "“soon” is not a date") {
		t.Errorf("the status bar says %q", got)
	}
}

func TestWhatNarrowedTheViewIsThereAgain(t *testing.T) {
	w := withChronology(t)
	w.whole.open()
	w.whole.toggleValue(view.Value{Field: view.ByPlace, Value: "Osmund"})
	path := w.bench.Path()
	w.open(path, true)
	w.whole.reset()
	w.whole.open()
	if !w.whole.filter.Has(view.Value{Field: view.ByPlace, Value: "Osmund"}) {
		t.Errorf("the filter is %+v", w.whole.filter)
	}
}

func TestAViewIsSavedAndChosen(t *testing.T) {
	w := withChronology(t)
	w.whole.open()
	if why := w.whole.cannotSave(); !strings.Contains(why, "Nothing is filtered") {
		t.Errorf("everything can be saved as a view: %q", why)
	}
	w.whole.toggleValue(view.Value{Field: view.ByPlace, Value: "Osmund"})
	w.whole.saveView()
	test.Type(w.focused(), "At Osmund")
	press(w, fyne.KeyReturn)
	if len(w.whole.views) != 1 || w.whole.viewName() != "At Osmund" {
		t.Fatalf("views %+v, shown as %q, status %q", w.whole.views, w.whole.viewName(), w.status.text())
	}
	w.whole.narrow(view.Filter{})
	if w.whole.viewName() != "" {
		t.Error("everything is called by the name of a view")
	}
	w.whole.removeView(w.whole.views[0])
	if len(w.whole.views) != 0 {
		t.Error("the view was not removed")
	}
	w.undoAction()
	if len(w.whole.views) != 1 {
		t.Error("undo does not bring the view back")
	}
}

func TestQuestionsLeadToWhereTheyArePutRight(t *testing.T) {
	w := withChronology(t)
	w.page.focus()
	press(w, fyne.KeyQ)
	w.whole.asked.Focus()
	ask := func(a view.Asked) view.Question {
		list := w.whole.asked.List(a)
		if len(list) == 0 {
			t.Fatalf("nobody asks %q", a)
		}
		return list[0]
	}
	w.whole.put(ask(view.Undated))
	if w.chron.form != "Edit event" {
		t.Fatalf("an event without a date opens %q", w.chron.form)
	}
	press(w, fyne.KeyEscape)
	if !w.whole.shown() || w.side.view != w.whole.asked || w.focused() != fyne.Focusable(w.whole.asked.Rows()) {
		t.Error("leaving the form does not lead back to the questions")
	}
	w.whole.put(ask(view.NoAddress))
	if w.whole.shown() || w.page.article.ID != ask(view.NoAddress).ArticleID {
		t.Fatal("an article without an address is not opened")
	}
	w.page.focus()
	w.page.text.Select(0, 0)
	press(w, fyne.KeyEscape)
	if !w.whole.shown() {
		t.Error("Esc on the page does not come back to the view")
	}
}

func TestEnterGoesToThePassageAndEscComesBackToTheRow(t *testing.T) {
	w := withChronology(t)
	w.whole.open()
	w.whole.list.Focus()
	closed := w.chron.events[1]
	w.whole.list.Select(closed.ID)
	press(w, fyne.KeyReturn)
	if w.whole.shown() || w.page.text.FocusedMark() != closed.Cited[0].PassageID {
		t.Fatal("Enter does not go to the passage")
	}
	for range 3 { // the highlight first lets go of the keys
		if !w.whole.shown() {
			press(w, fyne.KeyEscape)
		}
	}
	if e, _ := w.whole.list.Selected(); !w.whole.shown() || e.ID != closed.ID {
		t.Errorf("shown %v, at %q", w.whole.shown(), e.Title)
	}
}

func TestTheViewFollowsChangesAndKeepsTheRow(t *testing.T) {
	w := withChronology(t)
	w.whole.open()
	w.whole.list.Focus()
	again := w.chron.events[2]
	w.whole.list.Select(again.ID)
	if err := w.bench.MoveToBin(context.Background(), app.KindEvent, w.chron.events[0].ID); err != nil {
		t.Fatal(err)
	}
	w.refresh()
	wantTitles(t, w, "Bridge closed", "Bridge opens again", "1 event without a date", "Survey finds rust")
	if e, _ := w.whole.list.Selected(); e.ID != again.ID {
		t.Errorf("the row moved to %q", e.Title)
	}
}

func TestAnEventIsEditedAsItIsNotAsItWasKnown(t *testing.T) {
	w := withChronology(t)
	ctx := context.Background()
	var later article.ID
	for _, r := range w.articles.rows {
		if strings.HasPrefix(r.Title, "Engineers") {
			later = r.ID
		}
	}
	a, err := w.bench.Article(ctx, later)
	if err != nil {
		t.Fatal(err)
	}
	start, end, err := app.FindQuote(&a, "Engineers warned of the fourth pier")
	if err != nil {
		t.Fatal(err)
	}
	closed := w.chron.events[1].ID
	if _, err := w.bench.Cite(ctx, closed, app.Draft{ArticleID: later, Start: start, End: end, Stance: chronology.Supports}); err != nil {
		t.Fatal(err)
	}
	w.refresh()
	w.whole.open()
	w.whole.knowOn("2024-03-15")
	w.whole.list.Select(closed)
	if e, _ := w.whole.list.Selected(); len(e.Cited) != 1 {
		t.Fatalf("known on 15 March with %d citations", len(e.Cited))
	}
	w.whole.editSelected()
	if got := w.chron.editor.Citations(); got != 2 {
		t.Errorf("the form holds %d citations, want both", got)
	}
}

// withConflict records an event whose two citations disagree about who was hurt.
func withConflict(t *testing.T, w *window) (event article.ID) {
	t.Helper()
	ctx := context.Background()
	for i, text := range []string{"Seven hurt on the quay\n\nCoast Wire\n21 March 2024\n\nSeven people were hurt on the quay, the hospital said.\n",
		"Three hurt on the quay\n\nThe Lantern Post\n22 March 2024\n\nThree people were hurt on the quay, the port authority said.\n"} {
		r, err := w.bench.ImportText(ctx, text)
		if err != nil {
			t.Fatal(err)
		}
		a, err := w.bench.Article(ctx, r.Articles[0].ID)
		if err != nil {
			t.Fatal(err)
		}
		quote := []string{"Seven people were hurt on the quay", "Three people were hurt on the quay"}[i]
		start, end, err := app.FindQuote(&a, quote)
		if err != nil {
			t.Fatal(err)
		}
		d := app.Draft{ArticleID: a.ID, Start: start, End: end, Stance: chronology.Supports, Event: chronology.Event{Title: "People hurt on the quay", Status: chronology.Reported}}
		if event != "" {
			_, err = w.bench.Cite(ctx, event, d)
		} else {
			var e chronology.Event
			e, err = w.bench.Record(ctx, d)
			event = e.ID
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	w.refresh()
	return event
}

func TestAConflictIsSettledWithANote(t *testing.T) {
	w := withChronology(t)
	event := withConflict(t, w)
	w.whole.ask()
	conflicts := w.whole.asked.Conflicts()
	if len(conflicts) != 1 || !conflicts[0].Open() || len(conflicts[0].Sides) != 2 || w.whole.sources(conflicts[0])[1] != "The Lantern Post" {
		t.Fatalf("the conflicts are %+v", conflicts)
	}
	if got := statusOf(w, event); got != "1 conflict" {
		t.Errorf("the row says %q", got)
	}
	w.whole.settle(conflicts[0])
	w.sheet.field.SetText("the hospital counted all of them")
	w.sheet.ok.OnConfirm()
	if c := w.whole.asked.Conflicts()[0]; c.Open() || c.Note != "the hospital counted all of them" || statusOf(w, event) != "Reported" {
		t.Errorf("after settling: %+v, status bar %q", c, w.status.text())
	}
	w.whole.settle(w.whole.asked.Conflicts()[0])
	if !w.whole.asked.Conflicts()[0].Open() {
		t.Error("what was settled is not opened again")
	}
}

// statusOf is what the row of an event says of it.
func statusOf(w *window, id article.ID) string {
	for _, l := range w.whole.list.Shown() {
		if l.ID == string(id) {
			return l.Status
		}
	}
	return ""
}

func TestNarrowWindowsShowEventsOrQuestions(t *testing.T) {
	w := withChronology(t)
	w.panes.fit(700)
	w.whole.open()
	if w.panes.hidden(panePage) || !w.panes.hidden(paneSide) {
		t.Error("a narrow window does not begin with the events alone")
	}
	w.whole.toQuestions()
	if !w.panes.hidden(panePage) || w.panes.hidden(paneSide) {
		t.Error("Q does not show the questions alone")
	}
	w.whole.asked.Focus()
	w.whole.toList()
	if w.panes.hidden(panePage) || !w.panes.hidden(paneSide) {
		t.Error("the events do not come back")
	}
}
