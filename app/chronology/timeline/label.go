package timeline

import (
	"strings"
	"unicode/utf8"
)

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
	line   float32
	widths []float32            // of titles in Body, by event; 0: not measured yet
	known  map[labelKey]float32 // of words
	cuts   map[cutKey]string
}

// labelKey is what the width of a word depends on.
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

// cutStep is the finest difference in room that makes a title longer, in pixels: a
// change of scale need not set every title anew.
const cutStep = 12

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

// of is the width of any text: that of its words, each measured once, and of the
// spaces between.
func (l *labels) of(s *Setting, text string, f Face) (w float32) {
	for {
		word, rest, more := strings.Cut(text, " ")
		w += l.word(s, word, f)
		if !more {
			return w
		}
		w += l.space(s, f)
		text = rest
	}
}

func (l *labels) word(s *Setting, word string, f Face) float32 {
	if word == "" {
		return 0
	}
	key := labelKey{word, f}
	w, ok := l.known[key]
	if !ok {
		w = s.Measure(word, f)
		l.known[key] = w
	}
	return w
}

// space is the width of a space between words: at the end of a line it may have none.
func (l *labels) space(s *Setting, f Face) float32 {
	key := labelKey{" ", f}
	w, ok := l.known[key]
	if !ok {
		w = s.Measure("n n", f) - s.Measure("nn", f)
		l.known[key] = w
	}
	return w
}

// width is that of an event's title in Body.
func (l *labels) width(s *Setting, event int32, title string) float32 {
	if l.widths[event] == 0 {
		l.widths[event] = l.of(s, title, Body)
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
	c := l.shorten(s, text, f, float32(key.steps)*cutStep)
	l.cuts[key] = c
	return c
}

// leastLetters is how much of a title must stand before "…" for it to be of use.
const leastLetters = 3

// shorten takes the words that fit and, of the next one, the share of its letters
// that does.
func (l *labels) shorten(s *Setting, text string, f Face, room float32) string {
	room -= l.word(s, "…", f) + 1
	rest := text
	for {
		word, after, more := strings.Cut(rest, " ")
		w := l.word(s, word, f)
		if w > room || !more {
			letters := []rune(word)
			n := int(float32(len(letters)) * max(room, 0) / max(w, 1))
			rest = rest[len(string(letters[:min(n, len(letters))])):]
			break
		}
		room -= w + l.space(s, f)
		rest = after
	}
	cut := strings.TrimRight(text[:len(text)-len(rest)], " ,;:-–—")
	if utf8.RuneCountInString(cut) < leastLetters {
		return ""
	}
	return cut + "…"
}
