package intake

import (
	"strings"
	"testing"

	"dateline/app/article"
)

// TestForeignKindsAreRefusedWithAdvice: what holds no text of its own says what
// it is and what to do; words that begin alike are text.
func TestForeignKindsAreRefusedWithAdvice(t *testing.T) {
	for _, c := range []struct {
		s    Source
		want []string
	}{
		{Source{Origin: article.OriginStdin, Bytes: zipped(t, packed{name: "a.txt", text: "x"})}, []string{"Standard input", "a ZIP archive", "import the file"}},
		{Source{Name: "a.rar", Bytes: []byte("Rar!\x1a\x07\x00")}, []string{"a.rar", "unpack it"}},
		{Source{Name: "a.rtf", Bytes: []byte(`{\rtf1\ansi A}`)}, []string{"a.rtf", "save it as PDF or as a web page"}},
		{Source{Name: "a.doc", Bytes: []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")}, []string{"a.doc", "save it as"}},
		{Source{Name: "a.webp", Bytes: []byte("RIFF\x10\x01\x00\x00WEBPVP8 \x04\x01\x00\x00\x10\x02\x00\x9d\x01")}, []string{"a.webp", "binary data"}},
		{Source{Name: "a.txt", Bytes: []byte(" \r\n\t")}, []string{"a.txt", "is empty"}},
		{Source{Name: "a.txt", Bytes: []byte("\x00\x01 \x01 \x00")}, []string{"a.txt"}},
	} {
		_, err := Read(t.Context(), c.s)
		for _, words := range c.want {
			if err == nil || !strings.Contains(err.Error(), words) {
				t.Errorf("got %v, want %q", err, words)
			}
		}
	}
	for _, text := range []string{"RIFFRAFF, says the mayor, closed the gate.", "ID3 is the third gate of the river.", "GIF8 and other gates."} {
		if a := read(t, "a.txt", text); a.Text != text {
			t.Errorf("%q became %q", text, a.Text)
		}
	}
}

// TestLoneReturnsAndZeros: old line ends part lines, stray zero bytes vanish.
func TestLoneReturnsAndZeros(t *testing.T) {
	body := strings.Repeat("The gate fell on Monday, the board of the river said. ", 4)
	a := read(t, "a.txt", "Gate\x00 fails\r\r"+body+"\r\r"+body)
	if want := "Gate fails\n\n" + strings.TrimSpace(body) + "\n\n" + strings.TrimSpace(body); a.Text != want {
		t.Errorf("got %q, want %q", a.Text, want)
	}
}
