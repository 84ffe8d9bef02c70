package command

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"dateline/app"
	"dateline/app/article"
)

// pieceLine is the fixed shape of `split --json`: first and last are numbers of
// blocks, from 1; id is "" as long as nothing is split.
type pieceLine struct {
	First int        `json:"first"`
	Last  int        `json:"last"`
	Title string     `json:"title"`
	Words int        `json:"words"`
	ID    article.ID `json:"id"`
}

// splitting is what the flags of `split` ask for.
type splitting struct {
	at  []int // blocks from 1
	yes bool
}

func (l *line) splitCommand() *cobra.Command {
	var s splitting
	c := l.workspaceFlags(&cobra.Command{
		Use:   "split ID",
		Short: "Make several articles of one that holds several",
		Long: `Shows where an article that seems to hold several would be split; with --yes, splits it
there, with --at, at the blocks that you name. Each part becomes an article with its own
title, names and dates; the article itself goes into the bin. dateline undo takes it back.
An article with passages on it is not split.`,
		Example: "  dateline split 4k2m\n  dateline split 4k2m --yes\n  dateline split 4k2m --at 14,31",
		Args:    l.arguments(cobra.ExactArgs(1)),
		RunE: func(c *cobra.Command, args []string) error {
			how := reads
			if s.yes || len(s.at) > 0 {
				how = changes
			}
			return l.with(c.Context(), how, func(w *app.Workbench) error { return l.split(c.Context(), w, args[0], s) })
		},
	})
	c.Flags().IntSliceVar(&s.at, "at", nil, "`blocks` at which further articles begin, from 1: 14,31")
	c.Flags().BoolVar(&s.yes, "yes", false, "split where it is proposed")
	return c
}

func (l *line) split(ctx context.Context, w *app.Workbench, name string, s splitting) error {
	row, err := findArticle(ctx, w, name)
	if err != nil {
		return err
	}
	pieces, err := proposed(ctx, w, row.ID, s.at)
	if err != nil {
		return err
	}
	if len(pieces) < 2 {
		if l.json {
			return nil
		}
		_, err := fmt.Fprintf(l.out, "%s seems to be one article; --at names the blocks at which others begin\n", orUnknown(row.Title, "it"))
		return err
	}
	ids := make([]article.ID, len(pieces))
	if s.yes || len(s.at) > 0 {
		starts := make([]int, len(pieces))
		for i, p := range pieces {
			starts[i] = p.First
		}
		if ids, err = w.SplitArticle(ctx, row.ID, starts); err != nil {
			return err
		}
	}
	for i, p := range pieces {
		if err := l.tellPiece(p, ids[i]); err != nil {
			return err
		}
	}
	return nil
}

// proposed are the pieces that begin at the named blocks, or else those that the
// article seems to hold.
func proposed(ctx context.Context, w *app.Workbench, id article.ID, at []int) ([]app.Piece, error) {
	if len(at) == 0 {
		return w.Pieces(ctx, id)
	}
	starts := make([]int, len(at))
	for i, n := range at {
		starts[i] = n - 1
	}
	return w.PiecesAt(ctx, id, starts)
}

func (l *line) tellPiece(p app.Piece, id article.ID) error {
	if l.json {
		return l.object(pieceLine{p.First + 1, p.Last + 1, p.Title, p.Words, id})
	}
	title := p.Title
	if title == "" {
		title = p.FirstWords
	}
	_, err := fmt.Fprintf(l.out, "%sblocks %d to %d, %d words: %s\n", lead(id), p.First+1, p.Last+1, p.Words, orUnknown(title, "no title"))
	return err
}

func lead(id article.ID) string {
	if id == "" {
		return ""
	}
	return string(id) + "  "
}
