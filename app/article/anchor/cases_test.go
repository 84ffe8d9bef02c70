package anchor

import (
	"fmt"
	"math/rand/v2"
	"os"
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

// tally counts what became of the passages. Of those that are still there, found are
// where the script put them, and alike where no reader can tell it from there.
type tally struct {
	passages, there, found, alike, exact, near, approximate, lost, wrong int
}

func (c *tally) String() string {
	of := func(n int) float64 { return 100 * float64(n) / float64(max(c.there, 1)) }
	return fmt.Sprintf("%d passages: %d exact, %d near, %d approximate, %d lost; %d still there, of these found %.2f %%, and %.2f %% where no reader can tell; %d moved silently and wrong",
		c.passages, c.exact, c.near, c.approximate, c.lost, c.there, of(c.found), of(c.alike), c.wrong)
}

func (c *tally) count(f Found, v verdict) {
	c.passages++
	switch f.Kind {
	case Exact:
		c.exact++
	case Near:
		c.near++
	case Approximate:
		c.approximate++
	case Lost:
		c.lost++
	}
	if v.there {
		c.there++
		switch {
		case v.found:
			c.found++
		case v.right:
			c.alike++
		}
	}
	if f.Kind.Sure() && !v.right {
		c.wrong++
	}
}

// The proof that nothing moves silently: invented articles in four scripts, in which
// sentences and short quotations stand again and again, are edited by a script that
// knows where each code point went; judge tells what is right.
func TestNothingMovesSilently(t *testing.T) {
	first, n := casesAsked(t)
	totals := map[string]*tally{}
	all := &tally{}
	for i := first; i < first+n; i++ {
		s := &scripts[i%len(scripts)]
		if totals[s.name] == nil {
			totals[s.name] = &tally{}
		}
		oneCase(t, uint64(i), s, all, totals[s.name])
	}
	for name, c := range totals {
		t.Logf("%s: %s", name, c)
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

func oneCase(t *testing.T, seed uint64, s *script, counts ...*tally) {
	r := rand.New(rand.NewPCG(seed, 4))
	paragraphs := s.paragraphs(r)
	e, old := begin(s, r, 0.05, paragraphs)
	e.change()
	new, where, of := e.end()
	j := newJudge(old, new, where, of, copiesIn(paragraphs))
	passages := somePassages(r, s, j.old)
	for i, f := range Find(old, new, passages) {
		p := passages[i]
		v := j.judge(f, p)
		for _, c := range counts {
			c.count(f, v)
		}
		if f.Kind.Sure() && !v.right {
			t.Errorf("case %d, %s: passage %d-%d “%s” moved to %d-%d “%s” as %s; it is at %v\n%s\n---\n%s", seed, s.name, p.Start, p.End,
				string(j.old[p.Start:p.End]), f.Start, f.End, string(j.new[f.Start:f.End]), f.Kind, v.left, old, new)
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
