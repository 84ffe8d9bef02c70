package pdftext_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"dateline/app/article"
	"dateline/app/intake/unpack/pdftext"
)

// What no page of an article holds must neither break the reader nor be dropped
// without a word.
func TestHostilePages(t *testing.T) {
	many := strings.Repeat("(harbour wall ) Tj ", 12_000)
	for name, file := range map[string][]byte{
		"far away":     makePDF(pdfPage{paint: write(1e9, -1e9, 11, "far") + write(60, 700, 11, "near")}),
		"no size":      makePDF(pdfPage{paint: write(60, 700, 0, "none") + write(60, 600, 11, "near")}),
		"huge letters": makePDF(pdfPage{paint: write(60, 700, 1e7, "huge") + write(60, 600, 11, "near")}),
		"open states":  makePDF(pdfPage{paint: strings.Repeat("q ", 100_000) + write(60, 600, 11, "near")}),
		"one place":    makePDF(pdfPage{paint: "BT /F 11 Tf " + strings.Repeat("1 0 0 1 60 600 Tm (near) Tj ", 2000) + "ET"}),
		"long line":    makePDF(pdfPage{paint: "BT /F 1 Tf 60 600 Td (near ) Tj " + many + "ET"}),
	} {
		text, err := pdftext.Read(context.Background(), file)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		all := article.Compose(text.Blocks)
		if text.Stopped != nil {
			continue // said, with the pages
		}
		if !strings.Contains(all, "near") || !strings.Contains(all, "far") && name == "far away" {
			t.Errorf("%s: %q is all that was read", name, all[:min(len(all), 200)])
		}
		if name == "long line" && len(text.Cut) == 0 {
			t.Errorf("%s: nothing is said of what was not read", name)
		}
	}
}

// A document that is stopped says by which page.
func TestStoppingNamesThePages(t *testing.T) {
	pages := make([]pdfPage, pdftext.MostPages+3)
	for i := range pages {
		pages[i].paint = write(60, 700, 11, fmt.Sprintf("This is leaf %d of them.", i+1))
	}
	text := read(t, makePDF(pages...))
	if text.Pages != len(pages) || text.Last >= len(pages) || text.Stopped == nil {
		t.Errorf("%d of %d pages: %v", text.Last, text.Pages, text.Stopped)
	}
	if last := text.Blocks[len(text.Blocks)-1].Text; last != fmt.Sprintf("This is leaf %d of them.", text.Last) {
		t.Errorf("the last that was read is %q, said to be page %d", last, text.Last)
	}
}

func TestCancelledReading(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := pdftext.Read(ctx, sample(t, "ukrainian.pdf")); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

// Reading gives its memory back, also when several documents are read at once.
func TestReadingAtTheSameTime(t *testing.T) {
	file := sample(t, "ukrainian.pdf")
	want := article.Compose(read(t, file).Blocks)
	got := make(chan string)
	for range 6 {
		go func() {
			text, err := pdftext.Read(context.Background(), file)
			if err != nil {
				text.Blocks = []article.Block{{Text: err.Error()}}
			}
			got <- article.Compose(text.Blocks)
		}()
	}
	for range 6 {
		if g := <-got; g != want {
			t.Errorf("read %q", g)
		}
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	if m.HeapAlloc > 60<<20 {
		t.Errorf("%d MB are still held", m.HeapAlloc>>20)
	}
}

func FuzzPDF(f *testing.F) {
	f.Add(sample(f, "ukrainian.pdf"))
	f.Add(sample(f, "columns.pdf"))
	f.Add(makePDF(pdfPage{paint: picture + write(60, 700, 11, "The harbour", "was closed.")}, pdfPage{turn: 90, paint: "3 Tr " + write(60, 700, 11, "On Tuesday")}))
	read(f, sample(f, "ukrainian.pdf")) // the start of the engine is not to count as hanging
	f.Fuzz(func(t *testing.T, b []byte) {
		text, err := pdftext.Read(context.Background(), b)
		if err != nil {
			return
		}
		for _, block := range text.Blocks {
			if block.Text == "" || strings.Contains(block.Text, "\n\n") || block.Kept == (block.Why != "") {
				t.Errorf("block %+v", block)
			}
		}
	})
}

func BenchmarkPages(b *testing.B) {
	file := sample(b, "columns.pdf")
	pages := 0
	read(b, file)
	for b.Loop() {
		pages += read(b, file).Last
	}
	b.ReportMetric(float64(pages)/b.Elapsed().Seconds(), "pages/s")
}

// BenchmarkLongDocument is one of many pages, in which the start of an engine
// counts for nothing.
func BenchmarkLongDocument(b *testing.B) {
	line := "The harbour wall is to be raised by a metre, the council said on Tuesday evening."
	page := pdfPage{paint: write(60, 780, 10, strings.Split(strings.Repeat(line+"\n", 55), "\n")...)}
	all := make([]pdfPage, 100)
	for i := range all {
		all[i] = page
	}
	file := makePDF(all...)
	for b.Loop() {
		read(b, file)
	}
	b.ReportMetric(float64(len(all)*b.N)/b.Elapsed().Seconds(), "pages/s")
}
