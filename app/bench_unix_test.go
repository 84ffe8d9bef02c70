//go:build unix

package app_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"syscall"
	"testing"
	"time"
)

// memoryFiles is the environment variable that makes TestImportForMemory import:
// a number of files, generated anew.
const memoryFiles = "DATELINE_TEST_MEMORY_FILES"

// memoryLarge is the same with one text of a number of megabytes.
const memoryLarge = "DATELINE_TEST_MEMORY_LARGE"

// TestLargeImportForMemory is the process that BenchmarkLargeFileMemory measures.
func TestLargeImportForMemory(t *testing.T) {
	n, err := strconv.Atoi(os.Getenv(memoryLarge))
	if err != nil {
		t.Skip("run by BenchmarkLargeFileMemory")
	}
	dir := t.TempDir()
	writeLarge(t, filepath.Join(dir, "large.txt"), n<<20)
	importFolder(t, filepath.Join(t.TempDir(), "w.dateline"), dir, 1)
}

// BenchmarkLargeFileMemory is the largest memory of a process that imports a text
// just under the largest that is read.
func BenchmarkLargeFileMemory(b *testing.B) {
	var peak float64
	for b.Loop() {
		peak += peakOf(b, "TestLargeImportForMemory", fmt.Sprintf("%s=%d", memoryLarge, 199))
	}
	b.ReportMetric(peak/float64(b.N), "MB")
}

// TestImportForMemory is the process that BenchmarkImportMemory measures.
func TestImportForMemory(t *testing.T) {
	n, err := strconv.Atoi(os.Getenv(memoryFiles))
	if err != nil {
		t.Skip("run by BenchmarkImportMemory")
	}
	dir := t.TempDir()
	for i := range n {
		name, content := fmt.Sprintf("%05d.txt", i), shortStory(i)
		if i%20 == 0 {
			name, content = fmt.Sprintf("%05d.html", i), benchPage(i)
		}
		written(t, dir, name, content)
	}
	importFolder(t, filepath.Join(t.TempDir(), "w.dateline"), dir, n)
}

// shortStory is an article of 150 words.
func shortStory(i int) []byte {
	r := rand.New(rand.NewPCG(uint64(i), 5))
	text := fmt.Sprintf("Gate %d of the river fails\n\nBy Ilka Tarr\n%d March 2024\n", i, 1+i%28)
	for range 3 {
		text += "\n" + benchText(r, 50) + "\n"
	}
	return []byte(text)
}

// BenchmarkImportMemory is the largest memory of a process that imports 10,000
// files as a multiple of that of one that imports 1,000 ("ratio").
func BenchmarkImportMemory(b *testing.B) {
	var few, many float64
	for b.Loop() {
		few += peakOf(b, "TestImportForMemory", memoryFiles+"=1000")
		many += peakOf(b, "TestImportForMemory", memoryFiles+"=10000")
	}
	b.ReportMetric(many/few, "ratio")
	b.ReportMetric(few/float64(b.N), "MB-of-1000")
	b.ReportMetric(many/float64(b.N), "MB-of-10000")
}

// peakOf is the largest resident memory of such a process, in MB.
func peakOf(b *testing.B, test, setting string) float64 {
	b.Helper()
	c := exec.Command(os.Args[0], "-test.run=^"+test+"$", "-test.timeout=10m")
	c.Env = append(os.Environ(), setting)
	if out, err := c.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	peak := float64(c.ProcessState.SysUsage().(*syscall.Rusage).Maxrss)
	if runtime.GOOS == "darwin" { // which counts bytes, the others kilobytes
		peak /= 1024
	}
	return peak / 1024
}

// cpuTime is what this process has taken of the processors.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
