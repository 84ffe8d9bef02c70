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

// BenchmarkGroupsOfOne groups n and 2n citations of one event, nearly the same sentence
// of as many articles: the time of the latter should be about twice that of the former.
func BenchmarkGroupsOfOne(b *testing.B) {
	for _, n := range []int{2000, 4000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			list := manyCited(n)
			for b.Loop() {
				NewTracer(Known{}).Groups(list)
			}
		})
	}
}
