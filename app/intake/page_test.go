package intake

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/markusmobius/go-htmldate"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"

	"dateline/app/article"
)

// storyParagraphs are long enough for the readers to take them for a body.
var storyParagraphs = []string{
	"VELMAR, May 14 (Lantern Wire) - Engineers in the port of Velmar closed the eastern sluice on Monday after a barge struck its gate, tore away two of the hinges and sank across the channel.",
	"The river board said the damage would keep freight off the upper canal for at least three weeks, and that it would ask the owner of the barge to pay for the repair of the gate and for the tugs.",
	"“We warned the crew twice by radio, and we lit the lamps,” said Ines Calder, who has run the lock for eleven years. “They answered the second call, but they did not slow down at all.”",
	"Freight trains will carry the grain of the valley until the channel is free, the ministry of transport said, although the line over the hills can take only a third of what the barges carried.",
	"An inquiry opens on Friday in the town hall, where the crew is to be heard by the magistrate, and the board has promised to publish the log of the lock and the recordings of the radio.",
}

// storyPage is an invented page with the chrome of a real one.
func storyPage(head, above, within string) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html><html lang=\"en-GB\"><head><title>Barge sinks in Velmar’s “eastern” sluice | The Lantern</title>" + head + "</head><body>")
	b.WriteString(`<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav><div class="today">Tuesday, 3 June 2031</div>`)
	b.WriteString("<article><h1>Barge sinks in Velmar’s “eastern” sluice</h1>" + above)
	for i, p := range storyParagraphs {
		b.WriteString("<p>" + p + "</p>")
		if i == 1 {
			b.WriteString(within)
		}
	}
	b.WriteString(`</article><div class="related"><h3>Related stories</h3><ul><li><a href="/1">Ten bridges that will not last</a></li></ul></div>`)
	b.WriteString(`<div id="cookie-banner"><p>We use cookies to make this site better. By continuing you accept them.</p></div><footer>© 2031 The Lantern</footer></body></html>`)
	return b.String()
}

func TestPage(t *testing.T) {
	a := read(t, "page.html", shiftYears(storyPage(
		`<meta property="og:site_name" content="The Lantern"><link rel="canonical" href="https://lantern.example/2029/05/14/barge"><script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Barge sinks in Velmar's \"eastern\" sluice","datePublished":"2029-05-14T21:10:00+02:00","dateModified":"2029-05-15T08:00:00Z","author":[{"name":"Tomas Wren"},{"name":"Ada Brindle"}]}]}</script>`,
		`<p class="byline">By Tomas Wren and Ada Brindle</p>`,
		`<figure><img src="x.jpg"><figcaption>The barge in the channel. Photo: River Board</figcaption></figure><div class="ad">Advertisement</div><p><a href="/2">READ MORE: Who owns the upper canal?</a></p>`,
	)))
	for _, p := range storyParagraphs {
		holds(t, kept(a), p)
	}
	lacks(t, kept(a), "Home", "June 2021", "By Tomas", "Photo:", "Advertisement", "READ MORE", "Related", "Ten bridges", "cookies", "©", "Barge sinks")
	fields(t, a, map[article.Field]string{
		article.FieldTitle: "Barge sinks in Velmar’s “eastern” sluice", article.FieldByline: "Tomas Wren, Ada Brindle", article.FieldSite: "The Lantern",
		article.FieldURL: "https://lantern.example/2019/05/14/barge", article.FieldPublished: "2019-05-14T21:10+02:00", article.FieldUpdated: "2019-05-15T08:00Z",
		article.FieldPlace: "VELMAR",
	})
	if !hasBlock(a, article.Caption, "The barge in the channel. Photo: River Board") || a.Lang != "en-GB" {
		t.Errorf("language %q, blocks %+v", a.Lang, a.Blocks)
	}
	whys := map[string]string{}
	for _, b := range a.Blocks {
		whys[b.Text] = b.Why
		if b.Kind == article.Caption && !b.Kept {
			t.Errorf("the caption of the article's picture is folded: %s", b.Why)
		}
	}
	for text, want := range map[string]string{"Home": "navigation", "Ten bridges that will not last": "related stories", "© 2021 The Lantern": "foot of the page"} {
		if whys[text] != want {
			t.Errorf("%q is folded as %q, want %q", text, whys[text], want)
		}
	}
}

// TestPageDate: which of several dates is the one of publication.
func TestPageDate(t *testing.T) {
	canonical := `<link rel="canonical" href="https://lantern.example/%s/barge">`
	for name, c := range map[string]struct {
		head, above, want string
		check             bool
	}{
		"shown beside the headline, not the day of the page": {"", "<p>By Tomas Wren</p><p>14 May 2029, 22:40 CEST</p>", "2029-05-14T22:40+02:00", false},
		"named as published, after the change":               {"", "<p>Updated: 16 May 2029 | Published: 14 May 2029</p>", "2029-05-14", false},
		"stated for machines":                                {`<meta property="article:published_time" content="2029-05-14T22:40:00+0530">`, "", "2029-05-14T22:40+05:30", false},
		"shown a day earlier than in universal time":         {`<meta property="article:published_time" content="2029-05-15T03:10:00Z">`, "<p>14 May 2029, 22:10</p>", "2029-05-14T22:10", false},
		"an address a day earlier":                           {fmt.Sprintf(canonical, "2029/05/14") + `<meta name="date" content="2029-05-15T00:20:00Z">`, "", "2029-05-14", false},
		"an address against the day of the page":             {fmt.Sprintf(canonical, "2029/05/14"), "", "2029-05-14", true},
		"an address long before a later edition":             {fmt.Sprintf(canonical, "2028/01/02") + `<meta name="date" content="2029-05-15">`, "", "2028-01-02", true},
	} {
		// The clock of the test may stand before these days.
		a := read(t, "page.html", shiftYears(storyPage(c.head, c.above, "")))
		if want := shiftYears(c.want); string(a.Published) != want || a.Evidence[article.FieldPublished].ToCheck != c.check {
			t.Errorf("%s: got %q (%s), want %q", name, a.Published, a.Evidence[article.FieldPublished], want)
		}
	}
}

// shiftYears moves the invented days of 2028 to 2031 into the past.
func shiftYears(s string) string {
	return strings.NewReplacer("2028", "2018", "2029", "2019", "2031", "2021").Replace(s)
}

func TestPageWithoutFactsMakesNoneUp(t *testing.T) {
	page := "<html><body><div>" + strings.Join(storyParagraphs[1:], "</div><div>") + "</div></body></html>"
	fields(t, read(t, "page.html", page), map[article.Field]string{})
}

func TestPageStructure(t *testing.T) {
	a := read(t, "page.html", "<html><body>loose words<h2>A head</h2><p>one<br>two<br><br>three</p><ul><li>first<li>second</ul><blockquote><p>quoted</p></blockquote><pre>x  y\n\nz</pre><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table><table><tr><td><p>laid out</p></td></tr></table><div hidden>secret</div></body></html>")
	var got []string
	for _, b := range a.Blocks {
		got = append(got, fmt.Sprintf("%s: %s", b.Kind, b.Text))
	}
	want := "paragraph: loose words|heading: A head|paragraph: one\ntwo|paragraph: three|list: first|list: second|quote: quoted|code: x  y|code: z|table: a | b\n1 | 2|paragraph: laid out|paragraph: secret"
	if strings.Join(got, "|") != want {
		t.Errorf("got %q\nwant %q", strings.Join(got, "|"), want)
	}
	if last := a.Blocks[len(a.Blocks)-1]; last.Kept || last.Why != whyHidden {
		t.Errorf("the hidden block: %+v", last)
	}
}

func TestDeepPageKeepsItsPlainText(t *testing.T) {
	a := read(t, "deep.html", "<html><body>"+strings.Repeat("<div>", 20000)+"<p>The sluice was closed on Monday, the board said.</p>"+strings.Repeat("</div>", 20000))
	holds(t, kept(a), "The sluice was closed on Monday, the board said.")
	if len(a.Warnings) == 0 {
		t.Error("no warning")
	}
}

func TestPageOfScriptsWarns(t *testing.T) {
	a := read(t, "app.html", `<html><head><title>Barge sinks</title><meta name="description" content="A barge sank in Velmar."></head><body><div id="root"></div><script>start()</script></body></html>`)
	if a.Title != "Barge sinks" || len(a.Warnings) == 0 || !strings.Contains(a.Text, "A barge sank in Velmar.") {
		t.Errorf("title %q, warnings %q, text %q", a.Title, a.Warnings, a.Text)
	}
}

// TestReadingIsSilent: the libraries print nothing, also of dates they cannot
// read.
func TestReadingIsSilent(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	out, errOut := os.Stdout, os.Stderr
	os.Stdout, os.Stderr = w, w
	read(t, "page.html", storyPage(`<meta property="article:published_time" content="the day before yesterday, perhaps">`, "<p>soon</p>", ""))
	os.Stdout, os.Stderr = out, errOut
	w.Close()
	if said, _ := io.ReadAll(r); len(said) > 0 {
		t.Errorf("printed %q", said)
	}
}

func BenchmarkRead(b *testing.B) {
	page := storyPage("", "<p>By Tomas Wren</p>", strings.Repeat("<p>"+strings.Join(storyParagraphs, "</p><p>")+"</p>", 6))
	var all, readers time.Duration
	for b.Loop() {
		start := time.Now()
		if _, err := Read(b.Context(), Source{Name: "page.html", Bytes: []byte(page)}); err != nil {
			b.Fatal(err)
		}
		all += time.Since(start)
		start = time.Now()
		readersAlone(b, page)
		readers += time.Since(start)
	}
	b.ReportMetric(float64(all)/float64(readers), "times-readers")
}

// readersAlone is what a program that used the readers and nothing else would do.
func readersAlone(b *testing.B, page string) {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		b.Fatal(err)
	}
	readFirst(doc)
	readTrafilatura(doc, trafilatura.FavorRecall)
	readTrafilatura(doc, trafilatura.Balanced)
	htmldate.FromDocument(doc, htmldate.Options{UseOriginalDate: true})
}

// TestNoDateIsMadeUpFromAYear: neither the years of a copyright line nor the
// names of classes date a page; a day stated somewhere does, to be checked.
func TestNoDateIsMadeUpFromAYear(t *testing.T) {
	body := "<div>" + strings.Join(storyParagraphs[1:], "</div><div>") + "</div>"
	for name, c := range map[string]struct{ within, want string }{
		"a class":               {`<div class="c1995">A gate.</div>`, ""},
		"a class with a day":    {`<div class="e2015-03-04 entry-date">A gate.</div>`, ""},
		"years of a copyright":  {"<p>Copyright 2015-2024 Lantern Press</p>", ""},
		"a month of an archive": {"<p>Archive: May 2015</p>", ""},
		"a link to another day": {`<p><a href="https://lantern.example/20150304/gate">A gate</a></p>`, ""},
		"a day":                 {`<p class="entry-date">Gate log, 4 March 2015</p>`, "2015-03-04"},
		"a day cut short":       {`<p class="entry-date">04.03.15</p>`, "2015-03-04"},
	} {
		a := read(t, "page.html", "<html><body>"+body+c.within+"</body></html>")
		e := a.Evidence[article.FieldPublished]
		if string(a.Published) != c.want {
			t.Errorf("%s: got %q (%s), want %q", name, a.Published, e, c.want)
		}
		if c.want != "" && (!e.ToCheck || !strings.Contains(e.String(), "to be checked")) {
			t.Errorf("%s: the doubt is not told: %s", name, e)
		}
	}
}

// TestSearchForADateIsCapped: neither a page that is too large for the readers
// is searched for a date, nor longer than they may take.
func TestSearchForADateIsCapped(t *testing.T) {
	doc, err := html.Parse(strings.NewReader("<html><body><p class=\"entry-date\">Gate log, 4 March 2015</p></body></html>"))
	if err != nil {
		t.Fatal(err)
	}
	search := func(ctx context.Context, size pageSize) (string, []string) {
		f := newFacts(Source{})
		warnings := readPageHead(doc, regionNotes{}).searchDate(ctx, f, doc, size)
		return string(f.Published), warnings
	}
	if day, _ := search(t.Context(), pageSize{bytes: 100, nodes: 9}); day != "2015-03-04" {
		t.Errorf("a small page gave %q", day)
	}
	if day, _ := search(t.Context(), pageSize{bytes: readerBytes + 1, nodes: 9}); day != "" {
		t.Errorf("a page that is too large gave %q", day)
	}
	over, cancel := context.WithCancel(t.Context())
	cancel()
	heavySlot <- struct{}{}
	defer func() { <-heavySlot }()
	if day, warnings := search(over, pageSize{bytes: 100, nodes: lightNodes + 1}); day != "" || len(warnings) != 1 {
		t.Errorf("a search whose time is up gave %q, warnings %q", day, warnings)
	}
}

// TestScriptlessTextIsFolded: what is shown only without scripts is folded, and
// parts no paragraph.
func TestScriptlessTextIsFolded(t *testing.T) {
	a := read(t, "page.html", storyPage("", "", `<p>The gate <noscript><img src="a.jpg"></noscript>fell <noscript><p>Pictures need a script.</p></noscript>at noon.</p><template><p>A form of words</p></template>`))
	for text, why := range map[string]string{"Pictures need a script.": "shown only without scripts", "A form of words": "shown only by a script"} {
		if !slices.ContainsFunc(a.Blocks, func(b article.Block) bool { return b.Text == text && !b.Kept && b.Why == why }) {
			t.Errorf("%q is not folded as %q in %+v", text, why, a.Blocks)
		}
	}
	if !hasBlock(a, article.Paragraph, "The gate fell at noon.") {
		t.Errorf("the paragraph is parted: %+v", a.Blocks)
	}
	frames := read(t, "frames.html", "<html><head><title>Gate log</title></head><frameset><noframes><p>The gate fell.</p></noframes></frameset></html>")
	holds(t, frames.Text, "The gate fell.", "Gate log")
}

// A page so short that the readers take its menu along.
func TestMenuOfAShortPageIsFolded(t *testing.T) {
	a := read(t, "bridge.html", `<html lang=en><head><title>Mill bridge shut after crack | Vale Echo</title></head><body><nav><a href=/>Vale Echo</a></nav>
<h1>Mill bridge shut after crack</h1><p>By Jane Miller</p><p>12 March 2024</p>
<p>The bridge at Long Mill was closed on Tuesday after a crack was found in its eastern arch, the county said.</p>
<p>Drivers have to go round by Stoke until at least the end of the month, a spokesman told the Vale Echo.</p>
<p>The bridge was built in 1874 and last repaired after the flood of 2009, when it was shut for half a year.</p></body></html>`)
	if got := kept(a); !strings.HasPrefix(got, "The bridge at Long Mill") {
		t.Errorf("kept:\n%s", got)
	}
}
