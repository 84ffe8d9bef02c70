package suggest

import (
	"strings"
	"unicode/utf8"

	"dateline/app/article"
	"dateline/app/article/sentence"
	"dateline/app/dates"
)

// Read finds what one article tells to have happened.
func Read(a *article.Article) Reading {
	r := reader{article: a, splitters: map[string]*splitter{}}
	r.ArticleID, r.EditionID, r.Site, r.Published = a.ID, a.Edition, a.Site, a.Published
	r.Lang = languageOf(a.Lang, a.Text)
	r.expressions = dates.JoinRanges(a.Text, dates.Find(a.Text, dates.Context{Published: a.Published, Lang: a.Lang}))
	r.story = newStory(a)
	at := 0 // bytes of the text
	for i := range a.Blocks {
		b := &a.Blocks[i]
		if why := setAside(b, r.paragraph); why != "" {
			r.refuseBlock(b, why)
		} else {
			r.block(b, at)
		}
		at += len(b.Text) + len(article.Separator)
	}
	return r.Reading
}

// reader reads one article from its first block to its last.
type reader struct {
	Reading
	article     *article.Article
	splitters   map[string]*splitter
	expressions []dates.Expression // of the whole text
	nextDate    int                // the first that is not yet behind
	paragraph   int                // of the body, from 1
	story       story
}

// block reads the sentences of a block that begins at a byte of the text.
func (r *reader) block(b *article.Block, at int) {
	lang := languageOf(b.Lang, "")
	if lang == "" {
		lang = r.Lang
	}
	if lexicons()[lang] == nil {
		return
	}
	if r.splitters[lang] == nil {
		r.splitters[lang] = newSplitter(lexicons()[lang])
	}
	tokens := r.splitters[lang].split(b.Text)
	r.paragraph++
	r.story.paragraph(b, r.paragraph)
	dated := r.mark(tokens, at, at+len(b.Text))
	bounds := sentence.Bounds(b.Text)
	first, points, bytes := 0, 0, 0
	for i := 0; i+1 < len(bounds); i++ {
		from := bytes
		bytes += runeOffset(b.Text[bytes:], bounds[i+1]-points)
		points = bounds[i+1]
		last := first
		for last < len(tokens) && tokens[last].start < bytes {
			last++
		}
		s := sentenceReader{reader: r, block: b, lang: lang, lexicon: lexicons()[lang], dated: dated, tokens: tokens[first:last], from: from, to: bytes, points: bounds[i]}
		s.read()
		first = last
	}
}

// mark tells tokens which date they are part of, and gives those of the block.
func (r *reader) mark(tokens []token, from, to int) []dates.Expression {
	for r.nextDate < len(r.expressions) && r.expressions[r.nextDate].End <= from {
		r.nextDate++
	}
	var dated []dates.Expression
	i := 0
	for r.nextDate < len(r.expressions) && r.expressions[r.nextDate].Start < to {
		e := r.expressions[r.nextDate]
		r.nextDate++
		dated = append(dated, e)
		for ; i < len(tokens) && tokens[i].start+from < e.End; i++ {
			if tokens[i].end+from > e.Start {
				tokens[i].date = len(dated)
			}
		}
	}
	return dated
}

// runeOffset is the byte where a code point of a text begins.
func runeOffset(text string, points int) int {
	at := 0
	for ; points > 0 && at < len(text); points-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}

func (r *reader) refuseBlock(b *article.Block, why string) {
	if why == whyStandfirst || strings.TrimSpace(b.Text) == "" {
		return // it repeats the text
	}
	r.NotOffered = append(r.NotOffered, NotOffered{
		ArticleID: r.ArticleID, Start: b.Start, End: b.End, Quote: b.Text, Why: why,
	})
}
