package intake

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"dateline/app/article"
)

// maxTree is the largest page, in bytes, of which a tree is made.
const maxTree = 8 << 20

// readPage reads a page of HTML. One that cannot be parsed, such as one with
// more than 512 elements in one another, is read as plain text.
func readPage(ctx context.Context, s Source, text string) (article.Article, error) {
	text = withoutData(text)
	if len(text) > maxTree {
		return readPageText(s, text, fmt.Sprintf("the page is too large to be read as one (%d MB); its plain text was read", len(text)>>20))
	}
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return readPageText(s, text, fmt.Sprintf("the page is not built as HTML should be (%v); its plain text was read", err))
	}
	openShadowRoots(doc)
	seen := regionNotes{}
	pieces := cutPage(doc, seen)
	h := readPageHead(doc, seen)
	data, bare := h.unshownBody(pieces), !anyOf(pieces)
	if bare && data == nil {
		pieces = append(h.described(), pieces...)
	}
	if data == nil && !anyOf(pieces) {
		return article.Article{}, fmt.Errorf("%s holds no text that could be shown; open the page in a browser and copy its text", s.title())
	}
	f := newFacts(s)
	for _, c := range savedClaims(text) {
		f.take(c)
	}
	h.readMeta(f)
	h.readShownByline(f, pieces)
	h.readDates(f, pieces)
	size := sizeOf(doc, text, pieces)
	b := newBallot(pieces)
	if data != nil {
		pieces, b = h.withData(pieces, data)
	} else if !bare {
		b = poll(ctx, doc, size, pieces)
	}
	h.readLanguage(f, pieces)
	b.decide(pieces)
	mend(pieces, f.Title)
	if f.Published == "" {
		b.warnings = append(b.warnings, h.searchDate(ctx, f, doc, size)...)
	}
	f.compareWithAddress()
	f.dropEarlierChange()
	foldChrome(pieces, f.Title)
	foldWindow(pieces, f.Title, f.Byline)
	keepCaptions(pieces)
	keepPosts(pieces)
	markNamedRoles(pieces)
	markPageEntries(doc, h.linked, pieces)
	if err := ctx.Err(); err != nil {
		return article.Article{}, fmt.Errorf("%s was not read: %w", s.title(), err)
	}
	var a article.Article
	a.Warnings = b.warnings
	if none := keepSomething(pieces); bare && data == nil {
		a.Warnings = append(a.Warnings, warningOnlyHead)
	} else {
		a.Warnings = append(a.Warnings, none...)
	}
	for _, p := range pieces {
		a.Blocks = append(a.Blocks, p.Block)
	}
	f.readBody(a.Blocks, func(i int) string { return fmt.Sprintf("block %d", i+1) })
	f.siteFromAddress()
	f.settleZones()
	markRoles(a.Blocks, &f.Metadata)
	foldBios(a.Blocks, f.Byline)
	a.Metadata = f.Metadata
	return a, nil
}

// anyOf tells whether a page has text of its own, be it hidden, not only what
// stands in for it where scripts do not run.
func anyOf(pieces []piece) bool {
	return slices.ContainsFunc(pieces, func(p piece) bool { return p.hidden == "" || p.hidden == whyHidden })
}

// keepSomething keeps all shown blocks when nothing was taken for the body.
func keepSomething(pieces []piece) []string {
	for _, p := range pieces {
		if p.Kept && p.Kind != article.Caption {
			return nil
		}
	}
	for i := range pieces {
		if pieces[i].hidden == "" {
			pieces[i].Kept, pieces[i].Why = true, ""
		}
	}
	return []string{"no body was found in the page; all of its text is kept: if it is short, the page fetches its text by a script, so copy it from a browser"}
}

// readLanguage takes the language that the page states, unless its text is
// surely in another.
func (h *pageHead) readLanguage(f *facts, pieces []piece) {
	var text strings.Builder
	for _, p := range pieces {
		if p.hidden == "" && len(p.Text) > 80 && text.Len() < 1<<14 {
			text.WriteString(p.Text + "\n")
		}
	}
	stated := []mark{{"html lang", h.lang}, h.metaValue("content-language", "og:locale", "dc.language", "language", "inlanguage"), h.linkedText("inLanguage")}
	told := languageStatedOf(text.String(), languageTag(stated[0].value))
	for _, m := range stated {
		if tag := languageTag(m.value); tag != "" && !contradictsLanguage(text.String(), told, tag) {
			f.set(article.FieldLang, tag, evidence(m, "the language that the page states"))
		}
	}
	f.set(article.FieldLang, told, article.Evidence{Rule: "told from the letters and words of the text"})
}

// latin tells whether a language is written in Latin letters, as far as the
// languages that are told apart go.
func latin(lang string) bool {
	base, _, _ := strings.Cut(lang, "-")
	return !otherScripts[base]
}

var otherScripts = wordSet("uk ru be bg sr mk ar fa ur he yi zh ja ko el hi bn th ka hy am ta te kn ml gu pa my km ne mr")

// readPageText reads the text of a page without its structure.
func readPageText(s Source, page, warning string) (article.Article, error) {
	text := tokenText(page)
	if strings.TrimFunc(text, unicode.IsSpace) == "" {
		return article.Article{}, fmt.Errorf("%s holds no text that could be shown; open the page in a browser and copy its text", s.title())
	}
	a, err := readPlain(s, text, false)
	a.Warnings = append([]string{warning}, a.Warnings...)
	return a, err
}

// tokenText is the text of a page with a line end at each element that begins
// or ends a block.
func tokenText(page string) string {
	var b strings.Builder
	b.Grow(len(page)) // one that grows is copied again and again
	walkText(page, func(text string) bool {
		b.WriteString(strings.ReplaceAll(text, "\n", " "))
		return true
	}, func(_ html.TokenType, t html.Token) {
		if blockLevel[t.DataAtom] || t.Data == "br" {
			b.WriteByte('\n')
		}
	})
	return b.String()
}

// walkText goes through the texts of a page that show and the elements that begin and
// end, until text says that it is enough.
func walkText(page string, text func(string) bool, element func(html.TokenType, html.Token)) {
	z := html.NewTokenizer(strings.NewReader(page))
	skip := 0
	for {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			return
		case html.TextToken:
			if skip == 0 && !text(string(z.Text())) {
				return
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			t := z.Token()
			element(kind, t)
			if t.Data == "script" || t.Data == "style" || t.Data == "head" || t.Data == "noscript" || t.Data == "template" {
				switch kind {
				case html.StartTagToken:
					skip++
				case html.EndTagToken:
					skip = max(0, skip-1)
				}
			}
		}
	}
}
