package part

import (
	"image/color"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// testLook is a theme of our tokens and fonts, so that what is measured and
// drawn in tests is what people see.
type testLook struct {
	fyne.Theme
	variant fyne.ThemeVariant
}

func (l testLook) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if name == theme.ColorNameBackground {
		name = tokens.Ground
	}
	if c, ok := tokens.Color(name, l.variant); ok {
		return c
	}
	return l.Theme.Color(name, l.variant)
}

func (l testLook) Font(s fyne.TextStyle) fyne.Resource { return text.ThemeFont(s) }

// TestMain gives all tests the application that widgets take their theme from.
func TestMain(m *testing.M) {
	app := test.NewApp()
	app.Settings().SetTheme(testLook{theme.DefaultTheme(), tokens.Light})
	os.Exit(m.Run())
}

// show puts an object into a window of its own.
func show(t *testing.T, o fyne.CanvasObject, w, h float32) fyne.Window {
	t.Helper()
	win := test.NewTempWindow(t, o)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	return win
}

func key(name fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: name} }
