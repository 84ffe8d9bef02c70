package intake

import (
	"context"
	"strings"

	"golang.org/x/net/html"

	"dateline/app/article"
)

func readPage(ctx context.Context, s Source, text string) (article.Article, error) {
	var a article.Article
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return a, err
	}
	pieces := cutPage(doc)
	b := poll(ctx, doc, len(text))
	b.decide(pieces)
	for _, p := range pieces {
		a.Blocks = append(a.Blocks, p.Block)
	}
	a.Warnings = b.warnings
	return a, nil
}
