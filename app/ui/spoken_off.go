//go:build !accessibility

package ui

const speaks = false
