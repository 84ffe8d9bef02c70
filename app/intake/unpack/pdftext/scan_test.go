package pdftext_test

import (
	"fmt"
	"strings"
	"testing"
)

// image paints the image into a rectangle of the page.
func image(x, y, width, height float64) string {
	return fmt.Sprintf("q %g 0 0 %g %g %g cm /I Do Q\n", width, height, x, y)
}

// column is a page of text: some 3,000 characters.
func column(lines int) string {
	all := make([]string, lines)
	for i := range all {
		all[i] = "The harbour was closed on Tuesday while divers looked for the anchor."
	}
	return write(60, 780, 11, all...)
}

// TestScansAreToldFromText: pages that are pictures are a scan whatever little text
// stands on them; an article with photographs is none.
func TestScansAreToldFromText(t *testing.T) {
	page := func(paint ...string) pdfPage { return pdfPage{paint: strings.Join(paint, "")} }
	number := func(n int) string { return write(290, 30, 9, fmt.Sprintf("Page %d of 3", n)) }
	mark := "q 0.7 0.7 -0.7 0.7 200 200 cm " + write(0, 0, 40, "READING COPY") + "Q\n"
	strips := func() string {
		var b strings.Builder
		for y := 0; y < 840; y += 20 {
			b.WriteString(image(0, float64(y), 595, 20.5))
		}
		return b.String()
	}
	within := "q 119 0 0 168.4 0 0 cm /X Do Q\n" // its 5 by 5 points fill the page
	cover := write(60, 700, 11, strings.Split(strings.Repeat("This copy is for private study only and may not be passed on.\n", 12), "\n")...)
	for _, c := range []struct {
		name  string
		scan  bool
		pages []pdfPage
	}{
		{"the stamp of a scanner", true, []pdfPage{page(picture, write(60, 20, 8, "Scanned by the Harrow town archive, 2019"))}},
		{"page numbers", true, []pdfPage{page(picture, number(1)), page(picture, number(2)), page(picture, number(3))}},
		{"a mark over the pages", true, []pdfPage{page(picture, mark), page(picture, mark)}},
		{"a line on the cover", true, []pdfPage{page(write(60, 700, 11, "The Lantern, 14 May 1971")), page(picture), page(picture)}},
		{"an archive's page of text before", true, []pdfPage{page(cover), page(picture, number(1)), page(picture, number(2))}},
		{"one page behind an archive's", true, []pdfPage{page(cover), page(picture)}},
		{"pictures in strips", true, []pdfPage{page(strips(), number(1))}},
		{"a picture within another object", true, []pdfPage{page(within, number(1))}},
		{"a picture with a margin around it", true, []pdfPage{page(image(20, 25, 555, 790), number(1))}},
		{"a page of text", false, []pdfPage{page(column(40))}},
		{"a photograph over half of each page", false, []pdfPage{page(image(60, 400, 475, 380), write(60, 380, 11, "The harbour was closed on Tuesday.")), page(column(40))}},
		{"a short item below a large photograph", false, []pdfPage{page(image(60, 250, 475, 540), write(60, 230, 11, "The harbour was closed on Tuesday.", "It opens on Friday."))}},
		{"photographs over whole pages between those of text", false, []pdfPage{page(picture, write(60, 100, 9, "The anchor, as the divers found it")), page(column(40)), page(picture), page(column(40))}},
		{"more photographs over whole pages than text", false, []pdfPage{page(column(50)), page(picture, write(60, 100, 9, "The anchor")), page(picture)}},
		{"text written upon a picture of the whole page", false, []pdfPage{page(picture, column(40)), page(picture, column(40))}},
		{"small pictures one upon the other", false, []pdfPage{page(strings.Repeat(image(60, 500, 300, 200), 9), write(60, 480, 11, "The harbour was closed."))}},
		{"a recognised scan", false, []pdfPage{page(picture, "3 Tr ", write(60, 700, 11, "The harbour was closed on Tuesday."))}},
	} {
		if got := read(t, makePDF(c.pages...)); got.Scan != c.scan || len(got.Blocks) == 0 {
			t.Errorf("%s: %v, %d blocks", c.name, got.Scan, len(got.Blocks))
		}
	}
}
