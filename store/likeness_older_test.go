package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"dateline/app/article"
)

// firstVersion is a workspace as the first version wrote it, by that version's own
// tables: an article was imported, a block of it folded, a passage marked, the title
// edited, and the last of these undone.
func firstVersion(t *testing.T) (path string, text string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "older.dateline")
	s := &Store{path: path, now: clock()}
	var err error
	if s.packer, err = newPacker(); err != nil {
		t.Fatal(err)
	}
	db, err := openDB(plainDSN(path, "rwc"), "", 1)
	if err != nil {
		t.Fatal(err)
	}
	if err := migrate(t.Context(), db, 0, migrations[:1]); err != nil {
		t.Fatal(err)
	}
	if err := s.writeGenesis(t.Context(), db); err != nil {
		t.Fatal(err)
	}
	if s.tables, err = journalledTables(t.Context(), db); err != nil {
		t.Fatal(err)
	}
	db.Close()
	w := older{t: t, s: s}
	if w.db, err = openDB(writerDSN(path), captureSQL(s.tables), 1); err != nil {
		t.Fatal(err)
	}
	defer w.db.Close()
	return path, w.work()
}

// older writes into a workspace of the first version.
type older struct {
	t  *testing.T
	s  *Store
	db *sql.DB
}

func (w older) work() (text string) {
	o, bytes, a := sample("Crane falls", story(1, 120), "Read also: ferries")
	imported := w.act("Import crane.txt", func(run func(string, ...any)) {
		run("INSERT INTO original (id, sha256, media_type, name, path, origin, size, captured) VALUES ('o1', ?, 'text/plain', ?, '', 'file', ?, ?)",
			article.HashBytes(bytes), o.Name, len(bytes), formatTime(w.s.now()))
		run("INSERT INTO original_bytes VALUES (?, ?)", article.HashBytes(bytes), w.s.packer.pack(bytes))
		run(`INSERT INTO article (id, original_id, ordinal, title, byline, site, url, published, updated, place, lang, evidence, text_sha256, warnings, imported)
			VALUES ('a1', 'o1', 0, 'Crane falls', '["Ilka Tarr"]', 'Velmar Post', '', '2031-05-02', '', '', 'en', '{}', ?, '[]', ?)`, article.HashText(a.Text), formatTime(w.s.now()))
		run("INSERT INTO article_text VALUES ('a1', ?)", a.Text)
		for i, b := range a.Blocks {
			run("INSERT INTO block VALUES ('a1', ?, ?, ?, ?, ?, 1, '')", i, b.Kind, b.Level, b.Start, b.End)
		}
		run("INSERT INTO article_fts (rowid, title, kept, folded) SELECT n, title, ?, '' FROM article", a.Text)
	})
	folded := w.act("Fold block", func(run func(string, ...any)) {
		run("UPDATE block SET kept = 0, why = 'folded by the analyst' WHERE ordinal = 2")
	})
	a.ID = "a1"
	p, err := article.NewPassage(&a, 13, 30)
	if err != nil {
		w.t.Fatal(err)
	}
	marked := w.act("Highlight passage", func(run func(string, ...any)) {
		run("INSERT INTO passage (id, article_id, char_start, char_end, quote, context_before, context_after, note, created) VALUES ('p1', 'a1', ?, ?, ?, ?, ?, '', '')",
			p.Start, p.End, p.Quote, p.Before, p.After)
	})
	edited := w.act("Edit article", func(run func(string, ...any)) { run("UPDATE article SET title = 'The crane', place = 'Velmar'") })
	undone := w.act("Edit article", func(run func(string, ...any)) { run("UPDATE article SET title = 'Crane falls', place = ''") })
	steps := []struct {
		action article.ID
		label  string
		seq    int
		undone int
	}{
		{imported.action, "Import crane.txt", imported.seq, 0}, {folded.action, "Fold block", folded.seq, 0},
		{marked.action, "Highlight passage", marked.seq, 0}, {edited.action, "Edit article", undone.seq, 1},
	}
	for i, st := range steps {
		w.exec("INSERT INTO step (n, action_id, label, position, undone) VALUES (?, ?, ?, ?, ?)", i+1, st.action, st.label, i+1, st.undone)
		w.exec("INSERT INTO step_entry VALUES (?, ?)", i+1, st.seq)
	}
	return a.Text
}

type written struct {
	action article.ID
	seq    int
}

// act makes an entry of the journal out of statements.
func (w older) act(label string, f func(run func(string, ...any))) written {
	w.t.Helper()
	f(w.exec)
	w.exec("DELETE FROM stale")
	changes, err := drain(w.t.Context(), w.db, nil)
	if err != nil || len(changes) == 0 {
		w.t.Fatalf("%s: %d changes, %v", label, len(changes), err)
	}
	e := entry{action: article.NewID(), label: label, kind: Done, at: w.s.now()}
	seq, err := appendEntry(w.t.Context(), w.db, w.s.packer, e, changes)
	if err != nil {
		w.t.Fatal(err)
	}
	return written{e.action, seq}
}

func (w older) exec(statement string, args ...any) {
	w.t.Helper()
	if _, err := w.db.Exec(statement, args...); err != nil {
		w.t.Fatalf("%s: %v", statement, err)
	}
}

func sound(t *testing.T, s *Store, when string) {
	t.Helper()
	if v, err := s.Verify(t.Context(), nil); err != nil || len(v.Damaged) > 0 || v.Originals != 1 || v.Quotations > 1 {
		t.Errorf("%s: %+v, %v", when, v, err)
	}
}

func TestAWorkspaceOfTheFirstVersionOpensAndItsActionsCanBeUndone(t *testing.T) {
	path, text := firstVersion(t)
	s := open(t, path, Options{})
	sound(t, s, "opened")
	a, err := s.Article("a1")
	if err != nil || a.Text != text || a.Section != "" || a.Claims != nil || a.Blocks[2].Kept || a.Blocks[2].Role != "" {
		t.Errorf("the article reads %+v, %v", a, err)
	}
	as := contents(t, s)
	if label, err := s.Redo(t.Context()); err != nil || label != "Edit article" {
		t.Errorf("redo of what was undone before: %q, %v", label, err)
	}
	if a, _ := s.Article("a1"); a.Title != "The crane" || a.Place != "Velmar" {
		t.Errorf("done again it is %q in %q", a.Title, a.Place)
	}
	if n := turnAll(t, func() error { _, err := s.Undo(t.Context()); return err }, ErrNothingToUndo); n != 4 {
		t.Errorf("%d actions were undone, want 4", n)
	}
	if rows, _ := s.ArticleRows(t.Context(), Filter{}); len(rows) != 0 {
		t.Errorf("with all undone there is %+v", rows)
	}
	sound(t, s, "all undone")
	turnAll(t, func() error { _, err := s.Redo(t.Context()); return err }, ErrNothingToRedo)
	sound(t, s, "all done again")
	if _, err := s.Undo(t.Context()); err != nil || contents(t, s) != as {
		t.Errorf("the edit undone once more gives\n%s\nwant\n%s", contents(t, s), as)
	}
}

func TestBeforeItIsBroughtUpToDateACopyIsKept(t *testing.T) {
	path, _ := firstVersion(t)
	open(t, path, Options{}).Close()
	db, err := openDB(plainDSN(fmt.Sprintf("%s.before-%d", path, len(migrations)), "rw"), "", 1)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var version, articles int
	if err := db.QueryRow("SELECT user_version, (SELECT count(*) FROM article) FROM pragma_user_version").Scan(&version, &articles); err != nil || version != 1 || articles != 1 {
		t.Errorf("the copy is of version %d with %d articles, %v", version, articles, err)
	}
}

func TestArticlesOfAnOlderWorkspaceAreFoundOnceTheyAreSketched(t *testing.T) {
	path, _ := firstVersion(t)
	s := open(t, path, Options{})
	before := contents(t, s)
	_, entries, _ := s.JournalHead()
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if err := s.SketchOlder(stopped, 1); !errors.Is(err, context.Canceled) || derived(t, s) != "" {
		t.Errorf("stopped at once: %v", err)
	}
	if err := s.SketchOlder(t.Context(), 1); err != nil || derived(t, s) == "" {
		t.Errorf("nothing was worked out, %v", err)
	}
	if _, now, _ := s.JournalHead(); now != entries || contents(t, s) != before {
		t.Error("sketching left a trace among what the analyst did")
	}
	b := imported(t, s, "Crane fell", story(1, 120))
	if ids := candidates(t, s, b); !slices.Equal(ids, []article.ID{"a1"}) {
		t.Errorf("an edition of the older article finds %v", ids)
	}
}
