//go:build unix && !darwin

package transfer

import (
	"bufio"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// startDisplay starts an X server of the test's own, and returns what kills it.
func startDisplay(t *testing.T) (kill func()) {
	t.Helper()
	if _, err := exec.LookPath("Xvfb"); err != nil {
		t.Skip("there is no Xvfb (package xvfb) to try this on")
	}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	x := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "640x480x24", "-nolisten", "tcp", "-noreset")
	x.ExtraFiles = []*os.File{w}
	if err := x.Start(); err != nil {
		t.Fatal(err)
	}
	w.Close()
	kill = sync.OnceFunc(func() {
		x.Process.Kill()
		x.Wait()
	})
	t.Cleanup(kill)
	number, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb did not tell its display: %v", err)
	}
	t.Setenv("DISPLAY", ":"+strings.TrimSpace(number))
	t.Setenv("XAUTHORITY", "/dev/null")
	return kill
}

// other is another program on the display. It owns selections, drags, and has a
// window that can be dragged onto.
type other struct {
	*display
	t      *testing.T
	data   map[string][]byte // what it gives, by type
	silent map[string]bool   // types that it never answers for
	pieces map[xproto.Atom][]byte
	inbox  chan xproto.ClientMessageEvent
}

// pieceSize is how much it gives at once; more comes in pieces.
const pieceSize = 50_000

func newOther(t *testing.T, data map[string][]byte) *other {
	t.Helper()
	d, err := connect()
	if err != nil {
		t.Fatalf("connect to the display: %v", err)
	}
	o := &other{display: d, t: t, data: data, silent: map[string]bool{}, pieces: map[xproto.Atom][]byte{}, inbox: make(chan xproto.ClientMessageEvent, 64)}
	t.Cleanup(sync.OnceFunc(o.close))
	return o
}

// window makes a window to be dragged onto.
func (o *other) window() Window {
	o.t.Helper()
	id, err := xproto.NewWindowId(o.conn)
	if err == nil {
		screen := xproto.Setup(o.conn).DefaultScreen(o.conn)
		err = xproto.CreateWindowChecked(o.conn, 0, id, screen.Root, 0, 0, 100, 100, 0, xproto.WindowClassInputOnly, screen.RootVisual, 0, nil).Check()
	}
	if err != nil {
		o.t.Fatal(err)
	}
	return Window{System: X11, Handle: uintptr(id)}
}

// own takes a selection, once, and answers for it until the connection ends.
func (o *other) own(selection string) {
	o.t.Helper()
	if o.data["TARGETS"] != nil {
		return
	}
	if err := xproto.SetSelectionOwnerChecked(o.conn, o.display.own, o.atom(selection), xproto.TimeCurrentTime).Check(); err != nil {
		o.t.Fatal(err)
	}
	targets := []byte{}
	for name := range o.data {
		targets = append(targets, 0, 0, 0, 0)
		xgb.Put32(targets[len(targets)-4:], uint32(o.atom(name)))
	}
	o.data["TARGETS"] = targets
	for _, name := range []string{"TARGETS", "INCR", "XdndStatus", "XdndFinished"} {
		o.atom(name)
	}
	go func() {
		for event := range o.events {
			switch e := event.(type) {
			case xproto.SelectionRequestEvent:
				o.give(e)
			case xproto.PropertyNotifyEvent:
				if e.State == xproto.PropertyDelete {
					o.goOn(e.Window, e.Atom)
				}
			case xproto.ClientMessageEvent:
				o.inbox <- e
			}
		}
	}()
}

func (o *other) give(e xproto.SelectionRequestEvent) {
	name := o.names[e.Target]
	if o.silent[name] {
		return
	}
	property := e.Property
	switch b, ok := o.data[name]; {
	case !ok:
		property = 0
	case len(b) > pieceSize:
		xproto.ChangeWindowAttributes(o.conn, e.Requestor, xproto.CwEventMask, []uint32{xproto.EventMaskPropertyChange})
		o.pieces[property] = b
		xproto.ChangeProperty(o.conn, xproto.PropModeReplace, e.Requestor, property, o.atoms["INCR"], 32, 1, []byte{1, 0, 0, 0})
	default:
		xproto.ChangeProperty(o.conn, xproto.PropModeReplace, e.Requestor, property, e.Target, 8, uint32(len(b)), b)
	}
	answer := xproto.SelectionNotifyEvent{Requestor: e.Requestor, Selection: e.Selection, Target: e.Target, Property: property}
	xproto.SendEvent(o.conn, false, e.Requestor, 0, string(answer.Bytes()))
}

// goOn gives the next piece once the one before was taken; an empty one ends.
func (o *other) goOn(to xproto.Window, property xproto.Atom) {
	rest, ok := o.pieces[property]
	if !ok {
		return
	}
	n := min(len(rest), pieceSize)
	xproto.ChangeProperty(o.conn, xproto.PropModeReplace, to, property, xproto.AtomString, 8, uint32(n), rest[:n])
	o.pieces[property] = rest[n:]
	if n == 0 {
		delete(o.pieces, property)
	}
}

// proxyOf is the window that a source has to speak to, 0 for none.
func (o *other) proxyOf(w uintptr) xproto.Window {
	r, err := xproto.GetProperty(o.conn, false, xproto.Window(w), o.atom("XdndProxy"), xproto.AtomWindow, 0, 1).Reply()
	if err != nil || len(r.Value) < 4 {
		return 0
	}
	return xproto.Window(xgb.Get32(r.Value))
}

// says sends a message of XDND to a window, in the name of another.
func (o *other) says(message string, to, about xproto.Window, data ...uint32) {
	all := append([]uint32{uint32(o.display.own)}, data...)
	all = append(all, make([]uint32, 5-len(all))...)
	e := xproto.ClientMessageEvent{Format: 32, Window: about, Type: o.atom(message), Data: xproto.ClientMessageDataUnionData32New(all)}
	xproto.SendEvent(o.conn, false, to, 0, string(e.Bytes()))
}

// hears waits for a message.
func (o *other) hears(message string) []uint32 {
	o.t.Helper()
	select {
	case e := <-o.inbox:
		if e.Type != o.atoms[message] {
			o.t.Fatalf("it got %q, want %s", o.names[e.Type], message)
		}
		return e.Data.Data32
	case <-time.After(patienceOfTests):
		o.t.Fatalf("no %s came", message)
		return nil
	}
}

// patienceOfTests is when a test is given up.
const patienceOfTests = 20 * time.Second
