package suggest

import (
	"math"
	"slices"
)

// rarity tells how much it says that two mentions share something: the rarer it
// is among the articles, the more.
type rarity struct {
	articles int
	in       map[string]int // number of articles
}

func newRarity(all []item) rarity {
	r := rarity{in: map[string]int{}}
	last := map[string]int{}
	readings := map[int]bool{}
	for i := range all {
		it := &all[i]
		readings[it.reading] = true
		for _, key := range keysOf(it.Mention) {
			if at, ok := last[key]; !ok || at != it.reading+1 {
				r.in[key]++
				last[key] = it.reading + 1
			}
		}
	}
	r.articles = len(readings)
	return r
}

// keysOf is all that a mention can share with another.
func keysOf(m *Mention) []string {
	keys := make([]string, 0, len(m.Names)+len(m.Numbers)+len(m.Stems)+len(m.Classes))
	for _, n := range m.Names {
		keys = append(keys, "n "+n)
	}
	for _, n := range m.Numbers {
		keys = append(keys, "# "+n)
	}
	for _, s := range m.Stems {
		keys = append(keys, m.Lang+" "+s)
	}
	for _, c := range m.Classes {
		keys = append(keys, "c "+c)
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// weight is 1 for what one article has, less for what many have, never nothing.
func (r rarity) weight(key string) float64 {
	n := float64(max(r.in[key], 1))
	return math.Max(0.15, 1-math.Log(n)/math.Log(float64(r.articles)+3))
}
