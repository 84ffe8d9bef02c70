package panes

import "dateline/app/ui/part"

// resultColumns are the widths of the columns beside the titles of articles that came
// in: as wide as what stands in them, so that the titles have the rest.
type resultColumns struct{ site, day, count float32 }

// Widths that no column exceeds, nor that of the words falls below.
const (
	mostSite   float32 = 240
	mostDay    float32 = 172
	leastCount float32 = 92
	mostCount  float32 = 160
)

// setColumns gives all rows of articles that came in the same columns.
func setColumns(lines []resultLine) {
	c, l := resultColumns{count: leastCount}, part.Second.Label("", 1)
	wide := func(words string) float32 {
		l.Text = words
		return part.Wide(l)
	}
	for i := range lines {
		if w := &lines[i].words; w.kind == cameRow {
			c.site, c.day, c.count = max(c.site, wide(w.site)), max(c.day, wide(w.day)), max(c.count, wide(w.words))
		}
	}
	c.site, c.day, c.count = min(c.site, mostSite), min(c.day, mostDay), min(c.count, mostCount)
	for i := range lines {
		lines[i].words.columns = c
	}
}
