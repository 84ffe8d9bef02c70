package intake

import (
	"encoding/json"
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

// rank is that of a node as the article of the page: 0 best, -1 for none.
func (n linkedNode) rank() int {
	best := -1
	for _, t := range n.texts("@type") {
		m := articleType.FindString(t)
		rank := slices.Index([]string{"article", "posting", "report", "newsstory", "review", "creativework", "webpage"}, strings.ToLower(m))
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

// articleNode is the JSON-LD object that describes the article of the page: the
// first of the best kind.
func (h *pageHead) articleNode() linkedNode {
	var best linkedNode
	for _, n := range h.linked {
		if r := n.rank(); r >= 0 && (best == nil || r < best.rank()) {
			best = n
		}
	}
	return best
}

// linkedText is a value of the article's JSON-LD object, or of any object that
// describes the page.
func (h *pageHead) linkedText(key string) mark {
	if n := h.articleNode(); n != nil {
		if t := n.text(key); t != "" {
			return mark{"JSON-LD " + key, t}
		}
	}
	for _, n := range h.linked {
		if n.rank() >= 0 {
			if t := n.text(key); t != "" {
				return mark{"JSON-LD " + key, t}
			}
		}
	}
	return mark{}
}
