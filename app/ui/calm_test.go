package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestNothingIsAnimated(t *testing.T) {
	host := test.NewTempApp(t)
	fyne.SetCurrentApp(calm{host})
	if fyne.CurrentApp().Settings().ShowAnimations() {
		t.Error("a focused field's cursor would blink and have the window painted all the time")
	}
	if fyne.CurrentApp().Settings().Theme() != host.Settings().Theme() {
		t.Error("the other settings are not the app's")
	}
}
