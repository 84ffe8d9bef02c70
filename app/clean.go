package app

import (
	"context"

	"dateline/app/article"
	"dateline/app/intake"
)

// MaxSize is the most that one file or pipe may hold, in bytes.
const MaxSize = intake.MaxSize

// Cleaned is what import would make of one file.
type Cleaned struct {
	Path     string
	Articles []article.Article
	Err      error // a sentence that names the file
}

// Clean reads files and folders as Import does and keeps nothing. found is
// called for each file in order.
func Clean(ctx context.Context, paths []string, found func(Cleaned)) {
	intake.Walk(paths, func(f intake.File) { found(clean(ctx, f)) })
}

func clean(ctx context.Context, f intake.File) Cleaned {
	c := Cleaned{Path: f.Path}
	s, err := f.Load()
	if err != nil {
		c.Err = err
		return c
	}
	r, err := intake.Read(ctx, s)
	c.Articles, c.Err = r.Articles, err
	return c
}
