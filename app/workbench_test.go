package app_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/report"
)

const harbour = `Lock gates fail at Vessin harbour

By Ilka Tarr
12 March 2024

VESSIN — The lower lock gates of Vessin harbour failed on Monday, letting two barges drift into the outer basin, the harbour master said.

Nobody was hurt. The gates had last been inspected in early November, according to a report that the port seldom shows.

Repairs will take until the end of the month, the ministry of works said in a statement on Tuesday morning.
`

func open(t *testing.T, path string) *app.Workbench {
	t.Helper()
	w, err := app.Open(context.Background(), path, app.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	return w
}

func paste(t *testing.T, w *app.Workbench) article.Article {
	t.Helper()
	r, err := w.ImportText(context.Background(), harbour)
	if err != nil || len(r.Articles) != 1 {
		t.Fatalf("paste: %v, %v", r, err)
	}
	return whole(t, w, r)
}

// whole is the one article of an import with its text.
func whole(t *testing.T, w *app.Workbench, r app.ImportResult) article.Article {
	t.Helper()
	a, err := w.Article(context.Background(), r.Articles[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func find(t *testing.T, a *article.Article, quote string) (start, end int) {
	t.Helper()
	start, end, err := app.FindQuote(a, quote)
	if err != nil {
		t.Fatal(err)
	}
	return start, end
}

// record drafts an event from a quotation and records it as proposed.
func record(t *testing.T, w *app.Workbench, a *article.Article, quote string) chronology.Event {
	t.Helper()
	start, end := find(t, a, quote)
	d, err := w.Draft(context.Background(), a.ID, start, end)
	if err != nil {
		t.Fatal(err)
	}
	e, err := w.Record(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestEventFromSelectionIsFilledIn(t *testing.T) {
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a := paste(t, w)
	start, end := find(t, &a, "The lower lock gates of Vessin harbour failed on Monday")
	d, err := w.Draft(context.Background(), a.ID, start, end)
	if err != nil {
		t.Fatal(err)
	}
	if got := d.Event.When.EDTF; got != "2024-03-11" {
		t.Errorf("Monday before Tuesday 12 March 2024 is %q, want 2024-03-11", got)
	}
	if d.Event.When.Words != "Monday" || d.Event.When.Rule == "" {
		t.Errorf("the date's reason is missing: words %q, rule %q", d.Event.When.Words, d.Event.When.Rule)
	}
	if d.Event.Place != "VESSIN" && d.Event.Place != "Vessin" {
		t.Errorf("place %q, want that of the place line", d.Event.Place)
	}
	if !strings.Contains(d.Quote, d.Event.Title) {
		t.Errorf("the proposed title %q is not in the quotation's words", d.Event.Title)
	}
}

func TestPlaceNamedInThePassageComesBeforeThePlaceLine(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	paste(t, w)
	r, err := w.ImportText(ctx, "Ministry answers on the lock\n\nBy Ilka Tarr\n13 March 2024\n\nODRIN — The ministry of works said on Wednesday that it would pay for new gates. It had sent a diver to Vessin on Tuesday, it said.\n\nNo other lock of that age is in use, according to the ministry, which keeps a list of all of them.\n")
	if err != nil {
		t.Fatal(err)
	}
	a := whole(t, w, r)
	for quote, want := range map[string]string{"sent a diver to Vessin on Tuesday": "Vessin", "it would pay for new gates": "ODRIN"} {
		start, end := find(t, &a, quote)
		d, err := w.Draft(ctx, a.ID, start, end)
		if err != nil || d.Event.Place != want || d.Event.PlaceEvidence.String() == "" {
			t.Errorf("%q: place %q, evidence %q, %v; want %q", quote, d.Event.Place, d.Event.PlaceEvidence, err, want)
		}
	}
}

func TestWorkSurvivesClosingAndCanBeUndoneAfterwards(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "w.dateline")
	w := open(t, path)
	a := paste(t, w)
	e := record(t, w, &a, "The lower lock gates of Vessin harbour failed on Monday")
	start, end := find(t, &a, "letting two barges drift into the outer basin")
	if _, err := w.Cite(ctx, e.ID, app.Draft{ArticleID: a.ID, Start: start, End: end}); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}

	w = open(t, path)
	views, err := w.Chronology(ctx)
	if err != nil || len(views) != 1 || len(views[0].Cited) != 2 {
		t.Fatalf("after reopening: %+v, %v", views, err)
	}
	for _, c := range views[0].Cited {
		if got := article.Slice(a.Text, c.Passage.Start, c.Passage.End); got != c.Passage.Quote {
			t.Errorf("quotation %q, the text has %q", c.Passage.Quote, got)
		}
	}
	for _, want := range []string{"Cite for", "Record event", "Paste article"} {
		label, err := w.Undo(ctx)
		if err != nil || !strings.HasPrefix(label, want) {
			t.Fatalf("undo took back %q, %v; want %q", label, err, want)
		}
	}
	if _, err := w.Undo(ctx); !errors.Is(err, app.ErrNothingToUndo) {
		t.Errorf("undo at the beginning: %v", err)
	}
	if c, _ := w.Counts(ctx); c.Articles != 0 || c.Events != 0 || c.Passages != 0 {
		t.Errorf("after undoing all: %+v", c)
	}
	for range 3 {
		if _, err := w.Redo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if views, _ := w.Chronology(ctx); len(views) != 1 || len(views[0].Cited) != 2 {
		t.Errorf("after redoing all: %+v", views)
	}
}

func TestOneBadFileDoesNotStopTheBatch(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) { os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644) }
	write("a.txt", harbour)
	write("b-empty.txt", "")
	write("c-binary.txt", "\x00\x01\x02\xff\xfe\x00\x00\x7fELF\x00\x00\x00\x00")
	write("d-same.txt", harbour)
	write("e.md", strings.ReplaceAll(harbour, "Vessin", "Odrin"))
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	var seen []string
	results, err := w.Import(context.Background(), []string{dir}, article.OriginDrop, func(p app.Progress) {
		seen = append(seen, filepath.Base(p.Last.Path))
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(results) != 5 || len(seen) != 5 {
		t.Fatalf("%d results, %d reports of progress, want 5", len(results), len(seen))
	}
	n := map[app.ImportStatus]int{}
	for _, r := range results {
		n[r.Status]++
		if r.Status == app.Failed && !strings.Contains(r.Err.Error(), filepath.Base(r.Path)) {
			t.Errorf("the error does not name %s: %v", r.Path, r.Err)
		}
	}
	if n[app.Imported] != 2 || n[app.Known] != 1 || n[app.Failed] != 2 {
		t.Errorf("imported, known, failed: %v", n)
	}
}

func TestImportingTheSameAgainBringsItBackFromTheBin(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a := paste(t, w)
	if err := w.MoveToBin(ctx, app.KindArticle, a.ID); err != nil {
		t.Fatal(err)
	}
	r, err := w.ImportText(ctx, harbour)
	if err != nil || r.Status != app.Known || len(r.Warnings) == 0 {
		t.Fatalf("%+v, %v", r, err)
	}
	if rows, _ := w.Articles(ctx, app.Filter{}); len(rows) != 1 || rows[0].ID != a.ID {
		t.Errorf("articles after the second import: %+v", rows)
	}
}

func TestArticleInTheBinTakesItsCitationsOutOfSight(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a := paste(t, w)
	record(t, w, &a, "The lower lock gates of Vessin harbour failed on Monday")
	if err := w.MoveToBin(ctx, app.KindArticle, a.ID); err != nil {
		t.Fatal(err)
	}
	views, err := w.Chronology(ctx)
	if err != nil || len(views) != 1 || len(views[0].Cited) != 0 {
		t.Errorf("%+v, %v", views, err)
	}
	if err := w.Restore(ctx, app.KindArticle, a.ID); err != nil {
		t.Fatal(err)
	}
	if views, _ = w.Chronology(ctx); len(views[0].Cited) != 1 {
		t.Errorf("after restoring: %+v", views)
	}
}

func TestEveryEditCanBeTakenBackByName(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a := paste(t, w)
	e := record(t, w, &a, "The lower lock gates of Vessin harbour failed on Monday")
	views, _ := w.Chronology(ctx)
	c := views[0].Cited[0]
	start, end := find(t, &a, "Nobody was hurt.")
	tags, _ := w.Tags(ctx)
	edit := e
	edit.Title = "Gates fail"
	steps := []struct {
		label string
		do    func() error
	}{
		{"Highlight passage", func() error { _, err := w.Highlight(ctx, a.ID, start, end, tags[0].ID); return err }},
		{"Write note", func() error { return w.SetNote(ctx, c.PassageID, "ask the master") }},
		{"Edit note", func() error { return w.SetNote(ctx, c.PassageID, "ask the mate") }},
		{"Remove note", func() error { return w.SetNote(ctx, c.PassageID, "") }},
		{"Tag passage", func() error { return w.SetTags(ctx, c.PassageID, []article.ID{tags[1].ID}) }},
		{"Resize highlight", func() error { return w.MovePassage(ctx, c.PassageID, c.Passage.Start, c.Passage.End-3) }},
		{"Edit event", func() error { return w.SaveEvent(ctx, edit, nil) }},
		{"Edit event", func() error {
			return w.SaveEvent(ctx, edit, []chronology.Citation{{ID: c.ID, Stance: chronology.Disputes, Origin: "harbour master"}})
		}},
		{"Edit site", func() error { return w.SetMetadata(ctx, a.ID, article.FieldSite, "Vessin Courier") }},
		{"Edit published", func() error { return w.SetMetadata(ctx, a.ID, article.FieldPublished, "13 March 2024") }},
		{"Edit tags", func() error { return w.SaveTags(ctx, []chronology.Tag{{Name: "Lock"}, {ID: tags[3].ID}}) }},
		{"Put into the bin", func() error { return w.MoveToBin(ctx, app.KindEvent, e.ID) }},
	}
	for _, s := range steps {
		if err := s.do(); err != nil {
			t.Fatalf("%s: %v", s.label, err)
		}
		if got, ok := w.NextUndo(); !ok || !strings.HasPrefix(got, s.label) {
			t.Errorf("the next undo is %q, want %q", got, s.label)
		}
	}
	for i := len(steps) - 1; i >= 0; i-- {
		if label, err := w.Undo(ctx); err != nil || !strings.HasPrefix(label, steps[i].label) {
			t.Fatalf("undo took back %q, %v; want %q", label, err, steps[i].label)
		}
	}
	after, _ := w.Chronology(ctx)
	if len(after) != 1 || after[0].Title != e.Title || after[0].Cited[0].Passage.Quote != c.Passage.Quote {
		t.Errorf("not as before: %+v", after)
	}
}

func TestBadValuesAreRefusedWithASentence(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a := paste(t, w)
	if err := w.SetMetadata(ctx, a.ID, article.FieldPublished, "the other day or so"); err == nil {
		t.Error("a publication date that is none was taken")
	}
	if _, err := w.Record(ctx, app.Draft{}); err == nil {
		t.Error("an event without a title was recorded")
	}
	if _, err := w.ReadWhen(ctx, "when pigs fly", a.ID); err == nil {
		t.Error("a date that is none was read")
	}
	if _, err := w.Highlight(ctx, a.ID, 10, 1_000_000); !errors.Is(err, article.ErrRange) {
		t.Errorf("a range beyond the text: %v", err)
	}
}

func TestExportChangesNothingAndIsTheSameAnywhere(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	a := paste(t, w)
	record(t, w, &a, "The lower lock gates of Vessin harbour failed on Monday")
	record(t, w, &a, "The gates had last been inspected in early November")
	_, before, _ := headOf(t, w)
	export := func(f app.Format) []byte {
		t.Helper()
		path := filepath.Join(t.TempDir(), "out")
		if _, err := w.Export(ctx, f, path, app.ExportOptions{Date: "2024-03-18"}); err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	for _, f := range app.Formats {
		first := export(f)
		zone := time.Local
		time.Local = time.FixedZone("far", 13*3600)
		again := export(f)
		time.Local = zone
		if !bytes.Equal(first, again) {
			t.Errorf("%s differs from one export to the next", f)
		}
	}
	if _, after, _ := headOf(t, w); after != before {
		t.Errorf("exporting wrote %d entries into the journal", after-before)
	}
	rows := readCSV(t, export(app.FormatCSV))
	quote, basis := column(rows[0], "quote"), column(rows[0], "date_basis")
	if len(rows) != 3 || rows[2][quote] != "The lower lock gates of Vessin harbour failed on Monday" || !strings.Contains(rows[2][basis], "Monday") {
		t.Errorf("rows: %q", rows)
	}
}

func headOf(t *testing.T, w *app.Workbench) (string, int, error) {
	t.Helper()
	m, err := w.Report(context.Background(), app.ExportOptions{})
	return m.Journal.Head, m.Journal.Entries, err
}

func readCSV(t *testing.T, b []byte) [][]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(b, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for i := range row {
			row[i] = report.UnescapeCell(row[i])
		}
	}
	return rows
}

func column(head []string, name string) int {
	for i, h := range head {
		if h == name {
			return i
		}
	}
	return -1
}

func TestReadOnlyRefusesWritesAndStillReads(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "w.dateline")
	w := open(t, path)
	a := paste(t, w)
	w.Close()
	r, err := app.Open(ctx, path, app.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if _, err := r.ImportText(ctx, harbour+"more"); !errors.Is(err, app.ErrReadOnly) {
		t.Errorf("import: %v", err)
	}
	if _, err := r.Highlight(ctx, a.ID, 0, 4); !errors.Is(err, app.ErrReadOnly) {
		t.Errorf("highlight: %v", err)
	}
	if got, err := r.Article(ctx, a.ID); err != nil || got.Text != a.Text {
		t.Errorf("read: %v", err)
	}
}

func TestDemonstrationResolvesItsDatesAndKeepsQuotationsExact(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	if err := w.Demonstrate(ctx); err != nil {
		t.Fatal(err)
	}
	views, err := w.Chronology(ctx)
	if err != nil {
		t.Fatal(err)
	}
	dated, cited := 0, 0
	for _, v := range views {
		if v.When.EDTF != "" {
			dated++
		}
		cited += len(v.Cited)
	}
	if len(views) < 10 || cited < 20 || dated < len(views)-2 {
		t.Errorf("%d events, %d of them dated, %d citations", len(views), dated, cited)
	}
	v, err := w.Verify(ctx, nil)
	if err != nil || len(v.Damaged) > 0 || v.Quotations < 20 {
		t.Errorf("verify: %+v, %v", v, err)
	}
}

func TestListenersHearOfEveryChange(t *testing.T) {
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	var heard []app.Change
	cancel := w.Listen(func(c app.Change) { heard = append(heard, c) })
	paste(t, w)
	w.Undo(context.Background())
	w.Redo(context.Background())
	cancel()
	w.Undo(context.Background())
	want := []app.Change{{Label: "Paste article", Kind: app.Done}, {Label: "Paste article", Kind: app.Undone}, {Label: "Paste article", Kind: app.Redone}}
	if len(heard) != 3 || heard[0] != want[0] || heard[1] != want[1] || heard[2] != want[2] {
		t.Errorf("heard %+v", heard)
	}
}
