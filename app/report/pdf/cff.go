package pdf

import "math"

// Segment is one step of an outline, in thousandths of the em: M move (1
// point), L line (1), Q quadratic curve (2), C cubic curve (3).
type Segment struct {
	Op byte
	P  [6]float64
}

// Outline is a glyph as it is drawn.
type Outline struct {
	Width    int // advance, in thousandths of the em
	Segments []Segment
}

// compactFont builds a CFF font (Adobe Technical Note 5176) with CIDs, holding
// just these glyphs; the index of a glyph is its CID. Quadratic curves become
// cubic ones, which say the same, so that TrueType and OpenType fonts take one road.
func compactFont(name string, glyphs []Outline) []byte {
	programs := make([][]byte, len(glyphs))
	box := bounds{math.MaxInt16, math.MaxInt16, math.MinInt16, math.MinInt16}
	for i, g := range glyphs {
		programs[i] = charstring(g, &box)
	}
	if box.x0 > box.x1 {
		box = bounds{0, 0, 1000, 1000}
	}
	n := len(glyphs)
	header := []byte{1, 0, 4, 4}
	names := cffIndex([]byte(name))
	texts := cffIndex([]byte("Adobe"), []byte("Identity"))
	globals := cffIndex()
	charset := []byte{0}
	if n > 1 { // one range: glyphs 1 to n-1 are CIDs 1 to n-1
		charset = []byte{2, 0, 1, byte((n - 2) >> 8), byte(n - 2)}
	}
	select1 := []byte{3, 0, 1, 0, 0, 0, byte(n >> 8), byte(n)} // all glyphs in the one font dictionary
	glyphIndex := cffIndex(programs...)
	private := append(operand(nil, 0), 20) // defaultWidthX
	private = append(operand(private, 0), 21)

	var at offsets
	at.charset = len(header) + len(names) + len(cffIndex(topDict(box, n, at))) + len(texts) + len(globals)
	at.fdSelect = at.charset + len(charset)
	at.glyphs = at.fdSelect + len(select1)
	at.private = at.glyphs + len(glyphIndex)
	at.fonts = at.private + len(private)
	dict := append(operand(operand(nil, len(private)), at.private), 18)

	var out []byte
	for _, part := range [][]byte{header, names, cffIndex(topDict(box, n, at)), texts, globals, charset, select1, glyphIndex, private, cffIndex(dict)} {
		out = append(out, part...)
	}
	return out
}

type bounds struct{ x0, y0, x1, y1 int }

type offsets struct{ charset, fdSelect, glyphs, private, fonts int }

// topDict always has the same length, whatever the offsets.
func topDict(box bounds, glyphs int, at offsets) []byte {
	b := operand(operand(operand(nil, 391), 392), 0) // Adobe, Identity, 0
	b = append(b, 12, 30)                            // ROS
	for _, v := range []int{box.x0, box.y0, box.x1, box.y1} {
		b = operand(b, v)
	}
	b = append(b, 5) // FontBBox
	b = append(operand(b, glyphs), 12, 34)
	b = append(operand(b, at.charset), 15)
	b = append(operand(b, at.fdSelect), 12, 37)
	b = append(operand(b, at.glyphs), 17)
	return append(operand(b, at.fonts), 12, 36)
}

// operand appends a number in the form of five bytes.
func operand(b []byte, v int) []byte {
	return append(b, 29, byte(v>>24), byte(v>>16), byte(v>>8), byte(v))
}

// cffIndex is an INDEX structure.
func cffIndex(items ...[]byte) []byte {
	if len(items) == 0 {
		return []byte{0, 0}
	}
	end := 1
	for _, b := range items {
		end += len(b)
	}
	size := 1
	for end >= 1<<(8*size) {
		size++
	}
	out := []byte{byte(len(items) >> 8), byte(len(items)), byte(size)}
	put := func(v int) {
		for k := size - 1; k >= 0; k-- {
			out = append(out, byte(v>>(8*k)))
		}
	}
	at := 1
	put(at)
	for _, b := range items {
		at += len(b)
		put(at)
	}
	for _, b := range items {
		out = append(out, b...)
	}
	return out
}
