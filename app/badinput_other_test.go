//go:build !unix

package app_test

import "testing"

// badNodes: there is nothing but regular files.
func badNodes(*testing.T, string) []bad { return nil }
