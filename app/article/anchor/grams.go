package anchor

// longestGram is the length of the longest runs of words that are kept by where
// they stand.
const longestGram = 3

// mostPlaces is how many places of a run of words are looked at; what stands at
// more tells nothing.
const mostPlaces = 64

// grams knows where runs of one to three words stand in a text.
type grams struct {
	ids   []int32
	kinds [longestGram]gramsOf
}

type gramsOf struct {
	places map[uint64]places
	next   []int32 // the place before with the same words
}

type places struct{ last, count int32 }

func newGrams(ids []int32) *grams {
	g := &grams{ids: ids}
	for k := range g.kinds {
		of := gramsOf{make(map[uint64]places, len(ids)/2), make([]int32, len(ids))}
		for i := 0; i+k < len(ids); i++ {
			h := hash(ids[i : i+k+1])
			p, ok := of.places[h]
			of.next[i] = -1
			if ok {
				of.next[i] = p.last
			}
			of.places[h] = places{int32(i), p.count + 1}
		}
		g.kinds[k] = of
	}
	return g
}

// hash stands for a run of words; different ones may share it.
func hash(ids []int32) uint64 {
	h := uint64(len(ids))
	for _, id := range ids {
		h = (h ^ uint64(uint32(id))) * 0x9E3779B97F4A7C15
		h ^= h >> 29
	}
	return h
}

// count tells how often a run of words stands in the text; more than mostPlaces
// for what stands too often to be counted.
func (g *grams) count(run []int32) int {
	list, all := g.find(run, mostPlaces)
	if !all {
		return mostPlaces + 1
	}
	return len(list)
}

// places are where a run of words stands; none when that is at more than so many.
func (g *grams) places(run []int32, most int) []int {
	list, _ := g.find(run, most)
	return list
}

// find looks a run up by its rarest part; all is false when that stands at too many
// places to look at.
func (g *grams) find(run []int32, most int) (list []int, all bool) {
	if len(run) == 0 {
		return nil, false
	}
	k := min(len(run), longestGram)
	of := &g.kinds[k-1]
	best, at := places{}, 0
	for i := 0; i+k <= len(run) && best.count != 1; i++ {
		p, ok := of.places[hash(run[i:i+k])]
		if !ok {
			return nil, true
		}
		if best.count == 0 || p.count < best.count {
			best, at = p, i
		}
	}
	if int(best.count) > most {
		return nil, false
	}
	for i := best.last; i >= 0; i = of.next[i] {
		if standsAt(g.ids, int(i)-at, run) {
			list = append(list, int(i)-at)
		}
	}
	return list, true
}

func standsAt(ids []int32, at int, run []int32) bool {
	if at < 0 || at+len(run) > len(ids) {
		return false
	}
	for i, id := range run {
		if ids[at+i] != id {
			return false
		}
	}
	return true
}
