package pdftext

import (
	"syscall"
	"time"
)

// workOfProcess is the processor time that this process has taken.
func workOfProcess() time.Duration {
	var created, ended, kernel, user syscall.Filetime
	self, err := syscall.GetCurrentProcess()
	if err != nil || syscall.GetProcessTimes(self, &created, &ended, &kernel, &user) != nil {
		return time.Since(started)
	}
	hundreds := func(t syscall.Filetime) int64 { return int64(t.HighDateTime)<<32 | int64(t.LowDateTime) }
	return time.Duration(hundreds(kernel)+hundreds(user)) * 100
}
