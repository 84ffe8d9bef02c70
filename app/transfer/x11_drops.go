//go:build unix && !darwin

package transfer

import (
	"context"
	"os"
	"slices"
	"time"

	"github.com/jezek/xgb/xproto"
)

// glance is how long a source may take to tell its files before the drop.
const glance = time.Second

// protocol is the version of XDND that is spoken.
// https://freedesktop.org/wiki/Specifications/XDND/
const protocol = 5

func watch(ctx context.Context, w Window, to Receiver) error {
	if w.System != X11 || w.Handle == 0 {
		return ErrUnavailable
	}
	d, err := connect()
	if err != nil {
		return ErrUnavailable
	}
	p := &proxy{d: d, window: xproto.Window(w.Handle), to: to}
	if err := p.announce(); err != nil {
		d.close()
		return ErrUnavailable
	}
	go p.run(ctx)
	return nil
}

// proxy speaks for Fyne's window with programs that drag something onto it: they
// find the property XdndProxy on the window and send their messages to the
// window named there. When the proxy dies, they find no such window and speak to
// Fyne's own again.
type proxy struct {
	d      *display
	window xproto.Window // Fyne's
	to     Receiver
	drag   *drag // over the window now, nil for none
}

// drag is one thing on its way over the window.
type drag struct {
	target  xproto.Window // the window that the source names: Fyne's or ours
	source  xproto.Window
	offered []string
	offer   Offer
	looked  bool // it was asked for its files
}

// announce makes the proxy known. Our own window names itself as its proxy, for
// a proof that it is still there.
func (p *proxy) announce() error {
	if err := p.d.set(p.d.own, "XdndAware", xproto.AtomAtom, protocol); err != nil {
		return err
	}
	if err := p.d.set(p.d.own, "XdndProxy", xproto.AtomWindow, uint32(p.d.own)); err != nil {
		return err
	}
	p.listenTo(p.window) // for its end
	return p.d.set(p.window, "XdndProxy", xproto.AtomWindow, uint32(p.d.own))
}

func (p *proxy) listenTo(w xproto.Window) {
	xproto.ChangeWindowAttributes(p.d.conn, w, xproto.CwEventMask, []uint32{xproto.EventMaskStructureNotify})
}

// run takes drags until the window is gone, or nobody wants them any more.
func (p *proxy) run(ctx context.Context) {
	defer p.d.close()
	defer p.left()
	for {
		event, ok := p.d.next(ctx)
		if !ok {
			xproto.DeletePropertyChecked(p.d.conn, p.window, p.d.atom("XdndProxy")).Check() // the window may be gone
			return
		}
		switch e := event.(type) {
		case xproto.DestroyNotifyEvent:
			if e.Window == p.window {
				return
			}
			if p.drag != nil && e.Window == p.drag.source {
				p.left() // the source died, and says so in no other way
			}
		case xproto.ClientMessageEvent:
			p.message(ctx, e)
		}
	}
}

// message takes one of the messages of XDND.
func (p *proxy) message(ctx context.Context, e xproto.ClientMessageEvent) {
	data := e.Data.Data32
	if e.Format != 32 || len(data) < 5 {
		return
	}
	source := xproto.Window(data[0])
	name := p.d.namesOf([]xproto.Atom{e.Type})[0]
	if name == "XdndEnter" {
		p.enter(e.Window, source, data)
		return
	}
	if p.drag == nil || p.drag.source != source {
		return
	}
	switch name {
	case "XdndPosition":
		p.position(ctx, data)
	case "XdndLeave":
		p.left()
	case "XdndDrop":
		p.drop(ctx, xproto.Timestamp(data[2]))
	}
}

// enter begins a drag. Up to three types stand in the message, more in a
// property of the source.
func (p *proxy) enter(target, source xproto.Window, data []uint32) {
	p.left()
	var types []xproto.Atom
	if data[1]&1 == 0 {
		for _, t := range data[2:5] {
			if t != 0 {
				types = append(types, xproto.Atom(t))
			}
		}
	} else if r, err := xproto.GetProperty(p.d.conn, false, source, p.d.atom("XdndTypeList"), xproto.AtomAtom, 0, mostAtoms).Reply(); err == nil {
		types = atomsIn(r.Value)
	}
	p.listenTo(source)
	offered := p.d.namesOf(types)
	p.drag = &drag{target: target, source: source, offered: offered, offer: Offer{Kind: kindOf(offered)}}
	p.to.Over(p.drag.offer)
}

// position answers each move of the pointer, and at the first one looks for the
// names of the files: only then is the time known at which to ask for them.
func (p *proxy) position(ctx context.Context, data []uint32) {
	g := p.drag
	const accept, everyMove = 1, 2
	if g.offer.Kind == Nothing || g.offer.Kind == Picture {
		p.send(g, "XdndStatus", [5]uint32{uint32(g.target), everyMove})
		return
	}
	p.send(g, "XdndStatus", [5]uint32{uint32(g.target), accept | everyMove, 0, 0, uint32(p.action(data[4]))})
	if g.looked || !slices.Contains(g.offered, typeURIList) {
		return
	}
	g.looked = true
	b, err := p.d.read(ctx, "XdndSelection", typeURIList, xproto.Timestamp(data[3]), glance)
	if err != nil || b == nil {
		return
	}
	host, _ := os.Hostname()
	seen := itemOf("drop", map[string][]byte{typeURIList: b}, host)
	if kind := seen.Kind(); kind != Nothing {
		g.offer = Offer{Kind: kind, Files: seen.Files}
		p.to.Over(g.offer)
	}
}

// action is what is said to be done with the thing: a copy, or a link where the
// source wants one. Never a move, after which a source deletes.
func (p *proxy) action(suggested uint32) xproto.Atom {
	if link := p.d.atom("XdndActionLink"); xproto.Atom(suggested) == link {
		return link
	}
	return p.d.atom("XdndActionCopy")
}

// drop reads what was let go and tells the source that it may forget it.
func (p *proxy) drop(ctx context.Context, at xproto.Timestamp) {
	g := p.drag
	p.left()
	item, err := p.d.readAll(ctx, "XdndSelection", "drop", g.offered, at)
	taken, action := uint32(1), p.d.atom("XdndActionCopy")
	if err != nil || item.Kind() == Nothing {
		taken, action = 0, 0
	}
	p.send(g, "XdndFinished", [5]uint32{uint32(g.target), taken, uint32(action)})
	p.to.Dropped(item, err)
}

// left ends a drag without a drop.
func (p *proxy) left() {
	if p.drag != nil {
		p.drag = nil
		p.to.Left()
	}
}

// send answers the source of the drag.
func (p *proxy) send(g *drag, message string, data [5]uint32) {
	e := xproto.ClientMessageEvent{
		Format: 32, Window: g.source, Type: p.d.atom(message),
		Data: xproto.ClientMessageDataUnionData32New(data[:]),
	}
	xproto.SendEvent(p.d.conn, false, g.source, 0, string(e.Bytes()))
}
