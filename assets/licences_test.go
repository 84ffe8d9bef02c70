package assets

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// A program that holds the fonts holds their licences too, word for word.
func TestLicencesGoWithTheFonts(t *testing.T) {
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	program, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("fonts/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no licences: %v", err)
	}
	for _, name := range files {
		words, err := os.ReadFile(name)
		if err != nil || !bytes.Contains(program, words) {
			t.Errorf("%s is not in the program: %v", name, err)
		}
	}
}
