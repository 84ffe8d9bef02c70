package intake

import (
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/article"
)

// Pages of other makes, invented, each with what its kind puts around and between
// the paragraphs: their fields are right, their body is kept, captions are set
// apart and all else is folded. The files are written as those of testdata/pastes.
func TestPagesOfOtherMakes(t *testing.T) {
	paths, err := filepath.Glob("testdata/pages/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("%d pages, %v", len(paths), err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			page := readTruth(t, path)
			a := readPaste(t, page.text)
			fields(t, a, page.fields)
			for _, l := range page.lines {
				switch {
				case l.role == 'P' && !keeps(a, l.text):
					t.Errorf("lost: %s", l.text)
				case l.role == 'X' && keeps(a, l.text):
					t.Errorf("kept: %s", l.text)
				case l.role == 'C' && !hasBlock(a, article.Caption, l.text):
					t.Errorf("no caption: %s", l.text)
				}
			}
		})
	}
}
