package ui

import (
	"context"

	"dateline/app"
)

// keep keeps a folded block.
func (p *pagePane) keep(block int) {
	if why := p.cannotMark(); why != "" {
		p.w.status.say(why)
		return
	}
	id := p.article.ID
	p.w.act("keep the block", func(ctx context.Context, b *app.Workbench) error {
		return b.Keep(ctx, id, []int{block}, true)
	}, nil)
}

// foldHere folds the block at the caret, or keeps it.
func (p *pagePane) foldHere() {
	at, _ := p.text.Selection()
	for i, b := range p.article.Blocks {
		if at < b.Start || at > b.End {
			continue
		}
		id, kept := p.article.ID, !b.Kept
		what := map[bool]string{true: "keep the block", false: "fold the block"}[kept]
		p.w.act(what, func(ctx context.Context, bench *app.Workbench) error {
			return bench.Keep(ctx, id, []int{i}, kept)
		}, nil)
		return
	}
}

// toggleFolded opens all folded blocks, or folds them again.
func (p *pagePane) toggleFolded() {
	if p.text.FoldedBlocks() == 0 {
		p.w.status.say("Nothing is folded in this article.")
		return
	}
	p.text.SetAllOpen(!p.text.AllOpen())
	p.bar.refresh()
}
