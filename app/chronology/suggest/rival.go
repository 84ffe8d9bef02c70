package suggest

import "cmp"

// Hundredths of likeness below same: from alike on a group may repeat another, from
// nearly on a single undated passage is put beside it.
const (
	alike  = 48
	nearly = 75

	doubtful = 41 // of surety
)

// rival is what a group is much like without being one with it.
type rival struct {
	of      int   // the surer group, -1 for none
	score   int   // hundredths
	beside  bool  // it is shown among the citations of the surer one
	besides []int // mentions that are shown among the citations of this one
}

// rivals tells for each group which surer one of the same time it is most like.
func (j *joiner) rivals(surety map[int]int) map[int]rival {
	out := map[int]rival{}
	for root := range j.groups.member {
		out[root] = rival{of: -1}
	}
	for _, p := range j.close {
		a, b := j.groups.root(p.a), j.groups.root(p.b)
		if a == b || !sameDay(&j.all[p.a], &j.all[p.b]) {
			continue
		}
		if cmp.Or(cmp.Compare(surety[a], surety[b]), cmp.Compare(b, a)) > 0 {
			a, b = b, a
		}
		if r := out[a]; p.score > r.score {
			r.of, r.score = b, p.score
			out[a] = r
		}
	}
	for root := range j.all {
		r, ok := out[root]
		members := j.groups.member[root]
		if !ok || r.of < 0 || r.score < nearly || surety[root] >= doubtful || len(members) > 1 || firm(&j.all[members[0]]) || out[r.of].of >= 0 {
			continue
		}
		r.beside = true
		out[root] = r
		to := out[r.of]
		to.besides = append(to.besides, members[0])
		out[r.of] = to
	}
	return out
}
