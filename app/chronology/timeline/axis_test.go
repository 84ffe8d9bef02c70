package timeline

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func ruler() *scale {
	l := &labels{}
	l.fit(desk.Line)
	return &scale{labels: l}
}

func labelsOf(v View, width float32) (out []string) {
	a := ruler()
	a.mark(&desk, &window{v, 0, width})
	if a.pin.label != "" {
		out = append(out, "|"+a.pin.label)
	}
	for _, l := range a.lines {
		if l.label != "" {
			out = append(out, l.label)
		}
	}
	return out
}

func years(from, to int) View {
	return View{float64(minutes(date(from, 1, 1))), float64(minutes(date(to, 1, 1)))}
}

func TestScales(t *testing.T) {
	hour0 := float64(minutes(time.Date(2024, 3, 12, 5, 50, 0, 0, time.UTC)))
	for _, tt := range []struct {
		name string
		v    View
		want string
	}{
		{"an hour", View{hour0, hour0 + 60}, "|Tue 12 Mar 2024 06:00 06:05 06:10"},
		{"days", View{float64(minutes(date(2024, 3, 11))) - 60, float64(minutes(date(2024, 3, 14)))}, "Mon 11 Mar 2024 12:00 18:00 Tue 12 06:00"},
		{"a month", View{float64(minutes(date(2024, 2, 26))), float64(minutes(date(2024, 3, 20)))}, "|Feb 2024 28 29 Mar 2024 3 4 5"},
		{"months", View{float64(minutes(date(2023, 10, 20))), float64(minutes(date(2024, 4, 20)))}, "Nov"},
		{"years", years(2010, 2024), "2010 2011 2012"},
		{"decades", years(1903, 2024), "1910 1920 1930"},
		{"a thousand years", years(1000, 2000), "1000 1100 1200"},
		{"from the year 1 on", years(1, 1000), "100 200 300"},
	} {
		got := labelsOf(tt.v, 880)
		if joined := strings.Join(got, " "); !strings.Contains(joined, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, joined, tt.want)
		}
	}
}

// From an hour to a thousand years, on any width, there are labels and none
// stands on another.
func TestLabelsOfAScaleDoNotTouch(t *testing.T) {
	for _, width := range []float32{90, 300, 880, 2000} {
		v := years(1500, 2500)
		for v.Span() > leastSpan {
			a := ruler()
			w := window{v, 40, width}
			a.mark(&desk, &w)
			if len(a.lines) > int(width/10)+2 {
				t.Fatalf("%v: %d lines on %v", v, len(a.lines), width)
			}
			drawn := []line{}
			if a.pin.label != "" {
				drawn = append(drawn, a.pin)
			}
			for _, l := range a.lines {
				if l.label != "" {
					drawn = append(drawn, l)
				}
			}
			slices.SortFunc(drawn, func(a, b line) int { return int(a.x - b.x) })
			for i := 1; i < len(drawn); i++ {
				if drawn[i-1].x+drawn[i-1].width+gap > drawn[i].x {
					t.Fatalf("%v on %v: %q touches %q", v, width, drawn[i-1].label, drawn[i].label)
				}
			}
			if len(drawn) == 0 && width > 300 {
				t.Fatalf("%v on %v has no label", v, width)
			}
			v = v.Zoom(1.3, 0.37)
		}
	}
}
