package app

import (
	"context"
	"encoding/base64"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/article"
)

// shownArticle imports a page that holds an image itself, so many bytes longer
// than it need be, and looks at it.
func shownArticle(t *testing.T, longer int) (*Workbench, article.ID) {
	t.Helper()
	ctx, dir := context.Background(), t.TempDir()
	drawing := base64.StdEncoding.EncodeToString([]byte(`<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200">` + strings.Repeat(" ", longer) + "</svg>"))
	page := "<!DOCTYPE html><html><head><title>Lower lock gates fail</title></head><body><article><h1>Lower lock gates fail</h1>" +
		"<p>The lower lock gates of Vessin harbour failed on Monday, and nine barges were carried out into the estuary.</p><img src='data:image/svg+xml;base64," + drawing + "'>" +
		"<p>The harbour board said that nobody was hurt, and that the gates had been inspected in March by an engineer.</p></article></body></html>"
	path := filepath.Join(dir, "gates.html")
	if err := os.WriteFile(path, []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
	w, err := Open(ctx, filepath.Join(dir, "w.dateline"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	results, err := w.Import(ctx, []string{path}, article.OriginFile, nil)
	if err != nil || len(results) != 1 || len(results[0].Articles) != 1 {
		t.Fatalf("%+v, %v", results, err)
	}
	id := results[0].Articles[0].ID
	images, err := w.Images(ctx, id)
	if err != nil || len(images) != 1 {
		t.Fatalf("%+v, %v", images, err)
	}
	if p, err := w.Image(ctx, id, images[0].Ref); err != nil || p.Media != "image/svg+xml" {
		t.Errorf("its image is %s, %v", p.Media, err)
	}
	return w, id
}

// What was removed for good is not held any longer, and a very long original is
// not held at all.
func TestImagesAreNotHeldForEver(t *testing.T) {
	ctx := context.Background()
	w, id := shownArticle(t, 0)
	if _, held := w.pictured.of(id); !held {
		t.Error("the article looked at last is not held")
	}
	if err := w.MoveToBin(ctx, KindArticle, id); err != nil {
		t.Fatal(err)
	}
	if _, err := w.EmptyBin(ctx); err != nil {
		t.Fatal(err)
	}
	if _, held := w.pictured.of(id); held || w.pictured.pictures != nil {
		t.Error("after the bin was emptied its images are still held")
	}
	w, id = shownArticle(t, mostPictured)
	if _, held := w.pictured.of(id); held {
		t.Errorf("an original of more than %d MB is held", mostPictured>>20)
	}
}
