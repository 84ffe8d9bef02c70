package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
)

// pageBar is the line above the text.
type pageBar struct {
	p          *pagePane
	view       fyne.CanvasObject
	number     *text.Label
	back, next *part.IconButton
	original   *part.Button
	folded     *part.Button
}

func newPageBar(p *pagePane) *pageBar {
	b := &pageBar{p: p, number: part.Second.Label("", 1)}
	b.back = part.NewIconButton("previous", "Previous article, K", func() { p.w.articles.step(-1) })
	b.next = part.NewIconButton("next", "Next article, J", func() { p.w.articles.step(1) })
	b.original = part.NewButton("Original", "original", "O", part.Link, p.toggleOriginal)
	b.folded = part.NewButton("Folded 0", "fold-open", "F", part.Link, p.toggleFolded)
	var size *part.Button
	size = part.NewButton("Aa", "", "", part.Link, func() { p.w.showReading(below(size)) })
	size.SetTip("How the text is set")
	b.number.Shrink = false
	left := container.NewHBox(b.number, b.back, b.next)
	right := container.NewHBox(b.original, b.folded, size)
	b.view = paneHead(left, right)
	return b
}

func (b *pageBar) refresh() {
	at, of := b.p.w.articles.place(b.p.article.ID)
	if at > 0 {
		b.number.SetText(fmt.Sprintf("%d of %d", at, of))
	} else {
		b.number.SetText("")
	}
	b.original.SetLabel("Original")
	if b.p.original() {
		b.original.SetLabel("Close original")
	}
	n := b.p.text.FoldedBlocks()
	b.folded.SetLabel(fmt.Sprintf("Folded %d", n))
	b.folded.Disable("")
	if n == 0 {
		b.folded.Disable("Nothing is folded in this article.")
	}
	b.view.Refresh() // the labels may be wider now
}
