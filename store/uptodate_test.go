package store

import (
	"bufio"
	"context"
	"database/sql/driver"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"modernc.org/sqlite"

	"dateline/app/article"
)

// stopEnv and stopAtEnv make this test binary bring a workspace up to date and stop
// before a statement of the last step.
const (
	stopEnv   = "DATELINE_TEST_STOP"
	stopAtEnv = "DATELINE_TEST_STOP_AT"
)

// statements are those of the last step.
func statements() []string {
	return strings.SplitAfter(strings.TrimSpace(migrations[len(migrations)-1]), ";\n")
}

func stopMigrating(path string) {
	sqlite.MustRegisterScalarFunction("stop_here", 0, func(*sqlite.FunctionContext, []driver.Value) (driver.Value, error) {
		fmt.Println("stopped")
		_, err := io.ReadAll(os.Stdin)
		return nil, err
	})
	at, _ := strconv.Atoi(os.Getenv(stopAtEnv))
	list := slices.Insert(statements(), at, "\nSELECT stop_here();\n")
	migrations = append(slices.Clone(migrations[:len(migrations)-1]), strings.Join(list, ""))
	_, err := Open(context.Background(), path, Options{})
	fmt.Println("opened", err)
}

// killedAt has another process bring a workspace up to date, and kills it before a
// statement of the last step.
func killedAt(t *testing.T, path string, at int) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), stopEnv+"="+path, stopAtEnv+"="+strconv.Itoa(at))
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	line, _ := bufio.NewReader(out).ReadString('\n')
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	if line != "stopped\n" {
		t.Fatalf("the other process says %q", line)
	}
}

func versionOf(t *testing.T, path string) (version int) {
	t.Helper()
	db, err := openDB(plainDSN(path, "rw"), "", 1)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
		t.Fatal(err)
	}
	return version
}

// Killed anywhere while it is brought up to date, a workspace is whole and of the
// version before, and comes up to date when it is opened again.
func TestKilledWhileItIsBroughtUpToDate(t *testing.T) {
	path, _ := firstVersion(t)
	whole := copyOf(t, path)
	s := open(t, whole, Options{})
	want := contents(t, s)
	s.Close()
	for at := range len(statements()) + 1 {
		if underRace && at%5 > 0 {
			continue
		}
		cut := copyOf(t, path)
		killedAt(t, cut, at)
		if v := versionOf(t, cut); v != len(migrations)-1 {
			t.Errorf("killed before statement %d it is of version %d", at, v)
		}
		s := open(t, cut, Options{})
		if got := contents(t, s); got != want {
			t.Errorf("killed before statement %d and opened again it is\n%s\nwant\n%s", at, got, want)
		}
		if v, err := s.Verify(t.Context(), nil); err != nil || len(v.Damaged) > 0 {
			t.Errorf("killed before statement %d: Verify = %+v, %v", at, v, err)
		}
		s.Close()
		if left := folder(t, filepath.Dir(cut)); len(left) != 2 {
			t.Errorf("killed before statement %d it leaves %v", at, left)
		}
	}
}

// copyOf copies a workspace that nobody has open into a folder of its own.
func copyOf(t *testing.T, path string) string {
	t.Helper()
	return copyTo(t, path, filepath.Join(t.TempDir(), "copy.dateline"))
}

func copyTo(t *testing.T, path, to string) string {
	t.Helper()
	if err := os.WriteFile(to, []byte(readFile(t, path)), 0o644); err != nil {
		t.Fatal(err)
	}
	return to
}

// A copy from an earlier try is kept for good only where nothing was done since, and
// what is left of one that was killed is taken away.
func TestTheCopyIsOfTheWorkspaceAsItIs(t *testing.T) {
	path, _ := firstVersion(t)
	older := copyOf(t, path)
	base := fmt.Sprintf("%s.before-%d", older, len(migrations))
	half, mine := base+".new-"+string(article.NewID()), older+".before-we-met.new-names.txt"
	for name, bytes := range map[string]string{base: "of something else", half: "half", half + "-journal": "", mine: "the analyst's"} {
		if err := os.WriteFile(name, []byte(bytes), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	open(t, older, Options{}).Close()
	if readFile(t, base) != "of something else" {
		t.Error("a file that has the name of the copy was replaced")
	}
	if v := versionOf(t, base+"-2"); v != 1 {
		t.Errorf("the copy is of version %d", v)
	}
	want := []string{filepath.Base(older), filepath.Base(base), filepath.Base(base) + "-2", filepath.Base(mine)}
	if names := folder(t, filepath.Dir(older)); !slices.Equal(names, want) {
		t.Errorf("there are %v, want %v", names, want)
	}

	again := copyOf(t, path)
	same := fmt.Sprintf("%s.before-%d", again, len(migrations))
	if err := os.WriteFile(same, []byte(readFile(t, path)), 0o644); err != nil {
		t.Fatal(err)
	}
	open(t, again, Options{}).Close()
	if names := folder(t, filepath.Dir(again)); len(names) != 2 {
		t.Errorf("beside a copy of the same there are %v", names)
	}
}

// A copy that was itself brought up to date since is none of the workspace as it is.
func TestACopyThatWasOpenedIsNoCopyAnyMore(t *testing.T) {
	path, _ := firstVersion(t)
	older := copyOf(t, path)
	base := fmt.Sprintf("%s.before-%d", older, len(migrations))
	copyTo(t, path, base)
	open(t, base, Options{}).Close()
	open(t, older, Options{}).Close()
	if v := versionOf(t, base+"-2"); v != 1 {
		t.Errorf("the copy is of version %d", v)
	}
}

func TestReadingAnOlderWorkspaceSaysHowToGoOn(t *testing.T) {
	path, _ := firstVersion(t)
	_, err := Open(t.Context(), path, Options{ReadOnly: true})
	if err == nil || !strings.Contains(err.Error(), path) || !strings.Contains(err.Error(), "Open it in the window, or import into it") {
		t.Errorf("it says %v", err)
	}
}
