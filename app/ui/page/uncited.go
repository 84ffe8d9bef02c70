package page

import (
	"image"
	"image/color"

	"dateline/app/article"
	"dateline/app/ui/tokens"
)

// SetShading hatches the highlights that no event rests on yet, or no more.
func (p *Page) SetShading(on bool) {
	p.shading = on
	p.Refresh()
}

// Shading tells whether they are hatched.
func (p *Page) Shading() bool { return p.shading }

// Uncited is how many highlights no event rests on yet, and of how many.
func (p *Page) Uncited() (n, of int) {
	for i := range p.marks.marks {
		if !p.marks.marks[i].Cited {
			n++
		}
	}
	return n, len(p.marks.marks)
}

// NextUncited gives the focus to the next highlight that no event rests on yet,
// after the last one to the first; number counts them from 1, 0 when there is none.
func (p *Page) NextUncited() (number int) {
	var open []article.ID
	next := -1
	at, focused := p.caret.Off, p.marks.index[p.focusOn.mark]
	for i := range p.marks.marks {
		m := &p.marks.marks[i]
		if m.Cited {
			continue
		}
		after := m.Start >= at
		if p.focusOn.mark != "" {
			after = i > focused
		}
		if after && next < 0 {
			next = len(open)
		}
		open = append(open, m.ID)
	}
	if len(open) == 0 {
		return 0
	}
	next = max(next, 0)
	m, _ := p.marks.byID(open[next])
	p.goTo(stop{at: m.Start, mark: m.ID})
	return next + 1
}

// hatching keeps the pictures of hatches, by their size.
type hatching map[hatchKey]image.Image

type hatchKey struct {
	w, h   int // pixels of the screen
	colour color.NRGBA
}

// hatchesKept is how many of them are kept at most.
const hatchesKept = 200

// hatch lays slanting lines on the ground of a highlight, under its words.
func (r *renderer) hatch(x, y, w, h float32, tag int) {
	c := tokens.TagHatch(tag, tokens.Variant())
	key := hatchKey{int(w * r.scale), int(h * r.scale), c}
	if key.w < 1 || key.h < 1 {
		return
	}
	if r.hatches == nil || len(r.hatches) > hatchesKept {
		r.hatches = hatching{}
	}
	picture := r.hatches[key]
	if picture == nil {
		picture = paintHatch(key, r.scale)
		r.hatches[key] = picture
	}
	r.brush.Picture(picture, x, y, w, h)
}

func paintHatch(k hatchKey, scale float32) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, k.w, k.h))
	step, thick := max(5, int(8*scale)), max(2, int(2*scale+0.5))
	for y := range k.h {
		for x := range k.w {
			if (x+y)%step < thick {
				img.SetNRGBA(x, y, k.colour)
			}
		}
	}
	return img
}
