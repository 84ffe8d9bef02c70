package page

import "fyne.io/fyne/v2"

// Typist takes what is typed.
type Typist interface {
	TypedKey(*fyne.KeyEvent)
	TypedRune(rune)
	TypedShortcut(fyne.Shortcut)
}

// Divert lets somebody else have what is typed while the page has the keys: they
// are meant for something that is not there yet. nil gives them back to the page.
func (p *Page) Divert(to Typist) { p.typist = to }
