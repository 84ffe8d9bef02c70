package panes

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"dateline/app/chronology/view"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

func TestTheHeadTakesThemesChosenWhileItWasOutOfSight(t *testing.T) {
	settings := fyne.CurrentApp().Settings()
	light := testLook{theme.DefaultTheme(), tokens.Light}
	t.Cleanup(func() { settings.SetTheme(light) })
	settings.SetTheme(light)
	h := newWholeHead(&part.Pass{}, func(*fyne.KeyEvent) {})
	head := WholeHead{Chips: []view.Value{{Field: view.ByPlace, Words: "Sarn"}}}
	h.set(head)
	ground := map[*part.ValueChip]*canvas.Rectangle{}
	for _, c := range []*part.ValueChip{h.filter, h.chips[0]} {
		ground[c] = test.WidgetRenderer(c).Objects()[0].(*canvas.Rectangle)
	}
	before := ground[h.filter].FillColor
	settings.SetTheme(testLook{theme.DefaultTheme(), tokens.Dark})
	h.set(head)
	for c, g := range ground {
		want := tokens.Of(tokens.Raised)
		if c != h.filter {
			want = tokens.Of(tokens.Soft)
		}
		if g.FillColor != want || want == before {
			t.Errorf("%q is drawn in %v, want %v", c.Words(), g.FillColor, want)
		}
	}
}
