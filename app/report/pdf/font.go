package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strings"
)

// Font is a subset to embed: its glyphs by CID, and the text that each stands for.
type Font struct {
	Name            string // PostScript name, ASCII without blanks and delimiters
	Glyphs          []Outline
	Texts           []string // by CID; "" for a glyph that is not to be read
	Ascent, Descent float64  // thousandths of the em
	Italic, Fixed   bool
}

// PutFont embeds a subset as a composite font (ISO 32000-1, 9.7) under r.
func (w *Writer) PutFont(r Ref, f Font) {
	sum := sha256.Sum256(compactFont(f.Name, f.Glyphs))
	name := subsetTag(sum) + f.Name
	file, descriptor, descendant, toUnicode := w.Reserve(), w.Reserve(), w.Reserve(), w.Reserve()
	w.Stream(file, "/Subtype/CIDFontType0C", compactFont(name, f.Glyphs))
	w.Put(descriptor, fmt.Sprintf("<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[-1000 %.0f 2000 %.0f]/ItalicAngle %d/Ascent %.0f/Descent %.0f/CapHeight 700/StemV 80/FontFile3 %s>>",
		name, f.flags(), f.Descent, f.Ascent, f.angle(), f.Ascent, f.Descent, file))
	var widths strings.Builder
	for _, g := range f.Glyphs {
		fmt.Fprintf(&widths, "%d ", g.Width)
	}
	w.Put(descendant, fmt.Sprintf("<</Type/Font/Subtype/CIDFontType0/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %s/W[0[%s]]>>",
		name, descriptor, widths.String()))
	w.Stream(toUnicode, "", unicodeMap(f.Texts))
	w.Put(r, fmt.Sprintf("<</Type/Font/Subtype/Type0/BaseFont/%s-Identity-H/Encoding/Identity-H/DescendantFonts[%s]/ToUnicode %s>>",
		name, descendant, toUnicode))
}

func (f Font) flags() int {
	flags := 4 // symbolic: no standard character set
	if f.Fixed {
		flags |= 1
	}
	if f.Italic {
		flags |= 64
	}
	return flags
}

func (f Font) angle() int {
	if f.Italic {
		return -12
	}
	return 0
}

// subsetTag is the prefix of a subset's name: six letters, from its content.
func subsetTag(sum [32]byte) string {
	var t [6]byte
	for i := range t {
		t[i] = 'A' + sum[i]%26
	}
	return string(t[:]) + "+"
}

// unicodeMap is the ToUnicode program: from each CID to its text.
func unicodeMap(texts []string) []byte {
	var rows []string
	for cid, text := range texts {
		if text != "" {
			rows = append(rows, fmt.Sprintf("<%04X><%s>", cid, hexUTF16(text)))
		}
	}
	var b bytes.Buffer
	b.WriteString("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n1 begincodespacerange<0000><FFFF>endcodespacerange\n")
	for len(rows) > 0 {
		n := min(100, len(rows)) // the most that one block may hold
		fmt.Fprintf(&b, "%d beginbfchar\n%s\nendbfchar\n", n, strings.Join(rows[:n], "\n"))
		rows = rows[n:]
	}
	b.WriteString("endcmap CMapName currentdict/CMap defineresource pop end end\n")
	return b.Bytes()
}
