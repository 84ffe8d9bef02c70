package suggest

import (
	"fmt"
	"testing"
)

// BenchmarkJoinMany gathers what n and 2n articles tell, nearly the same or each
// something else: the time of the latter should be about twice that of the former.
func BenchmarkJoinMany(b *testing.B) {
	for _, kind := range []struct {
		name     string
		articles func(n int) []*Reading
	}{
		{"alike", func(n int) []*Reading {
			return alikeArticles(n, func(i, p int) string { return fmt.Sprintf("%d barges were adrift", 3+i*(p+1)) })
		}},
		{"varied", variedArticles},
	} {
		for _, n := range []int{1000, 2000} {
			readings := kind.articles(n)
			b.Run(fmt.Sprintf("%s/%d", kind.name, n), func(b *testing.B) {
				for b.Loop() {
					Join(readings)
				}
			})
		}
	}
}
