package app_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
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

// benchPage is a news page as browsers save them. Size and shape are those of
// usual ones, 60 to 300 kB: 400 to 1,200 elements, 100 to 300 blocks, 2 to 8 kB of
// them the article, and more than half of all bytes in some 40 scripts and styles.
// Three in four state their day.
func benchPage(i int) []byte {
	p := pageWriter{r: rand.New(rand.NewPCG(uint64(i), 3))}
	p.size = 0.6 + 1.2*p.r.Float64()*p.r.Float64()*2
	title := fmt.Sprintf("Gate %d of the river %s", i, benchText(p.r, 5))
	day := 1 + i%28
	p.head(title, day, dated(i))
	p.menus()
	p.story(title)
	p.teasers()
	p.feet()
	return []byte(p.String())
}

// dated tells whether a page states its day.
func dated(i int) bool { return i%4 > 0 }

// pageWriter writes the parts of a page.
type pageWriter struct {
	strings.Builder
	r    *rand.Rand
	size float64 // of the page, as a multiple of a usual one's
}

func (p *pageWriter) add(format string, args ...any) { fmt.Fprintf(p, format, args...) }

// times is a number of parts that suits the page.
func (p *pageWriter) times(n int) int { return int(float64(n) * p.size) }

func (p *pageWriter) head(title string, day int, dated bool) {
	p.add(`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%s | Lantern</title>`, title)
	p.add(`<meta name="description" content="%s"><meta property="og:title" content="%s"><meta property="og:site_name" content="Lantern"><meta property="og:type" content="article">`, benchText(p.r, 20), title)
	for k := range 12 {
		p.add(`<meta name="lantern:setting-%d" content="%d"><link rel="preload" as="script" href="https://static.lantern.example/bundle-%d.js">`, k, p.r.IntN(1e6), k)
	}
	if dated {
		p.add(`<meta property="article:published_time" content="2024-03-%02dT10:00:00Z"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":%q,"datePublished":"2024-03-%02dT10:00:00Z","author":{"@type":"Person","name":"Ilka Tarr"},"publisher":{"@type":"Organization","name":"Lantern"}}</script>`, day, title, day)
	}
	for range p.times(8) {
		p.style(4000)
	}
	for range p.times(12) {
		p.script(1200)
	}
	p.add("</head>")
}

func (p *pageWriter) style(length int) {
	p.add("<style>")
	for begin := p.Len(); p.Len()-begin < length; {
		p.add(".story__part-%d .teaser--kind-%d{margin:0 %dpx;color:#%06x;display:flex}", p.r.IntN(900), p.r.IntN(90), p.r.IntN(40), p.r.IntN(1<<24))
	}
	p.add("</style>")
}

func (p *pageWriter) script(length int) {
	p.add("<script>(function(w,d){w.lantern=w.lantern||{};")
	for begin := p.Len(); p.Len()-begin < length; {
		p.add(`w.lantern.push({"key_%d":"value %x of a state","shown":%t,"count":%d});`, p.r.IntN(900), p.r.Uint32(), p.r.IntN(2) == 0, p.r.IntN(1e5))
	}
	p.add("})(window,document)</script>")
}

func (p *pageWriter) menus() {
	p.add(`<body class="page page--story"><div id="site" class="site"><header class="site__header"><nav class="navigation" aria-label="Sections"><ul class="navigation__list">`)
	for k := range p.times(50) {
		p.add(`<li class="navigation__item navigation__item--level-2" data-track="nav-%d"><a class="navigation__link" href="https://lantern.example/section/%d"><span class="navigation__label">%s</span></a></li>`, k, k, benchText(p.r, 1+k%2))
	}
	p.add(`</ul></nav><button class="search" type="button"><svg viewBox="0 0 24 24"><path d="M15.5 14h-.79l-.28-.27A6.47 6.47 0 0016 9.5 6.5 6.5 0 109.5 16z"></path></svg><span>Search</span></button></header>`)
}

func (p *pageWriter) story(title string) {
	p.add(`<main class="main"><article class="story"><div class="story__head"><h1 class="story__title">%s</h1><p class="story__standfirst">%s</p><div class="story__meta"><p class="byline">By <a href="https://lantern.example/people/tarr">Ilka Tarr</a></p></div></div>`, title, benchText(p.r, 22))
	for k := range p.times(18) {
		p.add(`<p class="story__paragraph">%s <a class="link" href="https://lantern.example/topic/%d">%s</a> %s</p>`, benchText(p.r, 8+p.r.IntN(24)), k, benchText(p.r, 2), benchText(p.r, 5+p.r.IntN(20)))
		switch k % 6 {
		case 2:
			p.add(`<figure class="figure"><div class="figure__frame"><img class="figure__image" src="https://images.lantern.example/%d/960.jpg" srcset="https://images.lantern.example/%d/480.jpg 480w, https://images.lantern.example/%d/960.jpg 960w" alt="%s"></div><figcaption class="figure__caption">%s</figcaption></figure>`, k, k, k, benchText(p.r, 6), benchText(p.r, 11))
		case 4:
			p.add(`<div class="advert advert--inline" data-slot="%d"></div><h2 class="story__heading">%s</h2>`, k, benchText(p.r, 4))
		}
	}
	p.add(`</article><div class="share"><ul>`)
	for _, name := range []string{"Mail", "Message", "Copy", "Print"} {
		p.add(`<li><a class="share__link" href="#"><svg viewBox="0 0 16 16"><path d="M2 2h12v12H2z"></path></svg><span>%s</span></a></li>`, name)
	}
	p.add(`</ul></div>`)
}

func (p *pageWriter) teasers() {
	p.add(`<aside class="more"><h2>More stories</h2>`)
	for k := range p.times(32) {
		p.add(`<div class="teaser teaser--small" data-id="%d"><div class="teaser__image"><a href="https://lantern.example/story/%d"><picture><source media="(min-width:640px)" data-srcset="https://images.lantern.example/%d/960.webp"><img class="image" loading="lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" data-src="https://images.lantern.example/%d/640.jpg" alt=""></picture></a></div>`, k, k, k, k)
		p.add(`<div class="teaser__body"><div class="teaser__inner"><a class="teaser__link" href="https://lantern.example/story/%d"><h3 class="teaser__title"><span class="teaser__kicker">%s</span> <span>%s</span></h3></a></div></div></div>`, k, benchText(p.r, 1), benchText(p.r, 8))
	}
	p.add(`</aside></main>`)
}

func (p *pageWriter) feet() {
	p.add(`<footer class="site__footer">`)
	for range 4 {
		p.add(`<div class="footer__column"><h4>%s</h4><ul>`, benchText(p.r, 1))
		for k := range p.times(8) {
			p.add(`<li class="footer__item"><a href="https://lantern.example/page/%d"><span>%s</span></a></li>`, k, benchText(p.r, 2))
		}
		p.add(`</ul></div>`)
	}
	p.add(`<p class="footer__rights">Lantern Press, all rights reserved</p></footer></div>`)
	for range p.times(17) {
		p.script(2200)
	}
	p.add("</body></html>")
}
