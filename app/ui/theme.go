package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// The names under which Preferences keep the theme; "" follows the system.
const (
	themeLight = "light"
	themeDark  = "dark"
	themeSepia = "sepia"
)

// look is the theme of the whole window, out of package tokens and with our own
// fonts. chosen is "" where the system decides between light and dark.
type look struct{ chosen string }

func (l look) variant(system fyne.ThemeVariant) fyne.ThemeVariant {
	switch l.chosen {
	case themeLight:
		return tokens.Light
	case themeDark:
		return tokens.Dark
	case themeSepia:
		return tokens.Sepia
	}
	return system
}

// meanings tells which token stands for a colour of Fyne's own widgets.
var meanings = map[fyne.ThemeColorName]fyne.ThemeColorName{
	theme.ColorNameBackground:          tokens.Ground,
	theme.ColorNameOverlayBackground:   tokens.Ground,
	theme.ColorNameHeaderBackground:    tokens.Ground,
	theme.ColorNameInputBackground:     tokens.Raised,
	theme.ColorNameMenuBackground:      tokens.Raised,
	theme.ColorNameButton:              tokens.Raised,
	theme.ColorNameDisabledButton:      tokens.Ground,
	theme.ColorNameForeground:          tokens.Ink,
	theme.ColorNamePlaceHolder:         tokens.Ink3,
	theme.ColorNameDisabled:            tokens.Ink3,
	theme.ColorNamePrimary:             tokens.Accent,
	theme.ColorNameHyperlink:           tokens.Accent,
	theme.ColorNameFocus:               tokens.Soft, // lies under the words of the menu item that is pointed at
	theme.ColorNameForegroundOnPrimary: tokens.OnAccent,
	theme.ColorNameForegroundOnError:   tokens.OnAccent,
	theme.ColorNameForegroundOnWarning: tokens.OnAccent,
	theme.ColorNameForegroundOnSuccess: tokens.OnAccent,
	theme.ColorNameSelection:           tokens.Soft,
	theme.ColorNameHover:               tokens.Hover,
	theme.ColorNamePressed:             tokens.Soft,
	theme.ColorNameSeparator:           tokens.Line,
	theme.ColorNameInputBorder:         tokens.Edge,
	theme.ColorNameScrollBar:           tokens.Edge,
	theme.ColorNameScrollBarBackground: tokens.Ground,
	theme.ColorNameError:               tokens.Conflict,
	theme.ColorNameWarning:             tokens.Doubt,
	theme.ColorNameSuccess:             tokens.Done,
	theme.ColorNameShadow:              tokens.Shadow,
}

// Color implements fyne.Theme.
func (l look) Color(name fyne.ThemeColorName, system fyne.ThemeVariant) color.Color {
	variant := l.variant(system)
	if token, ok := meanings[name]; ok {
		name = token
	}
	if c, ok := tokens.Color(name, variant); ok {
		return c
	}
	if variant == tokens.Sepia {
		variant = tokens.Light
	}
	return theme.DefaultTheme().Color(name, variant)
}

// Font implements fyne.Theme.
func (look) Font(style fyne.TextStyle) fyne.Resource { return text.ThemeFont(style) }

// Icon implements fyne.Theme.
func (look) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }

var lookSizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:               tokens.TextBody,
	theme.SizeNameCaptionText:        tokens.TextSmall,
	theme.SizeNameSubHeadingText:     tokens.TextSearch,
	theme.SizeNameHeadingText:        20,
	theme.SizeNamePadding:            tokens.Space1,
	theme.SizeNameInnerPadding:       tokens.Space2,
	theme.SizeNameInlineIcon:         tokens.Icon,
	theme.SizeNameInputRadius:        tokens.RadiusField,
	theme.SizeNameButtonRadius:       tokens.RadiusField,
	theme.SizeNameDialogRadius:       tokens.RadiusDialog,
	theme.SizeNamePopupRadius:        tokens.RadiusDialog,
	theme.SizeNameInputBorder:        tokens.Hairline,
	theme.SizeNameSeparatorThickness: tokens.Hairline,
	theme.SizeNameScrollBar:          8,
	theme.SizeNameScrollBarSmall:     3,
	theme.SizeNameModalBlurRadius:    4,
}

// Size implements fyne.Theme.
func (look) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := lookSizes[name]; ok {
		return s
	}
	return theme.DefaultTheme().Size(name)
}

// setTheme changes the colours of the window.
func (w *window) setTheme(name string) {
	w.prefs.Theme = name
	w.host.Settings().SetTheme(look{name})
	w.menu.refresh()
	w.remember()
}
