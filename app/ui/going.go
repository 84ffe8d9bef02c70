package ui

import (
	"dateline/app/ui/page"
)

// aims are the kinds of places on the page and what they are called.
var aims = map[page.Aim]string{
	page.ToHighlight: "highlight", page.ToNote: "note", page.ToDate: "date", page.ToFolded: "folded block",
}

// goTo goes to the next place of a kind on the page, or the one before, and says
// when there is none.
func (p *pagePane) goTo(aim page.Aim, back bool) {
	p.showReading()
	p.focus()
	of, gone := p.text.GoTo(aim, back)
	switch {
	case gone:
	case of == 0:
		p.w.status.say("There is no " + aims[aim] + " in this article.")
	case back:
		p.w.status.say("No " + aims[aim] + " before this place.")
	default:
		p.w.status.say("No " + aims[aim] + " after this place.")
	}
	p.w.focusChanged()
}

// showReading brings the text into sight when something else stands in its place.
func (p *pagePane) showReading() {
	if p.w.stage.view != p.reader {
		p.w.backToPage()
	}
	if p.source.beside.alone() {
		p.source.close()
	}
	p.w.panes.reveal(panePage)
}

// grow selects more around the caret, and shrink less again.
func (p *pagePane) grow() {
	p.focus()
	if !p.text.Grow() {
		p.w.status.say("The whole article is selected.")
	}
}

func (p *pagePane) shrink() {
	p.focus()
	if !p.text.Shrink() {
		p.w.status.say("The selection did not grow before.")
	}
}
