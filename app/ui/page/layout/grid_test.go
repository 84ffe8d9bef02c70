package layout

import (
	"fmt"
	"strings"
	"testing"
)

func table(width float32, text string) *Document {
	d := New([]Block{{Text: text}}, mono, Options{Setting: func(string) Setting {
		return Setting{Style: Style{Size: 10}, Columns: true}
	}})
	d.SetWidth(width)
	return d
}

// placed is each line with the x of its left end and its y.
func placed(d *Document) []string {
	var out []string
	for _, l := range d.Lines(0, 1e9) {
		if x, w := l.Extent(); w > 0 {
			out = append(out, fmt.Sprint(strings.TrimSpace(d.Text(l.Start, l.text)), " ", x, ",", l.Y))
		}
	}
	return out
}

func TestCellsWrapWithinTheirColumns(t *testing.T) {
	tests := []struct {
		name, text string
		width      float32
		want       []string
	}{
		{"room enough", "Day | Ferries\nWednesday | 14", 300, []string{"Day 0,0", "Ferries 120,0", "Wednesday 0,10", "14 120,10"}},
		{"a long cell", "Mon | one two three\nTue | four", 120, []string{"Mon 0,0", "one 60,0", "two 60,10", "three 60,20", "Tue 0,30", "four 60,30"}},
		{"from right to left", "יום | מעבורות רבות\nרביעי | 14", 160, []string{"יום 130,0", "מעבורות 10,0", "רבות 40,10", "רביעי 110,20", "14 60,20"}},
		{"mixed cells", "شركة | Velm Line\nسفن | 14", 300, []string{"شركة 260,0", "Velm Line 140,0", "سفن 270,10", "14 210,10"}},
		{"an empty cell", "a |  | c\nd | e | f", 300, []string{"a 0,0", "c 80,0", "d 0,10", "e 40,10", "f 80,10"}},
	}
	for _, tt := range tests {
		if got := placed(table(tt.width, tt.text)); fmt.Sprintf("%q", got) != fmt.Sprintf("%q", tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestTableTooWideForColumnsIsSetAsLines(t *testing.T) {
	d := table(100, "one | two | three\nfour | five | six")
	if x, _, _ := d.Caret(Pos{Off: 6}); x != 60 {
		t.Errorf("the second cell stands at %v", x)
	}
	if rows, _ := d.Rows(0); len(rows) != 2 || rows[1] != 40 {
		t.Errorf("rows end at %v", rows)
	}
}

func TestAHighlightCoversTheCellsAndNotTheSpaceBetween(t *testing.T) {
	d := table(120, "Mon | one two\nTue | four")
	got := d.Rects(0, 13, 0, 100)
	if len(got) != 3 || got[0].W != 30 || got[1].X != 60 || got[1].W != 30 || got[2].Y != 10 {
		t.Errorf("a row is covered by %v", got)
	}
	if got := d.Rects(0, 13, 12, 13); len(got) != 1 || got[0].Y != 10 {
		t.Errorf("at the second line %v", got)
	}
}

func TestTheCaretGoesUpAndDownWithinAColumn(t *testing.T) {
	d := table(120, "Mon | one two\nTue | four")
	at := Pos{Off: 7} // "ne two"
	var got []int
	for range 3 {
		at = d.Vertical(at, 1, 70)
		got = append(got, at.Off)
	}
	if fmt.Sprint(got) != "[11 21 24]" {
		t.Errorf("down: %v", got)
	}
	if up := d.Vertical(Pos{Off: 21}, -1, 70); up.Off != 11 {
		t.Errorf("up: %v", up)
	}
	if _, end := d.LineRange(Pos{Off: 1}); end.Off != 3 {
		t.Errorf("the line of the first cell ends at %v", end)
	}
	if hit := d.Hit(68, 15); hit.Off != 11 {
		t.Errorf("the second line of a cell is hit as %v", hit)
	}
}

func TestHeaderRow(t *testing.T) {
	for text, want := range map[string]bool{
		"Day | Ferries\nMon | 14\nTue | 9":            true,
		"اليوم | عبّارات\nالاثنين | ١٤\nالثلاثاء | ٩": true,
		"Name | Anna\nAge | 40\nRole | Engineer":      false,
		"2023 | 14\n2024 | 9\n2025 | 3":               false,
		"Day | Ferries\nMon | 14":                     false,
	} {
		if _, header := table(900, text).Rows(0); header != want {
			t.Errorf("%q: header %v", text, header)
		}
	}
}

func TestRoomAboveAndBelowABlock(t *testing.T) {
	d := doc(100, "one", "two", "three")
	d.SetRoom(func(block int, width float32) Room {
		if block == 1 {
			return Room{Above: width / 2, Below: 30}
		}
		return Room{}
	})
	place := func() string {
		_, two, _ := d.Caret(Pos{Off: 5})
		_, three, _ := d.Caret(Pos{Off: 10})
		return fmt.Sprint(two, three, d.Height(), d.Hit(0, 20).Off, d.Hit(0, 75).Off)
	}
	if got := place(); got != "60 100 110 5 5" {
		t.Errorf("placed %s", got)
	}
	d.SetWidth(200)
	if got := place(); got != "110 150 160 5 5" {
		t.Errorf("at another width %s", got)
	}
	d.SetFolded(1, true)
	if _, y, _ := d.Caret(Pos{Off: 10}); y != 10 {
		t.Errorf("below a folded block the text stands at %v", y)
	}
	d.SetFolded(1, false)
	d.SetRoom(nil)
	if got := place(); got != "10 20 30 10 10" {
		t.Errorf("without room %s", got)
	}
}
