package report

import (
	"fmt"
	"strings"

	"dateline/app/article"
	"dateline/app/report/pdf"
	"dateline/app/report/typeset"
)

// The columns of the annex; the margin notes have their own.
const (
	textLeft  = 81.0
	textRight = 401.0
	textWidth = textRight - textLeft
	paraGap   = 8.0
)

// annex prints each article with its passages.
func (l *layout) annex() {
	for i, a := range l.articles {
		if i == 0 {
			l.beginPart("Articles", "articles")
			l.section = "Annex: the articles"
			l.page.section = l.section
		} else {
			l.newPage()
		}
		l.article(a)
	}
}

func (l *layout) article(a *Article) {
	l.element = l.w.Document().Add("Sect")
	l.page.MarkPlace(articlePlace(a), height(top-12))
	l.w.Bookmark(fmt.Sprintf("%d  %s", a.Number, titleOf(a)), 1, l.page.Page, height(top-12))
	l.articleHead(a)
	s := &annexText{layout: l, article: a, passages: l.passages(a)}
	s.lanes = lanes(s.passages)
	s.print()
	l.margin.finish(l)
}

func articlePlace(a *Article) string { return fmt.Sprintf("article-%d", a.Number) }

func titleOf(a *Article) string {
	if a.Title == "" {
		return "untitled article"
	}
	return a.Title
}

// articleHead is number, title and what is known about the article.
func (l *layout) articleHead(a *Article) {
	n := l.k.day
	p := l.t.Set(plain(&n, fmt.Sprint(a.Number)), typeset.Options{Width: 40, Align: typeset.Right})
	h := l.element.Add("H2")
	l.line(p, 0, textLeft-11-40, l.y, l.k.article.lead, h)
	title := l.t.Set(plain(&l.k.article, titleOf(a)), typeset.Options{Width: textWidth, Lang: a.Lang})
	h.Lang(a.Lang)
	l.block(title, textLeft, l.k.article.lead, h)
	l.y += 8
	l.pair("Site", l.known(a.Site), "Published", l.known(a.Published.String()))
	l.pair("Byline", l.known(byline(a)), "Captured", l.known(captured(a)))
	address := l.known(a.URL)
	if a.URL != "" {
		address = []typeset.Span{{Text: a.URL, Style: l.k.value.linked(typeset.Link{URI: a.URL, Label: a.URL})}}
	}
	l.pair("Address", address, "Original", l.known(bytesOf(a.Original)))
	l.wide("SHA-256", []typeset.Span{{Text: orUnknown(a.TextSHA256), Style: &l.k.hash.Style}, {Text: "  text", Style: l.k.label.in(ink3)}})
	l.wide("", []typeset.Span{{Text: orUnknown(a.Original.SHA256), Style: &l.k.hash.Style}, {Text: "  original", Style: l.k.label.in(ink3)}})
	l.y += 14
	l.margin.top = l.y
}

// captured is when an original came in.
func captured(a *Article) string {
	if a.Original.Captured.IsZero() {
		return ""
	}
	return a.Original.Captured.UTC().Format("2 Jan 2006, 15:04 UTC")
}

// known is a value, or unknown.
func (l *layout) known(s string) []typeset.Span {
	if s == "" {
		return []typeset.Span{{Text: "unknown", Style: l.k.value.in(doubt)}}
	}
	return typeset.Isolate(typeset.Span{Text: s, Style: &l.k.value.Style})
}

const (
	labelWidth  = 48.0
	valueWidth  = 176.0
	secondLabel = 316.0
	secondValue = 364.0
)

// mostLines is the most that a value takes beside another; a longer one gets the
// whole width, and more than one page if need be.
const mostLines = 4

// pair is a line of the table: two labels with their values.
func (l *layout) pair(label1 string, value1 []typeset.Span, label2 string, value2 []typeset.Span) {
	first, second := l.set(value1, valueWidth), l.set(value2, right-secondValue)
	if max(first.Lines(), second.Lines()) > mostLines {
		l.wide(label1, value1)
		l.wide(label2, value2)
		return
	}
	lead := l.k.value.lead
	h := float64(max(first.Lines(), second.Lines())) * lead
	l.need(h)
	e := l.element.Add("P")
	l.at(l.set(plain(&l.k.label, label1), labelWidth), textLeft, l.y, lead, e)
	l.at(first, textLeft+labelWidth, l.y, lead, e)
	e = l.element.Add("P")
	l.at(l.set(plain(&l.k.label, label2), labelWidth), secondLabel, l.y, lead, e)
	l.at(second, secondValue, l.y, lead, e)
	l.y += h
}

// wide is a line of the table with one value over both columns.
func (l *layout) wide(label string, value []typeset.Span) {
	e := l.element.Add("P")
	l.need(l.k.value.lead)
	l.at(l.set(plain(&l.k.label, label), labelWidth), textLeft, l.y, l.k.value.lead, e)
	l.block(l.set(value, right-textLeft-labelWidth), textLeft+labelWidth, l.k.value.lead, e)
}

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
			s.fold(folds(s.article.Blocks[i:j]))
		}
		if j < len(numbers) {
			s.block(numbers[j], s.article.Blocks[j])
		}
		i = j + 1
	}
}

// fold is the thin line that stands for folded blocks.
func (s *annexText) fold(words string) {
	p := s.set(typeset.Isolate(typeset.Span{Text: words, Style: &s.k.fold.Style}), textWidth)
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
		s.fold(folds([]article.Block{b}) + "; shown in grey for its passage")
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

// marginNote is what stands beside a passage: its tag, its note or the title of
// its events, and where the events are.
func (s *annexText) marginNote(p *article.Passage) marginNote {
	tag := s.firstTag(p)
	look := lookOf(tag)
	n := marginNote{y: s.y + 1, bar: look.line}
	e := s.layout.element.Add("Note")
	add := func(spans []typeset.Span, direction typeset.Direction) {
		set := s.t.Set(spans, typeset.Options{Width: marginWidth, Direction: direction})
		for i := range set.Lines() {
			n.lines = append(n.lines, noteLine{set, i, e})
		}
	}
	if tag != nil {
		name := tag.Name
		if tag.Key > 0 {
			name = fmt.Sprintf("%d %s", tag.Key, name)
		}
		add([]typeset.Span{{Text: name, Style: s.k.noteHead.in(look.line)}}, typeset.Auto)
	}
	for _, text := range strings.Split(s.noteText(p), "\n") {
		add(plain(&s.k.note, text), typeset.Auto)
	}
	for _, u := range s.uses[p.ID] {
		add(s.eventLine(u), typeset.LeftToRight)
	}
	return n
}

func (s *annexText) noteText(p *article.Passage) string {
	if p.Note != "" {
		return p.Note
	}
	var titles []string
	for _, u := range s.uses[p.ID] {
		titles = append(titles, u.event.Title)
	}
	return strings.Join(titles, "\n")
}

func (s *annexText) eventLine(u use) []typeset.Span {
	words := fmt.Sprintf("event %d, page %d", u.number, s.eventPages[u.number-1])
	link := typeset.Link{Place: eventPlace(u.number), Label: fmt.Sprintf("Event %d", u.number)}
	return []typeset.Span{{Text: words, Style: s.k.note.linked(link)}}
}
