//go:build e2e

package main

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// frames tells when a window was painted: by a pixel above all else, which is asked
// for anew with each picture.
type frames struct {
	content fyne.CanvasObject
	pixel   *canvas.Raster
	painted chan struct{}
}

func framed(content fyne.CanvasObject) *frames {
	f := &frames{painted: make(chan struct{}, 1)}
	dot := image.NewRGBA(image.Rect(0, 0, 1, 1))
	f.pixel = canvas.NewRaster(func(int, int) image.Image {
		select {
		case f.painted <- struct{}{}:
		default:
		}
		return dot
	})
	f.pixel.Resize(fyne.NewSize(1, 1))
	f.content = container.NewStack(content, container.NewWithoutLayout(f.pixel))
	return f
}

// measure is the time of all processors that a step takes with the picture it makes,
// and the memory that it fetches.
func (f *frames) measure(step func()) (m measured) {
	once := func(do func()) {
		select {
		case <-f.painted: // of something before
		default:
		}
		fyne.DoAndWait(func() {
			do()
			f.pixel.Refresh()
		})
		<-f.painted
	}
	once(f.content.Refresh) // all has its size now
	time.Sleep(time.Second)
	from, pages := cpu(), fetched()
	for range steps {
		once(step)
	}
	m.Step, m.Fetched = milliseconds(cpu()-from)/steps, float64(fetched()-pages)/steps
	return m
}
