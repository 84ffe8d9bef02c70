package text

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"dateline/app/ui/tokens"
)

// looks is a theme of our colours in one variant.
type looks struct {
	fyne.Theme
	variant fyne.ThemeVariant
}

func (l looks) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if name == theme.ColorNameBackground {
		name = tokens.Ground
	}
	if c, ok := tokens.Color(name, l.variant); ok {
		return c
	}
	return l.Theme.Color(name, l.variant)
}

// A ground has its colour in every corner, and the theme's own when that changes.
func TestAFillHasTheColourOfTheTheme(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(looks{theme.DefaultTheme(), tokens.Light})
	f := NewFill(tokens.Paper)
	win := test.NewTempWindow(t, f)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(90, 60))
	for _, v := range []fyne.ThemeVariant{tokens.Light, tokens.Dark, tokens.Sepia} {
		app.Settings().SetTheme(looks{theme.DefaultTheme(), v})
		f.Refresh()
		img := win.Canvas().Capture()
		b := img.Bounds()
		for _, at := range [][2]int{{b.Min.X, b.Min.Y}, {b.Max.X - 1, b.Min.Y}, {b.Max.X / 2, b.Max.Y / 2}, {b.Max.X - 1, b.Max.Y - 1}} {
			want, _ := tokens.Color(tokens.Paper, v)
			if got := color.NRGBAModel.Convert(img.At(at[0], at[1])); got != want {
				t.Errorf("variant %d: %v at %v of %v, want %v", v, got, at, b.Max, want)
			}
		}
	}
}
