package intake

import (
	"context"
	"fmt"
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
	var page strings.Builder
	page.WriteString("<html><head><title>Ports</title></head><body><article><h1>Ports</h1><p>")
	for i := range 20000 {
		fmt.Fprintf(&page, `The pilot wrote that after a long and stormy passage the ship <a href="https://port.example/%d">no %d</a> came, `, i, i)
	}
	page.WriteString("</p></article></body></html>")
	s := Source{Name: "ports.html", Bytes: []byte(page.String())}
	r, err := Read(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	a := r.Articles[0]
	links, err := FindLinks(context.Background(), s, &a)
	if err != nil || len(links) != mostLinks {
		t.Fatalf("%d links, %v; want %d", len(links), err, mostLinks)
	}
	runes := []rune(a.Text)
	for i, l := range links {
		if got := string(runes[l.Start:l.End]); got != fmt.Sprintf("no %d", i) || l.URL != fmt.Sprintf("https://port.example/%d", i) {
			t.Fatalf("link %d is %q to %s", i, got, l.URL)
		}
	}
}
