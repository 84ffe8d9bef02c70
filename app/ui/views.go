package ui

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app"
	"dateline/app/ui/panes"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
	"dateline/assets"
)

// What takes the place of the page for a while: the first run, the bin, the
// history, the list of keys, the export.

// showFirstRun says what to do in an empty workspace.
func (p *pagePane) showFirstRun() {
	if p.first == nil {
		p.first = panes.NewFirstRun(len(assets.Samples()))
		p.first.OnPaste, p.first.OnChoose = p.w.pasteArticle, p.w.chooseFiles
		p.first.OnSample, p.first.OnOpen = p.w.imports.samples, p.w.openWorkspace
	}
	if p.w.imports.running > 0 || p.w.stage.view == fyne.CanvasObject(p.w.imports.results) || p.w.queue.shown() {
		return
	}
	p.bar.refresh()
	p.w.stageView(p.first, p.first.Focus)
}

// leaveFirstRun shows the page again once there is something on it; what came of
// an import stays in sight.
func (p *pagePane) leaveFirstRun() {
	if p.w.stage.view != fyne.CanvasObject(p.w.imports.results) {
		p.w.stage.show(p.reader)
	}
}

// showTrouble says why no workspace is open.
func (p *pagePane) showTrouble(sentence string) {
	words := part.Body.Label(sentence, 0)
	open := part.NewButton("Open another workspace…", "", "Ctrl+O", part.Usual, p.w.openWorkspace)
	make := part.NewButton("New workspace…", "", "Ctrl+N", part.Primary, p.w.newWorkspace)
	p.w.stage.show(container.NewCenter(container.New(&column{width: sheetWidth, gap: tokens.Space4},
		part.Caption.Label("No workspace is open", 0), words, container.NewHBox(make, open))))
	p.w.win.Canvas().Focus(make)
}

// backToPage goes from such a view to the page.
func (w *window) backToPage() {
	w.renew = nil
	w.imports.leave()
}

// showBin lists what can be brought back.
func (w *window) showBin() {
	b := panes.NewBinList()
	b.OnClose = w.backToPage
	b.OnRestore = func(i app.BinItem) {
		w.act("restore it", func(ctx context.Context, bench *app.Workbench) error {
			return bench.Restore(ctx, i.Kind, i.ID)
		}, nil)
	}
	b.OnEmpty = func() {
		w.act("empty the bin", func(ctx context.Context, bench *app.Workbench) error {
			_, err := bench.EmptyBin(ctx)
			return err
		}, nil)
	}
	w.stageView(b, b.Focus)
	w.renewing(b, func() { w.fillBin(b) })
}

func (w *window) fillBin(b *panes.BinList) {
	onBench(w, func(ctx context.Context, bench *app.Workbench) ([]app.BinItem, error) {
		return bench.Bin(ctx)
	}, func(items []app.BinItem, err error) {
		if err != nil {
			w.status.say("The bin could not be read: " + sentence(err))
			return
		}
		b.SetItems(items)
	})
}

// renewing fills a view now and after each change for as long as it is shown.
func (w *window) renewing(view fyne.CanvasObject, fill func()) {
	fill()
	w.renew = func() {
		if w.stage.view == view && w.bench != nil {
			fill()
		}
	}
}

// entriesAtOnce is how much of the history is read at a time.
const entriesAtOnce = 200

// showHistory lists what was done, newest first.
func (w *window) showHistory() {
	h := panes.NewHistoryList()
	h.OnClose = w.backToPage
	f := &historyFiller{w: w, list: h}
	h.OnMore = f.more
	w.stageView(h, h.Focus)
	w.renewing(h, f.anew)
}

// historyFiller reads the journal as far as it is looked at.
type historyFiller struct {
	w       *window
	list    *panes.HistoryList
	all     []app.Entry
	times   int // how often it was begun anew: what was asked for before is out of date
	reading bool
}

// anew reads it from the newest entry again, as far as before.
func (f *historyFiller) anew() {
	f.times++
	f.read(0, max(entriesAtOnce, len(f.all)))
}

// more reads on before an entry.
func (f *historyFiller) more(before int) {
	if !f.reading {
		f.read(before, entriesAtOnce)
	}
}

// read reads entries; before 0 it begins with the newest.
func (f *historyFiller) read(before, limit int) {
	f.reading = true
	mine := f.times
	onBench(f.w, func(ctx context.Context, bench *app.Workbench) ([]app.Entry, error) {
		return bench.History(ctx, limit, before)
	}, func(entries []app.Entry, err error) {
		if mine != f.times {
			return
		}
		f.reading = false
		if err != nil {
			f.w.status.say("The history could not be read: " + sentence(err))
			return
		}
		if before == 0 {
			f.all = nil
		}
		for i := range entries {
			entries[i].Label = readable(entries[i].Label)
		}
		f.all = append(f.all, entries...)
		f.list.SetEntries(f.all, len(entries) == limit)
	})
}

// showKeys lists all keys, made from the table of commands. It lies over what was
// there before, which is kept in step below it.
func (w *window) showKeys() {
	if _, shown := w.stage.view.(*panes.KeysList); shown {
		return
	}
	k := panes.NewKeysList(w.keyGroups())
	below, renew, focused := w.stage.view, w.renew, w.focused()
	k.OnClose = func() {
		w.stage.show(below)
		if w.renew = renew; renew != nil {
			renew()
		}
		if focused == nil {
			focused = w.page.text
		}
		part.Return(w.win.Canvas(), focused)
		w.focusChanged()
	}
	w.stageView(k, k.Focus)
}

// showExport asks what to write and where.
func (w *window) showExport() {
	bench := w.bench
	if bench == nil {
		w.status.say(w.needsWorkspace())
		return
	}
	f := panes.NewExportForm()
	citations := w.status.numbers.Citations
	o := app.ExportOptions{Title: w.name()}
	base := filepath.Join(w.reports(), w.name())
	f.Set(w.name(), base, len(w.chron.events), citations, o)
	w.whole.offerPart(f)
	size := w.win.Canvas().Size()
	s := w.newModal("Export", f, fyne.NewSize(min(size.Width*0.8, 860), min(size.Height*0.85, 500)))
	f.OnCancel = s.close
	f.OnExport = func(format app.Format, path string, o app.ExportOptions) error {
		if _, err := os.Lstat(path); err == nil && !o.Overwrite {
			return fmt.Errorf("%s: %w", path, app.ErrExists)
		}
		s.close()
		w.export(bench, format, path, o)
		return nil
	}
	f.OnChoose = func(current string) {
		w.chooseFolderFor(current, f.SetPath)
	}
	w.whenShown(f, f.Focus)
}

// export writes a report in the background.
func (w *window) export(bench *app.Workbench, format app.Format, path string, o app.ExportOptions) {
	w.status.say("Writing " + path + "…")
	w.back.aside(func(ctx context.Context) func() {
		r, err := bench.Export(ctx, format, path, o)
		return func() {
			if err != nil {
				w.status.clear()
				w.tell("Not exported", sentence(err))
				return
			}
			w.status.say(exported(r))
		}
	})
}

// exported tells of a report that was written.
func exported(r app.ExportResult) string {
	words := "Exported " + r.Path
	if r.Pages > 0 {
		words += ", " + part.Count(r.Pages, "page")
	}
	for _, warning := range r.Warnings {
		words += ". " + part.Capital(warning)
	}
	return words
}
