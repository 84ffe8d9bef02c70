package layout

import (
	"strings"
	"testing"
)

// drawnOutline draws strokes on a grid of ten pixels: - and | where they run.
func drawnOutline(all []Stroke) string {
	rows := make([][]rune, 12)
	for i := range rows {
		rows[i] = []rune(strings.Repeat(" ", 24))
	}
	put := func(x, y int, r rune) {
		if rows[y][x] != ' ' && rows[y][x] != r {
			r = '+'
		}
		rows[y][x] = r
	}
	for _, s := range all {
		x, y, n := int(s.X/10), int(s.Y/10), int(s.Length/10)
		for k := 0; k <= n; k++ {
			if s.Upright {
				put(x, y+k, '|')
			} else {
				put(x+k, y, '-')
			}
		}
	}
	var out []string
	for _, r := range rows {
		out = append(out, strings.TrimRight(string(r), " "))
	}
	return strings.TrimRight(strings.Join(out, "\n"), "\n")
}

func lineRect(x, y, w float32) Rect { return Rect{X: x, Y: float64(y), W: w, H: 20} }

func TestAnOutlineIsOneFrame(t *testing.T) {
	for _, tt := range []struct {
		name  string
		rects []Rect
		want  string
	}{
		{"one line", []Rect{lineRect(20, 0, 60)}, `
  +-----+
  |     |
  +-----+`},
		{"lines of a paragraph", []Rect{lineRect(80, 0, 60), lineRect(0, 20, 140), lineRect(0, 40, 50)}, `
        +-----+
        |     |
+-------+     |
|             |
|    +--------+
|    |
+----+`},
		{"two that do not meet", []Rect{lineRect(120, 0, 60), lineRect(0, 20, 50)}, `
            +-----+
            |     |
+----+      +-----+
|    |
+----+`},
		{"two paragraphs", []Rect{lineRect(0, 0, 60), lineRect(0, 40, 90)}, `
+-----+
|     |
|     |
|     +--+
|        |
|        |
+--------+`},
		{"with something between", []Rect{lineRect(0, 0, 60), lineRect(0, 60, 60)}, `
+-----+
|     |
+-----+



+-----+
|     |
+-----+`},
		{"two directions on a line", []Rect{lineRect(0, 0, 40), lineRect(100, 0, 40), lineRect(0, 20, 140)}, `
+---+     +---+
|   |     |   |
|   +-----+   |
|             |
+-------------+`},
	} {
		got := drawnOutline(Outline(tt.rects, Around{Gap: 20}))
		if want := strings.TrimPrefix(tt.want, "\n"); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, want)
		}
	}
}

// No edge of an outline runs through the text of the range, whatever its lines.
func TestAnOutlineRunsThroughNoText(t *testing.T) {
	words := strings.Fields("one סארן two بعد three")
	for n := range 60 {
		var text []string
		for i := range 40 {
			text = append(text, words[(i*n+i/3)%len(words)])
		}
		d := doc(200, strings.Join(text, " "), strings.Join(text[:n%40+1], " "))
		start, end := n, d.Len()-n/2
		rects := d.Rects(start, end, 0, d.Height())
		for _, s := range Outline(rects, Around{Side: 1, Above: 1, Below: 1, Gap: 30}) {
			for _, q := range rects {
				inX := s.X > q.X+1 && s.X < q.X+q.W-1
				if s.Upright && inX && s.Y+float64(s.Length) > q.Y+1 && s.Y < q.Y+float64(q.H)-1 {
					t.Fatalf("%d: an upright at %v runs through %+v", n, s, q)
				}
				inY := s.Y > q.Y+float64(q.Pad)+1 && s.Y < q.Y+float64(q.H-q.Pad)-1
				if !s.Upright && inY && s.X < q.X+q.W-1 && s.X+s.Length > q.X+1 {
					t.Fatalf("%d: an edge at %v runs through %+v", n, s, q)
				}
			}
		}
	}
}
