package intake

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// shortData is how long the content of a data address may be to stay.
const shortData = 256

// withoutData empties the addresses of a page that hold the data itself, such as
// pictures and fonts in a page saved as one file: they are megabytes of no words,
// which every reader would copy.
func withoutData(page string) string {
	return sparingData(page, func(string) string { return "" })
}

// sparingData puts, in the place of the content of each long data address, what
// instead gives for it.
func sparingData(page string, instead func(content string) string) string {
	var out strings.Builder
	kept := 0 // up to here page is in out
	for at := 0; ; {
		i := strings.Index(page[at:], "data:")
		if i < 0 {
			break
		}
		start := at + i
		content, end := dataContent(page, start)
		at = start + len("data:")
		if end-content > shortData {
			out.WriteString(page[kept:content] + instead(page[content:end]))
			kept, at = end, end
		}
	}
	if kept == 0 {
		return page
	}
	out.WriteString(page[kept:])
	return out.String()
}

// dataContent is where the content of the data address that begins at start lies,
// nothing when none begins there: it stands behind a quotation mark, bracket or
// equals sign, and a comma ends what it says of its type.
func dataContent(page string, start int) (content, end int) {
	if start == 0 || !strings.ContainsRune("\"'(=, ;", rune(page[start-1])) {
		return 0, 0
	}
	head := firstBytes(page[start:], 160)
	comma := strings.IndexByte(head, ',')
	if comma < 0 || strings.ContainsAny(head[:comma], "<>\n(") {
		return 0, 0
	}
	content = start + comma + 1
	if strings.HasSuffix(head[:comma], "base64") {
		end = content
		for end < len(page) && inBase64[page[end]] {
			end++
		}
		return content, end
	}
	quote := page[start-1]
	if quote != '"' && quote != '\'' {
		return 0, 0
	}
	n := strings.IndexByte(page[content:], quote)
	if n < 0 {
		return 0, 0
	}
	return content, content + n
}

var inBase64 = func() (in [256]bool) {
	for _, c := range []byte("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/=%_-") {
		in[c] = true
	}
	return in
}()

// openShadowRoots puts the trees that elements carry in templates for themselves
// ("declarative shadow DOM") where a browser shows them: in the element, with what
// the element holds in the slots for it.
func openShadowRoots(doc *html.Node) {
	var roots []*html.Node
	each(doc, func(n *html.Node) bool {
		if n.DataAtom == atom.Template && n.Parent != nil && (hasAttr(n, "shadowrootmode") || hasAttr(n, "shadowroot")) {
			roots = append(roots, n)
		}
		return true
	})
	for _, root := range roots {
		fillSlots(root)
		root.DataAtom, root.Data, root.Attr = atom.Div, "div", nil
	}
}

// fillSlots moves what stands beside a shadow root into its slots. What has no
// slot is not shown by a browser; it stays, behind the root.
func fillSlots(root *html.Node) {
	slots := map[string]*html.Node{}
	each(root, func(n *html.Node) bool {
		if n.DataAtom == atom.Slot && slots[attr(n, "name")] == nil {
			slots[attr(n, "name")] = n
		}
		return n == root || n.DataAtom != atom.Template
	})
	filled := map[*html.Node]bool{}
	for n := root.NextSibling; n != nil; {
		next := n.NextSibling
		if slot := slots[slotOf(n)]; slot != nil && (n.Type == html.ElementNode || strings.TrimSpace(n.Data) != "") && n.Type != html.CommentNode {
			if !filled[slot] {
				filled[slot] = true
				for c := slot.FirstChild; c != nil; c = slot.FirstChild {
					slot.RemoveChild(c) // shown only in an empty slot
				}
			}
			root.Parent.RemoveChild(n)
			slot.AppendChild(n)
		}
		n = next
	}
}

func slotOf(n *html.Node) string {
	if n.Type == html.ElementNode {
		return attr(n, "slot")
	}
	return ""
}
