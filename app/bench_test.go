package app_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/go-shiori/go-readability"
	"github.com/markusmobius/go-htmldate"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"

	"dateline/app"
	"dateline/app/article"
)

// BenchmarkImport is the time of a whole import as a multiple of what the readers
// alone take over the same pages on the same processors: "ratio" by the clock,
// "cpu-ratio" by the time of the processors, which other programs disturb less.
// The two take turns, so that what disturbs one disturbs the other.
func BenchmarkImport(b *testing.B) {
	const n, rounds = 120, 3
	dir := b.TempDir()
	for i := range n {
		written(b, dir, fmt.Sprintf("%03d.html", i), benchPage(i))
	}
	var whole, alone spent
	for b.Loop() {
		for range rounds {
			whole.add(func() { importFolder(b, filepath.Join(b.TempDir(), "w.dateline"), dir, n) })
			alone.add(func() { readAlone(b, dir, n) })
		}
	}
	b.ReportMetric(whole.clock.Seconds()/alone.clock.Seconds(), "ratio")
	b.ReportMetric(whole.cpu.Seconds()/alone.cpu.Seconds(), "cpu-ratio")
	b.ReportMetric(float64(n*rounds*b.N)/whole.clock.Seconds(), "pages/s")
	b.ReportMetric(alone.cpu.Seconds()*1000/float64(n*rounds*b.N), "readers-ms/page")
	b.ReportMetric(whole.cpu.Seconds()*1000/float64(n*rounds*b.N), "cpu-ms/page")
}

// spent is time by the clock and of the processors.
type spent struct{ clock, cpu time.Duration }

func (s *spent) add(work func()) {
	runtime.GC() // what the other left
	begin, cpu := time.Now(), cpuTime()
	work()
	s.clock, s.cpu = s.clock+time.Since(begin), s.cpu+cpuTime()-cpu
}

func importFolder(tb testing.TB, workspace, dir string, n int) {
	tb.Helper()
	w, err := app.Open(tb.Context(), workspace, app.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	defer w.Close()
	results, err := w.Import(tb.Context(), []string{dir}, article.OriginFile, nil)
	if err != nil || len(results) != n {
		tb.Fatalf("%d rows, %v", len(results), err)
	}
	for _, r := range results {
		if r.Err != nil {
			tb.Fatal(r.Err)
		}
	}
}

// readAlone is what a program would do that used the readers as the intake does,
// on all processors, and nothing else.
func readAlone(b *testing.B, dir string, n int) {
	b.Helper()
	jobs := make(chan int)
	var workers sync.WaitGroup
	for range runtime.NumCPU() {
		workers.Go(func() {
			for i := range jobs {
				if err := readOne(filepath.Join(dir, fmt.Sprintf("%03d.html", i)), dated(i)); err != nil {
					b.Error(err)
				}
			}
		})
	}
	for i := range n {
		jobs <- i
	}
	close(jobs)
	workers.Wait()
}

// readOne makes a tree of a page and has the readers read it, those of the text
// and, where the page does not state its day, the one that searches for it.
func readOne(name string, dated bool) error {
	page, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return err
	}
	parser := readability.NewParser()
	if _, err := parser.ParseDocument(doc, nil); err != nil {
		return err
	}
	for _, focus := range []trafilatura.ExtractionFocus{trafilatura.FavorRecall, trafilatura.Balanced} {
		if _, err := trafilatura.ExtractDocument(doc, trafilatura.Options{Focus: focus, ExcludeComments: true, HtmlDateOverride: &htmldate.Result{}}); err != nil {
			return err
		}
	}
	if !dated {
		_, err = htmldate.FromDocument(doc, htmldate.Options{UseOriginalDate: true, MaxDate: time.Now().AddDate(0, 0, 2)})
	}
	return err
}
