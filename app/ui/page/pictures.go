package page

import (
	"image"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/ui/page/layout"
	"dateline/app/ui/tokens"
)

// Picture is an image that came with the article.
type Picture struct {
	Alt           string
	Before        int    // the block it stands before; the number of blocks: behind the last
	Captioned     bool   // that block is its caption
	Width, Height int    // pixels; 0 where that is not known
	Refused       string // why it cannot be shown, where that is known beforehand
}

// PictureSource gives the pixels of pictures, in the number that is shown.
type PictureSource interface {
	// Pixels is a picture in so many pixels or, while these are on their way, in
	// others; or why it cannot be shown; nil and "" while it is not there.
	Pixels(picture, width, height int) (img image.Image, why string)
	// Fetch is told of all that is in sight, after each drawing. The page is to be
	// refreshed when pixels have come that were not there.
	Fetch(picture, width, height int)
}

// pictures are the images of the article and where they stand.
type pictures struct {
	list         []Picture
	source       PictureSource
	hidden       bool
	above, below map[int][]int         // by block
	drawn        map[int]*canvas.Image // those in sight
}

const (
	frameHeight   = 72  // of what stands for a picture that cannot be shown
	leastPictured = 160 // the least height that a picture may take, however low the window
)

// SetPictures shows these pictures between the blocks instead of the ones before.
// The place in the text is kept.
func (p *Page) SetPictures(list []Picture, source PictureSource) {
	m := &p.images
	if len(list) == 0 && len(m.list) == 0 {
		return
	}
	p.setUnder(-1)
	*m = pictures{list: slices.Clone(list), source: source, hidden: m.hidden, drawn: map[int]*canvas.Image{}}
	if p.focusOn.picture > 0 {
		p.focusOn = stop{}
	}
	p.rearrange()
}

// blockOf is the block that a picture goes with: the one it stands before, unless
// that is folded and the one above is not.
func (p *Page) blockOf(pic Picture) (block int, below bool) {
	all := p.content.Blocks
	before := max(0, min(pic.Before, len(all)))
	kept := func(i int) bool { return i >= 0 && i < len(all) && all[i].Kept }
	if before > 0 && !kept(before) && (kept(before-1) || before == len(all)) {
		return before - 1, true
	}
	return before, false
}

// ShowPictures shows or hides all pictures. The place in the text is kept.
func (p *Page) ShowPictures(show bool) {
	if p.images.hidden == show {
		p.images.hidden = !show
		p.rearrange()
	}
}

// rearrange gives the pictures their room anew.
func (p *Page) rearrange() {
	p.keepPlace(p.makeRoom)
	p.checkFocus()
	p.noted.stale = true
	p.Refresh()
}

// makeRoom gives each picture to its block, and room for it.
func (p *Page) makeRoom() {
	m := &p.images
	if len(m.list) == 0 {
		p.doc.SetRoom(nil)
		return
	}
	m.above, m.below = map[int][]int{}, map[int][]int{}
	for k, pic := range m.list {
		if i, below := p.blockOf(pic); below {
			m.below[i] = append(m.below[i], k)
		} else {
			m.above[i] = append(m.above[i], k)
		}
	}
	p.doc.SetRoom(func(block int, width float32) layout.Room {
		return layout.Room{Above: p.heightOf(m.above[block], width), Below: p.heightOf(m.below[block], width)}
	})
}

// heightOf is the room that pictures under each other take.
func (p *Page) heightOf(all []int, width float32) (h float32) {
	if p.images.hidden {
		return 0
	}
	for _, k := range all {
		_, height := p.pictureSize(k, width)
		h += height + p.pictureGap(k)
	}
	return h
}

// pictureGap is the space under a picture.
func (p *Page) pictureGap(k int) float32 {
	if p.images.list[k].Captioned {
		return round(p.reading.Size * 0.4)
	}
	return round(p.reading.Size * 0.8)
}

// pictureSize is how large a picture is shown: within the column and the window,
// and not larger than it is.
func (p *Page) pictureSize(k int, column float32) (w, h float32) {
	pic := p.images.list[k]
	if pic.Refused != "" || pic.Width < 1 || pic.Height < 1 {
		return column, frameHeight
	}
	w, h = float32(pic.Width), float32(pic.Height)
	most := max(leastPictured, p.Size().Height-2*tokens.Space5)
	by := min(1, column/w, most/h)
	return max(1, round(w*by)), max(1, round(h*by))
}

// picturesOf calls f for the pictures that go with a block: the distance from its
// upper edge, and the size.
func (p *Page) picturesOf(block int, f func(k int, x, dy, w, h float32)) {
	b, start, _ := p.doc.Block(block)
	if p.images.hidden || b.Folded || len(p.images.list) == 0 {
		return
	}
	column, rtl := p.doc.Width(), p.doc.RightToLeft(start)
	put := func(all []int, dy float32) {
		for _, k := range all {
			w, h := p.pictureSize(k, column)
			x := float32(0)
			if rtl {
				x = column - w
			}
			f(k, x, dy, w, h)
			dy += h + p.pictureGap(k)
		}
	}
	put(p.images.above[block], b.Head)
	if below := p.images.below[block]; len(below) > 0 {
		_, height := p.doc.BlockSpan(block)
		put(below, height-b.Foot-p.doc.RoomOf(block).Below)
	}
}

// pictureAt is the picture at a point of the document; -1 for none.
func (p *Page) pictureAt(x float32, y float64) int {
	found := -1
	if len(p.images.list) == 0 || p.doc.Blocks() == 0 || y < 0 || y >= p.doc.Height() {
		return -1
	}
	i := p.doc.AnchorAt(y).Block
	top, _ := p.doc.BlockSpan(i)
	p.picturesOf(i, func(k int, px, dy, w, h float32) {
		if at := float32(y - top); x >= px && x < px+w && at >= dy && at < dy+h {
			found = k
		}
	})
	return found
}

// pictureSpan is where a picture stands in the document.
func (p *Page) pictureSpan(picture int) (x float32, y float64, w, h float32) {
	i, _ := p.blockOf(p.images.list[picture])
	top, _ := p.doc.BlockSpan(i)
	p.picturesOf(i, func(k int, px, dy, pw, ph float32) {
		if k == picture {
			x, y, w, h = px, top+float64(dy), pw, ph
		}
	})
	return x, y, w, h
}

// pictureStops are the pictures as places of Tab.
func (p *Page) pictureStops() []stop {
	var out []stop
	if p.images.hidden || p.doc.Blocks() == 0 {
		return nil
	}
	for k, pic := range p.images.list {
		i, below := p.blockOf(pic)
		b, start, end := p.doc.Block(i)
		if below {
			start = end
		}
		if !b.Folded {
			out = append(out, stop{at: start, picture: k + 1})
		}
	}
	return out
}

// goToPicture shows a picture that Tab has reached, and its words.
func (p *Page) goToPicture(k int) {
	_, y, _, h := p.pictureSpan(k)
	view := float64(p.Size().Height)
	if y < p.top() || y+float64(h) > p.top()+view {
		p.scrollTo(y - max(float64(tokens.Space4), (view-float64(h))/2))
	}
	p.setUnder(k)
}

// setUnder tells the window which picture the pointer or the focus came to.
func (p *Page) setUnder(k int) {
	if k == p.under {
		return
	}
	was := p.under
	p.under = k
	if k >= 0 {
		p.tips.picture = tipAt(p.PicturePlace(k))
	}
	if p.OnPointed == nil {
		return
	}
	if was >= 0 {
		p.OnPointed(was, false)
	}
	if k >= 0 {
		p.OnPointed(k, true)
	}
}

// PicturePlace tells where a picture is on the page, as far as it is in sight.
func (p *Page) PicturePlace(picture int) (at fyne.Position, size fyne.Size, ok bool) {
	x, y, w, h := p.pictureSpan(picture)
	top, bottom := max(0, float32(y-p.top())), min(p.Size().Height, float32(y-p.top())+h)
	return fyne.NewPos(p.geometry().left+x, top), fyne.NewSize(w, bottom-top), bottom > top
}
