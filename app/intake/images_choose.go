package intake

import (
	"regexp"

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

// choose lists the images of the article's body.
func (r *recut) choose(blocks []article.Block) []Image {
	var list []Image
	story := storyOf(blocks)
	shown := map[string]bool{}
	for _, p := range r.pictures {
		before, captioned, ok := r.place(p, blocks)
		if !ok || isFolded(p) || isAdornment(p.node) || !story.holds(r, p, before, captioned) {
			continue
		}
		image, hash, ok := r.images.best(p.node)
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

// best is the largest image that an <img> names, with the hash of its bytes; ok is
// false where none is there, or it is too small to say anything.
func (im *pageImages) best(n *html.Node) (best Image, hash string, ok bool) {
	width, height := statedSize(n)
	if isSmall(width, height) {
		return best, "", false
	}
	refs := pictureRefs(n)
	if around := n.Parent; around != nil && around.Data == "picture" {
		for c := around.FirstChild; c != nil; c = c.NextSibling {
			if c.DataAtom == atom.Source {
				refs = append(refs, pictureRefs(c)...)
			}
		}
	}
	for _, ref := range refs[:min(len(refs), mostRefs)] {
		p, found := im.Picture(ref)
		if !found {
			continue
		}
		w, h := p.Size()
		if isSmall(w, h) || ok && w*h <= best.Width*best.Height {
			continue
		}
		best, hash, ok = Image{Ref: ref, Media: p.Media, Width: w, Height: h}, article.HashBytes(p.Bytes), true
	}
	return best, hash, ok
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
