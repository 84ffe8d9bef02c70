package store

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/app/article"
)

// holdEnv makes this test binary hold a workspace open, as a second process.
const holdEnv = "DATELINE_TEST_HOLD"

func TestMain(m *testing.M) {
	if path := os.Getenv(holdEnv); path != "" {
		hold(path)
		return
	}
	if path := os.Getenv(stopEnv); path != "" {
		stopMigrating(path)
		return
	}
	os.Exit(m.Run())
}

// hold opens a workspace, says so, and keeps it until its input ends.
func hold(path string) {
	if _, err := Open(context.Background(), path, Options{}); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println("open")
	_, _ = bufio.NewReader(os.Stdin).ReadString('\n')
}

// heldElsewhere has another process hold the workspace; let ends that process
// without closing, as a crash would.
func heldElsewhere(t *testing.T, path string) (let func()) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), holdEnv+"="+path)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	let = func() {
		in.Close()
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}
	t.Cleanup(let)
	if line, _ := bufio.NewReader(out).ReadString('\n'); line != "open\n" {
		t.Fatalf("the other process says %q", line)
	}
	return let
}

func TestASecondProcessIsToldAndMayRead(t *testing.T) {
	s := fresh(t)
	path := s.Path()
	a := imported(t, s, "Crane falls", "A crane fell on Monday.")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	let := heldElsewhere(t, path)

	_, err := Open(t.Context(), path, Options{})
	if !errors.Is(err, ErrLocked) {
		t.Fatalf("opening what another process has open: %v, want ErrLocked", err)
	}
	for _, part := range []string{path, "another Dateline has it open", "open it for reading"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("the message %q does not say %q", err, part)
		}
	}
	r := open(t, path, Options{ReadOnly: true})
	if got, err := r.Article(a.ID); err != nil || got.Text != a.Text {
		t.Errorf("reading beside the other process: %q, %v", got.Text, err)
	}
	r.Close()

	let() // as if it had crashed
	s = open(t, path, Options{})
	if _, err := s.Article(a.ID); err != nil {
		t.Errorf("after the other process ended: %v", err)
	}
}

func TestTheSameProcessCannotOpenTwice(t *testing.T) {
	s := fresh(t)
	link := filepath.Join(t.TempDir(), "other.dateline")
	if err := os.Symlink(s.Path(), link); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	for _, name := range []string{s.Path(), link} {
		if _, err := Open(t.Context(), name, Options{}); !errors.Is(err, ErrLocked) {
			t.Errorf("opening %s again: %v, want ErrLocked", name, err)
		}
	}
}

func TestTheLockTouchesNoOtherFile(t *testing.T) {
	dir := t.TempDir()
	others := map[string]string{"yarn.lock": "# of another program", "moor-lock": "of another program"}
	for name, text := range others {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"yarn", "moor"} {
		path := filepath.Join(dir, name)
		s := open(t, path, Options{})
		if _, err := Open(t.Context(), path, Options{}); !errors.Is(err, ErrLocked) {
			t.Errorf("opening %s again: %v, want ErrLocked", name, err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	for name, text := range others {
		if readFile(t, filepath.Join(dir, name)) != text {
			t.Errorf("%s was changed", name)
		}
	}
	if names := folder(t, dir); !slices.Equal(names, []string{"moor", "moor-lock", "yarn", "yarn.lock"}) {
		t.Errorf("there are now %q", names)
	}
}

func TestReadingSeesWhatIsWrittenMeanwhile(t *testing.T) {
	s := fresh(t)
	r := open(t, s.Path(), Options{ReadOnly: true})
	a := imported(t, s, "Crane falls", "A crane fell.")
	if _, err := r.Article(a.ID); err != nil {
		t.Errorf("the reader does not see the new article: %v", err)
	}
	if _, err := r.Do(t.Context(), "Import", func(tx *Tx) error { return nil }); !errors.Is(err, ErrReadOnly) {
		t.Errorf("writing through a reader: %v, want ErrReadOnly", err)
	}
	if err := r.SetSetting("page", "1"); !errors.Is(err, ErrReadOnly) {
		t.Errorf("a setting through a reader: %v, want ErrReadOnly", err)
	}
	if _, err := r.Undo(t.Context()); !errors.Is(err, ErrReadOnly) {
		t.Errorf("undo through a reader: %v, want ErrReadOnly", err)
	}
}

func TestReadingLeavesTheFileAsItIs(t *testing.T) {
	s := fresh(t)
	imported(t, s, "Crane falls", "A crane fell.")
	s.Close()
	before := hashFile(t, s.Path())
	r := open(t, s.Path(), Options{ReadOnly: true})
	contents(t, r)
	r.Close()
	if hashFile(t, s.Path()) != before {
		t.Error("reading changed the file")
	}
	if names := folder(t, filepath.Dir(s.Path())); len(names) != 1 {
		t.Errorf("reading leaves %v", names)
	}
}

func TestReadingInAReadOnlyFolder(t *testing.T) {
	s := fresh(t)
	a := imported(t, s, "Crane falls", "A crane fell.")
	s.Close()
	dir := filepath.Dir(s.Path())
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(dir, 0o755) })
	if folderWritable(dir) {
		t.Log("this user may write everywhere: the folder is not read-only to it")
	}
	r := open(t, s.Path(), Options{ReadOnly: true})
	if _, err := r.Article(a.ID); err != nil {
		t.Error(err)
	}
	r.Close()
	if folderWritable(dir) {
		return
	}
	if _, err := Open(t.Context(), s.Path(), Options{}); !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), "only be opened for reading") {
		t.Errorf("opening for writing in a read-only folder: %v", err)
	}
}

// A connection that takes the file as unchanging is what a read-only folder gets.
func TestTheImmutableWayReads(t *testing.T) {
	s := fresh(t)
	imported(t, s, "Crane falls", "A crane fell.")
	s.Close()
	db, err := openDB(dsn(s.Path(), "mode=ro", "immutable=1", "_pragma=query_only(1)"), "", 1)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var n int
	if err := db.QueryRow("SELECT count(*) FROM article").Scan(&n); err != nil || n != 1 {
		t.Errorf("%d articles, %v", n, err)
	}
}

func TestNamesThatAreHardForAnAddress(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"50% what? #3 & more=1.dateline", "Порт Велмар — «Дім».dateline", "%41;b+c.dateline"} {
		s := open(t, filepath.Join(dir, name), Options{})
		imported(t, s, "Crane falls", "A crane fell.")
		if err := s.CopyTo(t.Context(), filepath.Join(dir, "copy of "+name)); err != nil {
			t.Error(err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		if names := folder(t, dir); !slices.Contains(names, name) {
			t.Errorf("no file %q among %q", name, names)
		}
		c := open(t, filepath.Join(dir, "copy of "+name), Options{ReadOnly: true})
		if n, err := c.Counts(); err != nil || n.Articles != 1 {
			t.Errorf("the copy of %q holds %+v, %v", name, n, err)
		}
		c.Close()
	}
	if names := folder(t, dir); len(names) != 6 {
		t.Errorf("files %q, want six", names)
	}
}

func TestWhatIsNotAWorkspaceIsRefusedAndLeftAlone(t *testing.T) {
	dir := t.TempDir()
	write := func(name, data string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	database := filepath.Join(dir, "other.db")
	db, err := openDB(plainDSN(database, "rwc"), "", 1)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("CREATE TABLE recipe (name TEXT)"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	for _, path := range []string{write("empty.dateline", ""), write("text.dateline", strings.Repeat("not a database\n", 100)), database, dir} {
		before := ""
		if path != dir {
			before = hashFile(t, path)
		}
		for _, o := range []Options{{}, {ReadOnly: true}} {
			_, err := Open(t.Context(), path, o)
			if !errors.Is(err, ErrNotWorkspace) || !strings.Contains(err.Error(), path) {
				t.Errorf("Open(%s, %+v) = %v, want ErrNotWorkspace with the name", path, o, err)
			}
		}
		if path != dir && hashFile(t, path) != before {
			t.Errorf("%s was changed", path)
		}
	}
	if names := folder(t, dir); len(names) != 3 {
		t.Errorf("refusing leaves %q", names)
	}
}

func TestANewerWorkspaceIsRefused(t *testing.T) {
	s := fresh(t)
	s.Close()
	alter(t, s.Path(), "PRAGMA user_version = 99")
	if _, err := Open(t.Context(), s.Path(), Options{}); !errors.Is(err, ErrNewer) || !strings.Contains(err.Error(), s.Path()) {
		t.Errorf("opening a newer workspace: %v, want ErrNewer with the name", err)
	}
}

func TestReadingWhatIsNotThere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "none.dateline")
	if _, err := Open(t.Context(), path, Options{ReadOnly: true}); !errors.Is(err, ErrNotFound) {
		t.Errorf("reading a file that is not there: %v, want ErrNotFound", err)
	}
	if _, err := Open(t.Context(), filepath.Join(path, "w.dateline"), Options{}); err == nil {
		t.Error("a workspace was made in a folder that is not there")
	}
}

// starterTags is how many tags a new workspace has, the branches of the tree included.
const starterTags = 16

func TestANewWorkspaceHasTheTagsAndNothingToUndo(t *testing.T) {
	a, b := fresh(t), fresh(t)
	if contents(t, a) != contents(t, b) {
		t.Error("two new workspaces differ")
	}
	tags, err := a.Tags()
	if err != nil || len(tags) != starterTags || tags[0].Name != "Happening" || tags[3].Key != 4 || tags[2].Color != 3 || tags[4].ParentID != tags[0].ID {
		t.Errorf("the tags are %+v, %v", tags, err)
	}
	if label, ok := a.NextUndo(); ok {
		t.Errorf("%q can be undone in a new workspace", label)
	}
	if _, err := a.Undo(t.Context()); !errors.Is(err, ErrNothingToUndo) {
		t.Errorf("Undo = %v", err)
	}
	if _, err := a.Redo(t.Context()); !errors.Is(err, ErrNothingToRedo) {
		t.Errorf("Redo = %v", err)
	}
}

func TestMigratingKeepsACopyAndIsAllOrNothing(t *testing.T) {
	s := fresh(t)
	a := imported(t, s, "Crane falls", "A crane fell.")
	s.Close()
	released := migrations
	t.Cleanup(func() { migrations = released })

	migrations = append(slices.Clone(released), "ALTER TABLE article ADD COLUMN mood TEXT NOT NULL DEFAULT ''; INSERT INTO nowhere VALUES (1)")
	if _, err := Open(t.Context(), s.Path(), Options{ReadOnly: true}); !errors.Is(err, ErrOlder) {
		t.Errorf("reading an older workspace: %v, want ErrOlder", err)
	}
	if _, err := Open(t.Context(), s.Path(), Options{}); err == nil {
		t.Fatal("a migration that fails is no error")
	}
	migrations = released
	open(t, s.Path(), Options{}).Close() // still whole and of the old version

	migrations = append(slices.Clone(released), "ALTER TABLE article ADD COLUMN mood TEXT NOT NULL DEFAULT ''")
	m := open(t, s.Path(), Options{})
	if v, err := m.Verify(t.Context(), nil); err != nil || len(v.Damaged) > 0 {
		t.Errorf("after migrating: %+v, %v", v, err)
	}
	if _, err := m.Undo(t.Context()); err != nil {
		t.Errorf("undo of what was done before migrating: %v", err)
	}
	m.Close()
	migrations = released
	old := open(t, fmt.Sprintf("%s.before-%d", s.Path(), len(released)+1), Options{ReadOnly: true})
	if _, err := old.Article(a.ID); err != nil {
		t.Errorf("the copy kept before migrating: %v", err)
	}
}

func TestEveryTableIsJournalledUnlessWeSayWhyNot(t *testing.T) {
	s := fresh(t)
	var names []string
	for _, tb := range s.tables {
		names = append(names, tb.name)
	}
	want := []string{"answer", "article", "block", "citation", "declined_line", "edition", "event", "event_tag", "likeness", "original", "passage", "passage_tag", "proposal", "refusal", "resource", "same_name", "saved_view", "settlement", "tag"}
	if !slices.Equal(names, want) {
		t.Errorf("journalled are %v, want %v", names, want)
	}
}

// alter changes a file as another program would.
func alter(t *testing.T, path, statements string) {
	t.Helper()
	db, err := openDB(plainDSN(path, "rw"), "", 1)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statements); err != nil {
		t.Fatal(err)
	}
}

func folder(t *testing.T, dir string) (names []string) {
	t.Helper()
	list, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list {
		names = append(names, e.Name())
	}
	return names
}

func hashFile(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return article.HashBytes(b)
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
