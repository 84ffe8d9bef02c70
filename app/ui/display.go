//go:build !ci

package ui

import (
	"errors"
	"os"
	"runtime"
)

// ErrNoDisplay is returned where no window can be shown.
var ErrNoDisplay = errors.New("no window can be shown here: there is no display, or no graphics driver for it; " +
	"start it in a desktop session (on Debian and Ubuntu the drivers are libgl1 and libgl1-mesa-dri), or use the commands that `dateline help` lists")

// Display tells early whether a window can be shown at all; what only the
// graphics driver knows shows when the window is made.
func Display() error {
	switch runtime.GOOS {
	case "windows", "darwin":
		return nil
	}
	if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return ErrNoDisplay
	}
	return nil
}
