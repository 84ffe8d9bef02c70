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

// What the analyst of this test marks. Each stands once in its sample.
const (
	blast   = "An explosion tore through the grain terminal in the Karvelian port of Dorvan early on Tuesday"
	lights  = "every light in the harbour went out"
	smaller = "A smaller fire in the same gallery was put out in early July"
	ministr = "The explosion happened shortly before six in the morning"
)

// work is one test's workspace and the program on it.
type work struct {
	*harness.Program
	t         *testing.T
	workspace string
	env       []string
	ids       map[string]string // of articles, by title
	texts     map[string]string // by id
}

// TestAnAnalystsWork goes the whole way in the real window: articles dropped and
// pasted, passages marked by hand and by keys, events, undo, another start, and
// both files, whose quotations are compared with the originals.
func TestAnAnalystsWork(t *testing.T) {
	d, home, in, out := harness.NewDisplay(t), harness.NewHome(t), t.TempDir(), t.TempDir()
	paths := writeSamples(t, in)
	pasted, err := os.ReadFile(paths["02-wire.txt"])
	if err != nil {
		t.Fatal(err)
	}
	w := &work{t: t, workspace: filepath.Join(t.TempDir(), "dorvan.dateline"), env: harness.Environment(home)}
	w.Program = harness.Start(t, d, home, nil, w.workspace)
	w.WaitFor("an empty workspace", func(s state.State) bool { return s.Articles == 0 && s.Events == 0 && s.Dialog == "" })
	w.Shot("empty")

	w.drop(paths)
	w.paste(string(pasted), len(paths))
	w.learn()
	w.highlight()
	w.record()
	w.cite()
	w.undoAndRedo()
	before := w.State()
	w.Close()

	w.Program = harness.Start(t, d, home, nil, w.workspace)
	w.reopened(before)
	w.export(state.ExportCSV, filepath.Join(out, "chronology.csv"))
	w.export(state.ExportPDF, filepath.Join(out, "chronology.pdf"))
	w.Close()
	harness.MustRun(t, w.env, harness.Window(t), "verify", "-w", w.workspace)
	w.compare(paths, filepath.Join(out, "chronology.csv"), filepath.Join(out, "chronology.pdf"))
}

// drop drags two files, and then a folder with the rest, onto the window.
func (w *work) drop(paths map[string]string) {
	w.t.Helper()
	first := []string{paths["01-gazette.txt"], paths["03-ledger.html"]}
	w.DropFiles(700, 450, first...)
	w.WaitFor("the two dropped files", func(s state.State) bool { return s.Articles == len(first) })
	w.Shot("dropped-files")
	w.Dismiss()

	folder := w.t.TempDir()
	rest := 0
	for name, path := range paths {
		if strings.HasPrefix(name, "01-") || strings.HasPrefix(name, "02-") || strings.HasPrefix(name, "03-") {
			continue
		}
		b, err := os.ReadFile(path)
		if err != nil {
			w.t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, name), b, 0o644); err != nil {
			w.t.Fatal(err)
		}
		rest++
	}
	w.DropFiles(700, 450, folder)
	w.WaitFor("the dropped folder's files", func(s state.State) bool { return s.Articles == len(first)+rest })
	w.Shot("dropped-folder")
	w.Dismiss()
}

// paste brings in an article from the clipboard.
func (w *work) paste(text string, articles int) {
	w.t.Helper()
	w.Copy(text)
	w.Key("ctrl+shift+v")
	w.Accept("the pasted article", func(s state.State) bool { return s.Articles == articles })
	w.Dismiss()
	w.Shot("pasted")
}

// learn asks a second process, which may read while the window has the workspace.
func (w *work) learn() {
	w.t.Helper()
	w.ids, w.texts = map[string]string{}, map[string]string{}
	program := harness.Window(w.t)
	for _, a := range objects[listed](w.t, harness.MustRun(w.t, w.env, program, "list", "--json", "-w", w.workspace)) {
		w.ids[a.Title] = a.ID
		for _, full := range objects[listed](w.t, harness.MustRun(w.t, w.env, program, "show", "--json", "-w", w.workspace, a.ID)) {
			w.texts[a.ID] = full.Text
		}
	}
}

// article opens an article by words of its title and returns its id.
func (w *work) article(title string) string {
	w.t.Helper()
	for t, id := range w.ids {
		if strings.Contains(t, title) {
			w.Click(state.Row(state.RowArticle, id))
			w.WaitFor("the article on the page", func(s state.State) bool { return s.Article == id && len(s.Lines) > 0 })
			return id
		}
	}
	w.t.Fatalf("no article is called %q, there are %v", title, w.ids)
	return ""
}

// offset is where a quotation begins in an article's text, in code points.
func (w *work) offset(id, quote string) int {
	w.t.Helper()
	before, _, ok := strings.Cut(w.texts[id], quote)
	if !ok {
		w.t.Fatalf("the article does not say %q", quote)
	}
	return utf8.RuneCountInString(before)
}

// highlight marks one passage with the pointer and one with the keyboard.
func (w *work) highlight() {
	w.t.Helper()
	id := w.article("Blast Tears Through")
	w.Select(w.offset(id, lights), lights)
	w.Key("h")
	w.WaitFor("a highlight by pointer", func(s state.State) bool { return s.Passages == 1 })
	w.Shot("highlight-by-pointer")

	w.SelectByKeys(w.offset(id, smaller), smaller)
	w.Key("h")
	w.WaitFor("a highlight by keys", func(s state.State) bool { return s.Passages == 2 })
	w.Shot("highlight-by-keys")
}

// record makes an event; its title and date are filled in, with the reason.
func (w *work) record() {
	w.t.Helper()
	id := w.article("Blast Tears Through")
	w.Select(w.offset(id, blast), blast)
	w.Key("e")
	s := w.WaitFor("the event editor", func(s state.State) bool { return s.Fields[state.EventTitle] != "" })
	if !strings.Contains(s.Fields[state.EventWhen], "2023-10-10") && !strings.Contains(s.Fields[state.EventWhen], "10 Oct 2023") {
		w.t.Errorf("the date is filled in as %q, want 10 October 2023", s.Fields[state.EventWhen])
	}
	if !strings.Contains(s.Fields[state.EventReason], "Tuesday") {
		w.t.Errorf("the reason of the date is %q, which does not quote its words", s.Fields[state.EventReason])
	}
	w.Shot("event-editor")
	w.Key("ctrl+Return")
	w.WaitFor("the event", func(s state.State) bool { return s.Events == 1 && s.Citations == 1 && s.Passages == 3 })
	w.Shot("event")
}

// cite cites a passage of the pasted article for the event.
func (w *work) cite() {
	w.t.Helper()
	id := w.article("Karvelia Says Six Silos Lost")
	w.Select(w.offset(id, ministr), ministr)
	events := objects[struct {
		ID string `json:"id"`
	}](w.t, harness.MustRun(w.t, w.env, harness.Window(w.t), "event", "list", "--json", "-w", w.workspace))
	if len(events) != 1 {
		w.t.Fatalf("%d events, want 1", len(events))
	}
	w.Key("c")
	w.Click(state.Row(state.RowChoice, events[0].ID))
	cited := func(s state.State) bool { return s.Events == 1 && s.Citations == 2 }
	s := w.WaitFor("the choice made", func(s state.State) bool { return cited(s) || s.Widgets[state.CiteOK][2] > 0 })
	w.Shot("choice-of-event")
	if !cited(s) {
		w.ClickUntil(state.CiteOK, "the second citation", cited)
	}
	w.Shot("second-citation")
}

// undoAndRedo takes the citation back and makes it again.
func (w *work) undoAndRedo() {
	w.t.Helper()
	if s := w.State(); s.Undo == "" || s.Redo != "" {
		w.t.Errorf("undo says %q and redo %q, want words and nothing", s.Undo, s.Redo)
	}
	w.Key("ctrl+z")
	s := w.WaitFor("undo", func(s state.State) bool { return s.Citations == 1 && s.Redo != "" })
	w.Shot("undone")
	label := s.Redo
	w.Key("ctrl+shift+z")
	w.WaitFor("redo", func(s state.State) bool { return s.Citations == 2 && s.Undo == label })
}

// reopened looks at what a new process finds, and undoes what the old one did.
func (w *work) reopened(before state.State) {
	w.t.Helper()
	same := func(s state.State) bool {
		return s.Articles == before.Articles && s.Passages == before.Passages && s.Events == before.Events &&
			s.Citations == before.Citations && s.Undo == before.Undo
	}
	w.WaitFor("the workspace as it was left", same)
	w.Shot("reopened")
	w.Key("ctrl+z")
	w.WaitFor("undo of what an earlier process did", func(s state.State) bool { return s.Citations == 1 })
	w.Key("ctrl+shift+z")
	w.WaitFor("redo in the new process", same)
}

// export writes a report through the window.
func (w *work) export(format, path string) {
	w.t.Helper()
	w.Key("ctrl+e")
	w.WaitFor("the export dialog", func(s state.State) bool { return s.Dialog != "" })
	w.Click(format)
	w.Fill(state.DialogPath, path)
	w.Shot("export")
	w.Click(state.DialogOK)
	w.WaitFor("the word that the report is written", func(s state.State) bool {
		info, err := os.Stat(path)
		return err == nil && info.Size() > 0 && s.Dialog == "" && strings.HasPrefix(s.Status, "Exported")
	})
	w.Dismiss()
	w.Shot("exported")
}
