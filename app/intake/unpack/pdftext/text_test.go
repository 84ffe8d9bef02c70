package pdftext_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/app/article"
	"dateline/app/intake/unpack/pdftext"
)

// sample is a file of testdata/pdf; its README says what made it.
func sample(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "testdata", "pdf", name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func read(t testing.TB, file []byte) pdftext.Text {
	t.Helper()
	text, err := pdftext.Read(context.Background(), file)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// outline is the blocks in short: the kind with its level, or the reason, and how
// each begins and ends.
func outline(blocks []article.Block) []string {
	var out []string
	for _, b := range blocks {
		what := string(b.Kind)
		switch {
		case !b.Kept:
			what = b.Why
		case b.Level > 0:
			what += fmt.Sprint(b.Level)
		}
		text := []rune(b.Text)
		if len(text) > 44 {
			text = append(append(text[:20:20], '~'), text[len(text)-20:]...)
		}
		out = append(out, what+": "+string(text))
	}
	return out
}

func compare(t *testing.T, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

func TestTwoColumnsOverThreePages(t *testing.T) {
	text := read(t, sample(t, "columns.pdf"))
	compare(t, outline(text.Blocks), []string{
		"running head: The Vale Courier, Thursday 4 March 2021",
		"heading1: Harbour wall to be raised by a metre",
		"paragraph: MIREFIELD. The counc~ was eleven to four.",
		"paragraph: “We have waited long~ast for two summers.",
		"paragraph: Engineers of the cou~he last measurement.",
		"paragraph: The opposition calle~ of all inhabitants.",
		"heading2: Who pays for the moorings",
		"paragraph: The fishermen’s unio~ose of building now.",
		"paragraph: A first draft foresa~et of glass on them.",
		"page number: 1",
		"running head: The Vale Courier, Thursday 4 March 2021",
		"paragraph: The money comes from~etter of nine pages.",
		"paragraph: In 1953 the sea came~s of those who pass.",
		"paragraph: Whether the glass wi~tumn, but no cracks.",
		"paragraph: Work begins at the e~ine times last year.",
		"heading2: What happens next",
		"list: • The county sends i~first week of April.",
		"list: • Bids may be handed~iddle of that month.",
		"list: • The first stones are lifted on 3 May.",
		"paragraph: On the seaward side ~ose of building now.",
		"paragraph: Traffic on Quay Stre~etter of nine pages.",
		"page number: 2",
		"running head: The Vale Courier, Thursday 4 March 2021",
		"paragraph: The gauge at the pie~tumn, but no cracks.",
		"paragraph: No house has to be p~ose of building now.",
		"paragraph: A committee of five ~etter of nine pages.",
		"paragraph: Its first report is ~tumn, but no cracks.",
		"page number: 3",
	})
}

// Words parted at the ends of lines are whole again; those with a hyphen of their
// own keep it; a paragraph goes on in the next column.
func TestPartedWordsAreJoined(t *testing.T) {
	text := read(t, sample(t, "columns.pdf"))
	body := article.KeptText(text.Blocks)
	for _, want := range []string{
		"The opposition called the decision hasty. Its speaker, Colin Marsh, asked for a second study of the Nagorno-Karabakh dam, whose builders had used a lighter kind of concrete, and for a vote of all inhabitants.",
		"had warned in a long-term study that", "the long-term costs of waiting were far higher",
		"Fifty-three houses were lost, and the lighthouse stood dark for a year.",
		"A first draft foresaw a wall of steel. It was dropped after the inhabitants of Quay Street had shown that it would take the light from their ground floors for five months of the year. The new draft keeps the old stones",
	} {
		if !strings.Contains(body, want) {
			t.Errorf("not found: %q", want)
		}
	}
}

// Two articles stand one above the other, each with a headline over its three
// columns: the upper is read to its end first.
func TestNewspaperPage(t *testing.T) {
	text := read(t, sample(t, "newspaper.pdf"))
	compare(t, outline(text.Blocks), []string{
		"heading1: Bridge at Saltmarsh ~again by soft ground",
		"paragraph: The bridge at Saltma~set on longer piles.",
		"paragraph: Each pile has to be ~peat under the sand.",
		"paragraph: The builder asks for~called upon a court.",
		"paragraph: Four years of delay",
		"paragraph: When the work was be~iet Hansson, put it.",
		"paragraph: Until then the islan~to close on Mondays.",
		"heading2: Museum finds lost map of the bay",
		"paragraph: One map of the bay, ~ and the old church.",
		"paragraph: The finder, a joiner~the ships,” he said.",
		"paragraph: It is to be shown fr~e storms of January.",
	})
}

func TestBrowserPrint(t *testing.T) {
	text := read(t, sample(t, "browser-print.pdf"))
	if text.Address != "http://courier.example:8123/2021/03/ferry.html" || !strings.HasPrefix(text.Date, "11/22/26, 6:") {
		t.Errorf("printed %+v", text.Printed)
	}
	got := outline(text.Blocks)
	for _, want := range []string{
		"heading1: Night ferry to Westholm halted",
		"paragraph: By Nora Quill", "paragraph: 4 March 2021",
		"caption: The ferry at its ber~day. Photo: Ida Holt",
		"paragraph: Vale Star 2004 410",
		"running head: Night ferry to Westh~d - The Vale Courier",
		"running foot: http://courier.examp~3/2021/03/ferry.html",
		"page number: 1/2", "page number: 2/2",
	} {
		if !slices.Contains(got, want) {
			t.Errorf("no block %q in\n%s", want, strings.Join(got, "\n"))
		}
	}
}

func TestOtherScripts(t *testing.T) {
	for name, want := range map[string]string{
		"ukrainian.pdf": "Порт у Зеленограді відкрили\n\nМіська рада вирішила третього березня підняти стіну старої гавані на один метр. «Це потрібно було зробити давно», — сказала міська голова Оксана Вербицька, їдучи на зустріч.",
		"arabic.pdf": "رفع جدار الميناء\n\nقرر المجلس في 3 مارس 2021 رفع جدار الميناء القديم بمقدار متر واحد (حوالي 12 مليون دينار). " +
			"وقالت رئيسة البلدية لشركة Harbour Works إن العمل سيبدأ قريبا.\n\nלפי הודעת העירייה, העבודה תתחיל ב-5 במאי.",
	} {
		if got := article.KeptText(read(t, sample(t, name)).Blocks); got != want {
			t.Errorf("%s\n got %q\nwant %q", name, got, want)
		}
	}
}

// The right column comes first; lam and alef, drawn as one sign, stay in order,
// and brackets that open on one line and close on the next face inwards.
func TestColumnsFromRightToLeft(t *testing.T) {
	compare(t, strings.Split(article.KeptText(read(t, sample(t, "arabic-columns.pdf")).Blocks), "\n\n"), []string{
		"رفع جدار الميناء القديم بعد ثلاث عواصف",
		"قرر المجلس في 3 مارس 2021 رفع جدار الميناء القديم بمقدار متر واحد (حوالي 12 مليون دينار). وقالت رئيسة البلدية إن العمل سيبدأ قريبا ويستمر صيفين كاملين حتى نهاية العام المقبل.",
		"وقال المهندسون في تقرير طويل إن الجدار الذي بني عام 1911 لن يصمد أمام فيضان كبير، وإن أربعة مواضع منه هبطت أكثر من شبر منذ القياس الأخير قبل ست سنوات.",
		"وطلبت المعارضة دراسة ثانية وتصويتا يشارك فيه جميع السكان، وقالت إن القرار متسرع ولا يراعي مصالح الصيادين الذين يملكون نحو مئتي قارب في الميناء.",
		"ويأتي المال من ثلاثة مصادر: تدفع المحافظة النصف، والميناء الثلث، ويقترض الباقي لمدة عشرين عاما كما جاء في رسالة أمين الصندوق.",
	})
}

func TestLockedAndDamaged(t *testing.T) {
	if _, err := pdftext.Read(context.Background(), sample(t, "locked.pdf")); !errors.Is(err, pdftext.ErrPassword) {
		t.Errorf("locked: %v", err)
	}
	if _, err := pdftext.Read(context.Background(), []byte("%PDF-1.7\nnothing more")); !errors.Is(err, pdftext.ErrDamaged) {
		t.Errorf("damaged: %v", err)
	}
	whole := makePDF(pdfPage{paint: write(60, 700, 11, "The harbour was closed on Tuesday.")})
	cut := whole[:strings.LastIndex(string(whole), "endobj\nxref")]
	if text := read(t, cut); !text.Repaired || article.KeptText(text.Blocks) != "The harbour was closed on Tuesday." {
		t.Errorf("cut short: %+v", text)
	}
	columns := sample(t, "columns.pdf")
	if text := read(t, columns[:len(columns)-300]); !text.Repaired || text.Last != 3 || len(text.Blocks) != 28 {
		t.Errorf("a file without its end: %d pages, %d blocks", text.Last, len(text.Blocks))
	}
	if read(t, whole).Repaired {
		t.Error("a whole file is taken for a damaged one")
	}
}

func TestScans(t *testing.T) {
	hidden := "3 Tr " + write(60, 700, 11, "The harbour was closed on Tuesday.")
	text := read(t, makePDF(pdfPage{paint: picture}, pdfPage{paint: picture + hidden}))
	if !slices.Equal(text.Pictured, []int{1}) || !text.Recognised || article.KeptText(text.Blocks) != "The harbour was closed on Tuesday." {
		t.Errorf("%+v", text)
	}
	if text := read(t, makePDF(pdfPage{paint: picture}, pdfPage{paint: picture})); len(text.Blocks) > 0 || len(text.Pictured) != 2 || text.Recognised {
		t.Errorf("%+v", text)
	}
}

// A page that lies on its side is read; what is written up its edge is no part of
// its paragraphs.
func TestTurnedText(t *testing.T) {
	lying := "q 0 1 -1 0 595 0 cm " + write(60, 400, 11, "The harbour was closed on Tuesday,", "said the port office.") + "Q"
	if got := article.KeptText(read(t, makePDF(pdfPage{paint: lying, turn: 90})).Blocks); got != "The harbour was closed on Tuesday, said the port office." {
		t.Errorf("lying: %q", got)
	}
	edge := "q 0 1 -1 0 580 300 cm " + write(0, 0, 7, "Photo: Ida Holt") + "Q"
	text := read(t, makePDF(pdfPage{paint: write(60, 700, 11, "The harbour was closed on Tuesday.") + edge}))
	compare(t, outline(text.Blocks), []string{"paragraph: The harbour was closed on Tuesday.", "caption: Photo: Ida Holt"})
}

// A sentence at the top of both pages of a short document is no running head
// unless it stands apart, and a number in the text no number of the page.
func TestTextAtTheEdgesIsKept(t *testing.T) {
	page := func(line string) pdfPage {
		return pdfPage{paint: write(60, 780, 11, "What the council decided:", line, "and it is to last for two summers,", "as the office said on Tuesday,", "2")}
	}
	for _, b := range read(t, makePDF(page("the wall is to be raised"), page("the bridge is to be mended"))).Blocks {
		if !b.Kept {
			t.Errorf("folded as %s: %q", b.Why, b.Text)
		}
	}
}

// Nothing that is painted is lost, whatever the layout makes of it.
func TestAllWordsRemain(t *testing.T) {
	var paint strings.Builder
	var want []string
	for i := range 120 {
		w := fmt.Sprintf("w%dx", i*7919%1000)
		want = append(want, w)
		paint.WriteString(write(float64(i*53%500+20), float64(i*97%780+20), float64(6+i%9), w))
	}
	got := ""
	for _, b := range read(t, makePDF(pdfPage{paint: paint.String()})).Blocks {
		got += " " + b.Text
	}
	words := strings.Fields(got)
	for _, w := range want {
		if !slices.Contains(words, w) {
			t.Errorf("%s is lost: %s", w, got)
		}
	}
}
