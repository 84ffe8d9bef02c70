package pdf

import (
	"bytes"
	"math"
	"testing"
)

// decode reads numbers of Type 2 charstrings until an operator.
func decode(b []byte) (numbers []int, operator byte, rest []byte) {
	for len(b) > 0 {
		switch c := int(b[0]); {
		case c == 28:
			numbers, b = append(numbers, int(int16(int(b[1])<<8|int(b[2])))), b[3:]
		case c < 32:
			return numbers, b[0], b[1:]
		case c < 247:
			numbers, b = append(numbers, c-139), b[1:]
		case c < 251:
			numbers, b = append(numbers, (c-247)*256+int(b[1])+108), b[2:]
		default:
			numbers, b = append(numbers, -(c-251)*256-int(b[1])-108), b[2:]
		}
	}
	return numbers, 0, nil
}

func TestNumbersComeBack(t *testing.T) {
	for v := math.MinInt16; v <= math.MaxInt16; v++ {
		got, _, _ := decode(append(number(nil, v), 14))
		if len(got) != 1 || got[0] != v {
			t.Fatalf("%d is read as %v", v, got)
		}
	}
}

func TestCharstringDrawsTheOutline(t *testing.T) {
	box := bounds{math.MaxInt16, math.MaxInt16, math.MinInt16, math.MinInt16}
	b := charstring(Outline{Width: 640, Segments: []Segment{
		{Op: 'M', P: [6]float64{10, 20}}, {Op: 'L', P: [6]float64{310, 20}}, {Op: 'Q', P: [6]float64{310, 320, 10, 320}},
	}}, &box)
	move, op, rest := decode(b)
	if op != 21 || len(move) != 3 || move[0] != 640 || move[1] != 10 || move[2] != 20 {
		t.Errorf("begins with %v and operator %d", move, op)
	}
	line, _, rest := decode(rest)
	if line[0] != 300 || line[1] != 0 {
		t.Errorf("line %v", line)
	}
	curve, _, rest := decode(rest)
	// a quadratic curve raised to a cubic: two thirds of the way to its control point
	if want := []int{0, 200, -100, 100, -200, 0}; len(curve) != 6 || curve[0] != want[0] || curve[1] != want[1] || curve[4] != want[4] {
		t.Errorf("curve %v, want %v", curve, want)
	}
	if !bytes.Equal(rest, []byte{14}) || box != (bounds{10, 20, 310, 320}) {
		t.Errorf("ends with %v in %v", rest, box)
	}
}

func TestFarOutlinesAreCutToWhatCanBeWritten(t *testing.T) {
	box := bounds{}
	b := charstring(Outline{Width: 1 << 20, Segments: []Segment{{Op: 'M', P: [6]float64{-1e6, 1e6}}, {Op: 'L', P: [6]float64{1e6, -1e6}}}}, &box)
	move, op, rest := decode(b)
	line, op2, _ := decode(rest)
	if op != 21 || op2 != 5 || move[1] >= 0 || line[0] <= 0 || line[1] >= 0 {
		t.Errorf("%v %d, %v %d", move, op, line, op2)
	}
}

func TestSRGBIsAProfile(t *testing.T) {
	p := sRGB()
	if size := int(p[0])<<24 | int(p[1])<<16 | int(p[2])<<8 | int(p[3]); size != len(p) || string(p[36:40]) != "acsp" || string(p[16:20]) != "RGB " {
		t.Errorf("a profile of %d bytes says %d", len(p), size)
	}
}
