package ui

import (
	"context"
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
	"dateline/assets"
)

// window is Dateline's window. Its parts are apart by subject; here is what
// they share. All of it belongs to the window's thread.
type window struct {
	host  fyne.App
	win   fyne.Window
	prefs *app.Preferences
	data  string
	back  *background

	bench    *app.Workbench // the open workspace, nil for none
	unlisten func()
	trouble  string // why none is open
	tags     []chronology.Tag
	lastTag  article.ID
	undoes   labels

	stale, again bool      // a refresh is on its way; another is wanted after it
	fresh        time.Time // of the last one
	renew        func()    // shows what stands in place of the page anew, nil for nothing to do
	restoring    bool      // the workspace was just opened
	moves        int       // how often the analyst went to another article or view
	opening      bool      // another workspace is being opened
	closing      bool
	remembering  bool // soon
	unsaved      bool // the preferences

	articles *articlesPane
	page     *pagePane
	chron    *chronologyPane
	queue    *queue
	left     *slot // the left of the window
	stage    *slot // the middle of the window
	side     *slot // its right
	status   *statusBar
	panes    *threePanes
	menu     *menus
	imports  *importing
	editions *editions
	whole    *whole
	names    *naming
	over     *dropLayer
	speech   *speech
	sheet    *sheet             // the dialog that is open, nil for none
	files    *dialog.FileDialog // over it, nil for none
	shifted  func() bool
}

// labels are what Ctrl+Z and Ctrl+Shift+Z would do, "" for nothing.
type labels struct{ undo, redo string }

// usualSize is the window's size when none is remembered.
var usualSize = fyne.NewSize(1440, 900)

func newWindow(host fyne.App, o Options, back *background) *window {
	w := &window{host: host, prefs: o.Preferences, data: o.Data, back: back, win: host.NewWindow("Dateline"), shifted: shiftHeld}
	host.Settings().SetTheme(look{w.prefs.Theme})
	w.status = newStatusBar(w)
	w.articles = newArticlesPane(w)
	w.page = newPagePane(w)
	w.queue = newQueue(w)
	w.queue.view.SetScale(w.page.text.Reading().Size / tokens.TextReading)
	w.chron = newChronologyPane(w)
	w.imports = newImporting(w)
	w.editions = &editions{w: w}
	w.whole = newWhole(w)
	w.names = newNaming(w)
	w.left, w.stage, w.side = newSlot(text.NewFill(tokens.Ground)), newSlot(text.NewFill(tokens.Paper)), newSlot(text.NewFill(tokens.Ground))
	w.left.bare = w.articles.view
	w.left.show(w.articles.view)
	w.stage.bare = w.page.reader
	w.stage.show(w.page.reader)
	w.side.show(w.chron.view)
	middle := between(container.NewStack(text.NewFill(tokens.Paper), w.imports.strip), nil, w.stage.box)
	w.panes = newThreePanes(w, w.left.box, middle, w.side.box)
	w.speech = newSpeech(w)
	w.menu = newMenus(w)
	w.stage.moved = func() {
		w.imports.sort.stageMoved()
		w.whole.stageMoved()
		w.queue.stageMoved()
	}
	w.over = newDropLayer()
	w.assemble()
	return w
}

// assemble puts the parts into the window.
func (w *window) assemble() {
	body := between(nil, w.status.view, container.New(&fitting{w.panes}, w.panes.split))
	w.win.SetContent(container.NewStack(body, part.NewTipLayer(), w.over, w.speech.layer))
	w.win.SetPadded(false)
	w.win.SetIcon(fyne.NewStaticResource("dateline.png", assets.AppIcon()))
	size := usualSize
	if w.prefs.Window[0] > 0 && w.prefs.Window[1] > 0 {
		size = fyne.NewSize(w.prefs.Window[0], w.prefs.Window[1])
	}
	w.win.Resize(size)
	w.win.SetMaster()
	w.win.SetOnDropped(w.dropped)
	w.win.SetCloseIntercept(w.close)
	w.listen()
	for _, r := range []*part.Rows{w.articles.list.Rows(), w.articles.search.hits.Rows(), w.chron.list.Rows(), w.queue.list.Rows(), w.queue.others.Rows()} {
		r.OnFocused = func(fyne.CanvasObject) { w.focusChanged() }
	}
	w.focusChanged()
}

// fitting tells the panes how wide the window is.
type fitting struct{ panes *threePanes }

// MinSize implements fyne.Layout.
func (f *fitting) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(360, 240) }

// Layout implements fyne.Layout.
func (f *fitting) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.panes.fit(size.Width)
	objects[0].Resize(size)
}

// onBench does something with the open workspace in the background. What comes of it
// is dropped when another workspace is open by then.
func onBench[T any](w *window, do func(context.Context, *app.Workbench) (T, error), show func(T, error)) {
	bench := w.bench
	if bench == nil || w.closing {
		w.status.say(w.needsWorkspace())
		return
	}
	then(w.back, func(ctx context.Context) (T, error) {
		return do(ctx, bench)
	}, func(v T, err error) {
		if bench == w.bench {
			show(v, err)
		}
	})
}

// act changes the workspace in the background. A failure is said in the status
// bar; done, which may be nil, comes after a success.
func (w *window) act(what string, do func(context.Context, *app.Workbench) error, done func()) {
	w.attempt(what, do, func(err error) {
		if err == nil && done != nil {
			done()
		}
	})
}

// attempt is act that tells of a failure too, after it was said. What is refused at
// once is not told.
func (w *window) attempt(what string, do func(context.Context, *app.Workbench) error, done func(error)) {
	if why := w.cannotWrite(); why != "" {
		w.status.say(why)
		return
	}
	onBench(w, func(ctx context.Context, b *app.Workbench) (struct{}, error) {
		return struct{}{}, do(ctx, b)
	}, func(_ struct{}, err error) {
		if err != nil {
			w.status.say(fmt.Sprintf("Could not %s: %s", what, sentence(err)))
		}
		done(err)
	})
}

// contents is all that the panes show of a workspace.
type contents struct {
	counts app.Counts
	rows   []app.ArticleRow
	events []app.EventView
	tags   []chronology.Tag
	undoes labels
	last   article.ID // the article that was open last time
}

func read(ctx context.Context, bench *app.Workbench, filter app.Filter) (c contents, err error) {
	if c.counts, err = bench.Counts(ctx); err != nil {
		return c, err
	}
	if c.rows, err = bench.Articles(ctx, filter); err != nil {
		return c, err
	}
	if c.events, err = bench.Chronology(ctx); err != nil {
		return c, err
	}
	if c.tags, err = bench.Tags(ctx); err != nil {
		return c, err
	}
	c.undoes.undo, _ = bench.NextUndo()
	c.undoes.redo, _ = bench.NextRedo()
	last, err := bench.Setting(ctx, settingArticle)
	c.last = article.ID(last)
	return c, err
}

// refresh reads the workspace again and shows what changed. Wishes that come
// while one is on its way make one more.
func (w *window) refresh() {
	if w.bench == nil {
		return
	}
	if w.stale {
		w.again = true
		return
	}
	w.stale = true
	if wait := time.Until(w.fresh.Add(refreshWhileImporting)); w.imports.running > 0 && wait > 0 && !w.back.straight {
		time.AfterFunc(wait, func() { fyne.Do(w.readAgain) })
		return
	}
	w.readAgain()
}

// refreshWhileImporting is the least time between two readings of everything
// while an import brings in more and more.
const refreshWhileImporting = time.Second

// readAgain reads the workspace and shows it.
func (w *window) readAgain() {
	if w.bench == nil {
		w.stale = false
		return
	}
	w.fresh = time.Now()
	bench, filter := w.bench, w.articles.filter
	// Beside the queue: what the analyst does next need not wait for it.
	w.back.aside(func(ctx context.Context) func() {
		c, err := read(ctx, bench, filter)
		return func() { w.haveRead(bench, c, err) }
	})
}

// haveRead shows what was read, and reads again when that was asked for since.
func (w *window) haveRead(bench *app.Workbench, c contents, err error) {
	w.stale = false
	switch {
	case bench != w.bench:
		w.again = true
	case err != nil:
		w.status.say("The workspace could not be read: " + sentence(err))
	default:
		w.show(c)
	}
	if w.again {
		w.again = false
		w.refresh()
	}
}

// show brings all panes up to date.
func (w *window) show(c contents) {
	w.tags, w.undoes = c.tags, c.undoes
	w.status.setCounts(c.counts)
	w.articles.show(c.rows)
	w.articles.search.again()
	w.chron.show(c.events)
	switch {
	case len(c.rows) == 0 && c.counts.Articles == 0:
		w.page.forget()
		w.page.showFirstRun()
	case w.restoring || w.page.article.ID == "":
		w.page.leaveFirstRun()
		w.articles.openNow(c.last)
		w.whenShown(w.page.text, w.page.focusIdle)
	default:
		w.page.reload()
	}
	if w.renew != nil {
		w.renew()
	}
	w.restoring = false
	w.queue.follow()
	w.menu.refresh()
	w.focusChanged()
}

// changed follows a change of the workspace.
func (w *window) changed(bench *app.Workbench, c app.Change) {
	if bench != w.bench {
		return
	}
	w.imports.follow(c)
	w.queue.changed(c)
	w.rememberSoon()
	switch c.Kind {
	case app.Undone:
		w.status.say("Undone: " + readable(c.Label))
	case app.Redone:
		w.status.did("Done again: " + readable(c.Label))
	default:
		if w.imports.running == 0 || !strings.HasPrefix(c.Label, importLabels) { // told of by its progress
			w.status.did(past(c.Label))
		}
	}
	w.refresh()
}
