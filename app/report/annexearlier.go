package report

import (
	"fmt"
	"strings"

	"dateline/app/article"
)

// earlier prints the passages that quote an earlier edition of the article, below its
// text, each with what stands around it there.
func (s *annexText) earlier() {
	passages := s.earlierPassages(s.article)
	if len(passages) == 0 {
		return
	}
	s.need(5 * s.k.body.lead) // not without the first of them
	s.y += paraGap
	for _, line := range []struct {
		words, kind string
		look        *kind
	}{
		{"Passages that quote an earlier edition", "H3", &s.k.subhead},
		{"The article was cleaned again after they were marked. Their words are of the earlier text, and not of the one above.", "P", &s.k.fold},
	} {
		s.layout.block(s.set(plain(line.look, line.words), textWidth), textLeft, line.look.lead, s.layout.element.Add(line.kind))
	}
	s.y += paraGap
	for _, p := range passages {
		s.excerpt(p)
	}
}

// excerpt prints one of them, marked as in a text.
func (s *annexText) excerpt(p *article.Passage) {
	before, after := around(p)
	there := *p
	there.Start = len([]rune(before))
	there.End = there.Start + len([]rune(p.Quote))
	text := annexText{layout: s.layout, article: s.article, passages: []*article.Passage{&there}, lanes: []int{0}}
	s.need(3 * s.k.body.lead)
	e := s.layout.element.Add("BlockQuote").Lang(s.article.Lang)
	for _, line := range textLines(article.Block{Text: before + p.Quote + after}) {
		text.textLine(line, &s.k.body, e)
	}
	where := s.set(plain(&s.k.fold, s.article.editionWords(p)), textWidth)
	s.layout.block(where, textLeft, s.k.fold.lead, s.layout.element.Add("P"))
	s.y += paraGap
}

// around is what is kept of the text before and after a passage, in whole words where
// it can be told.
func around(p *article.Passage) (before, after string) {
	const cut = "…"
	before, after = p.Before, p.After
	if len([]rune(before)) == article.ContextLength {
		if i := strings.IndexAny(before, " \n"); i >= 0 {
			before = before[i+1:]
		}
		before = cut + before
	}
	if len([]rune(after)) == article.ContextLength {
		if i := strings.LastIndexAny(after, " \n"); i >= 0 {
			after = after[:i]
		}
		after += cut
	}
	return before, after
}

// earlierPassages are the passages of an article that quote an earlier edition of it.
func (x *index) earlierPassages(a *Article) []*article.Passage {
	var out []*article.Passage
	for _, p := range x.everyPassage(a) {
		if p.Earlier {
			out = append(out, p)
		}
	}
	return out
}

// editionWords says that a passage quotes an earlier edition of its article, "" when
// it quotes the text of now.
func (a *Article) editionWords(p *article.Passage) string {
	if e := a.edition(p); e != nil {
		return fmt.Sprintf("quotes an earlier edition (%d), characters %d–%d", e.Number, p.Start, p.End)
	}
	return ""
}

// editionCell is the same for a table.
func (a *Article) editionCell(p *article.Passage) string {
	if e := a.edition(p); e != nil {
		return fmt.Sprintf("earlier edition %d", e.Number)
	}
	return ""
}
