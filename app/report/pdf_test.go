package report

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/app/chronology"
	"dateline/app/report/pdf/pdftest"
)

// write makes the PDF of a model. With DATELINE_KEEP_PDF set to a file name it
// is also kept there, to be looked at.
func write(t testing.TB, m Model) ([]byte, PDFResult) {
	t.Helper()
	return writeWith(t, m, testFonts(t))
}

func writeWith(t testing.TB, m Model, fonts Fonts) ([]byte, PDFResult) {
	t.Helper()
	var b bytes.Buffer
	r, err := PDF(&b, m, fonts)
	if err != nil {
		t.Fatal(err)
	}
	if name := os.Getenv("DATELINE_KEEP_PDF"); name != "" {
		if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes(), r
}

func read(t testing.TB, m Model) *pdftest.File {
	t.Helper()
	b, _ := write(t, m)
	f, err := pdftest.Read(b)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestPDFIsTheSameWheneverAndWherever(t *testing.T) {
	fonts := testFonts(t)
	one, _ := writeWith(t, sample(t), fonts)
	for _, zone := range []string{"Pacific/Auckland", "America/St_Johns"} {
		t.Setenv("TZ", zone)
		t.Setenv("LC_ALL", "ar_EG.UTF-8")
		local := time.Local
		time.Local = time.FixedZone(zone, -3*3600-1800)
		t.Cleanup(func() { time.Local = local })
		t.Chdir(t.TempDir())
		two, _ := writeWith(t, sample(t), fonts)
		if !bytes.Equal(one, two) {
			t.Errorf("in %s the same model gave other bytes", zone)
		}
	}
}

func TestPDFChangesWithItsModel(t *testing.T) {
	m := sample(t)
	one, _ := write(t, m)
	m.Journal.Head = strings.Repeat("0", 64)
	if two, _ := write(t, m); bytes.Equal(one, two) {
		t.Error("another journal gave the same report")
	}
}

func TestPDFNamesWhatNoFaceCovers(t *testing.T) {
	_, r := write(t, sample(t))
	if !slices.Equal(r.Missing, []rune{'🚱'}) {
		t.Errorf("missing %U, want the emoji alone", r.Missing)
	}
	if !slices.Contains(r.Faces, "IBM Plex Sans Hebrew") || !slices.Contains(r.Faces, "IBM Plex Sans Arabic") {
		t.Errorf("faces %q: those of the Hebrew and the Arabic article are not named", r.Faces)
	}
}

func TestEveryFontIsAnEmbeddedSubset(t *testing.T) {
	f := read(t, sample(t))
	fonts := 0
	for _, body := range f.Objects {
		if !strings.Contains(body, "/Type/FontDescriptor") {
			continue
		}
		fonts++
		_, name, _ := strings.Cut(body, "/FontName/")
		if len(name) < 7 || name[6] != '+' || !strings.Contains(body, "/FontFile3 ") {
			t.Errorf("not an embedded subset: %s", body)
		}
	}
	if fonts < 5 {
		t.Errorf("%d fonts found", fonts)
	}
}

func TestOutlineNestsEventsAndArticles(t *testing.T) {
	m := sample(t)
	outline := read(t, m).Outline()
	for _, want := range []string{
		"\nChronology\n  1  Inspectors visit the works\n",
		"\n  5  Щука: ґрунтові води чисті\n",
		"\nArticles\n  1  Taps run dry",
		"\n  5  מכון המים בטש התחתונה נסגר\n",
		"\nSources\n",
	} {
		if !strings.Contains(outline, want) {
			t.Errorf("the outline lacks %q:\n%s", want, outline)
		}
	}
}

func TestEveryCitationLeadsToItsPassageAndBack(t *testing.T) {
	m := sample(t)
	f := read(t, m)
	for i, e := range m.Events {
		eventPage := f.Places[eventPlace(i+1)]
		if eventPage == 0 {
			t.Fatalf("event %d has no place", i+1)
		}
		for _, c := range e.Citations {
			target := "passage-" + string(c.PassageID)
			page := f.Places[target]
			if page == 0 || !slices.Contains(f.Links(eventPage), target) {
				t.Errorf("event %d does not lead to %s", i+1, target)
				continue
			}
			if !slices.Contains(f.Links(page), eventPlace(i+1)) {
				t.Errorf("%s does not lead back to event %d", target, i+1)
			}
		}
	}
	if !slices.Contains(f.Links(f.Places["article-1"]), m.Articles[0].URL) {
		t.Error("the address of article 1 is no link")
	}
}

func TestEveryLinkLeadsSomewhere(t *testing.T) {
	f := read(t, sample(t))
	for page := range f.Pages {
		for _, target := range f.Links(page + 1) {
			if !strings.Contains(target, "://") && f.Places[target] == 0 {
				t.Errorf("page %d leads to %q, which is nowhere", page+1, target)
			}
		}
	}
}

func TestBinnedRowsAreLeftOut(t *testing.T) {
	m := sample(t)
	m.Events[0].Binned = true
	m.Events[2].Citations[1].Binned = true
	m.Articles[0].Passages[0].Binned = true
	f := read(t, m)
	if strings.Contains(f.Outline(), "Inspectors visit") {
		t.Error("a binned event is in the report")
	}
	if f.Places["passage-passage1.1"] != 0 {
		t.Error("a binned passage is marked")
	}
	if slices.Contains(f.Links(f.Places["passage-"+string(m.Events[2].Citations[1].PassageID)]), "event-2") {
		t.Error("a binned citation leads back to its event")
	}
}

func TestPDFOfAnEmptyWorkspace(t *testing.T) {
	_, r := write(t, Model{Workspace: "empty.dateline"})
	if r.Pages != 3 {
		t.Errorf("%d pages, want title, chronology and sources", r.Pages)
	}
}

func TestPDFOfUntitledAndUnknown(t *testing.T) {
	b := &builder{t: t}
	b.article("", "", "", "", "Just words.")
	p := b.passage(1, "words", "")
	b.event("", chronology.When{}, cite(p, "", ""), cite("nowhere", chronology.Supports, ""))
	write(t, b.m)
}

// fullDisk takes so many bytes and then fails.
type fullDisk int

var errFull = errors.New("no space left")

func (d *fullDisk) Write(b []byte) (int, error) {
	if *d -= fullDisk(len(b)); *d < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestPDFTellsThatTheDiskIsFull(t *testing.T) {
	for _, size := range []fullDisk{0, 100, 20000} {
		if _, err := PDF(&size, sample(t), testFonts(t)); !errors.Is(err, errFull) {
			t.Errorf("error %v", err)
		}
	}
}

func TestPDFRefusesWhatIsNoFont(t *testing.T) {
	f := testFonts(t)
	f.Mono = []byte("no font at all")
	if _, err := PDF(&bytes.Buffer{}, sample(t), f); err == nil || !strings.Contains(err.Error(), "Mono") {
		t.Errorf("error %v does not name the face", err)
	}
	if _, err := PDF(&bytes.Buffer{}, sample(t), Fonts{}); err == nil {
		t.Error("a report without any face")
	}
}
