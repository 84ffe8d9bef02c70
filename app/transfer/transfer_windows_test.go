package transfer

import (
	"context"
	"runtime"
	"slices"
	"syscall"
	"testing"
	"unsafe"

	"dateline/app/article"
)

var (
	emptyClipboard = user32.NewProc("EmptyClipboard")
	setClipboard   = user32.NewProc("SetClipboardData")
	globalAlloc    = kernel32.NewProc("GlobalAlloc")
)

// onClipboard puts data on the system's clipboard, by format.
func onClipboard(t *testing.T, data map[uintptr][]byte) {
	t.Helper()
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := open(t.Context()); err != nil {
		t.Fatal(err)
	}
	defer closeClipboard.Call()
	emptyClipboard.Call()
	for format, b := range data {
		const movable = 2
		handle, _, _ := globalAlloc.Call(movable, uintptr(len(b)))
		at, _, err := globalLock.Call(handle)
		if at == 0 {
			t.Fatal(err)
		}
		to := *(*unsafe.Pointer)(unsafe.Pointer(&at))
		copy(unsafe.Slice((*byte)(to), len(b)), b)
		globalUnlock.Call(handle)
		if r, _, err := setClipboard.Call(format, handle); r == 0 {
			t.Fatal(err)
		}
	}
}

// What the system's own clipboard gives back.
func TestClipboardOfWindows(t *testing.T) {
	const fragment = "<p>Most w Gdyni zamknięto: „do piątku”.</p>"
	onClipboard(t, map[uintptr][]byte{
		formatOf(typeCFHTML): windowsHTML(fragment, "https://goniec.example/most"),
		formatUnicodeText:    append(le("Most w Gdyni zamknięto"), 0, 0),
	})
	i, err := Clipboard(context.Background(), Window{System: Windows})
	if err != nil {
		t.Fatal(err)
	}
	if i.HTML != fragment || i.Text != "Most w Gdyni zamknięto" {
		t.Errorf("the selection is %q, its text %q", i.HTML, i.Text)
	}
	if said := told(i); said[article.FieldURL] != "https://goniec.example/most" || said[article.FieldLang] != "pl" {
		t.Errorf("it says %v", said)
	}
}

func TestFilesCopiedInTheFileManager(t *testing.T) {
	want := []string{`C:\saved pages\Gdynia 50 % #1.html`, `C:\saved pages\Кранхольм.txt`}
	const head = 20 // of DROPFILES, whose last field tells that the names are in UTF-16
	list := make([]byte, head)
	list[0], list[16] = head, 1
	for _, name := range want {
		units, err := syscall.UTF16FromString(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, u := range units {
			list = append(list, byte(u), byte(u>>8))
		}
	}
	onClipboard(t, map[uintptr][]byte{formatFiles: append(list, 0, 0)})
	i, err := Clipboard(context.Background(), Window{System: Windows})
	if err != nil || !slices.Equal(i.Files, want) {
		t.Errorf("got the files %q (%v), want %q", i.Files, err, want)
	}
}
