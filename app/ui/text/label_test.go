package text

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"dateline/app/ui/tokens"
)

var body = Style{Family: Sans, Size: 13}

// texts are the drawn pieces of a label from left to right, marks of direction left out.
func texts(l *Label) []string {
	var out []string
	for _, o := range test.WidgetRenderer(l).Objects() {
		if t, ok := o.(*canvas.Text); ok {
			out = append(out, strings.Trim(t.Text, "\u200f"))
		}
	}
	return out
}

func TestMixedDirectionsAreDrawnInVisualOrder(t *testing.T) {
	test.NewTempApp(t)
	l := NewLabel("أغلق (Sarn) 12 جسرا", body, tokens.Ink)
	l.Resize(fyne.NewSize(400, 20))
	var xs []float32
	for _, o := range test.WidgetRenderer(l).Objects() {
		if t, ok := o.(*canvas.Text); ok {
			xs = append(xs, t.Position().X)
		}
	}
	for i := 1; i < len(xs); i++ {
		if xs[i] <= xs[i-1] {
			t.Errorf("pieces stand at %v: not from left to right", xs)
		}
	}
	last := strings.TrimSpace(texts(l)[len(xs)-1])
	if last != "أغلق" {
		t.Errorf("at the right end stands %q, not the first word", last)
	}
}

func TestLeadingFollowsTheText(t *testing.T) {
	test.NewTempApp(t)
	for _, tt := range []struct {
		text  string
		right bool
	}{{"Ferry", false}, {"Паром", false}, {"عبارة", true}, {"מעבורת", true}} {
		l := NewLabel(tt.text, body, tokens.Ink)
		l.Resize(fyne.NewSize(300, 20))
		x := test.WidgetRenderer(l).Objects()[0].Position().X
		if tt.right != (x > 200) {
			t.Errorf("%s stands at %v", tt.text, x)
		}
	}
}

func TestOneLineEndsInEllipsis(t *testing.T) {
	test.NewTempApp(t)
	l := NewLabel("Ministry: six of the bridge's fourteen spans cannot be used", body, tokens.Ink)
	l.Shrink = true
	for _, w := range []float32{20, 60, 120, 200} {
		l.Resize(fyne.NewSize(w, 20))
		got := strings.Join(texts(l), "")
		if !strings.HasSuffix(got, "…") || !strings.HasPrefix(l.Text, strings.TrimSuffix(got, "…")) {
			t.Errorf("%v wide: %q", w, got)
		}
		if m := Measure(got, body); m > w && got != "…" {
			t.Errorf("%v wide: %q is %v wide", w, got, m)
		}
	}
	l.Resize(fyne.NewSize(l.Natural()+1, 20))
	if got := strings.Join(texts(l), ""); got != l.Text {
		t.Errorf("with room enough: %q", got)
	}
}

func TestLinesAreLimited(t *testing.T) {
	test.NewTempApp(t)
	l := NewLabel(strings.Repeat("Пором запрацював уранці. ", 20), body, tokens.Ink)
	l.MaxLines = 2
	l.Resize(fyne.NewSize(150, 40))
	if h := l.MinSize().Height; h != 2*LineHeight(body) {
		t.Errorf("height %v", h)
	}
	got := texts(l)
	if len(got) != 2 || !strings.HasSuffix(got[1], "…") {
		t.Errorf("lines %q", got)
	}
	l.MaxLines = 0
	l.Refresh()
	if got := texts(l); len(got) < 5 || strings.Contains(strings.Join(got, ""), "…") {
		t.Errorf("unlimited lines %q", got)
	}
}

func TestReuse(t *testing.T) {
	test.NewTempApp(t)
	l := NewLabel("First title", body, tokens.Ink)
	l.Resize(fyne.NewSize(300, 20))
	l.Matches = []Range{{0, 5}}
	l.Refresh()
	if n := len(test.WidgetRenderer(l).Objects()); n != 2 {
		t.Errorf("%d objects, want a match and a text", n)
	}
	l.SetText("Other")
	if got := texts(l); len(got) != 1 || got[0] != "Other" || len(test.WidgetRenderer(l).Objects()) != 1 {
		t.Errorf("after reuse %q", got)
	}
	l.SetText("")
	if n := len(test.WidgetRenderer(l).Objects()); n != 0 {
		t.Errorf("%d objects for no text", n)
	}
}

func TestMatchCoversItsWord(t *testing.T) {
	test.NewTempApp(t)
	l := NewLabel("The barge Anselma", body, tokens.Ink)
	l.Resize(fyne.NewSize(300, 20))
	l.Matches = []Range{{4, 9}}
	l.Refresh()
	o := test.WidgetRenderer(l).Objects()[0]
	from, width := Measure("The ", body), Measure("barge", body)
	space := Measure("a b", body) - Measure("ab", body)
	if x := o.Position().X + 1; x < from || x > from+space+1 {
		t.Errorf("begins at %v, the word after %v", x, from)
	}
	if w := o.Size().Width - 2; w < width-0.5 || w > width+0.5 {
		t.Errorf("is %v wide, the word %v", w, width)
	}
}

func TestThemeFonts(t *testing.T) {
	for _, s := range []fyne.TextStyle{{}, {Bold: true}, {Italic: true}, {Bold: true, Italic: true}, {Monospace: true}, {Symbol: true}} {
		if r := ThemeFont(s); r == nil || len(r.Content()) == 0 {
			t.Errorf("no font for %+v", s)
		}
	}
}

// What is measured is what Fyne draws: else marks are beside their words.
func TestMeasuredAsDrawn(t *testing.T) {
	test.NewTempApp(t)
	for _, text := range []string{"AVA Tollund, office waffle", "Київ «Правда» Ёлка", "إغلاق جسر سارن", "המעבורת הגיעה"} {
		rtl := text[0] >= 0xd7
		for _, s := range []Style{body, {Family: Serif, Size: 17}, {Family: Display, Size: 27}, {Family: Mono, Size: 13}} {
			for _, pc := range Shared().Shape(text, s, rtl) {
				src, _ := pc.Font.(fyne.Resource)
				if src == nil {
					t.Errorf("%q of %q has no embedded font", pc.Text, text)
					continue
				}
				size, _ := fyne.CurrentApp().Driver().RenderedTextSize(pc.Text, s.Size, fyne.TextStyle{}, src)
				if d := size.Width - pc.Width; d > 0.02 || d < -0.02 {
					t.Errorf("%q: Fyne %v, measured %v", pc.Text, size.Width, pc.Width)
				}
			}
		}
	}
}

// FuzzFit: whatever the text and the width, the lines are no more than asked
// for, and what is shown is the text or its beginning.
func FuzzFit(f *testing.F) {
	for _, s := range []string{"", "one two three", "Паром «Правда» 12.05", "في 2024 قال John (مدير)", "a\tb\r\nc\u2029d", "\xff\xfe", "e\u0301e\u0301", "👩‍👩‍👧 🇺🇦", "渡轮停靠"} {
		f.Add(s, uint16(60), uint8(1))
	}
	f.Add("في 000", uint16(17), uint8(1)) // the sign that it is cut breaks the word before it
	f.Fuzz(func(t *testing.T, s string, width uint16, lines uint8) {
		n := int(lines%4) + 1
		d := Fit(s, body, 18, float32(width%500), n)
		shown, _, _ := d.Block(0)
		if d.LineCount(0) > n && shown.Text != "…" {
			t.Errorf("%d lines of %q in %d", d.LineCount(0), shown.Text, width%500)
		}
		if cut, ok := strings.CutSuffix(shown.Text, "…"); shown.Text != s && (!ok || !strings.HasPrefix(string([]rune(s)), cut)) {
			t.Errorf("%q is shown as %q", s, shown.Text)
		}
	})
}

func BenchmarkLabelReuse(b *testing.B) {
	test.NewTempApp(b)
	l := NewLabel("", body, tokens.Ink)
	l.Shrink = true
	l.Resize(fyne.NewSize(260, 20))
	titles := []string{"Sarn Bridge shut after barge strikes pier and the port closes for the night", "Міст Сарн закрито: що відомо про зіткнення", "إغلاق جسر سارن بعد اصطدام بارجة بإحدى الدعامات"}
	for i := 0; b.Loop(); i++ {
		l.SetText(titles[i%len(titles)])
	}
}

// A line that is cut is filled: a long word, or one with a hyphen, gives what fits.
func TestAnAddressIsCutWithinIt(t *testing.T) {
	s := Style{Family: Sans, Size: 13}
	const address = "news-tember.example"
	width := Shared().Width(address, s, false) * 0.8
	words, _, _ := Fit(address, s, LineHeight(s), width, 1).Block(0)
	if n := len([]rune(words.Text)); n < 12 {
		t.Errorf("of %q stays %q where four fifths fit", address, words.Text)
	}
}
