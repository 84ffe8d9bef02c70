package intake

import (
	"golang.org/x/net/html"

	"dateline/app/article"
)

// leastMended is how many words a paragraph has at least that is kept against
// one reader.
const leastMended = 8

// mend keeps the paragraphs that one reader held and the other left out, where
// their place speaks for the first: between kept paragraphs of the same element,
// and right below the title, above the first kept one.
func mend(pieces []piece, title string) {
	headline := titleOf(pieces)
	before := -1 // the last kept paragraph
	for i := range pieces {
		p := &pieces[i]
		switch {
		case p.Kept && p.Kind == article.Paragraph && countWords(p.Text) >= leastMended:
			before = i
		case !p.mayBeMended():
		default:
			after := nextKept(pieces, i)
			if after < 0 {
				return
			}
			opens := before < 0 && headline >= 0 && headline < i && p.linked < 0.5 && noProseBetween(pieces, i, after)
			within := before >= 0 && sameParent(p.node, pieces[before].node) && sameParent(p.node, pieces[after].node)
			if opens || within {
				p.Kept, p.Why = true, ""
				before = i
			}
		}
	}
	mendHeadings(pieces, title)
}

// leastLinked is how many words a sentence has at least that is nothing but a
// link and yet of the text.
const leastLinked = 12

// mayBeMended tells whether a piece is prose that only one reader held.
func (p *piece) mayBeMended() bool {
	n := countWords(p.Text)
	return p.Why == whyUnconfirmed && p.Kind == article.Paragraph && p.region == regionBody && endsSentence(p.Text) &&
		n >= leastMended && (p.linked < 0.5 || n >= leastLinked)
}

// mendHeadings keeps the headings that the first reader held between kept
// paragraphs: a kept block follows each before the next heading. Trafilatura leaves
// out the first of a text, which it takes for the title, and those of the first
// level; the first is kept where others like it are and the title is another.
func mendHeadings(pieces []piece, title string) {
	prose := false
	first := -1
	for i := range pieces {
		p := &pieces[i]
		switch {
		case p.Kept && p.Kind == article.Paragraph && countWords(p.Text) >= leastMended:
			prose = true
		case p.Kept && p.Kind == article.Heading && first >= 0 && p.Level == pieces[first].Level && prose:
			pieces[first].Kept, pieces[first].Why, first = true, "", -1
		case !p.mayHeadText(title) || !headsKept(pieces[i+1:]):
		case prose:
			p.Kept, p.Why = true, ""
			if first >= 0 && p.Level == pieces[first].Level {
				pieces[first].Kept, pieces[first].Why, first = true, "", -1
			}
		case title != "":
			first = i
		}
	}
}

// mayHeadText tells whether a piece is a heading that only one reader held, and
// not the headline.
func (p *piece) mayHeadText(title string) bool {
	return p.Kind == article.Heading && p.Why == whyUnconfirmed && p.region == regionBody && p.linked < 0.5 && !likeTitle(p.Text, title)
}

// headsKept tells whether among the pieces below a heading a kept one comes
// before the next heading.
func headsKept(below []piece) bool {
	for i := range below {
		switch p := &below[i]; {
		case p.Kind == article.Heading:
			return false
		case p.Kept && p.Kind != article.Caption:
			return true
		}
	}
	return false
}

func nextKept(pieces []piece, i int) int {
	for k := i + 1; k < len(pieces); k++ {
		if p := &pieces[k]; p.Kept && p.Kind == article.Paragraph && countWords(p.Text) >= leastMended {
			return k
		}
	}
	return -1
}

// noProseBetween tells whether between two pieces stands nothing but short lines
// and captions.
func noProseBetween(pieces []piece, i, k int) bool {
	for _, p := range pieces[i+1 : k] {
		if p.hidden == "" && p.Kind != article.Caption && endsSentence(p.Text) && countWords(p.Text) >= 2*leastMended && !p.mayBeMended() {
			return false
		}
	}
	return true
}

func sameParent(a, b *html.Node) bool {
	return a != nil && b != nil && a.Parent == b.Parent
}
