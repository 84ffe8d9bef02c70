package app_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app"
	"dateline/app/article"
)

// painted is a small picture in one colour.
func painted(width, height int, shade uint8) *image.Gray {
	m := image.NewGray(image.Rect(0, 0, width, height))
	for i := range m.Pix {
		m.Pix[i] = shade
	}
	m.SetGray(0, 0, color.Gray{255 - shade})
	return m
}

func pngOf(t testing.TB, width, height int, shade uint8) string {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, painted(width, height, shade)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func jpegOf(t testing.TB, width, height int, shade uint8) string {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, painted(width, height, shade), nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// lockPage is a page as a browser saves it, with the folder of that name.
func lockPage(folder string) string {
	return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Lower lock gates of Vessin harbour fail | Vessin Courier</title>
<link rel="stylesheet" href="./` + folder + `/main.css"><script src="./` + folder + `/ads.js"></script></head><body>
<header class="menu"><a href="https://courier.example/"><img class="logo" src="./` + folder + `/logo.png" alt="Vessin Courier"></a></header>
<article><h1>Lower lock gates of Vessin harbour fail</h1>
<figure><picture><source srcset="./` + folder + `/gates-small.jpg 320w, ./` + folder + `/gates.jpg 640w"><img src="./` + folder + `/gates-small.jpg" alt="The gates"></picture>
<figcaption>The lower gates on Monday evening. Photo: Mira Holt</figcaption></figure>
<p>The lower lock gates of Vessin harbour failed on Monday, and nine barges were carried out into the estuary with the ebb of the evening.</p>
<p>The harbour board said that nobody was hurt, and that the gates had been inspected in March by an engineer of the county.</p>
<p><img src="./` + folder + `/chart%20of%20the%20basin.png" alt="Depths of the basin"></p>
<p>Freight is to go by rail until the gates are hung again, which the board expects to take the whole of the summer.</p>
<img src="./` + folder + `/pixel.gif" width="1" height="1"><img src="./` + folder + `/missing.png"><img src="https://courier.example/remote.png">
<p>The gates were built in 1911 and last repaired twelve years ago, when frost had split two of the piers beside them.</p></article>
<aside class="related"><img src="./` + folder + `/teaser.png"><p>Read also: the owner of the barges asks the board to pay</p></aside>
</body></html>`
}

// lockFiles are the files of the folder.
func lockFiles(t testing.TB) map[string]string {
	return map[string]string{
		"logo.png": pngOf(t, 200, 60, 10), "gates.jpg": jpegOf(t, 640, 400, 90), "gates-small.jpg": jpegOf(t, 320, 200, 90),
		"chart of the basin.png": pngOf(t, 300, 120, 40), "pixel.gif": pngOf(t, 1, 1, 0), "teaser.png": pngOf(t, 120, 90, 60),
		"main.css": "p { margin: 0 }", "ads.js": "void 0", "unused.png": pngOf(t, 99, 99, 99), "saved.html": "<p>a frame",
	}
}

const lockImages = 6 // of the above that the page refers to

// savedPage writes the page into a folder, and its own folder beside it.
func savedPage(t testing.TB, dir, name, folder string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(lockPage(folder)), 0o644); err != nil {
		t.Fatal(err)
	}
	writeFolder(t, filepath.Join(dir, folder))
	return path
}

func writeFolder(t testing.TB, dir string) {
	t.Helper()
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range lockFiles(t) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func importOne(t *testing.T, w *app.Workbench, path string) app.ImportResult {
	t.Helper()
	results, err := w.Import(context.Background(), []string{path}, article.OriginFile, nil)
	if err != nil || len(results) != 1 || results[0].Err != nil {
		t.Fatalf("%+v, %v", results, err)
	}
	return results[0]
}

// shownIn lists the images of an article, each with the beginning of the block it
// stands before.
func shownIn(t *testing.T, w *app.Workbench, id article.ID) string {
	t.Helper()
	a, err := w.Article(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	images, err := w.Images(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, m := range images {
		p, err := w.Image(context.Background(), id, m.Ref)
		if err != nil || p.Media != m.Media || len(p.Bytes) == 0 {
			t.Errorf("image %+v: %s, %v", m, p.Media, err)
		}
		before := "the end"
		if m.Before < len(a.Blocks) {
			before = strings.Join(strings.Fields(a.Blocks[m.Before].Text)[:3], " ")
		}
		if m.Captioned {
			before = "caption " + before
		}
		out = append(out, fmt.Sprintf("%s %s %dx%d: %s", m.Alt, strings.TrimPrefix(m.Media, "image/"), m.Width, m.Height, before))
	}
	return strings.Join(out, "\n")
}

const lockShown = "The gates jpeg 640x400: caption The lower gates\nDepths of the basin png 300x120: Freight is to"

// Whatever the browser calls the folder, and however page and folder come, the
// article shows its images where they stood.
func TestASavedPageKeepsTheImagesOfItsFolder(t *testing.T) {
	for page, folder := range map[string]string{"Story.html": "Story_files", "Wehr.htm": "Wehr-Dateien", "Nota.html": "Nota_archivos", "Écluse.html": "Écluse_fichiers"} {
		dir := t.TempDir()
		path := savedPage(t, dir, page, folder)
		packed := filepath.Join(t.TempDir(), "pages.zip")
		zipFolder(t, dir, packed)
		twice := filepath.Join(t.TempDir(), "outer.zip")
		zipFolder(t, filepath.Dir(packed), twice)
		for way, what := range map[string]string{"named": path, "in a folder": dir, "in an archive": packed, "in an archive in an archive": twice} {
			w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
			r := importOne(t, w, what)
			if r.Status != app.Imported || len(r.Warnings) > 0 {
				t.Errorf("%s %s: %s, warned %q", page, way, r.Status, r.Warnings)
			}
			if got := shownIn(t, w, r.Articles[0].ID); got != lockShown {
				t.Errorf("%s %s shows\n%s\nwant\n%s", page, way, got, lockShown)
			}
			v, err := w.Verify(context.Background(), nil)
			if err != nil || len(v.Damaged) > 0 || v.Originals != 1 || v.Images != lockImages {
				t.Errorf("%s %s: verified %+v, %v", page, way, v, err)
			}
		}
	}
}

func zipFolder(t *testing.T, dir, path string) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(f)
	if err := errors.Join(z.AddFS(os.DirFS(dir)), z.Close(), f.Close()); err != nil {
		t.Fatal(err)
	}
}

// A page that was imported without its folder gets its images when it comes with
// it; that is undone by itself.
func TestImportingAgainWithTheFolderAddsTheImages(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	path := filepath.Join(dir, "Story.html")
	if err := os.WriteFile(path, []byte(lockPage("Story_files")), 0o644); err != nil {
		t.Fatal(err)
	}
	id := importOne(t, w, path).Articles[0].ID
	if got := shownIn(t, w, id); got != "" {
		t.Errorf("without its folder it shows %s", got)
	}
	before, _ := w.Article(ctx, id)
	writeFolder(t, filepath.Join(dir, "Story_files"))
	r := importOne(t, w, path)
	if want := fmt.Sprintf("its %d images have been added", lockImages); r.Status != app.Known || len(r.Articles) != 1 || r.Articles[0].ID != id || strings.Join(r.Warnings, ";") != want {
		t.Errorf("with its folder: %s, %+v, warned %q; want %q", r.Status, r.Articles, r.Warnings, want)
	}
	if got := shownIn(t, w, id); got != lockShown {
		t.Errorf("it shows %s", got)
	}
	if after, _ := w.Article(ctx, id); after.Text != before.Text || len(after.Blocks) != len(before.Blocks) {
		t.Error("its text has changed")
	}
	if r := importOne(t, w, path); r.Status != app.Known || len(r.Warnings) > 0 {
		t.Errorf("a third time: %s, %q", r.Status, r.Warnings)
	}
	if label, err := w.Undo(ctx); err != nil || label != "Import Story.html" || shownIn(t, w, id) != "" {
		t.Errorf("undone %q, %v; it shows %s", label, err, shownIn(t, w, id))
	}
	if _, err := w.Redo(ctx); err != nil || shownIn(t, w, id) != lockShown {
		t.Errorf("redo: %v; it shows %s", err, shownIn(t, w, id))
	}
}

// An article that comes back from the bin comes back with its images, and what
// was folded by hand takes its image along.
func TestImagesFollowTheirArticle(t *testing.T) {
	ctx := context.Background()
	w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
	path := savedPage(t, t.TempDir(), "Story.html", "Story_files")
	id := importOne(t, w, path).Articles[0].ID
	if err := w.MoveToBin(ctx, app.KindArticle, id); err != nil {
		t.Fatal(err)
	}
	if r := importOne(t, w, path); r.Status != app.Known || strings.Join(r.Warnings, ";") != "was in the bin and has been brought back" {
		t.Errorf("brought back: %s, %q", r.Status, r.Warnings)
	}
	if got := shownIn(t, w, id); got != lockShown {
		t.Errorf("it shows %s", got)
	}
	a, _ := w.Article(ctx, id)
	for i, b := range a.Blocks {
		if b.Kind == article.Caption {
			if err := w.Keep(ctx, id, []int{i}, false); err != nil {
				t.Fatal(err)
			}
		}
	}
	if got := shownIn(t, w, id); strings.Contains(got, "The gates") {
		t.Errorf("with its caption folded it shows %s", got)
	}
	if _, err := w.Image(ctx, id, "Story_files/../../secret.png"); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("an image from elsewhere: %v", err)
	}
}

// The same article as programs save it with its image: in a folder, within the
// page, as a part of it.
func TestEveryFormatShowsItsImageAtTheSamePlace(t *testing.T) {
	want := "The breach seen from the air png 320x180: caption "
	var place string
	for _, name := range []string{"chromium-complete.html", "chromium.mhtml", "singlefile.html", "python-plistlib.webarchive", "infozip.zip"} {
		w := open(t, filepath.Join(t.TempDir(), "w.dateline"))
		results, err := w.Import(context.Background(), []string{filepath.Join(formats, name)}, article.OriginFile, nil)
		if err != nil {
			t.Fatal(err)
		}
		shown := 0
		for _, r := range results {
			if !strings.Contains(r.Path, ".html") && !strings.Contains(r.Path, ".mhtml") && !strings.Contains(r.Path, ".webarchive") || strings.Contains(r.Path, "libreoffice") || len(r.Articles) == 0 {
				continue
			}
			got := shownIn(t, w, r.Articles[0].ID)
			if place == "" {
				place = got
			}
			if !strings.HasPrefix(got, want) || got != place {
				t.Errorf("%s shows %q, want %q", r.Path, got, place)
			}
			shown++
		}
		if shown == 0 {
			t.Errorf("%s: no article", name)
		}
	}
}
