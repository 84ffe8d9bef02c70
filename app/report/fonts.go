package report

import (
	"fmt"

	"dateline/app/report/typeset"
)

// Fonts are the bytes of the faces (TrueType or OpenType) that a PDF is set in.
// Sans must be given; another face that is missing is set in it. Arabic, Hebrew
// and Fallback are asked, in this order, for what the face of a line does not
// cover.
type Fonts struct {
	Serif, SerifItalic, SerifSemibold, Display []byte
	Sans, SansMedium, SansSemiBold, SansItalic []byte
	Mono                                       []byte
	Arabic, ArabicSemiBold                     []byte
	Hebrew, HebrewSemiBold                     []byte
	Fallback                                   [][]byte
}

// faces are the parsed faces of a report, each with those that help it out.
type faces struct {
	serif, serifItalic, serifSemibold, display *typeset.Faces
	sans, sansMedium, sansSemibold, sansItalic *typeset.Faces
	mono                                       *typeset.Faces
}

func (f Fonts) load() (*faces, error) {
	l := &loader{}
	sans := l.face("Sans", f.Sans)
	if sans == nil && l.err == nil {
		return nil, fmt.Errorf("setting the report: no sans-serif face was given")
	}
	arabic, hebrew := l.face("Arabic", f.Arabic), l.face("Hebrew", f.Hebrew)
	arabicBold, hebrewBold := l.face("ArabicSemiBold", f.ArabicSemiBold), l.face("HebrewSemiBold", f.HebrewSemiBold)
	serif := l.face("Serif", f.Serif)
	l.plain = append([]*typeset.Face{arabic, hebrew, serif, sans}, l.all("Fallback", f.Fallback)...)
	l.bold = append([]*typeset.Face{arabicBold, hebrewBold}, l.plain...)
	out := &faces{
		serif:         typeset.NewFaces(append([]*typeset.Face{serif}, l.plain...)...),
		serifItalic:   l.helped("SerifItalic", f.SerifItalic, l.plain),
		serifSemibold: l.helped("SerifSemibold", f.SerifSemibold, l.bold),
		display:       l.helped("Display", f.Display, l.bold),
		sans:          typeset.NewFaces(append([]*typeset.Face{sans}, l.plain...)...),
		sansMedium:    l.helped("SansMedium", f.SansMedium, l.bold),
		sansSemibold:  l.helped("SansSemiBold", f.SansSemiBold, l.bold),
		sansItalic:    l.helped("SansItalic", f.SansItalic, l.plain),
		mono:          l.helped("Mono", f.Mono, l.plain),
	}
	return out, l.err
}

// loader keeps the first error of a row of fonts.
type loader struct {
	plain, bold []*typeset.Face
	err         error
}

func (l *loader) face(name string, data []byte) *typeset.Face {
	if len(data) == 0 {
		return nil
	}
	f, err := typeset.Load(data)
	if err != nil && l.err == nil {
		l.err = fmt.Errorf("setting the report: the face %s: %w", name, err)
	}
	return f
}

func (l *loader) all(name string, data [][]byte) []*typeset.Face {
	var out []*typeset.Face
	for i, d := range data {
		out = append(out, l.face(fmt.Sprintf("%s %d", name, i+1), d))
	}
	return out
}

// helped is a face with others that are asked after it.
func (l *loader) helped(name string, data []byte, others []*typeset.Face) *typeset.Faces {
	return typeset.NewFaces(append([]*typeset.Face{l.face(name, data)}, others...)...)
}
