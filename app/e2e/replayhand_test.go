//go:build e2e

package e2e

import (
	"strings"

	"dateline/app/e2e/state"
)

// makeByHand makes the events that no suggestion told.
func (a *analyst) makeByHand() {
	a.t.Helper()
	for i := range a.truth.Events {
		a.look()
		if e := &a.truth.Events[i]; a.wants(i) && a.lacks(i) && len(e.spans) > 0 {
			a.make(e)
		}
	}
}

// citeByHand cites the articles that are not cited for what they tell.
func (a *analyst) citeByHand() {
	a.t.Helper()
	for i := range a.truth.Events {
		for _, s := range a.truth.Events[i].spans {
			a.look()
			if a.lacksArticle(i, s.article) {
				a.cite(i, s)
			}
		}
	}
}

// make records an event of the passage that tells it.
func (a *analyst) make(e *told) {
	a.t.Helper()
	const kind = "make an event by hand"
	a.find(kind, e.spans[0])
	events := a.State().Events
	a.press(kind, "e")
	a.WaitFor("the form", func(s state.State) bool { return s.Dialog == "New event" && s.Focus == state.EventTitle })
	a.Shot("replay-by-hand")
	a.date(kind, e)
	a.press(kind, "ctrl+Return")
	a.WaitFor("the event", func(s state.State) bool { return s.Dialog == "" && s.Events == events+1 })
}

// cite cites a passage for an event that is there.
func (a *analyst) cite(event int, at span) {
	a.t.Helper()
	const kind = "cite by hand"
	a.find(kind, at)
	citations := a.State().Citations
	a.press(kind, "c")
	a.WaitFor("the choice of an event", func(s state.State) bool { return s.Dialog == "Cite for an event" && s.Focus == state.CiteSearch })
	a.pick(kind, a.truth.pair(a.list)[event])
	a.WaitFor("the citation", func(s state.State) bool { return s.Dialog == "" && s.Citations == citations+1 })
}

// find looks for a passage by its first words, or goes to the highlight that holds them.
// What is made of it is made of the sentence.
func (a *analyst) find(kind string, at span) {
	a.t.Helper()
	words, start := a.firstWords(at)
	a.press(kind, "ctrl+shift+f")
	a.WaitFor("the search", func(s state.State) bool { return s.Focus == state.Search })
	phrase := `"` + words + `"`
	a.write(kind, phrase)
	a.WaitFor("the words", func(s state.State) bool { return s.Fields[state.Search] == phrase })
	a.press(kind, "Return")
	a.WaitFor("the place in its article", func(s state.State) bool {
		return s.Article == at.article && s.Focus == state.Page && (s.Selection[0] == start && s.Selected != "" || s.Mark != "")
	})
}

// firstWords are as many of a passage as stand nowhere else, and where they begin.
func (a *analyst) firstWords(at span) (words string, start int) {
	all := strings.Fields(string([]rune(a.texts[at.article])[at.start:at.end]))
	for n := 1; n <= len(all); n++ {
		words = strings.TrimRight(strings.Join(all[:n], " "), ".,;:")
		found := 0
		for _, text := range a.texts {
			found += strings.Count(strings.ToLower(text), strings.ToLower(words))
		}
		if found <= 1 && n >= 3 {
			break
		}
	}
	return words, at.start
}
