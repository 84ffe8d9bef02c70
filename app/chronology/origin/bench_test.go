package origin

import (
	"fmt"
	"testing"
)

// BenchmarkGroups is the time to group the citations of 10,000 events, three each,
// as when a chronology is opened: stated origins, sites and agencies in turn.
func BenchmarkGroups(b *testing.B) {
	var events [][]Cited
	for i := range 10_000 {
		quote := fmt.Sprintf("Gate %d of the river failed on Monday, and %d people were hurt.", i%40, i%17)
		events = append(events, []Cited{
			cited("a", fmt.Sprintf("Herald %d", i%90), fmt.Sprintf("Ministry of Ports %d", i%50), quote),
			credited(cited("b", fmt.Sprintf("Post %d", i%70), "", quote), "AFP"),
			cited("c", fmt.Sprintf("Gazette %d", i%60), fmt.Sprintf("Velmoran police %d", i%30), quote),
		})
	}
	for b.Loop() {
		t := NewTracer(Known{})
		for _, e := range events {
			t.Groups(e)
		}
	}
}
