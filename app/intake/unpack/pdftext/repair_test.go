package pdftext_test

import (
	"bytes"
	"slices"
	"testing"
)

// Bytes that were lost on the way are told of, wherever they stood; what some
// programs write around a PDF is no loss.
func TestLostBytesAreTold(t *testing.T) {
	whole := sample(t, "columns.pdf")
	for name, c := range map[string]struct {
		file []byte
		want bool
	}{
		"whole":             {whole, false},
		"lines at the end":  {append(bytes.Clone(whole), "\r\n\r\n"...), false},
		"lines before it":   {append([]byte("\r\n\r\nX-Found: in a mail\r\n"), whole...), false},
		"lost in a page":    {slices.Concat(whole[:3000], whole[3400:]), true},
		"lost at the end":   {whole[:len(whole)-60], true},
		"the table's place": {bytes.Replace(whole, []byte("startxref\n2"), []byte("startxref\n1"), 1), true},
	} {
		if got := read(t, c.file).Repaired; got != c.want {
			t.Errorf("%s: told %v", name, got)
		}
	}
}
