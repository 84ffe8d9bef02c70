package intake

import (
	"fmt"
	"strings"
	"unicode"

	"dateline/app/article"
)

// longBlock is about how long the blocks of a text that is too long to be told apart
// become, in bytes.
const longBlock = 4 << 10

// leastBlock is how long a block must be, in bytes, for a blank line to end it; the
// more blocks there are, the longer: a block takes some hundred bytes beside its text.
func leastBlock(blocks int) int {
	switch {
	case blocks < maxLines/10:
		return 0
	case blocks < maxLines/5:
		return longBlock / 16
	}
	return longBlock
}

// readLong keeps the whole of a text that is too long to be one article, with
// line ends and blank lines made alike.
func readLong(s Source, text string) article.Article {
	a := tooLong(s, text)
	block := longRun{text: text}
	end := func() {
		if block.len() > 0 {
			a.Blocks = append(a.Blocks, article.Block{Kind: article.Paragraph, Text: block.take(), Kept: true})
		}
	}
	at := 0
	for l := range strings.Lines(text) {
		from := at + len(l) - len(strings.TrimLeftFunc(l, unicode.IsSpace))
		words := strings.TrimSpace(l)
		if words == "" && block.len() > leastBlock(len(a.Blocks)) || block.len() > longBlock {
			end()
		}
		if words != "" {
			block.add(from, from+len(words))
		}
		at += len(l)
	}
	end()
	return a
}

// longRun is a run of lines of a text, without the white space around them. As long
// as they stand in the text so, it is a part of it and no copy.
type longRun struct {
	text     string
	from, to int
	made     []byte // where they do not
}

func (r *longRun) len() int { return max(r.to-r.from, len(r.made)) }

// add puts a line of the text below those that are there.
func (r *longRun) add(from, to int) {
	switch {
	case r.len() == 0:
		r.from, r.to = from, to
	case len(r.made) == 0 && r.text[r.to:from] == "\n":
		r.to = to
	default:
		if len(r.made) == 0 {
			r.made = append(r.made, r.text[r.from:r.to]...)
		}
		r.made = append(append(r.made, '\n'), r.text[from:to]...)
	}
}

// take gives the run and begins anew.
func (r *longRun) take() string {
	run := r.text[r.from:r.to]
	if len(r.made) > 0 {
		run = string(r.made)
	}
	r.from, r.to, r.made = 0, 0, r.made[:0]
	return run
}

// tooLong is an article for a text that is too long to be told apart, without
// its blocks.
func tooLong(s Source, text string) article.Article {
	f := newFacts(s)
	f.set(article.FieldLang, languageOf(text), article.Evidence{Rule: "told from the letters and words of the text"})
	f.siteFromAddress()
	warning := fmt.Sprintf("the text is too long to be one article (%.1f MB); all of it is kept", float64(len(text))/(1<<20))
	if len(text) > article.LongestCompared {
		warning += ", but it is not compared with other articles, nor looked through for several: for that, import it in parts"
	}
	return article.Article{Metadata: f.Metadata, Warnings: []string{warning}}
}
