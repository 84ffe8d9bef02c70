package unpack

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/article"
	"dateline/app/intake/unpack/pdftext"
)

func openPDFSample(t *testing.T, name string) (Unpacked, error) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "pdf", name))
	if err != nil {
		t.Fatal(err)
	}
	u, ok, err := Open(context.Background(), Source{Title: name, Name: name, Bytes: b})
	if !ok {
		t.Fatalf("%s is not told to be a PDF", name)
	}
	return u, err
}

// pdfClaim is the first claim of a field, as a line with its evidence.
func pdfClaim(claims []article.Claim, field article.Field) string {
	for _, c := range claims {
		if c.Field == field {
			return c.Value + " " + c.Evidence.String()
		}
	}
	return ""
}

func TestPDFOfABrowserSaysWhereItCameFrom(t *testing.T) {
	u, err := openPDFSample(t, "browser-print.pdf")
	if err != nil || u.Media != "application/pdf" || len(u.Documents) != 1 || len(u.Documents[0].Warnings) > 0 {
		t.Fatalf("%v %+v", err, u)
	}
	claims := u.Documents[0].Claims
	for field, want := range map[article.Field]string{
		article.FieldURL:      "http://courier.example:8123/2021/03/ferry.html “http://courier.example:8123/2021/03/ferry.html”, the edge of the printed page: the address that the browser printed",
		article.FieldTitle:    "Night ferry to Westholm halted “Night ferry to Westholm halted - The Vale Courier”, the properties of the PDF: the title of the PDF, which is the headline on its pages too",
		article.FieldSite:     "The Vale Courier “Night ferry to Westholm halted - The Vale Courier”, the properties of the PDF: stands behind the headline in the title of the PDF",
		article.FieldLang:     "en “en”, the properties of the PDF: the language that the PDF states",
		article.FieldCaptured: "2026-11-22T06:30Z “D:20261122063032+00'00'”, the properties of the PDF: the browser printed it then",
	} {
		if got := pdfClaim(claims, field); got != want {
			t.Errorf("%s\n got %s\nwant %s", field, got, want)
		}
	}
	if pdfClaim(append(claims, u.Documents[0].Hints...), article.FieldPublished) != "" {
		t.Error("the day of printing is taken for the day of publication")
	}
}

func TestPDFOfAnotherProgramOnlyHints(t *testing.T) {
	u, err := openPDFSample(t, "columns.pdf")
	if err != nil {
		t.Fatal(err)
	}
	d := u.Documents[0]
	if len(d.Claims) > 0 {
		t.Errorf("claims %+v", d.Claims)
	}
	for field, want := range map[article.Field]string{
		article.FieldTitle:     "Harbour wall to be raised by a metre “",
		article.FieldByline:    "Nora Quill “Nora Quill”, the properties of the PDF: the author of the PDF (to be checked)",
		article.FieldPublished: " “The Vale Courier, Thursday 4 March 2021”, the head of the pages: the date in the running head",
		article.FieldLang:      "en-GB “en-GB”, the properties of the PDF: the language that the PDF states (to be checked)",
	} {
		if got := pdfClaim(d.Hints, field); !strings.HasPrefix(got, want) {
			t.Errorf("%s\n got %s\nwant %s", field, got, want)
		}
	}
}

func TestPDFThatCannotBeReadSaysWhatToDo(t *testing.T) {
	_, err := openPDFSample(t, "locked.pdf")
	if err == nil || !errors.Is(err, pdftext.ErrPassword) || !strings.Contains(err.Error(), "locked.pdf is locked: a password is needed; open it in another program") {
		t.Errorf("locked: %v", err)
	}
	_, _, err = Open(context.Background(), Source{Title: "half.pdf", Bytes: []byte("%PDF-1.4\n1 0 obj")})
	if err == nil || !strings.HasPrefix(err.Error(), "cannot read half.pdf as a PDF: it is damaged or no PDF; save or download it again") {
		t.Errorf("damaged: %v", err)
	}
	err = noText(Source{Title: "scan.pdf"}, pdftext.Text{Pages: 12, Pictured: make([]int, 12)})
	if got := err.Error(); got != "scan.pdf holds pictures of 12 pages and no text: recognise it (OCR) with another program, or paste the text" {
		t.Errorf("scan: %s", got)
	}
}

func TestPDFWarnings(t *testing.T) {
	got := pdfWarnings(pdftext.Text{Pages: 30, Last: 20, Stopped: errors.New("it took too long"),
		Failed: []int{4}, Pictured: []int{2, 5, 9}, Recognised: true})
	want := []string{
		"pages 21 to 30 of 30 not read: it took too long; split the file, or paste their text",
		"the file is damaged: nothing could be read of page 4",
		"pages 2, 5 and 9: a picture and no text",
		"the text was recognised by a machine (OCR): check it against the pages",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}

func TestScanWithALittleTextSaysWhatToDo(t *testing.T) {
	got := pdfWarnings(pdftext.Text{Pages: 3, Last: 3, Pictured: []int{2, 3}, Scan: true})
	if len(got) != 1 || !strings.Contains(got[0], "run it through text recognition (OCR) in another program first, then drop it again") {
		t.Errorf("warnings %q", got)
	}
}

func TestTextAboutPDFIsNone(t *testing.T) {
	for text, want := range map[string]bool{
		"A file that begins with %PDF-1.7 is a PDF, and each of its parts is an obj.": false,
		"<html><body><code>%PDF-1.4</code></body></html>":                             false,
		"\n%PDF-1.4\n": true,
		"From: a@a.example\r\nMIME-Version: 1.0\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4\n1 0 obj\n<<>>\nendobj": false,
		"HTTP/1.1 200\r\n\r\n%PDF-1.4\n1 0 obj\n<<>>\nendobj":                                                            true,
	} {
		if got := isPDF(Source{Bytes: []byte(text)}); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestTitlesThatProgramsMakeUp(t *testing.T) {
	for title, want := range map[string]bool{
		"Microsoft Word - wall_final.docx": false, "untitled": false, "Untitled-3": false, "Document1": false, "page 12": false,
		"harbour-wall.indd": false, "news_2021_03_04": false, "about:blank": false, "http://vale.example/a": false, "123": false,
		"Harbour wall to be raised": true, "Порт відкрили": true, "Fares rise by 2.5": true,
	} {
		if got := plausibleTitle(title); got != want {
			t.Errorf("%q: %v", title, got)
		}
	}
}

func TestDatesOfPDF(t *testing.T) {
	for s, want := range map[string]string{
		"D:20210304101530+02'00'": "2021-03-04T10:15+02:00", "D:20210304101530Z": "2021-03-04T10:15Z", "D:20210304101530Z'": "2021-03-04T10:15Z",
		"20210304": "2021-03-04", "D:20210304101530+00'00'": "2021-03-04T10:15Z", "D:20210304101530": "2021-03-04T10:15",
		"D:20211304": "", "D:19000101000000": "", "March 2021": "",
	} {
		if got := pdfMoment(s); got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}
