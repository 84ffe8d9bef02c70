// Package typeset sets paragraphs of any script into the pages of a PDF: it
// finds faces, shapes with go-text, breaks lines, orders what runs from right
// to left, and draws glyphs so that copying gives the source's characters back.
package typeset

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// Face is one font, ready to be set in.
type Face struct {
	face  *font.Face
	name  string // for the file: ASCII
	title string // for people
	upem  float64
}

// Load reads a TrueType or OpenType font; of a collection its first face.
func Load(data []byte) (*Face, error) {
	loaders, err := opentype.NewLoaders(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("reading a font: %w", err)
	}
	if len(loaders) == 0 {
		return nil, fmt.Errorf("reading a font: the file holds no face")
	}
	parsed, err := font.NewFont(loaders[0])
	if err != nil {
		return nil, fmt.Errorf("reading a font: %w", err)
	}
	d := parsed.Describe()
	f := &Face{face: font.NewFace(parsed), upem: float64(parsed.Upem())}
	f.title = strings.TrimSpace(d.Family + " " + aspectName(d.Aspect))
	f.name = fileName(f.title)
	return f, nil
}

// Title is the face's name for people: "IBM Plex Sans SemiBold".
func (f *Face) Title() string { return f.title }

func aspectName(a font.Aspect) string {
	name := ""
	switch {
	case a.Weight >= 650:
		name = "Bold"
	case a.Weight >= 550:
		name = "SemiBold"
	case a.Weight >= 450:
		name = "Medium"
	}
	if a.Style == font.StyleItalic {
		name += "Italic"
	}
	return name
}

// fileName keeps what may stand in a name of a PDF.
func fileName(title string) string {
	name := strings.Map(func(r rune) rune {
		if r < '0' || r > 'z' || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return r
	}, title)
	if name == "" {
		return "Face"
	}
	return name
}

// draws says whether the face has an outline for r. A face of pictures (emoji)
// knows characters that it cannot give as outlines.
func (f *Face) draws(r rune) bool {
	g, ok := f.face.NominalGlyph(r)
	if !ok {
		return false
	}
	if unicode.IsSpace(r) || ignorable(r) {
		return true
	}
	outline, ok := f.face.GlyphData(g).(font.GlyphOutline)
	return ok && len(outline.Segments) > 0
}

// Faces are asked in order for a glyph of a character.
type Faces struct {
	list  []*Face
	first map[rune]*Face // answers given, nil where no face draws it
}

// NewFaces makes a list; nil faces are left out.
func NewFaces(faces ...*Face) *Faces {
	s := &Faces{first: map[rune]*Face{}}
	for _, f := range faces {
		if f != nil {
			s.list = append(s.list, f)
		}
	}
	return s
}

// find is the first face that draws r, nil without one. A private-use character
// means something else in every font, so none is trusted with it.
func (s *Faces) find(r rune) *Face {
	if f, known := s.first[r]; known {
		return f
	}
	var got *Face
	for _, f := range s.list {
		if !unicode.Is(unicode.Co, r) && f.draws(r) {
			got = f
			break
		}
	}
	s.first[r] = got
	return got
}

// chooser picks faces within one run: it implements shaping.Fontmap.
type chooser struct {
	faces *Faces
	last  *Face
}

// ResolveFace keeps combining marks with the face of their letter if it has them.
func (c *chooser) ResolveFace(r rune) *font.Face {
	if c.last == nil || !unicode.Is(unicode.M, r) || !c.last.draws(r) {
		c.last = c.faces.find(r)
		if c.last == nil {
			c.last = c.faces.list[0]
		}
	}
	return c.last.face
}

// oneFace is a shaping.Fontmap that leaves runs whole.
type oneFace struct{ face *font.Face }

// ResolveFace gives the one face.
func (o oneFace) ResolveFace(rune) *font.Face { return o.face }
