package ui

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	_ "image/gif"  // the formats that can be shown
	_ "image/jpeg" // ...
	_ "image/png"  // ...
	"strings"

	_ "golang.org/x/image/bmp" // ...
	"golang.org/x/image/draw"
	_ "golang.org/x/image/tiff" // ...
	_ "golang.org/x/image/webp" // ...

	"dateline/app"
)

// mostDecoded is how many bytes an image may take once it is decoded: some 40
// million pixels. A file of a few kilobytes can claim to be far larger.
const mostDecoded = 160 << 20

// showable are the kinds of images that can be decoded.
var showable = map[string]bool{
	"image/jpeg": true, "image/png": true, "image/gif": true, "image/webp": true, "image/bmp": true, "image/tiff": true,
}

const cannotShow = "Image cannot be shown: "

// unshowable is why an image cannot be shown, as far as its kind tells; "" when it can.
func unshowable(media string) string {
	if showable[media] {
		return ""
	}
	kind, _, _ := strings.Cut(strings.TrimPrefix(media, "image/"), "+")
	if kind == "" {
		kind = "unknown kind"
	}
	return cannotShow + strings.ToUpper(kind[:min(len(kind), 20)])
}

// decode makes an image of at most so many pixels out of what is stored, or tells
// why it cannot be shown.
func decode(p app.Picture, width, height int) (img image.Image, why string) {
	defer func() {
		if recover() != nil {
			img, why = nil, cannotShow+"damaged"
		}
	}()
	if why := unshowable(p.Media); why != "" {
		return nil, why
	}
	head, _, err := image.DecodeConfig(bytes.NewReader(p.Bytes))
	switch {
	case err != nil || head.Width < 1 || head.Height < 1:
		return nil, cannotShow + "damaged"
	case int64(head.Width)*int64(head.Height)*bytesAPixel(head.ColorModel) > mostDecoded:
		return nil, fmt.Sprintf("%s%d × %d pixels", cannotShow, head.Width, head.Height)
	}
	whole, _, err := image.Decode(bytes.NewReader(p.Bytes))
	if err != nil {
		return nil, cannotShow + "damaged"
	}
	return scaled(whole, width, height), ""
}

func bytesAPixel(m color.Model) int64 {
	switch m {
	case color.NRGBA64Model, color.RGBA64Model, color.Gray16Model:
		return 8
	}
	return 4
}

// scaled is an image made smaller to fit; one that fits keeps its size.
func scaled(whole image.Image, width, height int) image.Image {
	b := whole.Bounds()
	width, height = max(1, min(width, b.Dx())), max(1, min(height, b.Dy()))
	out := image.NewNRGBA(image.Rect(0, 0, width, height))
	if width == b.Dx() && height == b.Dy() {
		draw.Draw(out, out.Bounds(), whole, b.Min, draw.Src)
		return out
	}
	draw.BiLinear.Scale(out, out.Bounds(), whole, b, draw.Src, nil)
	return out
}
