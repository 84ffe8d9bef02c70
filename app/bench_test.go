package app_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/go-shiori/go-readability"
	"github.com/markusmobius/go-htmldate"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"

	"dateline/app"
	"dateline/app/article"
)

// benchWords are the words of generated articles, the first much more often.
var benchWords = strings.Fields(`the of and to in a that was for on with by it said from had were which at his their
 gate river board harbour lock bridge water mayor council repair crossing engineer spring barge basin town report road
 closed opened failed inspected measured flooded promised delayed finished widened lifted moved counted waited ordered
 long upper lower old new narrow northern southern careful late early heavy quiet distant local former second several`)

// benchText is a sentence-like run of words that differs with the generator.
func benchText(r *rand.Rand, n int) string {
	var b strings.Builder
	for i := range n {
		word := benchWords[min(r.IntN(len(benchWords)), r.IntN(len(benchWords)))]
		if i%17 == 16 {
			word = fmt.Sprintf("Vessin%d.", r.IntN(5000))
		}
		b.WriteString(word + " ")
	}
	return strings.TrimSpace(b.String()) + "."
}

// benchPage is a news page as large as the usual ones: 110 kB, 800 elements, 650
// words of the article among menus and teasers. Three in four state their day.
func benchPage(i int) []byte {
	r := rand.New(rand.NewPCG(uint64(i), 3))
	var b strings.Builder
	title := fmt.Sprintf("Gate %d of the river %s", i, benchText(r, 5))
	fmt.Fprintf(&b, "<!DOCTYPE html><html lang=en><head><title>%s | Lantern</title>", title)
	if i%4 > 0 {
		fmt.Fprintf(&b, `<meta property="article:published_time" content="2024-03-%02dT10:00:00Z"><script type="application/ld+json">{"@type":"NewsArticle","headline":%q,"author":{"name":"Ilka Tarr"}}</script>`, 1+i%28, title)
	}
	b.WriteString("</head><body><nav><ul>")
	for k := range 100 {
		fmt.Fprintf(&b, `<li class="navigation__item navigation__item--level-2" data-track="nav-%d"><a class="navigation__link" href="https://lantern.example/section/%d">%s</a></li>`, k, k, benchText(r, 1))
	}
	fmt.Fprintf(&b, `</ul></nav><main><article class="story"><h1>%s</h1><p class="byline">By Ilka Tarr</p><p class="date">%d March 2024</p>`, title, 1+i%28)
	for k := range 18 {
		fmt.Fprintf(&b, `<p class="story__paragraph">%s <a class="link" href="https://lantern.example/topic/%d">%s</a> %s</p>`, benchText(r, 20), k, benchText(r, 2), benchText(r, 14))
	}
	b.WriteString("</article><aside>")
	for k := range 60 {
		fmt.Fprintf(&b, `<div class="teaser teaser--small" data-id="%d"><div class="teaser__image"><a href="https://lantern.example/story/%d"><img class="image" src="https://images.lantern.example/%d/640.jpg" alt=""></a></div>`+
			`<div class="teaser__body"><a class="teaser__link" href="https://lantern.example/story/%d"><h3 class="teaser__title">%s</h3></a><span class="teaser__time">%d min</span></div></div>`, k, k, k, k, benchText(r, 6), k)
	}
	fmt.Fprintf(&b, "</aside><script>window.state = {%s}</script>", strings.Repeat(`"key":"value of a state that scripts use",`, 700))
	b.WriteString("</main><footer><p>Lantern Press, all rights reserved</p></footer></body></html>")
	return []byte(b.String())
}

// BenchmarkImport is the time of a whole import as a multiple of what the readers
// alone take over the same pages on the same processors ("ratio", by the clock).
func BenchmarkImport(b *testing.B) {
	const n = 240
	dir := b.TempDir()
	for i := range n {
		written(b, dir, fmt.Sprintf("%03d.html", i), benchPage(i))
	}
	var whole, alone time.Duration
	for b.Loop() {
		begin := time.Now()
		importFolder(b, filepath.Join(b.TempDir(), "w.dateline"), dir, n)
		whole += time.Since(begin)
		begin = time.Now()
		readAlone(b, dir)
		alone += time.Since(begin)
	}
	b.ReportMetric(whole.Seconds()/alone.Seconds(), "ratio")
	b.ReportMetric(float64(n*b.N)/whole.Seconds(), "pages/s")
}

func importFolder(tb testing.TB, workspace, dir string, n int) {
	tb.Helper()
	w, err := app.Open(tb.Context(), workspace, app.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	defer w.Close()
	results, err := w.Import(tb.Context(), []string{dir}, article.OriginFile, nil)
	if err != nil || len(results) != n {
		tb.Fatalf("%d rows, %v", len(results), err)
	}
	for _, r := range results {
		if r.Err != nil {
			tb.Fatal(r.Err)
		}
	}
}

// readAlone is what a program would do that used the readers as the intake does,
// on all processors, and nothing else.
func readAlone(b *testing.B, dir string) {
	b.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.html"))
	if err != nil {
		b.Fatal(err)
	}
	jobs := make(chan string)
	var workers sync.WaitGroup
	for range runtime.NumCPU() {
		workers.Go(func() {
			for name := range jobs {
				if err := readOne(name); err != nil {
					b.Error(err)
				}
			}
		})
	}
	for _, name := range names {
		jobs <- name
	}
	close(jobs)
	workers.Wait()
}

func readOne(name string) error {
	page, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	doc, err := html.Parse(strings.NewReader(string(page)))
	if err != nil {
		return err
	}
	parser := readability.NewParser()
	if _, err := parser.ParseDocument(doc, nil); err != nil {
		return err
	}
	for _, focus := range []trafilatura.ExtractionFocus{trafilatura.FavorRecall, trafilatura.Balanced} {
		if _, err := trafilatura.ExtractDocument(doc, trafilatura.Options{Focus: focus, ExcludeComments: true, HtmlDateOverride: &htmldate.Result{}}); err != nil {
			return err
		}
	}
	if !strings.Contains(string(page), "published_time") {
		_, err = htmldate.FromDocument(doc, htmldate.Options{UseOriginalDate: true})
	}
	return err
}
