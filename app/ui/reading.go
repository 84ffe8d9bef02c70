package ui

import (
	"fmt"

	"dateline/app/ui/page"
	"dateline/app/ui/tokens"
)

// reading is how the analyst likes to read, as it is remembered.
func (w *window) reading() page.Reading {
	r := page.Designed()
	if w.prefs.Text > 0 {
		r.Size = w.prefs.Text
	}
	r.Sans, r.Measure, r.Leading = w.prefs.Sans, page.Measure(w.prefs.Measure), page.Leading(w.prefs.Leading)
	return r
}

// setReading sets the text otherwise, in the same place, and remembers it.
func (w *window) setReading(r page.Reading) {
	w.page.text.SetReading(r)
	w.page.source.text.SetReading(r)
	r = w.page.text.Reading()
	w.queue.view.SetScale(r.Size / tokens.TextReading)
	w.prefs.Text, w.prefs.Sans, w.prefs.Measure, w.prefs.Leading = r.Size, r.Sans, int8(r.Measure), int8(r.Leading)
	w.menu.refresh()
	w.remember()
}

// largeText is the size from which it grows by larger steps.
const largeText = 24

// zoom makes the text larger (1), smaller (-1) or as designed (0).
func (w *window) zoom(by int) {
	r := w.page.text.Reading()
	step := float32(by)
	if r.Size > largeText || r.Size == largeText && by > 0 {
		step *= 3
	}
	if r.Size += step; by == 0 {
		r.Size = page.Designed().Size
	}
	w.setReading(r)
	w.page.bar.refresh()
	w.status.say(fmt.Sprintf("Text %.0f", w.page.text.Reading().Size))
}

// showImages shows the images of articles, or not.
func (w *window) showImages(show bool) {
	w.prefs.NoImages = !show
	w.page.text.ShowPictures(show)
	w.menu.refresh()
	w.remember()
}

// choice is a setting of the text that is one out of few.
type choice struct {
	name  string
	words []string
	now   func() int
	take  func(int)
}

// readingChoices are the settings of the text besides its size.
func (w *window) readingChoices() []choice {
	read := func() page.Reading { return w.page.text.Reading() }
	set := func(change func(r *page.Reading)) {
		r := read()
		change(&r)
		w.setReading(r)
	}
	measures := []page.Measure{page.Narrow, page.Normal, page.Wide}
	leadings := []page.Leading{page.Tight, page.Usual, page.Loose}
	return []choice{
		{"Typeface", []string{"Serif", "Sans"}, func() int { return truth(read().Sans) },
			func(i int) { set(func(r *page.Reading) { r.Sans = i == 1 }) }},
		{"Column", []string{"Narrow", "Normal", "Wide"}, func() int { return indexOf(measures, read().Measure) },
			func(i int) { set(func(r *page.Reading) { r.Measure = measures[i] }) }},
		{"Lines", []string{"Tight", "Normal", "Loose"}, func() int { return indexOf(leadings, read().Leading) },
			func(i int) { set(func(r *page.Reading) { r.Leading = leadings[i] }) }},
	}
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// indexOf is where a value stands; 1, the middle, for one that is not there.
func indexOf[T comparable](all []T, v T) int {
	for i := range all {
		if all[i] == v {
			return i
		}
	}
	return 1
}

// readingCommands are the settings of the text as submenus.
func (w *window) readingCommands() []command {
	var all []command
	for _, c := range w.readingChoices() {
		all = append(all, command{label: c.name, sub: c.commands})
	}
	return append(all, command{
		label: "Show images", do: func() { w.showImages(w.prefs.NoImages) },
		tick: func() bool { return !w.prefs.NoImages },
	})
}

func (c choice) commands() []command {
	var all []command
	for i, word := range c.words {
		all = append(all, command{label: word, do: func() { c.take(i) }, tick: func() bool { return c.now() == i }})
	}
	return all
}
