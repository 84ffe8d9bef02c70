package chronology

import (
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/app/dates"
)

// selection finds a passage and gives its code points.
func selection(t *testing.T, text, passage string) (start, end int) {
	t.Helper()
	at := strings.Index(text, passage)
	if at < 0 {
		t.Fatalf("%q is not in the text", passage)
	}
	start = utf8.RuneCountInString(text[:at])
	return start, start + utf8.RuneCountInString(passage)
}

func TestBest(t *testing.T) {
	text := "Порт Велмора. The “Ostrin” ferry sank on Tuesday, its worst month since 2014.\n\n" +
		"On 3 March the pilots’ union had warned the board. Nothing happened until now, the captain said. " +
		"It had sailed for five days.\n\nThe yard gave no date. The fair ran March 3-5, 2022."
	for _, c := range []struct{ passage, want string }{
		{"ferry sank on Tuesday, its worst month since 2014", "2023-05-09"},
		{"its worst month since 2014", "2014"},
		{"Nothing happened until now", "2023-03-03"},
		{"It had sailed for five days", "2023-03-03"},
		{"The yard gave no date", ""},
		{"Порт Велмора", ""},
		{"The fair ran March 3-5, 2022", "2022-03-03/2022-03-05"},
		{"the pilots’ union", "2023-03-03"},
	} {
		start, end := selection(t, text, c.passage)
		e, ok := Best(text, start, end, dates.Find(text, published))
		if ok != (c.want != "") || e.EDTF != c.want {
			t.Errorf("%q gets %q from %q, want %q", c.passage, e.EDTF, e.Text, c.want)
		}
	}
}

func TestBestOutsideTheText(t *testing.T) {
	text := "Sunk on 3 March."
	found := dates.Find(text, published)
	for _, c := range [][2]int{{-5, 3}, {90, 99}, {5, 2}, {0, 0}} {
		Best(text, c[0], c[1], found) // must not panic
	}
	if e, ok := Best(text, 0, 99, found); !ok || e.Text != "3 March" {
		t.Errorf("a selection beyond the end is cut to the text, got %+v", e)
	}
}

func TestCodePoints(t *testing.T) {
	text := "Порт on 3 March"
	e := dates.Find(text, dates.Context{Published: "2023-05-11", Lang: "en"})[0]
	if start, end := CodePoints(text, e.Start), CodePoints(text, e.End); start != 8 || end != 15 {
		t.Errorf("3 March stands at %d to %d", start, end)
	}
}

func TestProposeTitle(t *testing.T) {
	for _, c := range []struct{ quote, want string }{
		{"the ferry sank in the strait.", "The ferry sank in the strait"},
		{"But the board, which had been warned, sold the yard to the pilots’ union of Ostrin for one crown, and nobody objected.",
			"The board, which had been warned"},
		{"“And so the yard was sold,” he said.", "The yard was sold,” he said"},
		{"Dr. Orlova resigned on Monday. She gave no reason.", "Dr. Orlova resigned on Monday"},
		{"The mayor resigned.\nThe council met.", "The mayor resigned"},
		{"але порт закрили у вівторок.", "Порт закрили у вівторок"},
		{"وغرقت العبارة في المضيق.", "وغرقت العبارة في المضيق"},
		{"لكن العبارة غرقت في المضيق.", "العبارة غرقت في المضيق"},
		{"  …  ", ""},
		{"", ""},
	} {
		if got := ProposeTitle(c.quote); got != c.want {
			t.Errorf("%q gives %q, want %q", c.quote, got, c.want)
		}
	}
}

func FuzzProposeTitle(f *testing.F) {
	f.Add("But “the yard” (sold, they say) was sold; and nobody objected to it, or said so, at the meeting of the board in Ostrin.")
	f.Add("але порт закрили")
	f.Fuzz(func(t *testing.T, quote string) {
		title := ProposeTitle(quote)
		if n := utf8.RuneCountInString(title); n > titleLength {
			t.Fatalf("%d letters: %q", n, title)
		}
		folded := strings.ToLower(strings.Join(strings.Fields(quote), " "))
		if utf8.ValidString(quote) && !strings.Contains(folded, strings.ToLower(title)) {
			t.Fatalf("%q is not made of the words of %q", title, quote)
		}
	})
}
