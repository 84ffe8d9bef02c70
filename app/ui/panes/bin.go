package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/ui/part"
)

// BinList shows what lies in the bin. Enter brings a thing back; emptying the
// bin, the one act that cannot be undone, asks first.
type BinList struct {
	widget.BaseWidget
	OnRestore func(i app.BinItem)
	OnEmpty   func() // asked and confirmed
	OnClose   func()

	sheet   *sheet
	rows    *part.Rows
	items   []app.BinItem
	restore *part.Button
	empty   *part.Button
	asked   bool
}

// NewBinList makes an empty list.
func NewBinList() *BinList {
	b := &BinList{rows: part.NewRows()}
	b.rows.Length = func() int { return len(b.items) }
	b.rows.Make = func() part.Row { return newLineRow() }
	b.rows.Fill = func(i int, r part.Row) {
		it := b.items[i]
		title := it.Title
		if title == "" {
			title = "without a title"
		}
		r.(*lineRow).fill(lineWords{icon: binIcons[it.Kind], title: title, second: joined(string(it.Kind), it.Why), action: "Restore"})
	}
	b.rows.OnOpened = b.restoreAt
	keys := part.Pass{OnEscape: b.escape}
	b.rows.PassTo(&keys)
	empty := part.NewEmptyState("What you put into the bin lies here until the bin is emptied.", "", "", nil)
	b.sheet = newSheet("Bin", newListOrWords(b.rows, empty, func() bool { return len(b.items) == 0 }))
	b.restore = part.NewButton("Restore", "undo", "Enter", part.Primary, func() { b.restoreAt(b.rows.Selected()) })
	b.empty = part.NewButton("", "bin", "", part.Usual, b.ask)
	shut := part.NewButton("Close", "", "Esc", part.Link, func() { does(b.OnClose) })
	for _, k := range []*part.Button{b.restore, b.empty, shut} {
		k.PassTo(&keys)
	}
	b.sheet.left.SetObjects(b.restore, b.empty)
	b.sheet.right.SetObjects(shut)
	b.SetItems(nil)
	b.ExtendBaseWidget(b)
	return b
}

var binIcons = map[app.Kind]string{
	app.KindArticle: "article", app.KindPassage: "highlight", app.KindEvent: "event",
	app.KindCitation: "cite", app.KindTag: "tag",
}

// SetItems shows what lies in the bin.
func (b *BinList) SetItems(items []app.BinItem) {
	at := b.rows.Selected()
	b.items = items
	b.rows.Select(-1)
	b.rows.Changed()
	b.rows.Select(min(max(at, 0), len(items)-1))
	b.sheet.title.SetCount(len(items))
	reason := ""
	if len(items) == 0 {
		reason = "The bin is empty"
	}
	b.restore.Disable(reason)
	b.empty.Disable(reason)
	b.unask()
	b.sheet.body.Refresh()
}

func (b *BinList) restoreAt(i int) {
	if i >= 0 && i < len(b.items) {
		call(b.OnRestore, b.items[i])
	}
}

// ask puts the question; pressed again, the bin is emptied.
func (b *BinList) ask() {
	if b.asked {
		b.unask()
		does(b.OnEmpty)
		return
	}
	b.asked = true
	b.empty.SetLabel("Remove for good")
	b.sheet.say("Emptying the bin removes " + part.Count(len(b.items), "thing") +
		" for good. This cannot be undone, and neither can what was done before it. Esc leaves them here.")
}

func (b *BinList) unask() {
	b.asked = false
	b.empty.SetLabel("Empty the bin…")
	b.sheet.say("")
}

// escape takes the question back, or closes the list.
func (b *BinList) escape() {
	if b.asked {
		b.unask()
		return
	}
	does(b.OnClose)
}

// Focus gives the list the keys.
func (b *BinList) Focus() { part.Focus(b.rows) }

// CreateRenderer implements fyne.Widget.
func (b *BinList) CreateRenderer() fyne.WidgetRenderer { return drawSheet(b.sheet) }

// listOrWords is a list, or what stands in its place while it is empty.
type listOrWords struct {
	widget.BaseWidget
	rows    *part.Rows
	words   *part.EmptyState
	isEmpty func() bool
}

func newListOrWords(rows *part.Rows, words *part.EmptyState, isEmpty func() bool) *listOrWords {
	l := &listOrWords{rows: rows, words: words, isEmpty: isEmpty}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer implements fyne.Widget.
func (l *listOrWords) CreateRenderer() fyne.WidgetRenderer {
	return orEmpty(l.rows, l.words, l.isEmpty, l.Size)
}
