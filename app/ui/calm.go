package ui

import "fyne.io/fyne/v2"

// calm is the app without animations: a blinking cursor alone would have the
// whole window painted sixty times a second, a third of a core where the
// graphics are software.
type calm struct{ fyne.App }

// Settings implements fyne.App.
func (c calm) Settings() fyne.Settings { return still{c.App.Settings()} }

type still struct{ fyne.Settings }

// ShowAnimations implements fyne.Settings.
func (still) ShowAnimations() bool { return false }
