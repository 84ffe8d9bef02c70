//go:build e2e

package e2e

import (
	"testing"

	"dateline/app/e2e/state"
)

// quay are articles of an invented affair in which two sites tell of a resignation.
var quay = map[string]string{
	"post.txt": plain("Weir at Halm gives way", "By Ina Roth\nThe Halm Post\n13 March 2024",
		"HALM - The old weir at Halm collapsed on Tuesday after three days of rain. Governor Lena Orst resigned late on Wednesday.",
		"The mill was built in 1978 and the lower bridge was opened on 4 May 1991."),
	"wire.txt": plain("Governor of Halm steps down", "Ilven Wire\n14 March 2024",
		"HALM - Governor Lena Orst resigned late on Wednesday, her office said. The council elected Piet Anker as mayor on 2 February 2024.",
		"The city closed the lower bridge on Monday."),
}

// TestSuggestionsAreDecided goes through the queue with the keys: accepts, refuses,
// takes back, looks into an article, changes, splits, merges, accepts what is sure,
// and finds what was refused refused after another start.
func TestSuggestionsAreDecided(t *testing.T) {
	d := newDesk(t, quay)
	d.open()
	d.WaitFor("the number of suggestions", func(s state.State) bool { return s.Queue.Open >= 5 && s.Fields[state.QueueBadge] != "" })
	d.Key("g")
	d.queue("the queue", func(s state.State) bool { return s.Focus == state.QueueCited })
	d.Shot("queue")
	d.splitAndRejoin()
	first, _ := d.State().Queue.Now()

	d.Key("y")
	s := d.queue("the first accepted", func(s state.State) bool { return d.made(s, first.Key) == "accepted" && s.Events == 1 })
	refused, _ := s.Queue.Now()
	d.Key("n")
	d.queue("the second refused", func(s state.State) bool { return d.made(s, refused.Key) == "refused" })
	d.Key("ctrl+z")
	d.queue("the second again", func(s state.State) bool { return d.made(s, refused.Key) == "open" && d.shows(s, refused.Key) })
	d.Key("n")
	s = d.queue("the second refused again", func(s state.State) bool {
		return d.made(s, refused.Key) == "refused" && !d.shows(s, refused.Key)
	})
	d.Shot("queue-decided")

	at, _ := s.Queue.Now()
	d.Key("Return")
	d.WaitFor("the article", func(s state.State) bool { return s.Queue.Visiting && s.Selected != "" && s.Focus == state.Page })
	d.Key("Escape")
	d.queue("the queue where it was left", func(s state.State) bool { return d.shows(s, at.Key) && s.Focus == state.QueueCited })

	d.change()
	d.merge()
	d.acceptSure()
	d.Close()

	d.open()
	d.Key("g")
	d.queue("what was refused", func(s state.State) bool { return d.made(s, refused.Key) == "refused" })
	d.Shot("queue-restart")
	d.Key("g")
	d.WaitFor("the page", func(s state.State) bool { return !s.Queue.Shown && s.Focus == state.Page })
	d.end()
}

// queue waits for a state of the queue that nothing is going to change.
func (d *desk) queue(what string, wanted func(state.State) bool) state.State {
	d.t.Helper()
	return d.WaitFor(what, func(s state.State) bool {
		return s.Queue.Shown && s.Busy == "" && !s.Queue.Working && len(s.Queue.Items) > 0 && wanted(s)
	})
}

func (d *desk) made(s state.State, key string) string {
	one, _ := s.Queue.Of(key)
	return one.State
}

func (d *desk) shows(s state.State, key string) bool {
	one, ok := s.Queue.Now()
	return ok && one.Key == key
}

// to goes to an open suggestion by keys.
func (d *desk) to(what string, wanted func(state.Suggested) bool) state.Suggested {
	d.t.Helper()
	s := d.State()
	for i, one := range s.Queue.Items {
		if one.State != "open" || !wanted(one) {
			continue
		}
		for ; i > s.Queue.At; i-- {
			d.Key("j")
		}
		for ; i < s.Queue.At; i++ {
			d.Key("k")
		}
		d.queue(what, func(s state.State) bool { return d.shows(s, one.Key) })
		return one
	}
	d.t.Fatalf("%s is not listed: %+v", what, s.Queue.Items)
	return state.Suggested{}
}

// change gives a suggestion another title before it is accepted.
func (d *desk) change() {
	d.t.Helper()
	events := d.State().Events
	one := d.to("one to change", func(s state.Suggested) bool { return s.Cited == 1 && !s.Sure })
	d.Key("e")
	d.WaitFor("the form", func(s state.State) bool { return s.Dialog == "Change suggestion" && s.Focus == state.EventTitle })
	d.Fill(state.EventTitle, "As the analyst says it")
	d.Shot("queue-change")
	d.Key("ctrl+Return")
	d.queue("the changed one accepted", func(s state.State) bool {
		return s.Dialog == "" && s.Events == events+1 && d.made(s, one.Key) == "accepted" && !d.shows(s, one.Key)
	})
}

// splitAndRejoin splits the second passage of the resignation off and takes that back.
func (d *desk) splitAndRejoin() {
	d.t.Helper()
	n := len(d.State().Queue.Items)
	one := d.to("one with two passages", func(s state.Suggested) bool { return s.Cited == 2 })
	d.Key("Down")
	d.queue("the second passage", func(s state.State) bool { return s.Queue.AtCited == 1 })
	d.Key("s")
	d.queue("it split off", func(s state.State) bool {
		got, _ := s.Queue.Of(one.Key)
		return len(s.Queue.Items) == n+1 && got.Cited == 1
	})
	d.Key("ctrl+z")
	d.queue("it taken back", func(s state.State) bool {
		got, _ := s.Queue.Of(one.Key)
		return len(s.Queue.Items) == n && got.Cited == 2
	})
	d.Key("Down", "space")
	d.queue("the second passage not ticked", func(s state.State) bool { return len(s.Queue.Ticks) == 2 && !s.Queue.Ticks[1] })
	d.Key("space")
	d.queue("it ticked again", func(s state.State) bool { return len(s.Queue.Ticks) == 2 && s.Queue.Ticks[1] })
}

// merge cites what a suggestion rests on for the event that the analyst named.
func (d *desk) merge() {
	d.t.Helper()
	s := d.State()
	one := d.to("one to merge", func(s state.Suggested) bool { return s.Cited == 1 && !s.Sure })
	d.Key("m")
	if d.WaitFor("the events to merge into", func(s state.State) bool { return s.Dialog != "" || s.Focus != state.QueueCited }).Dialog == "" {
		d.Key("m")
	}
	d.WaitFor("all events", func(s state.State) bool { return s.Dialog == "Merge into an event" && s.Focus == state.CiteSearch })
	d.Type("analyst")
	d.WaitFor("the words", func(s state.State) bool { return s.Fields[state.CiteSearch] == "analyst" })
	d.Shot("queue-merge")
	d.Key("Return")
	d.queue("it merged", func(now state.State) bool {
		return d.made(now, one.Key) == "merged" && now.Events == s.Events && now.Citations == s.Citations+1
	})
}

// acceptSure accepts all that is sure as one action, and takes that back.
func (d *desk) acceptSure() {
	d.t.Helper()
	s := d.State()
	sure := 0
	for _, one := range s.Queue.Items {
		if one.State == "open" && one.Sure {
			sure++
		}
	}
	if sure == 0 {
		d.t.Fatalf("nothing is sure: %+v", s.Queue.Items)
	}
	d.Key("shift+y")
	d.queue("all that is sure accepted", func(now state.State) bool {
		return now.Queue.In("accepted") == s.Queue.In("accepted")+sure && now.Events == s.Events+sure
	})
	d.Shot("queue-sure")
	d.Key("ctrl+z")
	d.queue("it taken back", func(now state.State) bool {
		return now.Queue.In("accepted") == s.Queue.In("accepted") && now.Events == s.Events
	})
}
