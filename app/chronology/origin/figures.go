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

// fewest are the equal figures that two who do not copy hardly give by chance.
const fewest = 2

// shareFigures tells quickly whether two quotations have so many numbers in common,
// one of them of two figures and not round, before their quantities are read.
func shareFigures(a, b string, fewest int) bool {
	in := map[string]bool{}
	numbers(a, func(n string) { in[n] = true })
	if len(in) < fewest {
		return false
	}
	shared, rare := 0, false
	numbers(b, func(n string) {
		if in[n] {
			in[n] = false
			shared++
			rare = rare || len(n) > 1 && n[len(n)-1] != '0'
		}
	})
	return shared >= fewest && rare
}

// numbers gives the runs of digits.
func numbers(s string, give func(string)) {
	from := -1
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] >= '0' && s[i] <= '9' {
			if from < 0 {
				from = i
			}
			continue
		}
		if from >= 0 {
			give(s[from:i])
		}
		from = -1
	}
}

// shared are the numbers of things that two quotations give, in words, when one of
// them at least is rare. The dead and injured of an event are known to many, and show
// no common origin.
func (t *Tracer) shared(a, b Cited) []string {
	in := map[string]bool{}
	for _, f := range t.figuresOf(a) {
		in[f.key] = true
	}
	var all []string
	rare := false
	for _, f := range t.figuresOf(b) {
		if in[f.key] {
			in[f.key] = false
			rare = rare || f.rare
			all = append(all, f.words)
		}
	}
	if !rare {
		return nil
	}
	return all
}

// figured is a number of things that a quotation gives.
type figured struct {
	key, words string
	what       string // key without the number
	rare       bool
	of         conflict.Quantity
}

// figuresOf are the numbers of things in a quotation; those of one that was read
// before are remembered.
func (t *Tracer) figuresOf(c Cited) []figured {
	at := c.Lang + "\n" + c.Quote
	list, there := t.figures[at]
	if !there {
		for _, q := range conflict.Quantities(c.Quote, c.Lang) {
			if what := counted(q, c.Lang); what != "" {
				n := strconv.FormatFloat(q.Low, 'f', -1, 64)
				list = append(list, figured{n + " " + what, n + " " + q.Counted(), what, q.Low >= 10 && math.Mod(q.Low, 10) != 0, q})
			}
		}
		t.figures[at] = list
	}
	return list
}

// counted is what a quantity of things counts, in a form to be compared, "" for others.
func counted(q conflict.Quantity, lang string) string {
	if q.People || q.Thing == "" || q.Low != q.High || q.Low < 3 {
		return ""
	}
	if q.Known {
		lang = ""
	}
	return fmt.Sprintf("%s %s %s", q.Unit, q.Thing, lang)
}
