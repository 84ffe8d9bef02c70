package page

import (
	"fmt"
	"slices"
	"strings"

	"dateline/app/article"
	"dateline/app/ui/page/layout"
	"dateline/app/ui/tokens"
)

// A group is a run of folded blocks: one bar stands for all of them.
type group struct {
	first, last int // blocks
	label       string
}

// barGap is the space under a bar, and under the last of the blocks it opened.
const barGap = tokens.Space4

func groupsOf(blocks []article.Block) []group {
	var out []group
	for i := 0; i < len(blocks); i++ {
		if blocks[i].Kept {
			continue
		}
		g := group{first: i}
		var reasons []string
		for ; i < len(blocks) && !blocks[i].Kept; i++ {
			g.last = i
			if why := reason(blocks[i].Why); why != "" && !slices.Contains(reasons, why) {
				reasons = append(reasons, why)
			}
		}
		g.label = foldLabel(g.last-g.first+1, reasons)
		out = append(out, g)
	}
	return out
}

// reason is why a block is folded, in words that need no knowledge of how pages
// are read: which of the readers left it out is for the command line.
func reason(why string) string {
	if strings.HasSuffix(why, "not hold it") || strings.HasSuffix(why, "reader holds it") {
		return "likely no part of the text"
	}
	if before, after, ok := strings.Cut(why, ", "); ok { // reasons are joined by commas
		return before + " (" + after + ")"
	}
	return why
}

func foldLabel(n int, reasons []string) string {
	label := "1 block folded"
	if n > 1 {
		label = fmt.Sprintf("%d blocks folded", n)
	}
	if len(reasons) > 0 {
		label += ": " + strings.Join(reasons, ", ")
	}
	return label
}

// groupOf is the group that holds a block.
func (p *Page) groupOf(block int) (group, bool) {
	for _, g := range p.groups {
		if block >= g.first && block <= g.last {
			return g, true
		}
	}
	return group{}, false
}

// keepLine is the place of Keep under the text of an opened block.
func (p *Page) keepLine(block int) (y float64, h float32) {
	top, height := p.doc.BlockSpan(block)
	b, _, _ := p.doc.Block(block)
	return top + float64(height-b.Foot), tokens.Target
}

func (p *Page) isOpen(g group) bool {
	b, _, _ := p.doc.Block(g.first)
	return !b.Folded
}

// opened are the blocks that are folded by right and opened now.
func (p *Page) opened() map[int]bool {
	out := map[int]bool{}
	for _, g := range p.groups {
		for i := g.first; i <= g.last && p.isOpen(g); i++ {
			out[i] = true
		}
	}
	return out
}

// FoldedBlocks is the number of blocks that are folded by right.
func (p *Page) FoldedBlocks() int {
	n := 0
	for _, g := range p.groups {
		n += g.last - g.first + 1
	}
	return n
}

// AllOpen tells whether every folded block is opened.
func (p *Page) AllOpen() bool {
	for _, g := range p.groups {
		if !p.isOpen(g) {
			return false
		}
	}
	return len(p.groups) > 0
}

// SetOpen opens or closes the folded blocks around one of them.
func (p *Page) SetOpen(block int, open bool) {
	if g, ok := p.groupOf(block); ok {
		p.setOpen(g, open)
	}
}

// SetAllOpen opens or closes all folded blocks and keeps the place. It does not
// call OnFold.
func (p *Page) SetAllOpen(open bool) {
	p.keepPlace(func() {
		for _, g := range p.groups {
			p.fold(g, open)
		}
	})
	p.afterFold()
}

func (p *Page) setOpen(g group, open bool) {
	if p.isOpen(g) == open {
		return
	}
	p.fold(g, open)
	p.scrollTo(p.top())
	p.afterFold()
	if p.OnFold != nil {
		p.OnFold(g.first, open)
	}
}

func (p *Page) fold(g group, open bool) {
	for i := g.first; i <= g.last; i++ {
		p.doc.SetFolded(i, !open)
	}
}

func (p *Page) afterFold() {
	p.noted.stale = true
	if p.doc.Blocks() == 0 {
		return
	}
	for _, end := range []*layout.Pos{&p.from, &p.caret} {
		if off := p.doc.Visible(end.Off); off != end.Off {
			*end = layout.Pos{Off: off}
		}
	}
	p.checkFocus()
	p.settle()
	p.Refresh()
}
