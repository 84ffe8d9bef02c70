package timeline

import "strings"

// Setting is the room of a drawing and the text in it, in pixels.
type Setting struct {
	Width   float32
	Height  float32 // 0: as high as the lanes need
	Line    float32 // height of a line in Body and Strong
	Small   float32 // likewise in Small and SmallStrong
	Measure func(text string, f Face) float32
}

// labels are widths and cuts of titles, kept while text stays the same size.
type labels struct {
	line     float32
	widths   []float32 // of titles in Body, by event; 0: not measured yet
	known    map[labelKey]float32
	cuts     map[cutKey]string
	measured int // for tests: how often text was measured
}

// labelKey is what the width of a text depends on.
type labelKey struct {
	text string
	face Face
}

// cutKey is a title cut for a room of so many steps.
type cutKey struct {
	text  string
	face  Face
	steps int
}

// kept is how many cut titles, and widths of other texts, are kept.
const kept = 20_000

// cutStep is the finest difference in room that makes a title longer, in pixels.
const cutStep = 6

// fit forgets what was measured in another size, or is too much to keep.
func (l *labels) fit(line float32) {
	if l.line != line {
		clear(l.widths)
	}
	if l.line != line || len(l.cuts) > kept || len(l.known) > kept {
		l.known, l.cuts = map[labelKey]float32{}, map[cutKey]string{}
	}
	l.line = line
}

// of is the width of any text.
func (l *labels) of(s *Setting, text string, f Face) float32 {
	key := labelKey{text, f}
	w, ok := l.known[key]
	if !ok {
		l.measured++
		w = s.Measure(text, f)
		l.known[key] = w
	}
	return w
}

// width is that of an event's title in Body.
func (l *labels) width(s *Setting, event int32, title string) float32 {
	if l.widths[event] == 0 {
		l.measured++
		l.widths[event] = s.Measure(title, Body)
	}
	return l.widths[event]
}

// cut is a text that fits in the room, "" when not even its first letters do.
func (l *labels) cut(s *Setting, text string, f Face, natural, room float32) string {
	if natural <= room {
		return text
	}
	key := cutKey{text, f, int(room / cutStep)}
	if c, ok := l.cuts[key]; ok {
		return c
	}
	c := l.shorten(s, text, f, natural, float32(key.steps)*cutStep)
	l.cuts[key] = c
	return c
}

// leastLetters is how much of a title must stand before "…" for it to be of use.
const leastLetters = 3

// shorten looks near where the width says that the cut should be.
func (l *labels) shorten(s *Setting, text string, f Face, natural, room float32) string {
	runes := []rune(text)
	n := min(int(float32(len(runes))*room/natural), len(runes)-1)
	for tries := 0; n >= leastLetters && tries < 8; tries++ {
		c := strings.TrimRight(string(runes[:n]), " ,;:-–—") + "…"
		l.measured++
		w := s.Measure(c, f)
		if w <= room {
			return c
		}
		n -= max(1, int((w-room)/natural*float32(len(runes))))
	}
	return ""
}
