//go:build accessibility

package ui

// speaks tells whether Fyne was built to talk to screen readers (Windows and
// macOS; on Linux the tag does nothing in Fyne 2.8).
const speaks = true
