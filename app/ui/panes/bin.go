package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app"
	"dateline/app/ui/part"
)

// BinList shows what lies in the bin. Enter brings a thing back; emptying the
// bin, the one act that cannot be undone, asks first: "Cancel" takes the place of
// the button with the keys, and the yes stands elsewhere, so that neither a key
// held down nor a double click says it.
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
	shut    *part.Button
	cancel  *part.Button // in the place of empty while it is asked
	sure    *part.Button // in the place of shut
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
	b.empty = part.NewButton("Empty the bin…", "bin", "", part.Usual, b.ask)
	b.cancel = part.NewButton("Cancel", "", "Esc", part.Usual, b.escape)
	b.sure = part.NewButton("Empty for good", "bin", "", part.Usual, b.confirmed)
	b.shut = part.NewButton("Close", "", "Esc", part.Link, func() { does(b.OnClose) })
	for _, k := range []*part.Button{b.restore, b.empty, b.cancel, b.sure, b.shut} {
		k.PassTo(&keys)
	}
	b.putButtons()
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
	at, others := b.rows.Selected(), len(items) != len(b.items)
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
	if b.asked && others { // the question was about what lay here before
		b.unask()
		part.Focus(b.empty)
	}
	b.sheet.body.Refresh()
}

func (b *BinList) restoreAt(i int) {
	if i >= 0 && i < len(b.items) {
		call(b.OnRestore, b.items[i])
	}
}

// ask puts the question; the keys are at the no.
func (b *BinList) ask() {
	b.asked = true
	b.putButtons()
	b.sheet.say("Emptying the bin removes " + part.Count(len(b.items), "thing") +
		" for good. This cannot be undone, and neither can what was done before it.")
	part.Focus(b.cancel)
}

func (b *BinList) confirmed() {
	b.unask()
	part.Focus(b.empty)
	does(b.OnEmpty)
}

func (b *BinList) unask() {
	b.asked = false
	b.putButtons()
	b.sheet.say("")
}

// putButtons shows the buttons of the question, or those of the list.
func (b *BinList) putButtons() {
	if b.asked {
		b.sheet.left.SetObjects(b.restore, b.cancel)
		b.sheet.right.SetObjects(b.sure)
		return
	}
	b.sheet.left.SetObjects(b.restore, b.empty)
	b.sheet.right.SetObjects(b.shut)
}

// escape takes the question back, or closes the list.
func (b *BinList) escape() {
	if b.asked {
		b.unask()
		part.Focus(b.empty)
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
