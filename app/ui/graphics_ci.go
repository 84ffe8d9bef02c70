//go:build ci

package ui

const graphics = false
