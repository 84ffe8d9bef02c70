package app_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"dateline/app"
	"dateline/app/article"
)

// writeLarge writes a text of paragraphs of so many bytes, each with a number, which
// no article is as long as.
func writeLarge(tb testing.TB, path string, size int) {
	tb.Helper()
	f, err := os.Create(path)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	for i, n := 0, 0; n < size; i++ {
		k, _ := fmt.Fprintf(w, "Barge %d waits below the gate at Ostra, the keeper of the lock said on Monday. "+
			"“The water rose by a hand, as in March,” she said, and that nobody was hurt.\n\n", i)
		n += k
	}
	w.WriteString("The last word is quinquereme.\n")
	if err := w.Flush(); err != nil {
		tb.Fatal(err)
	}
}

// A file that is far too large for an article comes in whole, can be searched, and
// takes a few times its size, freed memory included.
func TestALargeFileComesInWholeAndTakesAFewTimesItsSize(t *testing.T) {
	if testing.Short() {
		t.Skip("what memory costs is not asked of a short run")
	}
	const most = 16 // times its size
	path := filepath.Join(t.TempDir(), "large.txt")
	writeLarge(t, path, article.LongestCompared+8<<20)
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	results, err := w.Import(t.Context(), []string{path}, article.OriginFile, nil)
	runtime.ReadMemStats(&after)
	if err != nil || len(results) != 1 || results[0].Status != app.Imported {
		t.Fatalf("%+v, %v", results, err)
	}
	if taken := float64(after.TotalAlloc-before.TotalAlloc) / float64(len(text)); taken > most {
		t.Errorf("%.1f times its size was taken", taken)
	}
	a := whole(t, w, results[0])
	if got, want := strings.Fields(a.Text), strings.Fields(string(text)); len(got) != len(want) || results[0].Articles[0].Kept != len(want) {
		t.Errorf("%d words of %d, %d said to be kept", len(got), len(want), results[0].Articles[0].Kept)
	}
	hits, err := w.Search(t.Context(), "quinquereme", 5)
	if err != nil || len(hits) != 1 {
		t.Errorf("%d hits for the last word, %v", len(hits), err)
	}
}
