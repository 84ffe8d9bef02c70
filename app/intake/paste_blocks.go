package intake

import (
	"fmt"
	"strings"

	"dateline/app/article"
)

// readBlocks reads a text whose blocks are known already, such as that of a
// document in PDF: title, names, dates and chrome are told as in pasted text.
// Every block is in the article, in order; those that came folded stay so with
// their reasons. Roles stay, and kinds but for a paragraph that is a caption.
func readBlocks(s Source, blocks []article.Block) (article.Article, error) {
	given := shownBlocks(blocks)
	if len(given) == 0 {
		return article.Article{}, fmt.Errorf("%s holds no text", s.title())
	}
	ls := blockLines(given)
	if text := textOfLines(ls); len(text) > maxAnalysed {
		a := tooLong(s, text)
		a.Blocks = given
		return a, nil
	}
	a := readLines(s, ls, "block")
	a.Blocks = mergeBlocks(given, a.Blocks)
	return a, nil
}

// shownBlocks are the blocks that have text, without characters that show
// nothing and without blank lines; a folded one has a reason.
func shownBlocks(blocks []article.Block) []article.Block {
	var out []article.Block
	for _, b := range blocks {
		var rows []string
		for row := range strings.Lines(withoutControl(strings.ToValidUTF8(b.Text, "\ufffd"))) {
			if b.Kind == article.Code {
				row = strings.TrimRight(row, " \t\r\n")
			} else {
				row = tidy(row)
			}
			if strings.TrimSpace(row) != "" {
				rows = append(rows, row)
			}
		}
		if len(rows) == 0 {
			continue
		}
		b.Text = strings.Join(rows, "\n")
		if b.Kind == "" {
			b.Kind = article.Paragraph
		}
		switch {
		case b.Kept:
			b.Why = ""
		case b.Why == "":
			b.Why = whyGiven
		}
		out = append(out, b)
	}
	return out
}

// blockLines are the blocks that did not come folded, each as a line that stands
// apart.
func blockLines(given []article.Block) []line {
	var out []line
	for i, b := range given {
		if b.Kept {
			l := line{Block: b, no: i + 1, gapBefore: true, gapAfter: true}
			l.measure()
			out = append(out, l)
		}
	}
	return out
}

// mergeBlocks puts the blocks that were read back among those that came folded.
func mergeBlocks(given, read []article.Block) []article.Block {
	out := make([]article.Block, 0, len(given))
	for _, b := range given {
		if b.Kept {
			b, read = read[0], read[1:]
		}
		out = append(out, b)
	}
	return out
}

// whyGiven is the reason of a block that came folded without one.
const whyGiven = "folded in the source"
