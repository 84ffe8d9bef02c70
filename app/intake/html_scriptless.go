package intake

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/app/article"
)

// scriptless elements hold text that a browser shows only in some cases, with
// the reason for folding it.
var scriptless = map[atom.Atom]string{
	atom.Noscript: "shown only without scripts",
	atom.Noframes: "shown only without frames",
	atom.Template: "shown only by a script",
}

// maxScriptless is how deep such elements are looked into within one another;
// the parser hands out their content as it stands, so each is parsed anew.
const maxScriptless = 3

// cutScriptless cuts what a scriptless element holds into blocks that follow the
// current run, which goes on: pictures are often given a second time in one.
func (c *cutter) cutScriptless(n *html.Node) {
	why := scriptless[n.DataAtom]
	inner := cutter{at: setting{kind: article.Paragraph, hidden: why}, within: c.within + 1, seen: c.seen}
	if n.DataAtom == atom.Template {
		inner.children(n, inner.at)
	} else {
		for _, node := range parsed(n, inner.within <= maxScriptless) {
			inner.walk(node, inner.at)
		}
	}
	inner.flush()
	for i := range inner.pieces {
		inner.pieces[i].hidden = why
	}
	c.aside = append(c.aside, inner.pieces...)
}

// parsed is the content of an element that the parser left as text; as that
// text where it cannot be parsed or is not wanted so.
func parsed(n *html.Node, wanted bool) []*html.Node {
	var raw strings.Builder
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		raw.WriteString(child.Data)
	}
	if wanted {
		around := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
		if nodes, err := html.ParseFragment(strings.NewReader(raw.String()), around); err == nil {
			return nodes
		}
	}
	return []*html.Node{{Type: html.TextNode, Data: raw.String()}}
}
