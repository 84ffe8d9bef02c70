package page

import "fyne.io/fyne/v2"

// What is told of a date, a highlight, a link or a picture stands beside it. When
// these come to stand elsewhere, by another size of the text or by what was opened
// above them, it is taken back: it would stand beside other words.

// tip is the place of what is told of.
type tip struct {
	at   fyne.Position
	size fyne.Size
	ok   bool // it is in sight
}

// tips are the places of all that is told of, as they were when it was told.
type tips struct{ date, mark, link, picture tip }

func tipAt(at fyne.Position, size fyne.Size, ok bool) tip { return tip{at, size, ok} }

// moved tells whether two places are not the same; a pixel is none.
func (t tip) moved(to tip) bool {
	off := func(a, b float32) bool { return a-b > 1 || b-a > 1 }
	return t.ok != to.ok || off(t.at.X, to.at.X) || off(t.at.Y, to.at.Y) || off(t.size.Width, to.size.Width) || off(t.size.Height, to.size.Height)
}

func (p *Page) dateTip() tip {
	d := p.dates[p.date]
	return tipAt(p.Box(d.Start, d.End))
}

func (p *Page) linkTip() tip {
	l := p.links[p.link]
	return tipAt(p.Box(l.Start, l.End))
}

// takeBackMoved takes back what is told of anything that stands elsewhere now.
func (p *Page) takeBackMoved() {
	if p.date >= 0 && p.tips.date.moved(p.dateTip()) {
		p.setDate(-1)
	}
	if p.link >= 0 && p.tips.link.moved(p.linkTip()) {
		p.setLink(-1)
	}
	if p.told != "" && p.tips.mark.moved(tipAt(p.BoxOf(p.told))) {
		p.setTold("")
	}
	if p.under >= 0 && p.tips.picture.moved(tipAt(p.PicturePlace(p.under))) {
		p.setUnder(-1)
	}
}
