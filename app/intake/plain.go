package intake

import (
	"strings"

	"dateline/app/article"
)

func readPlain(s Source, text string, markdown bool) (article.Article, error) {
	var a article.Article
	for _, p := range strings.Split(text, "\n") {
		if p = strings.TrimSpace(p); p != "" {
			a.Blocks = append(a.Blocks, article.Block{Kind: article.Paragraph, Text: p, Kept: true})
		}
	}
	a.Metadata.URL = s.URL
	return a, nil
}
