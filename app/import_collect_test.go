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
	for what, large := range map[string]intake.File{"a large file": {Size: 100 << 20}, "a page with large images": {Size: 1000, With: 90 << 20}} {
		end := collectLess([]intake.File{{Size: 1000}, large})
		if percent() != usual {
			t.Errorf("with %s the percentage is %d", what, percent())
		}
		end()
	}
}
