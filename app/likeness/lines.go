package likeness

import (
	"hash/fnv"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/app/article"
)

// LineState tells what a short block is to its article, for finding lines that
// recur on the pages of a site. The higher one counts where a line stands twice.
type LineState int

// The states.
const (
	LineFolded   LineState = iota // folded after its import, by hand or since it recurs
	LineRestored                  // kept at the analyst's wish
	LineLoose                     // kept, and could be chrome
	LineOwn                       // the article's own: its title, a quotation, prose amid prose
	NoLine       LineState = -1   // long, without words, or folded when it was read
)

const (
	longestLine = 400 // code points; no line is that long
	proseWords  = 12  // a paragraph that has no fewer is prose
	reach       = 3   // short blocks between a paragraph and the next one of prose
)

// Line makes the text of a block comparable: white space does not count.
func Line(text string) string { return strings.Join(strings.Fields(text), " ") }

// HashLine is the hash of a line. It is kept in workspaces.
func HashLine(line string) int64 {
	h := fnv.New64a()
	h.Write([]byte(line))
	return int64(mix(h.Sum64()))
}

// Lines gives the state of each block of an article. A text longer than
// [article.LongestCompared] has no lines: it is no page of a site.
func Lines(title string, blocks []article.Block) []LineState {
	if length(blocks) > article.LongestCompared {
		return slices.Repeat([]LineState{NoLine}, len(blocks))
	}
	a := lineReader{blocks: blocks, title: ofLine(title), texts: make([]Text, len(blocks)), words: make([]int, len(blocks))}
	for i, b := range blocks {
		if !b.Kept && !b.FoldedLater() {
			continue // no line, whatever it says: most of a page
		}
		if utf8.RuneCountInString(b.Text) >= longestLine {
			a.words[i] = proseWords // at the least, and that is all that matters
			continue
		}
		a.texts[i] = ofLine(b.Text)
		a.words[i] = a.texts[i].Words()
	}
	states := make([]LineState, len(blocks))
	for i := range blocks {
		states[i] = a.state(i)
	}
	return states
}

func ofLine(text string) (t Text) {
	t.add(text, 0)
	return t
}

type lineReader struct {
	blocks []article.Block
	title  Text
	texts  []Text // of the short blocks
	words  []int
}

func (a *lineReader) state(i int) LineState {
	b := a.blocks[i]
	switch {
	case len(a.texts[i].words) == 0:
		return NoLine
	case b.FoldedLater():
		return LineFolded
	case !b.Kept:
		return NoLine
	case a.own(i):
		return LineOwn
	case b.Why != "":
		return LineRestored
	}
	return LineLoose
}

// own tells whether a block is certainly of the article itself.
func (a *lineReader) own(i int) bool {
	b := a.blocks[i]
	switch {
	case b.Kind == article.Quote, b.Role != "", opensQuotation(b.Text):
		return true
	case a.title.equal(a.texts[i]):
		return true
	case b.Kind == article.Heading:
		return a.prose(i, +1, 1)
	}
	return a.words[i] >= proseWords && endsSentence(b.Text) && a.prose(i, -1, reach) && a.prose(i, +1, reach)
}

// prose tells whether one of the next kept blocks on one side is a paragraph of
// prose; at most so many blocks are looked at.
func (a *lineReader) prose(i, step, most int) bool {
	for k := i + step; k >= 0 && k < len(a.blocks) && most > 0; k += step {
		b := a.blocks[k]
		if !b.Kept || b.Kind == article.Caption {
			continue
		}
		if b.Kind != article.Heading && a.words[k] >= proseWords {
			return true
		}
		most--
	}
	return false
}

func opensQuotation(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(text))
	return strings.ContainsRune("“”„«»‘‹「『\"", r)
}

func endsSentence(text string) bool {
	text = strings.TrimRight(strings.TrimSpace(text), "\"'”’»›)]」』")
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?…:;。！？：；।؟۔", r)
}
