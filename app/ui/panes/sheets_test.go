package panes

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app"
	"dateline/app/article"
)

func results() []app.ImportResult {
	of := func(i int, s app.ImportStatus) app.ImportResult {
		r := articleRows()[i]
		a := app.ImportedOf(&article.Article{ID: r.ID, Metadata: r.Metadata, Blocks: []article.Block{{Text: r.FirstWords, Kept: true}}})
		return app.ImportResult{Path: "/in/f.html", Status: s, Articles: []app.ImportedArticle{a}}
	}
	return []app.ImportResult{
		of(0, app.Imported), of(6, app.Imported), of(1, app.Known), of(5, app.Imported),
		{Path: "/in/scan.pdf", Status: app.Failed, Err: errors.New("scan.pdf holds no text")},
	}
}

// resultRows are the rows of results.
func resultRows(all []app.ImportResult) []Result {
	var rows []Result
	for i := range all {
		rows = append(rows, ResultsOf(&all[i])...)
	}
	return rows
}

func (r *ImportResults) titles() string {
	var got []string
	for _, l := range r.lines {
		got = append(got, l.words.title)
	}
	return strings.Join(got, "|")
}

func TestResultsShowWhatWantsTheAnalystFirst(t *testing.T) {
	r := NewImportResults()
	rows := resultRows(results())
	rows = append(rows, LinesResult([]app.RecurringLine{{Site: "Coast Wire", Text: "Share this", Articles: 14}}))
	rows[3].Wishes = append(rows[3].Wishes, Wish{Ask: AskCompare, Why: "much like it"})
	r.Begin(rows, 5, 5, 9*time.Second, false)
	show(t, r, 700, 700)
	want := "Want a look|scan.pdf|Statement on the silo|Live: the silo and the tide|Lines of \u2068Coast Wire\u2069|Came in|Grain silo leans over the harbour|Already here"
	if got := r.titles(); got != want {
		t.Errorf("lines:\n%s\nwant\n%s", got, want)
	}
	if w := r.lines[1].words; w.note != "scan.pdf holds no text" || w.action != "Try again" {
		t.Errorf("the failed file says %q, %q", w.note, w.action)
	}
	if note := r.lines[2].words.note; note != "No date of publication was found" {
		t.Errorf("the doubt reads %q", note)
	}
	if r.Selected() != 4 {
		t.Errorf("row %d is selected, want the failed file", r.Selected())
	}
	var opened []article.ID
	fixed := 0
	r.OnOpen = func(id article.ID) { opened = append(opened, id) }
	r.OnFix = func() { fixed++ }
	r.rows.TypedKey(key(fyne.KeyReturn))
	for range 4 {
		r.rows.TypedKey(key(fyne.KeyJ))
	}
	r.rows.TypedKey(key(fyne.KeyReturn))
	if fixed != 1 || fmt.Sprint(opened) != "[a]" {
		t.Errorf("put right %d, opened %v", fixed, opened)
	}
	r.rows.TypedKey(key(fyne.KeyDown)) // what was already here is folded
	r.rows.TypedKey(key(fyne.KeyReturn))
	if !strings.HasSuffix(r.titles(), "|Already here|Harbour office: four of the nine silos must be emptied before the spring tide") {
		t.Errorf("opened, the list ends %s", r.titles())
	}
}

// A file that was here already says what it brought nevertheless.
func TestAKnownFileSaysWhatItBrought(t *testing.T) {
	rows := ResultsOf(&app.ImportResult{Path: "/in/silo.html", Status: app.Known, Articles: []app.ImportedArticle{{ID: "a", Title: "Silo leans"}}, Warnings: []string{"its 3 images have been added"}})
	if got := rows[0].cameWords().words; len(rows) != 1 || got != "its 3 images have been added" {
		t.Errorf("%d rows, the first says %q", len(rows), got)
	}
}

func TestASettledRowStaysWhereItIs(t *testing.T) {
	r := NewImportResults()
	rows := resultRows(results())
	r.Begin(rows, 5, 5, time.Second, false)
	show(t, r, 700, 700)
	before := r.titles()
	for i := range rows {
		for k := range rows[i].Wishes {
			rows[i].Wishes[k].Done = "it was done"
			if i == 4 {
				continue
			}
			r.SetResults(rows)
			if !r.Next() && i != 3 {
				t.Fatalf("after row %d nothing is selected", i)
			}
		}
	}
	if r.titles() != before {
		t.Errorf("the rows moved:\n%s\n%s", before, r.titles())
	}
	r.SetResults(rows)
	if r.Next() || r.lines[1].words.icon != "check" || r.lines[0].words.hint != "all settled" {
		t.Errorf("all is done, the list says %+v", r.lines[:2])
	}
}

func TestASplitArticleIsCountedByItsParts(t *testing.T) {
	r := NewImportResults()
	rows := resultRows(results())
	r.Begin(rows, 5, 5, time.Second, false)
	before := r.counts().came
	whole := rows[0]
	rows[0].Split = true
	r.SetResults(append(rows, whole, whole))
	if got := r.counts().came; got != before+1 {
		t.Errorf("%d came in after one of %d was split in two", got, before)
	}
}

func TestLongListsShowTheirBeginning(t *testing.T) {
	r := NewImportResults()
	var rows []Result
	for i := range 41 {
		id := article.ID(fmt.Sprint("a", i))
		rows = append(rows, Result{Status: app.Imported, Article: app.ImportedArticle{ID: id, Title: string(id), Kept: 1480, All: 12345}})
	}
	r.Begin(rows, 41, 41, time.Second, false)
	show(t, r, 900, 700)
	if n := len(r.lines); n != 1+8+1 || r.lines[9].words.title != "Show 33 more" || r.lines[1].words.words != "1,480 of 12,345" {
		t.Fatalf("%d lines, the last is %+v", n, r.lines[len(r.lines)-1].words)
	}
	r.rows.TypedKey(key(fyne.KeyEnd))
	r.rows.TypedKey(key(fyne.KeyReturn))
	if len(r.lines) != 42 || r.Selected() != 8 {
		t.Errorf("%d lines, row %d is selected", len(r.lines), r.Selected())
	}
}

func TestAnImportOfNothingNewCannotBeUndone(t *testing.T) {
	r := NewImportResults()
	undone := 0
	r.OnUndo = func() { undone++ }
	r.Begin(resultRows(results()[2:3]), 1, 3, time.Second, true)
	show(t, r, 700, 500)
	test.Tap(r.head.undo)
	if undone != 0 || r.head.undo.Enabled() {
		t.Error("what changed nothing can be undone")
	}
	r.Begin(resultRows(results()), 5, 5, time.Second, false)
	test.Tap(r.head.undo)
	if undone != 1 {
		t.Error("the import cannot be undone")
	}
}

func TestProgressWords(t *testing.T) {
	for _, tt := range []struct {
		done, total int
		elapsed     time.Duration
		want        string
	}{
		{0, 48, 0, "0 of 48"},
		{0, 0, 12 * time.Second, "12 s so far"},
		{12, 48, 2 * time.Second, "12 of 48 · 6 a second · about 6 s left"},
		{1, 3, 20 * time.Second, "1 of 3 · 3 a minute · about 40 s left"},
		{1, 100, 10 * time.Second, "1 of 100 · 6 a minute · about 16 min left"},
		{3, 3, time.Second, "3 of 3 · 3 a second"},
	} {
		if got := progressWords(app.Progress{Done: tt.done, Total: tt.total}, tt.elapsed); got != tt.want {
			t.Errorf("%d of %d after %v: %q, want %q", tt.done, tt.total, tt.elapsed, got, tt.want)
		}
	}
}

func TestTheBinAsksBeforeItIsEmptied(t *testing.T) {
	b := NewBinList()
	emptied, closed := 0, 0
	var restored []article.ID
	b.OnEmpty = func() { emptied++ }
	b.OnClose = func() { closed++ }
	b.OnRestore = func(i app.BinItem) { restored = append(restored, i.ID) }
	b.SetItems([]app.BinItem{{Kind: app.KindArticle, ID: "a", Title: "Silo"}, {Kind: app.KindEvent, ID: "e"}})
	win := show(t, b, 560, 400)
	b.Focus()
	test.Tap(b.empty)
	if emptied != 0 || !strings.Contains(b.sheet.wrong.Text, "2 things") {
		t.Errorf("emptied %d times, asked %q", emptied, b.sheet.wrong.Text)
	}
	b.rows.TypedKey(key(fyne.KeyEscape))
	if emptied != 0 || closed != 0 || b.sheet.wrong.Text != "" {
		t.Errorf("after Esc: emptied %d, closed %d, still asked %q", emptied, closed, b.sheet.wrong.Text)
	}
	test.Tap(b.empty)
	test.Tap(b.sure)
	if emptied != 1 {
		t.Error("a yes does not empty the bin")
	}
	win.Canvas().Focus(b.rows)
	b.rows.TypedKey(key(fyne.KeyDown))
	b.rows.TypedKey(key(fyne.KeyReturn))
	if fmt.Sprint(restored) != "[e]" {
		t.Errorf("restored %v", restored)
	}
	b.SetItems(nil)
	if b.restore.Enabled() || b.empty.Enabled() {
		t.Error("an empty bin offers to restore or to be emptied")
	}
	b.rows.TypedKey(key(fyne.KeyEscape))
	if closed != 1 {
		t.Error("Esc does not leave")
	}
}

func TestNeitherAHeldKeyNorADoubleClickEmptiesTheBin(t *testing.T) {
	for _, width := range []float32{300, 432, 700} {
		b := NewBinList()
		emptied := 0
		b.OnEmpty = func() { emptied++ }
		b.OnRestore = func(app.BinItem) { t.Error("a thing was brought back") }
		b.SetItems([]app.BinItem{{Kind: app.KindArticle, ID: "a", Title: "Silo"}})
		win := show(t, b, width, 400)
		win.Canvas().Focus(b.empty)
		for range 7 {
			(&desktopFocus{win.Canvas().Focused()}).key(fyne.KeyReturn)
		}
		if !b.asked || win.Canvas().Focused() != b.cancel {
			t.Errorf("%v wide: after Enter the keys are not at Cancel", width)
		}
		b.escape()
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b.empty)
		for _, x := range []float32{2, b.empty.Size().Width / 2, b.empty.Size().Width - 2} {
			click := at.AddXY(x, b.empty.Size().Height/2)
			for range 4 {
				test.TapCanvas(win.Canvas(), click)
			}
		}
		if emptied != 0 {
			t.Errorf("%v wide: the bin was emptied", width)
		}
	}
}

func TestHistoryAsksForOlderEntriesAtItsEnd(t *testing.T) {
	h := NewHistoryList()
	var asked []int
	h.OnMore = func(before int) { asked = append(asked, before) }
	var entries []app.Entry
	for i := range 100 {
		entries = append(entries, app.Entry{Seq: 300 - i, Label: "Highlight passage", Kind: "do"})
	}
	show(t, h, 560, 400)
	h.SetEntries(entries, true)
	if len(asked) != 0 {
		t.Error("older entries are asked for before the end is in sight")
	}
	h.rows.TypedKey(key(fyne.KeyEnd))
	h.rows.TypedKey(key(fyne.KeyHome))
	h.rows.TypedKey(key(fyne.KeyEnd))
	if fmt.Sprint(asked) != "[201]" {
		t.Errorf("asked for entries before %v", asked)
	}
}

func TestExportAsksBeforeItReplacesAFile(t *testing.T) {
	f := NewExportForm()
	var got []string
	f.OnExport = func(k app.Format, path string, o app.ExportOptions) error {
		got = append(got, fmt.Sprint(k, " ", path, " ", o.Overwrite))
		if !o.Overwrite {
			return fmt.Errorf("%s: %w", path, app.ErrExists)
		}
		return nil
	}
	f.Set("harbour", "/out/harbour", 2, 3, app.ExportOptions{Title: "Silo"})
	show(t, f, 760, 500)
	f.formats.TypedKey(key(fyne.KeyDown))
	f.title.TypedShortcut(confirm())
	if f.pathRow.Said() == "" || f.record.Label() != "Replace the file" {
		t.Errorf("said %q", f.pathRow.Said())
	}
	f.title.TypedShortcut(confirm())
	f.path.SetText("/out/other.csv")
	f.title.TypedShortcut(confirm())
	want := "csv /out/harbour.csv false|csv /out/harbour.csv true|csv /out/other.csv false"
	if strings.Join(got, "|") != want {
		t.Errorf("exported %s", strings.Join(got, "|"))
	}
}

func TestExportTakesOnlyADay(t *testing.T) {
	f := NewExportForm()
	exported := 0
	f.OnExport = func(app.Format, string, app.ExportOptions) error { exported++; return nil }
	f.Set("harbour", "/out/harbour", 2, 3, app.ExportOptions{})
	show(t, f, 760, 500)
	for _, bad := range []string{"18 March", "2024-03", "2024-13-40"} {
		f.date.SetText(bad)
		f.title.TypedShortcut(confirm())
		if exported != 0 || f.dateRow.Said() == "" {
			t.Errorf("%q is taken for a day", bad)
		}
	}
	f.date.SetText("2024-03-18")
	f.title.TypedShortcut(confirm())
	if exported != 1 {
		t.Error("a day is not taken")
	}
}

func TestAllKeysAreReachedByTheKeyboard(t *testing.T) {
	var lines []KeyLine
	for i := range 60 {
		lines = append(lines, KeyLine{Keys: []string{"F1"}, Does: fmt.Sprint(i)})
	}
	closed := 0
	k := NewKeysList([]KeyGroup{{Name: "Many", Lines: lines}})
	k.OnClose = func() { closed++ }
	show(t, k, 400, 400)
	k.Focus()
	for range 10 {
		k.shut.TypedKey(key(fyne.KeyPageDown))
	}
	if bottom := fyne.CurrentApp().Driver().AbsolutePositionForObject(k.columns).Y + k.columns.Size().Height; bottom > 400 {
		t.Errorf("after paging down the list ends at %v of 400", bottom)
	}
	k.shut.TypedKey(key(fyne.KeyEscape))
	if closed != 1 {
		t.Error("Esc does not leave")
	}
}

func TestTheFirstRunOffersEachWayToBegin(t *testing.T) {
	f := NewFirstRun(9)
	var got string
	f.OnPaste = func() { got += "paste " }
	f.OnChoose = func() { got += "choose " }
	f.OnSample = func() { got += "sample " }
	f.OnOpen = func() { got += "open " }
	win := show(t, f, 690, 760)
	f.Focus()
	for range 4 {
		(&desktopFocus{win.Canvas().Focused()}).key(fyne.KeyReturn)
		win.Canvas().FocusNext()
	}
	if got != "paste choose sample open " {
		t.Errorf("the keyboard finds %q", got)
	}
}
