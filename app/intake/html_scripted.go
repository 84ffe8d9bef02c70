package intake

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"dateline/app/article"
)

// Pages whose text is fetched by scripts hold none of it when their source alone is
// saved. Their head still says something of them, and some hold the text as data
// for search engines.

// The warnings of such pages.
const (
	warningOnlyHead = "only what the head of the page says was kept, for scripts fetch its text: open it in your browser, wait for the text, save the page with Ctrl+S (Cmd+S on a Mac) and drop the saved file here, or copy the text and paste it"
	warningData     = "the page shows none of its text; it was taken from the data that the page holds for search engines: compare it with the page in a browser"
)

// described is what the head of a page tells of it, for a page that holds no text;
// nothing where it gives no title.
func (h *pageHead) described() []piece {
	heading := h.heading()
	if heading == nil {
		return nil
	}
	text := h.metaValue("og:description", "description", "twitter:description").value
	if text == "" {
		text = h.linkedText("description").value
	}
	if text == "" {
		return heading
	}
	return append(heading, piece{Block: article.Block{Kind: article.Paragraph, Text: text}})
}

// heading is the title that the head of a page gives, as its headline.
func (h *pageHead) heading() []piece {
	for _, title := range []string{h.title, h.metaValue("og:title", "twitter:title", "dc.title").value, h.linkedText("headline").value} {
		if title != "" {
			return []piece{{Block: article.Block{Kind: article.Heading, Level: 1, Text: title}, title: true}}
		}
	}
	return nil
}

// leastData is how many words of a text the data of a page must hold to be taken
// for it, mostShown which share of them the page may have without showing it.
const (
	leastData = 20
	mostShown = 0.05
)

// unshownBody is the text of the article that the data of a page holds, when the
// page itself has none of it, nor another text of any length: then the data are a
// summary of that.
func (h *pageHead) unshownBody(pieces []piece) []piece {
	body := h.articleBody()
	w := words(body)
	if len(w) < leastData {
		return nil
	}
	var held []uint64
	for i := range pieces {
		held = append(held, words(pieces[i].Text)...)
	}
	if part, ok := shinglesOf(held).share(w); !ok || part > mostShown || 2*proseWords(pieces) > len(w) {
		return nil
	}
	return dataPieces(body)
}

// proseWords is how many words the sentences have that a page shows outside its
// menus and links.
func proseWords(pieces []piece) (n int) {
	for i := range pieces {
		p := &pieces[i]
		if words := countWords(p.Text); p.hidden == "" && p.region == regionBody && p.linked < 0.5 && words >= leastMended && endsSentence(p.Text) {
			n += words
		}
	}
	return n
}

// articleBody is the text that the JSON-LD object of the article holds.
func (h *pageHead) articleBody() string {
	nodes := h.linked
	if h.story != nil {
		nodes = append([]linkedNode{h.story}, nodes...)
	}
	for _, n := range nodes {
		if body := n.plainText("articleBody"); body != "" && n.rank() >= 0 && h.aboutPage(n) != aboutOther {
			return body
		}
	}
	return ""
}

// plainText is the text of a key with its line ends.
func (n linkedNode) plainText(key string) string {
	switch v := n[key].(type) {
	case string:
		return strings.TrimSpace(v)
	case []any:
		var parts []string
		for _, part := range v {
			if s, ok := part.(string); ok {
				parts = append(parts, s)
			}
		}
		return strings.TrimSpace(strings.Join(parts, "\n"))
	}
	return ""
}

// dataPieces cuts a text that is given as data at its line ends, or as the HTML
// that it is written in.
func dataPieces(body string) []piece {
	if anyTag.MatchString(body) {
		if doc, err := html.Parse(strings.NewReader(body)); err == nil {
			return cutPage(doc, regionNotes{})
		}
	}
	var out []piece
	for l := range strings.Lines(withoutControl(html.UnescapeString(body))) {
		if l = tidy(l); l != "" {
			out = append(out, piece{Block: article.Block{Kind: article.Paragraph, Text: l}})
		}
	}
	return out
}

// withData puts the text that the data of a page holds below the headline that the
// page shows, or one that its head gives, and takes nothing else for the body.
func (h *pageHead) withData(pieces, data []piece) ([]piece, ballot) {
	var w []uint64
	for _, p := range data {
		w = append(w, words(p.Text)...)
	}
	headline := plain(h.linkedText("headline").value)
	at := 1 + slices.IndexFunc(pieces, func(p piece) bool { return p.hidden == "" && headline != "" && plain(p.Text) == headline })
	if at == 0 {
		at = titleOf(pieces) + 1
	}
	if at == 0 {
		data = append(h.heading(), data...)
	}
	all := append(append(append([]piece{}, pieces[:at]...), data...), pieces[at:]...)
	b := newBallot(all)
	b.first, b.warnings = nonEmpty(w), []string{warningData}
	return all, b
}
