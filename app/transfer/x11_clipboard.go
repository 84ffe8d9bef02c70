//go:build unix && !darwin

package transfer

import (
	"context"

	"github.com/jezek/xgb/xproto"
)

func clipboard(ctx context.Context, w Window) (Item, error) {
	switch w.System {
	case X11:
		return x11Clipboard(ctx)
	case Wayland:
		return waylandClipboard(ctx)
	}
	return Item{}, ErrUnavailable
}

// x11Clipboard asks the owner of the clipboard first what it offers, since some
// programs answer a question for anything else with rubbish or not at all.
func x11Clipboard(ctx context.Context) (Item, error) {
	d, err := connect()
	if err != nil {
		return Item{}, ErrUnavailable
	}
	defer d.close()
	owner, err := xproto.GetSelectionOwner(d.conn, d.atom("CLIPBOARD")).Reply()
	if err != nil {
		return Item{}, ErrUnavailable
	}
	if owner.Owner == 0 {
		return Item{}, nil
	}
	b, err := d.read(ctx, "CLIPBOARD", "TARGETS", xproto.TimeCurrentTime, patience)
	if err != nil {
		return Item{}, err
	}
	offered := d.namesOf(atomsIn(b))
	if len(offered) == 0 {
		offered = []string{typeUTF8} // a very old program
	}
	return d.readAll(ctx, "CLIPBOARD", "clipboard", offered, xproto.TimeCurrentTime)
}
