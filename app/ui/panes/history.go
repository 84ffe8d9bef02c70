package panes

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/ui/part"
)

// HistoryList shows the journal: what was done, newest first.
type HistoryList struct {
	widget.BaseWidget
	OnMore  func(before int) // the end of the list came in sight; older entries are wanted
	OnClose func()

	sheet   *sheet
	rows    *part.Rows
	entries []app.Entry
	more    bool
}

// NewHistoryList makes an empty list.
func NewHistoryList() *HistoryList {
	h := &HistoryList{rows: part.NewRows()}
	h.rows.Length = func() int { return len(h.entries) }
	h.rows.Make = func() part.Row { return newLineRow() }
	h.rows.Fill = h.fill
	h.rows.OnEnd = h.end
	keys := part.Pass{OnEscape: func() { does(h.OnClose) }}
	h.rows.PassTo(&keys)
	empty := part.NewEmptyState("Each change is written down here, with its time and hash.", "", "", nil)
	h.sheet = newSheet("History", newListOrWords(h.rows, empty, func() bool { return len(h.entries) == 0 }))
	h.sheet.hint = container.NewHBox(part.NewKey("Ctrl+Z"), part.Hint.Word("takes back"))
	shut := part.NewButton("Close", "", "Esc", part.Usual, func() { does(h.OnClose) })
	shut.PassTo(&keys)
	h.sheet.left.SetObjects(shut)
	h.ExtendBaseWidget(h)
	return h
}

// entryIcons go with the kinds of entry of the journal.
var entryIcons = map[string]string{"create": "add", "do": "check", "undo": "undo", "redo": "redo", "empty": "bin"}

func (h *HistoryList) fill(i int, r part.Row) {
	e := h.entries[i]
	title := e.Label
	switch e.Kind {
	case "undo":
		title = "Undone: " + e.Label
	case "redo":
		title = "Done again: " + e.Label
	}
	r.(*lineRow).fill(lineWords{
		icon: entryIcons[string(e.Kind)], title: title,
		second: joined(e.At.UTC().Format("Mon 2 Jan 2006, 15:04:05 UTC"), part.Count(e.Changes, "row"), fmt.Sprintf("entry %d", e.Seq), shortHash(e.Hash)),
	})
}

// end asks for older entries, once; SetEntries tells whether there are more.
func (h *HistoryList) end() {
	if h.more {
		h.more = false
		call(h.OnMore, h.entries[len(h.entries)-1].Seq)
	}
}

// shortHash is the beginning of a hash, enough to compare by eye.
func shortHash(hash string) string {
	if len(hash) < 12 {
		return hash
	}
	return hash[:12] + "…"
}

// SetEntries shows entries; more tells that there are older ones.
func (h *HistoryList) SetEntries(entries []app.Entry, more bool) {
	h.entries, h.more = entries, more
	h.sheet.title.SetAfter("")
	if !more {
		h.sheet.title.SetCount(len(entries))
	}
	h.rows.Changed()
	if h.rows.Selected() < 0 && len(entries) > 0 {
		h.rows.Select(0)
	}
	h.sheet.body.Refresh()
}

// Focus gives the list the keys.
func (h *HistoryList) Focus() { part.Focus(h.rows) }

// CreateRenderer implements fyne.Widget.
func (h *HistoryList) CreateRenderer() fyne.WidgetRenderer { return drawSheet(h.sheet) }
