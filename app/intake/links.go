package intake

import (
	"context"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/app/article"
)

// Link is a stretch of an article's text that leads somewhere.
type Link struct {
	Start, End int    // code points of the text
	URL        string // http, https or mailto
}

// How many links an article shows at most, and the longest address in bytes.
const (
	mostLinks   = 5000
	longestLink = 4096
)

// FindLinks lists the links in an article's text, in order and not overlapping, out
// of the original that the article was read from. The error is a sentence.
func FindLinks(ctx context.Context, s Source, a *article.Article) ([]Link, error) {
	_, documents, err := documentsOf(ctx, s)
	if err != nil {
		return nil, err
	}
	if page := recutOf(ctx, documents, a); page != nil {
		return page.links(a), ctx.Err()
	}
	if i := a.Ordinal; i < len(documents) && isMarkup(documents[i]) {
		return linksOfText(ctx, documents[i], a), ctx.Err()
	}
	return nil, ctx.Err()
}

// linkRun is a part of a run within one link, counted in letters that show: neither
// white space nor what is dropped when a text is tidied.
type linkRun struct {
	node     *html.Node // the <a>
	from, to int
}

// countLinks notes which of a run's letters stand within a link.
func (c *cutter) countLinks(s string, in setting) {
	n := solid(s)
	if in.anchor != nil && n > 0 {
		last := len(c.links) - 1
		if last < 0 || c.links[last].node != in.anchor || c.links[last].to != c.solid {
			c.links = append(c.links, linkRun{node: in.anchor, from: c.solid})
			last++
		}
		c.links[last].to = c.solid + n
	}
	c.solid += n
}

// takeLinks gives the next block of the run the links within its text.
func (c *cutter) takeLinks(p *piece) {
	end := c.taken + solid(p.Text)
	for _, l := range c.links {
		if from, to := max(l.from, c.taken), min(l.to, end); from < to {
			p.links = append(p.links, linkRun{l.node, from - c.taken, to - c.taken})
		}
	}
	c.taken = end
}

// forgetLinks begins another run.
func (c *cutter) forgetLinks() { c.links, c.solid, c.taken = c.links[:0], 0, 0 }

// rowLinks counts the links of a table's row as its text is made; see rowText.
func (c *cutter) rowLinks(row *html.Node) {
	first := true
	for cell := row.FirstChild; cell != nil; cell = cell.NextSibling {
		if textOf(cell) == "" {
			continue
		}
		if !first {
			c.solid++ // the line between two cells
		}
		first = false
		c.cellLinks(cell, setting{})
	}
}

func (c *cutter) cellLinks(n *html.Node, in setting) {
	switch {
	case n.Type == html.TextNode:
		c.countLinks(n.Data, in)
		return
	case n.Type == html.ElementNode && unshown[n.DataAtom] && !isShadow(n):
		return
	case n.DataAtom == atom.A && attr(n, "href") != "":
		in.anchor = n
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.cellLinks(child, in)
	}
}

// solid counts the letters that show.
func solid(s string) (n int) {
	for _, r := range s {
		if isSolid(r) {
			n++
		}
	}
	return n
}

func isSolid(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u2060', '\ufeff':
		return false
	}
	return !unicode.IsControl(r) && !unicode.IsSpace(r)
}

// links are those of the pieces that are blocks of the article.
func (r *recut) links(a *article.Article) []Link {
	var list []Link
	base, _ := url.Parse(a.URL)
	if r.images.base != nil {
		base = resolved(base, r.images.base.String())
	}
	for i := range r.pieces {
		if r.stored[i] < 0 || len(r.pieces[i].links) == 0 {
			continue
		}
		b := &a.Blocks[r.stored[i]]
		letters := solids{rest: b.Text}
		for _, l := range r.pieces[i].links {
			if address := leadsTo(base, attr(l.node, "href")); address != "" {
				start, end := letters.place(l.from, l.to)
				list = append(list, Link{b.Start + start, b.Start + end, address})
			}
			if len(list) == mostLinks {
				return list
			}
		}
	}
	return list
}

// solids counts the letters that show in a text, once from its beginning to its end:
// a paragraph may be long and full of links.
type solids struct {
	rest  string // not counted yet
	at, n int    // code points and letters that show before it
}

// place is where the letters that show from one to before another stand, in code
// points; they come after those that were asked for last.
func (s *solids) place(from, to int) (start, end int) {
	start = s.at
	for i, r := range s.rest {
		shows := isSolid(r)
		if shows && s.n == from {
			start = s.at
		}
		s.at++
		if !shows {
			continue
		}
		if s.n++; s.n == to {
			s.rest = s.rest[i+utf8.RuneLen(r):]
			return start, s.at
		}
	}
	s.rest = ""
	return start, s.at
}

// leadsTo is the address that a link leads to, "" for one within the page, for a
// script, and for one that cannot be told without the page's own address.
func leadsTo(base *url.URL, href string) string {
	href = strings.TrimSpace(href)
	if href == "" || strings.HasPrefix(href, "#") || len(href) > longestLink {
		return ""
	}
	u := resolved(base, href)
	if u == nil {
		return ""
	}
	switch {
	case u.Scheme == "mailto" && u.Opaque != "":
	case (u.Scheme == "http" || u.Scheme == "https") && u.Host != "":
		if base != nil && u.Fragment != "" && sameButFragment(*u, *base) {
			return ""
		}
	default:
		return ""
	}
	return u.String()
}

func sameButFragment(a, b url.URL) bool {
	a.Fragment, b.Fragment, a.RawFragment, b.RawFragment = "", "", "", ""
	return a.String() == b.String()
}

// resolved is an address seen from another, nil where it is none.
func resolved(base *url.URL, address string) *url.URL {
	u, err := url.Parse(address)
	switch {
	case err != nil:
		return nil
	case base != nil:
		return base.ResolveReference(u)
	}
	return u
}
