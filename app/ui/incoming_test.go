package ui

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/transfer"
)

// copied is a selection as a browser gives it.
func copied() transfer.Item {
	html := "<h1>Ferry to Osmund runs again</h1><p>By Ilse Marran</p>" +
		"<p>The ferry to Osmund left the harbour at noon on Tuesday, for the first time since the barge struck the bridge.</p>" +
		"<p>The port authority said that tickets for the bus stay valid until Friday, and that the bridge is still closed.</p>"
	return transfer.Item{HTML: html, Text: "Ferry to Osmund runs again", Said: []article.Claim{{
		Field: article.FieldURL, Value: "https://lantern.example/ferry",
		Evidence: article.Evidence{Words: "https://lantern.example/ferry", Where: "clipboard chromium/x-source-url", Rule: "the browser names it"},
	}}}
}

func TestASelectionKeepsWhereItCameFrom(t *testing.T) {
	w := opened(t)
	w.takeDrop(copied(), nil)
	a := w.page.article
	if a.URL != "https://lantern.example/ferry" || !strings.Contains(a.Evidence[article.FieldURL].Where, "x-source-url") {
		t.Errorf("the address is %q, %v", a.URL, a.Evidence[article.FieldURL])
	}
	if a.Captured.Day() == "" {
		t.Error("nothing says when it was taken from the web")
	}
	if !strings.Contains(a.Text, "left the harbour at noon") || !strings.Contains(a.Text, "tickets for the bus") {
		t.Errorf("the text is %q", a.Text)
	}
}

func TestPlainTextIsNotSaidToComeFromTheWeb(t *testing.T) {
	w := opened(t)
	w.takeDrop(transfer.Item{Text: lanternText}, nil)
	if a := w.page.article; a.ID == "" || a.Captured != "" {
		t.Errorf("article %q says that it was saved %q", a.ID, a.Captured)
	}
}

func TestALinkIsKeptWithItsAddress(t *testing.T) {
	w := opened(t)
	w.takeDrop(transfer.Item{Link: "https://lantern.example/ferry", Title: "Ferry runs again"}, nil)
	if a := w.page.article; a.URL != "https://lantern.example/ferry" {
		t.Errorf("the address is %q; the status bar says %q", a.URL, w.status.text())
	}
}

func TestAnAddressOnTheClipboardIsKept(t *testing.T) {
	w := opened(t)
	w.host.Clipboard().SetContent("https://lantern.example/ferry\n")
	w.paste()
	if a := w.page.article; a.URL != "https://lantern.example/ferry" {
		t.Errorf("the address is %q; the status bar says %q", a.URL, w.status.text())
	}
}

func TestFilesOfAFileManagerArePasted(t *testing.T) {
	w := opened(t)
	w.take(transfer.Item{Files: []string{file(t, "bridge.txt", lanternText)}}, nil, article.OriginPaste, w.place())
	if !strings.HasPrefix(w.page.article.Title, "Harbour bridge") {
		t.Errorf("the page shows %q; the status bar says %q", w.page.article.Title, w.status.text())
	}
}

func TestADropDoesNotDisturbTyping(t *testing.T) {
	w := withArticle(t)
	shown := w.page.article.ID
	w.focusSearch()
	w.takeDrop(copied(), nil)
	if w.page.article.ID != shown || w.field() == nil {
		t.Error("the drop took the keys from the field")
	}
	if w.status.numbers.Articles != 2 || !w.status.offer.Visible() {
		t.Errorf("%d articles; the status bar says %q", w.status.numbers.Articles, w.status.text())
	}
}

func TestWhatCannotComeInIsExplained(t *testing.T) {
	for name, c := range map[string]struct {
		item transfer.Item
		err  error
		says string
	}{
		"picture":         {item: transfer.Item{Image: true}, says: "picture"},
		"nothing":         {says: "Nothing in this drop can be read"},
		"files elsewhere": {item: transfer.Item{Remote: []string{"smb://archive/a"}}, says: "not on this computer"},
		"failure":         {err: errors.New("the program does not answer"), says: "Not dropped: The program does not answer"},
	} {
		w := opened(t)
		w.takeDrop(c.item, c.err)
		if !strings.Contains(w.status.text(), c.says) || w.status.numbers.Articles != 0 {
			t.Errorf("%s: the status bar says %q", name, w.status.text())
		}
	}
}

func TestADropIntoADialog(t *testing.T) {
	w := opened(t)
	path := file(t, "bridge.txt", lanternText)
	w.chooseFiles()
	if words := w.dropWords(transfer.Offer{Kind: transfer.Selection}); !strings.Contains(words, "dialog") {
		t.Errorf("a selection over the dialog would %q", words)
	}
	w.takeDrop(copied(), nil)
	if w.status.numbers.Articles != 0 || !strings.Contains(w.status.text(), "dialog") {
		t.Errorf("the status bar says %q", w.status.text())
	}
	w.takeDrop(transfer.Item{Files: []string{path}}, nil)
	if w.sheet.field.Text != path {
		t.Errorf("the dialog's field holds %q", w.sheet.field.Text)
	}
}

func TestAWorkspaceThatIsDroppedIsOpened(t *testing.T) {
	w := opened(t)
	path := filepath.Join(t.TempDir(), "Other.DATELINE")
	if words := w.dropWords(transfer.Offer{Kind: transfer.Files, Files: []string{path}}); words != "Drop to open Other.DATELINE" {
		t.Errorf("it would %q", words)
	}
	w.takeDrop(transfer.Item{Files: []string{path}}, nil)
	if w.bench.Path() != path {
		t.Errorf("%s is open", w.bench.Path())
	}
}

func TestTheWindowSaysWhatADropWouldDo(t *testing.T) {
	w := opened(t)
	for _, c := range []struct {
		offer transfer.Offer
		want  string
	}{
		{transfer.Offer{Kind: transfer.Files}, "Drop to import files"},
		{transfer.Offer{Kind: transfer.Files, Files: []string{"/a"}}, "Drop to import 1 file"},
		{transfer.Offer{Kind: transfer.Files, Files: []string{"/a", "/b", "/c"}}, "Drop to import 3 files"},
		{transfer.Offer{Kind: transfer.Link}, "Drop to keep this link’s address"},
		{transfer.Offer{Kind: transfer.Selection}, "Drop to keep this selection as an article"},
		{transfer.Offer{Kind: transfer.Nothing}, "This holds no text that can be read"},
	} {
		w.over.show(w.dropWords(c.offer))
		if !w.over.Visible() || w.over.words.Text != c.want {
			t.Errorf("%+v: says %q, want %q", c.offer, w.over.words.Text, c.want)
		}
	}
	if size := w.over.Size(); size != w.win.Canvas().Size() {
		t.Errorf("the frame is %v, the window %v", size, w.win.Canvas().Size())
	}
	w.over.show("")
	if w.over.Visible() {
		t.Error("the frame stays after the drop")
	}
}

func TestAWorkspaceForReadingTakesNoDrop(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "test.dateline")
	bench, err := app.Open(context.Background(), path, app.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := bench.Close(); err != nil {
		t.Fatal(err)
	}
	w := windowIn(t, dir)
	w.open(path, true)
	if w.bench == nil || !w.bench.ReadOnly() {
		t.Fatalf("not open for reading: %q", w.trouble)
	}
	const want = "This workspace is open for reading only."
	if words := w.dropWords(transfer.Offer{Kind: transfer.Link}); words != want {
		t.Errorf("a link over the window would %q", words)
	}
	w.takeDrop(copied(), nil)
	if w.status.numbers.Articles != 0 || w.status.text() != want {
		t.Errorf("%d articles; the status bar says %q", w.status.numbers.Articles, w.status.text())
	}
}

// The frame lies over everything, and lets the pointer through.
func TestTheFrameTakesNoClicks(t *testing.T) {
	w := opened(t)
	w.over.show("Drop to import files")
	var o fyne.CanvasObject = w.over
	if _, is := o.(fyne.Tappable); is {
		t.Error("the frame can be tapped")
	}
	if _, is := o.(fyne.Focusable); is {
		t.Error("the frame takes the keys")
	}
}
