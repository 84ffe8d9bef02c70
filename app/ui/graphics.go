//go:build !ci

package ui

// graphics tells whether this build can show a window; one with Fyne's tag ci
// has the commands only.
const graphics = true
