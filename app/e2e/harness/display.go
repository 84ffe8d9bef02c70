//go:build e2e

package harness

import (
	"bufio"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// patience is how long a condition may take before the test is given up; pause
// is the time between two looks at it.
const (
	patience = 60 * time.Second
	pause    = 25 * time.Millisecond
)

// until looks again and again until the condition holds.
func until(condition func() bool) bool {
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(pause) {
		if condition() {
			return true
		}
	}
	return condition()
}

// Display is a private X display with a window manager.
type Display struct {
	Name string // ":99"
	home string // of the programs that act on it
}

// NewDisplay starts a display of 1440 by 900 pixels on a free number. It ends
// with the test.
func NewDisplay(t testing.TB) *Display {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	x := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1440x900x24", "-dpi", "96", "-nolisten", "tcp", "-noreset")
	x.ExtraFiles = []*os.File{w}
	start(t, x)
	w.Close()
	number, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb did not tell its display: %v", err)
	}
	d := &Display{Name: ":" + strings.TrimSpace(number), home: NewHome(t)}
	manager := exec.Command("openbox", "--sm-disable")
	manager.Env = d.Environment(Environment(d.home))
	start(t, manager)
	if !until(func() bool {
		out, _ := exec.Command("xprop", "-display", d.Name, "-root", "_NET_SUPPORTING_WM_CHECK").Output()
		return strings.Contains(string(out), "window id")
	}) {
		t.Fatal("the window manager did not start")
	}
	return d
}

// Environment is an environment for programs on this display.
func (d *Display) Environment(env []string) []string {
	return append(env, "DISPLAY="+d.Name, "XAUTHORITY=/dev/null", "GDK_BACKEND=x11", "NO_AT_BRIDGE=1",
		"LIBGL_ALWAYS_SOFTWARE=1", "FYNE_PLATFORM=x11", "FYNE_SCALE=1", "FYNE_THEME=light")
}

// tool runs one of the programs that act on the display, or look at it.
func (d *Display) tool(t testing.TB, name string, args ...string) string {
	t.Helper()
	return MustRun(t, d.Environment(Environment(d.home)), name, args...)
}

// start starts a program that is ended with the test.
func start(t testing.TB, c *exec.Cmd) {
	t.Helper()
	c.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if err := c.Start(); err != nil {
		t.Fatalf("start %s: %v", c.Path, err)
	}
	t.Cleanup(func() {
		c.Process.Signal(syscall.SIGTERM)
		c.Wait()
	})
}

// startGroup starts a program that starts others; all are ended with the test.
func startGroup(t testing.TB, c *exec.Cmd) {
	t.Helper()
	c.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL, Setpgid: true}
	if err := c.Start(); err != nil {
		t.Fatalf("start %s: %v", c.Path, err)
	}
	t.Cleanup(func() {
		syscall.Kill(-c.Process.Pid, syscall.SIGKILL)
		c.Wait()
	})
}
