package part

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dateline/app/ui/tokens"
)

func shortcut(name fyne.KeyName, m fyne.KeyModifier) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: name, Modifier: m}
}

func TestAFieldPassesOnTheKeysOfItsForm(t *testing.T) {
	f := NewField("")
	var got string
	f.OnEscape = func() { got += "escape " }
	f.OnConfirm = func() { got += "confirm " }
	f.OnAlt = func(k fyne.KeyName) bool { got += "alt" + string(k) + " "; return true }
	f.OnMove = func(by int) { got += map[int]string{-1: "up ", 1: "down "}[by] }
	show(t, f, 300, 60)
	test.Type(f, "early")
	f.TypedKey(key(fyne.KeyEscape))
	f.TypedShortcut(shortcut(fyne.KeyReturn, fyne.KeyModifierShortcutDefault))
	f.TypedShortcut(shortcut(fyne.KeyW, fyne.KeyModifierAlt))
	f.TypedKey(key(fyne.KeyUp))
	f.TypedKey(key(fyne.KeyDown))
	if got != "escape confirm altW up down " || f.Text != "early" {
		t.Errorf("passed on %q, text %q", got, f.Text)
	}
	if f.AcceptsTab() || NewTextField("", 3).AcceptsTab() {
		t.Error("a field keeps the tab key for itself")
	}
}

func TestAFieldLeavesFunctionKeysToTheWindow(t *testing.T) {
	for name, f := range map[string]*Field{"one line": NewField(""), "some lines": NewTextField("", 3)} {
		win := show(t, f, 300, 90)
		var got []fyne.KeyName
		win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { got = append(got, e.Name) })
		for _, k := range []fyne.KeyName{fyne.KeyF1, fyne.KeyHome, fyne.KeyF6} {
			f.TypedKey(key(k))
		}
		if len(got) != 2 || got[0] != fyne.KeyF1 || got[1] != fyne.KeyF6 {
			t.Errorf("%s: the window was told of %v, want F1 and F6", name, got)
		}
	}
}

func TestTypingIsTakenBackAndMadeAgain(t *testing.T) {
	f := NewField("")
	show(t, f, 300, 60)
	test.Type(f, "silo")
	f.TypedShortcut(&fyne.ShortcutUndo{})
	if f.Text != "" {
		t.Errorf("undo leaves %q", f.Text)
	}
	f.TypedShortcut(shortcut(fyne.KeyZ, fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift))
	if f.Text != "silo" {
		t.Errorf("Ctrl+Shift+Z gives %q", f.Text)
	}
}

func TestAnAsideTakesItsRoomFromTheField(t *testing.T) {
	f := NewField("")
	show(t, f, 300, 60)
	f.SetAside("2024-03-13")
	if f.Aside() != "2024-03-13" || f.aside.Position().X < 180 || f.aside.Size().Width < 70 {
		t.Errorf("the words stand at %v, %v wide", f.aside.Position(), f.aside.Size().Width)
	}
}

func TestSegmentsAreChosenByKeyAndClick(t *testing.T) {
	var chosen []int
	s := NewSegmented([]string{"Supports", "Disputes", "Mentions"}, 0, func(i int) { chosen = append(chosen, i) })
	win := show(t, container.NewHBox(s), 500, 60)
	s.TypedKey(key(fyne.KeyLeft)) // already the first
	s.TypedKey(key(fyne.KeyRight))
	x, w := s.bounds(2, s.pad())
	test.TapCanvas(win.Canvas(), fyne.NewPos(x+w/2, 12))
	s.TypedKey(key(fyne.KeyRight))
	if len(chosen) != 2 || chosen[0] != 1 || chosen[1] != 2 || s.Chosen() != 2 {
		t.Errorf("chose %v, now %d", chosen, s.Chosen())
	}
}

func TestChipsAreTakenAndTakenAway(t *testing.T) {
	var tag *Chip
	tag = NewChip("bridge", "", false, func() { tag.SetChosen(!tag.Chosen()) })
	show(t, container.NewHBox(tag), 400, 60)
	plain := tag.MinSize().Width
	test.Tap(tag)
	if !tag.Chosen() || tag.MinSize().Width <= plain || !tag.mark.Visible() {
		t.Error("a chosen chip shows no tick")
	}
	tag.TypedKey(key(fyne.KeySpace))
	if tag.Chosen() || tag.mark.Visible() {
		t.Error("the space bar does not take the chip back")
	}
}

func TestADisabledButtonSaysWhy(t *testing.T) {
	pressed := 0
	b := NewButton("Undo import", "undo", "Ctrl+Z", Usual, func() { pressed++ })
	tips := NewTipLayer()
	show(t, container.NewStack(container.NewHBox(b), tips), 400, 200)
	b.TypedKey(key(fyne.KeyReturn))
	b.Disable("Nothing came in")
	test.Tap(b)
	b.TypedKey(key(fyne.KeySpace))
	if pressed != 1 {
		t.Errorf("pressed %d times, want once before it was disabled", pressed)
	}
	b.FocusGained()
	if tips.Words() != "Nothing came in" {
		t.Errorf("the tip says %q", tips.Words())
	}
	b.FocusLost()
	if tips.Words() != "" {
		t.Errorf("the tip stays: %q", tips.Words())
	}
}

func TestTipsStayInTheWindow(t *testing.T) {
	b := NewIconButton("filter", "A rather long sentence on what this small button does when it is pressed", nil)
	tips := NewTipLayer()
	show(t, container.NewStack(container.NewBorder(nil, container.NewHBox(container.NewPadded(), b), nil, nil), tips), 400, 120)
	b.MouseIn(nil)
	p, s := tips.ground.Position(), tips.ground.Size()
	if p.X < 0 || p.Y < 0 || p.X+s.Width > 400 || p.Y+s.Height > 120 {
		t.Errorf("the tip lies at %v, size %v", p, s)
	}
}

func TestOneOriginIsDoubtful(t *testing.T) {
	for _, tt := range []struct {
		sites, origins, unsited int
		words                   string
		tone                    Tone
	}{
		{0, 0, 0, "not cited", Doubtful},
		{1, 1, 0, "1 site · 1 origin", Doubtful},
		{2, 1, 0, "2 sites · 1 origin", Doubtful},
		{1, 1, 2, "2 articles · 1 origin", Doubtful},
		{7, 3, 0, "7 sites · 3 origins", Plain},
	} {
		s := NewSitesOrigins(tt.sites, tt.origins, tt.unsited)
		if s.words.Text != tt.words || s.tone() != tt.tone {
			t.Errorf("%d, %d: %q, tone %v", tt.sites, tt.origins, s.words.Text, s.tone())
		}
	}
}

func TestPanesAreDraggedAndHidden(t *testing.T) {
	panes := [3]*Divider{NewDivider(), NewDivider(), NewDivider()}
	s := NewSplitter(panes[0], panes[1], panes[2])
	var left, right float32
	s.OnResized = func(l, r float32) { left, right = l, r }
	show(t, s, 1200, 400)
	s.SetWidths(300, 400)
	s.grips[0].Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(50, 0)})
	s.grips[1].Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(-30, 0)})
	if left != 350 || right != 430 || panes[Middle].Size().Width != 420 {
		t.Errorf("dragged to %v and %v, middle %v", left, right, panes[Middle].Size().Width)
	}
	s.grips[0].Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(5000, 0)})
	if w := panes[Middle].Size().Width; w < leastPane {
		t.Errorf("the middle pane is pressed down to %v", w)
	}
	s.SetWidths(300, 400)
	s.SetHidden(Left, true)
	if panes[Left].Visible() || panes[Middle].Size().Width != 800 || panes[Middle].Position().X != 0 {
		t.Errorf("with the left pane hidden the middle is %v wide", panes[Middle].Size().Width)
	}
	s.SetHidden(Middle, true)
	if panes[Right].Size().Width != 1200 {
		t.Errorf("the right pane alone is %v wide", panes[Right].Size().Width)
	}
	s.SetHidden(Left, false)
	s.SetHidden(Middle, false)
	if l, r := s.Widths(); l != 300 || r != 400 || panes[Middle].Size().Width != 500 {
		t.Errorf("shown again: %v, %v", l, r)
	}
}

func TestAColumnGrowsWithItsTextAndShowsTheFocus(t *testing.T) {
	var fields []*Field
	c := NewColumn(tokens.Space2, tokens.Space2)
	var objects []fyne.CanvasObject
	for range 12 {
		f := NewField("")
		fields = append(fields, f)
		objects = append(objects, NewFormRow("Title", 0, f))
	}
	c.SetObjects(objects...)
	show(t, c, 500, 200)
	before := fields[1].MinSize().Height
	row := objects[0].(*FormRow)
	second := objects[1].Position().Y
	row.Say("A sentence beneath.", Contested)
	c.Refresh()
	if got := objects[1].Position().Y; got <= second || before == 0 {
		t.Errorf("the next row stays at %v beneath a sentence", got)
	}
	c.Reveal(fields[11])
	y := fyne.CurrentApp().Driver().AbsolutePositionForObject(fields[11]).Y
	if y < 0 || y+fields[11].Size().Height > 200 {
		t.Errorf("the last field is at %v of 200", y)
	}
}

func TestAFlowWraps(t *testing.T) {
	a, b, c := NewKey("Ctrl+Enter"), NewKey("Ctrl+Enter"), NewKey("Ctrl+Enter")
	f := NewFlow(a, b, c)
	show(t, f, 160, 100)
	if a.Position().Y != b.Position().Y || c.Position().Y <= a.Position().Y || c.Position().X != 0 {
		t.Errorf("keys stand at %v %v %v", a.Position(), b.Position(), c.Position())
	}
	if h := f.HeightFor(160); h < c.Position().Y+c.Size().Height {
		t.Errorf("height %v cuts the second line", h)
	}
}

func TestUnknownIconsLeaveTheirPlaceEmpty(t *testing.T) {
	show(t, NewKey("F1"), 50, 50)
	if len(Icon("no such icon", tokens.Ink).Content()) == 0 {
		t.Error("an unknown icon has no picture at all")
	}
	if string(Icon("check", tokens.Ink).Content()) == string(Icon("no such icon", tokens.Ink).Content()) {
		t.Error("a known icon is empty")
	}
}
