package unpack

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mailLine is a line of a mail's text as it is shown.
type mailLine struct {
	text  string
	spans []span // of a page
}

// span is the part of a page's text that a line shows.
type span struct {
	node *html.Node
	end  int // bytes of the node's text up to which the line goes
}

// mailPage is a mail's text in HTML.
type mailPage struct {
	doc   *html.Node
	lines []mailLine
	links []mailLink
	words int
}

// mailLink is a link with its words.
type mailLink struct{ text, address string }

// longestPage is the longest text of a mail, in bytes, that is looked into for
// what was forwarded in it.
const longestPage = 4 << 20

// readMailPage reads a mail's text in HTML; nil when it is too long or nested too
// deep.
func readMailPage(text string) *mailPage {
	if len(text) > longestPage {
		return nil
	}
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil
	}
	p := &mailPage{doc: doc}
	w := pageWalk{page: p}
	w.walk(doc)
	w.end()
	for _, l := range p.lines {
		p.words += len(strings.Fields(l.text))
	}
	return p
}

// pageWalk goes through a page and puts its text into lines.
type pageWalk struct {
	page *mailPage
	line mailLine
	text strings.Builder
	pre  bool
}

// notShown are elements whose text no mail program shows.
var notShown = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Head: true, atom.Title: true, atom.Template: true, atom.Noscript: true}

// inline are elements within a line; all others begin one. Cells of a table
// stand in one line, as in the heads that Thunderbird writes.
var inline = map[atom.Atom]bool{
	atom.A: true, atom.B: true, atom.Strong: true, atom.I: true, atom.Em: true, atom.U: true, atom.Span: true, atom.Font: true,
	atom.Small: true, atom.Big: true, atom.Code: true, atom.Tt: true, atom.Sub: true, atom.Sup: true, atom.Abbr: true,
	atom.Mark: true, atom.Time: true, atom.Img: true, atom.S: true, atom.Label: true, atom.Td: true, atom.Th: true, atom.Wbr: true,
}

func (w *pageWalk) walk(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.add(n)
		return
	case n.Type == html.ElementNode && notShown[n.DataAtom]:
		return
	}
	apart := n.Type == html.ElementNode && (!inline[n.DataAtom] && n.DataAtom != 0 || n.DataAtom == atom.Br)
	if apart {
		w.end()
	}
	if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		w.text.WriteByte(' ')
	}
	pre, from := w.pre, w.text.Len()
	w.pre = pre || n.DataAtom == atom.Pre
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c)
	}
	w.pre = pre
	if n.DataAtom == atom.A && w.text.Len() >= from {
		w.link(n, w.text.String()[from:])
	}
	if apart {
		w.end()
	}
}

func (w *pageWalk) link(n *html.Node, text string) {
	for _, a := range n.Attr {
		if a.Key == "href" && len(w.page.links) < 2000 {
			w.page.links = append(w.page.links, mailLink{strings.Join(strings.Fields(text), " "), strings.TrimSpace(a.Val)})
		}
	}
}

// add puts a text into the line; within pre, its line ends end it.
func (w *pageWalk) add(n *html.Node) {
	if !w.pre {
		w.text.WriteString(n.Data)
		w.line.spans = append(w.line.spans, span{n, len(n.Data)})
		return
	}
	for at := 0; at < len(n.Data); {
		size := strings.IndexByte(n.Data[at:], '\n') + 1
		whole := size > 0
		if !whole {
			size = len(n.Data) - at
		}
		w.text.WriteString(n.Data[at : at+size])
		at += size
		w.line.spans = append(w.line.spans, span{n, at})
		if whole {
			w.end()
		}
	}
}

// end ends a line; one without text goes with the next.
func (w *pageWalk) end() {
	text := strings.Join(strings.Fields(w.text.String()), " ")
	w.text.Reset()
	if text == "" {
		return
	}
	w.line.text = text
	w.page.lines = append(w.page.lines, w.line)
	w.line = mailLine{}
}

// cut takes the first n lines out of the page and gives what is left of it as
// HTML.
func (p *mailPage) cut(n int) string {
	gone := map[*html.Node]int{}
	for _, l := range p.lines[:n] {
		for _, s := range l.spans {
			gone[s.node] = s.end
		}
	}
	for node, end := range gone {
		if node.Data = node.Data[end:]; node.Data == "" && node.Parent != nil {
			node.Parent.RemoveChild(node)
		}
	}
	var b strings.Builder
	if err := html.Render(&b, p.doc); err != nil {
		return ""
	}
	return b.String()
}
