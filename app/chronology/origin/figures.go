package origin

import (
	"fmt"
	"math"
	"strconv"

	"dateline/app/article"
	"dateline/app/chronology/conflict"
)

// ID is short for the name of a row.
type ID = article.ID

const fewest = 2 // equal figures that two who do not copy hardly give by chance

// shareFigures tells quickly whether two quotations have a number of two figures or
// more in common, before their quantities are read.
func shareFigures(a, b string) bool {
	in := map[string]bool{}
	numbers(a, func(n string) bool { in[n] = true; return true })
	found := false
	if len(in) > 0 {
		numbers(b, func(n string) bool { found = in[n]; return !found })
	}
	return found
}

// numbers gives the runs of two digits or more until it is told to stop.
func numbers(s string, give func(string) bool) {
	from := -1
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] >= '0' && s[i] <= '9' {
			if from < 0 {
				from = i
			}
			continue
		}
		if from >= 0 && i-from > 1 && !give(s[from:i]) {
			return
		}
		from = -1
	}
}

// sharedQuantities are the numbers of things that both quotations give, in words,
// when one of them at least is rare. The dead and injured of an event are known to
// many, and show no common origin.
func sharedQuantities(a, b Cited) []string {
	in := map[string]bool{}
	for _, q := range conflict.Quantities(a.Quote, a.Lang) {
		if k := figure(q, a.Lang); k != "" {
			in[k] = true
		}
	}
	var shared []string
	rare := false
	for _, q := range conflict.Quantities(b.Quote, b.Lang) {
		k := figure(q, b.Lang)
		if k == "" || !in[k] {
			continue
		}
		in[k] = false
		rare = rare || q.Low >= 10 && math.Mod(q.Low, 10) != 0
		shared = append(shared, strconv.FormatFloat(q.Low, 'f', -1, 64)+" "+q.Counted())
	}
	if !rare {
		return nil
	}
	return shared
}

// figure is a quantity of things in a form to be compared, "" for others.
func figure(q conflict.Quantity, lang string) string {
	if q.People || q.Thing == "" || q.Low != q.High || q.Low < 3 {
		return ""
	}
	if q.Known {
		lang = ""
	}
	return fmt.Sprintf("%g %s %s %s", q.Low, q.Unit, q.Thing, lang)
}
