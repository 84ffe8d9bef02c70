package report

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"dateline/app/article"
	"dateline/app/chronology"
)

// BenchmarkPDF writes 1,000 events and 200 articles of 800 words.
func BenchmarkPDF(b *testing.B) {
	m := large(b)
	fonts := testFonts(b)
	b.ReportAllocs()
	for b.Loop() {
		r, err := PDF(io.Discard, m, fonts)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(r.Pages), "pages")
	}
}

func BenchmarkCSV(b *testing.B) {
	m := large(b)
	for b.Loop() {
		if err := CSV(io.Discard, m); err != nil {
			b.Fatal(err)
		}
	}
}

func large(t testing.TB) Model {
	b := &builder{t: t, m: Model{Title: "A long affair", Date: "2031-05-12", Workspace: "long.dateline"}}
	words := strings.Fields("the board said on Monday that water of the works had been closed after a film was seen in two basins while neighbours near the river asked why nobody had told them before midnight")
	for n := range 200 {
		var blocks []string
		for p := range 10 {
			var s []string
			for w := range 80 {
				s = append(s, words[(w*7+p*3+n)%len(words)])
			}
			blocks = append(blocks, fmt.Sprintf("Paragraph %d of article %d: %s.", p+1, n+1, strings.Join(s, " ")))
		}
		b.article(fmt.Sprintf("Article %d of the affair", n+1), fmt.Sprintf("Site %d", n%17), "en", "2031-05-06", blocks...)
	}
	for n := range 1000 {
		var cited []chronology.Citation
		for k := range 2 {
			a := (n*3+k)%200 + 1
			cited = append(cited, cite(b.passage(a, fmt.Sprintf("Paragraph %d of article %d: %s", n%10+1, a, words[((n%10)*3+a-1)%len(words)]), ""), chronology.Supports, fmt.Sprintf("origin %d", n%9)))
		}
		e := b.event(fmt.Sprintf("Something happens for the %dth time", n+1), day(fmt.Sprintf("2031-%02d-%02d", n/84+1, n%28+1), "on Monday", "bare weekday: the most recent one"), cited...)
		e.Tags = []article.ID{"happening"}
	}
	return b.m
}
