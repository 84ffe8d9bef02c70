package intake

import (
	"regexp"

	"golang.org/x/net/html"

	"dateline/app/article"
)

// markRoles tells what the blocks of a text are to it, as far as the text itself
// shows it. Roles that were given stay.
func markRoles(blocks []article.Block, m *article.Metadata) {
	markPosts(blocks)
	markEntries(blocks, m.Published, m.Lang)
	title, prose := headOf(blocks)
	markSummary(blocks, title+1, prose)
	markStandfirst(blocks, title, prose)
}

// headOf are the block with the title, -1 when none is, and the first block of
// the text itself below it.
func headOf(blocks []article.Block) (title, prose int) {
	title, prose = -1, len(blocks)
	for i, b := range blocks {
		if b.Why == whyTitle && title < 0 {
			title = i
		}
		if b.Kept && b.Kind == article.Paragraph && countWords(b.Text) >= 12 && (b.Role == "" || b.Role == article.RoleEntry) {
			if prose = i; i > title {
				break
			}
		}
	}
	if title > prose {
		title = -1
	}
	return title, prose
}

// markSummary marks a list between the title and the text: what the article says
// in a few lines. A list of one line is none.
func markSummary(blocks []article.Block, from, prose int) {
	if prose == len(blocks) {
		return
	}
	first := -1
	for i := from; i <= prose; i++ {
		b := &blocks[i]
		if b.Kept && b.Kind == article.List && b.Role == "" && countWords(b.Text) >= 3 {
			if first < 0 {
				first = i
			}
			continue
		}
		if b.Kept && b.Kind != article.Caption || i == prose {
			for k := first; k >= 0 && i-first > 1 && k < i; k++ {
				if blocks[k].Kept && blocks[k].Kind == article.List {
					blocks[k].Role = article.RoleSummary
				}
			}
			first = -1
		}
	}
}

// Words of a standfirst.
const (
	leastStandfirst = 5
	mostStandfirst  = 80
)

// markStandfirst marks the sentence between the title and the line with names or
// date that stand above the text.
func markStandfirst(blocks []article.Block, title, prose int) {
	if title < 0 {
		return
	}
	candidate := -1
	for i := title + 1; i < len(blocks) && i <= prose+headReach; i++ {
		b := &blocks[i]
		switch {
		case b.Role == article.RoleStandfirst:
			return
		case b.Why == string(roleByline) || b.Why == string(roleDate):
			if candidate >= 0 {
				blocks[candidate].Role = article.RoleStandfirst
			}
			return
		case !b.Kept || b.Role != "" || b.Kind == article.Caption:
		case candidate >= 0: // two paragraphs: the text has begun
			return
		case isStandfirst(b):
			candidate = i
		default:
			return
		}
	}
}

// findStandfirst tells the sentence right below the title of a paste that stands
// above names and date, and so apart from the body.
func (r *plainReader) findStandfirst() {
	i := r.title + 1
	if r.title < 0 || i >= len(r.lines) {
		return
	}
	l := &r.lines[i]
	if l.Why != string(roleOutside) || !isStandfirst(&l.Block) || !l.sentence && l.words < 2*leastStandfirst {
		return
	}
	for k := i + 1; k <= min(i+2, r.body.first, len(r.lines)-1); k++ {
		if r.isDateOrByline(k) {
			l.Why, l.Role = whyStandfirst, article.RoleStandfirst
			return
		}
	}
}

// whyStandfirst is the reason for folding a standfirst apart from the body.
const whyStandfirst = "standfirst, apart from the body"

func isStandfirst(b *article.Block) bool {
	n := countWords(b.Text)
	return (b.Kind == article.Paragraph || b.Kind == article.Heading) && n >= leastStandfirst && n <= mostStandfirst
}

var (
	standfirstName = regexp.MustCompile(`(?i)(^|[\s_-])(stand-?first|deck|dek|sub-?(title|head(line)?|heading)|ledes?|leads?|intro(duction)?|article-?(summary|description|excerpt|intro)|post-excerpt|chapeau|chapo|entradilla|bajada|sottotitolo|vorspann|anriss|teaser-?text|lid|preamble)($|[\s_-])`)
	summaryName    = regexp.MustCompile(`(?i)(^|[\s_-])(summary|highlights?|key-?(points|takeaways|facts|developments)|take-?aways|bullet-?points|at-a-glance|mol-bullets\S*|story-?bullets|tl-?dr)($|[\s_-])`)
)

// namedAround is how many elements around a block are asked for their names.
const namedAround = 3

// markNamedRoles marks standfirst and summary of a page by the names of the
// elements around them, between its title and the text.
func markNamedRoles(pieces []piece) {
	words, stood := 0, false
	for i := titleOf(pieces) + 1; i < len(pieces); i++ {
		p := &pieces[i]
		n := countWords(p.Text)
		switch {
		case p.hidden != "" || p.Role != "" || p.region != regionBody || p.linked > 0.5:
		case !stood && p.maybeStandfirst() && named(p.node, standfirstName, "alternativeHeadline"):
			p.Role, stood = article.RoleStandfirst, true
			if readerWhys[p.Why] {
				p.Why = whyStandfirst
			}
		case p.Kind == article.List && n >= 3 && named(p.node, summaryName, ""):
			p.Role = article.RoleSummary
		}
		if p.Kept && p.Kind == article.Paragraph && p.Role == "" {
			if words += n; words > 60 {
				return
			}
		}
	}
}

// titleOf is the piece with the title above the body, -1 for none.
func titleOf(pieces []piece) int {
	at := -1
	for i, p := range pieces {
		if p.Kept && p.Kind == article.Paragraph && countWords(p.Text) > 20 && at >= 0 {
			break
		}
		if p.title && p.hidden == "" || p.Why == whyTitle {
			at = i
		}
	}
	return at
}

// maybeStandfirst tells whether a piece may be a standfirst: no title, no list,
// and no line with the date.
func (p *piece) maybeStandfirst() bool {
	return isStandfirst(&p.Block) && !p.title && len(readStamps(p.Text, "")) == 0
}

// named tells whether an element or one of those around it bears a name, or
// states that it has a property.
func named(n *html.Node, names *regexp.Regexp, property string) bool {
	for range namedAround {
		if n == nil || n.Data == "article" || n.Data == "main" || n.Data == "body" {
			return false
		}
		if class := attr(n, "class"); class != "" && len(class) < 300 && names.MatchString(class) || property != "" && attr(n, "itemprop") == property {
			return !longerThan(n, 2*mostStandfirst)
		}
		n = n.Parent
	}
	return false
}
