package page

import (
	"fyne.io/fyne/v2"

	"dateline/app/article"
	"dateline/app/ui/page/layout"
)

// Selection is the selected range; empty at the caret.
func (p *Page) Selection() (start, end int) {
	return min(p.from.Off, p.caret.Off), max(p.from.Off, p.caret.Off)
}

// SelectedText is the selected text as it is shown: folded blocks left out.
func (p *Page) SelectedText() string { return p.Words(p.Selection()) }

// Words are those of a range as they are shown: folded blocks left out.
func (p *Page) Words(start, end int) string { return p.doc.Text(start, end) }

// Len is how many code points the text has.
func (p *Page) Len() int { return p.doc.Len() }

// Select selects a range and shows its end.
func (p *Page) Select(start, end int) {
	p.EndResize()
	p.openAround(start, end)
	p.from, p.caret = layout.Pos{Off: start}, layout.Pos{Off: end, After: end > start}
	p.wantX, p.mouse.unit = -1, nil
	p.reveal(p.caret)
	p.changed()
}

func (p *Page) changed() {
	start, end := p.Selection()
	if p.OnSelected != nil {
		p.OnSelected(start, end)
	}
	if start == end {
		p.setDate(holding(p.dates, p.caret.Off))
		p.setLink(holding(p.links, p.caret.Off))
	} else {
		p.setDate(-1) // a tip would cover what is being selected
		p.setLink(-1)
	}
	p.Refresh()
}

// Reveal scrolls to a range, and opens the folded blocks that hold it.
func (p *Page) Reveal(start, end int) {
	p.openAround(start, end)
	_, y, h := p.doc.Caret(layout.Pos{Off: start})
	_, y2, h2 := p.doc.Caret(layout.Pos{Off: end, After: end > start})
	top, view := p.top(), float64(p.Size().Height)
	if y < top || y2+float64(h2) > top+view { // a third down, where the eye looks first
		p.scrollTo(y - view/3 + float64(h)/2)
	}
	p.Refresh()
}

// openAround opens the folded blocks that hold some of a range.
func (p *Page) openAround(start, end int) {
	for _, i := range p.foldedIn(start, end) {
		p.SetOpen(i, true)
	}
}

// foldedIn are the blocks not shown that a range touches.
func (p *Page) foldedIn(start, end int) (blocks []int) {
	if p.doc.Blocks() == 0 {
		return nil
	}
	for i := p.doc.BlockAt(start); i <= p.doc.BlockAt(max(start, end-1)); i++ {
		if b, _, _ := p.doc.Block(i); b.Folded {
			blocks = append(blocks, i)
		}
	}
	return blocks
}

// OpenFolded opens the folded blocks within a range and tells how many there
// were, so that nobody quotes words that were never shown. The selection and the
// place on the window stay.
func (p *Page) OpenFolded(start, end int) int {
	blocks := p.foldedIn(start, end)
	if len(blocks) > 0 {
		from, caret := p.from, p.caret
		p.keepPlace(func() { p.openAround(start, end) })
		p.from, p.caret = from, caret
		p.Refresh()
	}
	return len(blocks)
}

// Place tells where a range begins on the window, and the height of its line;
// ok is false when that is not in sight.
func (p *Page) Place(start int) (at fyne.Position, height float32, ok bool) {
	x, y, h := p.doc.Caret(layout.Pos{Off: start})
	at = fyne.NewPos(p.geometry().left+x, float32(y-p.top()))
	ok = at.Y > -h && at.Y < p.Size().Height
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(p).Add(at), h, ok
}

// Copy puts the selected text on the clipboard.
func (p *Page) Copy() {
	if s := p.SelectedText(); s != "" {
		fyne.CurrentApp().Clipboard().SetContent(s)
	}
}

// SelectAll selects the whole article.
func (p *Page) SelectAll() {
	p.EndResize()
	start, end := p.everything(0)
	p.from, p.caret, p.mouse.unit = layout.Pos{Off: start}, layout.Pos{Off: end}, nil
	p.changed()
}

// FocusedMark is the highlight that has the focus; "" for none.
func (p *Page) FocusedMark() article.ID { return p.focusOn.mark }

// FocusMark puts the focus on a highlight and shows it; "" takes it away.
func (p *Page) FocusMark(id article.ID) {
	if p.resize.id != id {
		p.EndResize()
	}
	m, ok := p.marks.byID(id)
	if !ok {
		p.focusOn = stop{}
		p.Refresh()
		return
	}
	p.focusOn = stop{at: m.Start, mark: id}
	p.Reveal(m.Start, m.End)
}
