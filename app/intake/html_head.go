package intake

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageHead is what a page says of itself, apart from its text.
type pageHead struct {
	title     string
	metas     []mark // by name, property or itemprop, in lower case
	canonical string
	lang      string
	linked    []linkedNode // JSON-LD
	story     linkedNode   // the one of them that describes the article, nil for none
	headings  []string     // of the first level, outside menus and the like
	times     []timeMark
	bylines   []mark
	homes     []string // the words of links to the front page
	seen      regionNotes

	letters    int   // of text walked so far, in bytes
	headingsAt []int // how many came before each of headings
	pieces     []piece
}

// How much is taken of what a page says of itself: objects of JSON-LD, and
// characters of a title.
const (
	mostLinked = 400
	mostTitle  = 1000
)

// mark is a value with the place in the page it was found at.
type mark struct{ where, value string }

// timeMark is a <time> element or one with a date as microdata.
type timeMark struct {
	where    string
	datetime string
	text     string
	property string // itemprop
	named    string // class and id, in lower case
	region   region
	linked   bool // it stands in a link, as the times of other stories do
	inPost   bool // it stands in an embedded post
	at       int  // letters of text before it
}

// readPageHead collects what a page says of itself in one pass.
func readPageHead(doc *html.Node, seen regionNotes) *pageHead {
	h := &pageHead{seen: seen}
	h.walk(doc, regionBody)
	h.linked = h.linked[:min(len(h.linked), mostLinked)]
	h.story = h.articleNode()
	return h
}

func (h *pageHead) walk(n *html.Node, in region) {
	switch n.Type {
	case html.TextNode:
		if n.Parent == nil || !unshown[n.Parent.DataAtom] {
			h.letters += len(strings.TrimSpace(n.Data))
		}
	case html.ElementNode:
		if in == regionBody {
			in = h.seen.regionOf(n)
		}
		h.element(n, in)
		if n.DataAtom == atom.Template || n.DataAtom == atom.Svg {
			return
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		h.walk(c, in)
	}
}

func firstField(s string) string {
	if f := strings.Fields(s); len(f) > 0 {
		return f[0]
	}
	return ""
}

func (h *pageHead) element(n *html.Node, in region) {
	switch n.DataAtom {
	case atom.Html:
		h.lang = attr(n, "lang")
		if h.lang == "" {
			h.lang = attr(n, "xml:lang")
		}
	case atom.Title:
		if h.title == "" && (n.Parent == nil || n.Parent.DataAtom != atom.Svg) {
			h.title = firstRunesOf(textOf(n), mostTitle)
		}
	case atom.Meta:
		h.meta(n)
	case atom.Link:
		if strings.EqualFold(attr(n, "rel"), "canonical") && h.canonical == "" {
			h.canonical = attr(n, "href")
		}
	case atom.Script:
		if strings.HasPrefix(strings.ToLower(strings.TrimSpace(attr(n, "type"))), "application/ld+json") && n.FirstChild != nil {
			h.linked = append(h.linked, readLinked(n.FirstChild.Data)...)
		}
	case atom.A:
		if href := attr(n, "href"); (href == "/" || attr(n, "rel") == "home") && len(h.homes) < 8 {
			h.homes = append(h.homes, textOf(n))
		}
	case atom.H1:
		if t := firstRunesOf(textOf(n), mostTitle); t != "" && in == regionBody && len(h.headings) < 8 {
			h.headings = append(h.headings, t)
			h.headingsAt = append(h.headingsAt, h.letters)
		}
	}
	h.time(n, in)
	h.byline(n, in)
}

func (h *pageHead) meta(n *html.Node) {
	content := tidy(attr(n, "content"))
	if content == "" {
		return
	}
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		if name := strings.ToLower(strings.TrimSpace(attr(n, key))); name != "" && !(key == "itemprop" && strings.HasPrefix(name, "date")) {
			h.metas = append(h.metas, mark{name, html.UnescapeString(content)})
		}
	}
}

// metaValue is the first value given under one of the names, with its name.
func (h *pageHead) metaValue(names ...string) mark {
	for _, name := range names {
		for _, m := range h.metas {
			if m.where == name {
				return mark{"meta " + name, m.value}
			}
		}
	}
	return mark{}
}

// time notes elements that hold a date for machines.
func (h *pageHead) time(n *html.Node, in region) {
	property := attr(n, "itemprop")
	dated := strings.HasPrefix(property, "date") || property == "uploadDate"
	if n.DataAtom != atom.Time && !dated && !(n.DataAtom == atom.Abbr && strings.Contains(attr(n, "class"), "published")) {
		return
	}
	t := timeMark{where: n.Data, property: property, region: in, at: h.letters, linked: within(n, isLink), inPost: within(n, isPost), text: firstRunesOf(textOf(n), 80)}
	for _, key := range []string{"datetime", "content", "title"} {
		if v := attr(n, key); v != "" && t.datetime == "" {
			t.datetime = v
		}
	}
	t.named = strings.ToLower(attr(n, "class") + " " + attr(n, "id"))
	if hasAttr(n, "pubdate") {
		t.named += " pubdate"
	}
	if n.Parent != nil {
		t.named += " " + strings.ToLower(attr(n.Parent, "class"))
	}
	if dated {
		t.where += " itemprop " + property
	}
	h.times = append(h.times, t)
}

func isLink(n *html.Node) bool { return n.DataAtom == atom.A }

// within tells whether a node stands in an element of that kind, a few levels up.
func within(n *html.Node, kind func(*html.Node) bool) bool {
	for p, level := n.Parent, 0; p != nil && level < 4; p, level = p.Parent, level+1 {
		if kind(p) {
			return true
		}
	}
	return false
}

// byline notes elements that are named as holding the author.
func (h *pageHead) byline(n *html.Node, in region) {
	if len(h.bylines) > 4 || in == regionComments || in == regionFooter && !strings.Contains(attr(n, "itemprop"), "author") || in == regionRelated || in == regionNavigation || n.DataAtom == atom.Meta || n.DataAtom == atom.Link {
		return
	}
	where := ""
	switch named := attr(n, "class") + " " + attr(n, "id"); {
	case attr(n, "rel") == "author":
		where = "rel author"
	case strings.Contains(attr(n, "itemprop"), "author"):
		where = "itemprop author"
	case holdsAny(named, "line", "author", "written") && bylineClass.MatchString(named):
		where = "class " + firstField(bylineClass.FindString(named))
	default:
		return
	}
	text := textOf(n)
	if strings.Contains(where, "itemprop") {
		each(n, func(c *html.Node) bool {
			if c.Type == html.ElementNode && attr(c, "itemprop") == "name" {
				if name := textOf(c); name != "" {
					text = name
				} else if name := attr(c, "content"); name != "" {
					text = name
				}
				return false
			}
			return true
		})
	}
	if n := len([]rune(text)); n > 1 && n < 100 {
		h.bylines = append(h.bylines, mark{where, text})
	}
}
