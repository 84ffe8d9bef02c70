package pdf_test

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"dateline/app/report/pdf"
	"dateline/app/report/pdf/pdftest"
)

// document writes three pages with a font, links, places and an outline.
func document(t *testing.T, info pdf.Info) []byte {
	t.Helper()
	var b bytes.Buffer
	w := pdf.New(&b, info)
	font, resources := w.Reserve(), w.Reserve()
	for i := range 3 {
		p := w.NewPage(200, 300)
		e := w.Document().Add("P").Lang("uk")
		p.Begin(e)
		p.Content.WriteString("BT /F1 12 Tf 10 10 Td <0001> Tj ET\n")
		p.End()
		p.MarkPlace(fmt.Sprintf("place (%d)", i), 200)
		p.MarkPlace("first", 250)
		p.LinkPlace(pdf.Rect{X1: 10, Y1: 10}, "first", "to the first", e.Add("Link"))
		p.LinkURI(pdf.Rect{X1: 10, Y1: 10}, "https://a.example/(x) й", "away", e.Add("Link"))
		w.Bookmark(fmt.Sprintf("Part %d", i), 0, p, 300)
		w.Bookmark("Підрозділ", 1, p, 200)
		w.Bookmark("deep", 2, p, 200)
		p.Finish(resources)
	}
	w.PutFont(font, pdf.Font{Name: "Test", Ascent: 800, Descent: -200, Texts: []string{"", "а"}, Glyphs: []pdf.Outline{
		{Width: 500}, {Width: 600, Segments: []pdf.Segment{{Op: 'M', P: [6]float64{0, 0}}, {Op: 'L', P: [6]float64{500, 0}}, {Op: 'Q', P: [6]float64{600, 700, 0, 700}}}},
	}})
	w.Put(resources, fmt.Sprintf("<</Font<</F1 %s>>>>", font))
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestDocumentIsReadBack(t *testing.T) {
	f, err := pdftest.Read(document(t, pdf.Info{Title: "T"}))
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Pages) != 3 {
		t.Errorf("%d pages", len(f.Pages))
	}
	if want := strings.Repeat("Part %\n  Підрозділ\n    deep\n", 3); regexp.MustCompile(`Part \d`).ReplaceAllString(f.Outline(), "Part %") != want {
		t.Errorf("outline:\n%s", f.Outline())
	}
	if f.Places["first"] != 1 {
		t.Errorf("a name taken twice leads to page %d, want the first", f.Places["first"])
	}
	if got := f.Links(2); len(got) != 1 || got[0] != "first" {
		// the address holds brackets, which pdftest does not read
		t.Errorf("links %q", got)
	}
}

// Each object stands where the table of references says.
func TestReferencesPointAtTheirObjects(t *testing.T) {
	data := document(t, pdf.Info{})
	f, err := pdftest.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	m := regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(data)
	if m == nil {
		t.Fatal("no end of file")
	}
	start, _ := strconv.Atoi(string(m[1]))
	var table int
	fmt.Sscanf(string(data[start:]), "%d 0 obj", &table)
	rows := f.Streams[table]
	for n := 1; n*8 < len(rows); n++ {
		row := rows[n*8 : n*8+8]
		offset := int(row[1])<<32 | int(row[2])<<24 | int(row[3])<<16 | int(row[4])<<8 | int(row[5])
		switch row[0] {
		case 1:
			if !bytes.HasPrefix(data[offset:], fmt.Appendf(nil, "%d 0 obj", n)) {
				t.Errorf("object %d is not at %d", n, offset)
			}
		case 2:
			if f.Objects[n] == "" || !strings.Contains(f.Objects[offset], "/ObjStm") {
				t.Errorf("object %d is not in stream %d", n, offset)
			}
		default:
			t.Errorf("object %d was reserved and never written", n)
		}
	}
}

func TestEqualCallsGiveEqualBytes(t *testing.T) {
	info := pdf.Info{Title: "T", Day: time.Date(2031, 5, 12, 0, 0, 0, 0, time.UTC)}
	if !bytes.Equal(document(t, info), document(t, info)) {
		t.Error("the bytes differ")
	}
	if bytes.Contains(document(t, pdf.Info{}), []byte("CreateDate")) {
		t.Error("a document without a day has one in its metadata")
	}
}

func TestMetadataIsWellFormed(t *testing.T) {
	data := document(t, pdf.Info{Title: "A <b> & \"c\" \x00\ufffe", Author: "Ж"})
	if !bytes.Contains(data, []byte("A &lt;b&gt; &amp; &quot;c&quot; </rdf:li>")) {
		t.Error("the title is not written as XML wants it")
	}
}

func TestTextIsUTF16(t *testing.T) {
	if got := pdf.Text("aЖ🙂"); got != "<FEFF00610416D83DDE42>" {
		t.Errorf("got %s", got)
	}
}

type failing struct{ after int }

var errBroken = errors.New("broken")

func (f *failing) Write(b []byte) (int, error) {
	if f.after -= len(b); f.after < 0 {
		return 0, errBroken
	}
	return len(b), nil
}

func TestTheFirstErrorIsKept(t *testing.T) {
	w := pdf.New(&failing{after: 30}, pdf.Info{})
	w.NewPage(1, 1).Finish(w.Reserve())
	if err := w.Close(); !errors.Is(err, errBroken) {
		t.Errorf("error %v", err)
	}
}

func TestFontsCarryTheirText(t *testing.T) {
	f, err := pdftest.Read(document(t, pdf.Info{}))
	if err != nil {
		t.Fatal(err)
	}
	streams := func(yield func([]byte) bool) {
		for _, s := range f.Streams {
			if !yield(s) {
				return
			}
		}
	}
	if !slices.ContainsFunc(slices.Collect(streams), func(s []byte) bool { return bytes.Contains(s, []byte("<0001><0430>")) }) {
		t.Error("no map from the glyph to its letter")
	}
}
