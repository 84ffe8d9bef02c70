package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// chooserBody is the search field above, the events below it, and at the foot the
// quotation with what is said about it, which scrolls where there is little room; of a
// merge what becomes of the events.
type chooserBody struct {
	widget.BaseWidget
	search *part.FormRow
	rows   *part.Rows
	quote  *part.Column
	about  *text.Label
	none   *part.EmptyState
}

func newChooserBody(search *part.FormRow, rows *part.Rows, quote *citationForm) *chooserBody {
	b := &chooserBody{search: search, rows: rows, quote: part.NewColumn(0, 0, quote), none: part.NewEmptyState("No event holds these words.", "", "", nil)}
	b.about = part.Second.Label("The event that is chosen keeps its title, date, place and status, and gets the citations, tags and names of the others. These go into the bin; Ctrl+Z takes all of it back.", 0)
	b.ExtendBaseWidget(b)
	return b
}

// leastQuote is as high as the quotation stays, however little room there is.
const leastQuote float32 = 96

// CreateRenderer implements fyne.Widget.
func (b *chooserBody) CreateRenderer() fyne.WidgetRenderer {
	const pad = tokens.Space4
	place := func(size fyne.Size) {
		w := size.Width - 2*pad
		if w <= 0 {
			return
		}
		h := b.search.HeightFor(w)
		part.Put(b.search, pad, tokens.Space3, w, h)
		top := tokens.Space3 + h + tokens.Space3
		if b.about.Hidden && b.quote.Hidden {
			part.Put(b.rows, 0, top, size.Width, size.Height-top)
			part.Put(b.none, 0, top, size.Width, size.Height-top)
			return
		}
		quote := b.about.HeightFor(w)
		if b.about.Hidden {
			quote = min(b.quote.Pile.HeightFor(w), max(size.Height-top-2*tokens.Space3-2*lineRowHeight, leastQuote))
		}
		list := max(size.Height-top-quote-2*tokens.Space3, 2*lineRowHeight)
		part.Put(b.rows, 0, top, size.Width, list)
		part.Put(b.none, 0, top, size.Width, list)
		part.Put(b.quote, pad, top+list+tokens.Space3, w, quote)
		part.Put(b.about, pad, top+list+tokens.Space3, w, quote)
	}
	paint := func() {
		empty := b.rows.Length() == 0
		b.rows.Hidden, b.none.Hidden = empty, !empty
		place(b.Size())
		b.rows.Refresh()
		b.none.Refresh()
	}
	return part.Draw(func() fyne.Size { return fyne.NewSize(200, 200) }, place, paint, b.search, b.rows, b.none, b.quote, b.about)
}
