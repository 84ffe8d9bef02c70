package panes

import (
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// exportFormats are what a chronology can be written as.
var exportFormats = map[app.Format]struct{ name, words, ending string }{
	app.FormatPDF:         {"PDF report", "to read, print and check", ".pdf"},
	app.FormatCSV:         {"CSV", "one row for each citation", ".csv"},
	app.FormatAnnotations: {"Highlights and notes, CSV", "one row for each passage", "-highlights.csv"},
	app.FormatSVG:         {"Timeline, SVG", "drawn, its words as text", ".svg"},
	app.FormatPNG:         {"Timeline, PNG", "drawn, a picture to paste", ".png"},
}

// ExportForm chooses what to export, under which title, and where to.
type ExportForm struct {
	widget.BaseWidget
	OnExport func(f app.Format, path string, o app.ExportOptions) error
	OnChoose func(current string) // the file dialog; answer with SetPath
	OnCancel func()

	keys                      part.Pass
	sheet                     *sheet
	formats                   *part.Rows
	title, author, date, path *part.Field
	dateRow, pathRow          *part.FormRow
	fields                    *part.Column
	record                    *part.Button
	part                      *exportPart // nil while all is shown
	base                      string      // of the path, without its ending
	typed                     bool        // the path is no longer the proposed one
	overwrite                 bool        // was asked for and granted
}

// NewExportForm makes an empty form.
func NewExportForm() *ExportForm {
	f := &ExportForm{
		formats: part.NewRows(), title: part.NewField("the workspace’s name"), author: part.NewField("none"),
		date: part.NewField("today"), path: part.NewField("a file to write"),
	}
	f.keys = part.Pass{OnEscape: func() { does(f.OnCancel) }, OnConfirm: f.export, OnAlt: f.alt}
	f.formats.Length = func() int { return len(app.Formats) }
	f.formats.Make = func() part.Row { return newLineRow() }
	f.formats.Fill = func(i int, r part.Row) {
		k := exportFormats[app.Formats[i]]
		r.(*lineRow).fill(lineWords{title: k.name, second: k.words})
	}
	f.formats.OnSelected = func(int) { f.formatChosen() }
	f.formats.PassTo(&f.keys)
	choose := part.NewButton("Choose…", "", "", part.Usual, func() { call(f.OnChoose, f.path.Text) })
	fields := f.keys
	fields.OnFocused = func(o fyne.CanvasObject) { f.fields.Reveal(o) }
	choose.PassTo(&fields)
	for _, e := range []*part.Field{f.title, f.author, f.date, f.path} {
		e.PassTo(&fields)
	}
	f.path.OnChanged = func(string) { f.typed = true; f.ask(false) }
	f.date.OnChanged = func(string) { f.dateRow.Say("", part.Plain) }
	f.dateRow = part.NewFormRow("Report date", 7, f.date)
	f.pathRow = part.NewFormRow("Save as", 0, f.path)
	f.fields = part.NewColumn(formGap, tokens.Space4,
		part.NewFormRow("Title", 0, f.title), part.NewFormRow("Author", 0, f.author), f.dateRow,
		part.NewDivider(), f.pathRow, part.NewFormRow("", -1, part.NewFlow(choose)))
	f.sheet = newSheet("Export", newBeside(f.formats, f.fields))
	f.record = part.NewButton("Export", "", "Ctrl+Enter", part.Primary, f.export)
	cancel := part.NewButton("Cancel", "", "Esc", part.Link, func() { does(f.OnCancel) })
	f.record.PassTo(&f.keys)
	cancel.PassTo(&f.keys)
	f.sheet.left.SetObjects(f.record)
	f.sheet.right.SetObjects(cancel)
	f.formats.Select(0)
	f.ExtendBaseWidget(f)
	return f
}

// Set fills the form: base is the path without its ending.
func (f *ExportForm) Set(workspace, base string, events, citations int, o app.ExportOptions) {
	f.sheet.title.SetAfter(joined(isolate(workspace), part.Count(events, "event"), part.Count(citations, "citation")))
	f.base, f.typed = base, false
	f.title.SetText(o.Title)
	f.author.SetText(o.Author)
	f.date.SetText(o.Date)
	f.sheet.say("")
	f.formatChosen()
}

// SetPath is where to save, chosen in a dialog.
func (f *ExportForm) SetPath(path string) {
	f.path.SetText(path)
	f.typed = true
	f.ask(false)
}

func (f *ExportForm) format() app.Format { return app.Formats[max(f.formats.Selected(), 0)] }

// formatChosen proposes a file for the format, as long as none was typed; a
// typed one keeps its name and gets the ending.
func (f *ExportForm) formatChosen() {
	k := exportFormats[f.format()]
	path := f.base + k.ending
	if f.typed {
		path = strings.TrimSuffix(f.path.Text, filepath.Ext(f.path.Text)) + filepath.Ext(k.ending)
	}
	typed := f.typed
	f.path.SetText(path)
	f.typed = typed
	f.ask(false)
	f.sayPart()
}

// ask makes the main button ask whether to replace a file, or takes that back.
func (f *ExportForm) ask(replace bool) {
	f.overwrite = replace
	if replace {
		f.record.SetLabel("Replace the file")
		f.pathRow.Say("A file of that name exists. Ctrl+Enter replaces it; another name keeps both.", part.Doubtful)
	} else {
		f.record.SetLabel("Export " + strings.ToUpper(strings.TrimPrefix(filepath.Ext(exportFormats[f.format()].ending), ".")))
		f.pathRow.Say("", part.Plain)
	}
	f.fields.Refresh()
	f.sheet.Refresh()
}

func (f *ExportForm) export() {
	f.sheet.say("")
	date := strings.TrimSpace(f.date.Text)
	if m, err := article.ParseMoment(date); err != nil || date != m.Day() {
		f.dateRow.Say("Write the day as 2024-03-18, or nothing for today.", part.Contested)
		f.fields.Refresh()
		f.date.Focus()
		return
	}
	path := strings.TrimSpace(f.path.Text)
	if path == "" {
		f.pathRow.Say("Name a file to write.", part.Contested)
		f.fields.Refresh()
		f.path.Focus()
		return
	}
	if f.OnExport == nil {
		return
	}
	o := app.ExportOptions{Title: strings.TrimSpace(f.title.Text), Author: strings.TrimSpace(f.author.Text), Date: date, Overwrite: f.overwrite}
	f.restrict(&o)
	err := f.OnExport(f.format(), path, o)
	switch {
	case errors.Is(err, app.ErrExists):
		f.ask(true)
	case err != nil:
		f.sheet.say(part.Sentence(err))
	}
}

func (f *ExportForm) alt(key fyne.KeyName) bool {
	fields := map[fyne.KeyName]*part.Field{fyne.KeyT: f.title, fyne.KeyA: f.author, fyne.KeyD: f.date, fyne.KeyS: f.path}
	switch {
	case key == fyne.KeyF:
		part.Focus(f.formats)
		return true
	case key == fyne.KeyE && f.part != nil:
		part.Focus(f.part.choice)
		return true
	}
	e := fields[key]
	if e == nil {
		return false
	}
	e.Focus()
	return true
}

// Focus gives the list of formats the keys.
func (f *ExportForm) Focus() { part.Focus(f.formats) }

// CreateRenderer implements fyne.Widget.
func (f *ExportForm) CreateRenderer() fyne.WidgetRenderer { return drawSheet(f.sheet) }

// beside is a list with a form right of it.
type beside struct {
	widget.BaseWidget
	list *part.Rows
	form *part.Column
}

func newBeside(list *part.Rows, form *part.Column) *beside {
	b := &beside{list: list, form: form}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *beside) CreateRenderer() fyne.WidgetRenderer {
	place := func(size fyne.Size) {
		if size.Width < 560 { // above each other
			h := float32(b.list.Length())*lineRowHeight + tokens.Space1
			part.Put(b.list, 0, 0, size.Width, h)
			part.Put(b.form, 0, h, size.Width, size.Height-h)
			return
		}
		w := min(size.Width*0.36, 260)
		part.Put(b.list, 0, tokens.Space2, w, size.Height-tokens.Space2)
		part.Put(b.form, w, 0, size.Width-w, size.Height)
	}
	return part.Draw(func() fyne.Size { return fyne.NewSize(300, 240) }, place,
		func() { b.list.Refresh(); b.form.Refresh() }, b.list, b.form)
}
