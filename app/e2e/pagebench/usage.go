//go:build e2e

package main

import (
	"fmt"
	"os"
	"syscall"
	"time"
)

// cpu is the time of all the processors that the program has used.
func cpu() time.Duration {
	var u syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// fetched is how many pages of memory the system has given so far, none of them from a
// disk.
func fetched() int64 {
	var u syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return u.Minflt
}

// resident is the memory that the program holds, in MB.
func resident() float64 {
	data, _ := os.ReadFile("/proc/self/statm")
	var size, pages int
	fmt.Sscan(string(data), &size, &pages)
	return float64(pages*os.Getpagesize()) / (1 << 20)
}
