// Package memory has the C library keep what painting gives back to it.
//
// Without a graphics card, Mesa takes 64 kB for nearly each object of a picture and
// frees them all after it. glibc then returns them to the system, and the next
// picture has to fetch them again page by page, which takes longer than all of the
// painting.
package memory
