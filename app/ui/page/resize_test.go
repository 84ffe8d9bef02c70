package page

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/article"
)

// focusedMark is a page whose only highlight, on some words, has the focus; told
// is what OnResize tells.
func focusedMark(t *testing.T, text, words string) (p *Page, told *string) {
	t.Helper()
	p = shown(t, 900, 400, kept("First.", text, "Last.")...)
	p.focus()
	whole := article.Compose(p.content.Blocks)
	start := len([]rune(whole[:strings.Index(whole, words)]))
	p.SetMarks([]Mark{{ID: "m", Start: start, End: start + len([]rune(words)), Tag: 1}})
	p.FocusMark("m")
	told = new(string)
	p.OnResize = func(_ article.ID, a, b int) { *told += article.Slice(whole, a, b) + "|" }
	return p, told
}

// The ends go by letter and word, forward with the arrow that points forward in
// the script, and take no white space along.
func TestKeysMoveTheEnds(t *testing.T) {
	const (
		english = "The port authority opened a ferry on Wednesday."
		arabic  = "أغلقت السلطات جسر سارن صباح الثلاثاء بعد اصطدام"
		hebrew  = "הגשר נסגר ביום שלישי כך מסר משרד התחבורה"
	)
	for _, tt := range []struct {
		text, words string
		keys        string // < and > by letter, ( and ) by word, t Tab
		want        string
	}{
		{english, "opened a", ">", "opened a f"},
		{english, "opened a", ")", "opened a ferry"},
		{english, "opened a", "<", "opened"},
		{english, "opened a", "t(", "authority opened a"},
		{english, "opened a", "t)", "a"},
		{english, "opened a", "t)))))", "a"},
		{english, "opened a", "((((((", "o"},
		{english, "on Wednesday.", ")", "on Wednesday.\n\nLast."},
		{arabic, "جسر سارن", "<", "جسر سارن ص"},
		{arabic, "جسر سارن", "(", "جسر سارن صباح"},
		{arabic, "جسر سارن", "t)", "السلطات جسر سارن"},
		{hebrew, "נסגר ביום", ">", "נסגר ביו"},
		{"A 👩‍👩‍👧 family e\u0301te\u0301 here", "family", "t<", "👩‍👩‍👧 family"},
		{"A 👩‍👩‍👧 family e\u0301te\u0301 here", "family", ">", "family e\u0301"},
	} {
		p, told := focusedMark(t, tt.text, tt.words)
		if !p.StartResize() {
			t.Fatalf("%s: the ends cannot be moved", tt.words)
		}
		for _, k := range tt.keys {
			switch k {
			case '<':
				typed(p, fyne.KeyLeft, 0)
			case '>':
				typed(p, fyne.KeyRight, 0)
			case '(':
				typed(p, desktop.KeyControlLeft, 0) // as the window system sends it
				typed(p, fyne.KeyLeft, fyne.KeyModifierControl)
			case ')':
				typed(p, desktop.KeyControlLeft, 0)
				typed(p, fyne.KeyRight, fyne.KeyModifierControl)
			case 't':
				typed(p, fyne.KeyTab, 0)
			}
		}
		if *told != "" {
			t.Errorf("%q %s: told of %q before Enter", tt.words, tt.keys, *told)
		}
		typed(p, fyne.KeyReturn, 0)
		if *told != tt.want+"|" {
			t.Errorf("%q %s: %q, want %q", tt.words, tt.keys, *told, tt.want)
		}
		if p.FocusedMark() != "m" {
			t.Errorf("%q %s: the highlight lost the focus", tt.words, tt.keys)
		}
	}
}

func TestEscapeGivesTheEndsUp(t *testing.T) {
	p, told := focusedMark(t, "One two three four.", "two")
	before := p.marks.marks[0]
	p.StartResize()
	typed(p, fyne.KeyRight, fyne.KeyModifierControl)
	if p.marks.marks[0].End == before.End {
		t.Error("the page does not show the end where it would be")
	}
	typed(p, fyne.KeyEscape, 0)
	if got := p.marks.marks[0]; got.Start != before.Start || got.End != before.End || *told != "" || p.Resizing() {
		t.Errorf("given up it is %+v, told %q", got, *told)
	}
	p.StartResize()
	typed(p, fyne.KeyRight, fyne.KeyModifierControl)
	p.SetMarks([]Mark{before}) // a reload meanwhile
	if !p.Resizing() || p.marks.marks[0].End == before.End {
		t.Error("a reload takes the new end")
	}
	p.FocusLost()
	if *told != "two three|" {
		t.Errorf("left, it told %q", *told)
	}
}

// dragTo drags a handle of the focused highlight to a code point.
func dragHandle(p *Page, last bool, to int, mod fyne.KeyModifier) {
	ends, _, _ := p.handles()
	from := at(p, ends[0].Off)
	if last {
		from = at(p, ends[1].Off)
	}
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: mod}
	e.Position = from
	p.MouseMoved(e)
	p.MouseDown(e)
	p.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at(p, to)}})
	e.Position = at(p, to)
	p.MouseUp(e)
	p.DragEnd()
}

func TestHandlesAreDragged(t *testing.T) {
	text := "One two three four five."
	offset := len("First.\n\n")
	for _, tt := range []struct {
		last bool
		to   string
		mod  fyne.KeyModifier
		want string
	}{
		{true, " five", 0, "two three four|"},
		{true, "ur five", 0, "two three fo|"},
		{true, "ur five", fyne.KeyModifierControl, "two three four|"},
		{false, "One", 0, "One two three|"},
		{false, "three", 0, "three|"},
		{false, "five", 0, "e|"}, // not past the other end
	} {
		p, told := focusedMark(t, text, "two three")
		selected := fmt.Sprint(p.Selection())
		dragHandle(p, tt.last, offset+strings.Index(text, tt.to), tt.mod)
		if *told != tt.want {
			t.Errorf("dragged to %q: %q, want %q", tt.to, *told, tt.want)
		}
		if a, b := p.Selection(); a != b {
			t.Errorf("dragging a handle selects %d to %d, before %s", a, b, selected)
		}
	}
}

// The target of a handle is no smaller than any other, and a click there that does
// not drag is one on the text.
func TestAHandleIsNoObstacle(t *testing.T) {
	p, told := focusedMark(t, "One two three four five.", "two three")
	ends, _, _ := p.handles()
	e := &desktop.MouseEvent{}
	for _, d := range []float32{-11, 0, 11} {
		e.Position = at(p, ends[1].Off).AddXY(d, 0)
		p.MouseMoved(e)
		if p.Cursor() != desktop.HResizeCursor {
			t.Errorf("%v beside the end the cursor is %v", d, p.Cursor())
		}
	}
	press(p, ends[1].Off+2, 0)
	if *told != "" || p.Resizing() {
		t.Errorf("a click resizes: %q", *told)
	}
	if a, b := p.Selection(); a != ends[1].Off+2 || a != b {
		t.Errorf("a click puts the caret at %d", a)
	}
}

// Whatever is done with keys and mouse, an end never stands within a character,
// and there is always something between the two.
func TestEndsStayAtCharacters(t *testing.T) {
	text := "A 👩‍👩‍👧 e\u0301te\u0301, أغلقت السلطات (Sarn Bridge) في 12 مارس नमस्ते."
	p, _ := focusedMark(t, text, "Sarn")
	random := rand.New(rand.NewPCG(1, 2))
	p.StartResize()
	keys := []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyTab}
	for range 500 {
		k := keys[random.IntN(len(keys))]
		if k != fyne.KeyTab && random.IntN(3) == 0 {
			typed(p, k, fyne.KeyModifierControl)
		} else {
			typed(p, k, 0)
		}
		r := p.resize.now
		if r[0] >= r[1] || p.doc.Snap(r[0]) != r[0] || p.doc.Snap(r[1]) != r[1] {
			t.Fatalf("after %s the ends are %v", k, r)
		}
	}
}
