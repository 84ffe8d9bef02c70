package suggest

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/app/chronology"
	"dateline/app/dates"
)

// affairsFolder holds the affairs with chronologies made by hand.
const affairsFolder = "../testdata/affairs"

// score is how the suggestions of an affair compare with the chronology by hand.
type score struct {
	articles, main, mainFound, events, found   int
	offered, right, pre, preRight, dated, near int
	mainDated                                  int
	titles                                     int // letters in all
}

func (s *score) add(o score) {
	s.articles += o.articles
	s.main += o.main
	s.mainFound += o.mainFound
	s.events += o.events
	s.found += o.found
	s.offered += o.offered
	s.right += o.right
	s.pre += o.pre
	s.preRight += o.preRight
	s.dated += o.dated
	s.near += o.near
	s.mainDated += o.mainDated
	s.titles += o.titles
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func (s score) recall() float64    { return ratio(s.mainFound, s.main) }
func (s score) precision() float64 { return ratio(s.right, s.offered) }
func (s score) dates() float64     { return ratio(s.dated, s.right) }

func (s score) String() string {
	return fmt.Sprintf("recall main %.2f (all %.2f)  precision %.2f  preaccepted %.2f of %d  dates %.3f of %d (main %.2f, near %.2f)  %.1f an article, titles of %.0f letters",
		s.recall(), ratio(s.found, s.events), s.precision(), ratio(s.preRight, s.pre), s.pre, s.dates(), s.right, ratio(s.mainDated, s.mainFound), ratio(s.near, s.right),
		ratio(s.offered, s.articles), ratio(s.titles, s.offered))
}

// measure compares; show, which may be nil, is told what was missed and what was
// found beside the chronology.
func (a *affair) measure(show func(string, ...any)) score {
	offered, _ := Join(a.read)
	offered = slices.DeleteFunc(offered, func(s Suggestion) bool { return s.Unsure })
	taken := assign(offered, a.Events)
	s := score{articles: len(a.Articles), events: len(a.Events), offered: len(offered)}
	for i := range offered {
		o := &offered[i]
		e, ok := taken[i]
		s.titles += utf8.RuneCountInString(o.Title)
		if o.Preaccepted {
			s.pre++
		}
		if !ok {
			if show != nil {
				show("  "+repeats(o, a.Events)+" %s [%d%v] %s | %s", o.When.EDTF, o.Surety, pre(o), o.Title, quotesOf(o))
			}
			continue
		}
		s.right++
		if o.Preaccepted {
			s.preRight++
		}
		if sameDate(o.When, a.Events[e].When) {
			s.dated++
			if a.Events[e].Main {
				s.mainDated++
			}
		} else if show != nil {
			show("  DATE  %s, not %s [%d]: %s | %s | %s", o.When.EDTF, a.Events[e].When, o.Surety, a.Events[e].Title, o.When.Why(), quotesOf(o))
		}
		if other := mixed(o, a.Events); other != "" && show != nil {
			show("  MIXED %s and %s | %s", a.Events[e].Title, other, quotesOf(o))
		}
		if nearDate(o.When, a.Events[e].When) {
			s.near++
		}
	}
	s.missed(a.Events, taken, show)
	return s
}

// mixed names an event that only a further citation of a suggestion tells.
func mixed(o *Suggestion, events []truth) string {
	first := -1
	for _, c := range o.Citations {
		one := Suggestion{Citations: []Citation{c}}
		best, most := -1, 0
		for e := range events {
			if n := overlap(&one, &events[e]); n > most {
				best, most = e, n
			}
		}
		if first < 0 {
			first = best
		} else if best >= 0 && best != first {
			return events[best].Title
		}
	}
	return ""
}

// repeats tells whether a suggestion repeats an event or is none.
func repeats(o *Suggestion, events []truth) string {
	for i := range events {
		if overlap(o, &events[i]) > 0 {
			return "TWICE"
		}
	}
	return "FALSE"
}

func pre(o *Suggestion) string {
	if o.Preaccepted {
		return "*"
	}
	return ""
}

// missed counts what was found.
func (s *score) missed(events []truth, taken map[int]int, show func(string, ...any)) {
	found := map[int]bool{}
	for _, e := range taken {
		found[e] = true
	}
	for i, e := range events {
		if e.Main {
			s.main++
		}
		switch {
		case found[i]:
			s.found++
			if e.Main {
				s.mainFound++
			}
		case show != nil:
			mark := ""
			if e.Main {
				mark = "*"
			}
			show("  MISS%s %s %s | %s", mark, e.When, e.Title, e.Citations[0].Quote)
		}
	}
}

// assign pairs suggestions with events, those that overlap most first; each once.
func assign(offered []Suggestion, events []truth) map[int]int {
	type candidate struct{ s, e, n int }
	var all []candidate
	for s := range offered {
		for e := range events {
			if n := overlap(&offered[s], &events[e]); n > 0 {
				if sameDate(offered[s].When, events[e].When) {
					n += 5 // of equals
				}
				all = append(all, candidate{s, e, n})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int { return cmp.Compare(b.n, a.n) })
	taken, used := map[int]int{}, map[int]bool{}
	for _, c := range all {
		if _, ok := taken[c.s]; !ok && !used[c.e] {
			taken[c.s], used[c.e] = c.e, true
		}
	}
	return taken
}

func quotesOf(o *Suggestion) string {
	var all []string
	for _, c := range o.Citations {
		all = append(all, string(c.ArticleID)+": "+c.Quote)
	}
	return strings.Join(all, " || ")
}

func whenOf(edtf string) chronology.When {
	w := chronology.When{EDTF: edtf}
	if edtf != "" {
		w.Earliest, w.Latest, _ = dates.Bounds(strings.TrimRight(edtf, "~"))
	}
	return w
}

// TestSuggestionsAgainstHand prints recall and precision over the affairs, and over
// those of the folder DATELINE_AFFAIRS, and holds the former above what they have
// been. With DATELINE_SHOW, the name of an affair or all, it tells what was missed and
// found beside, but never of those apart; DATELINE_APART=no leaves them out.
func TestSuggestionsAgainstHand(t *testing.T) {
	for _, set := range []struct {
		folder                   string
		recall, precision, dates float64 // the least
	}{
		{filepath.Join(affairsFolder, "tuned"), 0.85, 0.75, 0.8},
		{filepath.Join(affairsFolder, "apart"), 0.75, 0.7, 0.7},
		{os.Getenv("DATELINE_AFFAIRS"), 0, 0, 0},
	} {
		if set.folder == "" || filepath.Base(set.folder) == "apart" && os.Getenv("DATELINE_APART") == "no" {
			continue
		}
		var total score
		for _, a := range loadAffairs(t, set.folder) {
			var show func(string, ...any)
			if only := os.Getenv("DATELINE_SHOW"); (only == "all" || only == a.name) && filepath.Base(set.folder) != "apart" {
				show = t.Logf
			}
			s := a.measure(show)
			t.Logf("%-10s %v", a.name, s)
			total.add(s)
		}
		t.Logf("%-10s %v", filepath.Base(set.folder), total)
		if total.recall() < set.recall || total.precision() < set.precision || total.dates() < set.dates {
			t.Errorf("the suggestions of %s have become worse: at least recall %.2f, precision %.2f, dates %.2f", set.folder, set.recall, set.precision, set.dates)
		}
	}
}
