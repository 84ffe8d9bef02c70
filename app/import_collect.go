package app

import (
	"runtime/debug"
	"slices"
	"sync"

	"dateline/app/intake"
)

// What is read of a page is garbage when the next one comes. While small files are
// read the collector lets the heap grow further before it looks through all of it:
// measured, that is some hundredths of the time of an import, for some 25 MB. With a large
// file among them, or a page with large images, the heap would grow by several times
// its size, so then it does not.
const (
	patientPercent = 150
	smallFile      = 4 << 20
)

// patience is the collector's, which the whole process shares, so that imports
// which run at the same time do not end each other's.
var patience struct {
	sync.Mutex
	imports int
	before  int // the percentage to go back to
}

// collectLess makes the collector patient while some files are read, if they are
// small. end makes it as it was.
func collectLess(files []intake.File) (end func()) {
	if len(files) < 2 || slices.ContainsFunc(files, func(f intake.File) bool { return f.Size+f.With > smallFile }) {
		return func() {}
	}
	patience.Lock()
	defer patience.Unlock()
	if patience.imports++; patience.imports == 1 {
		patience.before = debug.SetGCPercent(patientPercent)
	}
	return func() {
		patience.Lock()
		defer patience.Unlock()
		if patience.imports--; patience.imports == 0 {
			debug.SetGCPercent(patience.before)
		}
	}
}
