package conflict

import (
	"fmt"
	"testing"

	"dateline/app/chronology"
)

// BenchmarkBetween is the time to find what three citations of one event disagree
// about, reading their quotations anew.
func BenchmarkBetween(b *testing.B) {
	for b.Loop() {
		var all []Quoted
		for i := range 3 {
			q := Quoted{Lang: "en", Published: "2031-05-04", Quote: fmt.Sprintf("At least %d people died on Monday when the ferry sank off Velmora, and 12 ships searched for others.", 9+i)}
			all = append(all, q.Read())
		}
		Between(chronology.Event{}, all)
	}
}
