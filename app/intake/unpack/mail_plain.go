package unpack

import (
	"strings"

	"dateline/app/article"
)

// linesOf are the lines of a mail's text, with the page where it is one.
func linesOf(d *Document) ([]mailLine, *mailPage) {
	if d.Media == MediaHTML {
		page := readMailPage(d.Text)
		if page == nil {
			return nil, nil
		}
		return page.lines, page
	}
	if len(d.Text) > longestPage {
		return nil, nil
	}
	var lines []mailLine
	for l := range strings.Lines(d.Text) {
		lines = append(lines, mailLine{text: strings.TrimRight(l, "\r\n")})
	}
	return lines, nil
}

// plainRest is the text of a forwarded mail in plain text; where its head was
// quoted, the text is, too.
func plainRest(lines []mailLine, f forward) string {
	rest := lines[f.rest:]
	quoted, all := 0, 0
	for _, l := range rest {
		if strings.TrimSpace(l.text) != "" {
			all++
			if strings.HasPrefix(l.text, ">") {
				quoted++
			}
		}
	}
	var b strings.Builder
	for _, l := range rest {
		if quoted*10 > all*9 {
			l.text = strings.TrimPrefix(strings.TrimPrefix(l.text, ">"), " ")
		}
		b.WriteString(l.text + "\n")
	}
	return b.String()
}

// longestSignature is how many lines a signature has at most.
const longestSignature = 12

// withoutSignature cuts the signature off a plain text: what stands below a line
// of two dashes (RFC 3676, section 4.3).
func withoutSignature(text string) (string, []article.Block) {
	lines := strings.Split(strings.TrimRight(strings.ReplaceAll(text, "\r\n", "\n"), "\n "), "\n")
	for i := len(lines) - 1; i > 0 && i >= len(lines)-longestSignature-1; i-- {
		if lines[i] != "-- " && lines[i] != "--" {
			continue
		}
		var after []article.Block
		for _, l := range lines[i:] {
			if strings.TrimSpace(l) != "" {
				after = append(after, article.Block{Kind: article.Paragraph, Text: strings.TrimSpace(l), Why: "signature of the mail"})
			}
		}
		return strings.Join(lines[:i], "\n"), after
	}
	return text, nil
}

// unflowed is a plain text with the lines of its paragraphs put together, where
// the mail says that they were parted for the way (RFC 3676).
func (p *part) unflowed(text string) string {
	if !strings.EqualFold(p.params["format"], "flowed") {
		return text
	}
	var b strings.Builder
	open, depth := false, 0 // the line before goes on; its marks of quotation
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		bare := strings.TrimLeft(line, ">")
		marks := len(line) - len(bare)
		bare = strings.TrimPrefix(bare, " ")
		if open && (marks != depth || bare == "-- ") {
			b.WriteByte('\n')
			open = false
		}
		if !open && marks > 0 {
			b.WriteString(strings.Repeat(">", marks) + " ")
		}
		goes := strings.HasSuffix(bare, " ") && bare != "-- "
		if goes && strings.EqualFold(p.params["delsp"], "yes") {
			bare = bare[:len(bare)-1]
		}
		b.WriteString(bare)
		if !goes {
			b.WriteByte('\n')
		}
		open, depth = goes, marks
	}
	return b.String()
}
