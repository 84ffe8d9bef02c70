package part

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestKeysScrollAColumnToItsEnds(t *testing.T) {
	var lines []fyne.CanvasObject
	for range 60 {
		lines = append(lines, Body.Label("A line", 1))
	}
	c := NewColumn(4, 4, lines...)
	c.Resize(fyne.NewSize(300, 200))
	for _, tt := range []struct {
		key    fyne.KeyName
		offset float32
	}{{fyne.KeyEnd, c.Pile.HeightFor(300) - 200}, {fyne.KeyHome, 0}} {
		if !c.ScrollKey(&fyne.KeyEvent{Name: tt.key}) {
			t.Errorf("%s is not taken", tt.key)
		}
		c.arrange(c.Size())
		if c.offset != tt.offset {
			t.Errorf("%s leads to %v, want %v", tt.key, c.offset, tt.offset)
		}
	}
}
