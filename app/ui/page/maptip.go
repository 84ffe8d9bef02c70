package page

import (
	"fmt"
	"slices"
	"strings"
)

// tellMap tells what the minimap shows at a height; below zero the pointer is not
// there.
func (p *Page) tellMap(y float32) {
	words := ""
	if y >= 0 {
		words = p.mapWords(y)
	}
	if words == p.mouse.mapped {
		return
	}
	p.mouse.mapped = words
	if p.OnMap != nil {
		p.OnMap(words, y)
	}
}

// mapNear is how far from the pointer a tick may be to be told of.
const mapNear = 4

// mapWords is "2 highlights: Happening, Claim · 1 match · 3 dates".
func (p *Page) mapWords(y float32) string {
	scale := p.mapScale(p.Size().Height)
	near := func(start, end int) bool {
		y0, y1, ok := p.mapSpan(start, end, scale)
		return ok && y0 <= y+mapNear && y1 >= y-mapNear
	}
	marks, matches, dates := 0, 0, 0
	var tags []string
	for i := range p.marks.marks {
		if m := &p.marks.marks[i]; near(m.Start, m.End) {
			marks++
			if m.TagName != "" && !slices.Contains(tags, m.TagName) {
				tags = append(tags, m.TagName)
			}
		}
	}
	for _, m := range p.matchSpans() {
		if near(m.Start, m.End) {
			matches++
		}
	}
	for _, d := range p.dates {
		if near(d.Start, d.End) {
			dates++
		}
	}
	highlights := counted(marks, "highlight", "highlights")
	if len(tags) > 0 {
		highlights += ": " + strings.Join(tags, ", ")
	}
	parts := []string{highlights, counted(matches, "match", "matches"), counted(dates, "date", "dates")}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

func counted(n int, one, more string) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, more)
}
