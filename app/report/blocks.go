package report

import (
	"fmt"
	"strings"
	"unicode"

	"dateline/app/article"
)

// shown says of each block whether the annex prints it: kept blocks, and folded
// ones that hold a passage.
func (x *index) shown(a *Article) []bool {
	out := make([]bool, len(a.Blocks))
	for i, b := range a.Blocks {
		out[i] = b.Kept
		for _, p := range x.passages(a) {
			if !out[i] && p.Start < b.End && p.End > b.Start {
				out[i] = true
			}
		}
	}
	return out
}

// numbers are the paragraph numbers of an article's blocks: those shown count
// from 1, the others have 0.
func (x *index) numbers(a *Article) []int {
	if known := x.paragraphs[a]; known != nil {
		return known
	}
	numbers, n := make([]int, len(a.Blocks)), 0
	for i, shown := range x.shown(a) {
		if shown {
			n++
			numbers[i] = n
		}
	}
	x.paragraphs[a] = numbers
	return numbers
}

// paragraph is the number of the paragraph that a code point of the text lies in.
func (x *index) paragraph(a *Article, at int) int {
	n := 0
	for i, number := range x.numbers(a) {
		if a.Blocks[i].Start > at {
			break
		}
		if number > 0 {
			n = number
		}
	}
	return n
}

// folds tells how many blocks are folded and why, each reason once, in their order.
func folds(blocks []article.Block) string {
	var reasons []string
	seen := map[string]bool{}
	for _, b := range blocks {
		if b.Why != "" && !seen[b.Why] {
			seen[b.Why] = true
			reasons = append(reasons, b.Why)
		}
	}
	s := count(len(blocks), "block") + " folded"
	if len(reasons) > 0 {
		s += ": " + strings.Join(reasons, ", ")
	}
	return s
}

// textLine is a line of a block as the source broke it, with its place in the
// article's text.
type textLine struct {
	text       []rune
	start, end int // code points of the article's text
}

func textLines(b article.Block) []textLine {
	var out []textLine
	at := b.Start
	for _, s := range strings.Split(b.Text, "\n") {
		runes := []rune(s)
		out = append(out, textLine{runes, at, at + len(runes)})
		at += len(runes) + 1
	}
	return out
}

// wordEnd moves on from at to the end of a word, so that a figure set there
// neither breaks a word nor keeps its letters from joining.
func wordEnd(text []rune, at int) int {
	if at > 0 && unicode.IsSpace(text[at-1]) {
		return at
	}
	for at < len(text) && (unicode.IsLetter(text[at]) || unicode.IsMark(text[at]) || unicode.IsDigit(text[at]) || unicode.Is(unicode.Cf, text[at])) {
		at++
	}
	return at
}

// lastOf is the end of a passage without the blank at its end.
func lastOf(p *article.Passage) int {
	end := p.End
	for runes := []rune(p.Quote); len(runes) > 1 && unicode.IsSpace(runes[len(runes)-1]); runes = runes[:len(runes)-1] {
		end--
	}
	return end
}

// lanes gives each passage the first lane in which no earlier passage overlaps
// it, so that the lines of overlapping passages do not hide each other.
func lanes(passages []*article.Passage) []int {
	const most = 3 // deeper lines would touch the next line of text
	out := make([]int, len(passages))
	var ends []int
	for i, p := range passages {
		lane := 0
		for lane < len(ends) && ends[lane] > p.Start {
			lane++
		}
		if lane == len(ends) {
			ends = append(ends, 0)
		}
		ends[lane] = max(ends[lane], p.End)
		out[i] = lane % most
	}
	return out
}

// bytesOf is a size for people.
func bytesOf(o article.Original) string {
	kinds := map[string]string{"text/html": "HTML", "text/plain": "plain text", "text/markdown": "Markdown"}
	kind := kinds[o.MediaType]
	if kind == "" {
		kind = orUnknown(o.MediaType)
	}
	return fmt.Sprintf("%s, %s bytes", kind, number(int(o.Size)))
}
