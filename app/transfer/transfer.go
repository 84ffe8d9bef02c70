// Package transfer takes what other programs put on the clipboard or drag onto
// the window, with all that they tell of it: the HTML of a selection, the
// address it stood at, the files of a file manager. Fyne knows plain text and
// dropped files only, and nothing of what hovers.
//
// On X11 it speaks the protocol itself, over a connection of its own; on Windows
// it asks the system; on Wayland it asks wl-paste where that is installed.
// Wherever it cannot, it returns ErrUnavailable, and Fyne's way remains.
package transfer

import (
	"context"
	"errors"

	"dateline/app/article"
)

// System is a window system.
type System int

// The window systems that are known. The others have Fyne's way only.
const (
	Other System = iota
	X11
	Wayland
	Windows
)

// Window is where the program is shown.
type Window struct {
	System System
	Handle uintptr // of the window, on X11
}

// ErrUnavailable is returned where only Fyne's own way is left.
var ErrUnavailable = errors.New("only plain text can be had from other programs here")

var (
	errSilent   = errors.New("the program that it comes from does not answer; copy it there again, or save the page and import the file")
	errTooLarge = errors.New("it holds more than 200 MB; save it as a file and import parts of it")
	errCutOff   = errors.New("the connection to the display has ended")
)

// most is how much is taken at once, in bytes.
const most = 200 << 20

// Kind is what something is for the workspace.
type Kind int

// The kinds.
const (
	Nothing   Kind = iota
	Files          // of this computer
	Link           // an address without a text
	Selection      // text, mostly with its HTML
	Picture        // an image without words
	Elsewhere      // files that lie on no file system of this computer
)

// Item is what was pasted or dropped.
type Item struct {
	Files  []string // paths of files and folders
	Remote []string // addresses of files that have no path here, such as smb://
	HTML   string   // a piece of a page
	Text   string   // the same in plain text
	Link   string   // the address of a link that came alone
	Title  string   // of the link
	Image  bool     // it holds a picture

	// Said is what the other program says of it: the address of the page it was
	// taken from, its site, its language; the most exact first.
	Said []article.Claim
}

// Kind tells what there is, the most useful first.
func (i Item) Kind() Kind {
	switch {
	case len(i.Files) > 0:
		return Files
	case i.Link != "":
		return Link
	case i.HTML != "" || i.Text != "":
		return Selection
	case len(i.Remote) > 0:
		return Elsewhere
	case i.Image:
		return Picture
	}
	return Nothing
}

// Clipboard reads the clipboard. It may take seconds when the program that owns
// it is slow. An empty clipboard is an Item of kind Nothing and no error.
func Clipboard(ctx context.Context, w Window) (Item, error) { return clipboard(ctx, w) }

// PlainText is the clipboard where only its text is known.
func PlainText(text string) Item {
	return itemOf("clipboard", map[string][]byte{typePlainUTF8: []byte(text)}, "")
}

// Offer is what hangs over the window while something is dragged.
type Offer struct {
	Kind  Kind
	Files []string // their paths, where the source tells them before the drop
}

// Receiver is told of drags, on a goroutine of its own and one thing at a time.
type Receiver struct {
	Over    func(Offer)       // something came over the window, or more is known of it
	Left    func()            // it is gone, or dropped
	Dropped func(Item, error) // after Left
}

// Watch takes what is dragged onto the window from now on, until ctx is done or
// the window is gone, and then leaves drops to Fyne again. It returns at once or
// within the time of some round trips to the display.
func Watch(ctx context.Context, w Window, to Receiver) error { return watch(ctx, w, to) }
