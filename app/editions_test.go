package app

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/app/article"
	"dateline/app/article/anchor"
	"dateline/app/chronology"
	"dateline/app/intake"
	"dateline/app/report"
)

const lockStory = `Lower lock gates of Vessin harbour fail

By Mira Holt

14 May 2019

The lower lock gates of Vessin harbour failed on Monday, and nine barges were carried out into the estuary with the ebb.

The harbour board said that nobody was hurt, and that the gates had been inspected in March by an engineer of the county.

Freight is to go by rail until the gates are hung again, which the board expects to take the whole of the summer.

Read also: The ferry that never came
`

// again is a workspace with one article that is cleaned again by rules of the test.
type again struct {
	t    *testing.T
	w    *Workbench
	path string
	id   article.ID
}

func newAgain(t *testing.T) *again {
	t.Helper()
	c := &again{t: t, path: filepath.Join(t.TempDir(), "w.dateline")}
	c.open()
	r, err := c.w.ImportText(context.Background(), lockStory)
	if err != nil {
		t.Fatal(err)
	}
	c.id = r.Articles[0].ID
	return c
}

func (c *again) open() {
	c.t.Helper()
	w, err := Open(context.Background(), c.path, Options{})
	if err != nil {
		c.t.Fatal(err)
	}
	c.w = w
	c.t.Cleanup(func() { w.Close() })
}

func (c *again) reopen() {
	c.t.Helper()
	if err := c.w.Close(); err != nil {
		c.t.Fatal(err)
	}
	c.open()
}

func (c *again) article() article.Article {
	c.t.Helper()
	a, err := c.w.Article(context.Background(), c.id)
	if err != nil {
		c.t.Fatal(err)
	}
	return a
}

// mark highlights words of the article and cites them for an event.
func (c *again) mark(words string) article.Passage {
	c.t.Helper()
	a := c.article()
	start, end, err := FindQuote(&a, words)
	if err != nil {
		c.t.Fatal(err)
	}
	d := Draft{ArticleID: c.id, Start: start, End: end, Stance: chronology.Supports}
	d.Event = chronology.Event{Title: words, Status: chronology.Reported}
	e, err := c.w.Record(context.Background(), d)
	if err != nil {
		c.t.Fatal(err)
	}
	p, err := c.w.Passage(context.Background(), e.Citations[0].PassageID)
	if err != nil {
		c.t.Fatal(err)
	}
	return p
}

// clean cleans again with rules that change the blocks.
func (c *again) clean(change func([]article.Block) []article.Block) Recleaned {
	c.t.Helper()
	a := c.article()
	fresh := a
	fresh.Blocks = change(append([]article.Block(nil), a.Blocks...))
	fresh.Text, fresh.Rules = article.Compose(fresh.Blocks), intake.Rules+1
	r, err := c.w.Renew(context.Background(), c.id, fresh)
	if err != nil {
		c.t.Fatal(err)
	}
	return r
}

// verified checks the whole workspace.
func (c *again) verified() {
	c.t.Helper()
	v, err := c.w.Verify(context.Background(), nil)
	if err != nil || len(v.Damaged) > 0 {
		c.t.Fatalf("verify: %v, %v", v.Damaged, err)
	}
}

func (c *again) contents() string {
	c.t.Helper()
	text, err := c.w.store.LogicalContents(context.Background())
	if err != nil {
		c.t.Fatal(err)
	}
	return text
}

// withoutFirst are rules that leave the first block out and put one word for another.
func withoutFirst(blocks []article.Block) []article.Block {
	blocks = blocks[1:]
	for i := range blocks {
		blocks[i].Text = strings.ReplaceAll(blocks[i].Text, "an engineer of the county", "a county engineer")
		blocks[i].Text = strings.ReplaceAll(blocks[i].Text, "Freight is to go by rail", "By rail")
	}
	return blocks
}

func TestCleaningAgainCarriesPassagesOver(t *testing.T) {
	c := newAgain(t)
	ctx := context.Background()
	sure := c.mark("nine barges were carried out")
	doubtful := c.mark("inspected in March by an engineer of the county")
	lost := c.mark("Freight is")
	before, first := c.contents(), c.article()

	r := c.clean(withoutFirst)
	if r.Status != CleanedNew || len(r.Passages) != 3 {
		t.Fatalf("cleaned: %+v", r)
	}
	for id, kind := range map[article.ID]anchor.Kind{sure.ID: anchor.Exact, doubtful.ID: anchor.Approximate, lost.ID: anchor.Lost} {
		for _, p := range r.Passages {
			if p.PassageID == id && p.Kind != kind {
				t.Errorf("“%s” is %s, want %s", p.Quote, p.Kind, kind)
			}
		}
	}
	c.verified()
	c.reopen()
	a := c.article()
	if a.Rules != intake.Rules+1 || a.Edition == "" || a.Title != first.Title {
		t.Errorf("the article has rules %d, edition %q, title %q", a.Rules, a.Edition, a.Title)
	}
	here, _ := c.w.Passages(ctx, c.id)
	if len(here) != 1 || here[0].ID != sure.ID || article.Slice(a.Text, here[0].Start, here[0].End) != sure.Quote {
		t.Errorf("in the new text stand %+v", here)
	}
	waiting, err := c.w.Undecided(ctx, "")
	if err != nil || len(waiting) != 2 || waiting[0].Quote != doubtful.Quote || waiting[0].Words != "inspected in March by a county engineer" {
		t.Fatalf("undecided are %+v, %v", waiting, err)
	}
	if views, err := c.w.Chronology(ctx); err != nil || len(views) != 3 {
		t.Errorf("the chronology holds %d events, %v", len(views), err)
	}

	if _, err := c.w.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if got := c.contents(); got != before {
		t.Errorf("undone it is\n%s\nwant\n%s", got, before)
	}
	c.verified()
	if _, err := c.w.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	c.verified()
	if again := c.article(); again.Text != a.Text || again.Edition != a.Edition {
		t.Errorf("done again the text is %q", again.Text)
	}
	if hits, err := c.w.Search(ctx, "county engineer", 5); err != nil || len(hits) == 0 {
		t.Errorf("the new text is not found: %v", err)
	}
}

func TestDecidingWhereAPassageStands(t *testing.T) {
	c := newAgain(t)
	ctx := context.Background()
	p, lost := c.mark("inspected in March by an engineer of the county"), c.mark("Freight is")
	c.clean(withoutFirst)
	decided := c.contents()

	if err := c.w.AcceptPlace(ctx, lost.ID); err == nil {
		t.Error("a place is accepted that nobody proposed")
	}
	for name, decide := range map[string]func() error{
		"accept": func() error { return c.w.AcceptPlace(ctx, p.ID) },
		"leave":  func() error { return c.w.LeaveEarlier(ctx, p.ID) },
		"put":    func() error { return c.w.MovePassage(ctx, p.ID, 3, 9) },
		"bin":    func() error { return c.w.MoveToBin(ctx, KindPassage, p.ID) },
	} {
		if err := decide(); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		c.verified()
		left, err := c.w.Undecided(ctx, c.id)
		if err != nil || len(left) != 1 || left[0].PassageID != lost.ID {
			t.Errorf("%s: %+v are left, %v", name, left, err)
		}
		got, err := c.w.Passage(ctx, p.ID)
		if err != nil || got.Earlier != (name == "leave" || name == "bin") {
			t.Errorf("%s: the passage is %+v, %v", name, got, err)
		}
		if name == "leave" && got.Quote != p.Quote {
			t.Errorf("left, it quotes %q", got.Quote)
		}
		c.reopen()
		if _, err := c.w.Undo(ctx); err != nil {
			t.Fatal(err)
		}
		if c.contents() != decided {
			t.Errorf("%s is not taken back", name)
		}
	}
	// What was left is not asked about again; what was not decided is.
	if err := c.w.LeaveEarlier(ctx, p.ID); err != nil {
		t.Fatal(err)
	}
	c.clean(func(b []article.Block) []article.Block { return b[1:] })
	waiting, err := c.w.Undecided(ctx, c.id)
	if err != nil || len(waiting) != 1 || waiting[0].PassageID != lost.ID {
		t.Errorf("undecided are %+v, %v", waiting, err)
	}
	c.verified()
}

// Exports prove a quotation against the edition that it was taken from.
func TestAQuotationOfAnEarlierEditionIsProved(t *testing.T) {
	c := newAgain(t)
	ctx := context.Background()
	p, first := c.mark("inspected in March by an engineer of the county"), c.article()
	c.clean(withoutFirst)
	m, err := c.w.Report(ctx, ExportOptions{})
	if err != nil {
		t.Fatal(err)
	}
	var csv, annotations strings.Builder
	var r ExportResult
	if err := writeReport(&csv, FormatCSV, m, report.TimelineOptions{}, &r); err != nil {
		t.Fatal(err)
	}
	if err := writeReport(&annotations, FormatAnnotations, m, report.TimelineOptions{}, &r); err != nil {
		t.Fatal(err)
	}
	for _, out := range []string{csv.String(), annotations.String()} {
		if !strings.Contains(out, p.Quote) || !strings.Contains(out, first.TextSHA256) {
			t.Errorf("the export does not tell the edition of its quotation:\n%s", out)
		}
	}
	if err := writeReport(&strings.Builder{}, FormatPDF, m, report.TimelineOptions{}, &r); err != nil {
		t.Error(err)
	}
	if text, err := c.w.EditionText(ctx, p); err != nil || article.Slice(text, p.Start, p.End) != p.Quote {
		t.Errorf("the edition that it quotes is %q, %v", text, err)
	}
}

func TestWhatTheAnalystFoldedStaysFolded(t *testing.T) {
	c := newAgain(t)
	ctx := context.Background()
	last := len(c.article().Blocks) - 2
	if err := c.w.Keep(ctx, c.id, []int{last}, false); err != nil {
		t.Fatal(err)
	}
	text := c.article().Blocks[last].Text
	c.clean(func(b []article.Block) []article.Block {
		for i := range b {
			b[i].Kept, b[i].Why = true, ""
		}
		return b[1:]
	})
	for _, b := range c.article().Blocks {
		if b.Text == text && (b.Kept || b.Why != article.WhyFolded) {
			t.Errorf("the folded block is kept: %+v", b)
		}
	}
	// Folding works on the new edition, and its index follows.
	if err := c.w.Keep(ctx, c.id, []int{0}, false); err != nil {
		t.Fatal(err)
	}
	c.verified()
}

func TestTheSameTextMakesNoEdition(t *testing.T) {
	c := newAgain(t)
	before := c.contents()
	if r := c.clean(func(b []article.Block) []article.Block { return b }); r.Status != CleanedSame {
		t.Errorf("cleaned: %+v", r)
	}
	all, err := c.w.CleanAgain(context.Background(), nil)
	if err != nil || len(all) != 1 || all[0].Status != CleanedSame {
		t.Errorf("cleaned by the rules of today: %+v, %v", all, err)
	}
	if got := c.contents(); got != before {
		t.Errorf("and yet it is\n%s\nwant\n%s", got, before)
	}
	r := c.clean(func(b []article.Block) []article.Block {
		b[len(b)-1].Kept, b[len(b)-1].Why = !b[len(b)-1].Kept, "links"
		return b
	})
	if r.Status != CleanedFolds || r.Blocks != 1 || c.article().Edition != "" {
		t.Errorf("other folds: %+v", r)
	}
	c.verified()
}

// The parts of an article that was split are found again in their original, where
// they can be told from the rest of it.
func TestSplitArticlesAreCleanedAgain(t *testing.T) {
	for second, want := range map[string]CleanStatus{
		"Owner of the barges asks to be paid\n\nBy Jonas Pell\n\nThe owner of nine barges asked the board to pay.\n\nThe inquiry is opened on Friday.\n": CleanedSame,
		lockStory: CleanedFailed,
	} {
		c := newAgain(t)
		ctx := context.Background()
		r, err := c.w.ImportText(ctx, "Two stories\n\n"+lockStory+"\n"+second)
		if err != nil {
			t.Fatal(err)
		}
		whole, err := c.w.Article(ctx, r.Articles[0].ID)
		if err != nil {
			t.Fatal(err)
		}
		at := 0
		for i, b := range whole.Blocks {
			if strings.HasPrefix(second, b.Text) {
				at = i
			}
		}
		ids, err := c.w.SplitArticle(ctx, whole.ID, []int{0, at})
		if err != nil {
			t.Fatal(err)
		}
		before := c.contents()
		all, err := c.w.CleanAgain(ctx, nil, ids[1])
		if err != nil || len(all) != 1 || all[0].Status != want {
			t.Fatalf("the part “%.20s” was cleaned to %+v, %v", second, all, err)
		}
		if want == CleanedFailed && !strings.Contains(all[0].Err.Error(), "stays as it is") {
			t.Errorf("it is not said what came of it: %v", all[0].Err)
		}
		if c.contents() != before {
			t.Error("the part is not as it was")
		}
	}
}

func TestEmptyingTheBinTakesTheEditions(t *testing.T) {
	c := newAgain(t)
	ctx := context.Background()
	c.mark("inspected in March by an engineer of the county")
	c.clean(withoutFirst)
	if err := c.w.MoveToBin(ctx, KindArticle, c.id); err != nil {
		t.Fatal(err)
	}
	if _, err := c.w.EmptyBin(ctx); err != nil {
		t.Fatal(err)
	}
	c.verified()
	if strings.Contains(c.contents(), "text ") {
		t.Error("a text of the removed article is left")
	}
}

// With the rules of today nothing changes, however an article came in.
func TestWhateverCameInIsFoundAgainInItsOriginal(t *testing.T) {
	c := newAgain(t)
	ctx := context.Background()
	page := "<h1>The ferry that never came</h1><p>" + strings.Repeat("The ferry to Orle was seen off the cape at noon, and not again. ", 6) + "</p><p>It carried nobody.</p>"
	if _, err := c.w.ImportPaste(ctx, Paste{Text: "The ferry", HTML: page, Origin: article.OriginPaste, Claims: []article.Claim{
		{Field: article.FieldURL, Value: "https://post.example/2019/05/14/ferry"}, {Field: article.FieldLang, Value: "en"}}}); err != nil {
		t.Fatal(err)
	}
	if _, err := c.w.ImportText(ctx, "<!DOCTYPE html><html><body><article>"+page+"<p>Pasted as text.</p></article></body></html>"); err != nil {
		t.Fatal(err)
	}
	mail := func(subject, body string) string {
		return "From post@courier.example Tue May 14 10:00:00 2019\nFrom: Courier <post@courier.example>\nSubject: " + subject +
			"\nDate: Tue, 14 May 2019 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n" + body + "\n\n"
	}
	box := filepath.Join(t.TempDir(), "letters.mbox")
	letters := mail("Lock gates fail", "The lower lock gates of Vessin failed on Monday.\n\nNobody was hurt, the harbour board said.") +
		mail("Barges lost", "Nine barges were carried out to sea with the ebb.\n\nTheir owner asks the board to pay in full.")
	if err := os.WriteFile(box, []byte(letters), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := c.w.Import(ctx, []string{box}, article.OriginFile, nil); err != nil {
		t.Fatal(err)
	}
	var told int
	all, err := c.w.CleanAgain(ctx, func(done, total int, _ Recleaned) {
		if told++; done != told || total != 5 {
			t.Errorf("told %d of %d as number %d", done, total, told)
		}
	})
	if err != nil || len(all) != 5 {
		t.Fatalf("%d articles were cleaned again, %v", len(all), err)
	}
	for _, r := range all {
		if r.Status != CleanedSame {
			t.Errorf("“%s” is %s, %v", r.Title, r.Status, r.Err)
		}
	}
	stopped, cancel := context.WithCancel(ctx)
	if all, err = c.w.CleanAgain(stopped, func(int, int, Recleaned) { cancel() }); err == nil || len(all) != 1 {
		t.Errorf("cancelled after the first, %d were cleaned, %v", len(all), err)
	}
}

func TestWhatIsFoldedWhileAnArticleIsReadAgainStaysFolded(t *testing.T) {
	for _, change := range []func([]article.Block) []article.Block{withoutFirst, func(b []article.Block) []article.Block { return b }} {
		c := newAgain(t)
		before := c.article()
		fresh := before
		fresh.Blocks = change(append([]article.Block(nil), before.Blocks...))
		fresh.Text = article.Compose(fresh.Blocks)
		at := slices.IndexFunc(before.Blocks, func(b article.Block) bool { return strings.HasPrefix(b.Text, "The lower lock gates") })
		words := before.Blocks[at].Text
		if err := c.w.Keep(context.Background(), c.id, []int{at}, false); err != nil { // while the original is read
			t.Fatal(err)
		}
		if _, err := c.w.renew(context.Background(), c.w.store.Begin("Clean again"), &before, fresh); err != nil {
			t.Fatal(err)
		}
		found := false
		for _, b := range c.article().Blocks {
			if b.Text == words {
				found = true
				if b.Kept || b.Why != article.WhyFolded {
					t.Errorf("%q was folded by the analyst and is now kept=%v: %q", b.Text, b.Kept, b.Why)
				}
			}
		}
		if !found {
			t.Fatalf("%q is gone", words)
		}
		c.verified()
	}
}

func TestWhatIsInTheBinIsNotCleanedAgain(t *testing.T) {
	ctx := context.Background()
	c := newAgain(t)
	if err := c.w.MoveToBin(ctx, KindArticle, c.id); err != nil {
		t.Fatal(err)
	}
	before := c.contents()
	all, err := c.w.CleanAgain(ctx, nil, c.id)
	if err != nil || len(all) != 1 || all[0].Err == nil || !strings.Contains(all[0].Err.Error(), "in the bin; take it out first") || c.contents() != before {
		t.Errorf("it says %+v, %v", all, err)
	}
}
