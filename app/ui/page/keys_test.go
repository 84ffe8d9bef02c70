package page

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/article"
)

// typed sends a key the way Fyne does: alone and with Shift as a key, with Ctrl
// or Alt as a shortcut.
func typed(p *Page, key fyne.KeyName, mod fyne.KeyModifier) {
	shift := mod&fyne.KeyModifierShift != 0
	if shift {
		p.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		defer p.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	}
	if mod&^fyne.KeyModifierShift != 0 {
		p.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: mod})
		return
	}
	p.TypedKey(&fyne.KeyEvent{Name: key})
}

const (
	ctrl  = fyne.KeyModifierControl
	alt   = fyne.KeyModifierAlt
	shift = fyne.KeyModifierShift
)

func TestKeysSelect(t *testing.T) {
	p := shown(t, 700, 400, kept("One two three. Four five.", "Next paragraph.")...)
	for _, s := range []struct {
		key  fyne.KeyName
		mod  fyne.KeyModifier
		want string
	}{
		{fyne.KeyRight, ctrl, ""},
		{fyne.KeyRight, ctrl | shift, "two "},
		{fyne.KeyRight, shift, "two t"},
		{fyne.KeyRight, alt | shift, "two three. "},
		{fyne.KeyEnd, shift, "two three. Four five."},
		{fyne.KeyDown, ctrl | shift, "two three. Four five."},
		{fyne.KeyRight, ctrl | shift, "two three. Four five.\n\nNext "},
		{fyne.KeyHome, ctrl | shift, "One "},
		{fyne.KeyRight, 0, ""},
		{fyne.KeyEnd, ctrl, ""},
		{fyne.KeyUp, ctrl | shift, "Next paragraph."},
		{fyne.KeyUp, ctrl | shift, "One two three. Four five.\n\nNext paragraph."},
		{fyne.KeyEscape, 0, ""},
		{fyne.KeyPageDown, shift, "One two three. Four five.\n\nNext paragraph."},
	} {
		typed(p, s.key, s.mod)
		if got := p.SelectedText(); got != s.want {
			t.Fatalf("after %v with %v: %q, want %q", s.key, s.mod, got, s.want)
		}
	}
	p.TypedShortcut(&fyne.ShortcutSelectAll{})
	p.TypedShortcut(&fyne.ShortcutCopy{})
	if got := fyne.CurrentApp().Clipboard().Content(); got != "One two three. Four five.\n\nNext paragraph." {
		t.Errorf("copied %q", got)
	}
}

func TestArrowsFollowTheScript(t *testing.T) {
	p := shown(t, 700, 400, kept("הגשר נסגר")...)
	typed(p, fyne.KeyLeft, shift)
	wantSelection(t, p, "ה")
	typed(p, fyne.KeyLeft, ctrl|shift)
	wantSelection(t, p, "הגשר ")
	typed(p, fyne.KeyRight, shift)
	wantSelection(t, p, "הגשר")
}

func TestDownKeepsTheColumn(t *testing.T) {
	p := shown(t, 700, 400, kept("A line that is longer.", "Short.", "Another line that is long.")...)
	p.Select(18, 18)
	x := at(p, 18).X
	typed(p, fyne.KeyDown, 0)
	typed(p, fyne.KeyDown, 0)
	off, _ := p.Selection()
	if d := at(p, off).X - x; d > 6 || d < -6 {
		t.Errorf("the caret moved sideways by %v", d)
	}
	if _, start, _ := p.doc.Block(2); off < start {
		t.Errorf("the caret is at %d", off)
	}
}

func TestEndsLieOutsideFoldedBlocks(t *testing.T) {
	blocks := append(folded("menu"), kept("One.", strings.Repeat("Many words. ", 300))...)
	blocks = append(blocks, folded("footer")...)
	p := shown(t, 700, 300, blocks...)
	p.ScrollBy(500)
	for _, tt := range []struct {
		key  fyne.KeyName
		want int
	}{{fyne.KeyHome, blocks[1].Start}, {fyne.KeyEnd, blocks[2].End}} {
		typed(p, tt.key, ctrl)
		if off, _ := p.Selection(); off != tt.want {
			t.Errorf("%v leads to %d, want %d", tt.key, off, tt.want)
		}
		if _, _, ok := p.Place(tt.want); !ok {
			t.Errorf("%v: the caret is out of sight", tt.key)
		}
		if tt.key == fyne.KeyHome && p.top() != p.least() {
			t.Error("the header is out of sight at the beginning")
		}
	}
}

func TestTabGoesThroughMarksAndBars(t *testing.T) {
	blocks := append(kept("One two three."), folded("menu")...)
	blocks = append(blocks, kept("Four five.")...)
	p := shown(t, 700, 400, blocks...)
	p.SetMarks([]Mark{{ID: "a", Start: 4, End: 7, Tag: 1}, {ID: "b", Start: 22, End: 26, Tag: 2}})
	var did []string
	p.OnMark = func(id article.ID) { did = append(did, string(id)) }
	p.OnFold = func(_ int, open bool) { did = append(did, map[bool]string{true: "open", false: "close"}[open]) }
	p.OnKeep = func(int) { did = append(did, "keep") }
	for range 3 { // a, the bar, which opens, Keep
		if !p.AcceptsTab() {
			t.Fatal("Tab leaves the page too early")
		}
		typed(p, fyne.KeyTab, 0)
		typed(p, fyne.KeyReturn, 0)
	}
	typed(p, fyne.KeyTab, 0)
	if p.FocusedMark() != "b" || p.AcceptsTab() {
		t.Errorf("focus on %q, Tab stays %v", p.FocusedMark(), p.AcceptsTab())
	}
	typed(p, fyne.KeyTab, shift)
	typed(p, fyne.KeyReturn, 0)
	if got := strings.Join(did, " "); got != "a open keep keep" {
		t.Errorf("did %q", got)
	}
	typed(p, fyne.KeyEscape, 0)
	p.Select(0, 0)
	p.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if p.AcceptsTab() {
		t.Error("Shift+Tab stays at the beginning")
	}
}

func TestOtherKeysAreTheWindows(t *testing.T) {
	p := shown(t, 700, 400, kept("One two.")...)
	var got []string
	p.OnKey = func(e *fyne.KeyEvent) bool {
		got = append(got, string(e.Name))
		return e.Name == fyne.KeyDown
	}
	p.OnShortcut = func(s fyne.Shortcut) { got = append(got, s.ShortcutName()) }
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyH})
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	typed(p, fyne.KeyB, ctrl)
	typed(p, fyne.KeyRight, ctrl)
	if off, _ := p.Selection(); off != 4 {
		t.Errorf("the caret is at %d: a key taken by the window moved it, or one of the page's did not", off)
	}
	if s := strings.Join(got, " "); s != "H Down CustomDesktop:Control+B" {
		t.Errorf("the window was asked %q", s)
	}
}
