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
	Problems []string // sentences about parts that could not be read
	Err      error    // a sentence that names the file
}

// Clean reads files, folders and archives as Import does and keeps nothing. found
// is called for each file in order, until ctx is cancelled.
func Clean(ctx context.Context, paths []string, found func(Cleaned)) {
	intake.Walk(paths, func(f intake.File) {
		if ctx.Err() == nil {
			found(clean(ctx, f))
		}
	})
}

func clean(ctx context.Context, f intake.File) Cleaned {
	c := Cleaned{Path: f.Path}
	s, err := loadGuarded(f)
	if err != nil {
		c.Err = err
		return c
	}
	r, err := readGuarded(ctx, s)
	c.Articles, c.Problems, c.Err = r.Articles, r.Problems, err
	return c
}
