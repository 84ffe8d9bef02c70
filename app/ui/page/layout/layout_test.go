package layout

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"unicode"
)

// mono is a font in which every code point is 10 wide, marks and joiners 0.
var mono = MeasureFunc(func(text string, _ Style) float32 {
	w := float32(0)
	for _, r := range text {
		if unicode.IsControl(r) || !unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Variation_Selector) {
			w += 10
		}
	}
	return w
})

func plain(string) Setting { return Setting{Style: Style{Size: 10}} }

func doc(width float32, texts ...string) *Document {
	blocks := make([]Block, len(texts))
	for i, t := range texts {
		blocks[i].Text = t
	}
	d := New(blocks, mono, Options{Setting: plain})
	d.SetWidth(width)
	return d
}

// shown is what a reader sees: the lines, each from left to right.
func shown(d *Document) []string {
	var out []string
	for _, l := range d.Lines(0, 1e9) {
		s := ""
		for _, r := range l.Runs {
			text := []rune(d.Text(r.Start, r.End))
			if r.RTL {
				for a, b := 0, len(text)-1; a < b; a, b = a+1, b-1 {
					text[a], text[b] = text[b], text[a]
				}
			}
			s += string(text)
		}
		out = append(out, s)
	}
	return out
}

func TestLines(t *testing.T) {
	tests := []struct {
		name, text string
		width      float32
		want       []string
	}{
		{"empty", "", 100, []string{""}},
		{"fits", "one two", 100, []string{"one two"}},
		{"spaces hang over", "one two", 30, []string{"one ", "two"}},
		{"long word is cut", "abcdefgh ij", 30, []string{"abc", "def", "gh ", "ij"}},
		{"long word after a short one", "a bcdefgh", 30, []string{"a ", "bcd", "efg", "h"}},
		{"hyphen", "well-known", 50, []string{"well-", "known"}},
		{"line separator", "a\nb", 100, []string{"a\n", "b"}},
		{"Ukrainian", "Кабінет міністрів", 90, []string{"Кабінет ", "міністрів"}},
		{"Chinese, closing mark stays", "中文字。文", 30, []string{"中文", "字。文"}},
		{"Japanese small kana stays", "きょう", 20, []string{"きょ", "う"}},
		{"cluster is not cut", "e\u0301e\u0301e\u0301", 20, []string{"e\u0301e\u0301", "e\u0301"}},
		{"Hebrew in English", "see אבג now", 200, []string{"see גבא now"}},
		{"English in Hebrew", "אבג see דהו", 200, []string{"והד see גבא"}},
		{"English after a number after Hebrew", "אבג 12 see", 200, []string{"see 12 גבא"}},
		{"the same in English", "so אבג 12 see", 200, []string{"so 12 גבא see"}},
		{"number in Arabic", "في 2024 من", 200, []string{"نم 2024 يف"}},
		{"right to left broken", "אבג דהו", 40, []string{" גבא", "והד"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := shown(doc(tt.width, tt.text))
			if fmt.Sprintf("%q", got) != fmt.Sprintf("%q", tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestRightToLeftStandsRight(t *testing.T) {
	l := doc(100, "אבג").Lines(0, 10)[0]
	if r := l.Runs[0]; r.X != 70 || r.Width != 30 {
		t.Errorf("run at %v, %v wide", r.X, r.Width)
	}
}

func TestRects(t *testing.T) {
	tests := []struct {
		name, text string
		start, end int
		want       string
	}{
		{"word", "one two", 4, 7, "[40+30]"},
		{"two runs in a row join", "ab אב cd", 0, 4, "[0+30 40+10]"}, // "ab " and alef; bet is between
		{"number inside Hebrew", "אב 12 גד", 3, 5, "[150+20]"},
		{"half a Hebrew word", "אבגד", 0, 2, "[180+20]"},
		{"over the change", "ab אב", 1, 4, "[10+20 40+10]"},
		{"cluster grows", "ae\u0301b", 2, 3, "[10+10]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := doc(200, tt.text)
			var got []string
			for _, r := range d.Rects(tt.start, tt.end, 0, 1e9) {
				got = append(got, fmt.Sprintf("%v+%v", r.X, r.W))
			}
			if s := fmt.Sprint(got); s != tt.want {
				t.Errorf("got %v, want %v", s, tt.want)
			}
		})
	}
}

func TestHit(t *testing.T) {
	tests := []struct {
		text string
		x, y float64
		want Pos
	}{
		{"one two", 0, 5, Pos{0, false}},
		{"one two", 14, 5, Pos{1, false}},
		{"one two", 16, 5, Pos{2, false}},
		{"one two", 999, 5, Pos{7, false}},
		{"one two", 5, -50, Pos{0, false}},
		{"one two", 5, 500, Pos{0, false}},
		{"אבג", 199, 5, Pos{0, false}},
		{"אבג", 184, 5, Pos{2, false}},
		{"ab אב", 48, 5, Pos{3, false}}, // right half of alef, the rightmost letter: before it
		{"ab אב", 42, 5, Pos{4, false}},
	}
	for _, tt := range tests {
		d := doc(200, tt.text)
		if got := d.Hit(float32(tt.x), tt.y); got != tt.want {
			t.Errorf("%q at %v,%v: got %v, want %v", tt.text, tt.x, tt.y, got, tt.want)
		}
	}
}

func TestSoftLineEndHasTwoPlaces(t *testing.T) {
	d := doc(30, "one two")
	if x, y, _ := d.Caret(Pos{4, true}); x != 40 || y != 0 {
		t.Errorf("bound to the word before: %v, %v", x, y)
	}
	if x, y, _ := d.Caret(Pos{4, false}); x != 0 || y != 10 {
		t.Errorf("bound to the word after: %v, %v", x, y)
	}
}

func TestAround(t *testing.T) {
	d := doc(200, "He came. She said: don't go!", "Друге речення. Третє.", "今日は。明日も。")
	check := func(name string, gs, ge int, want string) {
		t.Helper()
		if got := d.Text(gs, ge); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
	a, b := d.WordAt(21)
	check("word", a, b, "don't")
	a, b = d.WordAt(8)
	check("between words", a, b, ". ")
	a, b = d.SentenceAt(10)
	check("sentence", a, b, "She said: don't go!")
	a, b = d.SentenceAt(32)
	check("Ukrainian sentence", a, b, "Друге речення. ")
	a, b = d.ParagraphAt(32)
	check("paragraph", a, b, "Друге речення. Третє.")
	a, b = d.SentenceAt(57)
	check("Japanese sentence", a, b, "明日も。")
	d = doc(200, "Gen. A. Marre left. See St. Brannoc, вул. Портова. Next.")
	a, b = d.SentenceAt(3)
	check("after abbreviation and initial", a, b, "Gen. A. Marre left. ")
	a, b = d.SentenceAt(22)
	check("after two abbreviations", a, b, "See St. Brannoc, вул. Портова. ")
}

func TestMoving(t *testing.T) {
	d := doc(50, "one two three", "e\u0301x", "end")
	if got := d.NextWord(0); got != 4 {
		t.Errorf("next word: %d", got)
	}
	if got := d.PrevWord(6); got != 4 {
		t.Errorf("previous word: %d", got)
	}
	if got := d.NextWord(8); got != 13 {
		t.Errorf("end of the block: %d", got)
	}
	if got := d.Next(13); got != 15 {
		t.Errorf("over the blank line: %d", got)
	}
	if got := d.Next(15); got != 17 {
		t.Errorf("whole cluster: %d", got)
	}
	if got := d.Vertical(Pos{Off: 1}, 1, 10); got.Off != 5 {
		t.Errorf("down: %v", got)
	}
	d.SetFolded(1, true)
	if got := d.Next(13); got != 20 {
		t.Errorf("over a folded block: %d", got)
	}
	if got := d.Vertical(Pos{Off: 9}, 1, 10); got.Off != 21 {
		t.Errorf("down over a folded block: %v", got)
	}
	if got := d.Text(0, d.Len()); got != "one two three\n\nend" {
		t.Errorf("text: %q", got)
	}
}

func TestMovingBySentence(t *testing.T) {
	d := doc(50, "One. Two. Three.", "Four.")
	want := []int{5, 10, 16, 18, 23}
	off := 0
	for _, w := range want {
		if off = d.NextSentence(off); off != w {
			t.Errorf("forward to %d, want %d", off, w)
		}
	}
	for _, w := range []int{18, 10, 5, 0, 0} {
		if off = d.PrevSentence(off); off != w {
			t.Errorf("back to %d, want %d", off, w)
		}
	}
}

func TestRoomAroundBlocks(t *testing.T) {
	d := New([]Block{{Text: "a", Head: 30}, {Text: "b", Folded: true}, {Text: "c", Head: 30, Foot: 7, Folded: true}, {Text: "d"}}, mono, Options{Setting: plain})
	d.SetWidth(100)
	if _, y, _ := d.Caret(Pos{Off: 0}); y != 30 {
		t.Errorf("text under the room for a bar stands at %v", y)
	}
	if y, h := d.BlockSpan(1); y != 40 || h != 0 {
		t.Errorf("a folded block without room is %v high at %v", h, y)
	}
	if _, y, _ := d.Caret(Pos{Off: 9}); y != 70 {
		t.Errorf("text after a bar stands at %v", y)
	}
	d.SetFolded(2, false)
	if _, y, _ := d.Caret(Pos{Off: 9}); y != 87 {
		t.Errorf("text after an opened block stands at %v", y)
	}
	if p := d.Hit(0, 75); p.Off != 6 {
		t.Errorf("hit %v in the opened block", p)
	}
}

func TestHangingLines(t *testing.T) {
	d := New([]Block{{Text: "aaa bbb ccc\nddd"}}, mono, Options{Setting: func(string) Setting {
		return Setting{Style: Style{Size: 10}, Indent: 10, Hang: 20}
	}})
	d.SetWidth(85)
	var got []string
	for _, l := range d.Lines(0, 1e9) {
		x, _ := l.Extent()
		got = append(got, fmt.Sprint(d.Text(l.Start, l.End), x, l.Ends()))
	}
	if want := `["aaa bbb 10 false" "ccc\n30 true" "ddd10 true"]`; fmt.Sprintf("%q", got) != want {
		t.Errorf("got %q, want %s", got, want)
	}
}

func TestLineNearAgreesWithTheCaret(t *testing.T) {
	d := doc(60, "one two three four", "five six seven")
	for _, off := range []int{0, 9, 25} {
		d.BlockSpan(d.BlockAt(off))
		_, y, h := d.Caret(Pos{Off: off})
		if near, ok := d.LineNear(off); !ok || near != y+float64(h)/2 {
			t.Errorf("line of %d near %v, caret at %v", off, near, y)
		}
	}
	d.SetFolded(1, true)
	if _, ok := d.LineNear(25); ok {
		t.Error("a folded block has a line")
	}
}

func TestEstimatesAreCorrected(t *testing.T) {
	var texts []string
	for i := range 500 {
		texts = append(texts, strings.Repeat("word ", i%60+1))
	}
	d := doc(400, texts...)
	a := d.AnchorAt(d.Height() / 2)
	d.Lines(d.Y(a), d.Y(a)+500)
	for !d.Settle(0) {
	}
	if b := d.AnchorAt(d.Y(a)); b != a {
		t.Errorf("anchor moved from %v to %v", a, b)
	}
	sum := 0.0
	for i := range texts {
		_, h := d.BlockSpan(i)
		sum += float64(h)
	}
	if math.Abs(sum-d.Height()) > 1 {
		t.Errorf("height %v, sum %v", d.Height(), sum)
	}
}

func FuzzLayout(f *testing.F) {
	for _, s := range []string{
		"one two three", "см. «Правда» 12.05.2024", "في 2024 قال John (مدير) إن", "שלום world 123!",
		"中文、日本語。", "e\u0301\u0302👩‍👩‍👧 🇺🇦🇬🇧", "a\tb\r\nc\u2029d", "\xff\xfe", "\u202eabc\u202c x", "(א[b]ג)",
		"\u2067אב\u2069 12,5% \u200f", "का कि क्षि", "ﷺ لا", "",
		"Day | Ferries\nWed | 14\n | 3 | ", "| | | |",
	} {
		f.Add(s, uint16(80))
	}
	f.Fuzz(func(t *testing.T, text string, width uint16) {
		checkDocument(t, doc(float32(width%500), text, "x", text))
		table := New([]Block{{Text: text, Head: 7}, {Text: "x", Foot: 3}, {Text: text}}, mono, Options{Setting: func(string) Setting {
			return Setting{Style: Style{Size: 10}, Columns: true, Indent: 5, Hang: 11, Before: 2, After: 4}
		}})
		table.SetWidth(float32(width % 500))
		checkDocument(t, table)
	})
}

// checkDocument holds whatever the text: lines partition it, runs partition a
// line, carets are found again under their own coordinates, rectangles of a
// range and of its parts cover the same width, no cluster is split.
func checkDocument(t *testing.T, d *Document) {
	t.Helper()
	lines := d.Lines(-10, 1e9)
	at := 0
	for _, l := range lines {
		_, start, end := d.Block(l.Block)
		if l.Index == 0 {
			at = start
		}
		if l.Start != at {
			t.Fatalf("line begins at %d, not %d", l.Start, at)
		}
		at = l.End
		if l.last && at != end {
			t.Fatalf("last line ends at %d, not %d", at, end)
		}
		n, w := 0, float32(0)
		for _, r := range l.Runs {
			n += r.End - r.Start
			w += r.Width
		}
		if n != l.End-l.Start {
			t.Fatalf("runs hold %d of %d", n, l.End-l.Start)
		}
		total := float32(0)
		if !l.last && l.text > l.Start {
			w = 0
			for i := range l.Runs {
				if r := &l.Runs[i]; r.Start < l.text {
					w += float32(math.Abs(float64(r.edge(r.Start) - r.edge(min(r.End, l.text)))))
				}
			}
		}
		for _, r := range d.Rects(l.Start, l.End, l.Y, l.Y+1) {
			if r.Y == l.Y {
				total += r.W
			}
		}
		if math.Abs(float64(total-w)) > 0.6*float64(len(l.Runs)+1) {
			t.Fatalf("rectangles are %v wide, runs %v", total, w)
		}
		for off := l.Start; off <= l.End; off++ {
			if !l.stops[off-l.Start] {
				continue
			}
			for _, pos := range []Pos{{off, false}, {off, true}} {
				x, y, h := d.Caret(pos)
				hit := d.Hit(x, y+float64(h)/2)
				x2, y2, _ := d.Caret(hit)
				if math.Abs(float64(x-x2)) > 0.01 || y != y2 {
					t.Fatalf("caret %v at %v,%v is hit as %v at %v,%v", pos, x, y, hit, x2, y2)
				}
			}
		}
	}
	stops := map[int]bool{}
	for off := 0; ; {
		stops[off] = true
		next := d.Next(off)
		if next == off {
			break
		}
		if d.Prev(next) != off {
			t.Fatalf("after %d comes %d, before that %d", off, next, d.Prev(next))
		}
		off = next
	}
	for _, l := range lines {
		for x := float32(-5); x < d.Width()+5; x += 7 {
			if p := d.Hit(x, l.Y+1); !stops[p.Off] {
				t.Fatalf("%d at %v is inside a cluster", p.Off, x)
			}
		}
	}
	checkSideways(t, d, lines, stops)
	checkHalves(t, d, lines)
	checkMoves(t, d, stops)
}
