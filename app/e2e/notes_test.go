//go:build e2e

package e2e

import (
	"strings"
	"testing"

	"dateline/app/e2e/state"
)

// mill is an article of which two passages are marked.
var mill = plain("Water mill of Ostrand stands still after a century", "By Pia Lund\nOstrand Weekly\n19 June 2019",
	"OSTRAND - The water mill of Ostrand stopped grinding on Monday, when the last miller handed the key to the parish and the sluice was shut for good.",
	"The parish council wants to sell the building to a glass maker from the capital, who has promised to leave the wheel where it is.",
	"Against the sale are the anglers, because the pond would be drained, and the school, which has been shown the grinding each autumn since the war.",
	"A vote is to be held on the first Sunday of September, the parish clerk said, and it binds the council if half of those who may vote take part.")

const (
	stopped = "stopped grinding on Monday"
	promise = "promised to leave the wheel where it is"
	first   = "Said by the miller himself; ask for the day. "
	second  = "Who heard the promise?"
)

// TestNotesAreWrittenAndKept writes notes beside highlights with the keys alone,
// one of them being typed when the program is closed; they are there again, one is
// changed, given up, and taken back.
func TestNotesAreWrittenAndKept(t *testing.T) {
	d := newDesk(t, map[string]string{"mill.txt": mill})
	d.open()
	id := d.article("Water mill")

	d.mark(id, stopped)
	d.write("", first)
	d.Shot("note-typed")
	d.Key("ctrl+Return")
	kept := strings.TrimSpace(first)
	d.WaitFor("the page with the keys", func(s state.State) bool { return s.Focus == state.Page && s.Widgets[state.Note][2] == 0 })
	d.Until("the first note is stored", func() bool { return d.note(id, stopped) == kept })
	d.Shot("note-kept")

	d.Select(d.offset(id, promise), promise)
	d.write("", second)
	d.Close()
	if got := d.note(id, promise); got != second {
		t.Errorf("closed while the note was typed, stored is %q, want %q", got, second)
	}

	d.open()
	d.WaitFor("both highlights", func(s state.State) bool { return s.Passages == 2 && s.Article == id })
	d.Shot("notes-after-restart")
	d.toFirstNote(id)
	d.write(kept, " He is 81.")
	d.Key("Escape")
	d.WaitFor("the note given up", func(s state.State) bool { return s.Focus == state.Page && s.Widgets[state.Note][2] == 0 })
	if got := d.note(id, stopped); got != kept {
		t.Errorf("given up, stored is %q, want %q", got, kept)
	}
	d.write(kept, " He is 82.")
	d.Key("ctrl+Return")
	d.Until("the changed note is stored", func() bool { return d.note(id, stopped) == kept+" He is 82." })
	d.Key("ctrl+z")
	d.Until("the change is taken back", func() bool { return d.note(id, stopped) == kept })
	d.Key("ctrl+z")
	d.Until("the note typed before the restart is taken back", func() bool { return d.note(id, promise) == "" })
	d.Key("ctrl+shift+z")
	d.Until("that note is there again", func() bool { return d.note(id, promise) == second })
	d.write(kept, "")
	d.Shot("note-again")
	d.end()
	if got := d.note(id, stopped); got != kept {
		t.Errorf("in the end the note is %q, want %q", got, kept)
	}
}

// toFirstNote goes to the first highlight that has a note, by its key.
func (d *desk) toFirstNote(id string) {
	d.t.Helper()
	d.Key("F8")
	d.WaitFor("the first note", func(s state.State) bool { return s.Mark != "" && d.words(id, s.Ends) == stopped })
}

// write opens the note of the highlight or selection with N, sees what it holds,
// and types more.
func (d *desk) write(holds, more string) {
	d.t.Helper()
	d.Key("n")
	d.WaitFor("the note with the keys, holding what it held", func(s state.State) bool { return s.Focus == state.Note && s.Fields[state.Note] == holds })
	if more != "" {
		d.Type(more)
	}
	d.WaitFor("the typed note", func(s state.State) bool { return s.Fields[state.Note] == holds+more })
}

// TestTypingStraightAfterN types a note without waiting for its field: nothing of it
// is a command.
func TestTypingStraightAfterN(t *testing.T) {
	d := newDesk(t, map[string]string{"mill.txt": mill})
	d.open()
	id := d.article("Water mill")
	const note = "n2 He had 1 cow; who has it?"
	for _, quote := range []string{stopped, promise} {
		before := d.State().Passages
		d.Select(d.offset(id, quote), quote)
		d.Key("n")
		d.Type(note)
		d.WaitFor("the note as it was typed", func(s state.State) bool {
			return s.Focus == state.Note && s.Fields[state.Note] == note && s.Passages == before+1
		})
		d.Key("ctrl+Return")
		d.Until("the note is stored", func() bool { return d.note(id, quote) == note })
	}
	d.Key("2")
	d.WaitFor("the page with its keys", func(s state.State) bool { return s.Focus == state.Page && s.Mark != "" })
	d.end()
}
