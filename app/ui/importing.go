package ui

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/panes"
)

// importing runs imports beside everything else and shows how far they are and
// what came of them.
type importing struct {
	w        *window
	strip    *fyne.Container // over the page, as high as what it shows
	progress *panes.ImportProgress
	results  *panes.ImportResults
	sort     *sorting // of the last import, row by row
	cancel   func()
	running  int
	news     newest
	at       app.Progress
	began    time.Time
	from     place  // where the analyst was when it began
	label    string // of the import as an action
	since    int    // actions since then, fewer than none when it was undone
	origin   article.Origin
	what     string // is imported, and how it came: "saved pages, dropped at 14:06"
}

// progressAfter is how long an import runs before anything is shown of it.
const progressAfter = 300 * time.Millisecond

func newImporting(w *window) *importing {
	i := &importing{w: w, progress: panes.NewImportProgress(), results: panes.NewImportResults()}
	i.progress.OnCancel = i.stop
	i.progress.Hide()
	i.strip = container.NewStack(i.progress)
	i.sort = newSorting(w, i.results)
	i.results.OnOpen = i.sort.open
	i.results.OnUndo = i.undo
	i.results.OnClose = i.leave
	return i
}

// importer is a use-case of the workbench that imports.
type importer func(context.Context, *app.Workbench, func(app.Progress)) ([]app.ImportResult, error)

// paths imports files and folders.
func (i *importing) paths(paths []string, origin article.Origin) {
	name := fmt.Sprintf("%d files and folders", len(paths))
	if len(paths) == 1 {
		name = filepath.Base(paths[0])
	}
	i.run(name, origin, func(ctx context.Context, b *app.Workbench, progress func(app.Progress)) ([]app.ImportResult, error) {
		return b.Import(ctx, paths, origin, progress)
	})
}

// samples imports the articles that come along.
func (i *importing) samples() {
	i.run("sample articles", article.OriginFile, func(ctx context.Context, b *app.Workbench, progress func(app.Progress)) ([]app.ImportResult, error) {
		return b.ImportSamples(ctx, progress)
	})
}

// run imports in the background what has a name.
func (i *importing) run(name string, origin article.Origin, do importer) {
	if why := i.w.cannotWrite(); why != "" {
		i.w.status.say(why)
		return
	}
	if i.running > 0 {
		i.w.status.say("An import is running: wait for its end, or cancel it.")
		return
	}
	i.running++
	i.began, i.at, i.from = time.Now(), app.Progress{}, i.w.place()
	i.label, i.since = "", 0
	i.origin, i.what = origin, cameFrom(name, origin, i.began)
	i.progress.Begin(name)
	bench := i.w.bench
	i.showLater()
	i.cancel = i.w.back.aside(func(ctx context.Context) func() {
		results, err := do(ctx, bench, i.told)
		cancelled := ctx.Err() != nil
		return func() { i.ended(bench, results, err, cancelled) }
	})
}

// cameFrom says what came in, how and when: "saved pages, dropped at 14:06".
func cameFrom(what string, origin article.Origin, at time.Time) string {
	return what + ", " + cameHow(origin) + " at " + at.Format("15:04")
}

// cameHow says in a word how something came in.
func cameHow(o article.Origin) string {
	switch o {
	case article.OriginDrop:
		return "dropped"
	case article.OriginPaste:
		return "pasted"
	}
	return "chosen"
}

// showLater shows the progress of an import that is not over at once.
func (i *importing) showLater() {
	if i.w.back.straight {
		return
	}
	i.tickLater(i.began, progressAfter)
}

// tickLater shows how far the import is, now and each second: the time goes on
// also while one large file is read.
func (i *importing) tickLater(began time.Time, wait time.Duration) {
	time.AfterFunc(wait, func() {
		fyne.Do(func() {
			if i.running == 0 || i.began != began || i.w.closing {
				return
			}
			i.progress.Set(i.at, time.Since(began))
			if !i.progress.Visible() {
				i.progress.Show()
				i.strip.Refresh()
			}
			i.tickLater(began, time.Second)
		})
	})
}

// told follows the import, on its goroutine.
func (i *importing) told(p app.Progress) {
	i.news.show(func() {
		i.at = p
		if i.progress.Visible() {
			i.progress.Set(p, time.Since(i.began))
		}
	})
}

// stop ends the import early; what is done stays.
func (i *importing) stop() {
	if i.running > 0 && i.cancel != nil {
		i.cancel()
		i.w.status.say("The import ends after the files it is reading; what came in stays.")
	}
}

// chooseFiles and chooseFolder ask what to import.
func (w *window) chooseFiles() { w.chooseImport("Import files", "File", pathFile) }

func (w *window) chooseFolder() { w.chooseImport("Import folder", "Folder", pathFolder) }

func (w *window) chooseImport(title, label string, kind pathKind) {
	home, _ := os.UserHomeDir()
	w.askPath(pathQuestion{
		title: title, label: label, ok: "Import", kind: kind, path: home + string(filepath.Separator),
		hint: "Saved pages, mail, PDF, text and archives of these. Files and folders can also be dropped anywhere on the window, many at once.",
		check: func(path string) error {
			if _, err := os.Stat(path); err != nil {
				return fmt.Errorf("there is no file or folder %s", path)
			}
			return nil
		},
		do: func(path string) { w.imports.paths([]string{path}, article.OriginFile) },
	})
}
