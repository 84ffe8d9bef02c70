package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/chronology"
)

// BinList shows what lies in the bin.
type BinList struct {
	widget.BaseWidget
	OnRestore func(i app.BinItem)
	OnEmpty   func() // asked and confirmed
	OnClose   func()
}

// NewBinList makes an empty list.
func NewBinList() *BinList { b := &BinList{}; b.ExtendBaseWidget(b); return b }

// SetItems shows what lies in the bin.
func (b *BinList) SetItems(items []app.BinItem) {}

// Focus gives the list the keys.
func (b *BinList) Focus() {}

// HistoryList shows the journal, newest first.
type HistoryList struct {
	widget.BaseWidget
	OnMore  func(before int) // the end of the list came in sight
	OnClose func()
}

// NewHistoryList makes an empty list.
func NewHistoryList() *HistoryList { h := &HistoryList{}; h.ExtendBaseWidget(h); return h }

// SetEntries shows entries; more tells that there are older ones.
func (h *HistoryList) SetEntries(entries []app.Entry, more bool) {}

// Focus gives the list the keys.
func (h *HistoryList) Focus() {}

// KeyLine is a line of the list of keys: the keys and what they do.
type KeyLine struct {
	Keys []string
	Does string
}

// KeyGroup is a part of the list of keys.
type KeyGroup struct {
	Name  string
	Lines []KeyLine
}

// KeysList shows all keys.
type KeysList struct {
	widget.BaseWidget
	OnClose func()
}

// NewKeysList shows groups of keys.
func NewKeysList(groups []KeyGroup) *KeysList { k := &KeysList{}; k.ExtendBaseWidget(k); return k }

// FirstRun says what to do in an empty workspace.
type FirstRun struct {
	widget.BaseWidget
	OnPaste, OnChoose, OnSample, OnOpen func()
}

// NewFirstRun makes it; samples is how many articles the sample has.
func NewFirstRun(samples int) *FirstRun { f := &FirstRun{}; f.ExtendBaseWidget(f); return f }

// SetHover shows that something is about to be dropped.
func (f *FirstRun) SetHover(over bool) {}

// Focus gives the first button the keys.
func (f *FirstRun) Focus() {}

// NoteEditor edits a passage's note and tags.
type NoteEditor struct {
	widget.BaseWidget
	OnSave   func(note string, tags []article.ID) error
	OnCancel func()
}

// NewNoteEditor makes an empty one.
func NewNoteEditor() *NoteEditor { n := &NoteEditor{}; n.ExtendBaseWidget(n); return n }

// SetPassage shows a passage, with all tags there are.
func (n *NoteEditor) SetPassage(p article.Passage, tags []chronology.Tag) {}

// Focus puts the caret into the note.
func (n *NoteEditor) Focus() {}

// ExportForm chooses what to export and where.
type ExportForm struct {
	widget.BaseWidget
	OnExport func(f app.Format, path string, o app.ExportOptions) error
	OnChoose func(current string) // the file dialog; answer with SetPath
	OnCancel func()
}

// NewExportForm makes an empty form.
func NewExportForm() *ExportForm { f := &ExportForm{}; f.ExtendBaseWidget(f); return f }

// Set fills the form: base is the path without its ending.
func (f *ExportForm) Set(workspace, base string, events, citations int, o app.ExportOptions) {}

// SetPath is where to save.
func (f *ExportForm) SetPath(path string) {}

// Focus gives the list of formats the keys.
func (f *ExportForm) Focus() {}

// CreateRenderer implements fyne.Widget.
func (x *BinList) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widget.NewLabel(""))
}

// CreateRenderer implements fyne.Widget.
func (x *HistoryList) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widget.NewLabel(""))
}

// CreateRenderer implements fyne.Widget.
func (x *KeysList) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widget.NewLabel(""))
}

// CreateRenderer implements fyne.Widget.
func (x *FirstRun) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widget.NewLabel(""))
}

// CreateRenderer implements fyne.Widget.
func (x *NoteEditor) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widget.NewLabel(""))
}

// CreateRenderer implements fyne.Widget.
func (x *ExportForm) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widget.NewLabel(""))
}
