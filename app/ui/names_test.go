package ui

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/chronology"
)

// withNames is a window on two articles that spell a president differently.
func withNames(t *testing.T) *window {
	t.Helper()
	w := opened(t)
	drop(w, file(t, "one.txt", "Bridge of Ilven opens\n\nOstrin Post\n20 March 2024\n\nPresident Volodymyr Zelensky opened the bridge of Ilven on Tuesday. Zelensky said the port of Kyiv would be next. Ada Holm, the mayor of Ilven, thanked him.\n"))
	drop(w, file(t, "two.txt", "Brücke eröffnet\n\nHafenblatt\n22. März 2024\n\nPräsident Wolodymyr Selenskyj hat am Dienstag die Brücke eröffnet. Selenskyj sagte, der Hafen von Kiew sei als Nächstes dran, und er werde wiederkommen.\n"))
	return w
}

func nameRows(w *window) string {
	rows, _ := w.names.list.Shown()
	return strings.Join(rows, "\n")
}

// atName selects the row that begins with some words, by the arrows.
func atName(t *testing.T, w *window, begins string) {
	t.Helper()
	for range 40 {
		if rows, at := w.names.list.Shown(); at >= 0 && strings.HasPrefix(rows[at], begins) {
			return
		}
		press(w, fyne.KeyDown)
	}
	t.Fatalf("no row begins with %q:\n%s", begins, nameRows(w))
}

func TestNamesAreTakenForOneByKeys(t *testing.T) {
	w := withNames(t)
	w.page.focus()
	press(w, fyne.KeyW)
	if !w.names.shown() || !strings.Contains(nameRows(w), "Offered as one · 2 names") {
		t.Fatalf("W shows\n%s", nameRows(w))
	}
	w.names.list.Focus()
	atName(t, w, "Selenskyj · person")
	press(w, fyne.KeyY)
	same := func(name string) string {
		list, err := w.bench.SameNames(context.Background(), name)
		if err != nil {
			t.Fatal(err)
		}
		slices.Sort(list)
		return strings.Join(list, ", ")
	}
	if got := same("Selenskyj"); got != "Selenskyj, Volodymyr Zelensky, Wolodymyr Selenskyj, Zelensky" {
		t.Errorf("Y makes one of %s", got)
	}
	if got := w.status.text(); !strings.HasPrefix(got, "Took “Selenskyj” and 3 others for one name") {
		t.Errorf("the status bar says %q", got)
	}
	if rows, at := w.names.list.Shown(); !strings.HasPrefix(rows[at], "Kiew · place") || !strings.Contains(nameRows(w), "Taken for one · 1 name") {
		t.Errorf("after Y the list is at %q", rows[at])
	}
	atName(t, w, "Zelensky")
	press(w, fyne.KeyS)
	if got := same("Selenskyj"); got != "Selenskyj, Volodymyr Zelensky, Wolodymyr Selenskyj" {
		t.Errorf("S leaves %s", got)
	}
	w.undo()
	if got := same("Selenskyj"); !strings.HasSuffix(got, ", Zelensky") {
		t.Errorf("undo of S leaves %s", got)
	}
	press(w, fyne.KeyHome)
	atName(t, w, "Kiew · place")
	press(w, fyne.KeyN)
	if got := nameRows(w); strings.Contains(got, "Kiew · place") || !strings.Contains(got, "Kept apart · 1 pair") {
		t.Errorf("N leaves\n%s", got)
	}
	press(w, fyne.KeyEnd)
	press(w, fyne.KeyY)
	if got := nameRows(w); !strings.Contains(got, "Kiew · place") || strings.Contains(got, "Kept apart") {
		t.Errorf("offered again, the list is\n%s", got)
	}
}

func TestEnterGoesToWhereANameStandsAndEscComesBack(t *testing.T) {
	w := withNames(t)
	w.whole.open()
	w.whole.list.Focus()
	press(w, fyne.KeyW)
	w.names.list.Focus()
	atName(t, w, "Kiew")
	press(w, fyne.KeyReturn)
	if start, end, _ := w.page.selected(); !w.names.cameFrom() || string([]rune(w.page.article.Text)[start:end]) != "Kiew" {
		t.Fatalf("Enter goes to %d–%d of %q", start, end, w.page.article.Title)
	}
	w.page.focus()
	press(w, fyne.KeyEscape)
	if rows, at := w.names.list.Shown(); !w.names.shown() || !strings.HasPrefix(rows[at], "Kiew") {
		t.Fatal("Esc does not come back to the row")
	}
	w.names.list.Focus()
	press(w, fyne.KeyEscape)
	if !w.whole.shown() || w.side.view != w.whole.asked {
		t.Error("Esc in the list does not go back to the whole chronology")
	}
}

func TestEnterGoesToTheEventThatANameStandsIn(t *testing.T) {
	w := withNames(t)
	e, err := w.bench.Record(t.Context(), app.Draft{Event: chronology.Event{Title: "Bridge opens", People: []string{"V. Zelenskyy"}, Status: chronology.Reported}})
	if err != nil {
		t.Fatal(err)
	}
	w.refresh()
	w.names.toggle()
	w.names.list.Focus()
	atName(t, w, "V. Zelenskyy")
	press(w, fyne.KeyReturn)
	if got, ok := w.chron.list.Selected(); !ok || got.ID != e.ID {
		t.Errorf("Enter goes to %q", got.Title)
	}
}

func TestAnEmptyListOfNamesSaysWhatItIsFor(t *testing.T) {
	w := withArticle(t)
	w.names.toggle()
	if got := w.names.list.Empty(); !strings.Contains(got, "offered as one") || !strings.Contains(got, "No text and no quotation is changed") {
		t.Errorf("it says %q", got)
	}
	w.names.list.Focus()
	press(w, fyne.KeyY)
	if w.status.text() != "No name is selected." {
		t.Errorf("Y says %q", w.status.text())
	}
}
