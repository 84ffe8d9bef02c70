package pdftext

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/app/article"
)

var numbered = regexp.MustCompile(`^[(\[]?(?:\p{Nd}{1,3}|\p{L})[.)\]]\s+\S`)

// bulletOf is the length in bytes of the bullet or number with which a point of
// a list begins, 0 when there is none.
func bulletOf(text string) int {
	r, n := utf8.DecodeRuneInString(text)
	after, _ := utf8.DecodeRuneInString(text[min(n, len(text)):])
	if unicode.IsSpace(after) && (strings.ContainsRune("•‣◦▪▫●○■□◆◇➢➤✓✔❖∙⁃–—*·-", r) || r >= 0xf000 && r < 0xf100) {
		return n
	}
	if m := numbered.FindString(text); m != "" {
		_, last := utf8.DecodeLastRuneInString(m)
		return len(m) - last
	}
	return 0
}

// sureBullet tells a sign that means a list wherever it stands; a dash may begin
// speech, a number a chapter.
func sureBullet(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return bulletOf(text) > 0 && (strings.ContainsRune("•‣◦▪▫●○■□◆◇➢➤✓✔❖∙⁃", r) || r >= 0xf000 && r < 0xf100)
}

// tellKinds tells what the paragraphs of a document are.
func tellKinds(all []paragraph, usual float64) {
	for i := range all {
		p := &all[i]
		p.kind = article.Paragraph
		switch {
		case p.fold() != "":
		case p.first().cells > 1 && len(p.lines) > 1:
			p.kind = article.Table
		case p.aside, p.captions(usual):
			p.kind = article.Caption
		case sureBullet(p.first().text):
			p.kind = article.List
		}
	}
	for i := range all {
		if p := &all[i]; p.kind == article.Paragraph && p.fold() == "" && pointBeside(all, i) {
			p.kind = article.List
		}
	}
	tellHeadings(all, usual)
}

// pointBeside tells whether a paragraph and its neighbour are points of a list
// with the same sign, or with numbers that follow one another.
func pointBeside(all []paragraph, i int) bool {
	text := all[i].first().text
	n := bulletOf(text)
	if n == 0 {
		return false
	}
	for _, k := range []int{i - 1, i + 1} {
		if k < 0 || k >= len(all) {
			continue
		}
		other := all[k].first().text
		m := bulletOf(other)
		if m == 0 || abs(all[k].first().lead()-all[i].first().lead()) > all[i].size() {
			continue
		}
		a, b := strings.TrimSpace(text[:n]), strings.TrimSpace(other[:m])
		follows := number(a) >= 0 && number(b) == number(a)+k-i || number(a) < 0 && utf8.RuneCountInString(a) > 1 && nextLetter(a, b, k-i)
		if a == b && !strings.HasPrefix(a, "—") || follows {
			return true
		}
	}
	return false
}

// nextLetter tells whether "b)" follows "a)".
func nextLetter(a, b string, step int) bool {
	letter := func(s string) rune {
		return []rune(strings.TrimLeft(s, "(["))[0]
	}
	return letter(b)-letter(a) == rune(step)
}

// captions tells whether a paragraph in small type stands right below or above a
// picture and within its breadth.
func (p *paragraph) captions(usual float64) bool {
	if p.size() > 0.95*usual || len(p.lines) > 8 {
		return false
	}
	b := p.box()
	return slices.ContainsFunc(p.page.images, func(i box) bool {
		if i.width() < 4*usual || i.height() < 3*usual || i.height() > 0.9*p.page.box.height() {
			return false
		}
		within := min(b.x1, i.x1)-max(b.x0, i.x0) > 0.5*b.width()
		below, above := b.y0-i.y1, i.y0-b.y1
		return within && (below > -usual && below < 2.5*usual || above > -usual && above < usual)
	})
}

// Headings are short and stand out.
const (
	longestHeading = 220 // characters
	headingLines   = 5
)

// tellHeadings finds the headings, by larger or bold type, and gives the larger
// ones the higher levels.
func tellHeadings(all []paragraph, usual float64) {
	var sizes []float64
	for i := range all {
		p := &all[i]
		if p.kind != article.Paragraph || p.fold() != "" || !p.standsOut(usual) || !followed(all, i) {
			continue
		}
		p.kind = article.Heading
		if !slices.ContainsFunc(sizes, func(s float64) bool { return abs(s-p.size()) < 0.04*s }) {
			sizes = append(sizes, p.size())
		}
	}
	slices.Sort(sizes)
	slices.Reverse(sizes)
	for i := range all {
		if all[i].kind == article.Heading {
			level := slices.IndexFunc(sizes, func(s float64) bool { return abs(s-all[i].size()) < 0.04*s })
			all[i].level = min(level+1, 6)
		}
	}
}

func (p *paragraph) standsOut(usual float64) bool {
	length, letters, bold := 0, 0, true
	for _, l := range p.lines {
		length += utf8.RuneCountInString(l.text)
		bold = bold && l.bold
		for _, r := range l.text {
			if unicode.IsLetter(r) {
				letters++
			}
		}
	}
	if letters < 2 || length > longestHeading || len(p.lines) > headingLines {
		return false
	}
	text := strings.TrimSpace(p.last().text)
	if strings.HasSuffix(text, ",") || strings.HasSuffix(text, ";") {
		return false
	}
	if p.size() > 1.15*usual {
		return true
	}
	return bold && length < 120 && p.size() > 0.93*usual && !strings.HasSuffix(text, ".")
}

// followed tells whether something that is not folded comes after: a heading has
// a text.
func followed(all []paragraph, i int) bool {
	return slices.ContainsFunc(all[i+1:], func(p paragraph) bool { return p.fold() == "" && !p.aside })
}

// block makes the block of a paragraph. A table keeps its rows as lines, its
// cells parted by tabs.
func (p *paragraph) block(v vocabulary) article.Block {
	b := article.Block{Kind: p.kind, Level: p.level, Why: p.fold(), Kept: p.fold() == ""}
	if p.kind == article.Table {
		var rows []string
		for _, l := range p.lines {
			rows = append(rows, strings.TrimSpace(l.text))
		}
		b.Text = strings.Join(rows, "\n")
		return b
	}
	b.Text = v.text(p.lines)
	return b
}
