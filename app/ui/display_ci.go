//go:build ci

package ui

import "errors"

// ErrNoDisplay is returned where no window can be shown.
var ErrNoDisplay = errors.New("this build has the commands only and no window; `make run` builds the one with the window, and `dateline help` lists the commands")

// Display tells whether a window can be shown: not in a build without graphics.
func Display() error { return ErrNoDisplay }
