package ui

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/png"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"dateline/app"
	"dateline/app/ui/page"
)

func pngOf(t *testing.T, width, height int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// claiming is a PNG that says it is of another size.
func claiming(t *testing.T, width, height uint32) []byte {
	b := pngOf(t, 60, 60)
	binary.BigEndian.PutUint32(b[16:], width)
	binary.BigEndian.PutUint32(b[20:], height)
	binary.BigEndian.PutUint32(b[29:], crc32.ChecksumIEEE(b[12:29]))
	return b
}

// quayPage is a page with a picture and a link.
func quayPage(t *testing.T) string {
	data := "data:image/png;base64," + base64.StdEncoding.EncodeToString(pngOf(t, 300, 200))
	return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The old quay is shut</title></head><body><article><h1>The old quay is shut</h1>
<p>The old quay of Velm has been shut since Monday, and the <a href="https://board.example/letter">harbour board</a> does not say for how long.</p>
<figure><img src="` + data + `" alt="The quay from the north"><figcaption>The quay on Monday. Photo: Mira Holt</figcaption></figure>
<p>Two of the piles have been found to be rotten, says the board, and the others are to be looked at by divers within the month.</p></article></body></html>`
}

// withQuay shows that page.
func withQuay(t *testing.T) *window {
	t.Helper()
	w := opened(t)
	drop(w, file(t, "quay.html", quayPage(t)))
	if w.page.article.Title != "The old quay is shut" {
		t.Fatalf("shown is %q", w.page.article.Title)
	}
	return w
}

func TestTheImageOfAnArticleIsShownInItsPlace(t *testing.T) {
	w := withQuay(t)
	at, size, ok := w.page.text.PicturePlace(0)
	if !ok || size.Width != 300 || size.Height != 200 {
		t.Fatalf("the image is at %v, %v", at, size)
	}
	if e := w.page.images.kept.all[0]; e == nil || e.img.Bounds().Dx() != int(300*w.win.Canvas().Scale()) && e.img.Bounds().Dx() != 300 {
		t.Errorf("kept is %+v", e)
	}
	w.showImages(false)
	if _, _, ok := w.page.text.PicturePlace(0); ok {
		t.Error("the image is still shown")
	}
	if kept := app.LoadPreferences(w.data); !kept.NoImages {
		t.Error("that images are hidden was not remembered")
	}
}

func TestAnImageIsEnlargedAndEscLeavesIt(t *testing.T) {
	w := withQuay(t)
	w.page.focus()
	w.page.text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
	if w.page.words.words.Text != "The quay from the north" || !w.page.words.shown {
		t.Errorf("its words are not told: %q", w.page.words.words.Text)
	}
	w.page.text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.sheet == nil || w.sheet.form.(*bigPicture).img.Image == nil {
		t.Fatal("the image was not enlarged")
	}
	press(w, fyne.KeyEscape)
	if w.dialogOpen() {
		t.Error("Esc did not leave the image")
	}
}

func TestTheAddressOfALinkIsToldAndCopied(t *testing.T) {
	w := withQuay(t)
	selectWords(t, w, "harbour board")
	l, ok := w.page.text.LinkHere()
	if !ok || l.URL != "https://board.example/letter" {
		t.Fatalf("the link is %+v", l)
	}
	w.page.copyLink(l)
	if got := w.host.Clipboard().Content(); got != l.URL {
		t.Errorf("copied %q", got)
	}
	w.page.text.Select(l.Start+2, l.Start+2)
	if !w.page.words.shown || w.page.words.words.Text != l.URL {
		t.Errorf("at the caret %q is told", w.page.words.words.Text)
	}
}

func TestWhatCannotBeDecodedIsRefused(t *testing.T) {
	for _, tt := range []struct {
		name string
		p    app.Picture
		want string
	}{
		{"good", app.Picture{Media: "image/png", Bytes: pngOf(t, 60, 60)}, ""},
		{"unknown kind", app.Picture{Media: "image/avif", Bytes: []byte("ftypavif")}, "Image cannot be shown: AVIF"},
		{"drawing", app.Picture{Media: "image/svg+xml"}, "Image cannot be shown: SVG"},
		{"damaged head", app.Picture{Media: "image/png", Bytes: []byte("PNG")}, "Image cannot be shown: damaged"},
		{"damaged body", app.Picture{Media: "image/png", Bytes: pngOf(t, 60, 60)[:60]}, "Image cannot be shown: damaged"},
		{"bomb", app.Picture{Media: "image/png", Bytes: claiming(t, 50000, 50000)}, "Image cannot be shown: 50000 × 50000 pixels"},
	} {
		if img, why := decode(tt.p, 30, 30); why != tt.want || (img == nil) != (tt.want != "") {
			t.Errorf("%s: %q, want %q", tt.name, why, tt.want)
		}
	}
}

func TestDecodedImagesAreKeptWithinTheirLimit(t *testing.T) {
	var c pixelCache
	for k := range 40 {
		c.put(k, 1000, 1000, image.NewNRGBA(image.Rect(0, 0, 1000, 1000))) // 4 MB each
		c.get(0)
	}
	if c.size > mostPixels || c.size != 4_000_000*len(c.all) {
		t.Errorf("%d images take %d bytes", len(c.all), c.size)
	}
	if c.all[0] == nil || c.all[39] == nil || c.all[1] != nil {
		t.Error("it was not the one unused for longest that went")
	}
}

func TestReadingSettingsAreKeptAndOffered(t *testing.T) {
	w := withQuay(t)
	w.showReading(fyne.NewPos(10, 10))
	if w.sheet == nil || w.focused() == nil {
		t.Fatal("the panel did not take the focus")
	}
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if r := w.page.text.Reading(); !r.Sans {
		t.Errorf("the right arrow chose %+v", r)
	}
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.dialogOpen() {
		t.Error("Esc did not leave the panel")
	}
	for _, c := range w.readingChoices() {
		c.take(len(c.words) - 1)
	}
	for range 40 {
		w.zoom(1)
	}
	want := page.Reading{Sans: true, Size: 51, Measure: page.Wide, Leading: page.Loose}
	if got := w.page.text.Reading(); got != want {
		t.Errorf("set is %+v", got)
	}
	again := windowIn(t, w.data)
	if got := again.page.text.Reading(); got != want {
		t.Errorf("remembered is %+v", got)
	}
	var names []string
	for _, c := range w.viewCommands() {
		names = append(names, c.label)
	}
	for _, name := range []string{"Typeface", "Column", "Lines", "Show images", "Theme"} {
		if !strings.Contains(strings.Join(names, ";"), name) {
			t.Errorf("the menu lacks %s", name)
		}
	}
}

func TestTheTipOfALinkStaysWithinThePage(t *testing.T) {
	test.NewTempApp(t)
	tip := newWordsTip()
	win := test.NewTempWindow(t, tip)
	win.Resize(fyne.NewSize(300, 200))
	tip.show("https://board.example/"+strings.Repeat("letter", 100), "Not opened.", fyne.NewPos(280, 180), 20)
	for _, o := range test.WidgetRenderer(tip).Objects() {
		if _, ok := o.(*canvas.Rectangle); ok {
			if end := o.Position().X + o.Size().Width; end > tip.Size().Width || o.Position().Y < 0 {
				t.Errorf("the tip stands at %v, %v", o.Position(), o.Size())
			}
		}
	}
}
