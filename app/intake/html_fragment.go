package intake

import (
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/net/html"

	"dateline/app/article"
)

// readFragment reads HTML that an analyst selected in a page. What was selected
// is wanted, so that no reader is asked for its opinion: only what is plainly
// not of an article, by its own words or by the names of the elements around it,
// is folded.
func readFragment(s Source, text string) (article.Article, error) {
	if len(text) > maxTree {
		return readPageText(s, text, fmt.Sprintf("the selection is too large to be read as one (%d MB); its plain text was read", len(text)>>20))
	}
	doc, err := html.Parse(strings.NewReader(wholeTable(text)))
	if err != nil {
		return readPageText(s, text, fmt.Sprintf("the selection is not built as HTML should be (%v); its plain text was read", err))
	}
	pieces := cutPage(doc, regionNotes{})
	if !anyOf(pieces) {
		return article.Article{}, fmt.Errorf("%s holds no text that could be shown; select the text with the mouse and copy it again", s.title())
	}
	foldRegions(pieces)
	for i := range pieces {
		pieces[i].Kept = pieces[i].Why == ""
	}
	markNamedRoles(pieces)
	markPageEntries(doc, nil, pieces)
	blocks := make([]article.Block, len(pieces))
	for i, p := range pieces {
		blocks[i] = p.Block
	}
	return readBlocks(s, blocks)
}

// tablePart begins a selection within a table, whose tags a parser drops unless
// the table is around them.
var tablePart = regexp.MustCompile(`(?i)^(?:\s|<!--[^>]*-->|<meta[^>]*>|</?(?:html|body)[^>]*>)*<(?:tr|td|th|tbody|thead|tfoot|colgroup|col|caption)[\s>]`)

func wholeTable(text string) string {
	if tablePart.MatchString(firstBytes(text, 4096)) {
		return "<table>" + text + "</table>"
	}
	return text
}

// The least that a selection must hold beside the regions of the page for these
// to be folded: so many words, or a share of all.
const (
	enoughBesideWords = 60
	enoughBesideShare = 1.0 / 3
)

// foldRegions folds what a browser does not show, the regions of the page that
// are not of the article, and paragraphs that are but a link to another. A
// selection that was made within such a region is kept.
func foldRegions(pieces []piece) {
	all, beside := 0, 0
	for _, p := range pieces {
		if n := countWords(p.Text); p.hidden == "" {
			all += n
			if p.region == regionBody {
				beside += n
			}
		}
	}
	within := beside < enoughBesideWords && float64(beside) < enoughBesideShare*float64(all)
	for i := range pieces {
		p := &pieces[i]
		switch {
		case p.hidden != "":
			p.Why = p.hidden
		case within:
		case p.region == regionSide && p.linked < 0.5: // a box beside the text
		case p.region != regionBody:
			p.Why = string(p.region)
		case len(pieces) > 2 && p.isPointer():
			p.Why = string(roleRelated)
		}
	}
}

// isPointer tells whether a paragraph is nothing but a link, and no sentence.
func (p *piece) isPointer() bool {
	return p.Kind == article.Paragraph && p.linked > 0.9 && !endsSentence(p.Text) && countWords(p.Text) > 3
}
