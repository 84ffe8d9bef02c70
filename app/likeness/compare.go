package likeness

import "slices"

// Kind tells how two texts are alike.
type Kind string

// The kinds of likeness; a new one never takes the words of another, which stand
// in workspaces.
const (
	Unlike        Kind = ""
	SameText      Kind = "same text"      // word for word
	NearDuplicate Kind = "near-duplicate" // most of one or both
	CutDown       Kind = "cut-down"       // nearly all of the shorter is in the longer
)

// What makes two texts alike: the part that both have of all runs that either has
// (Jaccard), or the part of the shorter one's runs that is in the longer.
//
// An edition in which 15 of 100 words are others has a Jaccard of 0.36 to its
// source. Of 77,000 pairs of saved pages, with some that tell of one affair and
// some of one blog with its standing lines, none that is not an edition of the
// other has a Jaccard over 0.12 or a containment over 0.38.
const (
	enoughJaccard     = 0.3
	enoughContainment = 0.6
	nearlyAll         = 0.8  // of the shorter one: a cut-down
	muchShorter       = 0.75 // of the longer one's runs: a cut-down has no more
)

// Span is a range of an article's text in code points, end exclusive.
type Span struct{ Start, End int }

// Result is what two texts have in common.
type Result struct {
	Kind         Kind
	Shared       int // different four-word runs that both have
	RunsA, RunsB int // and that each has
}

// set is a set of runs.
type set map[uint64]struct{}

func setOf(runs []uint64) set {
	s := make(set, len(runs))
	for _, h := range runs {
		s[h] = struct{}{}
	}
	return s
}

func (s set) has(h uint64) bool {
	_, ok := s[h]
	return ok
}

// equal tells whether two texts are the same words.
func (t Text) equal(other Text) bool {
	return slices.EqualFunc(t.words, other.words, func(x, y word) bool { return x.hash == y.hash })
}

// Compare compares two texts in full.
func Compare(a, b Text) Result {
	return compare(a, b, setOf(a.runs()), setOf(b.runs()))
}

func compare(a, b Text, runsA, runsB set) Result {
	r := Result{RunsA: len(runsA), RunsB: len(runsB)}
	for h := range runsA {
		if runsB.has(h) {
			r.Shared++
		}
	}
	r.Kind = r.kind(a, b)
	return r
}

func (r Result) kind(a, b Text) Kind {
	shorter, longer := min(r.RunsA, r.RunsB), max(r.RunsA, r.RunsB)
	if min(a.Words(), b.Words()) < fewestWords {
		return Unlike
	}
	if a.equal(b) {
		return SameText
	}
	if min(a.Words(), b.Words()) < shortWords {
		return Unlike
	}
	contained := float64(r.Shared) / float64(shorter)
	switch {
	case contained >= nearlyAll && float64(shorter) <= muchShorter*float64(longer):
		return CutDown
	case contained >= enoughContainment, float64(r.Shared) >= enoughJaccard*float64(shorter+longer-r.Shared):
		return NearDuplicate
	}
	return Unlike
}

// Shared finds what of each text stands in the other, too: ranges of the articles'
// texts in their order, none of them shorter than a run.
func Shared(a, b Text) (r Result, inA, inB []Span) {
	runsA, runsB := a.runs(), b.runs()
	setA, setB := setOf(runsA), setOf(runsB)
	return compare(a, b, setA, setB), a.covered(runsA, setB), b.covered(runsB, setA)
}

// covered joins the words of the runs that the other text has to spans. A single
// word between two of them does not part them, unless it is a number or a name:
// such a difference is one that matters.
func (t Text) covered(runs []uint64, other set) []Span {
	var spans []Span
	last := -1 // the last word covered
	for i, h := range runs {
		if !other.has(h) {
			continue
		}
		end := min(i+runWords, len(t.words)) - 1
		span := Span{t.words[i].start, t.words[end].end}
		if last >= 0 && (i <= last+1 || i == last+2 && !t.words[last+1].strong || span.Start <= spans[len(spans)-1].End) {
			spans[len(spans)-1].End = max(span.End, spans[len(spans)-1].End)
		} else {
			spans = append(spans, span)
		}
		last = end
	}
	return spans
}
