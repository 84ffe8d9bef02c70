package intake

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/app/article"
)

// TestPagesMadeToTakeLongAreShown holds pages with which each element would cost as
// much as there are open ones: they would take minutes.
func TestPagesMadeToTakeLongAreShown(t *testing.T) {
	const words = "The harbour of Vessin is closed."
	for name, body := range map[string]string{
		"ends of what never began": strings.Repeat("<b>", 200000) + strings.Repeat("</i>", 90000),
		"lines deep within":        strings.Repeat("<b>", 250000) + strings.Repeat("<p>x</p>", 30000),
		"no entity after another":  strings.Repeat("&a", 20<<20),
	} {
		a := article.Article{Blocks: []article.Block{{Kind: article.Paragraph, Text: words, Kept: true}}}
		a.Text = article.Compose(a.Blocks)
		v, err := ViewOriginal(context.Background(), Source{Name: "page.html", Bytes: []byte("<html><body><p>" + words + "</p>" + body)}, &a)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if v.Found() != 1 {
			t.Errorf("%s: the article is not found in its original", name)
		}
	}
}

func TestAParagraphFullOfLinks(t *testing.T) {
	for _, n := range []int{20000, 150000} { // of the larger page no tree is made
		var page strings.Builder
		page.WriteString("<html><head><title>Ports</title></head><body><article><h1>Ports</h1><p>")
		for i := range n {
			fmt.Fprintf(&page, `The pilot wrote that after a long and stormy passage the ship <a href="https://port.example/%d">no <b>%d</b></a> came, `, i, i)
		}
		page.WriteString("</p></article></body></html>")
		a, links := linksFound(t, page.String())
		if len(links) != mostLinks {
			t.Fatalf("of %d there are %d links; want %d", n, len(links), mostLinks)
		}
		runes := []rune(a.Text)
		for i, l := range links {
			if got := string(runes[l.Start:l.End]); got != fmt.Sprintf("no %d", i) || l.URL != fmt.Sprintf("https://port.example/%d", i) {
				t.Fatalf("of %d link %d is %q to %s", n, i, got, l.URL)
			}
		}
	}
}

// linksFound reads a page and finds its links.
func linksFound(t *testing.T, page string) (article.Article, []Link) {
	t.Helper()
	s := Source{Name: "ports.html", Bytes: []byte(page)}
	r, err := Read(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	links, err := FindLinks(context.Background(), s, &r.Articles[0])
	if err != nil {
		t.Fatal(err)
	}
	return r.Articles[0], links
}

// The links of a page that is read as plain text stand on the words they stood on,
// without those that are not shown or lead nowhere.
func TestLinksOfAPageReadAsPlainText(t *testing.T) {
	page := "<html><head><title>Ports</title><base href='https://port.example/news/'><script>var a = '<a href=x>no</a>'</script></head><body>" +
		strings.Repeat("<div>", 600) +
		"<p>The <a href='#top'>top</a> of the quay was swept on Monday, <a href='quay'>the port&nbsp;&amp; its <i>pilots</i></a> said in a long statement to all ships.</p>" +
		"<p>Über die <a href='/brücke'>Brücke</a> kam am Abend niemand, schrieb <a href='mailto:desk@post.example'>die Post</a> am Tag danach ihren Lesern.</p>"
	a, links := linksFound(t, page)
	runes := []rune(a.Text)
	var got []string
	for _, l := range links {
		got = append(got, string(runes[l.Start:l.End])+" -> "+l.URL)
	}
	want := []string{"the port & its pilots -> https://port.example/news/quay", "Brücke -> https://port.example/br%C3%BCcke", "die Post -> mailto:desk@post.example"}
	if !slices.Equal(got, want) {
		t.Errorf("%v: the links are\n%q, want\n%q", a.Warnings, got, want)
	}
}
