package intake

import (
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
)

// TestFolderOfPages reads the pages and texts of the folder that DATELINE_PAGES
// names: what each of them shows must be in its article, letter by letter and in
// order, but for what is shown in some cases only.
func TestFolderOfPages(t *testing.T) {
	folder := os.Getenv("DATELINE_PAGES")
	if folder == "" {
		t.Skip("DATELINE_PAGES names no folder")
	}
	files := 0
	err := filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := readPacked(path)
		if err != nil {
			return err
		}
		files++
		checkCover(t, Source{Name: strings.TrimSuffix(d.Name(), ".gz"), Path: path, Bytes: b})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files == 0 {
		t.Errorf("%s holds no files", folder)
	}
}

// readPacked reads a file, which may be packed with gzip.
func readPacked(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if !strings.HasSuffix(path, ".gz") {
		return io.ReadAll(f)
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}

// checkCover reads a source and compares its article with what it shows.
func checkCover(t *testing.T, s Source) {
	p, err := recognise(s)
	if err != nil {
		t.Logf("%s: %v", s.Path, err)
		return
	}
	r, err := Read(t.Context(), s)
	if err != nil {
		t.Logf("%s: %v", s.Path, err)
		return
	}
	want := p.text
	switch p.media {
	case mediaHTML:
		doc, err := html.Parse(strings.NewReader(p.text))
		if err != nil {
			return // its plain text was read
		}
		if want = shownText(doc); strings.TrimSpace(want) == "" {
			return // what its head says of it was read
		}
	default:
		want = mdLink.ReplaceAllString(want, "$1")
	}
	var got strings.Builder
	for _, a := range r.Articles {
		wellFormed(t, a)
		for _, b := range a.Blocks {
			if !asideWhys[b.Why] {
				got.WriteString(b.Text)
			}
		}
	}
	if from, ok := firstDifference(lettersOf(got.String()), lettersOf(want)); !ok {
		t.Errorf("%s: the article has %q where the source shows %q", s.Path, around(lettersOf(got.String()), from), around(lettersOf(want), from))
	}
}

// asideWhys are the reasons of blocks that stand beside the text they were found in.
var asideWhys = map[string]bool{
	"shown only without scripts": true, "shown only without frames": true, "shown only by a script": true,
	whyFrame: true, whyField: true, whyDrawing: true,
}

// shownText is the text of a page without what stands in asideWhys.
func shownText(n *html.Node) string {
	var b strings.Builder
	each(n, func(n *html.Node) bool {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		switch n.Data {
		case "script", "style", "head", "noscript", "noframes", "iframe", "object", "embed", "noembed", "svg", "canvas", "audio", "video", "select", "datalist", "textarea", "input":
			return n.Type != html.ElementNode
		case "template":
			return n.Type != html.ElementNode || isShadow(n)
		}
		return true
	})
	return b.String()
}

func lettersOf(s string) []rune {
	var out []rune
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			out = append(out, r)
		}
	}
	return out
}

func firstDifference(a, b []rune) (at int, same bool) {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i, false
		}
	}
	return min(len(a), len(b)), len(a) == len(b)
}

func around(s []rune, at int) string { return string(s[min(len(s), max(0, at-20)):min(len(s), at+40)]) }
