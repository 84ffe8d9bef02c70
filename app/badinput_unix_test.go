//go:build unix

package app_test

import (
	"net"
	"path/filepath"
	"syscall"
	"testing"
)

// badNodes makes what is no regular file.
func badNodes(t *testing.T, dir string) []bad {
	t.Helper()
	pipe, socket := filepath.Join(dir, "pipe.txt"), filepath.Join(dir, "s.txt")
	if err := syscall.Mkfifo(pipe, 0o644); err != nil {
		t.Fatal(err)
	}
	all := []bad{{"/dev/null", "not a regular file"}, {pipe, "not a regular file"}}
	if l, err := net.Listen("unix", socket); err == nil { // the name may be too long for one
		t.Cleanup(func() { l.Close() })
		all = append(all, bad{socket, "not a regular file"})
	}
	return all
}
