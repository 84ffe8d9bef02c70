package ui

import (
	"context"
	"image"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/page"
)

// pagePictures gives the reading view the images of its article: out of the
// workspace, decoded in the background when they come to sight.
type pagePictures struct {
	p      *pagePane
	id     article.ID
	list   []app.Image
	kept   pixelCache
	failed map[int]string // why, by picture
	queue  []wanted       // the newest last
	busy   bool
}

var _ page.PictureSource = (*pagePictures)(nil)

// wanted is a picture in the number of pixels it is shown with.
type wanted struct{ picture, width, height int }

// mostWaiting is how many pictures wait to be decoded: what scrolled by is asked for
// again when it is in sight.
const mostWaiting = 4

func newPagePictures(p *pagePane) *pagePictures { return &pagePictures{p: p} }

// load finds the images of the article and gives them room on the page.
func (m *pagePictures) load() {
	m.forget()
	id := m.p.article.ID
	onBench(m.p.w, func(ctx context.Context, bench *app.Workbench) ([]app.Image, error) {
		return bench.Images(ctx, id)
	}, func(list []app.Image, err error) {
		if id != m.p.article.ID || err != nil { // the text is whole without them
			return
		}
		m.forget()
		m.id, m.list = id, list
		shown := make([]page.Picture, len(list))
		for i, im := range list {
			shown[i] = page.Picture{
				Alt: im.Alt, Before: im.Before, Captioned: im.Captioned,
				Width: im.Width, Height: im.Height, Refused: unshowable(im.Media),
			}
		}
		m.p.text.SetPictures(shown, m)
	})
}

// forget lets go of all images.
func (m *pagePictures) forget() {
	m.id, m.list, m.queue = "", nil, nil
	m.kept, m.failed = pixelCache{}, map[int]string{}
}

// Pixels implements page.PictureSource.
func (m *pagePictures) Pixels(picture, width, height int) (image.Image, string) {
	if why := m.failed[picture]; why != "" {
		return nil, why
	}
	if e := m.kept.get(picture); e != nil {
		return e.img, ""
	}
	return nil, ""
}

// Fetch implements page.PictureSource.
func (m *pagePictures) Fetch(picture, width, height int) {
	w := wanted{picture, width, height}
	if e := m.kept.all[picture]; picture >= len(m.list) || e != nil && e.width == width && e.height == height {
		return
	}
	for _, q := range m.queue {
		if q == w {
			return
		}
	}
	m.queue = append(m.queue, w)
	m.queue = m.queue[max(0, len(m.queue)-mostWaiting):]
	m.next()
}

// next decodes the picture that was asked for last, one at a time.
func (m *pagePictures) next() {
	bench := m.p.w.bench
	if m.busy || len(m.queue) == 0 || bench == nil {
		return
	}
	w, id := m.queue[len(m.queue)-1], m.id
	ref := m.list[w.picture].Ref
	m.busy = true
	m.p.w.back.aside(func(ctx context.Context) func() {
		img, why := pictureOf(ctx, bench, id, ref, w.width, w.height)
		return func() {
			m.busy = false
			if id == m.id {
				m.came(w, img, why)
			}
			m.next()
		}
	})
}

// pictureOf reads an image of an article and decodes it.
func pictureOf(ctx context.Context, bench *app.Workbench, id article.ID, ref string, width, height int) (image.Image, string) {
	p, err := bench.Image(ctx, id, ref)
	if err != nil {
		return nil, cannotShow + "not in the workspace"
	}
	return decode(p, width, height)
}

// came shows a picture that was decoded.
func (m *pagePictures) came(w wanted, img image.Image, why string) {
	for i, q := range m.queue {
		if q == w {
			m.queue = append(m.queue[:i], m.queue[i+1:]...)
			break
		}
	}
	if img == nil {
		m.failed[w.picture] = why
	} else {
		m.kept.put(w.picture, w.width, w.height, img)
	}
	m.p.text.Refresh()
}

// point shows the words of a picture that the pointer or the focus came to.
func (m *pagePictures) point(picture int, on bool) {
	if !on || picture >= len(m.list) || m.list[picture].Alt == "" {
		m.p.words.hide()
		return
	}
	at, size, ok := m.p.text.PicturePlace(picture)
	if !ok {
		m.p.words.hide()
		return
	}
	m.p.words.showOn(m.list[picture].Alt, at, size.Height)
}
