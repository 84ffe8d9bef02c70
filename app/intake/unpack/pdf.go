package unpack

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"dateline/app/intake/unpack/pdftext"
)

// mediaPDF is the media type of the source.
const mediaPDF = "application/pdf"

// pdfHead is how far into a file its mark may stand; some programs write
// something of their own before it.
const pdfHead = 1024

// isPDF tells a PDF by its mark. Behind other bytes it counts only when a PDF's
// objects follow and they are not the head of a mail, so that a text about the
// format is none, nor what holds a PDF.
func isPDF(s Source) bool {
	at := bytes.Index(s.Bytes[:min(len(s.Bytes), pdfHead)], []byte("%PDF-"))
	if at < 0 {
		return false
	}
	before := bytes.TrimPrefix(s.Bytes[:at], []byte("\xef\xbb\xbf"))
	return len(bytes.TrimSpace(before)) == 0 || !isMail(s) && bytes.Contains(s.Bytes[at:], []byte(" obj")) && bytes.Contains(s.Bytes[at:], []byte("endobj"))
}

// openPDF reads the text of a PDF. One whose pages are only pictures is refused.
func openPDF(ctx context.Context, s Source) (Unpacked, error) {
	t, err := pdftext.Read(ctx, s.Bytes)
	if err != nil {
		return Unpacked{}, pdfError(s, err)
	}
	if len(t.Blocks) == 0 {
		return Unpacked{}, noText(s, t)
	}
	d := Document{Media: MediaText, Blocks: t.Blocks, Warnings: pdfWarnings(t)}
	d.Claims, d.Hints = pdfClaims(t)
	return Unpacked{Media: mediaPDF, Documents: []Document{d}}, nil
}

// pdfError says what can be done about a file that cannot be read.
func pdfError(s Source, err error) error {
	advice := ""
	switch {
	case errors.Is(err, pdftext.ErrPassword):
		return fmt.Errorf("%s is locked: %w; open it in another program, print it to a new PDF without one and import that", s.Title, err)
	case errors.Is(err, pdftext.ErrTooLarge):
		advice = "; split it into smaller ones in another program, or paste the text"
	case errors.Is(err, pdftext.ErrDamaged):
		advice = "; save or download it again, or open it in another program and paste the text"
	}
	return fmt.Errorf("cannot read %s as a PDF: %w%s", s.Title, err, advice)
}

// noText says why a document has no text.
func noText(s Source, t pdftext.Text) error {
	const instead = "recognise it (OCR) with another program, or paste the text"
	switch {
	case t.Stopped != nil:
		return fmt.Errorf("cannot read %s as a PDF: %w before a text was found; open it in another program and paste the text", s.Title, t.Stopped)
	case len(t.Failed) > 0:
		return fmt.Errorf("cannot read %s as a PDF: it is damaged and no page can be read; save or download it again", s.Title)
	case len(t.Pictured) == 1:
		return fmt.Errorf("%s holds the picture of a page and no text: %s", s.Title, instead)
	case len(t.Pictured) > 0:
		return fmt.Errorf("%s holds pictures of %d pages and no text: %s", s.Title, len(t.Pictured), instead)
	}
	return fmt.Errorf("%s holds no text on its %s; if letters are to be seen on them, they are drawn: %s", s.Title, pagesInWords(t.Pages), instead)
}

func pagesInWords(n int) string {
	if n == 1 {
		return "one page"
	}
	return fmt.Sprintf("%d pages", n)
}

// WarningScan is the warning of an article whose pages are pictures of its text.
const WarningScan = "it is a scan, pictures of pages, and only the little text beside them was kept: run it through text recognition (OCR) in another program first, then drop it again"

// pdfWarnings tells what of the document was not or may not be read rightly.
func pdfWarnings(t pdftext.Text) []string {
	var out []string
	if t.Stopped != nil {
		out = append(out, fmt.Sprintf("%s of %d not read: %v; split the file, or paste their text", listPages(t.Last+1, t.Pages), t.Pages, t.Stopped))
	}
	if len(t.Failed) > 0 {
		out = append(out, fmt.Sprintf("the file is damaged: nothing could be read of %s", pageList(t.Failed)))
	}
	if t.Repaired {
		out = append(out, "the file is damaged or cut short: compare the text with its pages, something may be missing")
	}
	if len(t.Cut) > 0 {
		out = append(out, fmt.Sprintf("%s: more text than is read of a page", pageList(t.Cut)))
	}
	if t.Scan {
		out = append(out, WarningScan)
	} else if len(t.Pictured) > 0 {
		out = append(out, fmt.Sprintf("%s: a picture and no text", pageList(t.Pictured)))
	}
	if t.Recognised {
		out = append(out, "the text was recognised by a machine (OCR): check it against the pages")
	}
	if t.Unknown {
		out = append(out, "the fonts of the file do not tell which letters they draw: the text is not to be relied on; recognise the pages (OCR) with another program, or paste the text")
	}
	return out
}

func listPages(from, to int) string {
	if from == to {
		return fmt.Sprintf("page %d", from)
	}
	return fmt.Sprintf("pages %d to %d", from, to)
}

// pageList is numbers of pages in words: "page 3", "pages 3, 5 and 6".
func pageList(pages []int) string {
	const most = 12
	pages = slices.Clone(pages)
	more := ""
	if len(pages) > most {
		more = fmt.Sprintf(" and %d more", len(pages)-most)
		pages = pages[:most]
	}
	var names []string
	for _, p := range pages {
		names = append(names, fmt.Sprint(p))
	}
	switch n := len(names); {
	case n == 1:
		return "page " + names[0]
	case more != "":
		return "pages " + strings.Join(names, ", ") + more
	default:
		return "pages " + strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
}
