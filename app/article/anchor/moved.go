package anchor

import "sort"

const (
	movedRun    = 4  // words in a row that must be the same for a stretch to count as moved
	mostSeeds   = 8  // places at which such a run is looked for
	longestHole = 64 // words between two parts of one moved stretch
)

// run is a stretch of words that stands at another place.
type run struct{ i, j, length int }

// findMoved looks for the words that were not found in order among the new ones
// that none of them became, the longest stretches first.
func (f *finder) findMoved() {
	free := make([]bool, len(f.new.ids))
	for j := range free {
		free[j] = true
	}
	for _, j := range f.match {
		if j >= 0 {
			free[j] = false
		}
	}
	runs := f.seeds(free)
	sort.SliceStable(runs, func(x, y int) bool { return runs[x].length > runs[y].length })
	for _, r := range runs {
		f.claim(r, free)
	}
	f.fillHoles(free)
}

// seeds are the stretches that stand, unmatched, in both texts.
func (f *finder) seeds(free []bool) []run {
	at := map[uint64][]int32{}
	for j := 0; j+movedRun <= len(f.new.ids); j++ {
		if allFree(free[j : j+movedRun]) {
			if h := hash(f.new.ids[j : j+movedRun]); len(at[h]) <= mostSeeds {
				at[h] = append(at[h], int32(j))
			}
		}
	}
	var runs []run
	ends := map[int]int{} // by the distance between the places: how far the last stretch reached
	for i := 0; i+movedRun <= len(f.old.ids) && len(at) > 0; i++ {
		if f.match[i] >= 0 {
			continue
		}
		places := at[hash(f.old.ids[i:min(i+movedRun, len(f.old.ids))])]
		if len(places) > mostSeeds {
			continue
		}
		for _, j := range places {
			if ends[int(j)-i] > i {
				continue
			}
			if n := f.sameFrom(i, int(j), free); n >= movedRun {
				runs = append(runs, run{i, int(j), n})
				ends[int(j)-i] = i + n
			}
		}
	}
	return runs
}

func allFree(free []bool) bool {
	for _, f := range free {
		if !f {
			return false
		}
	}
	return true
}

// sameFrom is how many words from two places on are the same and not matched yet.
func (f *finder) sameFrom(i, j int, free []bool) (n int) {
	for i+n < len(f.old.ids) && j+n < len(f.new.ids) && f.match[i+n] < 0 && free[j+n] && f.old.ids[i+n] == f.new.ids[j+n] {
		n++
	}
	return n
}

// claim takes what is left of a stretch, if that is still long enough.
func (f *finder) claim(r run, free []bool) {
	for r.length > 0 && (f.match[r.i] >= 0 || !free[r.j]) {
		r = run{r.i + 1, r.j + 1, r.length - 1}
	}
	if n := f.sameFrom(r.i, r.j, free); r.length < movedRun || n < movedRun {
		return
	}
	for n := 0; n < r.length && f.match[r.i+n] < 0 && free[r.j+n]; n++ {
		f.match[r.i+n], f.moved[r.i+n], free[r.j+n] = int32(r.j+n), true, false
	}
}

// fillHoles compares what lies between two parts of one moved stretch.
func (f *finder) fillHoles(free []bool) {
	al := &aligner{old: f.old.ids, new: f.new.ids, match: f.match}
	last := -1 // the moved word before
	for i, j := range f.match {
		if j < 0 {
			continue
		}
		if from := last; from >= 0 && f.moved[from] && f.moved[i] && i-from > 1 && i-from <= longestHole {
			c, d := int(f.match[from])+1, int(j)
			if d > c && d-c <= longestHole && allFree(free[c:d]) {
				al.align(from+1, i, c, d, len(levels))
				for k := from + 1; k < i; k++ {
					f.moved[k] = f.match[k] >= 0
				}
			}
		}
		last = i
	}
}
