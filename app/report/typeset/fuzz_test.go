package typeset

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/report/pdf"
)

func faces(t testing.TB) *Faces {
	t.Helper()
	var all []*Face
	for _, name := range []string{"SourceSerif4-Regular", "IBMPlexSansArabic-Regular", "IBMPlexSansHebrew-Regular"} {
		b, err := os.ReadFile(filepath.Join("..", "..", "..", "assets", "fonts", name+".ttf"))
		if err != nil {
			t.Fatal(err)
		}
		f, err := Load(b)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, f)
	}
	return NewFaces(all...)
}

// FuzzSet sets and draws any text with a mark in it: no panic, every character
// on one line, no line wider than asked if it could be broken.
func FuzzSet(f *testing.F) {
	f.Add("plain words that go on", 3, 9, 60.0)
	f.Add("قال المتحدث 12 مايو (ABC) وكَتَبَ", 2, 30, 70.0)
	f.Add("עד 4 באפריל abc\u2067x\u2069", 0, 5, 33.0)
	f.Add("🚧👩‍👩‍👧 \ue123 a\u0301\u0327 ﷺ \x00\x07\u2028\u202e", 1, 4, 20.0)
	f.Add(strings.Repeat("हिन्दी ", 30), 0, 3, 100.0)
	f.Add("\u0600\u06dd१\u200d\u200c\ufe0f", 0, 3, 0.1)
	fonts := faces(f)
	f.Fuzz(func(t *testing.T, text string, start, end int, width float64) {
		w := pdf.New(io.Discard, pdf.Info{})
		set := New(w)
		style, raised := &Style{Faces: fonts, Size: 10}, &Style{Faces: fonts, Size: 6, Rise: 3, Unread: true}
		n := len([]rune(text))
		start, end = min(max(start, 0), n), min(max(end, 0), n)
		spans := append(Isolate(Span{text, style}), Span{"12", raised})
		p := set.Set(spans, Options{Width: width, Marks: []Mark{{Start: start, End: end}}})
		page := w.NewPage(500, 800)
		next := 0
		for i := range p.Lines() {
			if p.lines[i].start != next {
				t.Fatalf("line %d begins at %d, want %d", i, p.lines[i].start, next)
			}
			next = p.lines[i].end
			p.DrawMarks(page, i, 10, 700, 7, -2)
			p.Draw(page, i, 10, 700, w.Document())
		}
		if next != len(p.text) {
			t.Fatalf("the lines end at %d of %d", next, len(p.text))
		}
		page.Finish(w.Reserve())
		set.Embed()
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	})
}
