//go:build unix && !darwin

package transfer

import (
	"context"
	"io"
	"log"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

func init() { xgb.Logger = log.New(io.Discard, "", 0) } // it would write on standard error what is an error returned here

// display is a connection of our own to the X server, with a window that nobody
// sees: selections are handed over in its properties.
type display struct {
	conn   *xgb.Conn
	own    xproto.Window
	atoms  map[string]xproto.Atom
	names  map[xproto.Atom]string
	events chan xgb.Event
	held   []xgb.Event // came while a selection was being read
	ended  chan struct{}
	reads  int
}

// connect opens the display that the window is on.
func connect() (*display, error) {
	conn, err := xgb.NewConn()
	if err != nil {
		return nil, err
	}
	d := &display{
		conn: conn, atoms: map[string]xproto.Atom{}, names: map[xproto.Atom]string{},
		events: make(chan xgb.Event, 64), ended: make(chan struct{}),
	}
	screen := xproto.Setup(conn).DefaultScreen(conn)
	if d.own, err = xproto.NewWindowId(conn); err == nil {
		err = xproto.CreateWindowChecked(conn, 0, d.own, screen.Root, -10, -10, 1, 1, 0, xproto.WindowClassInputOnly, screen.RootVisual,
			xproto.CwOverrideRedirect|xproto.CwEventMask, []uint32{1, xproto.EventMaskPropertyChange}).Check()
	}
	if err != nil {
		conn.Close()
		return nil, err
	}
	go d.pump()
	return d, nil
}

// pump hands events over until the connection ends.
func (d *display) pump() {
	defer close(d.events)
	for {
		event, fault := d.conn.WaitForEvent()
		if event == nil && fault == nil {
			return
		}
		if event == nil {
			continue // an error of a request whose outcome nobody waits for
		}
		select {
		case d.events <- event:
		case <-d.ended:
			return
		}
	}
}

// close ends the connection and with it our window.
func (d *display) close() {
	close(d.ended)
	d.conn.Close()
}

// next is the next event; ok is false at the end.
func (d *display) next(ctx context.Context) (event xgb.Event, ok bool) {
	if len(d.held) > 0 {
		event, d.held = d.held[0], d.held[1:]
		return event, true
	}
	select {
	case event, ok = <-d.events:
		return event, ok
	case <-ctx.Done():
		return nil, false
	}
}

// atom is the number of a name, 0 when the server does not answer.
func (d *display) atom(name string) xproto.Atom {
	if a, ok := d.atoms[name]; ok {
		return a
	}
	r, err := xproto.InternAtom(d.conn, false, uint16(len(name)), name).Reply()
	if err != nil {
		return 0
	}
	d.atoms[name], d.names[r.Atom] = r.Atom, name
	return r.Atom
}

// namesOf are the names of atoms, "" for those that are none.
func (d *display) namesOf(atoms []xproto.Atom) []string {
	asked := map[xproto.Atom]xproto.GetAtomNameCookie{}
	for _, a := range atoms {
		if _, known := d.names[a]; !known && a != 0 {
			asked[a] = xproto.GetAtomName(d.conn, a)
		}
	}
	for a, cookie := range asked {
		if r, err := cookie.Reply(); err == nil {
			d.names[a], d.atoms[r.Name] = r.Name, a
		}
	}
	all := make([]string, len(atoms))
	for i, a := range atoms {
		all[i] = d.names[a]
	}
	return all
}

// atomsIn reads a property of 32-bit numbers.
func atomsIn(b []byte) []xproto.Atom {
	var all []xproto.Atom
	for ; len(b) >= 4 && len(all) < mostAtoms; b = b[4:] {
		all = append(all, xproto.Atom(xgb.Get32(b)))
	}
	return all
}

const mostAtoms = 1024

// set gives a window a property of one number.
func (d *display) set(w xproto.Window, property string, of xproto.Atom, value uint32) error {
	b := make([]byte, 4)
	xgb.Put32(b, value)
	return xproto.ChangePropertyChecked(d.conn, xproto.PropModeReplace, w, d.atom(property), of, 32, 1, b).Check()
}
