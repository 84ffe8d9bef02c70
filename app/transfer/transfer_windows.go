package transfer

import (
	"context"
	"runtime"
	"syscall"
	"time"
	"unsafe"
)

var (
	user32   = syscall.NewLazyDLL("user32.dll")
	kernel32 = syscall.NewLazyDLL("kernel32.dll")
	shell32  = syscall.NewLazyDLL("shell32.dll")

	openClipboard  = user32.NewProc("OpenClipboard")
	closeClipboard = user32.NewProc("CloseClipboard")
	clipboardData  = user32.NewProc("GetClipboardData")
	isAvailable    = user32.NewProc("IsClipboardFormatAvailable")
	registerFormat = user32.NewProc("RegisterClipboardFormatW")
	globalLock     = kernel32.NewProc("GlobalLock")
	globalUnlock   = kernel32.NewProc("GlobalUnlock")
	globalSize     = kernel32.NewProc("GlobalSize")
	queryFile      = shell32.NewProc("DragQueryFileW")
)

// Formats that need no registration.
const (
	formatUnicodeText = 13
	formatFiles       = 15
	formatBitmap      = 2
)

// watch leaves drops to Fyne, which takes files here.
func watch(context.Context, Window, Receiver) error { return ErrUnavailable }

// clipboard opens the clipboard, which one program at a time may, and takes what
// is of use.
func clipboard(ctx context.Context, w Window) (Item, error) {
	if w.System != Windows {
		return Item{}, ErrUnavailable
	}
	runtime.LockOSThread() // the clipboard belongs to the thread that opened it
	defer runtime.UnlockOSThread()
	if err := open(ctx); err != nil {
		return Item{}, err
	}
	defer closeClipboard.Call()
	if files := clipboardFiles(); len(files) > 0 {
		return Item{Files: files}, nil
	}
	data := map[string][]byte{}
	take := func(name string, format uintptr) error {
		b, err := contents(format)
		if b != nil {
			data[name] = b
		}
		return err
	}
	errHTML := take(typeCFHTML, formatOf(typeCFHTML))
	errText := take(typePlain, formatUnicodeText)
	data[typePlain] = markUTF16(data[typePlain])
	item := itemOf("clipboard", data, "")
	has, _, _ := isAvailable.Call(formatBitmap)
	item.Image = item.Image || has != 0
	if item.Kind() == Nothing && (errHTML != nil || errText != nil) {
		return item, errTooLarge
	}
	return item, nil
}

// open waits for a program that has the clipboard open just now.
func open(ctx context.Context) error {
	for range 25 {
		if r, _, _ := openClipboard.Call(0); r != 0 {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(40 * time.Millisecond):
		}
	}
	return errSilent
}

// formatOf is the number of a format that has a name.
func formatOf(name string) uintptr {
	p, err := syscall.UTF16PtrFromString(name)
	if err != nil {
		return 0
	}
	id, _, _ := registerFormat.Call(uintptr(unsafe.Pointer(p)))
	return id
}

// contents copies what the open clipboard holds in a format, nil for nothing.
func contents(format uintptr) ([]byte, error) {
	handle, _, _ := clipboardData.Call(format)
	if handle == 0 {
		return nil, nil
	}
	size, _, _ := globalSize.Call(handle)
	if size > most {
		return nil, errTooLarge
	}
	at, _, _ := globalLock.Call(handle)
	if at == 0 || size == 0 {
		return nil, nil
	}
	defer globalUnlock.Call(handle)
	// The system's memory, which the garbage collector does not move.
	from := *(*unsafe.Pointer)(unsafe.Pointer(&at))
	return append([]byte{}, unsafe.Slice((*byte)(from), size)...), nil
}

// markUTF16 is the system's text up to its end, with a byte order mark.
func markUTF16(b []byte) []byte {
	marked := []byte{0xFF, 0xFE}
	for ; len(b) >= 2 && (b[0] != 0 || b[1] != 0); b = b[2:] {
		marked = append(marked, b[0], b[1])
	}
	return marked
}

// clipboardFiles are the files that were copied in a file manager.
func clipboardFiles() []string {
	handle, _, _ := clipboardData.Call(formatFiles)
	if handle == 0 {
		return nil
	}
	const count = 0xFFFFFFFF
	n, _, _ := queryFile.Call(handle, count, 0, 0)
	var all []string
	for i := range min(n, mostURIs) {
		length, _, _ := queryFile.Call(handle, i, 0, 0)
		name := make([]uint16, length+1)
		if r, _, _ := queryFile.Call(handle, i, uintptr(unsafe.Pointer(&name[0])), uintptr(len(name))); r > 0 {
			all = append(all, syscall.UTF16ToString(name))
		}
	}
	return all
}
