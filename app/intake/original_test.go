package intake

import (
	"context"
	"fmt"
	"math/rand"
	"os"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/text/encoding/charmap"

	"dateline/app/article"
)

// viewOf reads a source and makes its original readable.
func viewOf(t *testing.T, s Source) (article.Article, *OriginalView) {
	t.Helper()
	r, err := Read(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	v, err := ViewOriginal(t.Context(), s, &r.Articles[0])
	if err != nil {
		t.Fatal(err)
	}
	return r.Articles[0], v
}

func viewText(v *OriginalView) string {
	var parts []string
	for _, b := range v.Blocks {
		parts = append(parts, b.Text)
	}
	return strings.Join(parts, article.Separator)
}

// lettersIn are the letters of a range of the view without its markup and with its
// entities read.
func lettersIn(v *OriginalView, start, end int) string {
	all := []rune(viewText(v))
	var out strings.Builder
	at := start
	for _, m := range v.Markup {
		if m.End <= start || m.Start >= end {
			continue
		}
		out.WriteString(string(all[at:max(at, m.Start)]))
		at = max(at, m.End)
	}
	out.WriteString(string(all[at:max(at, end)]))
	return bareLetters(html.UnescapeString(out.String()))
}

func bareLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.L, unicode.N, unicode.M) {
			return r
		}
		return -1
	}, s)
}

// vocabularies are words for invented pages.
var vocabularies = map[string][]string{
	"en": strings.Fields("the harbour sluice barge pier council warden Osmund Tuesday closed opened 14 flood don't river report said would crew"),
	"uk": strings.Fields("шлюз гавань баржа міст рада Озмунд вівторок зачинено відчинено 14 повінь річка звіт сказав об'єкт їхній"),
	"ar": strings.Fields("الميناء السد جسر المجلس الثلاثاء أغلق فتح ١٤ فيضان نهر تقرير قال"),
	"ja": strings.Fields("港の水門は 火曜日に 閉鎖された。 橋の 市議会は 14日に 報告書を 発表した。 はしけが"),
	"fr": strings.Fields("l’écluse péniche jetée été fermée mardi conseil où ça crue rivière rapport équipage"),
}

// inventedPage is a page whose markup stands within sentences and words.
func inventedPage(r *rand.Rand, lang string) string {
	words := vocabularies[lang]
	word := func() string {
		w := words[r.Intn(len(words))]
		letters := []rune(w)
		switch r.Intn(14) {
		case 0:
			return "<b>" + w + "</b>"
		case 1:
			k := r.Intn(len(letters))
			return string(letters[:k]) + "<i>" + string(letters[k:]) + "</i>"
		case 2:
			k := r.Intn(len(letters))
			return string(letters[:k]) + fmt.Sprintf("&#%d;", letters[k]) + string(letters[k+1:])
		case 3:
			return w + "<!-- the old pier -->"
		case 4:
			return `<a href="https://a.example/?the=harbour&amp;pier=1">` + w + "</a>"
		case 5:
			return w + "&nbsp;&mdash;"
		case 6:
			return "&laquo;" + w + "&raquo;"
		}
		return w
	}
	var b strings.Builder
	fmt.Fprintf(&b, "<!doctype html><html lang=%s><head><meta charset=utf-8><title>%s</title><style>p{color:red}</style></head><body><nav><ul><li>%s</li><li>%s</li></ul></nav><article><h1>%s</h1>", lang, words[0], words[1], words[2], words[3])
	for range 4 + r.Intn(6) {
		b.WriteString("<p>")
		for range 20 + r.Intn(40) {
			b.WriteString(word() + []string{" ", "\n  ", ", ", ". "}[r.Intn(4)])
		}
		b.WriteString("</p><script>var the='harbour pier'</script>\n")
	}
	return b.String() + "</article><footer><p>" + words[1] + " " + words[2] + "</p></footer></body></html>"
}

// TestBlocksStandInTheOriginalWordForWord: whatever stands between and within the
// words of a page.
func TestBlocksStandInTheOriginalWordForWord(t *testing.T) {
	r := rand.New(rand.NewSource(4))
	for lang := range vocabularies {
		for range 20 {
			page := inventedPage(r, lang)
			a, v := viewOf(t, Source{Name: "a.html", Bytes: []byte(page), Origin: article.OriginFile})
			for _, b := range a.Blocks {
				want := bareLetters(b.Text)
				if want == "" {
					continue
				}
				s, ok := v.InView(b.Start, b.End)
				if got := lettersIn(v, s.Start, s.End); !ok || got != want {
					t.Fatalf("%s: block %q is found (%v) as\n%q, want\n%q\n%s", lang, b.Text, ok, got, want, page)
				}
				if back, _, sure := v.InText(s.Start, s.End); !sure || bareLetters(article.Slice(a.Text, back.Start, back.End)) != want {
					t.Fatalf("%s: back from the original %v comes %q, want %q", lang, sure, article.Slice(a.Text, back.Start, back.End), want)
				}
			}
		}
	}
}

// TestASingleWordIsFoundWithinItsMarkup: parts of words, and words that return.
func TestASingleWordIsFoundWithinItsMarkup(t *testing.T) {
	a, v := viewOf(t, Source{Name: "a.html", Origin: article.OriginFile, Bytes: []byte(`<html><body><nav>barge barge</nav><article><p>The <b>b</b>arge struck the barge&#39;s pier near the caf&eacute; on Tuesday, and divers looked at the pier on Friday morning.</p></article></body></html>`)})
	for words, want := range map[string]string{"barge struck": "<b>b</b>arge struck", "café": "caf&eacute;", "ive": "ive", "pier near": "pier near"} {
		at := strings.Index(a.Text, words)
		start := len([]rune(a.Text[:at]))
		s, ok := v.InView(start, start+len([]rune(words)))
		got := string([]rune(viewText(v))[s.Start:s.End])
		if words == "barge struck" { // from within the first tag
			got = "<b>" + got
		}
		if !ok || got != want {
			t.Errorf("%q stands as %q (%v), want %q", words, got, ok, want)
		}
	}
}

// TestWordsOutsideTheTextAreNoQuotation: a selection that reaches over more than
// the text is told from one that does not.
func TestWordsOutsideTheTextAreNoQuotation(t *testing.T) {
	_, v := viewOf(t, Source{Name: "a.html", Origin: article.OriginFile, Bytes: []byte(`<html><body><article><p>The barge struck the fourth pier on Tuesday evening, the port authority said.</p><object>Turn on scripts</object><p>Divers will look at the pier on Friday morning, when the water is low.</p></article></body></html>`)})
	text := viewText(v)
	place := func(words string) int { return len([]rune(text[:strings.Index(text, words)])) }
	if _, ok, sure := v.InText(place("authority"), place("will look")); !ok || sure {
		t.Errorf("a range with foreign words: found %v, sure %v", ok, sure)
	}
	if _, ok, _ := v.InText(place("Turn on"), place("</object>")); ok {
		t.Error("words that are not in the text were found in it")
	}
}

func TestPageIsDecodedIndentedAndShort(t *testing.T) {
	page := "<html><head><meta charset=windows-1251><script>" + strings.Repeat("alert('x');", 1200) + "</script></head><body><div><p>Шлюз зачинено у вівторок, повідомила рада &amp; порт.</p><p>Водолази оглянуть опору в п’ятницю вранці.</p><img src=\"data:image/png;base64," + strings.Repeat("QUJD", 3000) + "\"></div></body></html>"
	b, err := charmap.Windows1251.NewEncoder().String(page)
	if err != nil {
		t.Fatal(err)
	}
	_, v := viewOf(t, Source{Name: "a.html", Bytes: []byte(b), Origin: article.OriginFile})
	got := viewText(v)
	want := "<html>\n  <head>\n    <meta charset=windows-1251>\n    <script> script, 13 KB </script>\n  </head>\n  <body>\n    <div>\n      <p>Шлюз зачинено у вівторок, повідомила рада &amp; порт.</p>\n      <p>Водолази оглянуть опору в п’ятницю вранці.</p>\n      <img src=\"data:image/png, 12 KB\">\n    </div>\n  </body>\n</html>\n"
	if got != want {
		t.Errorf("it shows\n%s\nwant\n%s", got, want)
	}
}

func TestMailShowsItsHeadAndItsText(t *testing.T) {
	mail := "From: =?utf-8?B?0KDQsNC00LA=?= <rada@lenne.example>\nTo: desk@harrow.example\nSubject: The sluice\n at Lenne\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nThe sluice was shut on Monday, the caf=C3=A9 =\nstayed open.\n--b\nContent-Type: image/png; name=a.png\nContent-Disposition: attachment; filename=a.png\nContent-Transfer-Encoding: base64\n\nQUJD\n--b--\n"
	a, v := viewOf(t, Source{Name: "a.eml", Bytes: []byte(strings.ReplaceAll(mail, "\n", "\r\n")), Origin: article.OriginFile})
	got := viewText(v)
	for _, want := range []string{"From: Рада <rada@lenne.example>\nTo: desk@harrow.example\nSubject: The sluice at Lenne\n", "The sluice was shut on Monday, the café stayed open.", "With it came\n\na.png (image/png, 3 bytes)"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
	if s, ok := v.InView(a.Blocks[0].Start, a.Blocks[0].End); !ok || !strings.HasPrefix(lettersIn(v, s.Start, s.End), "ThesluicewasshutonMonday") {
		t.Errorf("its text is found (%v) at %q", ok, lettersIn(v, s.Start, s.End))
	}
}

func TestOfAMailboxTheMailOfTheArticleIsShown(t *testing.T) {
	one := func(subject, text string) string {
		return "From x@a.example Mon May 14 11:59:30 2029\nFrom: x@a.example\nTo: y@a.example\nDate: Mon, 14 May 2029 11:59:30 +0200\nSubject: " + subject + "\n\n" + text + "\n\n"
	}
	s := Source{Name: "a.mbox", Origin: article.OriginFile, Bytes: []byte(one("Empty", "") + one("Sluice", "The sluice was shut on Monday.") + one("Pier", "The fourth pier was mended by divers."))}
	r, err := Read(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"The sluice was shut", "The fourth pier"} {
		v, err := ViewOriginal(t.Context(), s, &r.Articles[i])
		if err != nil {
			t.Fatal(err)
		}
		if got := viewText(v); !strings.HasPrefix(got, fmt.Sprintf("Mail %d of 3", i+2)) || !strings.Contains(got, want) || v.Found() < 1 {
			t.Errorf("article %d: %.1f of its words in\n%s", i, v.Found(), got)
		}
	}
}

func TestSavedPageShowsItsSourceAndItsParts(t *testing.T) {
	page := "From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/b\nSubject: Sluice\nMIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\n\n--b\nContent-Type: text/html\nContent-Location: https://a.example/b\nContent-Transfer-Encoding: quoted-printable\n\n<p class=3Dlead>The sluice was shut on Monday, and the pier on Tuesday.</p>\n--b\nContent-Type: image/png\nContent-Location: https://a.example/c.png\nContent-Transfer-Encoding: base64\n\nQUJD\n--b--\n"
	_, v := viewOf(t, Source{Name: "a.mhtml", Bytes: []byte(strings.ReplaceAll(page, "\n", "\r\n")), Origin: article.OriginFile})
	got := viewText(v)
	for _, want := range []string{"Snapshot-Content-Location: https://a.example/b\n", "<p class=lead>The sluice was shut", "https://a.example/c.png (image/png, 3 bytes)"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}

func TestALongOriginalIsCutWithASentence(t *testing.T) {
	text := strings.Repeat("The sluice was shut on Monday.\n\n", 60_000)
	a, v := viewOf(t, Source{Name: "a.txt", Bytes: []byte(text), Origin: article.OriginFile})
	last := v.Blocks[len(v.Blocks)-1]
	if !v.Cut || last.Kind != article.Caption || !strings.Contains(last.Text, "longer than what is shown") {
		t.Errorf("cut %v, at its end %q", v.Cut, last.Text)
	}
	for i, b := range v.Blocks {
		if b.End-b.Start > 20_000 {
			t.Fatalf("block %d has %d code points, too long to lay out at once", i, b.End-b.Start)
		}
	}
	if _, ok := v.InView(a.Blocks[3].Start, a.Blocks[3].End); !ok {
		t.Error("the beginning of the text is not found")
	}
}

func TestAnOriginalIsNoLongerReadWhenItIsLeft(t *testing.T) {
	a, _ := viewOf(t, Source{Name: "a.txt", Bytes: []byte("The sluice was shut on Monday."), Origin: article.OriginFile})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := ViewOriginal(ctx, Source{Name: "a.txt", Bytes: []byte("x")}, &a); err == nil {
		t.Error("it was read to its end")
	}
}

func TestPDFShowsItsTextByPage(t *testing.T) {
	b, err := os.ReadFile("unpack/testdata/pdf/browser-print.pdf")
	if err != nil {
		t.Fatal(err)
	}
	a, v := viewOf(t, Source{Name: "a.pdf", Bytes: b, Origin: article.OriginFile})
	if got := v.Blocks[0]; got.Kind != article.Heading || got.Text != "Page 1" {
		t.Errorf("it begins with %+v", got)
	}
	if v.Found() < 0.95 {
		t.Errorf("%.2f of the article's words are found in\n%s", v.Found(), viewText(v))
	}
	for _, block := range a.Blocks {
		if s, ok := v.InView(block.Start, block.End); ok && block.Kept && s.End-s.Start > 2*(block.End-block.Start)+80 {
			t.Errorf("block %q is spread over %q", block.Text, string([]rune(viewText(v))[s.Start:s.End]))
		}
	}
}
