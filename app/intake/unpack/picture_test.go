package unpack

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"
)

func pngOf(t testing.TB, width, height int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSizesOfPictures(t *testing.T) {
	for text, want := range map[string][2]int{
		string(pngOf(t, 30, 20)):                                {30, 20},
		string(pngOf(t, 30, 20)[:12]):                           {0, 0},
		`<svg width="60" height='40px'><rect width="9"/></svg>`: {60, 40},
		`<svg viewBox="0 0 24 24.5">`:                           {24, 24},
		`<svg width="100%" viewBox="0,0,800,600">`:              {800, 600},
		`<svg xmlns="x">`:                                       {0, 0},
		"\xff\xd8\xff\xe0":                                      {0, 0},
	} {
		p, ok := asPicture([]byte(text))
		if w, h := p.Size(); ok != (PictureMedia([]byte(text)) != "") || w != want[0] || h != want[1] {
			t.Errorf("%.40q: %v, %d x %d, want %v", text, ok, w, h, want)
		}
	}
}

func TestDataAddressesThatAreImages(t *testing.T) {
	for address, want := range map[string]string{
		"data:image/gif;base64,R0lGODlhAQABAAAAACw=": "image/gif", "data:image/gif;BASE64,R0lG\nODlhAQAB AAAAACw%3D": "image/gif", "data:;base64,R0lGODlhAQABAAAAACw": "image/gif",
		"data:image/svg+xml;utf8,<svg width='9'>": "image/svg+xml", "data:image/svg+xml,%3Csvg%20width='9'%3E": "image/svg+xml",
		"data:text/plain,hello": "", "data:image/png;base64,": "", "data:,": "",
	} {
		head, content, _ := strings.Cut(address, ",")
		if p, ok := DataContent(head, content); ok != (want != "") || p.Media != want {
			t.Errorf("%q: %q, %v; want %q", address, p.Media, ok, want)
		}
	}
}

// FuzzPictures: whatever an image or an archive of a page holds, telling what it
// is ends, and what is found by an address is an image.
func FuzzPictures(f *testing.F) {
	f.Add(pngOf(f, 3, 2), "cid:a")
	f.Add([]byte(`<svg viewBox="0 0 1 1">`), "https://a.example/%zz")
	f.Add([]byte("RIFF\x24\x00\x00\x00WEBPVP8L\x10\x00\x00\x00\x2f\x00\x00\x00\x00"), "//[::1")
	f.Add([]byte("GIF89a\x03\x00\x02\x00\x91\x00\x00"), "a\tb")
	f.Fuzz(func(t *testing.T, b []byte, ref string) {
		if len(b) > 8<<10 {
			return
		}
		if w, h := (Picture{PictureMedia(b), b}).Size(); w < 0 || h < 0 {
			t.Errorf("%d x %d", w, h)
		}
		DataContent("data:image/png;base64", string(b))
		file := "Snapshot-Content-Location: https://a.example/b\nContent-Type: multipart/related; boundary=B\n\n--B\nContent-Type: text/html\n\n<p>x</p>\n--B\nContent-Type: image/png\nContent-Location: " +
			strings.Map(func(r rune) rune { return max(r, ' ') }, ref) + "\n\n" + string(b) + "\n--B--\n"
		u, _, err := Open(t.Context(), Source{Title: "a.mhtml", Bytes: []byte(file)})
		if err != nil || u.Documents[0].Pictures == nil {
			return
		}
		if p, ok := u.Documents[0].Pictures.Picture(ref); ok && PictureMedia(p.Bytes) == "" {
			t.Errorf("%q gives what is no image", ref)
		}
	})
}

// The images of an archive of Safari that is damaged beside its page are missing,
// and the page is read.
func TestArchivesAreNotTrustedWithTheirImages(t *testing.T) {
	a := newArchived([]byte("bplist00"), "https://a.example/")
	if _, ok := a.Picture("a.png"); ok {
		t.Error("an image out of a damaged archive")
	}
}
