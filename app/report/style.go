package report

import (
	"dateline/app/chronology"
	"dateline/app/report/pdf"
	"dateline/app/report/typeset"
)

// The colours of a report: those of the window on white paper.
const (
	ink      pdf.Color = 0x1d2126
	ink2     pdf.Color = 0x4f555d
	ink3     pdf.Color = 0x5f646c
	hairline pdf.Color = 0xc9c5bc
	edge     pdf.Color = 0x857f70
	accent   pdf.Color = 0x1c587a
	conflict pdf.Color = 0xa3281d
	doubt    pdf.Color = 0x7f5200
	done     pdf.Color = 0x2a673d
)

var tagFills = [4]pdf.Color{0xfbe8a9, 0xd3e5f6, 0xf8d8dc, 0xd8ecd2}

const untaggedFill, untaggedLine pdf.Color = 0xebe8e1, 0x6d675a

var tagLines = [4]pdf.Color{0x866300, 0x2b69a6, 0xb03a55, 0x35702e}

// look is how passages of a tag are marked. Tags from 5 on repeat the colours
// with another line; a passage without a tag is grey.
type look struct {
	fill, line pdf.Color
	pattern    typeset.Pattern
}

func lookOf(t *chronology.Tag) look {
	if t == nil {
		return look{untaggedFill, untaggedLine, typeset.Pattern(0)}
	}
	n := max(t.Color, 1) - 1
	return look{tagFills[n%4], tagLines[n%4], typeset.Pattern((n%4 + n/4) % 4)}
}

// kind is a style of text with the distance of its lines, in points.
type kind struct {
	typeset.Style
	lead float64
}

// kinds are all kinds of text in a report.
type kinds struct {
	report, heading, intro              kind // title page and heads of parts
	day, below, title, quote, source    kind // chronology
	remark                              kind
	foot                                kind
	article, body, subhead, folded      kind // annex
	caption, code, table                kind
	label, value, hash, fold, paragraph kind
	note, noteHead                      kind
	running                             kind // heads and feet of pages
}

func newKinds(f *faces) *kinds {
	set := func(faces *typeset.Faces, size, lead float64, color pdf.Color) kind {
		return kind{typeset.Style{Faces: faces, Size: size, Color: color}, lead}
	}
	return &kinds{
		report:    set(f.display, 30, 37, ink),
		heading:   set(f.display, 20, 26, ink),
		intro:     set(f.serif, 10, 14.5, ink),
		day:       set(f.serifSemibold, 10.1, 13.4, accent),
		below:     set(f.sans, 8.2, 11.6, ink3),
		title:     set(f.serifSemibold, 10.6, 14.2, ink),
		quote:     set(f.serif, 9.6, 13.2, ink),
		source:    set(f.sans, 8, 11.6, ink2),
		remark:    set(f.sansItalic, 8.2, 11.8, ink),
		foot:      set(f.serif, 8, 10.8, ink),
		article:   set(f.display, 18, 22.5, ink),
		body:      set(f.serif, 10.6, 15.8, ink),
		subhead:   set(f.serifSemibold, 10.6, 15.8, ink),
		folded:    set(f.serif, 10.6, 15.8, ink3),
		caption:   set(f.serifItalic, 10, 14.4, ink2),
		code:      set(f.mono, 8.4, 13, ink),
		table:     set(f.sans, 8.8, 13.4, ink),
		label:     set(f.sans, 8, 12.6, ink3),
		value:     set(f.sans, 8, 12.6, ink),
		hash:      set(f.mono, 7.4, 12.6, ink),
		fold:      set(f.sans, 7.8, 12, ink3),
		paragraph: set(f.sans, 8, 15.8, ink3),
		note:      set(f.sans, 8, 11.2, ink),
		noteHead:  set(f.sansSemibold, 8, 11.2, ink),
		running:   set(f.sans, 8, 11, ink3),
	}
}

// in is the style in another colour.
func (k kind) in(c pdf.Color) *typeset.Style {
	s := k.Style
	s.Color = c
	return &s
}

// linked is the style as a link in the accent colour.
func (k kind) linked(l typeset.Link) *typeset.Style {
	s := k.Style
	s.Color, s.Link = accent, &l
	return &s
}

// with is the style in other faces.
func (k kind) with(f *typeset.Faces) *typeset.Style {
	s := k.Style
	s.Faces = f
	return &s
}

// raised is a small figure above the line that is not copied with the text.
func (k kind) raised(f *typeset.Faces) typeset.Style {
	s := k.Style
	s.Faces, s.Size, s.Rise, s.Color, s.Unread = f, k.Size*0.64, k.Size*0.36, accent, true
	return s
}

func plain(k *kind, text string) []typeset.Span {
	return []typeset.Span{{Text: text, Style: &k.Style}}
}
