package intake

import (
	"regexp"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/app/article"
)

// setting is what a piece of the tree inherits from the elements around it.
type setting struct {
	kind   article.Kind
	level  int
	hidden string
	linked bool
	anchor *html.Node // the <a> around, nil for none
	pre    bool
	region region
	role   article.Role
	node   *html.Node // the innermost element that begins a block
}

// unshown elements have no text of their own that a reader sees.
var unshown = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Head: true, atom.Template: true, atom.Noscript: true, // for the last two see scriptless
	atom.Iframe: true, atom.Object: true, atom.Embed: true, atom.Svg: true, atom.Canvas: true,
	atom.Audio: true, atom.Video: true, atom.Select: true, atom.Datalist: true, atom.Textarea: true, // see cutAside
	atom.Input: true, atom.Noembed: true, atom.Noframes: true,
}

// blockLevel elements begin and end a block.
var blockLevel = map[atom.Atom]bool{
	atom.Address: true, atom.Article: true, atom.Aside: true, atom.Blockquote: true, atom.Body: true,
	atom.Button: true, atom.Caption: true, atom.Center: true, atom.Dd: true, atom.Details: true,
	atom.Dialog: true, atom.Dir: true, atom.Div: true, atom.Dl: true, atom.Dt: true, atom.Fieldset: true,
	atom.Figcaption: true, atom.Figure: true, atom.Footer: true, atom.Form: true, atom.H1: true,
	atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Header: true,
	atom.Hgroup: true, atom.Hr: true, atom.Html: true, atom.Legend: true, atom.Li: true, atom.Main: true,
	atom.Menu: true, atom.Nav: true, atom.Ol: true, atom.Optgroup: true, atom.P: true, atom.Pre: true,
	atom.Section: true, atom.Summary: true, atom.Table: true, atom.Tbody: true, atom.Td: true,
	atom.Tfoot: true, atom.Th: true, atom.Thead: true, atom.Tr: true, atom.Ul: true,
}

// settingOf is the setting within an element.
func (c *cutter) settingOf(n *html.Node, in setting) setting {
	if in.hidden == "" && isHidden(n) {
		in.hidden = whyHidden
	}
	switch {
	case in.role == article.RolePost:
	case isPost(n):
		in.role, in.region, in.kind = article.RolePost, regionBody, article.Quote
	case in.region == regionBody:
		in.region = c.seen.regionOf(n)
	}
	if beginsBlock(n) {
		in.node = n
	}
	if in.kind != article.Caption && isCaption(n) {
		in.kind = article.Caption
	}
	switch n.DataAtom {
	case atom.A:
		in.linked = true
		if in.anchor = n; attr(n, "href") == "" {
			in.anchor = nil
		}
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		in.kind, in.level = article.Heading, int(n.Data[1]-'0')
	case atom.Blockquote:
		in.kind = article.Quote
	case atom.Li, atom.Dd, atom.Dt:
		if in.kind == article.Paragraph {
			in.kind = article.List
		}
	case atom.Pre:
		in.kind, in.pre = article.Code, true
	}
	return in
}

var blockStyle = regexp.MustCompile(`(?i)(^|;)\s*display\s*:\s*(block|flex|grid|list-item|table)\s*(!important\s*)?($|;)`)

// beginsBlock tells whether an element begins and ends a block, by its name or by
// its own style.
func beginsBlock(n *html.Node) bool {
	if blockLevel[n.DataAtom] {
		return true
	}
	switch n.DataAtom {
	case atom.Span, atom.A, atom.B, atom.Strong, atom.Em, atom.I, atom.Time, atom.Label:
		style := attr(n, "style")
		return style != "" && blockStyle.MatchString(style)
	}
	return false
}
