package intake

import (
	"context"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/app/article"
)

// The least width and height of an image that says something, in pixels: what is
// smaller is an icon, a line, or there to be counted. And how many an article shows
// at most.
const (
	leastPixels = 48
	mostImages  = 500
)

// choose lists the images of the article's body, as far as it comes before ctx ends.
func (r *recut) choose(ctx context.Context, blocks []article.Block) []Image {
	var list []Image
	story := storyOf(blocks)
	c := choice{r.images, map[string]weighed{}, map[*html.Node][]string{}}
	shown := map[string]bool{}
	for _, p := range r.pictures {
		if ctx.Err() != nil {
			break
		}
		before, captioned, ok := r.place(p, blocks)
		if !ok || isFolded(p) || isAdornment(p.node) || !story.holds(r, p, before, captioned) {
			continue
		}
		image, hash, ok := c.best(ctx, p.node)
		if !ok || shown[hash] {
			continue
		}
		shown[hash] = true
		image.Alt, image.Before, image.Captioned = tidy(withoutControl(attr(p.node, "alt"))), before, captioned
		if list = append(list, image); len(list) == mostImages {
			break
		}
	}
	return list
}

// choice remembers what is known of a page's images while they are chosen: a short
// page can name a long image in thousands of places.
type choice struct {
	images  *pageImages
	known   map[string]weighed // by what the page calls them
	sources map[*html.Node][]string
}

// weighed is what counts of an image; it has no hash where the image is not there.
type weighed struct {
	media, hash   string
	width, height int // pixels
}

// best is the largest image that an <img> names, with the hash of its bytes; ok is
// false where none is there, or it is too small to say anything.
func (c *choice) best(ctx context.Context, n *html.Node) (best Image, hash string, ok bool) {
	width, height := statedSize(n)
	if isSmall(width, height) {
		return best, "", false
	}
	refs := pictureRefs(n)
	if around := n.Parent; around != nil && around.Data == "picture" {
		refs = append(refs, c.sourcesOf(around)...)
	}
	for _, ref := range refs[:min(len(refs), mostRefs)] {
		if ctx.Err() != nil {
			break
		}
		w := c.weigh(ref)
		if w.hash == "" || isSmall(w.width, w.height) || ok && w.width*w.height <= best.Width*best.Height {
			continue
		}
		best, hash, ok = Image{Ref: ref, Media: w.media, Width: w.width, Height: w.height}, w.hash, true
	}
	return best, hash, ok
}

// mostSources is how many children of a <picture> are looked at: more than any page
// gives it.
const mostSources = 256

// sourcesOf are the ways in which a <picture> names the image of its <img>.
func (c *choice) sourcesOf(picture *html.Node) []string {
	refs, known := c.sources[picture]
	if known {
		return refs
	}
	n := picture.FirstChild
	for i := 0; n != nil && i < mostSources && len(refs) < mostRefs; i++ {
		if n.DataAtom == atom.Source {
			refs = append(refs, pictureRefs(n)...)
		}
		n = n.NextSibling
	}
	c.sources[picture] = refs
	return refs
}

// weigh looks at an image, once for all the ways to call it that differ in nothing.
func (c *choice) weigh(ref string) weighed {
	w, known := c.known[ref]
	if known {
		return w
	}
	name := c.images.nameOf(ref)
	if w, known = c.known[name]; !known {
		if p, found := c.images.Picture(ref); found {
			w = weighed{media: p.Media, hash: article.HashBytes(p.Bytes)}
			w.width, w.height = p.Size()
		}
	}
	c.known[ref], c.known[name] = w, w
	return w
}

// nameOf is what an image is looked up by: what a page adds to the name of a file
// for its server or for a reader does not make it another.
func (im *pageImages) nameOf(ref string) string {
	if name, ok := ResourceName(ref); ok && im.within == nil {
		return name
	}
	if strings.HasPrefix(ref, "data:") {
		return ref
	}
	name, _, _ := strings.Cut(ref, "#")
	return name
}

func isSmall(width, height int) bool {
	return width > 0 && width < leastPixels || height > 0 && height < leastPixels
}

// isFolded tells whether a picture stands where a reader of the article does not
// look.
func isFolded(p pictured) bool { return p.in.hidden != "" || p.in.region != regionBody }

// adornment is what pages call the images that are of no article.
var adornment = regexp.MustCompile(`(?i)(^|[\s_-])(logos?|avatars?|icons?|gravatar|emojis?|spinner|author-?(photo|image|pic))($|[\s_-])`)

// isAdornment tells whether an image is named as one that belongs to the site or
// to an author, or leads to the front page.
func isAdornment(n *html.Node) bool {
	for p, up := n, 0; p != nil && up < 3; p, up = p.Parent, up+1 {
		if p.DataAtom == atom.Body || p.DataAtom == atom.Article || p.DataAtom == atom.Main {
			return false
		}
		if class := attr(p, "class"); len(class) < 300 && adornment.MatchString(class) {
			return true
		}
		if href := attr(p, "href"); p.DataAtom == atom.A && (href == "/" || webAddress(href) != "" && isFrontPage(href)) {
			return true
		}
	}
	return false
}

// storySpan is the part of an article's blocks within which its images stand.
type storySpan struct {
	blocks             []article.Block
	title, first, last int // the headline, the first and last kept block; -1 for none
}

func storyOf(blocks []article.Block) storySpan {
	s := storySpan{blocks, -1, -1, -1}
	for i := range blocks {
		if b := &blocks[i]; b.Kept && b.Kind != article.Caption {
			if s.first < 0 {
				s.first = i
			}
			s.last = i
		}
	}
	for i := s.first; i >= 0; i-- {
		if b := &blocks[i]; b.Why == whyTitle || b.Kind == article.Heading && b.Level == 1 {
			s.title = i
			break
		}
	}
	return s
}

// holds tells whether an image is the article's own: it stands with a kept
// caption, or between the headline and the last kept block and there not among
// folded ones; right above the headline or behind the last block where it is in
// the same element.
func (s storySpan) holds(page *recut, p pictured, before int, captioned bool) bool {
	kept := func(i int) bool { return i >= 0 && i < len(s.blocks) && s.blocks[i].Kept }
	switch {
	case captioned:
		return kept(before)
	case s.first < 0:
		return false
	case before > s.first && before <= s.last:
		return kept(before-1) || kept(before)
	case before <= s.first && (before > s.title && s.title >= 0 || before == s.first && s.title < 0):
		return kept(before) || !leadsElsewhere(p.node)
	case before == s.title:
		return isWithinStory(p.node)
	case before == s.last+1:
		return page.isBeside(p)
	}
	return false
}

// leadsElsewhere tells whether an image is a link to another page, not to a larger
// image.
func leadsElsewhere(n *html.Node) bool {
	for p := n.Parent; p != nil && p.DataAtom != atom.Body; p = p.Parent {
		if p.DataAtom == atom.A && attr(p, "href") != "" {
			return !imageAddress.MatchString(attr(p, "href"))
		}
	}
	return false
}

var imageAddress = regexp.MustCompile(`(?i)\.(jpe?g|png|gif|webp|avif|svg)($|[?#])|^(#|javascript:)`)

// isBeside tells whether a picture stands in the element that holds the piece
// before it.
func (r *recut) isBeside(p pictured) bool {
	if p.at == 0 || r.pieces[p.at-1].node == nil {
		return false
	}
	around := r.pieces[p.at-1].node.Parent
	return around != nil && childOf(around, p.node) != nil
}

// isWithinStory tells whether an element is in what a page marks as its article,
// or is a figure.
func isWithinStory(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		switch n.DataAtom {
		case atom.Article, atom.Main, atom.Figure:
			return true
		}
	}
	return false
}
