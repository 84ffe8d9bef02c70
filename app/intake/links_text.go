package intake

import (
	"context"
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/app/article"
	"dateline/app/intake/unpack"
)

// A page that is too large, or not built as HTML should be, is read as plain text, and
// no tree is made of it. Its links are found by the letters that show: these stand in
// the article as they stand in the page.

// What is looked at of such a page, in bytes of letters: a block of few may stand
// elsewhere too and is looked for nearby only.
const (
	mostLetters  = 32 << 20
	sureLetters  = 60
	nearby       = 4 << 10
	firstLetters = 1 << 10 // of a block, by which it is looked for
	mostMissed   = 64      // blocks that are not found
)

// textLinks are the letters of a page that show, and which of them stand in links.
type textLinks struct {
	letters strings.Builder
	links   []textLink
	base    *url.URL
	address string // of the link that is open; "" for none
	open    int    // how many have begun
}

// textLink is a part of a link, from one byte of the letters to before another.
type textLink struct {
	from, to int
	number   int // of the link
	address  string
}

// linksOfText are the links in an article that was read as the plain text of a page.
func linksOfText(ctx context.Context, d unpack.Document, a *article.Article) []Link {
	t := &textLinks{}
	t.base, _ = url.Parse(a.URL)
	walkText(withoutData(withoutControl(decoded(d).Text)), t.text, t.tag)
	letters, at, missed, first := t.letters.String(), 0, 0, 0
	var list []Link
	for i := range a.Blocks {
		if ctx.Err() != nil || missed > mostMissed || first == len(t.links) {
			break
		}
		b := &a.Blocks[i]
		words := shownLetters(b.Text)
		from, to, ok := whereStand(words, letters, at)
		if !ok {
			missed += boolInt(len(words) >= sureLetters)
			continue
		}
		at = to
		for first < len(t.links) && t.links[first].to <= from {
			first++
		}
		list, first = t.linksIn(list, first, b, from, at)
	}
	return list[:min(len(list), mostLinks)]
}

// whereStand is where the letters of a block stand among those of a page, from one byte
// on; the page may have been looked at only up to the middle of the block.
func whereStand(words, letters string, at int) (from, to int, ok bool) {
	ahead := letters[at:]
	if len(words) < sureLetters {
		ahead = ahead[:min(len(ahead), nearby)]
	}
	from = strings.Index(ahead, words[:min(len(words), firstLetters)])
	if from < 0 || words == "" {
		return 0, 0, false
	}
	from += at
	to = min(from+len(words), len(letters))
	return from, to, strings.HasPrefix(words, letters[from:to])
}

// linksIn adds the links of a block whose letters stand from one byte to before
// another. first is the first link that may be in it, then in the next.
func (t *textLinks) linksIn(list []Link, first int, b *article.Block, from, to int) ([]Link, int) {
	letters, place := t.letters.String(), solids{rest: b.Text}
	counted, n := from, 0
	count := func(at int) int {
		n += utf8.RuneCountInString(letters[counted:at])
		counted = at
		return n
	}
	for ; first < len(t.links) && t.links[first].from < to; first++ {
		l := t.links[first]
		start, end := place.place(count(max(l.from, from)), count(min(l.to, to)))
		list = append(list, Link{b.Start + start, b.Start + end, l.address})
		if l.to > to { // it goes on in the next block
			break
		}
	}
	return list, first
}

// text takes a text of the page; false ends the walk.
func (t *textLinks) text(s string) bool {
	from := t.letters.Len()
	t.letters.WriteString(shownLetters(s))
	to, last := t.letters.Len(), len(t.links)-1
	switch {
	case t.address == "" || from == to:
	case last >= 0 && t.links[last].number == t.open:
		t.links[last].to = to
	default:
		t.links = append(t.links, textLink{from, to, t.open, t.address})
	}
	return to < mostLetters && len(t.links) <= mostLinks
}

// tag takes the beginning or the end of an element.
func (t *textLinks) tag(kind html.TokenType, e html.Token) {
	switch {
	case e.DataAtom == atom.Base && t.open == 0:
		t.base = resolved(t.base, attrOf(e, "href"))
	case e.DataAtom != atom.A:
	case kind == html.EndTagToken:
		t.address = ""
	default:
		t.open++
		t.address = leadsTo(t.base, attrOf(e, "href"))
	}
}

func attrOf(e html.Token, name string) string {
	for _, a := range e.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// shownLetters are the letters of a text that show.
func shownLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if isSolid(r) {
			return r
		}
		return -1
	}, s)
}
