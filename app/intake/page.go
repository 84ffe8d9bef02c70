package intake

import (
	"context"

	"dateline/app/article"
)

func readPage(ctx context.Context, s Source, text string) (article.Article, error) {
	return readPlain(s, text, false)
}
