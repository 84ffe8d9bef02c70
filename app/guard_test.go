package app

import (
	"strings"
	"testing"

	"dateline/app/intake"
)

// A fault in reading one file is told of that file and stops nothing else.
func TestFaultInReadingFailsOneFile(t *testing.T) {
	_, err := guarded("pages/odd.html", func() (int, error) { panic("index out of range") })
	if err == nil || !strings.Contains(err.Error(), "pages/odd.html") || !strings.Contains(err.Error(), "index out of range") {
		t.Errorf("the fault is told as %v", err)
	}
}

// The images of a page take room like the page, so that few pages with many are
// held at once; a single one is always read.
func TestImagesTakeRoom(t *testing.T) {
	alone, pictured := roomFor(intake.File{Size: 1 << 20}), roomFor(intake.File{Size: 1 << 20, With: 90 << 20})
	if pictured-alone < 90<<20 {
		t.Errorf("a page with images takes %d bytes of room, without them %d", pictured, alone)
	}
	if vast := roomFor(intake.File{Size: intake.MaxSize, With: 100 << 20}); vast > roomBytes {
		t.Errorf("a page takes more room than there is: %d bytes", vast)
	}
	few := readFile{bytes: make([]byte, 10), images: []intake.Resource{{Bytes: make([]byte, batchBytes)}}}
	if batch := batchOf(few, make(chan readFile)); len(batch) != 1 || few.weight() != batchBytes+10 {
		t.Errorf("a batch of %d bytes waits for more", few.weight())
	}
}
