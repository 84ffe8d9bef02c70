package intake

import (
	"strings"

	"dateline/app/article"
)

// readPlain reads plain or pasted text.
func readPlain(s Source, text string, markdown bool) (article.Article, error) {
	if len(text) > maxAnalysed || strings.Count(text, "\n") > maxLines {
		return readLong(s, text), nil
	}
	return readLines(s, cutLines(text, markdown || writtenInMarkdown(text)), "line"), nil
}

// readLines reads a text by its lines: which are the body, and what those around
// it say of the article. The unit names them in the evidence. Of a selection the
// whole is the body, but for its chrome.
func readLines(s Source, ls []line, unit string) article.Article {
	assignRoles(ls)
	house := findHouse(ls)
	r := plainReader{lines: ls, unit: unit, meta: newFacts(s), lang: languageOf(textOfLines(ls)), live: span{0, -1}}
	r.findLive()
	r.findSummary()
	r.meta.set(article.FieldLang, r.lang, article.Evidence{Rule: "told from the letters and words of the text"})
	r.readAddress()
	chosen := span{0, len(ls) - 1}
	if r.body = findBody(ls); s.Fragment {
		r.body = chosen
	}
	house.foldBoxes(ls, r.body)
	foldPullQuotes(ls, r.body)
	r.readHead()
	if !s.Fragment {
		chosen = r.withFirstSubheading()
	}
	foldOutside(ls, chosen, r.title)
	r.findStandfirst()
	var a article.Article
	for i := range ls {
		a.Blocks = append(a.Blocks, ls[i].Block)
	}
	r.meta.readBody(a.Blocks, r.where)
	r.findPlaceLine()
	r.meta.settleZones()
	markRoles(a.Blocks, &r.meta.Metadata)
	foldBios(a.Blocks, r.meta.Byline)
	a.Metadata = r.meta.Metadata
	if article.KeptText(a.Blocks) == "" {
		keepLines(ls, a.Blocks, r.title >= 0)
		a.Warnings = append(a.Warnings, "no running text was found; all lines but menus and notices are kept")
	}
	return a
}

// textOfLines is the text of the lines, one below the other.
func textOfLines(ls []line) string {
	var b strings.Builder
	for i := range ls {
		b.WriteString(ls[i].Text)
		b.WriteByte('\n')
	}
	return b.String()
}

// keepLines keeps the lines that are no chrome, and the title where there is
// nothing else. Where there is no title, lines with dates are not about it.
func keepLines(ls []line, blocks []article.Block, titled bool) {
	none := true
	for i := range ls {
		if ls[i].role == roleBody || ls[i].role == roleDate && !titled {
			blocks[i].Kept, blocks[i].Why, none = true, "", false
		}
	}
	for i := range blocks {
		if none {
			blocks[i].Kept, blocks[i].Why = true, ""
		}
	}
}

// The longest text whose lines are told apart, in bytes and in lines; no article
// is as long. A line takes some 300 bytes beside its text.
const (
	maxAnalysed = 4 << 20
	maxLines    = 100_000
)
