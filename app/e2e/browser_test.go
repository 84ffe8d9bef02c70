//go:build e2e

package e2e

import (
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/app/e2e/harness"
	"dateline/app/e2e/state"
)

//go:embed testdata/browser/lastkahn.html
var lastkahn []byte

// Sentences of the page, one of each paragraph.
var lastkahnSays = []string{
	"Ein mit Kies beladener Lastkahn hat am Donnerstagmorgen die Brücke über den Orsund gerammt.",
	"„Der vierte Pfeiler hat Risse“, sagte Hafenmeister Jörn Tessel.",
	"Der Kapitän hatte nach eigenen Worten gegen 6.40 Uhr die Gewalt über das Ruder verloren.",
}

// kept is what show --json tells of where an article comes from.
type kept struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Site  string `json:"site"`
	URL   string `json:"url"`
	Lang  string `json:"lang"`
	Text  string `json:"text"`
}

// reader is one who drags and copies out of a browser into a workspace.
type reader struct {
	*harness.Program
	kind      harness.BrowserKind
	t         *testing.T
	workspace string
	browser   *harness.Browser
	last      string // the id of the article that came last
	text      string // its text
}

// TestFromABrowser drags and copies out of a real browser.
func TestFromABrowser(t *testing.T) {
	for _, kind := range []harness.BrowserKind{harness.Chromium, harness.Firefox} {
		t.Run(string(kind), func(t *testing.T) { fromABrowser(t, kind) })
	}
}

func fromABrowser(t *testing.T, kind harness.BrowserKind) {
	d, home := harness.NewDisplay(t), harness.NewHome(t)
	r := &reader{t: t, kind: kind, workspace: filepath.Join(t.TempDir(), "kranholm.dateline")}
	r.Program = harness.Start(t, d, home, nil, r.workspace)
	r.MoveTo(650, 30, 760, 820)
	r.browser = harness.NewBrowser(t, d, kind, lastkahn, 5, 30, 620, 820)
	r.dragSelection()
	r.dragLink()
	r.copyPage()
	r.copyWithin()
	r.Close()
}

// hovers waits for the words on what a drop would do, and takes their picture.
func (r *reader) hovers(words, shot string) func() {
	return func() {
		r.t.Helper()
		r.WaitFor("what a drop would do", func(s state.State) bool { return s.Fields[state.DropWords] == words })
		r.Shot(string(r.kind) + "-" + shot)
	}
}

// arrived waits until there are so many articles and the newest is on the page,
// and asks another process what is kept of it.
func (r *reader) arrived(n int, what, shot string) kept {
	r.t.Helper()
	s := r.WaitFor(what, func(s state.State) bool {
		return s.Articles == n && s.Article != "" && s.Article != r.last && s.Fields[state.DropWords] == "" && s.Dialog == ""
	})
	r.Shot(string(r.kind) + "-" + shot)
	r.last = s.Article
	all := objects[kept](r.t, harness.MustRun(r.t, harness.Environment(r.Home), harness.Window(r.t), "show", "--json", "-w", r.workspace, s.Article))
	if len(all) != 1 {
		r.t.Fatalf("show tells of %d articles, want one", len(all))
	}
	r.text = all[0].Text
	return all[0]
}

// says complains of each sentence of the page that an article lacks.
func (r *reader) says(a kept, what string) {
	r.t.Helper()
	for _, sentence := range lastkahnSays {
		if !strings.Contains(a.Text, sentence) {
			r.t.Errorf("%s lacks %q: %q", what, sentence, a.Text)
		}
	}
	if a.Lang != "de" {
		r.t.Errorf("the language of %s is %q, want de", what, a.Lang)
	}
}

// dragSelection drags the article, without what stands around it.
func (r *reader) dragSelection() {
	r.t.Helper()
	r.browser.DragTo("selection", r.Program, 380, 400, r.hovers("Drop to keep this selection as an article", "selection"))
	a := r.arrived(1, "the dropped selection", "selection-dropped")
	r.says(a, "the dropped selection")
	if tellsSite := r.kind == harness.Chromium; tellsSite && (a.Site == "" || !strings.HasPrefix(r.browser.Site, a.Site)) {
		r.t.Errorf("the site of the dropped selection is %q, want the host of %s", a.Site, r.browser.Site)
	}
	if strings.Contains(a.Text, "Am Kai 3") {
		r.t.Error("the dropped selection holds what was not selected")
	}
}

// dragLink drags a link, of which the browser gives the address and its words.
func (r *reader) dragLink() {
	r.t.Helper()
	r.browser.DragTo("link", r.Program, 380, 400, r.hovers("Drop to keep this link’s address", "link"))
	a := r.arrived(2, "the dropped link", "link-dropped")
	if want := "http://" + r.browser.Site + "/faehre"; a.URL != want {
		r.t.Errorf("the dropped link is kept as %q, want %q", a.URL, want)
	}
	if want := "Fähre fährt wieder nach Plan"; a.Title != want {
		r.t.Errorf("the dropped link is called %q, want its words %q", a.Title, want)
	}
}

// copyPage copies the whole page, of which Chromium gives the address and Firefox
// the site.
func (r *reader) copyPage() {
	r.t.Helper()
	r.browser.CopyAll()
	r.Activate()
	r.Key("ctrl+v")
	a := r.arrived(3, "the pasted page", "pasted")
	r.says(a, "the paste")
	if r.kind == harness.Chromium && a.URL != r.browser.Address {
		r.t.Errorf("the paste has the address %q, want %q", a.URL, r.browser.Address)
	}
	if r.kind == harness.Firefox && (a.URL != "" || a.Site == "") {
		r.t.Errorf("the paste has the address %q and the site %q, want no address and the site", a.URL, a.Site)
	}
}

// copyWithin copies words on the page and pastes them as an article of their own:
// the clipboard is then the window's own.
func (r *reader) copyWithin() {
	r.t.Helper()
	const words = "Der Kapitän hatte nach eigenen Worten"
	before, _, ok := strings.Cut(r.text, words)
	if !ok {
		r.t.Fatalf("the article does not say %q", words)
	}
	r.Select(utf8.RuneCountInString(before), words)
	r.Key("ctrl+c", "ctrl+v")
	if a := r.arrived(4, "the paste of the window's own words", "own-words-pasted"); a.Text != words {
		r.t.Errorf("pasted %q, want %q", a.Text, words)
	}
}

// Names that an address must write otherwise arrive as they are, and several at
// once, with a folder among them.
func TestDroppedFilesKeepTheirNames(t *testing.T) {
	d, home, folder := harness.NewDisplay(t), harness.NewHome(t), t.TempDir()
	paths := []string{filepath.Join(folder, "50 % of Dorvan #1?.txt"), filepath.Join(folder, "Кранхольм äö.txt"), filepath.Join(folder, "a+b%20c")}
	for i, path := range paths {
		if i == len(paths)-1 {
			if err := os.Mkdir(path, 0o755); err != nil {
				t.Fatal(err)
			}
			path = filepath.Join(path, "within.txt")
		}
		text := fmt.Sprintf("Ferry number %d to Kranholm\n\nThe ferry left the harbour at noon on day %d.\n", i, i)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	p := harness.Start(t, d, home, nil, filepath.Join(t.TempDir(), "names.dateline"))
	p.DropFiles(700, 450, paths...)
	p.WaitFor("the three files", func(s state.State) bool { return s.Articles == len(paths) })
	p.Close()
}
