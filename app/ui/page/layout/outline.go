package layout

import "slices"

// Stroke is a straight piece of an outline, from left to right or downwards.
type Stroke struct {
	X       float32
	Y       float64
	Length  float32
	Upright bool
}

// Around is how far an outline stands away from the text.
type Around struct {
	Side, Above, Below float32
	Gap                float32 // the most between two lines that adjoin, so that paragraphs do
}

// framed is the box of a rectangle within an outline, and the boxes it adjoins.
type framed struct {
	x0, x1       float32
	y0, y1       float64
	above, below []int
}

// Outline is one frame round the rectangles of a range: a line has an edge above or
// below only as far as no other line of the range adjoins.
func Outline(rects []Rect, by Around) []Stroke {
	boxes := make([]framed, len(rects))
	for i, q := range rects {
		boxes[i] = framed{x0: q.X - by.Side, x1: q.X + q.W + by.Side, y0: q.Y, y1: q.Y + float64(q.H)}
	}
	joinBoxes(boxes, rects, float64(by.Gap))
	var all []Stroke
	for i := range boxes {
		b := &boxes[i]
		if len(b.above) == 0 {
			b.y0 += float64(rects[i].Pad - by.Above)
		}
		if len(b.below) == 0 {
			b.y1 -= float64(rects[i].Pad - by.Below)
		}
		high := float32(b.y1 - b.y0)
		all = append(all, Stroke{b.x0, b.y0, high, true}, Stroke{b.x1, b.y0, high, true})
		all = b.edge(all, b.y0, boxes, b.above)
		all = b.edge(all, b.y1, boxes, b.below)
	}
	return all
}

// joinBoxes finds what adjoins, and lets it meet half way.
func joinBoxes(boxes []framed, rects []Rect, gap float64) {
	for i := range boxes {
		foot, nearest := rects[i].Y+float64(rects[i].H), gap
		under := func(j int) float64 { return rects[j].Y - foot }
		over := func(j int) bool {
			return under(j) > -1 && boxes[i].x0 < boxes[j].x1 && boxes[j].x0 < boxes[i].x1
		}
		for j := range boxes {
			if over(j) {
				nearest = min(nearest, under(j))
			}
		}
		for j := range boxes {
			if over(j) && under(j) <= min(nearest+1, gap) {
				boxes[i].below, boxes[j].above = append(boxes[i].below, j), append(boxes[j].above, i)
				boxes[i].y1 = foot + under(j)/2
				boxes[j].y0 = boxes[i].y1
			}
		}
	}
}

// edge adds the parts of an upper or lower edge that none of the others adjoins.
func (b *framed) edge(all []Stroke, y float64, boxes []framed, others []int) []Stroke {
	slices.SortFunc(others, func(i, j int) int { return int(boxes[i].x0 - boxes[j].x0) })
	x := b.x0
	add := func(to float32) {
		if to > x {
			all = append(all, Stroke{x, y, to - x, false})
		}
	}
	for _, i := range others {
		add(min(boxes[i].x0, b.x1))
		x = max(x, boxes[i].x1)
	}
	add(b.x1)
	return all
}
