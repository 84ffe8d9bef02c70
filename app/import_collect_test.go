package app

import (
	"runtime/debug"
	"testing"

	"dateline/app/intake"
)

// TestCollectorIsPatientWithSmallFilesOnly: beside a large file the heap may not
// grow by several times its size, and afterwards all is as it was.
func TestCollectorIsPatientWithSmallFilesOnly(t *testing.T) {
	percent := func() int {
		p := debug.SetGCPercent(100)
		debug.SetGCPercent(p)
		return p
	}
	usual := percent()
	small := []intake.File{{Size: 1000}, {Size: 2000}}
	first, second := collectLess(small), collectLess(small)
	first()
	if percent() != patientPercent {
		t.Errorf("while an import goes on the percentage is %d", percent())
	}
	second()
	if percent() != usual {
		t.Errorf("after all imports the percentage is %d, not %d", percent(), usual)
	}
	end := collectLess([]intake.File{{Size: 1000}, {Size: 100 << 20}})
	if percent() != usual {
		t.Errorf("with a large file the percentage is %d", percent())
	}
	end()
}
