package ui

import (
	"fmt"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
)

// key takes a key that no text field wants: of a list, of the page, or typed
// while nothing has the focus. It tells whether the key meant something.
func (w *window) key(e *fyne.KeyEvent) bool {
	name := w.letterOf(e)
	if w.dialogOpen() {
		if name == fyne.KeyEscape && w.sheet != nil && w.win.Canvas().Overlays().Top() == fyne.CanvasObject(w.sheet.pop) {
			w.sheet.leave()
			return true
		}
		if name == fyne.KeyEscape && w.files != nil {
			w.files.Dismiss()
			return true
		}
		return false
	}
	if name == fyne.KeyEscape {
		return w.escape()
	}
	if name == fyne.KeyEnter {
		name = fyne.KeyReturn
	}
	if w.chron.form != "" && w.focused() != fyne.Focusable(w.page.text) &&
		w.focused() != fyne.Focusable(w.page.finder.field) && !aside[name] {
		// Typed for the form, whose field has lost the focus to a click beside it.
		w.status.say(fmt.Sprintf("“%s” is open: click into it to type, into the page to use its keys, or leave it with Esc.", w.chron.form))
		return true
	}
	if w.whole.takes(name) || w.names.takes(name) {
		return true
	}
	if w.queue.shown() {
		return w.queue.keyed(name) || w.queue.passes(name)
	}
	if w.side.holds(w.focused()) {
		if do, ok := w.chron.keys()[name]; ok {
			do()
			return true
		}
	}
	if n := digit(name); n > 0 {
		w.page.highlightWith(n, w.page.text.ShiftHeld())
		return true
	}
	if c, ok := w.menu.shift[name]; ok && w.shifted() {
		w.run(c)
		return true
	}
	if name == fyne.KeyF10 && w.shifted() {
		return false // the page's own menu
	}
	c, ok := w.menu.plain[name]
	if ok {
		w.run(c)
	}
	return ok
}

// shiftHeld tells whether Shift is held down: Fyne does not say so with a key.
func shiftHeld() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// aside are the keys that mean the same whatever is open beside the page.
var aside = map[fyne.KeyName]bool{fyne.KeyF1: true, fyne.KeyF6: true, fyne.KeyF10: true}

// focused is what has the keyboard.
func (w *window) focused() fyne.Focusable { return w.win.Canvas().Focused() }

// dialogOpen tells whether something lies over the panes and takes the keys.
func (w *window) dialogOpen() bool { return w.win.Canvas().Overlays().Top() != nil }

func digit(name fyne.KeyName) int {
	if len(name) == 1 && name[0] >= '1' && name[0] <= '9' {
		return int(name[0] - '0')
	}
	return 0
}

// letterOf is the key that was meant. A Latin layout says so itself; on a
// Cyrillic or Arabic one Fyne knows no name, and the place on the keyboard tells.
func (w *window) letterOf(e *fyne.KeyEvent) fyne.KeyName {
	if e.Name != fyne.KeyUnknown {
		return e.Name
	}
	return physical(runtime.GOOS, e.Physical.ScanCode-w.firstCode())
}

// rows are the letters of a keyboard as they lie, from the upper row down, and the
// brackets behind the first.
var rows = [3]string{"QWERTYUIOP[]", "ASDFGHJKL", "ZXCVBNM"}

// macCodes are the letters' codes on macOS (Carbon's kVK_ANSI_ constants),
// which follow no order.
var macCodes = map[int]fyne.KeyName{
	12: "Q", 13: "W", 14: "E", 15: "R", 17: "T", 16: "Y", 32: "U", 34: "I", 31: "O", 35: "P",
	0: "A", 1: "S", 2: "D", 3: "F", 5: "G", 4: "H", 38: "J", 40: "K", 37: "L",
	33: "[", 30: "]", 6: "Z", 7: "X", 8: "C", 9: "V", 11: "B", 45: "N", 46: "M",
}

// physical is the letter that an American keyboard has at a scan code, "" for
// none. Windows and Linux's kernel count alike: rows from 16, 30 and 44.
func physical(system string, code int) fyne.KeyName {
	if system == "darwin" {
		return macCodes[code]
	}
	for i, first := range [3]int{16, 30, 44} {
		if at := code - first; at >= 0 && at < len(rows[i]) {
			return fyne.KeyName(rows[i][at : at+1])
		}
	}
	return fyne.KeyUnknown
}

// firstCode is what the window system adds to the kernel's scan codes: X11
// counts from 8, Wayland and Windows from 0.
func (w *window) firstCode() int {
	n, ok := w.win.(driver.NativeWindow)
	if !ok {
		return 0
	}
	first := 0
	n.RunNative(func(context any) {
		if _, x11 := context.(driver.X11WindowContext); x11 {
			first = 8
		}
	})
	return first
}

// typing is a text field that has the focus.
type typing interface {
	fyne.Focusable
	fyne.Shortcutable
	Undo()
	Redo()
}

// field is the text field that has the focus, nil when none has.
func (w *window) field() typing {
	f, _ := w.focused().(typing)
	return f
}

// hand gives a shortcut to whatever has the focus, since the menu is asked first.
func (w *window) hand(s fyne.Shortcut) bool {
	f, ok := w.focused().(fyne.Shortcutable)
	if ok {
		f.TypedShortcut(s)
	}
	return ok
}

func (w *window) cut()       { w.hand(&fyne.ShortcutCut{Clipboard: w.host.Clipboard()}) }
func (w *window) copy()      { w.hand(&fyne.ShortcutCopy{Clipboard: w.host.Clipboard()}) }
func (w *window) selectAll() { w.hand(&fyne.ShortcutSelectAll{}) }

// paste puts the clipboard into a field, and outside of one imports it.
func (w *window) paste() {
	if w.field() != nil || w.page.holding() {
		w.hand(&fyne.ShortcutPaste{Clipboard: w.host.Clipboard()})
		return
	}
	if w.dialogOpen() {
		return
	}
	w.pasteArticle()
}

// changes tells whether something changes what stands in a field.
func changes(f typing, do func()) bool {
	before := contentsOf(f)
	do()
	return contentsOf(f) != before
}

func contentsOf(f typing) string {
	switch f := f.(type) {
	case *part.Field:
		return f.Text
	case *widget.Entry:
		return f.Text
	}
	return ""
}

// undo takes back typing in a field, and outside of one the last action. Never
// both: a key held down would go from the one to the other unseen.
func (w *window) undo() {
	f := w.field()
	switch {
	case w.page.text.GiveUpResize():
	case f != nil && changes(f, f.Undo):
	case f != nil:
		w.sayStays("undo", "Ctrl+Z", w.undoes.undo)
	case !w.dialogOpen() && !w.queue.rejoin():
		w.undoAction()
	}
}

// redo makes again what was taken back: in a field, else of the workspace.
func (w *window) redo() {
	f := w.field()
	switch {
	case f != nil && changes(f, f.Redo):
	case f != nil:
		w.sayStays("do again", "Ctrl+Shift+Z", w.undoes.redo)
	case !w.dialogOpen():
		w.redoAction()
	}
}

// sayStays says that a field has no typing to go back to, and what the key does
// outside of it.
func (w *window) sayStays(what, key, action string) {
	words := "No typing to " + what + " in this field."
	if action != "" {
		words += fmt.Sprintf(" Esc, then %s would %s “%s”.", key, what, action)
	}
	w.status.say(words)
}

// listen takes the keys that reach no widget, and second keys of commands.
func (w *window) listen() {
	c := w.win.Canvas()
	c.SetOnTypedKey(func(e *fyne.KeyEvent) { w.key(e) })
	for _, g := range w.commands() {
		for _, command := range g.commands {
			for _, s := range command.more {
				c.AddShortcut(s, func(fyne.Shortcut) { w.run(command) })
			}
		}
	}
}
