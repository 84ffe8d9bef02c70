package intake

import (
	"slices"

	"dateline/app/article"
)

// foldChrome gives the folded blocks of a page their reasons and folds what the
// readers kept although its own words show that it is not of the body.
func foldChrome(pieces []piece, title string) {
	want := plain(title)
	related := false
	for i := range pieces {
		p := &pieces[i]
		if !p.Kept {
			p.explainFold(want)
			continue
		}
		if p.Kind == article.Caption || p.Kind == article.Code || p.Kind == article.Table {
			continue
		}
		l := line{Block: p.Block}
		l.measure()
		role := lexicalRole(&l)
		switch {
		case want != "" && l.plain == want && (p.Kind == article.Heading || p.Kind == article.Paragraph && !l.sentence):
			role = roleTitle
		case p.region == regionNavigation && p.linked > 0.9 && !l.sentence:
			p.Kept, p.Why = false, string(regionNavigation)
			continue
		case role == roleBody && p.Kind == article.Paragraph && p.linked > 0.9 && !l.sentence && l.words > 3:
			role = roleRelated
		case role == roleBody && related && !l.sentence && p.linked > 0.6:
			role = roleRelated
		}
		related = role == roleRelated && (relatedHeads[l.plain] || related)
		switch role {
		case roleBody:
		case roleCaption:
			p.Kind = article.Caption
		default:
			p.Kept, p.Why = false, string(role)
		}
	}
	foldHead(pieces)
}

// keepCaptions keeps the captions of the article's own pictures, which no reader
// holds: those from its headline, or else its first kept block, to its last, and
// those of a gallery right behind it.
func keepCaptions(pieces []piece) {
	first, last := -1, -1
	for i, p := range pieces {
		if p.Kept && p.Kind != article.Caption {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	for i := first; i >= 0; i-- {
		if pieces[i].title {
			first = i
			break
		}
	}
	last = galleryEnd(pieces, last)
	for i := max(0, first); i <= last; i++ {
		if p := &pieces[i]; p.Kind == article.Caption && p.hidden == "" && p.region == regionBody {
			p.Kept, p.Why = true, ""
		}
	}
}

// galleryEnd is the last of the captions that follow the last kept piece with
// nothing between, in the element that holds it.
func galleryEnd(pieces []piece, last int) int {
	if last < 0 || pieces[last].node == nil {
		return last
	}
	around := pieces[last].node.Parent
	for last+1 < len(pieces) && pieces[last+1].Kind == article.Caption && around != nil && childOf(around, pieces[last+1].node) != nil {
		last++
	}
	return last
}

// explainFold gives a folded block the reason that says most.
func (p *piece) explainFold(title string) {
	switch {
	case p.hidden != "":
	case p.Kind == article.Heading && title != "" && plain(p.Text) == title:
		p.Why = whyTitle
	case p.region != regionBody:
		p.Why = string(p.region)
	}
}

// foldHead folds bylines and lines with the date above the first paragraph of a
// body; they are shown with the title.
func foldHead(pieces []piece) {
	first := slices.IndexFunc(pieces, func(p piece) bool { return p.Kept && p.Kind == article.Paragraph && countWords(p.Text) > 20 })
	for i := range max(0, first) {
		p := &pieces[i]
		if !p.Kept || p.Kind == article.Caption {
			continue
		}
		r := p.asLine("")
		switch {
		case r.isByline(0):
			p.Kept, p.Why = false, string(roleByline)
		case r.lines[0].role == roleDate:
			p.Kept, p.Why = false, string(roleDate)
		}
	}
}
