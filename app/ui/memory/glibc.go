//go:build linux && cgo && !ci

package memory

/*
#include <malloc.h>

static void keep(int freed, int mapped) {
#ifdef __GLIBC__
	mallopt(M_TRIM_THRESHOLD, freed);
	mallopt(M_MMAP_THRESHOLD, mapped);
#endif
}
*/
import "C"

// What is kept for the next picture, in bytes: so much of what is free, and each
// piece of less than a size, such as the pixels of a large part of the window.
const (
	freed  = 64 << 20
	mapped = 16 << 20
)

// Keep is called once, before a window is made. What the program never took it does
// not hold either: only the most that was ever wanted at one time stays, up to 64 MB.
func Keep() { C.keep(freed, mapped) }
