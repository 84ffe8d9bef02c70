package part

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"dateline/app/ui/tokens"
	"dateline/assets"
)

// nothing is shown for an icon that does not exist: an empty square.
const nothing = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16"/>`

// Icon is an icon by name in a colour of the theme, whichever that is when it is
// drawn; an empty square for a name that none has.
func Icon(name string, color fyne.ThemeColorName) fyne.Resource {
	b := assets.Icon(name)
	if len(b) == 0 {
		name, b = "nothing", []byte(nothing)
	}
	// The theme's variant in the name tells two pictures of one icon apart.
	file := fmt.Sprintf("icon-%s-%d.svg", name, tokens.Variant())
	return theme.NewColoredResource(fyne.NewStaticResource(file, b), color)
}

// NewIcon is a picture for an icon, to be filled with SetIcon.
func NewIcon() *canvas.Image {
	i := &canvas.Image{FillMode: canvas.ImageFillContain}
	i.SetMinSize(fyne.NewSquareSize(tokens.Icon))
	return i
}

// SetIcon shows an icon, or none for an empty name.
func SetIcon(i *canvas.Image, name string, color fyne.ThemeColorName) {
	if name == "" {
		i.Hide()
		return
	}
	i.Hidden = false
	r := Icon(name, color)
	if i.Resource != nil && i.Resource.Name() == r.Name() {
		return // reading a picture again is the dearest part of a row
	}
	i.Resource = r
	i.Refresh()
}
