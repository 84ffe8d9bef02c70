package page

import (
	"fmt"
	"image/color"

	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// gutterX is where the bar of a lane stands.
func (r *renderer) gutterX(lane int) float32 { return r.g.left - 17 - float32(lane)*6 }

// numbers puts the signs of the tags left of all bars beside the first line of
// each mark, with a dot below those that are cited.
func (r *renderer) numbers() {
	for i := 0; i < len(r.shown); {
		first := i
		for ; i < len(r.shown) && r.shown[i].y0 == r.shown[first].y0; i++ {
		}
		r.numbersOf(r.shown[first:i])
	}
}

// numbersOf puts the signs of marks that begin on one line side by side. Those
// that find no room are counted: "+2".
func (r *renderer) numbersOf(marks []shownMark) {
	var begin []shownMark
	width := float32(0)
	for _, s := range marks {
		if s.start.y == s.rects[0].Y { // else its beginning is out of sight
			begin = append(begin, s)
			width += signWidth(signOf(s.Mark))
		}
	}
	right := r.gutterX(r.lanesBeside(&marks[0])) - 3
	over := ""
	for n := len(begin); width > right && n > 0; {
		n--
		over = fmt.Sprintf("+%d", len(begin)-n)
		width = signWidth(over)
		for _, s := range begin[:n] {
			width += signWidth(signOf(s.Mark))
		}
		if width <= right || n == 0 {
			begin = begin[:n]
		}
	}
	r.placeSigns(begin, over, right, marks[0].y0)
}

// placeSigns puts signs side by side so that the last ends at right.
func (r *renderer) placeSigns(marks []shownMark, over string, right, y float32) {
	if over != "" {
		right -= signWidth(over)
		r.words(over, numberStyle, right, y-2, signWidth(over)+2, 18, tokens.Of(tokens.Ink2))
	}
	for i := len(marks) - 1; i >= 0; i-- {
		s := &marks[i]
		c := tokens.Of(tokens.TagLine(s.Tag))
		words := signOf(s.Mark)
		w := signWidth(words)
		right -= w
		r.words(words, numberStyle, right, y-2, w+2, 18, c)
		if s.Cited {
			o := r.brush.Rect(right+1.5, y+15, 4, 4, c)
			o.CornerRadius = 2
		}
	}
}

// lanesBeside is the highest lane with a bar beside the first line of a mark.
func (r *renderer) lanesBeside(s *shownMark) int {
	lane := 0
	for i := range r.shown {
		if o := &r.shown[i]; o.y0 < s.y0+10 && o.y1 > s.y0 {
			lane = max(lane, min(o.lane, mostLanes-1))
		}
	}
	return lane
}

func signWidth(words string) float32 {
	if words == "" {
		return 8 // of the dot
	}
	return text.Measure(words, numberStyle) + 2
}

// signOf tells a mark's tag without colour, "" when it has none; "+" stands for
// further tags.
func signOf(m *Mark) string {
	if m.Tag < 1 {
		return ""
	}
	if m.More > 0 {
		return m.Sign + "+"
	}
	return m.Sign
}

var numberStyle = text.Style{Family: text.Sans, Weight: text.SemiBold, Size: tokens.TextSmall}

// upright is the same line standing in the gutter.
func (r *renderer) upright(x, y, h float32, style tokens.LineStyle, c color.Color) {
	switch style {
	case tokens.Double:
		r.brush.Rect(x, y, 1, h, c)
		r.brush.Rect(x+3, y, 1, h, c)
	case tokens.Dashed, tokens.Dotted:
		on, off := float32(5), float32(3)
		if style == tokens.Dotted {
			on, off = 3, 3
		}
		for at := float32(0); at < h; at += on + off {
			r.brush.Rect(x, y+at, 3, min(on, h-at), c)
		}
	case tokens.Thin:
		r.brush.Rect(x+1, y, tokens.Hairline, h, c)
	default:
		r.brush.Rect(x, y, 3, h, c)
	}
}
