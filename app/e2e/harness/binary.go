//go:build e2e

// Package harness drives the real program as a person would: on a display of
// its own with a window manager, by pointer, keyboard, clipboard and drags, and
// looks at what the window tells about itself (see package state) and at the
// files that it writes. It waits for conditions, never for a time.
package harness

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// Root is the project's folder.
func Root(t testing.TB) string {
	t.Helper()
	out, err := exec.Command("go", "env", "GOMOD").Output()
	if err != nil {
		t.Fatalf("find the project: %v", err)
	}
	return filepath.Dir(strings.TrimSpace(string(out)))
}

// built keeps what has been built for the whole run of the tests.
var built struct {
	sync.Mutex
	folder string
	paths  map[string]string
}

// Window builds the program with its window, once, and returns its path. The
// environment variable DATELINE_E2E_PROGRAM names another to try, a packaged one.
func Window(t testing.TB) string {
	if other := os.Getenv("DATELINE_E2E_PROGRAM"); other != "" {
		return other
	}
	return build(t, "dateline", ".", "CGO_ENABLED=1")
}

// Commands builds the command line alone, once, and returns its path.
func Commands(t testing.TB) string {
	return build(t, "dateline-commands", ".", "CGO_ENABLED=0", "-tags", "ci")
}

// Helper builds a program of testdata, once, and returns its path.
func Helper(t testing.TB, name string) string {
	return build(t, name, "./app/e2e/testdata/"+name, "CGO_ENABLED=0")
}

// Measuring builds a program with a window of its own out of a folder beside this
// one, once, and returns its path.
func Measuring(t testing.TB, name string) string {
	return build(t, name, "./app/e2e/"+name, "CGO_ENABLED=1", "-tags", "e2e")
}

func build(t testing.TB, name, pkg, cgo string, flags ...string) string {
	t.Helper()
	built.Lock()
	defer built.Unlock()
	if path, ok := built.paths[name]; ok {
		return path
	}
	if built.folder == "" {
		folder, err := os.MkdirTemp("", "dateline-e2e-")
		if err != nil {
			t.Fatal(err)
		}
		built.folder, built.paths = folder, map[string]string{}
	}
	path := filepath.Join(built.folder, name)
	args := append([]string{"build", "-buildvcs=false", "-o", path}, flags...)
	c := exec.Command("go", append(args, pkg)...)
	c.Dir = Root(t)
	c.Env = append(os.Environ(), cgo)
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("build %s: %v\n%s", name, err, out)
	}
	built.paths[name] = path
	return path
}

// Main runs the tests and clears away what was built for them.
func Main(m *testing.M) int {
	defer func() { os.RemoveAll(built.folder) }()
	return m.Run()
}

// Ran is how a command ended.
type Ran struct {
	Code     int
	Out, Err string
}

// Run carries out a command to its end.
func Run(t testing.TB, env []string, name string, args ...string) Ran {
	t.Helper()
	var out, errs bytes.Buffer
	c := exec.Command(name, args...)
	c.Env, c.Stdout, c.Stderr = env, &out, &errs
	err := c.Run()
	exit := (*exec.ExitError)(nil)
	if err != nil && !errors.As(err, &exit) {
		t.Fatalf("run %s: %v", name, err)
	}
	return Ran{c.ProcessState.ExitCode(), out.String(), errs.String()}
}

// MustRun carries out a command that has to succeed and returns its output.
func MustRun(t testing.TB, env []string, name string, args ...string) string {
	t.Helper()
	r := Run(t, env, name, args...)
	if r.Code != 0 {
		t.Fatalf("%s %s: exit code %d\n%s%s", filepath.Base(name), strings.Join(args, " "), r.Code, r.Out, r.Err)
	}
	return r.Out
}

// Environment is that of a person who has just begun: a home and a data folder
// of their own, no display.
func Environment(home string) []string {
	return []string{
		"PATH=" + os.Getenv("PATH"),
		"HOME=" + home,
		"TMPDIR=" + os.TempDir(),
		"LANG=en_GB.UTF-8",
		"XDG_CONFIG_HOME=" + filepath.Join(home, "config"),
		"XDG_DATA_HOME=" + filepath.Join(home, "data"),
		"XDG_CACHE_HOME=" + filepath.Join(home, "cache"),
		"XDG_RUNTIME_DIR=" + filepath.Join(home, "run"),
		"DATELINE_DATA=" + filepath.Join(home, "dateline"),
		"DBUS_SESSION_BUS_ADDRESS=unix:path=" + filepath.Join(home, "no-bus"),
	}
}

// NewHome makes the folders of Environment.
func NewHome(t testing.TB) string {
	t.Helper()
	home := t.TempDir()
	for name, mode := range map[string]os.FileMode{"config": 0o755, "data": 0o755, "cache": 0o755, "run": 0o700, "dateline": 0o755} {
		if err := os.Mkdir(filepath.Join(home, name), mode); err != nil {
			t.Fatal(fmt.Errorf("make a home: %w", err))
		}
	}
	return home
}
