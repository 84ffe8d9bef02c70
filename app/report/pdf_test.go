package report

import (
	"bytes"
	"os"
	"testing"
)

// write makes the PDF of a model. With DATELINE_KEEP_PDF set to a file name it
// is also kept there, to be looked at.
func write(t testing.TB, m Model) ([]byte, PDFResult) {
	t.Helper()
	var b bytes.Buffer
	r, err := PDF(&b, m, testFonts(t))
	if err != nil {
		t.Fatal(err)
	}
	if name := os.Getenv("DATELINE_KEEP_PDF"); name != "" {
		if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes(), r
}

func TestPDFNamesWhatNoFaceCovers(t *testing.T) {
	_, r := write(t, sample(t))
	if len(r.Missing) != 1 || r.Missing[0] != '🚱' {
		t.Errorf("missing %U, want the emoji alone", r.Missing)
	}
}
