package report

import (
	"fmt"
	"strings"

	"dateline/app/article"
	"dateline/app/report/pdf"
	"dateline/app/report/typeset"
)

// annexText prints the text of one article.
type annexText struct {
	*layout
	article  *Article
	passages []*article.Passage // in the order of the text
	lanes    []int
}

func (s *annexText) print() {
	numbers := s.numbers(s.article)
	for i := 0; i < len(numbers); {
		j := i
		for j < len(numbers) && numbers[j] == 0 {
			j++
		}
		if j > i {
			s.fold(folds(s.article.Blocks[i:j]), j == len(numbers))
		}
		if j < len(numbers) {
			s.block(numbers[j], s.article.Blocks[j])
		}
		i = j + 1
	}
}

// foldOverhang is how far below the text the last line of an article may reach:
// a page for nothing but that line would be a waste.
const foldOverhang = 26.0

// fold is the thin line that stands for folded blocks.
func (s *annexText) fold(words string, last bool) {
	p := s.set(typeset.Isolate(typeset.Span{Text: words, Style: &s.k.fold.Style}), textWidth)
	if last && p.Lines() == 1 {
		s.floor += foldOverhang
	}
	s.need(min(float64(p.Lines())*s.k.fold.lead+5+paraGap, bottom-top))
	s.rule(textLeft, textRight, s.y, 0.5, hairline)
	s.y += 2.5
	s.layout.block(p, textLeft, s.k.fold.lead, s.layout.element.Add("P"))
	s.y += 2.5
	s.rule(textLeft, textRight, s.y, 0.5, hairline)
	s.y += paraGap + 3
}

func (s *annexText) block(number int, b article.Block) {
	k, kind := s.kindOf(b)
	if !b.Kept {
		s.fold(folds([]article.Block{b})+"; shown in grey for its passage", false)
	}
	e := s.layout.element.Add(kind).Lang(s.article.Lang)
	s.need(2 * k.lead)
	for i, line := range textLines(b) {
		if i == 0 {
			p := s.t.Set(plain(&s.k.paragraph, fmt.Sprintf("¶\u00a0%d", number)), typeset.Options{Width: 40, Align: typeset.Right})
			s.line(p, 0, textLeft-10-40, s.y, k.lead, e)
		}
		s.textLine(line, k, e)
	}
	s.y += paraGap
}

// kindOf is how a block is set, and its type in the structure of the document.
func (s *annexText) kindOf(b article.Block) (*kind, string) {
	switch {
	case !b.Kept:
		return &s.k.folded, "P"
	case b.Kind == article.Heading:
		return &s.k.subhead, "H3"
	case b.Kind == article.Quote:
		return &s.k.body, "BlockQuote"
	case b.Kind == article.Caption:
		return &s.k.caption, "P"
	case b.Kind == article.Code:
		return &s.k.code, "P"
	case b.Kind == article.Table:
		return &s.k.table, "P"
	}
	return &s.k.body, "P"
}

// textLine prints a line of a block with its passages, over as many lines of the
// page as it takes.
func (s *annexText) textLine(line textLine, k *kind, e *pdf.Element) {
	set := s.mark(line, k)
	for i := range set.p.Lines() {
		s.need(together(i, set.p.Lines()) * k.lead)
		base := height(s.y + k.lead*baseline)
		set.p.DrawMarks(s.page.Page, i, textLeft, base, k.lead*0.66, -k.lead*0.2)
		s.line(set.p, i, textLeft, s.y, k.lead, e)
		for m, passage := range set.passages {
			if set.begins[m] && set.p.MarkLine(m) == i {
				s.page.MarkPlace(passagePlace(passage), height(s.y-6))
				s.margin.add(s.marginNote(passage))
			}
		}
		s.y += k.lead
	}
}

// together is how many lines from line i on must stay on one page: neither the
// first nor the last line of a paragraph stands alone.
func together(i, lines int) float64 {
	if lines > 1 && (i == 0 || i == lines-2) {
		return 2
	}
	return 1
}

// markedLine is a set line with the passages on it.
type markedLine struct {
	p        *typeset.Paragraph
	passages []*article.Passage // one for each mark
	begins   []bool             // whether the passage begins on this line of the block
}

// mark sets a line with its passages marked, and with the numbers of their
// events after the last word of each.
func (s *annexText) mark(line textLine, k *kind) markedLine {
	var out markedLine
	b := &marker{line: line, style: &k.Style, raised: k.raised(s.faces.sansMedium)}
	for i, p := range s.passages {
		if p.Start >= line.end || p.End <= line.start {
			continue
		}
		look := lookOf(s.firstTag(p))
		b.marks = append(b.marks, typeset.Mark{
			Start: max(p.Start-line.start, 0), End: min(p.End, line.end) - line.start,
			Fill: look.fill, Line: look.line, Pattern: look.pattern, Lane: s.lanes[i],
		})
		out.passages = append(out.passages, p)
		out.begins = append(out.begins, p.Start >= line.start || s.beginsBlank(p, line))
		if last := lastOf(p); last > line.start && last <= line.end {
			b.refer(last-line.start, s.uses[p.ID])
		}
	}
	spans := b.spans()
	out.p = s.t.Set(spans, typeset.Options{Width: textWidth, Lang: s.article.Lang, Marks: b.marks})
	return out
}

// beginsBlank says whether what comes before the line in a passage is blank or
// not shown, so that this line is the first to show it.
func (s *annexText) beginsBlank(p *article.Passage, line textLine) bool {
	return strings.TrimSpace(article.Slice(p.Quote, 0, line.start-p.Start)) == ""
}
