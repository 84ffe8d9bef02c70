package unpack

import (
	"bytes"
	"image"
	_ "image/gif" // for their sizes
	_ "image/jpeg"
	_ "image/png"
	"regexp"
	"strconv"
	"strings"

	_ "golang.org/x/image/bmp"
	_ "golang.org/x/image/webp"
)

// Picture is an image as it came.
type Picture struct {
	Media string // told by its content: image/png, image/svg+xml and so on
	Bytes []byte
}

// Pictures gives the images that came with a document.
type Pictures interface {
	// Picture finds the one that the document's HTML calls ref, which is an address
	// or a path as it stands there; ok is false where there is none.
	Picture(ref string) (p Picture, ok bool)
}

// asPicture makes a picture of what is one by its content.
func asPicture(b []byte) (p Picture, ok bool) {
	media := PictureMedia(b)
	return Picture{Media: media, Bytes: b}, media != ""
}

// PictureHead is how many bytes of a file are enough to tell whether it is a picture.
const PictureHead = 4096

// svgStart is how a drawing begins; programs write what they are before it.
var svgStart = regexp.MustCompile(`(?is)^(?:\s+|<\?xml.*?\?>|<!--.*?-->|<!doctype\s+svg[^>\[]*(?:\[.*?\]\s*)?>)*<svg[\s>]`)

// PictureMedia is the media type of an image, told by its beginning; "" for what
// is none.
func PictureMedia(b []byte) string {
	b = b[:min(len(b), PictureHead)]
	starts := func(s string) bool { return bytes.HasPrefix(b, []byte(s)) }
	switch {
	case starts("\x89PNG\r\n\x1a\n"):
		return "image/png"
	case starts("\xff\xd8\xff"):
		return "image/jpeg"
	case starts("GIF87a"), starts("GIF89a"):
		return "image/gif"
	case starts("RIFF") && len(b) > 12 && string(b[8:12]) == "WEBP":
		return "image/webp"
	case starts("BM") && len(b) > 26 && bytes.Equal(b[6:10], make([]byte, 4)): // two reserved numbers
		return "image/bmp"
	case len(b) > 12 && string(b[4:8]) == "ftyp":
		return boxMedia(b)
	case svgStart.Match(bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))):
		return "image/svg+xml"
	}
	return ""
}

// boxMedia is the media type of an image in boxes as films have them, by the
// brands that its first box names.
func boxMedia(b []byte) string {
	size := min(len(b), int(b[2])<<8|int(b[3]))
	for at := 8; at+4 <= size; at += 4 {
		switch string(b[at : at+4]) {
		case "avif", "avis":
			return "image/avif"
		case "heic", "heix":
			return "image/heic"
		}
	}
	return ""
}

// Size is how large the picture is in pixels; 0, 0 where that cannot be told.
func (p Picture) Size() (width, height int) {
	if p.Media == "image/svg+xml" {
		return drawingSize(p.Bytes)
	}
	c, _, err := image.DecodeConfig(bytes.NewReader(p.Bytes))
	if err != nil {
		return 0, 0
	}
	return c.Width, c.Height
}

var (
	svgTag  = regexp.MustCompile(`(?is)<svg\s[^>]*>`)
	svgSize = regexp.MustCompile(`(?i)\s(width|height)\s*=\s*["']\s*(\d{1,6})(?:\.\d*)?\s*(?:px)?\s*["']`)
	svgView = regexp.MustCompile(`(?i)\sviewbox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+(\d{1,6})(?:\.\d*)?[\s,]+(\d{1,6})`)
)

// drawingSize is the size that a drawing states, or else that of its view.
func drawingSize(b []byte) (width, height int) {
	tag := svgTag.FindString(string(b[:min(len(b), PictureHead)]))
	for _, m := range svgSize.FindAllStringSubmatch(tag, 8) {
		n, _ := strconv.Atoi(m[2]) // at most six digits
		if strings.EqualFold(m[1], "width") {
			width = n
		} else {
			height = n
		}
	}
	if m := svgView.FindStringSubmatch(tag); m != nil && (width == 0 || height == 0) {
		width, _ = strconv.Atoi(m[1])
		height, _ = strconv.Atoi(m[2])
	}
	return width, height
}
