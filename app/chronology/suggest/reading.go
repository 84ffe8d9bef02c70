package suggest

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/app/article"
	"dateline/app/article/sentence"
	"dateline/app/chronology/attribution"
	"dateline/app/dates"
	"dateline/app/names"
)

// Read finds what one article tells to have happened.
func Read(a *article.Article) Reading {
	r := reader{article: a, splitters: map[string]*splitter{}}
	r.ArticleID, r.EditionID, r.Site, r.Published = a.ID, a.Edition, a.Site, a.Published
	r.Lang = languageOf(a.Lang, a.Text)
	r.expressions = dates.JoinRanges(a.Text, dates.Find(a.Text, dates.Context{Published: a.Published, Lang: a.Lang}))
	r.story = newStory(a)
	r.lay()
	for i := range r.body {
		r.block(&r.body[i])
	}
	r.settle()
	for i := range r.Mentions {
		r.Mentions[i].keys = keysOf(&r.Mentions[i])
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
	body        []bodyBlock
	names       []names.Name       // of the body, and behind it of the title
	nextName    int                // likewise
	said        []attribution.Said // of each sentence of the body
	paragraph   int                // of the body, from 1
	story       story
	bare        []int      // mentions in the past that nothing dates
	before      antecedent // of the sentence that comes next
	people      people     // named in the paragraph so far
}

// bodyBlock is a block that is read for events.
type bodyBlock struct {
	*article.Block
	at       int   // byte of the article's text where it begins
	inBody   int   // byte of the body where it begins
	bounds   []int // of its sentences, code points
	sentence int   // the number of its first sentence in the body
}

// lay puts together what is read for events, and finds names and speakers in it.
func (r *reader) lay() {
	var text strings.Builder
	var bounds []int
	at, points := 0, 0
	for i := range r.article.Blocks {
		b := &r.article.Blocks[i]
		why := setAside(b)
		if (why == whyRelated || why == whyNoSentence) && r.dateAt(at) {
			why = "" // of a list of dates
		}
		if why != "" {
			r.refuseBlock(b, why)
		} else {
			one := bodyBlock{Block: b, at: at, inBody: text.Len(), bounds: sentence.Bounds(b.Text), sentence: len(bounds)}
			for _, p := range one.bounds[:len(one.bounds)-1] {
				bounds = append(bounds, points+p)
			}
			r.body = append(r.body, one)
			text.WriteString(b.Text)
			text.WriteString(article.Separator)
			points += one.bounds[len(one.bounds)-1] + len(article.Separator)
		}
		at += len(b.Text) + len(article.Separator)
	}
	bounds = append(bounds, points)
	r.said = attribution.Article(text.String(), r.Lang, bounds)
	text.WriteString(r.article.Title) // it tells what names of the body are of
	r.names = names.FindAmong(text.String(), r.Lang, append(bounds, points+utf8.RuneCountInString(r.article.Title)))
}

// dateAt tells whether a date begins at a byte of the text.
func (r *reader) dateAt(at int) bool {
	i, found := slices.BinarySearchFunc(r.expressions, at, func(e dates.Expression, at int) int { return e.Start - at })
	return found && r.expressions[i].Type == dates.Date && len(r.expressions[i].EDTF) >= len("2006-01-02")
}

// longestLine is how many letters of a block are looked at before it is set aside.
const longestLine = 400

// looksLikeAnEvent tells whether a block that is not read holds some words of which
// one tells a kind of happening.
func (r *reader) looksLikeAnEvent(b *article.Block) bool {
	s := r.splitter(b)
	if s == nil || len(b.Text) > longestLine {
		return false
	}
	tokens := s.split(b.Text)
	return len(tokens) > 3 && slices.ContainsFunc(tokens, func(t token) bool { return t.class != "" && t.is(rPast|rPart|rNoun) })
}

// splitter is that of the language of a block, nil when it has no lexicon.
func (r *reader) splitter(b *article.Block) *splitter {
	lang := languageOf(b.Lang, "")
	if lang == "" {
		lang = r.Lang
	}
	l := lexicons()[lang]
	if l != nil && r.splitters[lang] == nil {
		r.splitters[lang] = newSplitter(l)
	}
	return r.splitters[lang]
}

// block reads the sentences of a block.
func (r *reader) block(b *bodyBlock) {
	s := r.splitter(b.Block)
	if s == nil {
		return
	}
	tokens := s.split(b.Text)
	r.paragraph++
	r.story.paragraph(b.Block, r.paragraph)
	dated := r.markDates(tokens, b.at, b.at+len(b.Text))
	r.markNames(tokens, b.inBody, b.inBody+len(b.Text))
	first, points, bytes := 0, 0, 0
	for i := 0; i+1 < len(b.bounds); i++ {
		from := bytes
		bytes += runeOffset(b.Text[bytes:], b.bounds[i+1]-points)
		points = b.bounds[i+1]
		last := first
		for last < len(tokens) && tokens[last].start < bytes {
			last++
		}
		one := sentenceReader{
			reader: r, block: b.Block, lang: s.lexicon.lang, lexicon: s.lexicon, dated: dated, tokens: tokens[first:last],
			from: from, to: bytes, points: b.bounds[i], said: r.said[b.sentence+i],
			first: i == 0,
		}
		one.read()
		first = last
	}
}

// markDates tells tokens which date they are part of, and gives those of the block.
func (r *reader) markDates(tokens []token, from, to int) []dates.Expression {
	for r.nextDate < len(r.expressions) && r.expressions[r.nextDate].End <= from {
		r.nextDate++
	}
	var dated []dates.Expression
	i := 0
	for r.nextDate < len(r.expressions) && r.expressions[r.nextDate].Start < to {
		e := r.expressions[r.nextDate]
		r.nextDate++
		if e.EDTF == "" && strings.HasSuffix(e.Value, "_REF") { // "since then" is read as a word
			continue
		}
		dated = append(dated, e)
		for ; i < len(tokens) && tokens[i].start+from < e.End; i++ {
			if tokens[i].end+from > e.Start {
				tokens[i].date = len(dated)
			}
		}
	}
	return dated
}

// markNames tells tokens which name they are part of.
func (r *reader) markNames(tokens []token, from, to int) {
	i := 0
	for ; r.nextName < len(r.names) && r.names[r.nextName].Start < to; r.nextName++ {
		n := &r.names[r.nextName]
		for ; i < len(tokens) && tokens[i].start+from < n.End; i++ {
			if tokens[i].end+from > n.Start {
				tokens[i].name = n
			}
		}
	}
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

// refuseBlock tells of a block that is not read, where it looks like an event.
func (r *reader) refuseBlock(b *article.Block, why string) {
	if why == whyStandfirst || !r.looksLikeAnEvent(b) {
		return
	}
	if why == whyFolded && b.Why != "" {
		why += ": " + b.Why
	}
	r.NotOffered = append(r.NotOffered, NotOffered{
		ArticleID: r.ArticleID, Start: b.Start, End: b.End, Quote: b.Text, Why: why,
	})
}
