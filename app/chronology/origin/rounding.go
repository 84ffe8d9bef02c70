package origin

import (
	"fmt"
	"math"

	"dateline/app/chronology/conflict"
)

// figureOfKin tells that two who are of one nation or body give an exact number that is
// rare, or that one gives it and the other rounds it: "more than 70" and "74".
func (t *Tracer) figureOfKin(a, b Cited) string {
	if !mayRound(a.Quote, b.Quote) {
		return ""
	}
	if shared := t.shared(a, b); len(shared) == 1 {
		return "both give " + shared[0] + ", and are of one " + t.kinship(a, b)
	} else if len(shared) > 1 {
		return bothGive(shared)
	}
	for _, x := range t.figuresOf(a) {
		for _, y := range t.figuresOf(b) {
			if x.what != y.what {
				continue
			}
			if rounds(x.of, y.of) && y.rare {
				return fmt.Sprintf("“%s” rounds %s, and both are of one %s", x.of.Amount(), y.words, t.kinship(a, b))
			}
			if rounds(y.of, x.of) && x.rare {
				return fmt.Sprintf("“%s” rounds %s, and both are of one %s", y.of.Amount(), x.words, t.kinship(a, b))
			}
		}
	}
	return ""
}

// kinship is what makes two origins of one kind.
func (t *Tracer) kinship(a, b Cited) string {
	if x, y := t.senseOf(a), t.senseOf(b); x.nation != "" && x.nation == y.nation {
		return "nation"
	}
	return "body"
}

// mayRound tells quickly whether two quotations have numbers of which one may be the
// other, or round it, before their quantities are read.
func mayRound(a, b string) bool {
	var in []float64
	numbers(a, func(n string) { in = append(in, value(n)) })
	near := false
	numbers(b, func(n string) {
		y := value(n)
		for _, x := range in {
			near = near || x <= 2*y && y <= 2*x && (math.Mod(x, 10) != 0 || math.Mod(y, 10) != 0)
		}
	})
	return near
}

// value is the number that a run of digits writes.
func value(digits string) float64 {
	n := 0.0
	for _, d := range digits {
		n = 10*n + float64(d-'0')
	}
	return n
}

// rounds tells whether a number with a bound is one that is exact, rounded: "more than
// 70", "some 70" and "almost 75" of 74, and not "more than 50".
func rounds(bound, exact conflict.Quantity) bool {
	if exact.Bound != conflict.Exactly || bound.Low == exact.Low {
		return false
	}
	step := stepOf(bound.Low)
	over := exact.Low - bound.Low
	switch bound.Bound {
	case conflict.More, conflict.AtLeast:
		return over > 0 && over < step
	case conflict.Less, conflict.AtMost:
		return over < 0 && -over < step
	case conflict.About:
		return math.Abs(over) <= step/2
	}
	return false
}

// stepOf is what a round number is rounded to: 10 for 70, 5 for 75, 100 for 1,200.
func stepOf(n float64) float64 {
	step := 1.0
	for n >= 10*step && math.Mod(n, 10*step) == 0 {
		step *= 10
	}
	if step == 1 && math.Mod(n, 5) == 0 {
		return 5
	}
	return step
}
