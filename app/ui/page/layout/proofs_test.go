package layout

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"unicode/utf8"
)

// proofs are texts of every script with a range of each, and the rectangles that
// cover it, from the left edge, in letters of the simple measure.
var proofs = []struct {
	name, text, part string
	want             string
}{
	{"English", "The ferry waited.", "ferry", "4-9"},
	{"Ukrainian", "Пором чекав.", "чекав", "6-11"},
	{"Arabic", "وصلت السفينة", "السفينة", "28-35"},
	{"Arabic with a number", "وصلت 12 سفينة", "12", "33-35"},
	{"Arabic, over a number", "وصلت 12 سفينة", "12 س", "31-35"},
	{"Arabic with Latin", "وصلت AVA أمس", "وصلت A", "32-33 35-40"},
	{"Hebrew", "הגשר נסגר", "נסגר", "31-35"},
	{"Hebrew in English", "see אבג now", "אב", "5-7"},
	{"Hebrew and a number in English", "see אבג 12 now", "12", "4-6"},
	{"English in Hebrew", "אבג see דהו", "see", "33-36"},
	{"Chinese", "大桥关闭。", "关闭", "2-4"},
	{"Japanese", "カメラを買った。", "買った", "4-7"},
	{"Hindi", "कितने लोग", "लोग", "5-8"},
	{"Thai", "ที่นี่ดี", "นี่", "1-2"},
	{"emoji family", "a👩\u200d👩\u200d👧b", "b", "4-5"},
	{"flags", "🇺🇦🇬🇧x", "🇬🇧", "2-4"},
	{"combining marks", "ae\u0301e\u0301b", "e\u0301", "1-2"},
	{"ligature letters", "office", "ffi", "1-4"},
	{"soft hyphen", "co\u00adop", "op", "2-4"},
}

func TestRangesAndPlacesOfEveryScript(t *testing.T) {
	for _, tt := range proofs {
		t.Run(tt.name, func(t *testing.T) {
			d := doc(400, tt.text)
			start := utf8.RuneCountInString(tt.text[:strings.Index(tt.text, tt.part)])
			end := start + utf8.RuneCountInString(tt.part)
			var got []string
			for _, r := range d.Rects(start, end, 0, 1e9) {
				got = append(got, fmt.Sprintf("%v-%v", r.X/10, (r.X+r.W)/10))
			}
			if s := strings.Join(got, " "); s != tt.want {
				t.Errorf("%q is covered by %s, want %s", tt.part, s, tt.want)
			}
			for _, off := range []int{start, end} {
				x, y, h := d.Caret(Pos{Off: off})
				x2, _, _ := d.Caret(d.Hit(x, y+float64(h)/2))
				if x != x2 {
					t.Errorf("the caret of %d at %v is hit at %v", off, x, x2)
				}
			}
		})
	}
}

func TestWordsOfEveryScript(t *testing.T) {
	for text, want := range map[string]string{
		"don't stop, e-mail":        "don't|stop|e|mail",
		"обов’язок обовʼязку":       "обов’язок|обовʼязку",
		"л’homme 3,5 U.S.":          "л’homme|3,5|U.S",
		"أغلقت السلطات، 2024":       "أغلقت|السلطات|2024",
		"הגשר נסגר.":                "הגשר|נסגר",
		"東京都の渋谷区でカメラを買う。":           "東京都|の|渋谷区|で|カメラ|を|買|う",
		"北京市政府宣布":                   "北|京|市|政|府|宣|布",
		"เขาเมื่อวันอังคาร":         "เขา|เมื่อวันอังคาร",
		"बंदरगाह की नौका":           "बंदरगाह|की|नौका",
		"한국어 문장":                    "한국어|문장",
		"ok 👩\u200d👩\u200d👧👍🏽 🇺🇦🇬🇧": "ok|👩\u200d👩\u200d👧|👍🏽|🇺🇦|🇬🇧",
	} {
		w := words(text)
		var got []string
		for i := 0; i+1 < len(w); i += 2 {
			got = append(got, string([]rune(text)[w[i]:w[i+1]]))
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%q has the words %s, want %s", text, s, want)
		}
	}
}

// The arrows go the way they point, through every change of direction.
func TestSidewaysAsItIsSeen(t *testing.T) {
	tests := []struct {
		text  string
		right bool
		from  Pos
		want  string
	}{
		{"abc", true, Pos{}, "1 2 3"},
		{"abc", false, Pos{Off: 3}, "2 1 0"},
		{"אבג", false, Pos{}, "1 2 3"},
		{"אבג", true, Pos{Off: 3}, "2 1 0"},
		{"ab אב cd", true, Pos{}, "1 2 3< 4 3 6 7 8"},
		{"ab אב cd", false, Pos{Off: 8}, "7 6 5 4 5< 2 1 0"},
		{"אב 12 גד", false, Pos{}, "1 2 3< 4 3 6 7 8"},
		{"ae\u0301👩\u200d👧b", true, Pos{}, "1 3 6 7"},
	}
	for _, tt := range tests {
		d := doc(400, tt.text)
		var got []string
		at := tt.from
		last, _, _ := d.Caret(at)
		for range 20 {
			next := d.Sideways(at, tt.right)
			if next == at {
				break
			}
			at = next
			x, _, _ := d.Caret(at)
			if x > last != tt.right || x == last {
				t.Errorf("%q: the caret goes from %v to %v", tt.text, last, x)
			}
			last = x
			s := fmt.Sprint(at.Off)
			if at.After {
				s += "<"
			}
			got = append(got, s)
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%q: %s, want %s", tt.text, s, tt.want)
		}
	}
}

func TestSidewaysOverLineEnds(t *testing.T) {
	d := doc(30, "one two", "אבג דהו", "end")
	d.SetFolded(1, false)
	want := []int{1, 2, 3, 4, 5, 6, 7, 9}
	at := Pos{}
	for _, w := range want {
		if at = d.Sideways(at, true); at.Off != w {
			t.Fatalf("right to %v, want %d", at, w)
		}
	}
	for i := len(want) - 2; i >= 0; i-- {
		if i == len(want)-2 {
			at = Pos{Off: 7}
		}
		if at.Off != want[i] {
			t.Fatalf("left to %v, want %d", at, want[i])
		}
		at = d.Sideways(at, false)
	}
	at = Pos{Off: 9}
	for _, w := range []int{10, 11, 12, 13, 14, 15, 16, 18} {
		if at = d.Sideways(at, false); at.Off != w {
			t.Fatalf("left through Hebrew to %v, want %d", at, w)
		}
	}
	d.SetFolded(1, true)
	if at = d.Sideways(Pos{Off: 7}, true); at.Off != 18 {
		t.Errorf("over a folded block to %v", at)
	}
}

func TestUpAndDownEndOutsideFoldedBlocks(t *testing.T) {
	d := doc(100, "menu", "one", "foot")
	d.SetFolded(0, true)
	d.SetFolded(2, true)
	if p := d.Vertical(Pos{Off: 6}, -1, 0); p.Off != 6 {
		t.Errorf("up to %v", p)
	}
	if p := d.Vertical(Pos{Off: 6}, 3, 0); p.Off != 9 {
		t.Errorf("down to %v", p)
	}
}

// checkSideways: an arrow key never splits a cluster, moves the way it points on
// its line, the other one leads back, and some presses lead off any line.
func checkSideways(t *testing.T, d *Document, lines []*Line, stops map[int]bool) {
	t.Helper()
	for _, l := range lines {
		all := l.steps()
		n := 0
		for k, s := range all {
			n += s.end - s.start
			at := l.bound(all, s.left())
			if gapOf(all, at) != k || at.Off == l.End && !l.last {
				continue // it is seen on the next line
			}
			to := l.bound(all, s.right())
			if got := d.Sideways(at, true); got != to {
				t.Fatalf("right from %v leads to %v, not %v", at, got, to)
			}
			if !stops[to.Off] {
				t.Fatalf("right from %v leads into a cluster, to %v", at, to)
			}
			if x, x2 := l.caret(at), l.caret(s.right()); x2 < x-0.01 {
				t.Fatalf("right leads left, from %v to %v", x, x2)
			}
			if gapOf(all, to) == k+1 && (to.Off != l.End || l.last) {
				if back := d.Sideways(to, false); back != at && gapOf(all, back) != k {
					t.Fatalf("right from %v, then left leads to %v", at, back)
				}
			}
		}
		if n != l.End-l.Start {
			t.Fatalf("the steps of a line hold %d of %d", n, l.End-l.Start)
		}
	}
}

// checkMoves: no move and no unit of the text ends inside a cluster, wherever it
// begins.
func checkMoves(t *testing.T, d *Document, stops map[int]bool) {
	t.Helper()
	for off := -1; off <= d.Len()+1; off++ {
		a, b := d.WordAt(off)
		c, e := d.SentenceAt(off)
		start, end := d.LineRange(Pos{Off: off, After: true})
		for i, to := range []int{
			a, b, c, e, d.NextWord(off), d.PrevWord(off), d.NextSentence(off), d.PrevSentence(off), start.Off, end.Off,
			d.Vertical(Pos{Off: off}, 1, 0).Off, d.Vertical(Pos{Off: off}, -1, 0).Off,
			d.Sideways(Pos{Off: off}, true).Off, d.Sideways(Pos{off, true}, false).Off,
		} {
			if !stops[to] && to != off {
				t.Fatalf("move %d from %d leads into a cluster, to %d", i, off, to)
			}
		}
		if a > b || c > e {
			t.Fatalf("at %d word %d to %d, sentence %d to %d", off, a, b, c, e)
		}
	}
}

// checkHalves: the rectangles of two halves cover what those of the whole cover.
func checkHalves(t *testing.T, d *Document, lines []*Line) {
	t.Helper()
	for _, l := range lines {
		whole := width(l.rects(nil, l.Start, l.End))
		for off := l.Start; off <= l.End; off++ {
			if !l.stops[off-l.Start] {
				continue
			}
			halves := width(l.rects(nil, l.Start, off)) + width(l.rects(nil, off, l.End))
			if !l.last && off >= l.text { // white space that hangs over counts for itself only
				continue
			}
			if math.Abs(float64(whole-halves)) > 0.6*float64(len(l.Runs)+1) {
				t.Fatalf("halves of a line at %d are %v wide, the whole %v", off, halves, whole)
			}
		}
	}
}

func width(rects []Rect) (w float32) {
	for _, r := range rects {
		w += r.W
	}
	return w
}
