package page

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"dateline/app/article"
	"dateline/app/ui/page/layout"
	"dateline/app/ui/text"
)

// written is a text of so many words in an alphabet, the frequent ones often.
func written(n int, alphabet string) []article.Block {
	letters := []rune(alphabet)
	rnd := rand.New(rand.NewSource(1))
	vocabulary := make([]string, 20000)
	for i := range vocabulary {
		b := make([]rune, 2+rnd.Intn(9))
		for k := range b {
			b[k] = letters[rnd.Intn(len(letters))]
		}
		vocabulary[i] = string(b)
	}
	z := rand.NewZipf(rnd, 1.1, 2, 19999)
	var out []string
	for ; n > 0; n -= 60 {
		words := make([]string, 60)
		for k := range words {
			words[k] = vocabulary[z.Uint64()]
		}
		out = append(out, strings.Join(words, " ")+"; "+words[0])
	}
	return kept(out...)
}

var alphabets = []struct{ name, letters string }{
	{"Latin", "abcdefghijklmnopqrstuvwxyz"},
	{"Cyrillic", "абвгдежзиклмнопрстуф"},
	{"Arabic", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"},
}

// BenchmarkLayout: what stands before the first picture, a text never measured
// before, and what is done in idle slices.
func BenchmarkLayout(b *testing.B) {
	p := shown(b, 715, 800)
	for _, a := range alphabets {
		for _, n := range []int{3000, 100000} {
			blocks := layoutBlocks(Content{Blocks: written(n, a.letters)}, nil)
			for _, whole := range []bool{false, true} {
				b.Run(fmt.Sprintf("%s/%dk/whole=%v", a.name, n/1000, whole), func(b *testing.B) {
					for b.Loop() {
						d := layout.New(blocks, text.NewFonts(), p.options())
						d.SetWidth(476)
						d.Lines(0, 800)
						for whole && !d.Settle(1e9) {
						}
					}
				})
			}
		}
	}
}

// BenchmarkRelayout sets an article of 100,000 words anew at another width: the
// lines in sight, and all of it.
func BenchmarkRelayout(b *testing.B) {
	p := shown(b, 715, 800)
	for _, a := range alphabets {
		d := layout.New(layoutBlocks(Content{Blocks: written(100000, a.letters)}, nil), text.NewFonts(), p.options())
		for _, whole := range []bool{false, true} {
			b.Run(fmt.Sprintf("%s/whole=%v", a.name, whole), func(b *testing.B) {
				d.SetWidth(476)
				for !d.Settle(1e9) {
				}
				for b.Loop() {
					d.SetWidth(876 - d.Width())
					d.Lines(d.Height()/2, d.Height()/2+800)
					for whole && !d.Settle(1e9) {
					}
				}
			})
		}
	}
}

// BenchmarkScroll is one step of the wheel in an article of 100,000 words,
// without painting: 60 of them a second leave 16 ms for each.
func BenchmarkScroll(b *testing.B) {
	for _, marks := range []int{0, 1000} {
		b.Run(fmt.Sprint(marks, "marks"), func(b *testing.B) {
			blocks := written(100000, alphabets[0].letters)
			p := shown(b, 715, 800, blocks...)
			length := blocks[len(blocks)-1].End
			var all []Mark
			for i := range marks {
				start := i * length / marks
				all = append(all, Mark{ID: article.ID(fmt.Sprint(i)), Start: start, End: start + 40 + i%100, Tag: i%9 + 1, TagName: "Claim", Note: "A note of a few words."})
			}
			p.SetMarks(all)
			for !p.doc.Settle(1e9) {
			}
			p.Refresh()
			for b.Loop() {
				p.ScrollBy(97)
				if p.top() >= p.most() {
					p.ScrollToTop()
				}
			}
		})
	}
}
