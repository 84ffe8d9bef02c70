package intake

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/app/article"
)

// attr is an attribute of an element, "" where it has none.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}

// each calls fn for a node and all below it in document order, as long as fn
// wants what is below.
func each(n *html.Node, fn func(*html.Node) (deeper bool)) {
	if !fn(n) {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		each(c, fn)
	}
}

// textOf is the text below a node on one line, without that of scripts and the
// like.
func textOf(n *html.Node) string {
	var b strings.Builder
	each(n, func(n *html.Node) bool {
		switch n.Type {
		case html.TextNode:
			b.WriteString(n.Data)
		case html.ElementNode:
			if unshown[n.DataAtom] && !isShadow(n) {
				return false
			}
			if blockLevel[n.DataAtom] || n.DataAtom == atom.Br {
				b.WriteByte(' ')
			}
		}
		return true
	})
	return tidy(b.String())
}

var hiddenStyle = regexp.MustCompile(`(?i)(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)`)

// isHidden tells whether an element says of itself that it is not shown.
func isHidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "style":
			if hiddenStyle.MatchString(a.Val) {
				return true
			}
		}
	}
	return false
}

var captionClass = regexp.MustCompile(`(?i)(^|[\s_-])(wp-caption-text|(image|photo|picture|media|figure|img|pic|foto|bild|article)?[_-]?captions?|(photo|image|picture|media|foto|bild)[_-]?(credits?|copyright|description|source))($|[\s_-])`)

// isCaption tells whether an element is the caption of a picture or table.
func isCaption(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Figcaption, atom.Caption:
		return true
	case atom.Div, atom.P, atom.Span, atom.Dd, atom.Small, atom.Em, atom.Cite, atom.Td:
		class := attr(n, "class")
		return holdsAny(class, "caption", "credit", "copyright", "description", "source") && captionClass.MatchString(class) && !longerThan(n, 90)
	}
	return false
}

// longerThan tells whether the text below a node has more words than n.
func longerThan(node *html.Node, n int) bool {
	each(node, func(c *html.Node) bool {
		if c.Type == html.TextNode {
			n -= len(strings.Fields(c.Data))
		}
		return n >= 0
	})
	return n < 0
}

// isDataTable tells whether a table holds data in rows and columns rather than
// the layout of a page.
func isDataTable(table *html.Node) bool {
	if role := attr(table, "role"); role == "presentation" || role == "none" {
		return false
	}
	rows, columns, layout := 0, 0, false
	each(table, func(n *html.Node) bool {
		if layout || n.Type != html.ElementNode {
			return false
		}
		switch n.DataAtom {
		case atom.Tr:
			rows++
			columns = max(columns, cells(n))
		case atom.Tbody, atom.Thead, atom.Tfoot, atom.Td, atom.Th, atom.Caption:
		default:
			layout = n != table && (blockLevel[n.DataAtom] || n.DataAtom == atom.Img)
		}
		return true
	})
	return !layout && rows > 1 && columns > 1
}

func cells(row *html.Node) int {
	n := 0
	for c := row.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
			n++
		}
	}
	return n
}

// tableRows is how many rows a block of a table holds at most, so that no
// block is too long to show.
const tableRows = 40

// table makes blocks of a data table: a line a row, its cells parted by bars.
func (c *cutter) table(table *html.Node, in setting) {
	var rows []string
	each(table, func(n *html.Node) bool {
		c.cutAside(n)
		return (!unshown[n.DataAtom] || isShadow(n)) && n.DataAtom != atom.Caption
	})
	end := func() {
		if len(rows) > 0 {
			in.kind = article.Table
			c.at = in
			c.add(strings.Join(rows, "\n"))
			rows = nil
			c.forgetLinks()
		}
	}
	each(table, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.Caption:
			end()
			c.walk(n, in)
			c.flush()
			return false
		case atom.Tr:
			if row := rowText(n); row != "" {
				rows = append(rows, row)
				c.rowLinks(n)
			}
			if len(rows) == tableRows {
				end()
			}
			return false
		}
		return true
	})
	end()
	c.flush()
}

func rowText(row *html.Node) string {
	var out []string
	for c := row.FirstChild; c != nil; c = c.NextSibling {
		if t := textOf(c); t != "" {
			out = append(out, t)
		}
	}
	return strings.Join(out, " | ")
}
