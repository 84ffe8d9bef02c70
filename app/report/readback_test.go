package report

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/app/chronology"
	"dateline/app/report/pdf/pdftest"
)

// run runs a program on a report, and skips the test where the program is missing.
func run(t *testing.T, m Model, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skipf("%s is not installed (Debian packages qpdf and poppler-utils)", name)
	}
	b, _ := write(t, m)
	file := filepath.Join(t.TempDir(), "report.pdf")
	if err := os.WriteFile(file, b, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, a := range args {
		args[i] = strings.ReplaceAll(a, "FILE", file)
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func pdftotext(t *testing.T, m Model) string {
	return run(t, m, "pdftotext", "-enc", "UTF-8", "FILE", "-")
}

// asRead is text without the differences that the breaking of lines makes, and
// without the controls that pdftotext sets around right-to-left words.
func asRead(s string) string {
	s = strings.NewReplacer("\u202a", "", "\u202b", "", "\u202c", "", "\u00a0", " ").Replace(s)
	return strings.Join(strings.Fields(s), " ")
}

func TestEveryQuotationIsReadBack(t *testing.T) {
	m := sample(t)
	text := pdftotext(t, m)
	for _, a := range m.Articles {
		for _, p := range a.Passages {
			if !pdftest.Holds(text, p.Quote) {
				t.Errorf("not found: %s", p.Quote)
			}
		}
	}
}

// A page of the annex holds a quotation as often as the chronology: numbers of
// events set into it are not read.
func TestNumbersOfEventsAreNotReadWithTheText(t *testing.T) {
	text := asRead(pdftotext(t, sample(t)))
	quote := "by a night watchman, Pell Orrin, at about 9.40 p.m."
	if n := strings.Count(text, quote); n != 2 {
		t.Errorf("%q is found %d times, want 2", quote, n)
	}
}

func TestRightToLeftPagesAreReadInOrder(t *testing.T) {
	m := sample(t)
	b := &builder{t: t, m: Model{Workspace: "rtl.dateline"}}
	var blocks []string
	for range 6 {
		for _, block := range append(m.Articles[3].Blocks, m.Articles[4].Blocks...) {
			blocks = append(blocks, block.Text)
		}
	}
	b.article("إغلاق المحطة", "الوادي", "ar", "2031-05-07", blocks...)
	text := pdftotext(t, b.m)
	for _, block := range blocks {
		if !pdftest.Holds(text, block) {
			t.Errorf("not found: %s", block)
		}
	}
}

func TestFoldedTextIsNotPrinted(t *testing.T) {
	text := asRead(pdftotext(t, sample(t)))
	for _, folded := range []string{"We value your privacy", "A holiday that floats"} {
		if strings.Contains(text, folded) {
			t.Errorf("%q is folded but printed", folded)
		}
	}
	for _, shown := range []string{"2 blocks folded: cookie notice, menu", "Marrowick fair opens Friday"} {
		if !strings.Contains(text, shown) {
			t.Errorf("%q is not printed", shown)
		}
	}
}

func TestHashesAndDatesArePrinted(t *testing.T) {
	m := sample(t)
	text := asRead(pdftotext(t, m))
	for _, want := range []string{
		m.Journal.Head, "1,284 entries", m.Articles[2].TextSHA256, m.Articles[2].Original.SHA256,
		"EDTF 2031-03, from 2031-03-01 to 2031-03-10. “in early March”, article dated 6 May 2031: the last March before it.",
		"Page 2 of", "Dateline report of 12 May 2031",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not printed", want)
		}
	}
}

func TestWhoTookPartAndHowAClaimCameIsPrinted(t *testing.T) {
	text := asRead(pdftotext(t, sample(t)))
	for _, want := range []string{"Pell Orrin, Lina Vosk · Marrowick water board", "origin: water board via Tesh Valley Wire, The Gazette · graded B2 · Article 1"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not printed", want)
		}
	}
}

func TestQpdfFindsNoFault(t *testing.T) {
	out := run(t, sample(t), "qpdf", "--check", "FILE")
	if strings.Contains(out, "WARNING") || !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Error(out)
	}
}

// A note on a date may be longer than a page, and so may notes in the margin:
// all of it is printed, and nothing runs over the edge of a page.
func TestNotesLongerThanAPageGoOn(t *testing.T) {
	m := sample(t)
	var long, margin []string
	for i := range 900 {
		long = append(long, fmt.Sprintf("reason%dbecause", i))
		margin = append(margin, fmt.Sprintf("remark%d;", i))
	}
	m.Events[1].When.Rule = strings.Join(long, " ")
	m.Articles[0].Passages[1].Note = strings.Join(margin, " ")
	m.Events[3].Note = strings.Join(long, " ")
	text := asRead(pdftotext(t, m))
	for i := range 900 {
		if n := strings.Count(text, fmt.Sprintf("reason%dbecause", i)); n != 2 {
			t.Fatalf("reason %d is printed %d times, want 2", i, n)
		}
		if n := strings.Count(text, fmt.Sprintf("remark%d;", i)); n != 1 {
			t.Fatalf("remark %d is printed %d times", i, n)
		}
	}
	checkEdges(t, m)
}

// Notes of one page that are pushed up stay clear of the head of the article.
func TestMarginNotesKeepOffTheHead(t *testing.T) {
	m := sample(t)
	a := &m.Articles[0]
	for i := range a.Passages {
		a.Passages[i].Note = strings.Repeat(fmt.Sprintf("remark%d ", i), 40)
	}
	for _, page := range strings.Split(run(t, m, "pdftotext", "-bbox", "FILE", "-"), "<page ") {
		if !strings.Contains(page, ">¶</word>") || !strings.Contains(page, a.Original.SHA256) {
			continue
		}
		head, highest := 0.0, pageHeight
		for _, w := range word.FindAllStringSubmatch(page, -1) {
			y, _ := strconv.ParseFloat(w[2], 64)
			if w[5] == a.Original.SHA256 {
				head = y
			} else if strings.HasPrefix(w[5], "remark") {
				highest = min(highest, y)
			}
		}
		if highest < head+10 || highest > head+40 {
			t.Errorf("the notes begin at %.0f, the head of the article ends at %.0f", highest, head)
		}
		return
	}
	t.Fatal("no page with the head of the article")
}

func TestNothingRunsOverTheEdge(t *testing.T) {
	m := sample(t)
	m.Title = strings.Repeat("Unbreakable", 30)
	m.Events[0].Title = strings.Repeat("longword", 40)
	m.Events[1].When = chronology.When{EDTF: "-12345/9999", Earliest: strings.Repeat("9", 80)}
	m.Articles[0].URL = "https://gazette.example/" + strings.Repeat("x", 400)
	m.Articles[0].Byline = slices.Repeat([]string{"Nobody in Particular"}, 700)
	m.Articles[1].Blocks[0].Kept, m.Articles[1].Blocks[0].Why = false, strings.Repeat("reason ", 2000)
	m.Articles[1].Site = strings.Repeat("Wire", 50)
	m.Tags[0].Name = strings.Repeat("tag", 60)
	checkEdges(t, m)
}

var word = regexp.MustCompile(`<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)</word>`)

func checkEdges(t *testing.T, m Model) {
	t.Helper()
	words := word.FindAllStringSubmatch(run(t, m, "pdftotext", "-bbox", "FILE", "-"), -1)
	if len(words) < 100 {
		t.Fatalf("%d words found", len(words))
	}
	for _, w := range words {
		var at [4]float64
		for i := range at {
			at[i], _ = strconv.ParseFloat(w[i+1], 64)
		}
		if at[0] < 15 || at[1] < 20 || at[2] > right+15 || at[3] > footLine+8 {
			t.Errorf("%q stands at %v", w[5], at)
		}
	}
}
