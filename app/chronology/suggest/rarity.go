package suggest

import (
	"math"
	"slices"
	"unique"
)

// sharing is what kind of thing two mentions have in common.
type sharing byte

// The kinds, each written before its keys.
const (
	sharedName   sharing = 'n'
	sharedNumber sharing = '#'
	sharedClass  sharing = 'c'
	sharedStem   sharing = 's'
)

// key is something that mentions can share, held once however many have it.
type key = unique.Handle[string]

// keysOf is all that a mention can share with another.
func keysOf(m *Mention) []key {
	keys := make([]string, 0, len(m.Names)+len(m.Numbers)+len(m.Stems)+len(m.Classes))
	add := func(kind sharing, words []string, lang string) {
		for _, w := range words {
			keys = append(keys, string(kind)+lang+" "+w)
		}
	}
	add(sharedName, m.Names, "")
	add(sharedNumber, m.Numbers, "")
	add(sharedClass, m.Classes, "")
	add(sharedStem, m.Stems, m.Lang)
	slices.Sort(keys)
	keys = slices.Compact(keys)
	out := make([]key, len(keys))
	for i, k := range keys {
		out[i] = unique.Make(k)
	}
	return out
}

// rarity tells how much it says that two mentions share something: the rarer it is
// among the articles, the more.
type rarity struct {
	number map[key]int
	kind   []sharing // by the numbers of the keys
	weight []float64 // likewise: 1 for what one article has, less for what many have, never nothing
}

func newRarity(all []item) rarity {
	r := rarity{number: map[key]int{}}
	var articles, last []int // by the numbers of the keys: how many have it, and the last one
	readings := map[int]bool{}
	for i := range all {
		it := &all[i]
		if it.like != i {
			it.keys = all[it.like].keys
			continue
		}
		readings[it.reading] = true
		it.keys = make([]int, 0, len(it.Mention.keys))
		for _, k := range it.Mention.keys {
			n, ok := r.number[k]
			if !ok {
				n = len(r.kind)
				r.number[k] = n
				r.kind = append(r.kind, sharing(k.Value()[0]))
				articles, last = append(articles, 0), append(last, -1)
			}
			if last[n] != it.reading {
				articles[n]++
				last[n] = it.reading
			}
			it.keys = append(it.keys, n)
		}
		slices.Sort(it.keys)
	}
	r.weight = make([]float64, len(r.kind))
	for n := range r.weight {
		r.weight[n] = math.Max(0.15, 1-math.Log(float64(articles[n]))/math.Log(float64(len(readings))+3))
	}
	return r
}

// common is what two mentions share.
type common struct {
	names, numbers, classes, stems float64 // what is rare counting more
	echo                           int     // stems, counted
}

func (r *rarity) common(a, b *item) (c common) {
	for x, y := 0, 0; x < len(a.keys) && y < len(b.keys); {
		switch k, l := a.keys[x], b.keys[y]; {
		case k < l:
			x++
		case k > l:
			y++
		default:
			switch w := r.weight[k]; r.kind[k] {
			case sharedName:
				c.names += w
			case sharedNumber:
				c.numbers += w
			case sharedClass:
				c.classes += w
			case sharedStem:
				c.stems += w
				c.echo++
			}
			x, y = x+1, y+1
		}
	}
	return c
}
