// Package text chooses the fonts of the whole window and draws text in any
// script in its right visual order.
//
// Fyne draws the runs of a text from left to right as they stand in memory,
// which is wrong wherever writing directions meet, and its own fonts lose the
// dot of the Ukrainian "і". So every text of Dateline's own widgets is laid out
// by package layout, cut into pieces of one direction and one font, and each
// piece is drawn by a canvas.Text that is told its font.
package text

import (
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"dateline/app/ui/page/layout"
	"dateline/assets"
)

// Style is the look of a text: its face and size.
type Style = layout.Style

// Families and weights of a Style.
const (
	Sans    = layout.Sans
	Serif   = layout.Serif
	Mono    = layout.Mono
	Display = layout.Display

	Regular  = layout.Regular
	Medium   = layout.Medium
	SemiBold = layout.SemiBold
)

// resource is an embedded face as Fyne wants it: always the same value for the
// same face, because Fyne's caches go by it.
func resource(f assets.Font) fyne.Resource { return resources()[f] }

var resources = sync.OnceValue(func() map[assets.Font]fyne.Resource {
	out := map[assets.Font]fyne.Resource{}
	for _, f := range assets.Fonts() {
		if data, err := f.Bytes(); err == nil {
			out[f] = fyne.NewStaticResource(f.File(), data)
		}
	}
	return out
})

// ThemeFont is the font a theme should give to Fyne's own widgets.
func ThemeFont(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Symbol:
		return theme.DefaultSymbolFont()
	case style.Monospace:
		return resource(assets.MonoRegular)
	case style.Bold:
		return resource(assets.SansSemiBold)
	case style.Italic:
		return resource(assets.SansItalic)
	}
	return resource(assets.SansRegular)
}

// faceOf is the embedded face that a style is set in, for scripts it holds.
func faceOf(s Style) assets.Font {
	switch s.Family {
	case Mono:
		return assets.MonoRegular
	case Display:
		return assets.DisplaySemi
	case Serif:
		switch {
		case s.Weight != Regular:
			return assets.SerifSemiBold
		case s.Italic:
			return assets.SerifItalic
		}
		return assets.SerifRegular
	}
	switch {
	case s.Weight == SemiBold:
		return assets.SansSemiBold
	case s.Weight == Medium:
		return assets.SansMedium
	case s.Italic:
		return assets.SansItalic
	}
	return assets.SansRegular
}

// embedded are the faces tried for a style, best first. Arabic and Hebrew have
// no italics; there the upright face stands in.
func embedded(s Style) []assets.Font {
	heavy := s.Weight == SemiBold || s.Family == Display
	out := []assets.Font{faceOf(s)}
	if s.Family == Serif || s.Family == Display || s.Family == Mono {
		out = append(out, assets.SansRegular)
	}
	if heavy {
		return append(out, assets.ArabicSemiBold, assets.HebrewSemiBold)
	}
	return append(out, assets.ArabicRegular, assets.HebrewRegular)
}
