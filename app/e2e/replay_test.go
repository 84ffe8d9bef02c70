//go:build e2e

package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/e2e/harness"
	"dateline/app/e2e/state"
)

// replayVariable names a folder with articles and a truth.json, on which the way from
// the articles to the chronology is measured.
const replayVariable = "DATELINE_REPLAY"

// analyst goes the whole way from a drop of articles to the chronology. It knows the
// chronology that was made by hand and what the window shows, and counts what it does:
// a key, a click, a drop and the typing of a field's text are one action each.
type analyst struct {
	*work
	truth    *truth
	mainOnly bool // other events are taken where they cost no more than refusing them
	kinds    []string
	acts     map[string]int
	list     []entry // the chronology as it stands
	titles   map[string]string
}

// TestReplay measures actions and remaining errors, of a folder twice: until the main
// events are in the chronology, and until all are.
func TestReplay(t *testing.T) {
	if folder := os.Getenv(replayVariable); folder != "" {
		for name, mainOnly := range map[string]bool{"main": true, "all": false} {
			t.Run(name, func(t *testing.T) { replay(t, folder, mainOnly) })
		}
		return
	}
	folder := filepath.Join(harness.Root(t), "app", "chronology", "testdata", "affairs", "tuned", "airline")
	a, f := replay(t, folder, true)
	if len(f.missing) > 0 || len(f.dates) > 0 || len(f.beside) > 0 {
		t.Errorf("the chronology is not the one made by hand: %+v", f)
	}
	if n := a.actions(); n > 70 {
		t.Errorf("it took %d actions", n)
	}
}

// replay goes the way and prints what it took.
func replay(t *testing.T, folder string, mainOnly bool) (*analyst, faults) {
	made, paths := readTruth(t, folder)
	home := harness.NewHome(t)
	a := &analyst{truth: made, mainOnly: mainOnly, acts: map[string]int{}, titles: map[string]string{}}
	a.work = &work{t: t, workspace: filepath.Join(t.TempDir(), "replay.dateline"), env: harness.Environment(home)}
	a.Program = harness.Start(t, harness.NewDisplay(t), home, nil, a.workspace)
	a.WaitFor("an empty workspace", func(s state.State) bool { return s.Articles == 0 && s.Dialog == "" })
	a.count("drop", 1)
	a.DropFiles(700, 450, paths...)
	a.WaitFor("the articles", func(s state.State) bool { return s.Articles == len(paths) && s.Queue.Open > 0 && !s.Queue.Working })
	a.learn()
	made.locate(t, a.texts)

	a.suggestions()
	a.Shot("replay-queue-left")
	a.makeByHand()
	a.look()
	f := made.compare(a.list, mainOnly)
	a.Shot("replay")
	t.Log("until every event is there:\n" + a.table(f))
	if os.Getenv(replayVariable) != "" {
		a.citeByHand()
		a.look()
		t.Log("until every article that tells an event is cited for it:\n" + a.table(made.compare(a.list, mainOnly)))
	}
	a.Close()
	harness.MustRun(t, a.env, harness.Window(t), "verify", "-w", a.workspace)
	a.keep()
	return a, f
}

// keep leaves the workspace where DATELINE_REPLAY_KEEP says, to be looked at.
func (a *analyst) keep() {
	name := os.Getenv("DATELINE_REPLAY_KEEP")
	if name == "" {
		return
	}
	if !a.mainOnly {
		name += "-all"
	}
	harness.MustRun(a.t, a.env, "cp", a.workspace, name+".dateline")
}

// look reads the chronology as it stands.
func (a *analyst) look() {
	a.t.Helper()
	a.list = objects[entry](a.t, harness.MustRun(a.t, a.env, harness.Window(a.t), "event", "list", "--json", "-w", a.workspace))
}

// count notes actions.
func (a *analyst) count(kind string, n int) {
	if _, ok := a.acts[kind]; !ok {
		a.kinds = append(a.kinds, kind)
	}
	a.acts[kind] += n
}

// press presses keys, each of which is an action.
func (a *analyst) press(kind string, keys ...string) {
	a.t.Helper()
	a.count(kind, len(keys))
	if one, ok := a.State().Queue.Now(); ok {
		a.t.Logf("%-28v %s: %s %s", keys, kind, one.When, one.Title)
	} else {
		a.t.Logf("%-28v %s", keys, kind)
	}
	a.Key(keys...)
}

// write types a text, which is one action, over what stands in the field.
func (a *analyst) write(kind, text string) {
	a.t.Helper()
	a.count(kind, 1)
	a.t.Logf("%q %s", text, kind)
	if isASCII(text) {
		a.Type(text)
		return
	}
	a.Copy(text)
	a.Key("ctrl+v")
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r > 126 })
}

// actions is how many there were.
func (a *analyst) actions() (n int) {
	for _, one := range a.acts {
		n += one
	}
	return n
}

// table is what it took and what is left.
func (a *analyst) table(f faults) string {
	var b strings.Builder
	line := func(words string, n int) { fmt.Fprintf(&b, "  %-40s %4d\n", words, n) }
	for _, kind := range a.kinds {
		line(kind, a.acts[kind])
	}
	line("actions", a.actions())
	fmt.Fprintf(&b, "remaining errors in %d events, of %d that it should have:\n", f.recorded, f.of)
	for _, one := range []struct {
		words string
		list  []string
	}{{"events missing", f.missing}, {"dates wrong", f.dates}, {"events that are none, or twice", f.beside},
		{"citations that tell something else", f.wrong}, {"articles not cited", f.lacking}} {
		line(one.words, len(one.list))
		for _, what := range one.list {
			fmt.Fprintf(&b, "    - %s\n", what)
		}
	}
	line("errors", f.count())
	return b.String()
}
