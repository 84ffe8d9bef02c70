package intake

import (
	"encoding/json"
	"path"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// linkedNode is an object of a page's JSON-LD.
type linkedNode map[string]any

// readLinked reads the objects of a JSON-LD script, those of lists and graphs
// included. A script that is not JSON gives none.
func readLinked(script string) []linkedNode {
	script = strings.TrimSpace(script)
	for _, wrap := range []string{"<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["} {
		script = strings.TrimPrefix(script, wrap)
	}
	for _, wrap := range []string{"-->", "//]]>", "/*]]>*/", "]]>", ";"} {
		script = strings.TrimSuffix(strings.TrimSpace(script), wrap)
	}
	var v any
	if json.Unmarshal([]byte(script), &v) != nil {
		script = strings.Map(func(r rune) rune { // line ends within strings are a common fault
			if r < ' ' {
				return ' '
			}
			return r
		}, script)
		if json.Unmarshal([]byte(script), &v) != nil {
			return nil
		}
	}
	return linkedNodes(v, 0)
}

func linkedNodes(v any, depth int) []linkedNode {
	var out []linkedNode
	if depth > 4 {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			out = append(out, linkedNodes(item, depth+1)...)
		}
	case map[string]any:
		out = append(out, linkedNode(v))
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			out = append(out, linkedNodes(v[key], depth+1)...)
		}
	}
	return out
}

var articleType = regexp.MustCompile(`(?i)(Article|Posting|Report|NewsStory|Review|CreativeWork|WebPage)$`)

// articleKinds are the kinds of objects that describe an article, the most
// telling first.
var articleKinds = []string{"article", "posting", "report", "newsstory", "review", "creativework", "webpage"}

// rankOfPage is the rank of an object that describes a page, be it of an article
// or not.
var rankOfPage = slices.Index(articleKinds, "webpage")

// rank is that of a node as the article of the page: 0 best, -1 for none.
func (n linkedNode) rank() int {
	best := -1
	for _, t := range n.texts("@type") {
		m := articleType.FindString(t)
		rank := slices.Index(articleKinds, strings.ToLower(m))
		if rank >= 0 && (best < 0 || rank < best) {
			best = rank
		}
	}
	return best
}

// texts are the values of a key that are text, or the names of objects there.
func (n linkedNode) texts(key string) []string {
	var out []string
	var add func(v any)
	add = func(v any) {
		switch v := v.(type) {
		case string:
			if t := tidy(html.UnescapeString(v)); t != "" {
				out = append(out, t)
			}
		case []any:
			for _, item := range v {
				add(item)
			}
		case map[string]any:
			if name, ok := v["name"]; ok {
				add(name)
			} else if id, ok := v["@id"].(string); ok && key != "author" && key != "publisher" {
				add(id)
			}
		}
	}
	add(n[key])
	return out
}

func (n linkedNode) text(key string) string { return firstOf(n.texts(key)) }

// articleNode is the JSON-LD object that describes the article of the page: of
// those that do so by their address or headline, or else of those that might,
// the first of the best kind.
func (h *pageHead) articleNode() linkedNode {
	var best linkedNode
	grade := func(n linkedNode) int {
		if n.rank() == rankOfPage {
			return 2*len(articleKinds) + rankOfPage
		}
		return n.rank() + int(h.aboutPage(n))*len(articleKinds)
	}
	for _, n := range h.linked {
		if n.rank() >= 0 && h.aboutPage(n) != aboutOther && (best == nil || grade(n) < grade(best)) {
			best = n
		}
	}
	return best
}

// linkedText is a value of the article's JSON-LD object, or of one that
// describes the page as such.
func (h *pageHead) linkedText(key string) mark {
	return mark{"JSON-LD " + key, firstOf(h.linkedTexts(key))}
}

func (h *pageHead) linkedTexts(key string) []string {
	if n := h.story; n != nil {
		if t := n.texts(key); len(t) > 0 {
			return t
		}
	}
	for _, n := range h.linked {
		of := h.aboutPage(n)
		if rank := n.rank(); rank == rankOfPage && of != aboutOther || rank >= 0 && of == aboutThis {
			if t := n.texts(key); len(t) > 0 {
				return t
			}
		}
	}
	return nil
}

// about tells whether a JSON-LD object describes the page it stands in; those
// of other stories that the page leads to are given in the same way.
type about int

// What an object may describe.
const (
	aboutThis about = iota
	aboutUnknown
	aboutOther
)

// aboutPage tells by address and headline what an object describes.
func (h *pageHead) aboutPage(n linkedNode) about {
	headline := plain(n.text("headline"))
	if headline != "" && (h.isHeading(headline) || strings.Contains(plain(h.title), headline)) {
		return aboutThis
	}
	own := h.canonical
	if own == "" || isFrontPage(own) {
		own = h.metaValue("og:url").value
	}
	stated := n.text("url")
	if stated == "" {
		stated = n.text("mainEntityOfPage")
	}
	switch {
	case webAddress(own) == "" || webAddress(stated) == "" || isFrontPage(own) || isFrontPage(stated):
	case sameAddress(own, stated):
		return aboutThis
	case headline != "" && path.Base(own) != path.Base(stated):
		return aboutOther
	}
	return aboutUnknown
}
