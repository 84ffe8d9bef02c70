package pdftext_test

import (
	"bytes"
	"fmt"
	"strings"
)

// pdfPage is a page of a made document: what it paints, in PDF's own operators,
// with the font /F (Helvetica), its bold /B, the image
// /I, and /X, an object of 5 by 5 points that the image fills.
type pdfPage struct {
	paint string
	turn  int // degrees, clockwise
}

// makePDF writes a document by hand, A4.
func makePDF(pages ...pdfPage) []byte {
	var objects []string
	add := func(format string, args ...any) int {
		objects = append(objects, fmt.Sprintf(format, args...))
		return len(objects)
	}
	add("<</Type/Catalog/Pages 2 0 R>>")
	add("") // the pages, when their numbers are known
	add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
	add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>")
	add("<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\nx\nendstream")
	add("<</Type/XObject/Subtype/Form/BBox[0 0 10 10]/Matrix[0.5 0 0 0.5 0 0]/Resources<</XObject<</I 5 0 R>>>>/Length 29>>stream\nq 10 0 0 10 0 0 cm /I Do Q    \nendstream")
	var kids []string
	for _, p := range pages {
		content := add("<</Length %d>>stream\n%s\nendstream", len(p.paint), p.paint)
		page := add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate %d/Contents %d 0 R/Resources<</Font<</F 3 0 R/B 4 0 R>>/XObject<</I 5 0 R/X 6 0 R>>>>>>", p.turn, content)
		kids = append(kids, fmt.Sprintf("%d 0 R", page))
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(kids), strings.Join(kids, " "))
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n")
	var at []int
	for i, o := range objects {
		at = append(at, out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, a := range at {
		fmt.Fprintf(&out, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&out, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return out.Bytes()
}

// write paints lines of text one below the other.
func write(x, y, size float64, lines ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "BT /F %g Tf %g TL %g %g Td ", size, 1.2*size, x, y)
	for _, l := range lines {
		fmt.Fprintf(&b, "(%s) Tj T* ", strings.NewReplacer("(", `\(`, ")", `\)`, "\u00ad", `\255`).Replace(l))
	}
	b.WriteString("ET\n")
	return b.String()
}

// picture paints the image over the whole page.
const picture = "q 595 0 0 842 0 0 cm /I Do Q\n"
