package ui

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"dateline/app"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// pathKind is what a typed path is for.
type pathKind int

const (
	pathNew       pathKind = iota // a file that is not there yet
	pathWorkspace                 // a workspace
	pathFile                      // a file to import
	pathFolder                    // a folder to import
)

// pathQuestion asks for a path: typed, or chosen in Fyne's file dialog.
type pathQuestion struct {
	title, label, hint, ok, path string
	kind                         pathKind
	check                        func(path string) error // nil for none
	do                           func(path string)
}

func (w *window) askPath(q pathQuestion) {
	field := part.NewField("")
	field.SetText(q.path)
	browse := part.NewButton("Browse…", "", "", part.Usual, func() { w.browse(q, field) })
	body := container.New(&column{width: sheetWidth, gap: tokens.Space2},
		part.Small.Label(q.label, 1),
		container.NewBorder(nil, nil, nil, browse, field),
		part.Small.Label(q.hint, 0))
	s := w.newSheet(q.title, q.ok, "Cancel", body, func() string {
		path := typedPath(field.Text, q)
		if path == "" {
			return "Type a path, or choose one with Browse."
		}
		if q.check != nil {
			if err := q.check(path); err != nil {
				return sentence(err)
			}
		}
		q.do(path)
		return ""
	}, nil)
	browse.OnEscape, browse.OnConfirm = s.ok.OnEscape, s.ok.OnConfirm
	s.put(field)
	field.CursorColumn = len([]rune(field.Text))
	field.Refresh()
}

// typedPath is what was typed, with ~ for the home folder and the ending that a
// new workspace must have. A name alone means the folder that was proposed: the
// one that the program was started in is nowhere to be seen.
func typedPath(typed string, q pathQuestion) string {
	path := strings.Trim(strings.TrimSpace(typed), `"'`)
	if path == "" {
		return ""
	}
	if rest, ok := strings.CutPrefix(path, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		if home, err := os.UserHomeDir(); err == nil {
			path = home + rest
		}
	}
	if q.path != "" && !filepath.IsAbs(path) {
		path = filepath.Join(filepath.Dir(q.path), path)
	}
	if q.kind == pathNew && filepath.Ext(path) != app.Extension {
		path += app.Extension
	}
	return path
}

// browse opens Fyne's own dialog over ours and puts what was chosen into the field.
func (w *window) browse(q pathQuestion, field *part.Field) {
	var d *dialog.FileDialog
	switch q.kind {
	case pathFolder:
		d = dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
			if err == nil && u != nil {
				field.SetText(u.Path())
			}
		}, w.win)
	case pathNew: // Fyne's dialog for saving empties the file that is chosen
		d = dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
			if err == nil && u != nil {
				field.SetText(filepath.Join(u.Path(), filepath.Base(field.Text)))
			}
		}, w.win)
	default:
		d = dialog.NewFileOpen(func(u fyne.URIReadCloser, err error) {
			if err == nil && u != nil {
				field.SetText(u.URI().Path())
				u.Close()
			}
		}, w.win)
		if q.kind == pathWorkspace {
			d.SetFilter(storage.NewExtensionFileFilter([]string{app.Extension}))
		}
	}
	if dir, err := storage.ListerForURI(storage.NewFileURI(startFolder(field.Text))); err == nil {
		d.SetLocation(dir)
	}
	size := w.win.Canvas().Size()
	w.showFiles(d) // it has no size to change before
	d.Resize(fyne.NewSize(size.Width*0.7, size.Height*0.8))
}

// chooseFolderFor lets a person choose another folder for a file.
func (w *window) chooseFolderFor(current string, chosen func(path string)) {
	d := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		if err == nil && u != nil {
			chosen(filepath.Join(u.Path(), filepath.Base(current)))
		}
	}, w.win)
	if dir, err := storage.ListerForURI(storage.NewFileURI(startFolder(current))); err == nil {
		d.SetLocation(dir)
	}
	w.showFiles(d)
}

// showFiles shows Fyne's file dialog, which Escape does not leave by itself.
func (w *window) showFiles(d *dialog.FileDialog) {
	d.SetOnClosed(func() { w.files = nil })
	w.files = d
	d.Show()
}

// startFolder is the folder that a typed path lies in.
func startFolder(path string) string {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return path
	}
	return filepath.Dir(path)
}
