package page

import "dateline/app/ui/tokens"

// geometry is where things are across the page, from left to right: gutter,
// column of text, margin notes, minimap, scroll bar.
type geometry struct {
	left, column float32 // of the text
	margin, side float32 // of the notes: x and width; side is 0 when there is no room
	mapped       float32 // x of the minimap
	bar          float32 // x of the scroll bar
}

const (
	barWidth  = 12
	gutter    = 60 // bars and numbers of tags
	noteGap   = tokens.Space6
	noteLeast = 140
	noteMost  = 240
	headerGap = 20 // between header and text
	topGap    = tokens.Space5
	footGap   = 96 // under the text, so that its end can be read higher up
)

func (p *Page) geometry() geometry {
	w := max(p.Size().Width, p.MinSize().Width)
	if p.wide {
		return p.wideGeometry(w)
	}
	g := geometry{mapped: w - barWidth - mapWidth, bar: w - barWidth}
	most := p.reading.column()
	room := g.mapped - gutter
	if with := room - noteGap - noteLeast - tokens.Space3; with >= p.reading.Size*23 {
		g.column = min(most, with)
		g.side = min(noteMost, noteLeast+with-g.column)
		g.left = gutter + max(0, (room-g.column-noteGap-g.side-tokens.Space3)/2)
	} else {
		g.column = max(80, min(most, room-tokens.Space6))
		g.left = gutter + max(0, (room-tokens.Space6-g.column)/2)
	}
	g.left = round(g.left)
	g.column = round(g.column)
	g.margin = g.left + g.column + noteGap
	return g
}

// full is the width of the column and of the notes beside it.
func (g geometry) full() float32 {
	if g.side == 0 {
		return g.column
	}
	return g.column + noteGap + g.side
}
