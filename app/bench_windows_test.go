package app_test

import (
	"syscall"
	"time"
)

// cpuTime is what this process has taken of the processors.
func cpuTime() time.Duration {
	process, err := syscall.GetCurrentProcess()
	if err != nil {
		return 0
	}
	var made, ended, kernel, user syscall.Filetime
	if syscall.GetProcessTimes(process, &made, &ended, &kernel, &user) != nil {
		return 0
	}
	// In units of 100 ns; Filetime.Nanoseconds would take it for a date.
	ticks := func(f syscall.Filetime) int64 { return int64(f.HighDateTime)<<32 | int64(f.LowDateTime) }
	return time.Duration(100 * (ticks(kernel) + ticks(user)))
}
