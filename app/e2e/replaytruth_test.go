//go:build e2e

package e2e

import (
	"cmp"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/app/dates"
	"dateline/app/e2e/state"
)

// truth is a chronology made by hand; see the README of app/chronology/testdata/affairs.
type truth struct {
	Articles []struct{ File string }
	Events   []told
}

// told is an event of it.
type told struct {
	Title, When string
	Main        bool
	Citations   []struct{ Article, Quote string }

	spans []span
}

// span is a range of an article's text.
type span struct {
	article    string // id
	start, end int    // code points
}

// shared is how many code points two ranges have in common.
func (s span) shared(o span) int {
	if s.article != o.article {
		return 0
	}
	return max(0, min(s.end, o.end)-max(s.start, o.start))
}

// readTruth reads the chronology of a folder, and the paths of its articles.
func readTruth(t *testing.T, folder string) (*truth, []string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(folder, "truth.json"))
	if err != nil {
		t.Fatal(err)
	}
	made := &truth{}
	if err := json.Unmarshal(data, made); err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, a := range made.Articles {
		paths = append(paths, filepath.Join(folder, a.File))
	}
	return made, paths
}

// locate finds where the quotations stand in the articles' texts by their ids.
func (r *truth) locate(t *testing.T, texts map[string]string) {
	t.Helper()
	ids := map[string]string{}
	for _, a := range r.Articles {
		ids[a.File] = r.idOf(a.File, texts)
	}
	for i := range r.Events {
		e := &r.Events[i]
		for _, c := range e.Citations {
			before, _, ok := strings.Cut(texts[ids[c.Article]], c.Quote)
			if !ok {
				t.Logf("%s does not say %q", c.Article, c.Quote)
				continue
			}
			start := utf8.RuneCountInString(before)
			e.spans = append(e.spans, span{ids[c.Article], start, start + utf8.RuneCountInString(c.Quote)})
		}
	}
}

// idOf is the article that says most of what a file is quoted with.
func (r *truth) idOf(file string, texts map[string]string) (id string) {
	most := 0
	for one, text := range texts {
		n := 0
		for _, e := range r.Events {
			for _, c := range e.Citations {
				if c.Article == file && strings.Contains(text, c.Quote) {
					n++
				}
			}
		}
		if n > most {
			id, most = one, n
		}
	}
	return id
}

// tells is how much of an event a range tells, 0 when it does not tell it.
func (e *told) tells(at span) (most int) {
	for _, s := range e.spans {
		most = max(most, s.shared(at))
	}
	return most
}

// sameDate is what it says for an event, in code points, that its date is the one given.
const sameDate = 20

// toldBy is the event that a passage with a date tells, by the words that tell the
// happening, then by all of it and the date; of equals the one whose words are fewest.
// -1 is none.
func (r *truth) toldBy(p state.Rest, when string) int {
	core, whole := span{p.Article, p.CoreStart, p.CoreEnd}, span{p.Article, p.Start, p.End}
	best, most, least := -1, 0, 0
	for i := range r.Events {
		e := &r.Events[i]
		n, length := 2*e.tells(core)+e.tells(whole), e.length(whole)
		if n > 0 && sameDays(when, e.When) {
			n += sameDate
		}
		if n > most || n == most && n > 0 && length < least {
			best, most, least = i, n, length
		}
	}
	return best
}

// length is that of the shortest quotation that a range shares words with.
func (e *told) length(at span) (least int) {
	for _, s := range e.spans {
		if n := s.end - s.start; s.shared(at) > 0 && (least == 0 || n < least) {
			least = n
		}
	}
	return least
}

// articles are those that tell an event.
func (e *told) articles() (all []string) {
	for _, s := range e.spans {
		if !slices.Contains(all, s.article) {
			all = append(all, s.article)
		}
	}
	return all
}

// sameDays tells whether two dates have the same first and last day; early and late in
// a month are its month, as a chronology made by hand cannot say more.
func sameDays(a, b string) bool {
	af, al, _ := dates.Bounds(strings.TrimRight(a, "~"))
	bf, bl, _ := dates.Bounds(strings.TrimRight(b, "~"))
	return dayOf(af) == dayOf(bf) && dayOf(al) == dayOf(bl)
}

func dayOf(bound string) string { return bound[:min(len(bound), len("2006-01-02"))] }

// entry is an event as the command lists it.
type entry struct {
	ID, Title string
	When      struct{ EDTF string }
	Citations []struct {
		Article    string `json:"article_id"`
		Start, End int
	}
}

// about is how much of an event of the truth an entry cites: in hundredths of its
// quotations, and more when the dates are the same.
func (e *entry) about(of *told) (n int) {
	for _, c := range e.Citations {
		most := 0
		for _, s := range of.spans {
			most = max(most, 100*s.shared(span{c.Article, c.Start, c.End})/max(s.end-s.start, 1))
		}
		n += most
	}
	if n > 0 && sameDays(e.When.EDTF, of.When) {
		n += 50
	}
	return n
}

// pair says which entry is which event of the truth, those that share most first; each
// once.
func (r *truth) pair(list []entry) map[int]*entry {
	type candidate struct{ entry, event, n int }
	var all []candidate
	for i := range list {
		for e := range r.Events {
			if n := list[i].about(&r.Events[e]); n > 0 {
				all = append(all, candidate{i, e, n})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int { return cmp.Compare(b.n, a.n) })
	of, used := map[int]*entry{}, map[int]bool{}
	for _, c := range all {
		if of[c.event] == nil && !used[c.entry] {
			of[c.event], used[c.entry] = &list[c.entry], true
		}
	}
	return of
}

// faults are what an editor would still have to put right in a chronology.
type faults struct {
	missing  []string // events
	dates    []string // that are wrong
	beside   []string // events that are none, or are there twice
	wrong    []string // citations that tell something else
	lacking  []string // articles that tell an event and are not cited for it
	of       int      // events of the truth
	recorded int      // events of the chronology
}

// compare finds the faults; mainOnly counts what is missing or wrong of the main events alone.
func (r *truth) compare(list []entry, mainOnly bool) faults {
	of := r.pair(list)
	f := faults{recorded: len(list)}
	right := map[string]bool{}
	for i := range r.Events {
		e, one := &r.Events[i], of[i]
		if one != nil {
			right[one.ID] = true
		}
		if mainOnly && !e.Main {
			continue
		}
		f.of++
		if one == nil {
			f.missing = append(f.missing, e.Title)
			continue
		}
		if !sameDays(one.When.EDTF, e.When) {
			f.dates = append(f.dates, one.When.EDTF+", not "+e.When+": "+e.Title)
		}
		f.citations(e, one)
	}
	for i := range list {
		if !right[list[i].ID] {
			f.beside = append(f.beside, list[i].Title)
		}
	}
	return f
}

// citations compares those of one event.
func (f *faults) citations(e *told, one *entry) {
	cited := map[string]bool{}
	for _, c := range one.Citations {
		if e.tells(span{c.Article, c.Start, c.End}) == 0 {
			f.wrong = append(f.wrong, e.Title)
			continue
		}
		cited[c.Article] = true
	}
	for _, a := range e.articles() {
		if !cited[a] {
			f.lacking = append(f.lacking, e.Title)
		}
	}
}

// count is how many there are.
func (f *faults) count() int {
	return len(f.missing) + len(f.dates) + len(f.beside) + len(f.wrong) + len(f.lacking)
}
