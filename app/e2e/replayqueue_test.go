//go:build e2e

package e2e

import (
	"fmt"
	"slices"
	"strings"

	"dateline/app/e2e/state"
)

// suggestions goes through the queue until nothing in it is worth a key.
func (a *analyst) suggestions() {
	a.t.Helper()
	a.press("open and leave the queue", "g")
	a.queue("the queue", func(s state.State) bool { return s.Focus == state.QueueCited })
	a.Shot("replay-queue")
	for range 200 {
		a.look()
		s := a.State()
		switch {
		case !a.worth(s):
			a.press("open and leave the queue", "g")
			a.WaitFor("the page", func(s state.State) bool { return !s.Queue.Shown && s.Focus == state.Page })
			return
		case a.allSureAreRight(s):
			n := s.Queue.In("open")
			a.press("accept all that are sure (Shift+Y)", "shift+y")
			a.queue("all that are sure accepted", func(s state.State) bool { return s.Queue.In("open") < n-1 })
		default:
			a.judge(s)
		}
	}
	a.t.Fatal("the queue has no end")
}

// queue waits for a state of the queue that nothing is going to change.
func (a *analyst) queue(what string, wanted func(state.State) bool) state.State {
	a.t.Helper()
	return a.WaitFor(what, func(s state.State) bool {
		return s.Queue.Shown && !s.Queue.Working && s.Dialog == "" && len(s.Queue.Items) > 0 && wanted(s)
	})
}

// lacks tells whether the chronology lacks an event.
func (a *analyst) lacks(event int) bool { return event >= 0 && a.truth.pair(a.list)[event] == nil }

// wants tells whether an event is to be in the chronology whatever it costs.
func (a *analyst) wants(event int) bool {
	return event >= 0 && (a.truth.Events[event].Main || !a.mainOnly)
}

// lacksArticle tells whether an event that is in the chronology should cite an article
// and does not.
func (a *analyst) lacksArticle(event int, article string) bool {
	if !a.wants(event) {
		return false
	}
	e := &a.truth.Events[event]
	one := a.truth.pair(a.list)[event]
	return one != nil && slices.Contains(e.articles(), article) && !one.cites(e, article)
}

// cites tells whether an entry cites an article for what an event tells.
func (e *entry) cites(of *told, article string) bool {
	for _, c := range e.Citations {
		if c.Article == article && of.tells(span{c.Article, c.Start, c.End}) > 0 {
			return true
		}
	}
	return false
}

// worth tells whether a title in the list promises something that is wanted.
func (a *analyst) worth(s state.State) bool {
	return slices.ContainsFunc(s.Queue.Items, a.promises)
}

// promises tells whether the title of a suggestion does.
func (a *analyst) promises(one state.Suggested) bool {
	event := a.truth.toldBy(one.Told, one.When)
	return one.State == "open" && a.wants(event) && a.lacks(event)
}

// allSureAreRight tells whether two or more are sure, and all of them right by their
// titles and dates.
func (a *analyst) allSureAreRight(s state.State) bool {
	seen := map[int]bool{}
	for _, one := range s.Queue.Items {
		if one.State != "open" || !one.Sure {
			continue
		}
		event := a.truth.toldBy(one.Told, one.When)
		if event < 0 || seen[event] || !a.lacks(event) || !sameDays(one.When, a.truth.Events[event].When) {
			return false
		}
		seen[event] = true
	}
	return len(seen) > 1
}

// judge does one thing to the suggestion that is shown.
func (a *analyst) judge(s state.State) {
	a.t.Helper()
	one, _ := s.Queue.Now()
	if one.State != "open" {
		a.press("go to another suggestion (J)", "j")
		a.queue("another suggestion", func(now state.State) bool { return now.Queue.At != s.Queue.At })
		return
	}
	target := a.target(s)
	if target < 0 {
		a.pass(s, one)
		return
	}
	if i := a.misplaced(s, target); i >= 0 {
		a.takeOut(s, i, target)
		return
	}
	e := &a.truth.Events[target]
	switch {
	case !a.lacks(target) && !one.Adds:
		a.merge(one, target)
	case one.Adds, sameDays(one.When, e.When) && a.truth.toldBy(one.Told, one.When) == target:
		a.decide("accept (Y)", one, "y")
	default:
		a.change(one, e, a.truth.toldBy(one.Told, one.When) != target)
	}
}

// target is the event that a suggestion is taken for: the one that its title tells,
// else of those that are wanted the one that most of its passages tell; -1 when it is
// not worth a key.
func (a *analyst) target(s state.State) int {
	one, _ := s.Queue.Now()
	n, best := map[int]int{}, -1
	for i, r := range s.Queue.Rests {
		event := a.truth.toldBy(r, one.When)
		if !s.Queue.Ticks[i] || !a.useful(one, event, r) {
			continue
		}
		if i == 0 {
			return event
		}
		n[event]++
		if best < 0 || n[event] > n[best] {
			best = event
		}
	}
	return best
}

// useful tells whether a passage of a suggestion brings what the chronology should have.
func (a *analyst) useful(one state.Suggested, event int, r state.Rest) bool {
	switch {
	case event < 0:
		return false
	case !a.lacks(event):
		return a.lacksArticle(event, r.Article) && (!one.Adds || a.truth.pair(a.list)[event].Title == one.Title)
	case one.Adds:
		return false
	}
	return a.wants(event) || sameDays(one.When, a.truth.Events[event].When) && r == one.Told
}

// misplaced is a ticked passage that does not tell the event, or one without a tick
// that does and whose article is not cited otherwise; -1 for none.
func (a *analyst) misplaced(s state.State, target int) int {
	e := &a.truth.Events[target]
	if !a.wants(target) {
		return -1
	}
	cited := map[string]bool{}
	for i, r := range s.Queue.Rests {
		tells := e.tells(span{r.Article, r.Start, r.End}) > 0
		if s.Queue.Ticks[i] && !tells {
			return i
		}
		cited[r.Article] = cited[r.Article] || s.Queue.Ticks[i]
	}
	for i, r := range s.Queue.Rests {
		if !s.Queue.Ticks[i] && !cited[r.Article] && e.tells(span{r.Article, r.CoreStart, r.CoreEnd}) > 0 {
			return i
		}
	}
	return -1
}

// takeOut takes a passage out, or in, by its number; where nothing else tells what it
// does it is made a suggestion of its own.
func (a *analyst) takeOut(s state.State, i, target int) {
	a.t.Helper()
	const kind = "take passages out (1-9, S)"
	a.press(kind, fmt.Sprint(i+1))
	a.queue("its tick changed", func(now state.State) bool { return now.Queue.Ticks[i] != s.Queue.Ticks[i] && now.Queue.AtCited == i })
	if event := a.truth.toldBy(s.Queue.Rests[i], s.Queue.Items[s.Queue.At].When); i > 0 && s.Queue.Ticks[i] && a.wants(event) && a.lacks(event) && !a.elsewhere(s, event) {
		a.press(kind, "s")
		a.queue("it split off", func(now state.State) bool { return len(now.Queue.Items) > len(s.Queue.Items) })
	}
}

// elsewhere tells whether the title of another open suggestion tells an event.
func (a *analyst) elsewhere(s state.State, event int) bool {
	return slices.ContainsFunc(s.Queue.Items, func(one state.Suggested) bool {
		return one.State == "open" && a.truth.toldBy(one.Told, one.When) == event
	})
}

// decide presses the key of a decision and waits for it.
func (a *analyst) decide(kind string, one state.Suggested, keys ...string) {
	a.t.Helper()
	a.press(kind, keys...)
	a.queue(kind+" of "+one.Title, func(s state.State) bool { return a.stateOf(s, one.Key) != "open" })
}

func (a *analyst) stateOf(s state.State, key string) string {
	one, _ := s.Queue.Of(key)
	return one.State
}

// pass refuses what is not wanted, or goes over several of that at once to what is.
func (a *analyst) pass(s state.State, one state.Suggested) {
	a.t.Helper()
	between := 0
	for _, next := range s.Queue.Items[s.Queue.At+1:] {
		row := state.Row(state.RowSuggestion, next.Key)
		switch {
		case next.State != "open":
		case !a.promises(next):
			between++
		case between == 0 || s.Widgets[row][2] == 0:
			a.decide("refuse (N)", one, "n")
			return
		default:
			a.count("go to another suggestion (click)", 1)
			a.Click(row)
			a.queue(next.Title, func(s state.State) bool { now, _ := s.Queue.Now(); return now.Key == next.Key })
			return
		}
	}
	a.decide("refuse (N)", one, "n")
}

// merge cites what a suggestion rests on for the event of the chronology that it tells.
func (a *analyst) merge(one state.Suggested, target int) {
	a.t.Helper()
	const kind = "merge (M)"
	into := a.truth.pair(a.list)[target]
	a.press(kind, "m")
	s := a.WaitFor("the events to merge into", func(s state.State) bool { return s.Dialog != "" || s.Focus != state.QueueCited })
	if i := slices.Index(s.Queue.Into, into.Title); i >= 0 && s.Dialog == "" {
		a.decide(kind, one, fmt.Sprint(i+1))
		return
	}
	if s.Dialog == "" {
		a.press(kind, "m")
	}
	a.WaitFor("all events", func(s state.State) bool { return s.Dialog == "Merge into an event" && s.Focus == state.CiteSearch })
	a.pick(kind, into)
	a.queue("it merged", func(s state.State) bool { return a.stateOf(s, one.Key) == "merged" })
}

// pick takes an event among all, by words of its title where it is not the first.
func (a *analyst) pick(kind string, e *entry) {
	a.t.Helper()
	s := a.State()
	row := state.Row(state.RowChoice, e.ID)
	first := func(s state.State) bool {
		mine, ok := s.Widgets[row]
		for name, at := range s.Widgets {
			if strings.HasPrefix(name, state.RowChoice+":") && at[1] < mine[1] {
				return false
			}
		}
		return ok
	}
	if !first(s) {
		a.write(kind, e.Title)
		a.WaitFor(e.Title+" as the first choice", first)
	}
	a.press(kind, "Return")
}

// change puts a date, and where it has to the title, right and accepts.
func (a *analyst) change(one state.Suggested, e *told, title bool) {
	a.t.Helper()
	const kind = "change title or date (E, D)"
	key, focus := "d", state.EventWhen
	if title {
		key, focus = "e", state.EventTitle
	}
	a.press(kind, key)
	a.WaitFor("the form as it was suggested", func(s state.State) bool {
		return s.Dialog == "Change suggestion" && s.Focus == focus && s.Fields[state.EventTitle] == one.Title
	})
	if title {
		a.write(kind, e.Title)
		a.WaitFor("the title", func(s state.State) bool { return s.Fields[state.EventTitle] == e.Title })
	}
	a.date(kind, e)
	a.press(kind, "ctrl+Return")
	a.queue("the changed one accepted", func(s state.State) bool { return a.stateOf(s, one.Key) == "accepted" })
}

// date puts the date of the form right.
func (a *analyst) date(kind string, e *told) {
	a.t.Helper()
	s := a.State()
	right := func(s state.State) bool { return sameDays(s.Fields[state.EventEDTF], e.When) }
	if right(s) {
		return
	}
	for i := 1; i <= 3; i++ {
		if edtf := s.Fields[fmt.Sprint(state.EventReading, i)]; edtf != "" && sameDays(edtf, e.When) {
			a.press(kind, fmt.Sprint("alt+", i))
			a.WaitFor("the other reading", right)
			return
		}
	}
	if s.Focus != state.EventWhen {
		a.press(kind, "alt+w")
		a.WaitFor("the date's field", func(s state.State) bool { return s.Focus == state.EventWhen })
	}
	a.write(kind, e.When)
	a.WaitFor("the date "+e.When, right)
}
