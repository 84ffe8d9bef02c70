package ui

import (
	"context"
	"slices"

	"dateline/app"
	"dateline/app/article"
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
	i := p.blockHere()
	if i < 0 {
		return
	}
	id, kept := p.article.ID, !p.article.Blocks[i].Kept
	what := map[bool]string{true: "keep the block", false: "fold the block"}[kept]
	p.w.act(what, func(ctx context.Context, bench *app.Workbench) error {
		return bench.Keep(ctx, id, []int{i}, kept)
	}, nil)
}

// splitHere makes an article of its own of what begins with the block at the
// caret, and opens it.
func (p *pagePane) splitHere() {
	i := p.blockHere()
	if i < 1 || !slices.ContainsFunc(p.article.Blocks[:i], func(b article.Block) bool { return b.Kept }) {
		p.w.status.say("Put the caret where the second article begins, then split.")
		return
	}
	id := p.article.ID
	var made []article.ID
	p.w.act("split the article", func(ctx context.Context, bench *app.Workbench) (err error) {
		made, err = bench.SplitArticle(ctx, id, []int{i})
		return err
	}, func() {
		if len(made) > 0 {
			p.open(made[len(made)-1], 0, 0)
		}
	})
}

// blockHere is the block at the caret, -1 for none.
func (p *pagePane) blockHere() int {
	at, _ := p.text.Selection()
	return slices.IndexFunc(p.article.Blocks, func(b article.Block) bool { return at >= b.Start && at <= b.End })
}

// toggleFolded opens all folded blocks, or folds them again.
func (p *pagePane) toggleFolded() {
	if p.text.FoldedBlocks() == 0 {
		p.w.status.say("Nothing is folded in this article.")
		return
	}
	p.text.SetAllOpen(!p.text.AllOpen())
	p.bar.refresh()
	p.finder.recount()
}
