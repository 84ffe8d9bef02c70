package panes

import (
	"fyne.io/fyne/v2"

	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// The whole chronology has columns where there is room for them; where there is
// less, the tags stand below the title, then sites and status too, at last the date
// above it.

const (
	wholeGap   = tokens.Space4
	wholePad   = float32(7)   // above and below the words of a row
	leastTitle = float32(240) // of a title beside columns
)

// wholePlaces are where the columns begin at a width, and how wide they are.
type wholePlaces struct {
	left, right        float32 // of everything
	hour, title        float32 // where they begin
	titleWidth         float32
	sites, tags, state float32 // 0: below the title
	tagsWidth          float32
	stacked            bool // day and hour above each other
	above              bool // the date stands above the title
}

// places divides a width.
func (c *wholeColumns) places(width float32) wholePlaces {
	p := wholePlaces{left: tokens.Space5, right: width - tokens.Space5}
	if width < 620 {
		p.left, p.right = tokens.Space4, width-tokens.Space4
	}
	p.hour = p.left + c.day + tokens.Space2
	p.title = p.hour + c.hour + wholeGap
	if c.hour == 0 {
		p.title = p.left + c.day + wholeGap
	}
	rest := p.right - p.title - c.sites - c.status - 2*wholeGap
	switch {
	case rest >= leastTitle:
		p.state = p.right - c.status
		p.tagsWidth = min((rest-wholeGap)*0.34, mostTags)
		end := p.state - wholeGap
		if rest-p.tagsWidth-wholeGap >= leastTitle+40 {
			p.tags = end - p.tagsWidth
			end = p.tags - wholeGap
		}
		p.sites = end - c.sites
		p.titleWidth = p.sites - wholeGap - p.title
	case width >= 480:
		p.stacked, p.title = true, p.left+max(c.day, c.hour)+wholeGap
		p.titleWidth = p.right - p.title
	default:
		p.above, p.title, p.titleWidth = true, p.left, p.right-p.left
	}
	return p
}

// HeightFor implements part.Row.
func (r *wholeRow) HeightFor(width float32) float32 {
	if r.quiet() {
		return r.layQuiet(width, false)
	}
	return r.lay(width, false)
}

// layQuiet places the words between events.
func (r *wholeRow) layQuiet(width float32, move bool) float32 {
	h := part.Small.Line + 9
	if r.line.icon != "" {
		h = part.Small.Line + 14
	}
	if !move {
		return h
	}
	p, y := r.columns.places(width), (h-part.Small.Line)/2
	x := p.title
	if r.line.icon != "" {
		part.Put(r.icon, p.left, (h-tokens.Icon)/2, tokens.Icon, tokens.Icon)
		x = p.left + tokens.Icon + tokens.Space2
	}
	w := min(part.Wide(r.tags), max(p.right-x, 0))
	part.Put(r.tags, x, y, w, part.Small.Line)
	aside := part.Wide(r.hour)
	if x += w + tokens.Space3; x+aside > p.right {
		aside = 0
	}
	part.Put(r.hour, x, y, aside, part.Small.Line)
	return h
}

// lay goes through the row from above to below and returns its height; with move
// it puts everything in its place.
func (r *wholeRow) lay(width float32, move bool) float32 {
	p := r.columns.places(width)
	y := wholePad
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		if move {
			part.Put(o, x, y, w, h)
		}
	}
	if p.above {
		day := min(part.Wide(r.day), p.titleWidth)
		put(r.day, p.left, y, day, part.Body.Line)
		put(r.hour, p.left+day+tokens.Space2, y, max(p.right-p.left-day-tokens.Space2, 0), part.Body.Line)
		y += part.Body.Line
	} else {
		r.putWhen(&p, put)
	}
	title := r.title.HeightFor(p.titleWidth)
	put(r.title, p.title, y, p.titleWidth, title)
	if p.state > 0 {
		r.putMark(p.state, y, p.right-p.state, put)
		put(r.sites, p.sites, y, p.tagsOr(p.state)-wholeGap-p.sites, part.Body.Line)
		put(r.tags, p.tags, y, p.tagsWidth, part.Body.Line)
	}
	y += title
	y = r.layBelow(&p, y, put)
	if p.stacked && r.hour.Text != "" {
		y = max(y, wholePad+2*part.Body.Line)
	}
	for _, l := range r.cites[:r.used] {
		y = l.lay(p.title, y+tokens.Space1, p.right-p.title, move)
	}
	return y + wholePad + tokens.Hairline
}

// tagsOr is where the tags begin, or what follows where they stand elsewhere.
func (p *wholePlaces) tagsOr(next float32) float32 {
	if p.tags > 0 {
		return p.tags
	}
	return next
}

type putting func(o fyne.CanvasObject, x, y, w, h float32)

func (r *wholeRow) putWhen(p *wholePlaces, put putting) {
	end := p.title - wholeGap
	switch {
	case p.stacked:
		put(r.day, p.left, wholePad, end-p.left, part.Body.Line)
		put(r.hour, p.left, wholePad+part.Body.Line, end-p.left, part.Body.Line)
	case r.hour.Text == "": // the day may be long: it has both columns
		put(r.day, p.left, wholePad, end-p.left, part.Body.Line)
		put(r.hour, p.hour, wholePad, 0, part.Body.Line)
	default:
		put(r.day, p.left, wholePad, p.hour-tokens.Space2-p.left, part.Body.Line)
		put(r.hour, p.hour, wholePad, end-p.hour, part.Body.Line)
	}
}

// putMark places the status at a width and returns what it took of it.
func (r *wholeRow) putMark(x, y, w float32, put putting) float32 {
	if r.mark.tone.Icon() != "" {
		put(r.icon, x, y+(part.Body.Line-tokens.Icon)/2, tokens.Icon, tokens.Icon)
		x, w = x+statusIcon, w-statusIcon
	}
	words := min(part.Wide(r.status), w)
	put(r.status, x, y, words, part.Body.Line)
	return words
}

// layBelow puts what has no column of its own below the title.
func (r *wholeRow) layBelow(p *wholePlaces, y float32, put putting) float32 {
	tags := part.Wide(r.tags)
	if p.state > 0 {
		if p.tags == 0 && tags > 0 {
			put(r.tags, p.title, y, min(tags, p.titleWidth), part.Body.Line)
			y += part.Body.Line
		}
		return y
	}
	sites := r.sites.MinSize().Width
	put(r.sites, p.title, y, min(sites, p.titleWidth), part.Body.Line)
	status := part.Wide(r.status) + statusIcon
	x := p.title + sites + wholeGap
	if x+status > p.right {
		y += part.Body.Line
		x = p.title
	}
	taken := r.putMark(x, y, p.right-x, put)
	if r.mark.tone.Icon() != "" {
		taken += statusIcon
	}
	if tags > 0 {
		if x += taken + wholeGap; x+tags > p.right {
			y += part.Body.Line
			x = p.title
		}
		put(r.tags, x, y, min(tags, p.right-x), part.Body.Line)
	}
	return y + part.Body.Line
}

// citationAt is the citation at a place within the row, -1 for none.
func (r *wholeRow) citationAt(at fyne.Position) int {
	for i, l := range r.cites[:r.used] {
		if at.Y >= l.top && at.Y < l.bottom {
			return i
		}
	}
	return -1
}
