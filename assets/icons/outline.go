//go:build ignore

// Outline turns the drawings in strokes/, lines with round ends, into the icons
// beside this file: the same shapes as filled outlines. Fyne recolours only
// fills and does not scale the width of lines. Run it from this folder:
//
//	CGO_ENABLED=0 go run outline.go
package main

import (
	"bytes"
	"fmt"
	"log"
	"math"
	"os"
	"path/filepath"
	"strings"

	"github.com/fyne-io/oksvg"
	"golang.org/x/image/math/fixed"
)

type point struct{ x, y float64 }

// polyline is a line of straight pieces, open or closed.
type polyline struct {
	points []point
	closed bool
}

// flattener takes a path from oksvg and cuts its curves into straight pieces.
type flattener struct{ lines []polyline }

const pieces = 5 // of a curve of at most a quarter circle

func at(p fixed.Point26_6) point { return point{float64(p.X) / 64, float64(p.Y) / 64} }

func (f *flattener) Start(a fixed.Point26_6) {
	f.lines = append(f.lines, polyline{points: []point{at(a)}})
}

func (f *flattener) Line(b fixed.Point26_6) { f.add(at(b)) }

func (f *flattener) add(p point) {
	l := &f.lines[len(f.lines)-1]
	last := l.points[len(l.points)-1]
	if math.Hypot(p.x-last.x, p.y-last.y) > 1e-3 {
		l.points = append(l.points, p)
	}
}

func (f *flattener) QuadBezier(b, c fixed.Point26_6) { f.CubeBezier(b, b, c) }

func (f *flattener) CubeBezier(b, c, d fixed.Point26_6) {
	l := f.lines[len(f.lines)-1]
	p0, p1, p2, p3 := l.points[len(l.points)-1], at(b), at(c), at(d)
	for i := 1; i <= pieces; i++ {
		t := float64(i) / pieces
		u := 1 - t
		k0, k1, k2, k3 := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		f.add(point{k0*p0.x + k1*p1.x + k2*p2.x + k3*p3.x, k0*p0.y + k1*p1.y + k2*p2.y + k3*p3.y})
	}
}

// Stop ends a line; oksvg also calls it once before the first.
func (f *flattener) Stop(closed bool) {
	if len(f.lines) == 0 {
		return
	}
	l := &f.lines[len(f.lines)-1]
	l.closed = l.closed || closed
	if n := len(l.points); closed && n > 1 {
		first, last := l.points[0], l.points[n-1]
		if math.Hypot(first.x-last.x, first.y-last.y) < 0.02 {
			l.points = l.points[:n-1]
		}
	}
}

// side walks along the points and writes the edge at distance r to their left:
// round where the line turns away, the crossing of both edges where it turns in.
func side(w *strings.Builder, points []point, closed bool, r float64, command byte) {
	n := len(points)
	normal := func(i int) point {
		a, b := points[i%n], points[(i+1)%n]
		d := math.Hypot(b.x-a.x, b.y-a.y)
		return point{(b.y - a.y) / d * r, -(b.x - a.x) / d * r}
	}
	to := func(p point) { fmt.Fprintf(w, "%c%.2f %.2f", command, p.x, p.y); command = 'L' }
	joint := func(p, before, after point) {
		turn := before.x*after.y - before.y*after.x
		cos := (before.x*after.x + before.y*after.y) / (r * r)
		switch {
		case turn > 0 && cos < 0.9: // outside of a corner
			to(point{p.x + before.x, p.y + before.y})
			fmt.Fprintf(w, "A%.2f %.2f 0 0 1 %.2f %.2f", r, r, p.x+after.x, p.y+after.y)
		default:
			k := 1 / (1 + cos)
			to(point{p.x + k*(before.x+after.x), p.y + k*(before.y+after.y)})
		}
	}
	if closed {
		for i := range n {
			joint(points[i], normal(i+n-1), normal(i))
		}
		w.WriteByte('Z')
		return
	}
	to(point{points[0].x + normal(0).x, points[0].y + normal(0).y})
	for i := 1; i < n-1; i++ {
		joint(points[i], normal(i-1), normal(i))
	}
	to(point{points[n-1].x + normal(n-2).x, points[n-1].y + normal(n-2).y})
	back := normal(n - 2)
	fmt.Fprintf(w, "A%.2f %.2f 0 0 1 %.2f %.2f", r, r, points[n-1].x-back.x, points[n-1].y-back.y)
}

func reversed(points []point) []point {
	out := make([]point, 0, len(points))
	for i := len(points) - 1; i >= 0; i-- {
		out = append(out, points[i])
	}
	return out
}

func outline(drawing *oksvg.SvgIcon) string {
	var w strings.Builder
	for _, path := range drawing.SVGPaths {
		f := &flattener{}
		path.Path.AddTo(f)
		for _, l := range f.lines {
			if len(l.points) < 2 {
				continue
			}
			side(&w, l.points, l.closed, path.LineWidth/2, 'M')
			if l.closed {
				side(&w, reversed(l.points), true, path.LineWidth/2, 'M')
				continue
			}
			side(&w, reversed(l.points), false, path.LineWidth/2, 'L')
			w.WriteByte('Z')
		}
	}
	return w.String()
}

func convert(from, to string) error {
	b, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	drawing, err := oksvg.ReadReplacingCurrentColor(bytes.NewReader(b), "#000000")
	if err != nil {
		return err
	}
	svg := `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">` +
		"\n<path fill=\"#1D2126\" d=\"" + outline(drawing) + "\"/>\n</svg>\n"
	return os.WriteFile(to, []byte(svg), 0o644)
}

func main() {
	files, err := filepath.Glob("strokes/*.svg")
	if err != nil || len(files) == 0 {
		log.Fatalf("find the drawings: %d files, %v", len(files), err)
	}
	for _, f := range files {
		if err := convert(f, filepath.Base(f)); err != nil {
			log.Fatalf("outline %s: %v", f, err)
		}
	}
}
