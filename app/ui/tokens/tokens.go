// Package tokens is the table of the window's colours, sizes and spaces: every
// widget asks for a colour by its meaning, and the theme answers from here.
//
// Each colour has three values, for a light, a dark and a sepia ground. The
// contrasts promised by the comments are held by tests: text 4.5:1 on every
// ground it stands on, borders and marks 3:1.
package tokens

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Variants of the theme. Light and Dark are Fyne's own values.
const (
	Light fyne.ThemeVariant = 1
	Dark  fyne.ThemeVariant = 0
	Sepia fyne.ThemeVariant = 2
)

// Grounds and texts.
const (
	Ground fyne.ThemeColorName = "dateline.ground" // side panes
	Paper  fyne.ThemeColorName = "dateline.paper"  // page, lists
	Raised fyne.ThemeColorName = "dateline.raised" // fields, tips

	Ink  fyne.ThemeColorName = "dateline.ink"  // text
	Ink2 fyne.ThemeColorName = "dateline.ink2" // second line
	Ink3 fyne.ThemeColorName = "dateline.ink3" // hints, folded text

	Line fyne.ThemeColorName = "dateline.line" // hairlines
	Edge fyne.ThemeColorName = "dateline.edge" // borders of fields, buttons, keys

	Accent   fyne.ThemeColorName = "dateline.accent"   // focus, links, the main button
	Soft     fyne.ThemeColorName = "dateline.soft"     // the selected row, selected text
	OnAccent fyne.ThemeColorName = "dateline.onaccent" // text on Accent
	Shadow   fyne.ThemeColorName = "dateline.shadow"   // under tips and dialogs
	Hover    fyne.ThemeColorName = "dateline.hover"    // Line at half strength
)

// Colours with a meaning of their own, each with its ground.
const (
	Conflict       fyne.ThemeColorName = "dateline.conflict" // only "sources disagree" and "failed"
	ConflictGround fyne.ThemeColorName = "dateline.conflict.ground"
	Doubt          fyne.ThemeColorName = "dateline.doubt" // single origin, unknown, to check
	DoubtGround    fyne.ThemeColorName = "dateline.doubt.ground"
	Done           fyne.ThemeColorName = "dateline.done" // confirmed, settled, came in
	DoneGround     fyne.ThemeColorName = "dateline.done.ground"
	Match          fyne.ThemeColorName = "dateline.match" // what a search found
)

// Fills and lines of tags 1 to 4; 5 to 9 repeat them, see TagFill.
const (
	Tag1Fill fyne.ThemeColorName = "dateline.tag1.fill"
	Tag1Line fyne.ThemeColorName = "dateline.tag1.line"
	Tag2Fill fyne.ThemeColorName = "dateline.tag2.fill"
	Tag2Line fyne.ThemeColorName = "dateline.tag2.line"
	Tag3Fill fyne.ThemeColorName = "dateline.tag3.fill"
	Tag3Line fyne.ThemeColorName = "dateline.tag3.line"
	Tag4Fill fyne.ThemeColorName = "dateline.tag4.fill"
	Tag4Line fyne.ThemeColorName = "dateline.tag4.line"
)

// values are light, dark, sepia as 0xRRGGBB.
var values = map[fyne.ThemeColorName][3]uint32{
	Ground: {0xF3F1EC, 0x16181B, 0xECE3D0},
	Paper:  {0xFFFDF9, 0x1B1E22, 0xF7F0E0},
	Raised: {0xFFFFFF, 0x24282D, 0xFCF7EB},

	Ink:  {0x1D2126, 0xE8E5DE, 0x2F261A},
	Ink2: {0x4F555D, 0xB7B5AF, 0x574B3A},
	Ink3: {0x5F646C, 0xA19F98, 0x665945},

	Line: {0xDDD9D0, 0x31353B, 0xD8CBB1},
	Edge: {0x857F70, 0x7D828A, 0x857659},

	Accent:   {0x1C587A, 0x8CBEDD, 0x1F5470},
	Soft:     {0xDAE7EE, 0x203646, 0xD6DFDB},
	OnAccent: {0xFFFFFF, 0x0E1B24, 0xFFFFFF},

	Conflict:       {0xA3281D, 0xF29A8E, 0x962A1C},
	ConflictGround: {0xFBE9E6, 0x3A211E, 0xF3DDD2},
	Doubt:          {0x7F5200, 0xE2B65C, 0x714800},
	DoubtGround:    {0xFAF0D7, 0x352A14, 0xF0E0B4},
	Done:           {0x2A673D, 0x8CC79A, 0x2B5E37},
	DoneGround:     {0xE3F0E4, 0x1D3124, 0xDCE6CB},
	Match:          {0xFFC94D, 0x7A5200, 0xF2B93B},

	Tag1Fill: {0xFBE8A9, 0x5A4712, 0xF2D98B},
	Tag1Line: {0x866300, 0xD9AE3C, 0x7A5900},
	Tag2Fill: {0xD3E5F6, 0x21486F, 0xCBDDE6},
	Tag2Line: {0x2B69A6, 0x7FB2E5, 0x2A6095},
	Tag3Fill: {0xF8D8DC, 0x642C3A, 0xEFCBC6},
	Tag3Line: {0xB03A55, 0xE58A9C, 0x9F344B},
	Tag4Fill: {0xD8ECD2, 0x2A4F28, 0xD3E2BE},
	Tag4Line: {0x35702E, 0x8CC482, 0x366C2E},
}

// Color is the value of a token in a variant of the theme; an unknown variant
// is taken as Light. ok is false for a name that is none of ours.
func Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) (c color.NRGBA, ok bool) {
	switch name {
	case Shadow:
		if variant == Dark {
			return color.NRGBA{A: 140}, true
		}
		return color.NRGBA{A: 46}, true
	case Hover:
		c, ok = Color(Line, variant)
		c.A = 128
		return c, ok
	}
	v, ok := values[name]
	if !ok {
		return color.NRGBA{}, false
	}
	rgb := v[0]
	switch variant {
	case Dark:
		rgb = v[1]
	case Sepia:
		rgb = v[2]
	}
	return color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: 255}, true
}

// Names are all tokens.
func Names() []fyne.ThemeColorName {
	out := []fyne.ThemeColorName{Shadow, Hover}
	for name := range values {
		out = append(out, name)
	}
	return out
}

// Of is the colour of a token in the current theme.
func Of(name fyne.ThemeColorName) color.NRGBA {
	c, _ := Color(name, Variant())
	return c
}

// Variant is the variant that the current theme shows, whichever one the system
// asks for: told by the theme's background, so that any theme will do.
func Variant() fyne.ThemeVariant {
	app := fyne.CurrentApp()
	if app == nil || app.Settings().Theme() == nil {
		return Light
	}
	settings := app.Settings()
	shown := color.NRGBAModel.Convert(settings.Theme().Color(theme.ColorNameBackground, settings.ThemeVariant())).(color.NRGBA)
	if sepia, _ := Color(Ground, Sepia); shown == sepia {
		return Sepia
	}
	if int(shown.R)+int(shown.G)+int(shown.B) < 3*128 {
		return Dark
	}
	return Light
}
