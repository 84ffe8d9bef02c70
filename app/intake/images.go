package intake

import (
	"context"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/app/article"
	"dateline/app/intake/unpack"
)

// Picture is an image as it came, with its media type.
type Picture = unpack.Picture

// Pictures gives images by what a page calls them.
type Pictures = unpack.Pictures

// Image is an image of an article's body and where it stands.
type Image struct {
	Ref           string // names it to the Pictures it was found with
	Alt           string // the words that the page gives in its place
	Before        int    // the block that it stands before; the number of blocks where it stands behind the last
	Captioned     bool   // that block is its caption
	Media         string // image/png and so on
	Width, Height int    // pixels; 0 where that is not known
}

// FindImages lists the images of an article's body, in order and each once, out of
// the original that the article was read from, with what gives their bytes. beside
// gives those that came with the original. The error is a sentence.
func FindImages(ctx context.Context, s Source, a *article.Article, beside Pictures) ([]Image, Pictures, error) {
	_, documents, err := documentsOf(ctx, s)
	if err != nil {
		return nil, nil, err
	}
	page := recutOf(ctx, documents, a)
	if page == nil {
		return nil, beside, ctx.Err()
	}
	page.images.beside = beside
	list := page.choose(ctx, a.Blocks)
	return list, page.images, ctx.Err()
}

// pageImages are the images that a page holds or came with.
type pageImages struct {
	data      []string          // contents of data addresses that were taken out of the page
	variables map[string]string // data addresses in variables of the page
	base      *url.URL          // that the page states for its addresses, nil for none
	beside    Pictures          // of the folder beside the page
	within    Pictures          // of the container around it, nil for none
}

// MayHoldImages tells whether an original of a media type may hold or refer to
// images that can be found.
func MayHoldImages(media string) bool {
	switch media {
	case mediaHTML, "multipart/related", "message/rfc822", "application/mbox", "application/x-webarchive":
		return true
	}
	return false
}

// recut is a page that is cut into its blocks once more.
type recut struct {
	images   *pageImages
	pieces   []piece
	pictures []pictured
	stored   []int // the article's block that each piece is, -1 for none
	found    int   // how many are
}

// recutOf is the document that an article was read from, nil where it is no page
// that can be cut: mostly the one of the article's place in the original, but some
// of a mailbox may have failed, and an article that was split has parts. Mails share
// lines, so of several documents it is only one that has most of the article.
func recutOf(ctx context.Context, documents []unpack.Document, a *article.Article) *recut {
	if i := a.Ordinal; i < len(documents) {
		if len(documents) > 1 && !isMarkup(documents[i]) && hasMostOf(documents[i], a.Blocks) {
			return nil
		}
		documents = slices.Concat(documents[i:i+1], documents[:i], documents[i+1:])
	}
	var best *recut
	for _, d := range documents {
		if ctx.Err() != nil || !isMarkup(d) {
			continue
		}
		page := cutAgain(decoded(d))
		if page == nil {
			continue
		}
		page.align(a.Blocks)
		if page.found == 0 || len(documents) > 1 && 2*page.found <= ofBody(d, a.Blocks) {
			continue
		}
		if best == nil || page.found > best.found {
			best = page
		}
		if page.found == len(a.Blocks) || page.found == len(page.pieces) {
			return page
		}
	}
	return best
}

// isMarkup tells whether a document is read as a page.
func isMarkup(d unpack.Document) bool { return d.Media == unpack.MediaHTML && len(d.Blocks) == 0 }

// ofBody is how many of an article's blocks can be out of the page that a document
// is, not from around it.
func ofBody(d unpack.Document, blocks []article.Block) int {
	around := map[string]bool{}
	for _, b := range slices.Concat(shownBlocks(d.Before), shownBlocks(d.After)) {
		around[b.Text] = true
	}
	n := 0
	for i := range blocks {
		n += boolInt(!around[blocks[i].Text])
	}
	return n
}

// enoughBlocks is how many blocks of an article are looked for in a text.
const enoughBlocks = 64

// hasMostOf tells whether a document that is no page holds most of an article, by
// its first blocks.
func hasMostOf(d unpack.Document, blocks []article.Block) bool {
	parts := []string{decoded(d).Text}
	for _, b := range slices.Concat(d.Before, d.Blocks, d.After) {
		parts = append(parts, b.Text)
	}
	words := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	text := words(strings.Join(parts, "\n"))
	blocks = blocks[:min(len(blocks), enoughBlocks)]
	found := 0
	for i := range blocks {
		found += boolInt(strings.Contains(text, words(blocks[i].Text)))
	}
	return 2*found > len(blocks)
}

// cutAgain cuts a page as it was cut when it was read; nil where it was read as
// plain text.
func cutAgain(d unpack.Document) *recut {
	im := &pageImages{within: d.Pictures}
	text := sparingData(withoutControl(d.Text), func(content string) string {
		im.data = append(im.data, content)
		return dataMark + strconv.Itoa(len(im.data)-1)
	})
	if len(text) > maxTree {
		return nil
	}
	doc, err := html.Parse(strings.NewReader(wholeTable(text)))
	if err != nil {
		return nil
	}
	openShadowRoots(doc)
	im.variables = styleVariables(text)
	each(doc, func(n *html.Node) bool {
		if n.DataAtom == atom.Base && im.base == nil {
			im.base, _ = url.Parse(attr(n, "href"))
		}
		return im.base == nil
	})
	page := &recut{images: im}
	page.pieces, page.pictures = cutPictured(doc, regionNotes{})
	return page
}

// dataMark stands, with a number behind it, for the content of a data address: it
// is in no such content itself.
const dataMark = "~"

// Picture gives an image by what the page calls it. ok is false where the original
// neither holds it nor came with it.
func (im *pageImages) Picture(ref string) (p Picture, ok bool) {
	if value, is := im.variables[ref]; is {
		ref = value
	}
	if head, content, is := strings.Cut(ref, ","); is && strings.HasPrefix(ref, "data:") {
		if n, err := strconv.Atoi(strings.TrimPrefix(content, dataMark)); err == nil && strings.HasPrefix(content, dataMark) && n >= 0 && n < len(im.data) {
			content = im.data[n]
		}
		return unpack.DataContent(head, content)
	}
	if im.beside != nil {
		if p, ok = im.beside.Picture(ref); ok {
			return p, true
		}
	}
	if im.within == nil {
		return p, false
	}
	if p, ok = im.within.Picture(ref); ok || im.base == nil {
		return p, ok
	}
	u, err := im.base.Parse(strings.TrimSpace(ref))
	if err != nil {
		return p, false
	}
	return im.within.Picture(u.String())
}
