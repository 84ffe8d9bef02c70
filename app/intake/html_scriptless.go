package intake

import (
	"slices"
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

// cutAside cuts what an element holds that is no part of the text around it.
func (c *cutter) cutAside(n *html.Node) {
	switch {
	case isShadow(n):
	case scriptless[n.DataAtom] != "":
		c.cutScriptless(n)
	case n.DataAtom == atom.Iframe && hasAttr(n, "srcdoc"):
		c.cutFrame(n)
	case n.DataAtom == atom.Select || n.DataAtom == atom.Textarea:
		c.cutField(n)
	case n.DataAtom == atom.Input:
		c.cutButton(n)
	case n.DataAtom == atom.Svg:
		c.cutDrawing(n)
	}
}

// isShadow tells whether an element is a template that is shown in place of what
// is around it: saved pages hold parts made by scripts in such ones.
func isShadow(n *html.Node) bool {
	return n.DataAtom == atom.Template && (hasAttr(n, "shadowrootmode") || hasAttr(n, "shadowroot"))
}

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

// cutFrame cuts the page that stands within a frame of the page, as saved pages
// hold them.
func (c *cutter) cutFrame(n *html.Node) {
	inner := cutter{at: setting{kind: article.Paragraph, hidden: whyFrame}, within: c.within + 1, seen: c.seen}
	if inner.within > maxScriptless {
		inner.walk(&html.Node{Type: html.TextNode, Data: attr(n, "srcdoc")}, inner.at)
	} else if doc, err := html.Parse(strings.NewReader(attr(n, "srcdoc"))); err == nil {
		inner.walk(doc, inner.at)
	}
	inner.flush()
	for i := range inner.pieces {
		inner.pieces[i].hidden = whyFrame
	}
	c.aside = append(c.aside, inner.pieces...)
}

// cutField cuts the choices of a form, a line each, or the text that stands in a
// field of it.
func (c *cutter) cutField(n *html.Node) {
	var rows []string
	add := func(n *html.Node) {
		if t := tidy(withoutControl(textOf(n))); t != "" {
			rows = append(rows, t)
		}
	}
	if n.DataAtom == atom.Textarea && n.FirstChild != nil {
		add(n.FirstChild)
	}
	each(n, func(part *html.Node) bool {
		if part.DataAtom == atom.Option {
			add(part)
		}
		return part.DataAtom != atom.Option
	})
	for chunk := range slices.Chunk(rows, tableRows) {
		c.aside = append(c.aside, piece{Block: article.Block{Kind: article.Paragraph, Text: strings.Join(chunk, "\n")}, hidden: whyField})
	}
}

// cutDrawing cuts the labels of a drawing.
func (c *cutter) cutDrawing(n *html.Node) {
	each(n, func(part *html.Node) bool {
		switch part.Data {
		case "title", "desc", "style", "script", "metadata", "defs":
			return false
		case "text", "foreignObject":
			if label := tidy(withoutControl(textOf(part))); label != "" {
				c.aside = append(c.aside, piece{Block: article.Block{Kind: article.Paragraph, Text: label}, hidden: whyDrawing})
			}
			return false
		}
		return true
	})
}

// cutButton cuts the words on a button.
func (c *cutter) cutButton(n *html.Node) {
	switch strings.ToLower(attr(n, "type")) {
	case "submit", "button", "reset":
		if label := tidy(withoutControl(attr(n, "value"))); label != "" {
			c.aside = append(c.aside, piece{Block: article.Block{Kind: article.Paragraph, Text: label}, hidden: whyField})
		}
	}
}

// The reasons for folding what frames, forms and drawings hold.
const (
	whyFrame   = "in a frame of the page"
	whyField   = "choice or field of a form"
	whyDrawing = "label in a drawing"
)
