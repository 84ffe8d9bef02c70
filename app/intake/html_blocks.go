package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/app/article"
)

// piece is a block cut from a page or a paste, with what is known of its
// surroundings.
type piece struct {
	article.Block
	hidden string     // why a browser does not show it, "" when it does
	region region     // the part of the page it stands in
	linked float64    // share of its letters that are in links
	title  bool       // a heading of the first level
	node   *html.Node // the element around it that begins a block, nil for none
	links  []linkRun  // within its text
}

// region is a part of a page that a reader passes over.
type region string

// The regions. Their values are the reasons shown for folded blocks.
const (
	regionBody       region = ""
	regionNavigation region = "navigation"
	regionFooter     region = "foot of the page"
	regionForm       region = "form"
	regionComments   region = "comments of readers"
	regionCookies    region = "cookie notice"
	regionRelated    region = "related stories"
	regionShare      region = "share buttons"
	regionNewsletter region = "newsletter form"
	regionAdvert     region = "advertisement"
	regionSide       region = "side column"
)

// ofOthers tells whether the dates in a region are those of other texts.
func (r region) ofOthers() bool {
	return r == regionRelated || r == regionComments || r == regionSide
}

// lineBreak stands for a <br> while a run is collected; text holds no control
// characters by then.
const lineBreak = '\x01'

// cutPage cuts a page into its blocks in document order. Every text that a
// browser would show, or that it hides or shows only without scripts, is in
// exactly one block.
func cutPage(root *html.Node, seen regionNotes) []piece {
	pieces, _ := cutPictured(root, seen)
	return pieces
}

// cutPictured cuts a page and tells where its images stand between the blocks.
func cutPictured(root *html.Node, seen regionNotes) ([]piece, []pictured) {
	c := cutter{at: setting{kind: article.Paragraph}, seen: seen}
	c.walk(root, c.at)
	c.flush()
	return c.pieces, c.pictures
}

// cutter collects the inline run that becomes the next block.
type cutter struct {
	pieces  []piece
	aside   []piece // of what is not shown, to follow the current run
	within  int     // how many unshown elements are around
	seen    regionNotes
	run     strings.Builder
	at      setting // of the current run
	letters int     // of the current run
	inLinks int     // letters of the current run within links
	links   []linkRun
	solid   int // letters of the current run that show
	taken   int // ... that are in blocks by now

	pictures []pictured
	placed   int // of the pictures: those behind them stand in the current run
}

// pictured is an image of a page and where it stands.
type pictured struct {
	node *html.Node // the <img>
	in   setting
	at   int // the piece that it stands before; one within a run stands behind it
}

func (c *cutter) walk(n *html.Node, in setting) {
	switch n.Type {
	case html.TextNode:
		c.text(n.Data, in)
		return
	case html.ElementNode:
		c.cutAside(n)
		if unshown[n.DataAtom] && !isShadow(n) {
			return
		}
		in = c.settingOf(n, in)
		if n.DataAtom == atom.Img {
			c.picture(n, in)
		}
	case html.DocumentNode:
	default:
		return
	}
	switch {
	case n.DataAtom == atom.Br:
		c.lineBreak(in)
	case n.DataAtom == atom.Table && isDataTable(n):
		c.flush()
		c.table(n, in)
	case n.Type == html.ElementNode && (beginsBlock(n) || in.kind == article.Caption && c.at.kind != article.Caption):
		c.flush()
		c.children(n, in)
		c.flush()
	default:
		c.children(n, in)
	}
}

func (c *cutter) children(n *html.Node, in setting) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.walk(child, in)
	}
}

// text adds a text node to the run.
func (c *cutter) text(s string, in setting) {
	if c.run.Len() == 0 {
		if strings.TrimSpace(s) == "" {
			return
		}
		c.at = in
	}
	c.countLinks(s, in)
	for _, r := range s {
		if !unicode.IsControl(r) || r == '\n' || r == '\t' || r == '\r' || r == '\f' {
			if in.pre && r == '\n' {
				r = lineBreak
			}
			c.run.WriteRune(r)
		}
		if unicode.IsLetter(r) {
			c.letters++
			if in.linked {
				c.inLinks++
			}
		}
	}
}

func (c *cutter) lineBreak(in setting) {
	if c.run.Len() == 0 {
		return
	}
	s := c.run.String()
	if trimmed := strings.TrimRight(s, " \t\r\n\f\u00a0"); !in.pre && strings.HasSuffix(trimmed, string(lineBreak)) {
		c.flush() // two in a row part paragraphs
		return
	}
	c.run.WriteRune(lineBreak)
}

// picture notes an image. One at the beginning of a paragraph stands before it.
func (c *cutter) picture(n *html.Node, in setting) {
	c.pictures = append(c.pictures, pictured{node: n, in: in})
	if c.run.Len() == 0 {
		c.place(len(c.pieces))
	}
}

// place says where the pictures of the current run stand.
func (c *cutter) place(at int) {
	for ; c.placed < len(c.pictures); c.placed++ {
		c.pictures[c.placed].at = at
	}
}

// flush ends the run; it becomes a block unless it is empty.
func (c *cutter) flush() {
	if c.run.Len() > 0 {
		for _, text := range paragraphsOf(c.run.String(), c.at.pre) {
			c.add(text)
		}
	}
	c.run.Reset()
	c.letters, c.inLinks = 0, 0
	c.forgetLinks()
	c.place(len(c.pieces))
	c.pieces = append(c.pieces, c.aside...)
	c.aside = nil
}

func (c *cutter) add(text string) {
	p := piece{Block: article.Block{Kind: c.at.kind, Text: text, Role: c.at.role}, hidden: c.at.hidden, region: c.at.region, node: c.at.node}
	c.takeLinks(&p)
	if p.Kind == article.Heading {
		p.Level = c.at.level
		p.title = p.Level == 1
	}
	if c.letters > 0 {
		p.linked = float64(c.inLinks) / float64(c.letters)
	}
	c.pieces = append(c.pieces, p)
}

// paragraphsOf tidies a run: one space between words, no blank line. A run of
// preformatted text keeps its spaces and is parted at blank lines.
func paragraphsOf(run string, pre bool) []string {
	var out, lines []string
	end := func() {
		if len(lines) > 0 {
			out = append(out, strings.Join(lines, "\n"))
		}
		lines = nil
	}
	for _, line := range strings.Split(run, string(lineBreak)) {
		if pre {
			line = strings.TrimRightFunc(dropInvisible(line), unicode.IsSpace)
		} else {
			line = tidy(line)
		}
		switch {
		case line != "":
			lines = append(lines, line)
		case pre:
			end()
		}
	}
	end()
	return out
}

// tidy puts one space between words and drops characters that show nothing.
func tidy(s string) string {
	if isTidy(s) {
		return s
	}
	return strings.Join(strings.FieldsFunc(dropInvisible(s), isBlank), " ")
}

func isBlank(r rune) bool {
	return r == '\u00a0' || r == '\u3000' || r < utf8.RuneSelf && unicode.IsSpace(r)
}

var invisible = strings.NewReplacer("\u00ad", "", "\u200b", "", "\u2060", "", "\ufeff", "")

// dropInvisible drops soft hyphens and spaces without width, which would keep
// words from being found.
func dropInvisible(s string) string { return invisible.Replace(s) }
