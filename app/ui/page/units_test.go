package page

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/ui/page/layout"
)

// A drag or a click with Shift after several clicks goes on by what they selected.
func TestUnitsExtend(t *testing.T) {
	p := shown(t, 700, 400, kept("One two three. Four five. Six.", "Next paragraph.", "Last one.")...)
	for _, tt := range []struct {
		clicks   int
		at, to   int
		selected string
	}{
		{2, 5, 9, "two three"},
		{2, 9, 5, "two three"},
		{3, 5, 17, "One two three. Four five."},
		{3, 28, 17, "Four five. Six."},
		{4, 5, 40, "One two three. Four five. Six.\n\nNext paragraph."},
	} {
		p.mouse.last = time.Time{}
		for range tt.clicks {
			press(p, tt.at, 0)
		}
		press(p, tt.to, shift)
		if got := p.SelectedText(); got != tt.selected {
			t.Errorf("%d clicks and one with Shift select %q, want %q", tt.clicks, got, tt.selected)
		}
		p.mouse.last = time.Time{}
		for range tt.clicks - 1 {
			press(p, tt.at, 0)
		}
		drag(p, tt.at, tt.to)
		if got := p.SelectedText(); got != tt.selected {
			t.Errorf("%d clicks and a drag select %q, want %q", tt.clicks, got, tt.selected)
		}
	}
	typed(p, fyne.KeyHome, ctrl)
	press(p, 5, shift)
	wantSelection(t, p, "One t")
}

func TestGrowAndShrink(t *testing.T) {
	p := shown(t, 700, 400, kept("One two three. Four five.", "Next.")...)
	p.PutCaret(7) // right after the word
	want := []string{"two", "One two three.", "One two three. Four five.", "One two three. Four five.\n\nNext."}
	for _, w := range want {
		if !p.Grow() {
			t.Fatalf("does not grow to %q", w)
		}
		wantSelection(t, p, w)
	}
	if p.Grow() {
		t.Error("grows beyond all")
	}
	for i := len(want) - 2; i >= 0; i-- {
		p.Shrink()
		wantSelection(t, p, want[i])
	}
	p.Shrink()
	if off, end := p.Selection(); off != 7 || end != 7 {
		t.Errorf("shrunk to %d to %d", off, end)
	}
	p.Grow()
	p.Select(0, 3)
	if p.Shrink() {
		t.Error("a selection made otherwise shrinks")
	}
}

func TestGrowInOtherScripts(t *testing.T) {
	for text, want := range map[string]string{
		"أغلقت السلطات جسر سارن. هل فتح؟": "السلطات|أغلقت السلطات جسر سارن.",
		"東京都の渋谷区で買う。本当か？":                 "渋谷区|東京都の渋谷区で買う。",
		"Он 👩\u200d👩\u200d👧 там. Да.":     "👩\u200d👩\u200d👧|Он 👩\u200d👩\u200d👧 там.",
	} {
		first, second, _ := strings.Cut(want, "|")
		p := shown(t, 700, 400, kept(text)...)
		p.PutCaret(len([]rune(text[:strings.Index(text, first)])))
		p.Grow()
		wantSelection(t, p, first)
		p.Grow()
		wantSelection(t, p, second)
	}
}

// Wherever one clicks, drags or goes, the caret stands in text that is shown.
func TestNoCaretInFoldedBlocks(t *testing.T) {
	blocks := append(folded("menu"), kept("One.")...)
	blocks = append(blocks, folded("advertisement")...)
	blocks = append(blocks, kept("Two.")...)
	blocks = append(blocks, folded("foot")...)
	p := shown(t, 700, 400, blocks...)
	outside := func(what string) {
		t.Helper()
		for _, off := range []int{p.from.Off, p.caret.Off} {
			if b, _, _ := p.doc.Block(p.doc.BlockAt(off)); b.Folded {
				t.Errorf("%s: the caret is at %d, in a folded block", what, off)
			}
		}
	}
	for y := float32(0); y < 400; y += 6 {
		click(p, fyne.NewPos(3, y), 0)
		outside("click")
		p.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(300, 400-y)}})
		p.DragEnd()
		outside("drag")
	}
	p.SelectAll()
	outside("all")
	for _, key := range []fyne.KeyName{fyne.KeyUp, fyne.KeyPageUp, fyne.KeyLeft, fyne.KeyHome, fyne.KeyDown, fyne.KeyDown, fyne.KeyPageDown, fyne.KeyRight, fyne.KeyEnd} {
		for _, mod := range []fyne.KeyModifier{0, ctrl, alt, shift, ctrl | shift} {
			typed(p, key, mod)
			outside(string(key))
		}
	}
	p.SetAllOpen(true)
	p.Select(blocks[2].Start+3, blocks[2].Start+5)
	p.SetAllOpen(false)
	outside("closing")
}

// The mouse standing still outside goes on scrolling and selecting, up and down.
func TestDragScrollsAtBothEdges(t *testing.T) {
	p := shown(t, 700, 400, kept(strings.Repeat("Many words in a long paragraph. ", 200))...)
	p.ScrollToOffset(3000)
	for _, tt := range []struct{ y, sign float32 }{{450, 1}, {-50, -1}} {
		e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
		e.Position = fyne.NewPos(300, 200)
		p.mouse.last = time.Time{}
		p.MouseDown(e)
		p.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(300, tt.y)}})
		for range 3 {
			top, caret := p.top(), p.caret.Off
			p.mouse.scrolled = p.mouse.scrolled.Add(-100 * time.Millisecond)
			p.autoScroll()
			if d := float32(p.top()-top) * tt.sign; d <= 0 || (p.caret.Off-caret)*int(tt.sign) <= 0 {
				t.Errorf("outside at %v: scrolled by %v, the caret went from %d to %d", tt.y, d, caret, p.caret.Off)
			}
		}
		p.DragEnd()
	}
}

func TestArrowsGoTheWayTheyPoint(t *testing.T) {
	p := shown(t, 700, 400, kept("The figure was שגוי 12 and more.")...)
	p.PutCaret(0)
	x := float32(-1)
	for range len([]rune("The figure was שגוי 12 and more.")) {
		typed(p, fyne.KeyRight, 0)
		now, _, _ := p.doc.Caret(p.caret)
		if now <= x {
			t.Fatalf("the right arrow led from %v to %v", x, now)
		}
		x = now
	}
	if p.caret.Off != p.doc.Len() {
		t.Errorf("the caret is at %v", p.caret)
	}
}

func TestACaretPutSomewhereIsOnACharacter(t *testing.T) {
	p := shown(t, 700, 400, kept("a👩\u200d👧b")...)
	for _, tt := range [][2]int{{-3, 0}, {2, 1}, {4, 4}, {90, 5}} {
		p.PutCaret(tt[0])
		if p.caret != (layout.Pos{Off: tt[1]}) {
			t.Errorf("put at %d: %v", tt[0], p.caret)
		}
	}
}
