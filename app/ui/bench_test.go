package ui

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/article"
)

// BenchmarkNextArticle is going from one article of 3,000 words with highlights
// to another and back: reading it from the workspace, its dates, laying it out
// and drawing it, without painting (BenchmarkPage in app/e2e paints).
func BenchmarkNextArticle(b *testing.B) {
	w := opened(b)
	for k := range 2 {
		var text strings.Builder
		fmt.Fprintf(&text, "Harbour bridge report %d\n\nBy Ilse Marran\nThe Lantern Post\n14 March 2024\n", k)
		for i := range 75 {
			fmt.Fprintf(&text, "\nOn %d March the port authority said that pier %d of bridge %d, which a barge had struck in February, was being looked at by divers; traffic across it would stay closed until at least Friday, an engineer told reporters at the quay.\n", i%28+1, i, k)
		}
		drop(w, file(b, fmt.Sprintf("report%d.txt", k), text.String()))
	}
	var ids []article.ID
	for _, r := range w.articles.rows {
		ids = append(ids, r.ID)
		for i := range 20 {
			if _, err := w.bench.Highlight(b.Context(), r.ID, 200+i*700, 260+i*700); err != nil {
				b.Fatal(err)
			}
		}
	}
	if len(ids) != 2 {
		b.Fatalf("%d articles", len(ids))
	}
	k := 0
	for b.Loop() {
		k++
		w.page.open(ids[k%2], 0, 0)
	}
}
