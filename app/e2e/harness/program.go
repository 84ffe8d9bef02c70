//go:build e2e

package harness

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"dateline/app/e2e/state"
)

// Program is the running window.
type Program struct {
	Home    string
	display *Display
	t       testing.TB
	command *exec.Cmd
	exited  chan struct{}
	output  *lockedBuffer
	states  string // file
	id      string // of the X window
}

// Start opens the window on a display, with a home of its own, and waits until
// it has settled. wrap goes before the program: a tracer with its arguments.
func Start(t testing.TB, d *Display, home string, wrap []string, args ...string) *Program {
	t.Helper()
	p := open(t, d, home, wrap, args)
	if p.started() {
		return p
	}
	// Now and then GLFW does not find a display that is there; once is forgiven.
	if !strings.Contains(p.output.String(), "failed to detect any supported platform") {
		t.Fatalf("the window did not open:\n%s", p.output)
	}
	p.Kill()
	if p = open(t, d, home, wrap, args); !p.started() {
		t.Fatalf("the window did not open, twice:\n%s", p.output)
	}
	return p
}

func open(t testing.TB, d *Display, home string, wrap, args []string) *Program {
	t.Helper()
	states, err := os.CreateTemp(home, "states-*.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	states.Close()
	p := &Program{Home: home, display: d, t: t, states: states.Name(), exited: make(chan struct{}), output: &lockedBuffer{}}
	line := append(append(append([]string{}, wrap...), Window(t)), args...)
	p.command = exec.Command(line[0], line[1:]...)
	p.command.Env = append(d.Environment(Environment(home)), state.Variable+"="+p.states)
	p.command.Stdout, p.command.Stderr = p.output, p.output
	// A group of its own, so that a tracer dies together with what it traces.
	p.command.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL, Setpgid: true}
	if err := p.command.Start(); err != nil {
		t.Fatalf("start the window: %v", err)
	}
	go func() {
		p.command.Wait()
		close(p.exited)
	}()
	t.Cleanup(p.Kill)
	return p
}

// started waits for the window to settle; false when it ended or never did.
func (p *Program) started() bool {
	until(func() bool {
		if p.ended() {
			return true
		}
		_, ok := p.read()
		return ok && p.find()
	})
	return !p.ended() && p.id != ""
}

func (p *Program) ended() bool {
	select {
	case <-p.exited:
		return true
	default:
		return false
	}
}

// find looks for the window on the display.
func (p *Program) find() bool {
	r := Run(p.t, p.display.Environment(Environment(p.Home)), "xdotool", "search", "--onlyvisible", "--name", "Dateline")
	ids := strings.Fields(r.Out)
	if len(ids) > 0 {
		p.id = ids[len(ids)-1]
	}
	return len(ids) > 0
}

func (p *Program) read() (state.State, bool) {
	b, err := os.ReadFile(p.states)
	if err != nil {
		p.t.Fatalf("read the window's states: %v", err)
	}
	s, ok, err := state.Last(bytes.NewReader(b))
	if err != nil {
		p.t.Fatal(err)
	}
	return s, ok
}

// State is the window as it last told.
func (p *Program) State() state.State {
	p.t.Helper()
	s, ok := p.read()
	if !ok {
		p.t.Fatal("the window has told no state yet")
	}
	return s
}

// WaitFor waits until the window's state is as wanted and nothing runs in the
// background, and returns it. what says in words what is waited for.
func (p *Program) WaitFor(what string, wanted func(state.State) bool) state.State {
	p.t.Helper()
	var s state.State
	if !until(func() bool {
		s = p.State()
		return p.ended() || s.Busy == "" && wanted(s)
	}) || p.ended() {
		p.fail("waited for %s; the window is\n%s", what, describe(s))
	}
	return s
}

// fail gives the test up, with a picture, what the program has printed, and
// whether it is still there.
func (p *Program) fail(format string, args ...any) {
	p.t.Helper()
	p.Shot("failed")
	still := "runs"
	if p.ended() {
		still = "has ended: " + p.command.ProcessState.String()
	}
	p.t.Fatalf(format+"\nThe program %s and has printed %q", append(args, still, p.output.String())...)
}

// describe is a state, of its lines of text only the first and the last.
func describe(s state.State) string {
	s.Lines = ends(s.Lines)
	s.Beside = slices.Clone(s.Beside)
	for i := range s.Beside {
		s.Beside[i].Lines = ends(s.Beside[i].Lines)
	}
	b, err := json.Marshal(s)
	if err != nil {
		return err.Error()
	}
	return string(b)
}

func ends(lines []state.Line) []state.Line {
	if n := len(lines); n > 2 {
		return []state.Line{lines[0], lines[n-1]}
	}
	return lines
}

// Close closes the window as its owner would and waits for the program to end. A
// window manager under load can lose the keys: as a person would, it presses them
// again, once, and tells.
func (p *Program) Close() {
	p.t.Helper()
	p.Key("alt+F4")
	select {
	case <-p.exited:
	case <-time.After(patience / 3):
		p.t.Logf("the window did not close at once; it was %s", describe(p.State()))
		p.Shot("closing")
		p.Key("alt+F4")
	}
	select {
	case <-p.exited:
	case <-time.After(patience):
		s := describe(p.State())
		p.Shot("not-closed")
		syscall.Kill(p.command.Process.Pid, syscall.SIGQUIT) // Go then tells what every goroutine does
		<-p.exited
		p.t.Fatalf("the program did not end when its window was closed; the window was\n%s\n%s", s, p.output)
	}
	if code := p.command.ProcessState.ExitCode(); code != 0 {
		p.t.Fatalf("the program ended with exit code %d:\n%s", code, p.output)
	}
}

// Kill ends the program as a crash would.
func (p *Program) Kill() {
	if !p.ended() { // the number may be another program's by then
		syscall.Kill(-p.command.Process.Pid, syscall.SIGKILL)
		<-p.exited
	}
}

var shots struct {
	sync.Mutex
	n int
}

// Shot keeps a picture of the whole screen in app/e2e/shots.
func (p *Program) Shot(name string) {
	p.t.Helper()
	shot(p.t, p.display, name)
}

func shot(t testing.TB, d *Display, name string) {
	t.Helper()
	shots.Lock()
	defer shots.Unlock()
	shots.n++
	folder := filepath.Join(Root(t), "app", "e2e", "shots")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	d.tool(t, "import", "-window", "root", filepath.Join(folder, fmt.Sprintf("%02d-%s.png", shots.n, name)))
}

// lockedBuffer takes what a running program prints.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(b)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}
