package intake

import (
	"context"
	"fmt"
	"strings"
	"testing"
)

// linksIn reads a page and lists the links of its article, each by its words.
func linksIn(t *testing.T, page string) string {
	t.Helper()
	s := Source{Name: "page.html", Bytes: []byte(page)}
	r, err := Read(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	a := &r.Articles[0]
	list, err := FindLinks(context.Background(), s, a)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, b := range a.Blocks {
		texts = append(texts, b.Text)
	}
	text := []rune(strings.Join(texts, "\n\n"))
	var out []string
	for _, l := range list {
		out = append(out, fmt.Sprintf("%s > %s", string(text[l.Start:l.End]), l.URL))
	}
	return strings.Join(out, "; ")
}

const linksBefore = `<!DOCTYPE html><html lang="en"><head><link rel="canonical" href="https://post.example/harbour/ferry"><title>The ferry stops</title></head><body><article><h1>The ferry stops</h1>
<p>The ferry between the two quays of Velm stopped on Monday, and nobody in the town could say for how long it would stay away.</p>`

const linksAfter = `<p>The harbour board meets on Thursday to hear what the owner of the ferry has to say about the state of its engine and hull.</p></article></body></html>`

func TestLinksOfAnArticle(t *testing.T) {
	long := " said in the afternoon that the engine of the ferry had been repaired twice since the spring without much effect."
	tests := []struct{ name, html, want string }{
		{"within a paragraph", `<p>The <a href="https://board.example/a">harbour board</a>` + long + `</p>`, "harbour board > https://board.example/a"},
		{"white space at its ends", `<p>The<a href="https://board.example/a">  harbour
			<b>board </b></a>` + long + `</p>`, "harbour board > https://board.example/a"},
		{"relative to the article", `<p>The <a href="../board?x=1&amp;y=2">board</a>` + long + `</p>`, "board > https://post.example/board?x=1&y=2"},
		{"mail", `<p>The <a href="mailto:desk@post.example">board</a>` + long + `</p>`, "board > mailto:desk@post.example"},
		{"none of scripts, places of the page and files", `<p>The <a href="javascript:void(0)">board</a> of <a href="#note1">Velm</a> in <a href="https://post.example/harbour/ferry#top">May</a>, <a href="file:///tmp/a">as</a> <a>said</a>` + long + `</p>`, ""},
		{"beyond the first plane, with letters that are dropped", `<p>🚢🚢 The har&shy;bour <a href="https://board.example/a">bo&shy;ard 🚢</a>` + long + `</p>`, "board 🚢 > https://board.example/a"},
		{"over a line break that parts paragraphs", `<p>The <a href="https://board.example/a">board<br><br>It also</a>` + long + `</p>`, "board > https://board.example/a; It also > https://board.example/a"},
		{"two beside each other", `<p>The <a href="https://a.example/1">one</a><a href="https://a.example/2">two</a>` + long + `</p>`, "one > https://a.example/1; two > https://a.example/2"},
		{"in a table", `<table><tr><th>Quay</th><th>Boats a day</th></tr><tr><td><a href="https://a.example/n">North quay</a></td><td>14</td></tr><tr><td>South</td><td><a href="https://a.example/s">nine</a></td></tr></table>`, "North quay > https://a.example/n; nine > https://a.example/s"},
		{"of a list", `<ul><li>The first reason is the engine, <a href="https://a.example/e">says the board</a> of the harbour of Velm in its letter.</li></ul>`, "says the board > https://a.example/e"},
	}
	for _, tt := range tests {
		if got := linksIn(t, linksBefore+tt.html+linksAfter); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
