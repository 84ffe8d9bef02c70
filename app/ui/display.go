package ui

import (
	"errors"
	"os"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

// ErrNoDisplay is returned where no window can be shown.
var ErrNoDisplay = errors.New("no window can be shown here: there is no display, or no graphics driver for it; " +
	"start it in a desktop session (on Debian and Ubuntu the drivers are libgl1 and libgl1-mesa-dri), or use the commands that `dateline help` lists")

// ErrNoGraphics is returned by a build without a window.
var ErrNoGraphics = errors.New("this build has the commands only and no window; `make run` builds the one with the window, and `dateline help` lists the commands")

// Display tells early whether a window can be shown at all; what only the
// graphics driver knows shows when the window is made.
func Display() error {
	if !graphics {
		return ErrNoGraphics
	}
	switch runtime.GOOS {
	case "windows", "darwin":
		return nil
	}
	if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return ErrNoDisplay
	}
	return nil
}

// hasNativeWindow tells whether the driver made the window: without a graphics
// driver it says nothing and goes on with none.
func hasNativeWindow(w fyne.Window) bool {
	native, ok := w.(driver.NativeWindow)
	if !ok {
		return true
	}
	made := true
	native.RunNative(func(context any) {
		switch c := context.(type) {
		case driver.X11WindowContext:
			made = c.WindowHandle != 0
		case driver.WindowsWindowContext:
			made = c.HWND != 0
		case driver.WaylandWindowContext:
			made = c.WaylandSurface != 0
		}
	})
	return made
}
