//go:build e2e

// Pagebench measures the reading view in a real window, and what it is compared
// with: an empty window, and the same lines as bare texts; and the timeline above a
// whole chronology. It prints one object of JSON. BenchmarkPage and BenchmarkTimeline
// in the folder above run it and make ratios of it.
package main

import (
	"encoding/json"
	"flag"
	"os"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/ui/memory"
	"dateline/app/ui/tokens"
)

// Measured is what a run tells. Times of the processor are those of all threads:
// under software rendering painting is done by several.
type measured struct {
	First    float64 `json:"first"`    // CPU to the first picture, once the text is read, ms
	Resident float64 `json:"resident"` // MB, once all is laid out
	Step     float64 `json:"step"`     // CPU of a step of the wheel with painting, ms
	Bare     float64 `json:"bare"`     // wall time of a step without painting, ms
	Next     float64 `json:"next"`     // wall time of showing the next article with painting, ms
	Fetched  float64 `json:"fetched"`  // pages of memory that a step had the system give
}

// shown is something to measure: step moves it by one step of the wheel, next
// shows another article; either may be nil.
type shown struct {
	content    fyne.CanvasObject
	step, next func()
}

const (
	width, height = 900, 860
	wheel         = 97 // pixels a step
	steps         = 300
)

func main() {
	what := flag.String("what", "empty", "empty, bare, page, timeline or still")
	words := flag.Int("words", 100_000, "length of the article")
	events := flag.Int("events", 10_000, "of the timeline")
	each := flag.Bool("frames", false, "a picture of each step, and only what that takes")
	marks := flag.Int("marks", 0, "highlights in it")
	once := flag.Bool("first", false, "the first picture only")
	flag.Parse()
	blocks := written(*words, 1)
	memory.Keep() // as the window does
	before := cpu()
	a := fyneapp.NewWithID("org.dateline.pagebench")
	w := a.NewWindow("pagebench")
	w.SetPadded(false)
	s := shown{content: canvas.NewRectangle(tokens.Of(tokens.Paper)), step: func() {}}
	switch *what {
	case "page":
		s = page(blocks, *marks)
	case "bare":
		s = bare(blocks)
	case "timeline":
		s = moving(*events)
	case "still":
		s = still(*events)
	}
	var f *frames
	if *each {
		f = framed(s.content)
		s.content = f.content
	}
	w.SetContent(s.content)
	w.Resize(fyne.NewSize(width, height))
	a.Lifecycle().SetOnStarted(func() {
		go func() {
			if f != nil {
				json.NewEncoder(os.Stdout).Encode(f.measure(s.step))
			} else {
				json.NewEncoder(os.Stdout).Encode(measure(w, s, before, *once))
			}
			os.Exit(0) // the driver may never return
		}()
	})
	w.ShowAndRun()
}

// measure takes the figures of a window that has just been shown.
func measure(w fyne.Window, s shown, before time.Duration, once bool) (m measured) {
	paint := func(do func()) {
		fyne.DoAndWait(func() {
			do()
			w.Canvas().Capture()
		})
	}
	paint(func() {})
	m.First = milliseconds(cpu() - before)
	if once {
		return m
	}
	time.Sleep(4 * time.Second) // the rest is laid out meanwhile
	debug.FreeOSMemory()
	m.Resident = resident()
	from := cpu()
	for range steps {
		paint(s.step)
	}
	m.Step = milliseconds(cpu()-from) / steps
	since := time.Now()
	for range steps {
		fyne.DoAndWait(s.step)
	}
	m.Bare = milliseconds(time.Since(since)) / steps
	if s.next != nil {
		paint(s.next)
		since = time.Now()
		for range 20 {
			paint(s.next)
		}
		m.Next = milliseconds(time.Since(since)) / 20
	}
	return m
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
