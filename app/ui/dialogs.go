package ui

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// sheet is a dialog of ours: a title, what it is about, and buttons in the lower
// corner. Escape always leaves it, Ctrl+Enter always confirms.
type sheet struct {
	w      *window
	title  string
	pop    *widget.PopUp
	ok     *part.Button
	cancel *part.Button
	form   fyne.CanvasObject // one that brings its own buttons, nil for none
	field  *part.Field       // the one to type in, nil for none
	wrong  *text.Label
	before fyne.Focusable // had the focus
}

// newSheet shows a dialog. do says what is wrong, or "" to close it.
func (w *window) newSheet(title, ok, cancel string, body fyne.CanvasObject, do func() string, left func()) *sheet {
	s := &sheet{w: w, title: title, before: w.focused(), wrong: part.Small.In(tokens.Conflict).Label("", 0)}
	leave := func() {
		s.close()
		if left != nil {
			left()
		}
	}
	confirm := func() {
		if s.wrong.Text = do(); s.wrong.Text == "" {
			s.close()
			return
		}
		s.wrong.Show()
		s.wrong.Refresh()
		s.pop.Resize(s.size())
	}
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(tokens.Space2))
	if cancel != "" {
		s.cancel = part.NewButton(cancel, "", "Esc", part.Usual, leave)
		s.cancel.OnEscape, s.cancel.OnConfirm = leave, confirm
		buttons.Add(s.cancel)
	}
	s.ok = part.NewButton(ok, "", "Ctrl+Enter", part.Primary, confirm)
	s.ok.OnEscape, s.ok.OnConfirm = leave, confirm
	buttons.Add(s.ok)
	s.wrong.Hide()
	foot := container.NewBorder(nil, nil, nil, buttons)
	content := container.New(&column{width: sheetWidth, gap: tokens.Space4},
		part.Caption.Label(title, 0), body, s.wrong, foot)
	s.pop = widget.NewModalPopUp(inset(content, tokens.Space5, tokens.Space4), w.win.Canvas())
	w.sheet = s
	s.pop.Show()
	s.pop.Resize(s.size())
	w.win.Canvas().Focus(s.ok)
	return s
}

// newModal shows a form that brings its own buttons over the panes.
func (w *window) newModal(title string, form fyne.CanvasObject, size fyne.Size) *sheet {
	s := &sheet{w: w, title: title, form: form, before: w.focused()}
	s.pop = widget.NewModalPopUp(form, w.win.Canvas())
	w.sheet = s
	s.pop.Show()
	s.pop.Resize(size)
	return s
}

// leave is what Escape does.
func (s *sheet) leave() {
	if s.ok != nil {
		s.ok.OnEscape()
		return
	}
	s.close()
}

const sheetWidth float32 = 560

// size is as high as the words need.
func (s *sheet) size() fyne.Size { return s.pop.MinSize() }

// put gives a field of the sheet the keys of the sheet, and the focus.
func (s *sheet) put(f *part.Field) {
	s.field = f
	f.OnEscape, f.OnConfirm = s.ok.OnEscape, s.ok.OnConfirm
	f.OnSubmitted = func(string) { s.ok.OnConfirm() }
	s.w.win.Canvas().Focus(f)
}

func (s *sheet) close() {
	s.pop.Hide()
	if s.w.sheet == s {
		s.w.sheet = nil
	}
	if s.before != nil {
		s.w.win.Canvas().Focus(s.before)
	}
}

// question is something that undo could not answer afterwards.
type question struct {
	title, text, yes string
	do, no           func() // no may be nil
}

func (w *window) ask(q question) {
	w.newSheet(q.title, q.yes, "Cancel", part.Body.Label(q.text, 0), func() string { q.do(); return "" }, q.no)
}

// tell says a sentence that must not be missed.
func (w *window) tell(title, sentence string) {
	w.newSheet(title, "Close", "", part.Body.Label(sentence, 0), func() string { return "" }, nil)
}

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
// new workspace must have.
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
	d.Resize(fyne.NewSize(size.Width*0.7, size.Height*0.8))
	d.Show()
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
	d.Show()
}

// startFolder is the folder that a typed path lies in.
func startFolder(path string) string {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return path
	}
	return filepath.Dir(path)
}

// popUp shows commands as a menu at a place.
func (w *window) popUp(commands []command, at fyne.Position) {
	var items []*fyne.MenuItem
	of := map[*fyne.MenuItem]command{}
	for _, c := range commands {
		switch {
		case c.sub != nil:
		case c.label == "":
			items = append(items, fyne.NewMenuItemSeparator())
		default:
			item := fyne.NewMenuItem(c.label, func() { w.run(c) })
			item.Disabled = c.able != nil && c.able() != ""
			of[item] = c
			items = append(items, item)
		}
	}
	alignKeys(items, of)
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), w.win.Canvas(), at)
}

// column stacks objects at a width, each as high as it needs at that width.
type column struct {
	width float32 // the least; 0 for none
	gap   float32
	had   float32 // the width last laid out in, which heights are for
}

func newColumn(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&column{gap: gap}, objects...)
}

// MinSize implements fyne.Layout.
func (c *column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(c.width, c.run(objects, max(c.width, c.had), false))
}

// Layout implements fyne.Layout.
func (c *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.had = size.Width
	c.run(objects, size.Width, true)
}

func (c *column) run(objects []fyne.CanvasObject, width float32, place bool) float32 {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		if y > 0 {
			y += c.gap
		}
		h := o.MinSize().Height
		if l, ok := o.(interface{ HeightFor(float32) float32 }); ok {
			h = l.HeightFor(width)
		}
		if place {
			o.Move(fyne.NewPos(0, y))
			o.Resize(fyne.NewSize(width, h))
		}
		y += h
	}
	return y
}

// inset puts an object into a frame of empty space.
func inset(o fyne.CanvasObject, x, y float32) fyne.CanvasObject {
	return container.New(&framing{x, y}, o)
}

type framing struct{ x, y float32 }

// MinSize implements fyne.Layout.
func (f *framing) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(2*f.x, 2*f.y)
}

// Layout implements fyne.Layout.
func (f *framing) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(f.x, f.y))
	objects[0].Resize(size.SubtractWidthHeight(2*f.x, 2*f.y))
}
