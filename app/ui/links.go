package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/ui/page"
)

// loadLinks finds the links of the article, which takes longer than to show it.
func (p *pagePane) loadLinks() {
	id := p.article.ID
	onBench(p.w, func(ctx context.Context, bench *app.Workbench) ([]app.Link, error) {
		return bench.Links(ctx, id)
	}, func(links []app.Link, err error) {
		if id != p.article.ID || err != nil { // the text is whole without them
			return
		}
		marks := make([]page.Link, len(links))
		for i, l := range links {
			marks[i] = page.Link(l)
		}
		p.text.SetLinks(marks)
	})
}

// showLink shows where a link that is pointed at or has the caret led.
func (p *pagePane) showLink(l page.Link, on bool) {
	at, height, ok := p.text.Place(l.Start)
	if !on || !ok {
		p.words.hide()
		return
	}
	p.words.show(l.URL, "Link of the original. It is not opened.", p.onText(at), height)
}

// onText is a position of the window on the reading view.
func (p *pagePane) onText(at fyne.Position) fyne.Position {
	return at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(p.text))
}

// copyLink puts the address of a link on the clipboard.
func (p *pagePane) copyLink(l page.Link) {
	p.w.host.Clipboard().SetContent(l.URL)
	p.w.status.say("Copied " + l.URL)
}
