package ui

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"dateline/app"
)

// start opens the workspace that was asked for, else the one used last, else the
// data folder's own. The one used last is not made anew when it is gone.
func (w *window) start(asked string) {
	switch {
	case asked != "":
		w.open(asked, false)
	case len(w.prefs.Recent) == 0:
		w.open(app.DefaultWorkspace(w.data), false)
	default:
		last := w.prefs.Recent[0]
		if _, err := os.Stat(last); err != nil {
			w.withoutWorkspace(fmt.Sprintf("The workspace used last, %s, is not there any more. If it lies on a drive that is not connected, connect it and open it; nothing was changed.", last))
			return
		}
		w.open(last, false)
	}
}

// open shows a workspace, and makes it when no file has that name. The one open
// before is closed; when the new one cannot be opened it stays.
func (w *window) open(path string, readOnly bool) {
	switch {
	case w.closing:
		return
	case w.opening:
		w.status.say("Another workspace is being opened.")
		return
	case w.bench != nil && sameFile(w.bench.Path(), path) && (readOnly || !w.bench.ReadOnly()):
		w.status.say(w.name() + " is open already")
		return
	}
	w.unlessTyping(func() { w.openNow(path, readOnly) })
}

// openNow opens a workspace in the background.
func (w *window) openNow(path string, readOnly bool) {
	w.opening = true
	w.back.inOrder(func() func() {
		bench, err := app.Open(context.Background(), path, app.Options{ReadOnly: readOnly})
		return func() {
			w.opening = false
			if err != nil {
				w.notOpened(path, err)
				return
			}
			w.adopt(bench)
		}
	})
}

// openAgain opens a workspace that was open before, unless it is gone: opening
// would make an empty one.
func (w *window) openAgain(path string) {
	if _, err := os.Stat(path); err != nil {
		w.status.say(path + " is not there any more.")
		return
	}
	w.open(path, false)
}

// adopt makes an open workspace the one that is shown, and closes the one before.
func (w *window) adopt(bench *app.Workbench) {
	w.abandon()
	w.bench = bench
	w.unlisten = bench.Listen(func(c app.Change) { fyne.Do(func() { w.changed(bench, c) }) })
	w.prefs.Opened(bench.Path())
	w.remember()
	w.win.SetTitle(w.name() + " – Dateline")
	w.trouble = ""
	w.restoring = true
	w.refresh()
	w.menu.refresh()
}

// abandon leaves the open workspace, if there is one, and nothing of it in sight.
func (w *window) abandon() {
	w.leave()
	w.reset()
	old := w.bench
	if old == nil {
		return
	}
	w.unlisten()
	w.bench = nil
	w.back.inOrder(func() func() {
		w.back.settle() // an import keeps what it has done
		old.Close()
		return func() {}
	})
}

// reset clears everything that belongs to one workspace.
func (w *window) reset() {
	w.renew = nil
	w.tags, w.undoes, w.lastTag = nil, labels{}, ""
	w.chron.reset()
	w.whole.reset()
	w.names.reset()
	w.articles.search.reset()
	w.page.forget()
	w.imports.sort.reset()
	w.stage.show(w.page.reader)
	w.queue.forget()
	w.articles.show(nil)
	w.status.clear()
	w.status.setCounts(app.Counts{})
}

// notOpened says why a workspace could not be opened, and what now.
func (w *window) notOpened(path string, err error) {
	name := filepath.Base(path)
	switch {
	case errors.Is(err, app.ErrLocked) && w.bench != nil && sameFile(w.bench.Path(), path):
		w.tell("Still for reading", name+" is still open in another Dateline. It stays open for reading here; close it there to change it.")
	case errors.Is(err, app.ErrLocked):
		w.ask(question{
			title: "Open for reading?",
			text:  fmt.Sprintf("%s is open in another Dateline. It can be opened for reading: everything can be looked at and exported, nothing changed.", name),
			yes:   "Open for reading",
			do:    func() { w.open(path, true) },
			no: func() {
				w.withoutWorkspace(name + " is open in another Dateline. Close it there, or open another workspace.")
			},
		})
	case errors.Is(err, app.ErrNewer):
		w.fail(fmt.Sprintf("%s was written by a newer Dateline. Open it with that one; it was not changed.", name))
	case errors.Is(err, app.ErrNotWorkspace):
		w.fail(fmt.Sprintf("%s is not a workspace of Dateline. It was not changed. Workspaces are named *%s; articles are imported with Ctrl+I.", name, app.Extension))
	default:
		w.fail(fmt.Sprintf("%s could not be opened: %v.", name, err))
	}
}

// fail shows a sentence: in a dialog over an open workspace, else in its place.
func (w *window) fail(sentence string) {
	if w.bench == nil {
		w.withoutWorkspace(sentence)
		return
	}
	w.tell("Not opened", sentence)
}

// withoutWorkspace shows why none is open.
func (w *window) withoutWorkspace(sentence string) {
	if w.bench != nil {
		return
	}
	w.trouble = sentence
	w.win.SetTitle("Dateline")
	w.page.showTrouble(sentence)
	w.status.refresh()
	w.menu.refresh()
}

// name is the workspace's file name without its ending.
func (w *window) name() string {
	if w.bench == nil {
		return "no workspace"
	}
	return strings.TrimSuffix(filepath.Base(w.bench.Path()), app.Extension)
}

func sameFile(a, b string) bool {
	x, errA := os.Stat(a)
	y, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(x, y)
}

// newWorkspace asks where, and makes it.
func (w *window) newWorkspace() {
	w.askPath(pathQuestion{
		title: "New workspace", label: "File", ok: "Create",
		hint: "A workspace is one file: everything of one research.",
		path: w.freeName("workspace"), kind: pathNew,
		check: func(path string) error {
			if _, err := os.Lstat(path); err == nil {
				return fmt.Errorf("%s exists; open it, or choose another name", path)
			}
			return nil
		},
		do: func(path string) { w.open(path, false) },
	})
}

// openWorkspace asks which.
func (w *window) openWorkspace() {
	w.askPath(pathQuestion{
		title: "Open workspace", label: "File", ok: "Open", kind: pathWorkspace,
		hint: "A file named *" + app.Extension + ". It can also be dropped on the window.",
		path: w.folder() + string(filepath.Separator),
		check: func(path string) error {
			info, err := os.Stat(path)
			if err != nil {
				return fmt.Errorf("there is no file %s", path)
			}
			if info.IsDir() {
				return fmt.Errorf("%s is a folder; name a file in it", path)
			}
			return nil
		},
		do: func(path string) { w.open(path, false) },
	})
}

// saveCopy asks where the copy goes.
func (w *window) saveCopy() {
	bench := w.bench
	if bench == nil {
		w.status.say(w.needsWorkspace())
		return
	}
	w.askPath(pathQuestion{
		title: "Save a copy", label: "File", ok: "Save copy", kind: pathNew,
		hint: "The copy holds everything, with its history. You go on working in this one.",
		path: w.freeName(w.name() + " copy"),
		check: func(path string) error {
			if _, err := os.Lstat(path); err == nil {
				return fmt.Errorf("%s exists; choose another name", path)
			}
			return nil
		},
		do: func(path string) {
			w.back.inOrder(func() func() {
				err := bench.SaveCopy(context.Background(), path)
				return func() {
					if err != nil {
						w.tell("Not saved", fmt.Sprintf("The copy could not be saved: %v.", err))
						return
					}
					w.status.say("Saved a copy as " + path)
				}
			})
		},
	})
}

// folder is where the workspace lies.
func (w *window) folder() string {
	if w.bench == nil {
		return w.data
	}
	abs, err := filepath.Abs(w.bench.Path())
	if err != nil {
		return w.data
	}
	return filepath.Dir(abs)
}

// reports is where reports are offered to be written: beside the workspace, or
// where people look for documents when it lies in the data folder, which is hidden.
func (w *window) reports() string {
	folder := w.folder()
	data, err := filepath.Abs(w.data)
	if err != nil || folder != data {
		return folder
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return folder
	}
	documents := filepath.Join(home, "Documents")
	if info, err := os.Stat(documents); err == nil && info.IsDir() {
		return documents
	}
	return home
}

// freeName is a path beside the workspace that no file has yet.
func (w *window) freeName(name string) string {
	path := filepath.Join(w.folder(), name+app.Extension)
	for n := 2; ; n++ {
		if _, err := os.Lstat(path); err != nil {
			return path
		}
		path = filepath.Join(w.folder(), fmt.Sprintf("%s %d%s", name, n, app.Extension))
	}
}
