//go:build e2e

package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/app/e2e/harness"
	"dateline/app/e2e/state"
)

// desk is a work whose articles are in the workspace before the window opens.
type desk struct {
	work
	display *harness.Display
	home    string
}

// stored is a passage as the command tells it.
type stored struct {
	ID         string
	Start, End int
	Quote      string
	Note       string
	Earlier    bool
}

// newDesk imports articles by the names of their files.
func newDesk(t *testing.T, articles map[string]string) *desk {
	t.Helper()
	in, home := t.TempDir(), harness.NewHome(t)
	for name, text := range articles {
		if err := os.WriteFile(filepath.Join(in, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	d := &desk{display: harness.NewDisplay(t), home: home}
	d.work = work{t: t, workspace: filepath.Join(t.TempDir(), "desk.dateline"), env: harness.Environment(home)}
	harness.MustRun(t, d.env, harness.Window(t), "import", "-w", d.workspace, in)
	d.learn()
	return d
}

// open opens the window on the workspace.
func (d *desk) open() {
	d.t.Helper()
	d.Program = harness.Start(d.t, d.display, d.home, nil, d.workspace)
	d.WaitFor("the articles", func(s state.State) bool { return s.Articles == len(d.ids) && len(s.Lines) > 0 })
}

// end closes the program and lets the command check the whole workspace.
func (d *desk) end() {
	d.t.Helper()
	d.Close()
	harness.MustRun(d.t, d.env, harness.Window(d.t), "verify", "-w", d.workspace)
}

// passages are those of an article as they are stored, each with its words where
// it says it stands.
func (d *desk) passages(id string) []stored {
	d.t.Helper()
	show := harness.MustRun(d.t, d.env, harness.Window(d.t), "show", "--json", "-w", d.workspace, id)
	a := objects[struct {
		Text     string
		Passages []stored
	}](d.t, show)[0]
	for _, p := range a.Passages {
		if p.Earlier {
			continue
		}
		if words := string([]rune(a.Text)[p.Start:p.End]); words != p.Quote {
			d.t.Errorf("%q is stored of a place that says %q", p.Quote, words)
		}
	}
	return a.Passages
}

// note is what is stored beside the words of a quotation.
func (d *desk) note(id, quote string) string {
	d.t.Helper()
	for _, p := range d.passages(id) {
		if p.Quote == quote {
			return p.Note
		}
	}
	d.t.Errorf("no passage quotes %q", quote)
	return ""
}

// mark highlights words of an article by keys and returns the highlight's id.
func (d *desk) mark(id, quote string) string {
	d.t.Helper()
	before := d.State().Passages
	d.SelectByKeys(d.offset(id, quote), quote)
	d.Key("h")
	return d.WaitFor("the highlight of "+quote, func(s state.State) bool {
		return s.Passages == before+1 && s.Mark != "" && d.words(id, s.Ends) == quote
	}).Mark
}

// words are those of a range of an article's text.
func (d *desk) words(id string, of [2]int) string {
	return string([]rune(d.texts[id])[of[0]:of[1]])
}

// rangeOf is where words stand in an article's text.
func (d *desk) rangeOf(id, words string) [2]int {
	d.t.Helper()
	start := d.offset(id, words)
	return [2]int{start, start + utf8.RuneCountInString(words)}
}

// seen tells whether a range stands whole within a place of the window, by the
// lines that are on it.
func seen(s state.State, place string, at func(offset int) (x, y int, ok bool), of [2]int) bool {
	box := s.Widgets[place]
	for _, offset := range of {
		x, y, ok := at(offset)
		if !ok || x < box[0] || x > box[0]+box[2] || y < box[1] || y > box[1]+box[3] {
			return false
		}
	}
	return true
}

// plain is an article as a text file: title, lines about it, paragraphs.
func plain(title, about string, paragraphs ...string) string {
	return title + "\n\n" + about + "\n\n" + strings.Join(paragraphs, "\n\n") + "\n"
}
