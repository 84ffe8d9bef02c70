package intake

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"dateline/app/article"
)

// wordCounts counts the words of a text; marks and spaces do not matter.
func wordCounts(s string) map[string]int {
	out := map[string]int{}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }) {
		out[w]++
	}
	return out
}

// covers fails the test unless the article's blocks, kept and folded, hold every
// word of the text as often as it does.
func covers(t *testing.T, a article.Article, text string) {
	t.Helper()
	got, want := wordCounts(a.Text), wordCounts(text)
	for w, n := range want {
		if got[w] != n {
			t.Errorf("the word %q is %d times in the article, %d times in the source", w, got[w], n)
		}
	}
	for w := range got {
		if want[w] == 0 {
			t.Errorf("the word %q is not in the source", w)
		}
	}
	wellFormed(t, a)
}

// wellFormed checks what holds of every article.
func wellFormed(t *testing.T, a article.Article) {
	t.Helper()
	if a.Text != article.Compose(append([]article.Block(nil), a.Blocks...)) {
		t.Error("the text is not that of the blocks")
	}
	if !utf8.ValidString(a.Text) {
		t.Error("the text is not valid UTF-8")
	}
	for _, b := range a.Blocks {
		if strings.TrimSpace(b.Text) == "" || strings.Contains(b.Text, "\n\n") {
			t.Errorf("block %q is empty or holds a blank line", b.Text)
		}
		if b.Kept != (b.Why == "") {
			t.Errorf("block %q: kept %v for the reason %q", b.Text, b.Kept, b.Why)
		}
		if article.Slice(a.Text, b.Start, b.End) != b.Text {
			t.Errorf("block %q is not at %d to %d", b.Text, b.Start, b.End)
		}
	}
	for field, value := range map[article.Field]string{
		article.FieldTitle: a.Title, article.FieldSite: a.Site, article.FieldURL: a.URL, article.FieldPublished: string(a.Published),
		article.FieldUpdated: string(a.Updated), article.FieldPlace: a.Place, article.FieldLang: a.Lang, article.FieldByline: strings.Join(a.Byline, ","),
	} {
		if (value != "") != (a.Evidence[field].Rule != "") {
			t.Errorf("%s is %q with the evidence %q", field, value, a.Evidence[field])
		}
	}
	for _, m := range []article.Moment{a.Published, a.Updated} {
		if _, err := article.ParseMoment(string(m)); err != nil {
			t.Error(err)
		}
	}
}

// pageMaker makes random pages of words that are each used once.
type pageMaker struct {
	*rand.Rand
	shown, unshown, scriptless []string

	html strings.Builder
}

func (m *pageMaker) word(list *[]string) string {
	w := fmt.Sprintf("word%d", len(m.shown)+len(m.unshown)+len(m.scriptless)+1)
	*list = append(*list, w)
	return w
}

func (m *pageMaker) words() {
	for range m.IntN(14) {
		m.html.WriteString(m.word(&m.shown) + []string{" ", " ", ". ", ", "}[m.IntN(4)])
	}
}

var (
	inlineTags = []string{"a", "b", "span", "em", "font", "custom-tag", "time", "sup", "code", "ins", "label"}
	blockTags  = []string{
		"div", "p", "section", "article", "ul", "ol", "li", "blockquote", "h1", "h3", "pre", "figure", "figcaption", "aside", "nav", "footer",
		"header", "form", "button", "main", "details", "dl", "dd", "center", "address", `div class="photo-caption"`, `div hidden`, `p style="display:none"`, `span class="caption"`,
	}
	unshownTags    = []string{"script", "style"}
	scriptlessTags = []string{"template", "noscript", "noframes"}
)

func (m *pageMaker) element(depth int) {
	switch tag := m.IntN(21); {
	case tag == 20:
		name := scriptlessTags[m.IntN(len(scriptlessTags))]
		m.html.WriteString("<" + name + "><b>" + m.word(&m.scriptless) + "</b> " + m.word(&m.scriptless) + "</" + name + ">")
	case tag == 0:
		name := unshownTags[m.IntN(len(unshownTags))]
		m.html.WriteString("<" + name + ">" + m.word(&m.unshown) + "</" + name + ">")
	case tag == 1:
		m.html.WriteString([]string{"<br>", "<br><br>", "<hr>", "<!-- note -->", `<img alt="picture">`}[m.IntN(5)])
	case tag == 2:
		m.table()
	case tag < 9:
		m.within(inlineTags[m.IntN(len(inlineTags))], depth)
	default:
		m.within(blockTags[m.IntN(len(blockTags))], depth)
	}
	m.words()
}

func (m *pageMaker) within(tag string, depth int) {
	m.html.WriteString("<" + tag + ">")
	m.words()
	for range m.IntN(4) {
		if depth > 0 {
			m.element(depth - 1)
		}
	}
	name, _, _ := strings.Cut(tag, " ")
	m.html.WriteString("</" + name + ">")
}

func (m *pageMaker) table() {
	m.html.WriteString("<table>")
	for range m.IntN(4) {
		m.html.WriteString("<tr>")
		for range m.IntN(4) {
			m.html.WriteString("<td>" + m.word(&m.shown) + "</td>")
		}
		m.html.WriteString("</tr>")
	}
	m.html.WriteString("</table>")
}

// TestEveryShownWordIsInOneBlock: whatever the page, its blocks hold each word
// that it shows once, and none that it does not.
func TestEveryShownWordIsInOneBlock(t *testing.T) {
	for seed := range uint64(150) {
		m := &pageMaker{Rand: rand.New(rand.NewPCG(seed, 7))}
		m.html.WriteString("<!DOCTYPE html><html><head><title>A title</title></head><body>")
		m.html.WriteString("<p>" + m.word(&m.shown) + "</p>")
		for range 6 {
			m.element(5)
		}
		a := read(t, "page.html", m.html.String())
		got := wordCounts(a.Text)
		for _, w := range m.shown {
			if got[w] != 1 {
				t.Fatalf("seed %d: %s is %d times in the blocks of\n%s", seed, w, got[w], m.html.String())
			}
		}
		folded := map[string]bool{}
		for _, b := range a.Blocks {
			for w := range wordCounts(b.Text) {
				folded[w] = !b.Kept && strings.HasPrefix(b.Why, "shown only")
			}
		}
		for _, w := range m.scriptless {
			if got[w] != 1 || !folded[w] {
				t.Fatalf("seed %d: %s, shown only without scripts, is %d times in the blocks (folded: %v) of\n%s", seed, w, got[w], folded[w], m.html.String())
			}
		}
		for _, w := range m.unshown {
			if got[w] != 0 {
				t.Fatalf("seed %d: %s, which is not shown, is in the blocks of\n%s", seed, w, m.html.String())
			}
		}
		wellFormed(t, a)
	}
}

// FuzzPage reads foreign pages with all but the readers, which would make it too
// slow to find anything.
func FuzzPage(f *testing.F) {
	f.Add("<!DOCTYPE html><html><body><h1>Sluice closed</h1><p>By A. Wren, 14 May 2019</p><p>The sluice was closed on Monday.</p></body></html>")
	f.Add(`<html><head><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2019-05-14T10:00:00Z","author":[{"name":"A"}]}</script></head><table><tr><td>1<td>2<tr><td>3`)
	f.Add("<html><body>" + strings.Repeat("<div>", 600) + "deep")
	f.Add("<html><p>a<br><br>b<pre>x\n\n\ny</pre><template><p>z</template>&#1;&shy;<title>A | B</title>")
	f.Fuzz(func(t *testing.T, text string) {
		doc, err := html.Parse(strings.NewReader(strings.ToValidUTF8(text, "")))
		if err != nil || len(text) > 1<<14 {
			return
		}
		pieces, facts, head := cutPage(doc, regionNotes{}), newFacts(Source{}), readPageHead(doc, regionNotes{})
		head.readMeta(facts)
		head.readDates(facts, pieces)
		for i := range pieces {
			pieces[i].Kept = true
		}
		foldChrome(pieces, facts.Title)
		a := article.Article{Metadata: facts.Metadata}
		for _, p := range pieces {
			a.Blocks = append(a.Blocks, p.Block)
		}
		a.Text = article.Compose(a.Blocks)
		wellFormed(t, a)
	})
}

func FuzzText(f *testing.F) {
	f.Add([]byte(harrowBody))
	f.Add([]byte("Title | Site\n\n14th Monday, May 2029 - 22:40 UTC\nBy A and B\n+\nKYIV, Feb 24 (AP) - Text\n<https://a.example/2029/05/14/x>"))
	f.Add([]byte("# a\n> b\n- [c](d) [e]\n```\nx"))
	f.Add([]byte("\xff\xfea\x00b\x00"))
	f.Add([]byte("١٤ مايو ٢٠٢٩ 10:00 م\nبقلم"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) < 1<<16 {
			fuzzed(t, Source{Bytes: b, Origin: article.OriginPaste})
		}
	})
}

// fuzzed reads foreign bytes: an error is a sentence, an article is well formed.
func fuzzed(t *testing.T, s Source) {
	r, err := Read(t.Context(), s)
	if err != nil {
		if len(err.Error()) < 20 {
			t.Errorf("the error %q is no sentence", err)
		}
		return
	}
	for _, a := range r.Articles {
		wellFormed(t, a)
	}
}
