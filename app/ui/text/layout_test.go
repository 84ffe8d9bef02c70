package text

import (
	"math"
	"testing"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"

	"fyne.io/fyne/v2/test"

	"dateline/app/ui/page/layout"
)

// proofs are texts of every script, set in the faces that articles are set in.
// Those without an embedded face are measured as far as the machine has one.
var proofs = map[string]string{
	"English":            "The ferry waited off the coast of Ilven until six.",
	"Ukrainian":          "Пором чекав біля пірсу, повідомили у порту: «Їдьмо».",
	"Arabic":             "أغلقت السلطات جسر سارن صباح الثلاثاء بعد اصطدام.",
	"Arabic, vowels":     "مُحَمَّد رَسَمَ خَرِيطَة لا إلى",
	"Arabic and Latin":   "قالت وزارة AVA Tollund (مدير) 12 مارس 2024 إن",
	"Hebrew":             "הגשר נסגר ביום שלישי, 12 במרץ 2024.",
	"Hebrew in English":  "The figure was שגוי 12 and nothing else.",
	"English in Hebrew":  "הודעה: Sarn Bridge 2 נסגר היום",
	"Chinese":            "北京市政府宣布关闭大桥，直到周五。",
	"Japanese":           "カメラを買った。「止まれ！」と叫んだ。",
	"Hindi":              "बंदरगाह प्राधिकरण ने क्षि कि नौका शुरू की।",
	"Thai":               "เขาที่นี่ดีเมื่อวันอังคาร",
	"emoji":              "a👩\u200d👩\u200d👧b 🇺🇦🇬🇧 👍🏽 1\ufe0f\u20e3 end",
	"combining marks":    "ae\u0301\u0302 o\u0308 n\u0303ando e\u0323\u0301",
	"ligatures and kern": "office affluent fjord AVATAR To",
	"soft hyphens":       "co\u00adoper\u00adation well\u2010known",
}

// set lays a text out in the reading face.
func set(text string, width float32) *layout.Document {
	d := layout.New([]layout.Block{{Text: text}}, Shared(), layout.Options{Setting: func(string) layout.Setting {
		return layout.Setting{Style: Style{Family: Serif, Size: 17}, LineHeight: 27}
	}})
	d.SetWidth(width)
	return d
}

// characters are the places between the characters of a text.
func characters(text string) []int {
	var seg segmenter.Segmenter
	seg.Init([]rune(text))
	var out []int
	for it := seg.GraphemeIterator(); it.Next(); {
		out = append(out, it.Grapheme().Offset)
	}
	return append(out, utf8.RuneCountInString(text))
}

// Every place of a caret is found again where it stands, at each width.
func TestPlacesInTheReadingFace(t *testing.T) {
	test.NewTempApp(t)
	for name, text := range proofs {
		for _, width := range []float32{60, 160, 2000} {
			d := set(text, width)
			for _, off := range characters(text) {
				for _, pos := range []layout.Pos{{Off: off}, {Off: off, After: true}} {
					x, y, h := d.Caret(pos)
					x2, y2, _ := d.Caret(d.Hit(x, y+float64(h)/2))
					if math.Abs(float64(x-x2)) > 0.02 || y != y2 {
						t.Errorf("%s, %v wide: the caret %v at %v,%v is hit at %v,%v", name, width, pos, x, y, x2, y2)
					}
				}
			}
		}
	}
}

// The rectangles of a range and of the rest of its line are together as wide as
// the line, so that they cover the range and nothing else.
func TestRectanglesInTheReadingFace(t *testing.T) {
	test.NewTempApp(t)
	for name, text := range proofs {
		d := set(text, 2000)
		whole := covered(d, 0, d.Len())
		stops := characters(text)
		for i, a := range stops {
			for _, b := range stops[i:] {
				parts := covered(d, 0, a) + covered(d, a, b) + covered(d, b, d.Len())
				if math.Abs(float64(parts-whole)) > 1.6 { // gaps below half a pixel are closed
					t.Errorf("%s: up to %d, up to %d and the rest are %v wide, the line %v", name, a, b, parts, whole)
				}
			}
		}
	}
}

func covered(d *layout.Document, start, end int) (w float32) {
	for _, r := range d.Rects(start, end, 0, 1e9) {
		w += r.W
	}
	return w
}

// A range that begins or ends inside a character covers all of it.
func TestNoCharacterIsHalfCovered(t *testing.T) {
	test.NewTempApp(t)
	for name, text := range proofs {
		d := set(text, 2000)
		stops := characters(text)
		for i := 0; i+1 < len(stops); i++ {
			whole := covered(d, stops[i], stops[i+1])
			for off := stops[i]; off < stops[i+1]; off++ {
				if w := covered(d, off, off+1); math.Abs(float64(w-whole)) > 0.02 {
					t.Errorf("%s: code point %d covers %v, its character %v", name, off, w, whole)
				}
			}
		}
	}
}

// The arrows go through a line the way they point, a press for each character.
func TestArrowsInTheReadingFace(t *testing.T) {
	test.NewTempApp(t)
	for name, text := range proofs {
		d := set(text, 2000)
		at := layout.Pos{}
		right := !d.RightToLeft(0)
		presses := 0
		last, _, _ := d.Caret(at)
		for range 3 * utf8.RuneCountInString(text) {
			next := d.Sideways(at, right)
			if next == at {
				break
			}
			x, _, _ := d.Caret(next)
			if x != last && (x > last) != right {
				t.Errorf("%s: from %v at %v the arrow leads to %v at %v", name, at, last, next, x)
			}
			at, last = next, x
			presses++
		}
		if want := len(characters(text)) - 1; presses != want {
			t.Errorf("%s: %d presses for %d characters", name, presses, want)
		}
		if at.Off != d.Len() {
			t.Errorf("%s: the arrows end at %v of %d", name, at, d.Len())
		}
	}
}
