package ui

import (
	"context"
	"fmt"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/part"
)

const noHighlight = "No highlight is here: put the caret into one, click it, or reach it with Tab."

// changeEnds lets the arrows move the ends of the highlight that is meant.
func (p *pagePane) changeEnds() {
	if m, ok := p.here(); ok {
		p.text.FocusMark(m.ID)
	}
	if !p.text.StartResize() {
		p.w.status.say(noHighlight)
		return
	}
	p.w.focusChanged() // the keys that move them stand in the status bar
}

// changedEnds puts a highlight on the range that the analyst gave it, as one
// action, and tells what was quoted from it.
func (p *pagePane) changedEnds(id article.ID, start, end int) {
	if why := p.w.cannotWrite(); why != "" {
		p.showMarks()
		p.w.status.say(why)
		return
	}
	onBench(p.w, func(ctx context.Context, b *app.Workbench) (struct{}, error) {
		return struct{}{}, b.MovePassage(ctx, id, start, end)
	}, func(_ struct{}, err error) {
		if err != nil {
			p.showMarks()
			p.w.status.say("The highlight keeps its ends: " + sentence(err))
			return
		}
		if n := len(p.w.chron.cited[id]); n > 0 {
			p.w.status.did(fmt.Sprintf("Resized highlight; the quotation of %s changed", part.Count(n, "citation")))
		}
		p.showQuotedBy(id, start, end)
	})
}

// showQuotedBy opens the folded blocks that a highlight reaches over now.
func (p *pagePane) showQuotedBy(id article.ID, start, end int) {
	if p.text.FocusedMark() == id {
		p.showQuoted(start, end)
	}
}

// toggleShading hatches the highlights that no event rests on, or no more.
func (p *pagePane) toggleShading() {
	p.text.SetShading(!p.text.Shading())
	if p.text.Shading() {
		p.w.status.say(p.uncitedWords())
	}
	p.w.menu.refresh()
}

// uncitedWords is "7 of 19 highlights not cited".
func (p *pagePane) uncitedWords() string {
	n, of := p.text.Uncited()
	switch {
	case of == 0:
		return "There is no highlight in this article yet."
	case n == 0:
		return "All highlights of this article are cited."
	}
	return fmt.Sprintf("%d of %s not cited in this article", n, part.Count(of, "highlight"))
}

// nextUncited goes to the next highlight that no event rests on.
func (p *pagePane) nextUncited() {
	number := p.text.NextUncited()
	words := p.uncitedWords()
	if number > 0 {
		n, _ := p.text.Uncited()
		words = fmt.Sprintf("%d of %d: %s", number, n, words)
	}
	p.w.focusChanged()
	p.w.status.say(words)
}
