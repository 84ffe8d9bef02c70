package app

import (
	"strings"
	"testing"
)

// A fault in reading one file is told of that file and stops nothing else.
func TestFaultInReadingFailsOneFile(t *testing.T) {
	_, err := guarded("pages/odd.html", func() (int, error) { panic("index out of range") })
	if err == nil || !strings.Contains(err.Error(), "pages/odd.html") || !strings.Contains(err.Error(), "index out of range") {
		t.Errorf("the fault is told as %v", err)
	}
}
