package state

import (
	"bytes"
	"testing"
)

func TestLastIsTheNewestWholeLine(t *testing.T) {
	var b bytes.Buffer
	for seq := 1; seq <= 3; seq++ {
		if err := (State{Seq: seq, Articles: seq * 10}).Append(&b); err != nil {
			t.Fatal(err)
		}
	}
	b.WriteString(`{"seq":4,"artic`)
	s, ok, err := Last(&b)
	if err != nil || !ok || s.Seq != 3 || s.Articles != 30 {
		t.Errorf("got %+v, %v, %v; want state 3", s, ok, err)
	}
}

func TestLastOfNothing(t *testing.T) {
	if s, ok, err := Last(bytes.NewReader(nil)); ok || err != nil {
		t.Errorf("got %+v, %v, %v; want none", s, ok, err)
	}
}

func TestAtFindsTheLineOfAnOffset(t *testing.T) {
	s := State{Lines: []Line{
		{Start: 0, End: 2, Y: 10, Stops: []int{5, 9, 14}},
		{Start: 3, End: 4, Y: 30, Stops: []int{5, 11}},
	}}
	if x, y, ok := s.At(4); x != 11 || y != 30 || !ok {
		t.Errorf("At(4) = %d, %d, %v", x, y, ok)
	}
	if _, _, ok := s.At(9); ok {
		t.Error("At(9) is on the screen")
	}
}
