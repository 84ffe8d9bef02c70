package app

import (
	"math"
	"slices"
)

const (
	leastLike = 0.5     // of the words of either text, for one to be the other
	leastLead = 0.05    // of the best before the next best, to be certain
	spareBand = 50      // how many more may have become readable, or ceased to be
	mostPairs = 1 << 20 // that are tried: some seconds, and 24 bytes each
)

// align pairs two rows of n and m things in their order so that the pairs are worth
// most in all; for each of the first it tells the other, -1 for none or where a row of
// pairs without it is worth nearly as much. Pairs worth less than leastLike are none,
// and where there are too many to try all of them are.
func align(n, m int, worth func(i, j int) float64) []int {
	at := slices.Repeat([]int{-1}, n)
	if (n+1)*min(m+1, 2*bandOf(n, m)+1) > mostPairs {
		return at
	}
	g := newPairing(n, m, worth)
	for i := range n {
		best, second := math.Inf(-1), g.without(i)
		for j := g.low(i); j <= g.high(i) && j < m; j++ {
			switch through := g.through(i, j); {
			case through > best:
				best, second, at[i] = through, max(second, best), j
			default:
				second = max(second, through)
			}
		}
		if best-second < leastLead {
			at[i] = -1
		}
	}
	return at
}

// pairing are the best pairings of the beginnings and of the ends of two rows. Those
// far apart are not tried: it would take too long for a mailbox of thousands.
type pairing struct {
	n, m, band    int
	worth         [][]float64
	before, after [][]float64
}

func newPairing(n, m int, worth func(i, j int) float64) *pairing {
	g := &pairing{n: n, m: m, band: bandOf(n, m)}
	table := func() [][]float64 {
		rows := make([][]float64, n+1)
		for i := range rows {
			rows[i] = make([]float64, g.high(i)-g.low(i)+1)
		}
		return rows
	}
	g.worth, g.before, g.after = table(), table(), table()
	for i := range n {
		for j := g.low(i); j <= g.high(i) && j < m; j++ {
			g.worth[i][j-g.low(i)] = worth(i, j)
		}
	}
	for i := 0; i <= n; i++ {
		for j := g.low(i); j <= g.high(i); j++ {
			g.before[i][j-g.low(i)] = max(0, g.of(g.before, i-1, j), g.of(g.before, i, j-1), g.of(g.before, i-1, j-1)+g.pair(i-1, j-1))
		}
	}
	for i := n; i >= 0; i-- {
		for j := g.high(i); j >= g.low(i); j-- {
			g.after[i][j-g.low(i)] = max(0, g.of(g.after, i+1, j), g.of(g.after, i, j+1), g.of(g.after, i+1, j+1)+g.pair(i, j))
		}
	}
	return g
}

func bandOf(n, m int) int { return max(n-m, m-n) + spareBand }

func (g *pairing) low(i int) int  { return max(0, i-g.band) }
func (g *pairing) high(i int) int { return min(g.m, i+g.band) }

// of is a cell of a table, minus infinity outside of it.
func (g *pairing) of(table [][]float64, i, j int) float64 {
	if i < 0 || i > g.n || j < g.low(i) || j > g.high(i) {
		return math.Inf(-1)
	}
	return table[i][j-g.low(i)]
}

// pair is what a pair is worth, minus infinity for one that is none.
func (g *pairing) pair(i, j int) float64 {
	if i < 0 || j < 0 || i >= g.n || j >= g.m {
		return math.Inf(-1)
	}
	if w := g.of(g.worth, i, j); w >= leastLike {
		return w
	}
	return math.Inf(-1)
}

// through is the best pairing that pairs i with j.
func (g *pairing) through(i, j int) float64 {
	return g.of(g.before, i, j) + g.pair(i, j) + g.of(g.after, i+1, j+1)
}

// without is the best pairing that leaves i alone.
func (g *pairing) without(i int) float64 {
	best := math.Inf(-1)
	for j := g.low(i); j <= g.high(i); j++ {
		best = max(best, g.of(g.before, i, j)+g.of(g.after, i+1, j))
	}
	return best
}
