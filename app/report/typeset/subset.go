package typeset

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"

	"dateline/app/report/pdf"
)

// maxGlyphs is how many CIDs two bytes can name.
const maxGlyphs = 65535

// shape is one way in which glyphs are drawn: those of a cluster together, or
// nothing, for a character whose cluster another one draws. The same glyphs for
// other characters are another shape, so that copying gives back the very
// characters of the source.
type shape struct {
	first placed
	rest  string // the glyphs after the first, encoded
	blank bool   // without glyphs
	text  string
	width int
}

// subset is what the document uses of a face.
type subset struct {
	face     *Face
	resource string
	ref      pdf.Ref
	cids     map[shape]int
	font     pdf.Font
}

// remember keeps which face a run of go-text is set in.
func (t *Typesetter) remember(faces *Faces, of *font.Face) {
	if t.faces[of] != nil {
		return
	}
	for _, f := range faces.list {
		if f.face == of {
			t.faces[of] = f
		}
	}
}

func (t *Typesetter) subset(of *font.Face) *subset {
	f := t.faces[of]
	s := t.subsets[f]
	if s != nil && len(s.font.Glyphs) < maxGlyphs-pieceLength {
		return s
	}
	s = &subset{face: f, resource: fmt.Sprintf("F%d", len(t.order)+1), ref: t.w.Reserve(), cids: map[shape]int{}}
	d := f.face.Font.Describe()
	s.font = pdf.Font{Name: f.name, Ascent: 900, Descent: -250, Italic: d.Aspect.Style == font.StyleItalic, Fixed: f.face.Font.IsMonospace()}
	if e, ok := f.face.FontHExtents(); ok {
		s.font.Ascent, s.font.Descent = float64(e.Ascender)*em/f.upem, float64(e.Descender)*em/f.upem
	}
	s.font.Glyphs, s.font.Texts = []pdf.Outline{s.outline(0, 0, 0)}, []string{""} // CID 0 is the missing glyph
	t.subsets[f] = s
	t.order = append(t.order, s)
	return s
}

// placed is a glyph of a cluster, its place in thousandths of the em from the
// cluster's left edge.
type placed struct {
	id   font.GID
	x, y int
}

// encode makes a list of glyphs that can be compared.
func encode(glyphs []placed) string {
	var b []byte
	for _, g := range glyphs {
		for _, v := range [3]int{int(g.id), g.x, g.y} {
			b = binary.BigEndian.AppendUint32(b, uint32(int32(v)))
		}
	}
	return string(b)
}

func decode(s string) []placed {
	var out []placed
	for b := []byte(s); len(b) >= 12; b = b[12:] {
		v := func(at int) int { return int(int32(binary.BigEndian.Uint32(b[at:]))) }
		out = append(out, placed{font.GID(v(0)), v(4), v(8)})
	}
	return out
}

// cid is the number of a shape in the file.
func (s *subset) cid(k shape) int {
	if cid, known := s.cids[k]; known {
		return cid
	}
	outline := pdf.Outline{Width: k.width}
	if !k.blank {
		for _, g := range append([]placed{k.first}, decode(k.rest)...) {
			outline.Segments = append(outline.Segments, s.outline(g.id, g.x, g.y).Segments...)
		}
	}
	cid := len(s.font.Glyphs)
	s.cids[k] = cid
	s.font.Glyphs, s.font.Texts = append(s.font.Glyphs, outline), append(s.font.Texts, k.text)
	return cid
}

// advance is the face's own width of a glyph.
func (s *subset) advance(id font.GID) int {
	return units(float64(s.face.face.HorizontalAdvance(id)) * em / s.face.upem)
}

var operators = map[opentype.SegmentOp]byte{
	opentype.SegmentOpMoveTo: 'M', opentype.SegmentOpLineTo: 'L',
	opentype.SegmentOpQuadTo: 'Q', opentype.SegmentOpCubeTo: 'C',
}

// outline is a glyph moved by x and y.
func (s *subset) outline(id font.GID, x, y int) pdf.Outline {
	k := em / s.face.upem
	out := pdf.Outline{Width: s.advance(id)}
	data, ok := s.face.face.GlyphData(id).(font.GlyphOutline)
	if !ok {
		return out
	}
	for _, step := range data.Segments {
		q := pdf.Segment{Op: operators[step.Op]}
		for i, a := range step.ArgsSlice() {
			q.P[2*i], q.P[2*i+1] = float64(a.X)*k+float64(x), float64(a.Y)*k+float64(y)
		}
		out.Segments = append(out.Segments, q)
	}
	return out
}

// Resources are the fonts for the resources of pages: the entries of a
// dictionary. They are complete when all text is drawn.
func (t *Typesetter) Resources() string {
	var b strings.Builder
	for _, s := range t.order {
		fmt.Fprintf(&b, "/%s %s", s.resource, s.ref)
	}
	return b.String()
}

// Embed writes the subsets of all faces in use. No text may be drawn after it.
func (t *Typesetter) Embed() {
	for _, s := range t.order {
		t.w.PutFont(s.ref, s.font)
	}
}

// Faces are the titles of the faces in use, in the order of their first use.
func (t *Typesetter) Faces() []string {
	var titles []string
	for _, s := range t.order {
		if !slices.Contains(titles, s.face.title) {
			titles = append(titles, s.face.title)
		}
	}
	return titles
}

// Missing are the characters that no face drew, ascending.
func (t *Typesetter) Missing() []rune {
	var out []rune
	for r := range t.missing {
		out = append(out, r)
	}
	slices.Sort(out)
	return out
}
