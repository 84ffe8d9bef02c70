//go:build e2e

package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/e2e/harness"
	"dateline/app/e2e/state"
)

// Articles of an invented affair, a landslide on the quay of Skerry.
const (
	landslide = `<p>A landslide buried the quay of Skerry on Friday night, and the harbour office closed it.</p>
<p>Nobody was hurt, since the last boat had left an hour before, the harbour master said.</p>
<p>Two cranes stand in the mud up to their cabins, and the fish hall has lost a wall.</p>
<p>Geologists had warned of the slope in the autumn, when cracks ran through the road above it.</p>
<p>The ferry lands at Holm until the mud is carried off, which takes three weeks.</p>`
	several = `Mud is carried off the quay

By Ilse Marran
9 March 2026

SKERRY - Forty lorries carried mud off the quay of Skerry on Monday, and the first crane stands free.

The harbour master expects the quay to open again within three weeks, he said at noon.

Original url: https://skerrymail.example/2026/03/09/mud

Council asks who knew of the cracks

By Ilse Marran
10 March 2026

SKERRY - The council of Skerry asked on Tuesday who had known of the cracks above the quay, and since when.

The geologists handed in their letter of the autumn, which the road office had filed unread.

Original url: https://skerrymail.example/2026/03/10/council
`
	late = `Fish hall gets a new wall

The Skerry Mail, 12 March 2026

Masons began on Thursday to build the wall of the fish hall anew, the harbour office said.

https://skerrymail.example/2026/03/12/wall
`
)

// pageOf is a saved page; a field that is "" is left out.
func pageOf(title, site, date, body string) string {
	head := "<title>" + title + "</title>"
	if site != "" {
		head += `<meta property="og:site_name" content="` + site + `">`
	}
	if date != "" {
		head += `<meta name="date" content="` + date + `">`
	}
	return `<html lang="en"><head><meta charset="utf-8">` + head + "</head><body><article><h1>" + title + "</h1>" + body + "</article></body></html>"
}

// sorter is one who puts the results of an import right with the keys alone.
type sorter struct {
	*harness.Program
	t         *testing.T
	workspace string
	env       []string
}

// TestResultsArePutRightByKeys drops a folder of which nearly every file wants
// something, answers all of it from the keyboard, takes one answer back, and asks
// the command what is kept.
func TestResultsArePutRightByKeys(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "skerry")
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	write("a-first.html", pageOf("Landslide buries the quay of Skerry", "The Skerry Mail", "2026-03-07", landslide))
	write("b-doubt.html", pageOf("Road above the quay had cracks", "Holm Tidings", "03/02/2026",
		"<p>The road above the quay had cracks for months, a driver said, and water ran out of them.</p><p>He told the road office of it, which took his name.</p>"))
	write("c-nosite.html", pageOf("Ferry lands at Holm", "", "2026-03-08",
		"<p>The ferry to Skerry lands at Holm, where buses wait for those who go on.</p><p>The fare stays what it was, the owner said.</p>"))
	write("d-twin.html", pageOf("Quay of Skerry under mud", "Holm Tidings", "2026-03-08", strings.Replace(landslide, "three weeks", "five weeks", 1)))
	write("e-several.txt", several)
	write("f-empty.txt", "")

	s := &sorter{t: t, workspace: filepath.Join(t.TempDir(), "skerry.dateline")}
	home := harness.NewHome(t)
	s.env = harness.Environment(home)
	display := harness.NewDisplay(t)
	s.Program = harness.Start(t, display, home, nil, s.workspace)
	s.WaitFor("an empty workspace", func(s state.State) bool { return s.Articles == 0 && s.Dialog == "" })
	s.DropFiles(700, 450, folder)
	s.WaitFor("the results", func(s state.State) bool { return s.Articles == 5 && len(s.Results) == 6 })
	s.Shot("results")

	s.chooseDate()
	s.fillSite()
	s.countAsOne()
	s.split()
	write("f-empty.txt", late)
	s.tryAgain()
	s.Shot("results-settled")
	s.check("after all answers", 7, "2026-03-02", "Ferry Post")

	s.to("Ferry lands at Holm")
	s.Key("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z") // the other try, the split, the likeness, the site
	s.WaitFor("the site is asked for again", func(st state.State) bool {
		return strings.HasPrefix(noteOf(st, "Ferry lands"), "No site was found") && st.Articles == 5
	})
	s.keepAndPutOff()
	s.Close()
	s.check("after the undo", 5, "2026-03-02", "")

	s.Program = harness.Start(t, display, home, nil, s.workspace)
	s.afterRestart()
	s.dropAgain(folder)
	s.Close()
	s.check("after the restart", 6, "2026-03-02", "Ferry Post")
	harness.MustRun(t, s.env, harness.Window(t), "verify", "-w", s.workspace)
}

// noteOf is what the row of a title says.
func noteOf(s state.State, title string) string {
	for _, r := range s.Results {
		if strings.Contains(r.Title, title) {
			return r.Note
		}
	}
	return ""
}

// at tells whether the row of a title is selected.
func at(s state.State, title string) bool {
	return s.AtResult >= 0 && s.AtResult < len(s.Results) && strings.Contains(s.Results[s.AtResult].Title, title)
}

// to selects the row of a title with Home and J.
func (s *sorter) to(title string) {
	s.t.Helper()
	s.Key("Home")
	st := s.WaitFor("the first row", func(s state.State) bool { return s.AtResult == 0 })
	for !at(st, title) {
		before := st.AtResult
		s.Key("j")
		st = s.WaitFor("the next row on the way to "+title, func(s state.State) bool { return s.AtResult == before+1 })
	}
}

// settled waits until the row of a title says that it is put right.
func (s *sorter) settled(title, note string) {
	s.t.Helper()
	s.WaitFor(title+" to say "+note, func(st state.State) bool { return strings.Contains(noteOf(st, title), note) })
}

// chooseDate takes the other reading of a date in numbers.
func (s *sorter) chooseDate() {
	s.t.Helper()
	s.to("Road above the quay")
	s.WaitFor("both readings", func(st state.State) bool {
		return strings.HasPrefix(st.Fields[state.FixChoice+"1"], "3 Feb 2026") && strings.HasPrefix(st.Fields[state.FixChoice+"2"], "2 Mar 2026")
	})
	s.Key("2")
	s.settled("Road above the quay", "Published 2 Mar 2026")
}

// fillSite types the name of a site.
func (s *sorter) fillSite() {
	s.t.Helper()
	s.to("Ferry lands at Holm")
	s.Key("Return")
	s.WaitFor("the field of the site", func(st state.State) bool { return st.Focus == state.FixField })
	s.Type("Ferry Post")
	s.Key("Return")
	s.settled("Ferry lands at Holm", "Site Ferry Post")
}

// countAsOne says that two articles which are alike have one origin.
func (s *sorter) countAsOne() {
	s.t.Helper()
	s.to("Quay of Skerry under mud")
	s.Key("Return")
	s.WaitFor("the comparison", func(st state.State) bool { return st.Focus == state.FixOK })
	s.Shot("results-compare")
	s.Key("Return")
	s.settled("Quay of Skerry under mud", "One origin with")
}

// split makes two articles of one.
func (s *sorter) split() {
	s.t.Helper()
	s.to("Mud is carried off")
	s.Key("Return", "Return")
	s.settled("Mud is carried off", "Split into 2")
	s.WaitFor("the second article", func(st state.State) bool { return st.Articles == 6 })
}

// tryAgain imports the file that failed once it has a text.
func (s *sorter) tryAgain() {
	s.t.Helper()
	s.to("f-empty.txt")
	s.Key("Return", "Return")
	s.WaitFor("the file that failed", func(st state.State) bool { return st.Articles == 7 })
}

// keepAndPutOff leaves one article whole and puts a likeness off.
func (s *sorter) keepAndPutOff() {
	s.t.Helper()
	s.to("Mud is carried off")
	s.WaitFor("where it would be split", func(st state.State) bool { return strings.HasPrefix(st.Fields[state.FixWhy], "It seems to hold 2") })
	s.Key("2")
	s.settled("Mud is carried off", "Kept as one article")
	s.to("Quay of Skerry under mud")
	s.WaitFor("the comparison", func(st state.State) bool { return st.Fields[state.FixLike] != "" })
	s.Key("3")
	s.settled("Quay of Skerry under mud", "To be decided later")
}

// afterRestart finds again what still wants a look, and nothing else, and fills in
// the site once more.
func (s *sorter) afterRestart() {
	s.t.Helper()
	st := s.WaitFor("the workspace of before", func(st state.State) bool { return st.Articles == 5 && st.Article != "" && st.Busy == "" })
	if len(st.Results) > 0 {
		s.t.Errorf("results are listed before anybody asks: %+v", st.Results)
	}
	s.Key("r")
	st = s.WaitFor("what still wants a look", func(st state.State) bool { return len(st.Results) > 0 && st.AtResult == 0 })
	s.Shot("results-restart")
	if len(st.Results) != 2 || !strings.HasPrefix(noteOf(st, "Ferry lands"), "No site") || !strings.HasPrefix(noteOf(st, "Quay of Skerry under mud"), "To be decided later") {
		s.t.Errorf("after the restart there are %+v", st.Results)
	}
	s.fillSite()
	s.Shot("results-restart-settled")
}

// dropAgain drops the same files: nothing that was answered comes up, and R lists
// what is still open below what came in.
func (s *sorter) dropAgain(folder string) {
	s.t.Helper()
	s.DropFiles(700, 450, folder)
	st := s.WaitFor("the results of the same files", func(st state.State) bool { return st.Articles == 6 && len(st.Results) == 1 })
	if !strings.HasPrefix(st.Results[0].Title, "Fish hall") {
		s.t.Errorf("dropped again, the files bring up %+v", st.Results)
	}
	s.Key("r")
	st = s.WaitFor("what is open below", func(st state.State) bool { return noteOf(st, "Quay of Skerry under mud") != "" })
	s.Shot("results-below")
	if len(st.Results) != 2 {
		s.t.Errorf("R lists %+v", st.Results)
	}
}

// check compares what the command tells of the workspace with the answers.
func (s *sorter) check(when string, articles int, date, site string) {
	s.t.Helper()
	all := objects[struct {
		Title, Site, Published string
	}](s.t, harness.MustRun(s.t, s.env, harness.Window(s.t), "list", "--json", "-w", s.workspace))
	if len(all) != articles {
		s.t.Errorf("%s the command lists %d articles, want %d: %+v", when, len(all), articles, all)
	}
	found := 0
	for _, a := range all {
		switch {
		case strings.HasPrefix(a.Title, "Road above") && a.Published == date, strings.HasPrefix(a.Title, "Ferry lands") && a.Site == site:
			found++
		}
	}
	if found != 2 {
		s.t.Errorf("%s date %s and site %q are not kept: %+v", when, date, site, all)
	}
}
