package pdftext

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf16"
)

// box is a rectangle in points; y grows downwards.
type box struct{ x0, y0, x1, y1 float64 }

func (b box) width() float64  { return b.x1 - b.x0 }
func (b box) height() float64 { return b.y1 - b.y0 }

func (b box) with(o box) box {
	return box{min(b.x0, o.x0), min(b.y0, o.y0), max(b.x1, o.x1), max(b.y1, o.y1)}
}

// across tells whether two boxes lie above one another somewhere.
func (b box) across(o box) bool { return min(b.x1, o.x1)-max(b.x0, o.x0) > 0.5 }

// turned is the box as seen when the page is turned by so many quarters.
func (b box) turned(quarters int) box {
	switch quarters {
	case 1:
		return box{-b.y1, b.x0, -b.y0, b.x1}
	case 2:
		return box{-b.x1, -b.y1, -b.x0, -b.y0}
	case 3:
		return box{b.y0, -b.x1, b.y1, -b.x0}
	}
	return b
}

// char is a letter, digit or sign on a page. White space is not among them, only
// told of the next one.
type char struct {
	box
	r        rune
	base     float64 // y of the line it stands on
	origin   float64 // x of its glyph, which letters of one glyph share
	size     float64 // of its font as it appears, in points
	quarters int     // how far it is turned, clockwise in quarters; slanted when it is askew
	bold     bool
	hidden   bool // not painted: the text of a recognised scan
	spaced   bool // PDFium sees white space between the one before and this
	blank    bool // and the document has a character for it
}

const slanted = -1

// What is read of one page at most. More is no page of an article.
const (
	mostChars   = 150_000
	mostObjects = 20_000
)

// font is what is known of a text object's font.
type font struct{ bold bool }

// charReader reads the characters of one page.
type charReader struct {
	s        *session
	textPage uint64
	fonts    map[uint64]font
	object   uint64 // whose values are the following
	matrix   [4]float64
	current  font
	hidden   bool
	size     float64
}

// readChars reads the characters of a loaded page in PDFium's order; cut tells
// that there are more than are read.
func readChars(s *session, page uint64) (chars []char, cut bool) {
	r := charReader{s: s, fonts: map[uint64]font{}, textPage: s.slow("FPDFText_LoadPage", page)}
	if r.textPage == 0 {
		return nil, false
	}
	n := int(int32(s.slow("FPDFText_CountChars", r.textPage)))
	cut = n > mostChars
	spaced, blank := false, false
	for i := range uint64(max(0, min(n, mostChars))) {
		if i&0xfff == 0 && s.ctx.Err() != nil && s.err == nil {
			s.err = errStopped
		}
		if s.err != nil {
			return nil, false
		}
		u := rune(int32(s.quick("FPDFText_GetUnicode", r.textPage, i)))
		if isBlank(u) {
			spaced = true
			blank = blank || s.quick("FPDFText_IsGenerated", r.textPage, i) == 0
			continue
		}
		if c, ok := r.read(u, i); ok {
			c.spaced, c.blank = spaced, blank
			chars = append(chars, c)
			spaced, blank = false, false
		}
	}
	s.slow("FPDFText_ClosePage", r.textPage)
	return joinSurrogates(chars), cut
}

// isBlank tells white space and what shows nothing. PDFium gives 2 for a hyphen
// at the end of a line.
func isBlank(r rune) bool {
	return r != hyphenMark && (r <= ' ' || unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) && r != softHyphen && r != '\u200d' && r != '\u200c' ||
		unicode.IsControl(r) || r == 0xfffe || r == 0xffff || r == 0xfeff)
}

const (
	hyphenMark = 2
	softHyphen = '\u00ad'
)

func (r *charReader) read(u rune, i uint64) (c char, ok bool) {
	s := r.s
	if object := s.quick("FPDFText_GetTextObject", r.textPage, i); object != 0 && object != r.object {
		r.enter(object, i)
	}
	at := s.scratch
	s.quick("FPDFText_GetCharOrigin", r.textPage, i, at+32, at+40)
	x, y := s.double(32), -s.double(40)
	// The loose box is as wide as the advance; of a glyph made of several letters
	// it is that of each letter.
	var room box
	if s.quick("FPDFText_GetLooseCharBox", r.textPage, i, at+48) != 0 {
		room = box{s.single(48), -s.single(52), s.single(56), -s.single(60)}
	}
	if room.width() <= 0 || room.width() >= 4*r.size {
		if s.quick("FPDFText_GetCharBox", r.textPage, i, at, at+8, at+16, at+24) == 0 {
			return c, false
		}
		room = box{s.double(0), -s.double(24), s.double(8), -s.double(16)}
	}
	c = char{box: room, r: u, size: r.size, bold: r.current.bold, hidden: r.hidden, quarters: quartersOf(r.matrix[0], r.matrix[1])}
	if u == hyphenMark {
		c.r = '-'
	}
	if c.quarters != slanted {
		c.box = c.turned(c.quarters)
		at := box{x, y, x, y}.turned(c.quarters)
		c.origin, c.base = at.x0, at.y0
	} else {
		c.origin, c.base = x, y
	}
	c.size = max(c.size, 0.1)
	return c, c.width() < farthest/10
}

// enter reads what all characters of a text object share.
func (r *charReader) enter(object, i uint64) {
	s := r.s
	r.object = object
	size := math.Abs(math.Float64frombits(s.quick("FPDFText_GetFontSize", r.textPage, i)))
	r.matrix = [4]float64{1, 0, 0, 1}
	if s.quick("FPDFText_GetMatrix", r.textPage, i, s.scratch) != 0 {
		for k := range r.matrix {
			r.matrix[k] = s.single(uint64(4 * k))
		}
	}
	r.size = finite(size) * math.Hypot(r.matrix[2], r.matrix[3])
	r.hidden = int32(s.quick("FPDFTextObj_GetTextRenderMode", object)) == 3
	handle := s.quick("FPDFTextObj_GetFont", object)
	known, ok := r.fonts[handle]
	if !ok && handle != 0 {
		known = r.readFont(handle)
		r.fonts[handle] = known
	}
	r.current = known
}

// readFont tells a bold font by its weight or its name, since many fonts state
// no weight.
func (r *charReader) readFont(handle uint64) font {
	s := r.s
	const room = 128
	n := min(uint32(s.quick("FPDFFont_GetBaseFontName", handle, s.scratch, room)), room)
	b, ok := s.module.Memory().Read(uint32(s.scratch), n)
	if s.err != nil || !ok {
		return font{}
	}
	name := strings.ToLower(string(b))
	weight := int32(s.quick("FPDFFont_GetWeight", handle))
	return font{bold: weight >= 600 && weight < 1000 || strings.Contains(name, "bold") || strings.Contains(name, "black") || strings.Contains(name, "heavy")}
}

// quartersOf is how far text with this direction of its base line is turned.
func quartersOf(a, b float64) int {
	switch long := math.Hypot(a, b); {
	case long == 0:
		return 0
	case math.Abs(b) < 0.05*long:
		if a < 0 {
			return 2
		}
		return 0
	case math.Abs(a) < 0.05*long:
		if b > 0 {
			return 1
		}
		return 3
	}
	return slanted
}

// joinSurrogates makes one character of the two halves that PDFium gives for
// characters beyond 16 bits.
func joinSurrogates(chars []char) []char {
	out := chars[:0]
	for i := 0; i < len(chars); i++ {
		c := chars[i]
		if utf16.IsSurrogate(c.r) {
			if i+1 == len(chars) {
				break
			}
			if c.r = utf16.DecodeRune(c.r, chars[i+1].r); c.r == unicode.ReplacementChar {
				continue
			}
			c.box = c.with(chars[i+1].box)
			i++
		}
		out = append(out, c)
	}
	return out
}

// utf16Text reads little-endian UTF-16 up to its first zero.
func utf16Text(b []byte) string {
	var units []uint16
	for i := 0; i+1 < len(b); i += 2 {
		u := le16(b[i:])
		if u == 0 {
			break
		}
		units = append(units, u)
	}
	return strings.TrimSpace(string(utf16.Decode(units)))
}
