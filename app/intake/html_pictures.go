package intake

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pictureRefs are the ways in which an <img>, or a <source> of a <picture>, names
// its image: the one that is shown, those for other screens, and what a script
// would put in their place.
func pictureRefs(n *html.Node) []string { return refsIn(n.DataAtom, n.Attr) }

// mostRefs is how many ways to name its image an element has at most.
const mostRefs = 64

func refsIn(tag atom.Atom, attributes []html.Attribute) []string {
	if tag != atom.Img && tag != atom.Source {
		return nil
	}
	var refs []string
	for _, a := range attributes {
		switch {
		case a.Key == "src":
			refs = append(refs, a.Val)
		case a.Key == "srcset", isLazy(a.Key) && strings.HasSuffix(a.Key, "srcset"):
			refs = append(refs, setRefs(a.Val)...)
		case isLazy(a.Key):
			refs = append(refs, a.Val)
		case a.Key == "style":
			refs = append(refs, styleVariable.FindAllString(a.Val, 4)...)
		}
	}
	refs = slices.DeleteFunc(refs, func(ref string) bool { return strings.TrimSpace(ref) == "" })
	return refs[:min(len(refs), mostRefs)]
}

var lazyName = regexp.MustCompile(`src|original|lazy|image|full|large`)

// isLazy tells whether an attribute is one in which pages keep the address of an
// image until a script wants it.
func isLazy(key string) bool {
	return strings.HasPrefix(key, "data-") && lazyName.MatchString(key)
}

// setRefs are the addresses of a srcset, each of which may be followed by a width
// or density. One that holds data has a comma within.
func setRefs(set string) []string {
	var refs []string
	for rest := set; len(refs) < mostRefs; {
		rest = strings.TrimLeft(rest, " \t\n\r\f,")
		if rest == "" {
			break
		}
		end := strings.IndexAny(rest, " \t\n\r\f")
		if end < 0 {
			end = len(rest)
		}
		ref := rest[:end]
		rest = rest[end:]
		if strings.HasSuffix(ref, ",") { // no width follows
			refs = append(refs, strings.TrimRight(ref, ","))
			continue
		}
		refs = append(refs, ref)
		if _, after, found := strings.Cut(rest, ","); found {
			rest = after
		} else {
			rest = ""
		}
	}
	return refs
}

// SingleFile keeps an image that a page shows more than once in a variable of its
// style sheet, and names that in the style of each <img>.
var (
	styleVariable = regexp.MustCompile(`var\(--sf-img-\d+\)`)
	styleValue    = regexp.MustCompile(`(--sf-img-\d+):\s*url\(["']?(data:[^"')]*)`)
)

// styleVariables are the images in the variables of a page, by how an <img> calls
// them.
func styleVariables(page string) map[string]string {
	if !strings.Contains(page, "--sf-img-") {
		return nil
	}
	values := map[string]string{}
	for _, m := range styleValue.FindAllStringSubmatch(page, -1) {
		values["var("+m[1]+")"] = m[2]
	}
	return values
}

var stylePixels = regexp.MustCompile(`(?i)(?:^|;)\s*(width|height)\s*:\s*(\d{1,6})(?:\.\d+)?px`)

// statedSize is how large a page says that an image is shown, in pixels; 0 where
// it does not say.
func statedSize(n *html.Node) (width, height int) {
	number := func(s string) int {
		v, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(s), "px"))
		if err != nil || v < 0 {
			return 0
		}
		return v
	}
	width, height = number(attr(n, "width")), number(attr(n, "height"))
	for _, m := range stylePixels.FindAllStringSubmatch(attr(n, "style"), 4) {
		if strings.EqualFold(m[1], "width") {
			width = number(m[2])
		} else {
			height = number(m[2])
		}
	}
	return width, height
}
