package suggest

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"dateline/app/article"
)

// BenchmarkRead gives the speed of reading an article, in bytes a second.
func BenchmarkRead(b *testing.B) {
	var all []*article.Article
	size := 0
	for _, a := range loadAffairs(b, filepath.Join(affairsFolder, "tuned")) {
		for _, art := range a.texts {
			all = append(all, art)
			size += len(art.Text)
		}
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, art := range all {
			Read(art)
		}
	}
}

// BenchmarkJoin gathers what some 5,000 articles tell: each tuned affair many times
// over, ten at a time in the same days and the next ten a month later.
func BenchmarkJoin(b *testing.B) {
	var readings []*Reading
	for _, a := range loadAffairs(b, filepath.Join(affairsFolder, "tuned")) {
		for copies := range 130 {
			for _, r := range a.read {
				again := *r
				again.ArticleID = article.ID(fmt.Sprintf("%s/%d", r.ArticleID, copies))
				again.Mentions = slices.Clone(r.Mentions)
				for i := range again.Mentions {
					w := &again.Mentions[i].When
					for _, part := range []*string{&w.EDTF, &w.Earliest, &w.Latest} {
						*part = shiftEDTF(*part, distance{months: copies / 10})
					}
				}
				readings = append(readings, &again)
			}
		}
	}
	b.ReportMetric(float64(len(readings)), "articles")
	for b.Loop() {
		Join(readings)
	}
}
