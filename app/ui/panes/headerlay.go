package panes

import (
	"fyne.io/fyne/v2"

	"dateline/app/article"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// twoColumns is the width from which two values stand beside each other.
const twoColumns float32 = 480

// HeightFor is the height of the head at a width.
func (h *ArticleHeader) HeightFor(width float32) float32 { return h.lay(width, false) }

// SetColumn tells the width of the text below the head: a title keeps to it, or
// one that is written from right to left would stand beyond its text.
func (h *ArticleHeader) SetColumn(width float32) {
	if width == h.column {
		return
	}
	h.column = width
	if w := h.Size().Width; w > 0 { // which may well stay the same
		h.lay(w, true)
	}
}

// SetTextSize tells the size of the text below the head, which the title goes by.
func (h *ArticleHeader) SetTextSize(size float32) {
	h.values[article.FieldTitle].SetFace(part.TitleOver(size))
	h.Refresh()
}

// lay goes through the head from above to below and returns its height; with
// move it puts everything in its place.
func (h *ArticleHeader) lay(width float32, move bool) float32 {
	title := width
	if h.column > 0 {
		title = min(h.column, width)
	}
	y := h.layValue(article.FieldTitle, 0, 0, title, move) + tokens.Space2
	column := (width - tokens.Space5) / 2
	for _, row := range h.rows(width) {
		if len(row) == 1 {
			y = h.layValue(row[0], 0, y, width, move)
			continue
		}
		left := h.layValue(row[0], 0, y, column, move)
		right := h.layValue(row[1], column+tokens.Space5, y, column, move)
		y = max(left, right)
	}
	if h.left.Text == "" {
		return y
	}
	y += tokens.Space1
	if move {
		putLabel(h.left, 0, y, width)
	}
	return y + h.left.HeightFor(width)
}

// rows are the fields of each line: two beside each other where there is room. The
// address and what is being edited have a line of their own.
func (h *ArticleHeader) rows(width float32) [][]article.Field {
	var rows [][]article.Field
	pair := false // the last row has room for another
	for _, f := range headerFields {
		alone := width < twoColumns || f.field == article.FieldURL || f.field == h.editing
		switch {
		case !h.listed(f.field):
			continue
		case pair && !alone:
			rows[len(rows)-1] = append(rows[len(rows)-1], f.field)
			pair = false
		default:
			rows = append(rows, []article.Field{f.field})
			pair = !alone
		}
	}
	return rows
}

// layValue puts a value, or the field it is edited in, and returns where it ends.
func (h *ArticleHeader) layValue(f article.Field, x, y, w float32, move bool) float32 {
	v := h.values[f]
	if f != h.editing {
		height := v.HeightFor(w)
		if move {
			part.Put(v, x, y, w, height)
		}
		return y + height
	}
	height := h.entry.MinSize().Height
	if h.name.Text != "" {
		if move {
			part.Put(h.name, x, y+2, part.ValueName, height)
		}
		x, w = x+part.ValueName, w-part.ValueName
	}
	if move {
		part.Put(h.entry, x, y+2, w, height)
	}
	y += height + tokens.Space1
	if h.sentence.Text != "" {
		if move {
			putLabel(h.sentence, x, y, w)
		}
		y += h.sentence.HeightFor(w) + tokens.Space1
	}
	if len(h.claims.Objects()) > 0 {
		claims := h.claims.HeightFor(w)
		if move {
			part.Put(h.claims, x, y+2, w, claims)
		}
		y += claims + tokens.Space2
	}
	return y
}

// CreateRenderer implements fyne.Widget.
func (h *ArticleHeader) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{h.values[article.FieldTitle]}
	for _, f := range headerFields {
		objects = append(objects, h.values[f.field])
	}
	least := func() fyne.Size {
		return fyne.NewSize(160, h.HeightFor(max(h.Size().Width, 160)))
	}
	place := func(size fyne.Size) { h.lay(size.Width, true) }
	paint := func() {
		for f, v := range h.values {
			if f == h.editing || !h.listed(f) {
				v.Hide()
			} else {
				v.Show()
			}
		}
		if h.editing == "" {
			h.entry.Hide()
		} else {
			h.entry.Show()
		}
		h.claims.Hidden = len(h.claims.Objects()) == 0
		h.sentence.Hidden, h.name.Hidden = h.sentence.Text == "", h.editing == ""
		h.left.Hidden = h.left.Text == ""
		if w := h.Size().Width; w > 0 {
			h.lay(w, true)
		}
		h.sentence.Refresh()
		h.name.Refresh()
		h.left.Refresh()
	}
	return part.Draw(least, place, paint, append(objects, h.name, h.entry, h.sentence, h.claims, h.left)...)
}
