package intake

import (
	"dateline/app/article"
)

// readPlain reads plain or pasted text.
func readPlain(s Source, text string, markdown bool) (article.Article, error) {
	ls := cutLines(text, markdown)
	assignRoles(ls)
	r := plainReader{lines: ls, meta: newFacts(s.URL), lang: languageOf(text)}
	r.meta.set(article.FieldLang, r.lang, article.Evidence{Rule: "told from the letters and words of the text"})
	r.readAddress()
	r.body = findBody(ls)
	r.readHead()
	foldOutside(ls, r.body)
	r.readPlace()
	var a article.Article
	for i := range ls {
		a.Blocks = append(a.Blocks, ls[i].Block)
	}
	a.Metadata = r.meta.Metadata
	if article.KeptText(a.Blocks) == "" {
		a.Warnings = append(a.Warnings, "no running text was found; nothing is kept as the body, all of it is folded")
	}
	return a, nil
}
