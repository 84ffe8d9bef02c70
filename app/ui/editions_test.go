package ui

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
)

// renewed marks words of the open article, and gives it a text in which they changed.
func renewed(t *testing.T, w *window, words, into string) article.Passage {
	t.Helper()
	ctx := context.Background()
	selectWords(t, w, words)
	press(w, fyne.KeyH)
	a := w.page.article
	p := w.page.passages[0]
	fresh := a
	fresh.Blocks = append([]article.Block(nil), a.Blocks...)
	for i := range fresh.Blocks {
		fresh.Blocks[i].Text = strings.ReplaceAll(fresh.Blocks[i].Text, words, into)
	}
	fresh.Text = article.Compose(fresh.Blocks)
	r, err := w.bench.Renew(ctx, a.ID, fresh)
	if err != nil {
		t.Fatal(err)
	}
	w.editions.done([]app.Recleaned{r}, nil)
	return p
}

func TestADoubtfulPassageIsAcceptedByKey(t *testing.T) {
	w := withArticle(t)
	words := strings.Join(strings.Fields(w.page.article.Blocks[len(w.page.article.Blocks)-1].Text)[:6], " ")
	into := strings.Replace(words, strings.Fields(words)[3], "otherwise", 1)
	p := renewed(t, w, words, into)
	if len(w.page.passages) != 0 || !strings.Contains(w.page.article.Text, into) {
		t.Fatalf("the page shows %d passages of another text", len(w.page.passages))
	}
	press(w, fyne.KeyY)
	if len(w.page.passages) != 1 || w.page.passages[0].ID != p.ID || w.page.passages[0].Quote != into {
		t.Errorf("after Y the page shows %+v", w.page.passages)
	}
	if s := w.status.text(); s != "Accepted place of passage" {
		t.Errorf("after Y the status bar says %q", s)
	}
	w.undo()
	if left, err := w.bench.Undecided(context.Background(), ""); err != nil || len(left) != 1 {
		t.Errorf("undone, %d passages wait, %v", len(left), err)
	}
	press(w, fyne.KeyN)
	if left, _ := w.bench.Undecided(context.Background(), ""); len(left) != 0 {
		t.Errorf("after N, %d passages wait", len(left))
	}
	got, err := w.bench.Passage(context.Background(), p.ID)
	if err != nil || !got.Earlier || got.Quote != words {
		t.Errorf("after N the passage is %+v, %v", got, err)
	}
	w.openPassage(p.ID)
	if s := w.status.text(); !strings.Contains(s, "stands in an earlier edition") {
		t.Errorf("opened, the status bar says %q", s)
	}
}

func TestADoubtfulPassageIsPutOnASelection(t *testing.T) {
	w := withArticle(t)
	words := strings.Join(strings.Fields(w.page.article.Blocks[len(w.page.article.Blocks)-1].Text)[:6], " ")
	into := strings.Replace(words, strings.Fields(words)[3], "otherwise", 1)
	p := renewed(t, w, words, into)
	press(w, fyne.KeyReturn)
	selectWords(t, w, "otherwise")
	press(w, fyne.KeyP)
	got, err := w.bench.Passage(context.Background(), p.ID)
	if err != nil || got.Earlier || got.Quote != "otherwise" {
		t.Errorf("the passage is %+v, %v", got, err)
	}
	if w.undoes.undo != "Put passage on other words" {
		t.Errorf("what can be undone is %q", w.undoes.undo)
	}
}

// The numbers of a selection in another article mean nothing in the passage's own.
func TestADoubtfulPassageIsPutOnWordsOfItsOwnArticleOnly(t *testing.T) {
	w := withArticle(t)
	words := strings.Join(strings.Fields(w.page.article.Blocks[len(w.page.article.Blocks)-1].Text)[:6], " ")
	into := strings.Replace(words, strings.Fields(words)[3], "otherwise", 1)
	p := renewed(t, w, words, into)
	press(w, fyne.KeyReturn)
	if !slices.ContainsFunc(w.status.hints, func(h hint) bool { return h.keys[0] == "P" }) {
		t.Errorf("the status bar does not name P: %v", w.status.hints)
	}
	of := w.page.article.ID
	r, err := w.bench.ImportText(context.Background(), quayText)
	if err != nil {
		t.Fatal(err)
	}
	w.page.open(r.Articles[0].ID, 0, 0)
	selectWords(t, w, "quay")
	press(w, fyne.KeyP)
	if got, err := w.bench.Passage(context.Background(), p.ID); err != nil || !got.Earlier || got.Quote != words {
		t.Errorf("put on words of another article, the passage is %+v, %v", got, err)
	}
	if s := w.status.text(); !strings.Contains(s, "of another article") {
		t.Errorf("the status bar says %q", s)
	}
	w.page.open(of, 0, 0)
	if err := w.bench.AcceptPlace(context.Background(), p.ID); err != nil {
		t.Fatal(err)
	}
	selectWords(t, w, "otherwise")
	press(w, fyne.KeyP)
	if got, err := w.bench.Passage(context.Background(), p.ID); err != nil || got.Quote != into {
		t.Errorf("decided meanwhile, the passage was moved: %+v, %v", got, err)
	}
}

// A passage that was opened to be put somewhere, and then decided in the list, is not
// to be put any more.
func TestADecidedPassageIsNotToBePut(t *testing.T) {
	for _, decide := range []fyne.KeyName{fyne.KeyY, fyne.KeyN, fyne.KeyDelete} {
		w := withArticle(t)
		words := strings.Join(strings.Fields(w.page.article.Blocks[len(w.page.article.Blocks)-1].Text)[:6], " ")
		p := renewed(t, w, words, strings.Replace(words, strings.Fields(words)[3], "otherwise", 1))
		press(w, fyne.KeyReturn)
		w.editions.show()
		press(w, decide)
		decided, err := w.bench.Passage(context.Background(), p.ID)
		if err != nil {
			t.Fatal(err)
		}
		press(w, fyne.KeyEscape)
		selectWords(t, w, "otherwise")
		if slices.ContainsFunc(w.status.hints, func(h hint) bool { return h.keys[0] == "P" }) {
			t.Errorf("after %s the status bar still names P", decide)
		}
		press(w, fyne.KeyP)
		if got, err := w.bench.Passage(context.Background(), p.ID); err != nil || got.Quote != decided.Quote || got.Binned != decided.Binned {
			t.Errorf("after %s P makes of it %+v, %v", decide, got, err)
		}
	}
}

const quayText = "Quay of Skerry open\n\nBy Ilse Marran\n\n9 March 2026\n\nThe quay of Skerry is open to lorries again, the harbour office said on Monday, after three weeks of clearing.\n"

func TestCleaningAgainSaysWhatCameOfIt(t *testing.T) {
	w := withArticle(t)
	w.editions.cleanAll()
	if s := w.status.text(); !strings.Contains(s, "Cleaned again: 1 article, 1 unchanged.") {
		t.Errorf("the status bar says %q", s)
	}
}

// What was found in the earlier text stands elsewhere in the new one, or nowhere.
func TestAnotherEditionKeepsImagesLinksAndMatches(t *testing.T) {
	w := withQuay(t)
	w.page.focus()
	w.choose(t, "Find on the page")
	w.page.finder.field.SetText("quay")
	renewed(t, w, "within the month", "before long")
	w.page.text.ScrollToTop()
	w.page.text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
	if !w.page.words.shown || w.page.words.words.Text != "The quay from the north" {
		t.Error("Tab does not lead to the image any more")
	}
	start := strings.Index(w.page.article.Text, "harbour board")
	w.page.text.Select(start+1, start+1)
	if l, ok := w.page.text.LinkHere(); !ok || l.URL != "https://board.example/letter" {
		t.Errorf("the link is %+v", l)
	}
	if f := w.page.text.Found(); f.Of == 0 {
		t.Errorf("the bar says %q, of %+v", w.page.finder.count.Text, f)
	}
}

// What the original says of an article otherwise than before is told in the report.
func TestOtherMetadataIsTold(t *testing.T) {
	w := withArticle(t)
	fresh := w.page.article
	fresh.Evidence = map[article.Field]article.Evidence{article.FieldSite: {Words: "Orle Post", Where: "line 1", Rule: "a line of its own"}}
	fresh.Site = "Orle Post"
	r, err := w.bench.Renew(context.Background(), fresh.ID, fresh)
	if err != nil {
		t.Fatal(err)
	}
	w.editions.done([]app.Recleaned{r}, nil)
	if s := w.status.text(); !strings.Contains(s, "1 with other metadata") {
		t.Errorf("the status bar says %q", s)
	}
	if got := stillKnown(context.Background(), w.bench, w.editions.facts); len(got) == 0 {
		t.Error("nothing is told")
	}
	w.undo()
	if got := stillKnown(context.Background(), w.bench, w.editions.facts); len(got) != 0 {
		t.Errorf("undone, it still tells %+v", got)
	}
}
