package anchor

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"dateline/app/article"
)

// casesAsked is which edited articles are tried: the number of the first, and how
// many. DATELINE_FIRST_CASE and DATELINE_CASES ask for others.
func casesAsked(t *testing.T) (first, n int) {
	return asked(t, "DATELINE_FIRST_CASE", 0), asked(t, "DATELINE_CASES", 1000)
}

func asked(t *testing.T, name string, otherwise int) int {
	value := os.Getenv(name)
	if value == "" {
		return otherwise
	}
	n, err := strconv.Atoi(value)
	if err != nil || n < 0 {
		t.Fatalf("%s is %q; it takes a number from 0 on", name, value)
	}
	return n
}

// tally counts what became of the passages.
type tally struct {
	passages, there, found, exact, near, approximate, lost, wrong int
}

func (c tally) String() string {
	return fmt.Sprintf("%d passages: %d exact, %d near, %d approximate, %d lost; %d still there, of these found %.2f %%; %d moved silently and wrong",
		c.passages, c.exact, c.near, c.approximate, c.lost, c.there, 100*float64(c.found)/float64(max(c.there, 1)), c.wrong)
}

// The proof that nothing moves silently: invented articles in four scripts, in which
// sentences and short quotations stand again and again, are edited by a script that
// knows where each code point went.
//
// A range is the place of a passage when it holds most of what is left of the
// passage's visible code points and most of its own come from there. A passage is
// still there when more than half of these are left, and in one stretch. What is said
// to be exact or near must be at its place, and hold all that is left of it. Where the
// script puts one copy of a paragraph into the stead of another, between the same
// paragraphs, no reader of both texts can tell, and the copy is the place too.
func TestNothingMovesSilently(t *testing.T) {
	first, n := casesAsked(t)
	totals := map[string]*tally{}
	var all tally
	for i := first; i < first+n; i++ {
		s := &scripts[i%len(scripts)]
		if totals[s.name] == nil {
			totals[s.name] = &tally{}
		}
		oneCase(t, uint64(i), s, totals[s.name])
	}
	for name, c := range totals {
		t.Logf("%s: %s", name, c)
		all.passages, all.there, all.found, all.wrong = all.passages+c.passages, all.there+c.there, all.found+c.found, all.wrong+c.wrong
		all.exact, all.near, all.approximate, all.lost = all.exact+c.exact, all.near+c.near, all.approximate+c.approximate, all.lost+c.lost
	}
	t.Logf("%d cases from %d on, %s", n, first, all)
	if all.wrong > 0 {
		t.Errorf("%d passages moved silently to a wrong place", all.wrong)
	}
	if float64(all.found) < 0.97*float64(all.there) {
		t.Errorf("%d of %d passages that are still there were found, fewer than 97 %%", all.found, all.there)
	}
}

// Where cleaning again only adds, takes away and joins blocks, hardly a passage is
// left to the analyst.
func TestMostPassagesAreExact(t *testing.T) {
	exact, all := 0, 0
	for i := range 100 {
		s := &scripts[i%len(scripts)]
		r := rand.New(rand.NewPCG(uint64(i), 5))
		var list []string
		for range 20 {
			list = append(list, s.sentence(r)+s.space+s.sentence(r))
		}
		old := strings.Join(list, "\n\n")
		new := strings.Join(list[:10], "\n\n") + s.space + strings.Join(list[10:18], "\n\n") + "\n\n" + s.sentence(r)
		kept := []rune(strings.Join(list[:18], "\n\n"))
		var passages []article.Passage
		for _, p := range somePassages(r, s, []rune(old)) {
			if p.End <= len(kept) && strings.TrimSpace(string(kept[p.Start:p.End])) != "" {
				passages = append(passages, p)
			}
		}
		for _, f := range Find(old, new, passages) {
			all++
			if f.Kind.Sure() {
				exact++
			}
		}
	}
	t.Logf("%d of %d exact or near", exact, all)
	if exact*100 < all*97 {
		t.Errorf("%d of %d passages are left to the analyst", all-exact, all)
	}
}

func oneCase(t *testing.T, seed uint64, s *script, c *tally) {
	r := rand.New(rand.NewPCG(seed, 4))
	paragraphs := s.paragraphs(r)
	same := copiesIn(paragraphs)
	e, old := begin(s, r, 0.05, paragraphs)
	e.change()
	new, where, of := e.end()
	came := map[int]int{}
	for from, to := range where {
		came[to] = from
	}
	was, is := []rune(old), []rune(new)
	passages := somePassages(r, s, was)
	for i, f := range Find(old, new, passages) {
		p := passages[i]
		c.passages++
		left, there := leftOf(p, was, where)
		at := isPlace(f, p, is, came, left)
		switch f.Kind {
		case Exact, Near:
			if f.Kind == Exact {
				c.exact++
			} else {
				c.near++
			}
			if (!at || !holdsAll(f, left)) && !same.inStead(f, p, was, is, of) {
				c.wrong++
				t.Errorf("case %d, %s: passage %d-%d “%s” moved to %d-%d “%s” as %s; it is at %v\n%s\n---\n%s", seed, s.name, p.Start, p.End,
					string(was[p.Start:p.End]), f.Start, f.End, string(is[f.Start:f.End]), f.Kind, left, old, new)
			}
		case Approximate:
			c.approximate++
		case Lost:
			c.lost++
		}
		if there {
			c.there++
			if at {
				c.found++
			}
		}
	}
}

// somePassages marks sentences, words, parts of words, and what goes over the ends
// of paragraphs.
func somePassages(r *rand.Rand, s *script, text []rune) (list []article.Passage) {
	for range 12 {
		start := r.IntN(len(text) - 1)
		end := min(len(text), start+1+r.IntN(160))
		if r.IntN(4) > 0 { // at the ends of words
			for start > 0 && !unicode.IsSpace(text[start-1]) && s.space != "" {
				start--
			}
			for end < len(text) && !unicode.IsSpace(text[end]) && s.space != "" {
				end++
			}
		}
		list = append(list, article.Passage{Start: start, End: end})
	}
	for _, quote := range s.said {
		var places []int
		q := []rune(quote)
		for i := 0; i+len(q) <= len(text); i++ {
			if string(text[i:i+len(q)]) == quote {
				places = append(places, i)
			}
		}
		if len(places) > 0 {
			start := places[r.IntN(len(places))]
			list = append(list, article.Passage{Start: start, End: start + len(q)})
		}
	}
	return list
}

// leftOf is where the visible code points of a passage are now, and whether it is
// still there.
func leftOf(p article.Passage, was []rune, where map[int]int) (left []int, there bool) {
	visible, low, high := 0, 1<<30, -1
	for at := p.Start; at < p.End; at++ {
		if unicode.IsSpace(was[at]) {
			continue
		}
		visible++
		if to, ok := where[at]; ok {
			left = append(left, to)
			low, high = min(low, to), max(high, to)
		}
	}
	return left, visible > 0 && 2*len(left) > visible && high-low < 2*(p.End-p.Start)+20
}

func isPlace(f Found, p article.Passage, is []rune, came map[int]int, left []int) bool {
	if f.Kind == Lost {
		return false
	}
	held, own, visible := 0, 0, 0
	for _, at := range left {
		if at >= f.Start && at < f.End {
			held++
		}
	}
	for at := f.Start; at < f.End; at++ {
		if unicode.IsSpace(is[at]) || skipped(is[at]) {
			continue
		}
		visible++
		if from, ok := came[at]; ok && from >= p.Start && from < p.End {
			own++
		}
	}
	return 2*held > len(left) && 2*own >= visible
}

func holdsAll(f Found, left []int) bool {
	for _, at := range left {
		if at < f.Start || at >= f.End {
			return false
		}
	}
	return true
}

// copies knows which paragraphs of an old text are the same.
type copies struct {
	same  []int // of a code point: the first one that is the same in the same paragraph
	group []int // of a code point: the first paragraph that is the same as its own
}

func copiesIn(paragraphs []string) (c copies) {
	begins := map[string]int{}
	for i, p := range paragraphs {
		if i > 0 {
			c.same, c.group = append(c.same, -1, -1), append(c.group, -1, -1)
		}
		first, known := begins[p]
		if !known {
			first = len(c.same)
			begins[p] = first
		}
		for k := range []rune(p) {
			c.same, c.group = append(c.same, first+k), append(c.group, first)
		}
	}
	return c
}

// inStead tells whether a range is a copy of a passage that came to stand in its
// stead: the same visible code points of the same paragraphs, with one of the two paragraphs
// on either side that stood there before, unless both are gone.
func (c copies) inStead(f Found, p article.Passage, old, new []rune, of []int) bool {
	touched, there := map[int]bool{}, map[int]bool{}
	var was, is []int
	for at := p.Start; at < p.End; at++ {
		if c.same[at] >= 0 && !unicode.IsSpace(old[at]) {
			was = append(was, c.same[at])
			touched[c.group[at]] = true
		}
	}
	for at := f.Start; at < f.End; at++ {
		if of[at] >= 0 && !unicode.IsSpace(new[at]) {
			is = append(is, c.same[of[at]])
		}
	}
	for _, from := range of {
		if from >= 0 {
			there[c.group[from]] = true
		}
	}
	whole := make([]int, len(c.same))
	for i := range whole {
		whole[i] = i
	}
	beside := func(oldAt, newAt, step int) bool {
		old, new := c.beside(whole, oldAt, step, touched), c.beside(of, newAt, step, touched)
		old = slices.DeleteFunc(old, func(group int) bool { return !there[group] })
		return len(old) == 0 || slices.ContainsFunc(old, func(group int) bool { return slices.Contains(new, group) })
	}
	return slices.Equal(was, is) && beside(p.Start, f.Start, -1) && beside(p.End-1, f.End-1, 1)
}

// beside are the next two paragraphs in one direction that a passage does not touch.
func (c copies) beside(of []int, at, step int, touched map[int]bool) (list []int) {
	for at += step; at >= 0 && at < len(of) && len(list) < 2; at += step {
		if of[at] < 0 || c.group[of[at]] < 0 {
			continue
		}
		if group := c.group[of[at]]; !touched[group] && !slices.Contains(list, group) {
			list = append(list, group)
		}
	}
	return list
}
