package conflict

import (
	"fmt"
	"math"
	"strings"
)

// How much a bound allows. "More than 70" may be 74 and hardly 500: beyond these
// the words no longer explain a difference.
const (
	leastAllows = 2.0  // times the number
	moreAllows  = 1.5  // times the number
	mostAllows  = 0.5  // of the number
	nearly      = 0.85 // of the number
	roughly     = 0.1  // of the number, either way
	converted   = 0.03 // of the number, when a unit was converted
)

// metric is how much of a unit of the metre one of another is.
var metric = map[string]struct {
	unit   string
	factor float64
}{
	"mph": {"km/h", 1.609344}, "knot": {"km/h", 1.852}, "mile": {"km", 1.609344}, "m": {"km", 0.001},
}

// unitGroup is the unit that others of its kind are compared in.
func unitGroup(unit string) string {
	if m, ok := metric[unit]; ok {
		return m.unit
	}
	return unit
}

// relation compares two numbers of the same thing: they agree, or something
// explains that they differ, or neither.
func relation(a, b Quantity) (why string, agree bool) {
	if a.Unit != b.Unit {
		return convert(a, b)
	}
	if a.Low == b.Low && a.High == b.High {
		return "", true
	}
	for _, p := range [][2]Quantity{{a, b}, {b, a}} {
		x, y := p[0], p[1]
		if w := within(x, y); w != "" {
			return w, false
		}
		if c := x.coarse(); c >= 100 && y.coarse() < c && math.Abs(x.Low-y.Low) <= c/2 {
			return fmt.Sprintf("%s rounds to %s", y.figure(), x.written()), false
		}
	}
	return "", false
}

// coarse is what the last figure that is meant counts: that of the word behind the
// number, or the noughts that end one of a thousand or more.
func (q Quantity) coarse() float64 {
	c := q.Coarse
	if q.Low >= 1000 && c < 100 {
		for math.Mod(q.Low, c*10) == 0 && c*10 < q.Low {
			c *= 10
		}
	}
	return c
}

// within tells whether what x says is limited so that y is possible.
func within(x, y Quantity) string {
	low, high := x.allows()
	if x.Bound == Exactly && x.Low == x.High {
		return ""
	}
	yLow, yHigh := y.Low, y.High
	if y.Bound != Exactly {
		yLow, yHigh = y.allows()
	}
	if yHigh < low || yLow > high {
		return ""
	}
	if y.Bound != Exactly || y.High != y.Low {
		return fmt.Sprintf("“%s” and “%s” allow the same", x.phrase(), y.phrase())
	}
	return fmt.Sprintf("“%s” allows %s", x.phrase(), y.figure())
}

// allows is the least and the most that a limited number can mean.
func (q Quantity) allows() (low, high float64) {
	switch q.Bound {
	case AtLeast:
		return q.Low, q.High * leastAllows
	case More:
		return q.Low, q.High * moreAllows
	case AtMost:
		return q.Low * mostAllows, q.High
	case Less:
		return q.Low * nearly, q.High
	case About:
		return q.Low - max(1, q.Low*roughly), q.High + max(1, q.High*roughly)
	}
	return q.Low, q.High
}

// convert compares numbers of different units of one kind.
func convert(a, b Quantity) (why string, agree bool) {
	x, y := inMetric(a), inMetric(b)
	if math.Abs(x-y) <= max(x, y)*converted {
		return fmt.Sprintf("%s is %s", a.figure(), b.figure()), false
	}
	return "", false
}

func inMetric(q Quantity) float64 {
	if m, ok := metric[q.Unit]; ok {
		return q.Low * m.factor
	}
	return q.Low
}

// figure is the number itself, as one reads it.
func (q Quantity) figure() string {
	s := grouped(q.Low)
	if q.High != q.Low {
		s += "–" + grouped(q.High)
	}
	switch q.Unit {
	case "":
		return s
	case "%":
		return s + "%"
	}
	return s + " " + q.Unit
}

// Amount is the number with its bound, in the words of the text: "more than 70".
func (q Quantity) Amount() string { return q.phrase() }

// phrase is the number with its bound, in the words of the text, without what is
// counted.
func (q Quantity) phrase() string {
	if q.amount != "" {
		return q.amount
	}
	return q.Words
}

// grouped writes a number with a comma between its thousands.
func grouped(n float64) string {
	whole, part, _ := strings.Cut(plain(n), ".")
	var b strings.Builder
	for i, r := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(r)
	}
	if part != "" {
		b.WriteString("." + part)
	}
	return b.String()
}

// written is the number in the words of the text when nothing limits it.
func (q Quantity) written() string {
	if q.Bound == Exactly && q.amount != "" {
		return q.amount
	}
	return q.figure()
}
