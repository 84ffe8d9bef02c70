package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/panes"
)

// do does what is held, and what that asks for, in order.
func do(held *[]func()) {
	for len(*held) > 0 {
		next := (*held)[0]
		*held = (*held)[1:]
		next()
	}
}

func TestAHistoryReadTwiceAtOnceIsTheNewest(t *testing.T) {
	w := withArticle(t)
	importTwo(t, w)()
	w.page.open(w.articles.rows[0].ID, 0, 0)
	f := &historyFiller{w: w, list: panes.NewHistoryList()}
	f.anew()
	var held []func()
	w.back.hold = func(work func()) { held = append(held, work) }
	f.more(f.all[1].Seq)
	w.back.hold = nil
	selectWords(t, w, "fourth pier")
	press(w, fyne.KeyH)
	f.anew()
	do(&held) // the answer from before comes last
	if len(f.all) == 0 || f.all[0].Label != "Highlight passage" {
		t.Fatalf("the history begins with %+v", f.all)
	}
	for i := range f.all {
		if want := f.all[0].Seq - i; f.all[i].Seq != want {
			t.Errorf("entry %d is number %d, want %d", i, f.all[i].Seq, want)
		}
	}
}

func TestTheKeysLeaveWhatIsBehindThemInStep(t *testing.T) {
	w := withArticle(t)
	importTwo(t, w)()
	w.showBin()
	bin := w.stage.view.(*panes.BinList)
	w.showKeys()
	w.showKeys()
	for _, r := range w.articles.rows {
		if r.ID != w.page.article.ID {
			w.articles.bin(r.ID)
			break
		}
	}
	w.showKeys()
	press(w, fyne.KeyEscape)
	if w.stage.view != fyne.CanvasObject(bin) {
		t.Fatal("Esc does not lead back to the bin")
	}
	restored := false
	bin.OnRestore = func(i app.BinItem) { restored = true }
	bin.Focus()
	press(w, fyne.KeyReturn)
	if !restored {
		t.Error("the bin behind the keys does not list what went into it")
	}
}

func TestWhatTheAnalystDoesNeedNotWaitForARefresh(t *testing.T) {
	w := withArticle(t)
	var queue, refreshes []func()
	w.back.hold = func(work func()) { queue = append(queue, work) }
	w.refresh()
	refreshes, queue = queue, nil
	selectWords(t, w, "fourth pier")
	press(w, fyne.KeyE)
	do(&queue)
	if w.chron.form != "New event" {
		t.Error("E waits for the lists to be read")
	}
	w.back.hold = nil
	do(&refreshes)
}

func TestAHighlightDoesNotReadTheDatesAgain(t *testing.T) {
	w := withArticle(t)
	dates := len(w.page.dates)
	if dates == 0 {
		t.Fatal("the article has no dates")
	}
	w.page.dates = nil // they come back only when they are read again
	selectWords(t, w, "fourth pier")
	press(w, fyne.KeyH)
	if len(w.page.passages) != 1 || w.page.dates != nil {
		t.Error("the dates were read again after a highlight")
	}
	w.page.setMetadata(w.page.article.ID, article.FieldPublished, "2023-03-14", func(error) {})
	if len(w.page.dates) != dates {
		t.Error("they were not read again for another date of publication")
	}
}

func TestHintsStayAsTheyAre(t *testing.T) {
	w := withArticle(t)
	w.page.focus()
	before := w.status.keys.Objects[0]
	w.page.text.Select(3, 3)
	w.page.text.Select(5, 9)
	if w.status.keys.Objects[0] != before {
		t.Error("a move of the caret made the hints anew")
	}
}

// menuWindow counts how often the menu bar is set.
type menuWindow struct {
	fyne.Window
	times int
}

// SetMainMenu implements fyne.Window.
func (m *menuWindow) SetMainMenu(bar *fyne.MainMenu) {
	m.times++
	m.Window.SetMainMenu(bar)
}

// openTitle is the focus as it is while a menu is open.
type openTitle struct{ widget.Entry }

// Child is the menu that is open.
func (*openTitle) Child() *widget.Menu { return nil }

func TestAnOpenMenuIsLeftOpen(t *testing.T) {
	w := withArticle(t)
	counting := &menuWindow{Window: w.win}
	w.win = counting
	w.menu.refresh()
	w.menu.refresh()
	if counting.times != 0 {
		t.Errorf("the bar was set %d times though nothing changed", counting.times)
	}
	title := &openTitle{}
	title.ExtendBaseWidget(title)
	over := widget.NewPopUp(title, w.win.Canvas())
	over.Show()
	w.win.Canvas().Focus(title)
	id := w.page.article.ID
	if _, err := w.bench.Highlight(t.Context(), id, 0, 5); err != nil {
		t.Fatal(err)
	}
	if counting.times != 0 {
		t.Error("a change closed the menu that was open")
	}
	over.Hide()
	w.page.focus()
	w.menu.refresh()
	if counting.times != 1 || w.undoName() != "Undo “Highlight passage”" {
		t.Errorf("after it was closed the bar was set %d times, %q", counting.times, w.undoName())
	}
}
