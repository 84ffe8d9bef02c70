package report

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"strings"
	"testing"
	"time"

	"dateline/app/chronology"
	"dateline/app/chronology/timeline"
)

func svgOf(t *testing.T, m Model, o TimelineOptions) string {
	t.Helper()
	var b bytes.Buffer
	if _, err := SVG(&b, m, testFonts(t), o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func pngOf(t *testing.T, m Model, o TimelineOptions) ([]byte, image.Image) {
	t.Helper()
	var b bytes.Buffer
	if _, err := PNG(&b, m, testFonts(t), o); err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), img
}

// wordsOf are the words of an SVG, which must be well-formed.
func wordsOf(t *testing.T, svg string) string {
	t.Helper()
	var words []string
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return strings.Join(words, "\n")
		}
		if err != nil {
			t.Fatalf("not well-formed: %v", err)
		}
		if c, ok := token.(xml.CharData); ok {
			words = append(words, string(c))
		}
	}
}

func contains(t *testing.T, text string, wants ...string) {
	t.Helper()
	for _, want := range wants {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing", want)
		}
	}
}

// The days of the affair: what is drawn of its timeline says what each mark is,
// and asks for nothing from elsewhere.
func TestSVGHoldsItsWords(t *testing.T) {
	m := sample(t)
	m.Title = `The <cut-off> & "after"`
	m.Events[0].Title = "Inspectors <visit> & \x01 leave"
	from, to := time.Date(2031, 5, 5, 0, 0, 0, 0, time.UTC), time.Date(2031, 5, 10, 0, 0, 0, 0, time.UTC)
	svg := svgOf(t, m, TimelineOptions{By: timeline.Origin, From: from, To: to})
	words := wordsOf(t, svg)
	contains(t, words, m.Title, "water board", "Єгор Щука", "هيئة المياه", "Щука: ґрунтові води чисті",
		"5 May 2031, 22:30 +02:00 · The inlet is shut · sources disagree", "about 5 May 2031, 21:40",
		"8 events and 1 without a date", "1,284 journal entries", m.Journal.Head)
	if strings.Contains(words, "Inspectors") {
		t.Error("what happened in March is drawn")
	}
	contains(t, wordsOf(t, svgOf(t, m, TimelineOptions{})), "Inspectors <visit> &  leave")
	contains(t, svg, `direction="rtl"`, "<desc")
	for _, foreign := range []string{"href", "url(http", "@import", "<script", "<image"} {
		if strings.Contains(svg, foreign) {
			t.Errorf("there is %s in it", foreign)
		}
	}
}

func TestPicturesAreTheSameEveryTime(t *testing.T) {
	m := sample(t)
	for _, by := range []timeline.By{timeline.None, timeline.Tag, timeline.Origin} {
		o := TimelineOptions{By: by}
		first, _ := pngOf(t, m, o)
		again, _ := pngOf(t, m, o)
		svg, anew := svgOf(t, m, o), svgOf(t, m, o)
		if !bytes.Equal(first, again) || svg != anew {
			t.Errorf("lanes by %s: other bytes", timeline.Names[by])
		}
	}
}

// darkIn counts the dark pixels of a part of a picture.
func darkIn(img image.Image, r image.Rectangle) (n int) {
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if color.GrayModel.Convert(img.At(x, y)).(color.Gray).Y < 100 {
				n++
			}
		}
	}
	return n
}

func TestPNGIsDrawnAtTwiceTheSize(t *testing.T) {
	m := sample(t)
	_, img := pngOf(t, m, TimelineOptions{By: timeline.Tag})
	b := img.Bounds()
	if b.Dx() != 2800 || b.Dy() < 600 {
		t.Errorf("it is %v", b)
	}
	if head := darkIn(img, image.Rect(0, 0, b.Dx(), 130)); head < 1000 {
		t.Errorf("the title has %d dark pixels", head)
	}
	for i := range m.Events { // as if all titles were lost
		m.Events[i].Title = "·"
	}
	_, bare := pngOf(t, m, TimelineOptions{By: timeline.Tag})
	if with, without := darkIn(img, b), darkIn(bare, bare.Bounds()); with < without+2000 {
		t.Errorf("titles make %d dark pixels of %d", with-without, with)
	}
}

func TestWhatNoFaceHasIsToldInAPicture(t *testing.T) {
	m := Model{Title: "Wells", Events: []chronology.Event{{ID: "e", Title: "Notice 🚱 goes up", When: day("2031-05-06", "", "")}}}
	missing, err := PNG(io.Discard, m, testFonts(t), TimelineOptions{})
	if err != nil || len(missing) != 1 || missing[0] != '🚱' {
		t.Errorf("missing %q, %v", missing, err)
	}
}

// A workspace without a dated event gives a picture that says so.
func TestAnEmptyTimeline(t *testing.T) {
	contains(t, wordsOf(t, svgOf(t, Model{Title: "Nothing yet"}, TimelineOptions{By: timeline.Tag})), "Nothing yet", "0 events")
}

// Words are as wide as they were taken to be: an end of a title that stands left of
// its mark does not run into it.
func TestTitlesEndBeforeTheirMarks(t *testing.T) {
	m := Model{Title: "Weir", Events: []chronology.Event{
		{ID: "a", Title: "First of all the gate", When: day("2031-01-01", "", "")},
		{ID: "b", Title: "a b c d e f g h i j k l m n o p q r s t u v w x", When: day("2031-12-31", "", "")},
	}}
	svg := svgOf(t, m, TimelineOptions{})
	_, img := pngOf(t, m, TimelineOptions{})
	_, rest, _ := strings.Cut(svg, "<title>Wed 31 Dec 2031")
	var x, y, w, h float32
	if _, err := fmt.Sscanf(rest[strings.Index(rest, "<rect"):], `<rect x="%g" y="%g" width="%g" height="%g"`, &x, &y, &w, &h); err != nil {
		t.Fatal(err)
	}
	inside := image.Rect(int(2*x)+4, int(2*y)+4, int(2*(x+w))-4, int(2*(y+h))-4)
	before := image.Rect(int(2*x)-12, int(2*y), int(2*x)-4, int(2*(y+h)))
	if n := darkIn(img, inside) + darkIn(img, before); n > 0 {
		t.Errorf("%d dark pixels of the title stand in its mark or at it", n)
	}
	if n := darkIn(img, image.Rect(int(2*x)-40, int(2*y), int(2*x)-12, int(2*(y+h)))); n == 0 {
		t.Error("the title does not stand left of its mark")
	}
}
