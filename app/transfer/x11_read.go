//go:build unix && !darwin

package transfer

import (
	"context"
	"os"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// patience is how long a program may take to give the next piece of a selection.
const patience = 6 * time.Second

// read asks the owner of a selection for it in one type. A nil slice without an
// error means that the owner refuses. Large contents come in pieces (INCR, ICCCM
// 2.7.2), each of which is asked for by deleting the one before.
func (d *display) read(ctx context.Context, selection, target string, at xproto.Timestamp, patience time.Duration) ([]byte, error) {
	d.reads++
	r := &reading{d: d, selection: d.atom(selection), target: d.atom(target), property: d.property()}
	xproto.DeleteProperty(d.conn, d.own, r.property)
	xproto.ConvertSelection(d.conn, d.own, r.selection, r.target, r.property, at)
	silence := time.NewTimer(patience)
	defer silence.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-silence.C:
			return nil, errSilent
		case event, ok := <-d.events:
			if !ok {
				return nil, errCutOff
			}
			moved, done, err := r.take(event)
			if done || err != nil {
				return r.data, err
			}
			if moved {
				silence.Reset(patience)
			}
		}
	}
}

// property is where the next selection is put: another each time, so that what
// comes late for one that was given up is not taken for the next.
func (d *display) property() xproto.Atom {
	names := [...]string{"DATELINE_TRANSFER_0", "DATELINE_TRANSFER_1", "DATELINE_TRANSFER_2", "DATELINE_TRANSFER_3"}
	return d.atom(names[d.reads%len(names)])
}

// reading is a selection on its way.
type reading struct {
	d                           *display
	selection, target, property xproto.Atom
	pieces                      bool // it comes in pieces
	data                        []byte
}

// take looks at an event: whether it brought the reading forward, or to its end.
// What belongs to something else is held.
func (r *reading) take(event xgb.Event) (moved, done bool, err error) {
	switch e := event.(type) {
	case xproto.SelectionNotifyEvent:
		if e.Selection != r.selection || e.Target != r.target || r.pieces {
			return false, false, nil // the late answer to an earlier question
		}
		if e.Property == 0 {
			return false, true, nil
		}
		kind, piece, err := r.piece()
		if err != nil {
			return false, true, err
		}
		if r.pieces = kind == r.d.atom("INCR"); r.pieces {
			return true, false, nil
		}
		r.data = append([]byte{}, piece...) // not nil: it was given, if empty
		return true, true, nil
	case xproto.PropertyNotifyEvent:
		if !r.pieces || e.Atom != r.property || e.State != xproto.PropertyNewValue {
			return false, false, nil
		}
		_, piece, err := r.piece()
		if err == nil && len(r.data)+len(piece) > most {
			err = errTooLarge
		}
		r.data = append(r.data, piece...)
		return true, len(piece) == 0, err
	}
	r.d.held = append(r.d.held, event)
	return false, false, nil
}

// piece takes what lies in the property, and deletes it.
func (r *reading) piece() (kind xproto.Atom, piece []byte, err error) {
	const words = 1 << 18 // a megabyte at a time
	for offset := uint32(0); ; offset += words {
		p, err := xproto.GetProperty(r.d.conn, false, r.d.own, r.property, 0, offset, words).Reply()
		if err != nil {
			return 0, nil, errCutOff
		}
		if len(piece)+len(p.Value)+int(p.BytesAfter) > most {
			return 0, nil, errTooLarge
		}
		kind, piece = p.Type, append(piece, p.Value...)
		if p.BytesAfter == 0 {
			break
		}
	}
	xproto.DeleteProperty(r.d.conn, r.d.own, r.property)
	return kind, piece, nil
}

// readAll reads of a selection what is of use. What one type lacks another may
// have, so an error counts only when nothing at all is there.
func (d *display) readAll(ctx context.Context, selection, where string, offered []string, at xproto.Timestamp) (Item, error) {
	host, _ := os.Hostname() // without it only addresses that name no computer are taken
	data := map[string][]byte{}
	var failed error
	silences := 0
	for _, name := range wanted(offered) {
		b, err := d.read(ctx, selection, name, at, patience)
		if err == errSilent {
			silences++
		}
		if err != nil {
			failed = err
			if err == errCutOff || ctx.Err() != nil || silences > 1 {
				break
			}
			continue
		}
		if b != nil {
			data[name] = b
		}
		if name == typeURIList || name == typeCopiedFiles {
			if item := itemOf(where, data, host); item.Kind() == Files {
				return item, nil
			}
		}
	}
	item := itemOf(where, data, host)
	item.Image = item.Image || offersImage(offered)
	if item.Kind() == Nothing && failed != nil {
		return item, failed
	}
	return item, nil
}
