package part

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// birds offers the birds whose names hold what is typed.
func birds(typed string) []Offer {
	var all []Offer
	for _, name := range []string{"avocet", "bittern", "curlew", "dunlin"} {
		if strings.Contains(name, typed) {
			all = append(all, Offer{Key: name, Words: name})
		}
	}
	return all
}

// typing is a field of values in a window, with the keys.
func typing(t *testing.T, free bool) (*Values, fyne.Window) {
	v := NewValues("birds", free)
	v.Offers = birds
	win := test.NewTempWindow(t, v)
	win.Resize(fyne.NewSize(400, 400))
	v.Field().Focus()
	return v, win
}

func TestNamesAreTypedAndCompleted(t *testing.T) {
	v, _ := typing(t, true)
	press := func(k fyne.KeyName) { v.Field().TypedKey(&fyne.KeyEvent{Name: k}) }
	test.Type(v.Field(), "cur")
	if len(v.lines) != 1 {
		t.Fatalf("“cur” offers %d names", len(v.lines))
	}
	press(fyne.KeyDown)
	press(fyne.KeyReturn)
	test.Type(v.Field(), "  Grey  heron ")
	press(fyne.KeyReturn)
	test.Type(v.Field(), "CURLEW")
	press(fyne.KeyReturn)
	v.Field().SetText("ruff; knot")
	if got := v.Keys(); !slices.Equal(got, []string{"curlew", "Grey heron", "ruff", "knot"}) {
		t.Errorf("values %q", got)
	}
	press(fyne.KeyBackspace)
	test.Type(v.Field(), "smew")
	before := v.Contents()
	if !v.Finish() || !slices.Equal(v.Keys(), []string{"curlew", "Grey heron", "ruff", "smew"}) {
		t.Errorf("half typed, the values end as %q", v.Keys())
	}
	if before == "" || strings.Contains(before, "knot") {
		t.Errorf("the contents were %q", before)
	}
}

func TestOnlyWhatIsOfferedIsTakenWhereNothingElseMayBe(t *testing.T) {
	v, _ := typing(t, false)
	press := func(k fyne.KeyName) { v.Field().TypedKey(&fyne.KeyEvent{Name: k}) }
	press(fyne.KeyDown)
	if len(v.lines) != 4 || !v.lines[0].at {
		t.Fatalf("the down key opens %d lines", len(v.lines))
	}
	press(fyne.KeyDown)
	press(fyne.KeyReturn)
	press(fyne.KeyDown)
	if len(v.lines) != 3 {
		t.Errorf("%d are left to choose of, want those that are no value yet", len(v.lines))
	}
	press(fyne.KeyEscape)
	if len(v.lines) != 0 {
		t.Error("Esc leaves the list open")
	}
	test.Type(v.Field(), "heron")
	if v.Finish() || v.Field().Text != "heron" {
		t.Errorf("what is no value is lost: %q", v.Field().Text)
	}
	v.Field().SetText("dun")
	if !v.Finish() || !slices.Equal(v.Keys(), []string{"bittern", "dunlin"}) {
		t.Errorf("values %q", v.Keys())
	}
}

func TestEscapeLeavesTheFormWhereNoListIsOpen(t *testing.T) {
	v, win := typing(t, true)
	left := 0
	v.PassTo(&Pass{OnEscape: func() { left++ }})
	v.Set([]Offer{{Key: "avocet", Words: "avocet"}})
	v.Field().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	win.Canvas().Focus(v.marks[0])
	v.marks[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if left != 2 {
		t.Errorf("Esc left %d times of 2", left)
	}
	v.marks[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if len(v.Keys()) != 0 || win.Canvas().Focused() != fyne.Focusable(v.Field()) {
		t.Errorf("after Delete the values are %q", v.Keys())
	}
}

func TestAClickTakesAnOffer(t *testing.T) {
	v, _ := typing(t, true)
	v.Field().Tapped(&fyne.PointEvent{})
	if len(v.lines) != 4 {
		t.Fatalf("a click opens %d lines", len(v.lines))
	}
	test.Tap(v.lines[2])
	if got := v.Keys(); !slices.Equal(got, []string{"curlew"}) {
		t.Errorf("values %q", got)
	}
}

func TestAMarkOfAScaleIsChosenAndTakenBack(t *testing.T) {
	s := NewScale([]string{"A", "B", "C"}, []string{"surely", "likely", "hardly"})
	changes := 0
	s.OnChanged = func() { changes++ }
	test.NewTempWindow(t, s).Resize(fyne.NewSize(400, 100))
	if s.Chosen() != "" || s.words.Text != "not graded (A–C)" {
		t.Errorf("at first %q, %q", s.Chosen(), s.words.Text)
	}
	s.TypedRune('b')
	if s.Chosen() != "B" || s.words.Text != "likely" {
		t.Errorf("b chooses %q, %q", s.Chosen(), s.words.Text)
	}
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if s.Chosen() != "C" {
		t.Errorf("right leads to %q", s.Chosen())
	}
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	test.TapAt(s, fyne.NewPos(5, 10))
	if s.Chosen() != "A" {
		t.Errorf("a click chooses %q", s.Chosen())
	}
	test.TapAt(s, fyne.NewPos(5, 10))
	if s.Chosen() != "" || changes < 5 {
		t.Errorf("a second click leaves %q after %d changes", s.Chosen(), changes)
	}
	s.Wait(true)
	s.TypedRune('A')
	if s.Chosen() != "" {
		t.Error("a choice is taken while it waits")
	}
}

// A choice gives way where there is not room for all of it: no word is cut off.
func TestAChoiceFitsIntoANarrowForm(t *testing.T) {
	s := NewSegmented([]string{"Reported", "Confirmed", "Disputed", "Retracted"}, 0, nil)
	f := NewFlow(s)
	win := test.NewTempWindow(t, f)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(s.MinSize().Width-40, 60))
	if x, w := s.bounds(3, s.pad()); x+w > win.Canvas().Size().Width+0.5 {
		t.Errorf("it ends at %v of %v", x+w, win.Canvas().Size().Width)
	}
	test.TapAt(s, fyne.NewPos(win.Canvas().Size().Width-8, 8))
	if s.Chosen() != 3 {
		t.Errorf("a click on the last one chooses %d", s.Chosen())
	}
}
