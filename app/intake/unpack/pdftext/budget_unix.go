//go:build unix

package pdftext

import (
	"syscall"
	"time"
)

// workOfProcess is the processor time that this process has taken.
func workOfProcess() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return time.Since(started)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
