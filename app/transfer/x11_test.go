//go:build unix && !darwin

package transfer

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/jezek/xgb/xproto"

	"dateline/app/article"
)

var onX11 = Window{System: X11}

func TestClipboardHoldsWhatABrowserCopied(t *testing.T) {
	startDisplay(t)
	o := newOther(t, map[string][]byte{
		typeHTML: []byte(bridge), typeUTF8: []byte("The bridge"), typeSourceURL: []byte("https://lantern.example/bridge"), "application/x-foo": {1},
	})
	o.own("CLIPBOARD")
	i, err := Clipboard(context.Background(), onX11)
	if err != nil || i.HTML != bridge || i.Text != "The bridge" || told(i)[article.FieldURL] != "https://lantern.example/bridge" {
		t.Errorf("read %+v, %v", i, err)
	}
}

func TestLargeContentsComeInPieces(t *testing.T) {
	startDisplay(t)
	long := strings.Repeat(bridge, 40_000) // 1.8 MB
	o := newOther(t, map[string][]byte{typeHTML: []byte(long), typeUTF8: []byte(strings.Repeat("The bridge. ", 10_000))})
	o.own("CLIPBOARD")
	i, err := Clipboard(context.Background(), onX11)
	if err != nil || i.HTML != long || len(i.Text) != 12*10_000-1 {
		t.Errorf("read %d bytes of HTML and %d of text, want %d and %d; %v", len(i.HTML), len(i.Text), len(long), 12*10_000-1, err)
	}
}

func TestAnEmptyClipboardIsNoError(t *testing.T) {
	startDisplay(t)
	if i, err := Clipboard(context.Background(), onX11); err != nil || i.Kind() != Nothing {
		t.Errorf("read %+v, %v", i, err)
	}
}

func TestAnOwnerThatDoesNotAnswerIsGivenUp(t *testing.T) {
	startDisplay(t)
	o := newOther(t, map[string][]byte{typeHTML: []byte(bridge)})
	o.silent["TARGETS"] = true
	o.own("CLIPBOARD")
	ctx, stop := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer stop()
	if i, err := Clipboard(ctx, onX11); err == nil {
		t.Errorf("read %+v of a program that says nothing", i)
	}
}

func TestWithoutADisplayOnlyPlainTextIsLeft(t *testing.T) {
	t.Setenv("DISPLAY", "")
	if _, err := Clipboard(context.Background(), onX11); !errors.Is(err, ErrUnavailable) {
		t.Errorf("the clipboard fails with %v", err)
	}
	if err := Watch(context.Background(), Window{System: X11, Handle: 1}, Receiver{}); !errors.Is(err, ErrUnavailable) {
		t.Errorf("the watch fails with %v", err)
	}
	if _, err := Clipboard(context.Background(), Window{}); !errors.Is(err, ErrUnavailable) {
		t.Errorf("an unknown system fails with %v", err)
	}
}

// landing is a window that is watched, and what the receiver was told.
type landing struct {
	t      *testing.T
	window Window
	host   *other // has the window
	told   chan any
	stop   func()
}

type left struct{}

func newLanding(t *testing.T) *landing {
	t.Helper()
	l := &landing{t: t, host: newOther(t, nil), told: make(chan any, 64)}
	l.window = l.host.window()
	ctx, stop := context.WithCancel(context.Background())
	l.stop = stop
	t.Cleanup(stop)
	err := Watch(ctx, l.window, Receiver{
		Over: func(o Offer) { l.told <- o }, Left: func() { l.told <- left{} },
		Dropped: func(i Item, err error) {
			if err != nil {
				t.Errorf("the drop failed: %v", err)
			}
			i.Said = nil
			l.told <- i
		},
	})
	if err != nil {
		t.Fatalf("watch: %v", err)
	}
	return l
}

// hears waits for what the receiver is told next.
func (l *landing) hears(want any) {
	l.t.Helper()
	select {
	case got := <-l.told:
		if !reflect.DeepEqual(got, want) {
			l.t.Fatalf("told %+v, want %+v", got, want)
		}
	case <-time.After(patienceOfTests):
		l.t.Fatalf("not told %+v", want)
	}
}

// drag is a drag of three types at most from enter to drop. about is the window
// that the source names.
func (l *landing) drag(o *other, about xproto.Window, types ...string) (to xproto.Window) {
	l.t.Helper()
	o.own("XdndSelection")
	to = o.proxyOf(l.window.Handle)
	if to == 0 || o.proxyOf(uintptr(to)) != to {
		l.t.Fatal("the window names no proxy that names itself")
	}
	data := []uint32{protocol << 24}
	for _, name := range types {
		data = append(data, uint32(o.atom(name)))
	}
	if about == 0 {
		about = to
	}
	o.says("XdndEnter", to, about, data...)
	o.says("XdndPosition", to, about, 0, 0, 0, uint32(o.atom("XdndActionCopy")))
	status := o.hears("XdndStatus")
	if status[0] != uint32(about) {
		l.t.Errorf("answered in the name of %d, want %d", status[0], about)
	}
	if status[1]&1 != 1 || xproto.Atom(status[4]) != o.atom("XdndActionCopy") {
		l.t.Errorf("the drag is not welcome: %v", status)
	}
	return to
}

// GTK names the real window in its messages, Chromium the proxy; each expects to
// be answered with the same.
func TestDropOfASelection(t *testing.T) {
	for name, real := range map[string]bool{"naming the window": true, "naming the proxy": false} {
		t.Run(name, func(t *testing.T) {
			startDisplay(t)
			l, o := newLanding(t), newOther(t, map[string][]byte{typeHTML: le("\uFEFF" + bridge), typePlain: []byte("The bridge")})
			about := xproto.Window(0)
			if real {
				about = xproto.Window(l.window.Handle)
			}
			to := l.drag(o, about, typeHTML, typePlain)
			l.hears(Offer{Kind: Selection})
			if about == 0 {
				about = to
			}
			o.says("XdndDrop", to, about, 0, 0)
			if finished := o.hears("XdndFinished"); finished[0] != uint32(about) || finished[1]&1 != 1 {
				t.Errorf("finished with %v", finished)
			}
			l.hears(left{})
			l.hears(Item{HTML: bridge, Text: "The bridge"})
		})
	}
}

func TestFilesAreCountedBeforeTheyAreDropped(t *testing.T) {
	startDisplay(t)
	l, o := newLanding(t), newOther(t, map[string][]byte{typeURIList: []byte("file:///srv/a\r\nfile:///srv/b\r\n")})
	to := l.drag(o, 0, typeURIList)
	l.hears(Offer{Kind: Files})
	l.hears(Offer{Kind: Files, Files: []string{"/srv/a", "/srv/b"}})
	o.says("XdndLeave", to, to)
	l.hears(left{})
	to = l.drag(o, 0, typeURIList)
	l.hears(Offer{Kind: Files})
	l.hears(Offer{Kind: Files, Files: []string{"/srv/a", "/srv/b"}})
	o.says("XdndDrop", to, to, 0, 0)
	o.hears("XdndFinished")
	l.hears(left{})
	l.hears(Item{Files: []string{"/srv/a", "/srv/b"}})
}

func TestWhatCannotBeReadIsRefused(t *testing.T) {
	startDisplay(t)
	l, o := newLanding(t), newOther(t, map[string][]byte{"image/png": {1}})
	o.own("XdndSelection")
	to := o.proxyOf(l.window.Handle)
	o.says("XdndEnter", to, to, protocol<<24, uint32(o.atom("image/png")))
	o.says("XdndPosition", to, to, 0, 0, 0, uint32(o.atom("XdndActionCopy")))
	if status := o.hears("XdndStatus"); status[1]&1 != 0 {
		t.Errorf("a picture is welcome: %v", status)
	}
	l.hears(Offer{Kind: Picture})
}

func TestASourceThatDiesLeaves(t *testing.T) {
	startDisplay(t)
	l := newLanding(t)
	o := newOther(t, map[string][]byte{typeHTML: []byte(bridge)})
	l.drag(o, 0, typeHTML)
	l.hears(Offer{Kind: Selection})
	xproto.DestroyWindow(o.conn, o.display.own)
	l.hears(left{})
}

func TestStrayMessagesDoNoHarm(t *testing.T) {
	startDisplay(t)
	l, o := newLanding(t), newOther(t, map[string][]byte{typeHTML: []byte(bridge)})
	to := o.proxyOf(l.window.Handle)
	for _, message := range []string{"XdndPosition", "XdndDrop", "XdndLeave", "XdndStatus", "WM_PROTOCOLS"} {
		o.says(message, to, to, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF)
	}
	bytes := xproto.ClientMessageEvent{Format: 8, Window: to, Type: o.atom("XdndEnter"), Data: xproto.ClientMessageDataUnionData8New(make([]byte, 20))}
	xproto.SendEvent(o.conn, false, to, 0, string(bytes.Bytes()))
	o.says("XdndEnter", to, to, 1, 0xFFFFFFFF) // a list of types that is not there
	l.hears(Offer{Kind: Nothing})
	o.says("XdndLeave", to, to)
	l.hears(left{})
	l.drag(o, 0, typeHTML)
	l.hears(Offer{Kind: Selection})
}

// After the watch, sources have to find Fyne's own window again.
func TestTheProxyGoesWithTheWatch(t *testing.T) {
	startDisplay(t)
	l := newLanding(t)
	if l.host.proxyOf(l.window.Handle) == 0 {
		t.Fatal("no proxy is named during the watch")
	}
	l.stop()
	for end := time.Now().Add(patienceOfTests); l.host.proxyOf(l.window.Handle) != 0; time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("the proxy is still named after the watch")
		}
	}
}

func TestTheWatchEndsWithTheDisplay(t *testing.T) {
	kill := startDisplay(t)
	l, o := newLanding(t), newOther(t, map[string][]byte{typeHTML: []byte(bridge)})
	l.drag(o, 0, typeHTML)
	l.hears(Offer{Kind: Selection})
	kill()
	l.hears(left{}) // it noticed, and is over
}
