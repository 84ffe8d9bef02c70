//go:build e2e

package main

import (
	"fmt"
	"math/rand"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"dateline/app/article"
	pages "dateline/app/ui/page"
	"dateline/app/ui/page/layout"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// written is an article of so many words, the frequent ones often.
func written(n int, seed int64) []article.Block {
	rnd := rand.New(rand.NewSource(seed))
	vocabulary := make([]string, 20000)
	for i := range vocabulary {
		b := make([]byte, 2+rnd.Intn(9))
		for k := range b {
			b[k] = byte('a' + rnd.Intn(26))
		}
		vocabulary[i] = string(b)
	}
	z := rand.NewZipf(rnd, 1.1, 2, 19999)
	var out []article.Block
	for ; n > 0; n -= 60 {
		words := make([]string, 60)
		for k := range words {
			words[k] = vocabulary[z.Uint64()]
		}
		out = append(out, article.Block{Kind: article.Paragraph, Kept: true, Text: strings.Join(words, " ") + "."})
	}
	article.Compose(out)
	return out
}

// spread puts highlights evenly over an article, each of some seven words.
func spread(blocks []article.Block, n int) []pages.Mark {
	length := blocks[len(blocks)-1].End
	out := make([]pages.Mark, n)
	for i := range out {
		at := length * i / n
		out[i] = pages.Mark{ID: article.ID(fmt.Sprint(i)), Start: at, End: at + 45, Tag: i%9 + 1, Sign: fmt.Sprint(i%9 + 1), TagName: "Claim", Cited: i%2 == 0}
		if i%10 == 0 {
			out[i].Note = "A note of a few words."
		}
	}
	return out
}

// page is the reading view. The next articles have 3,000 words.
func page(blocks []article.Block, marks int) shown {
	p := pages.New()
	p.SetContent(pages.Content{Blocks: blocks})
	p.SetMarks(spread(blocks, marks))
	others := [][]article.Block{written(3000, 2), written(3000, 3)}
	turn := 0
	return shown{
		content: p,
		step:    func() { p.ScrollBy(wheel) },
		next: func() {
			turn++
			next := others[turn%2]
			p.SetContent(pages.Content{Blocks: next})
			p.SetMarks(spread(next, 20))
		},
	}
}

// bare are the same lines as ready-made texts moved by hand: the least that any
// view of text can do.
func bare(blocks []article.Block) shown {
	type ready struct {
		text string
		y    float32
	}
	var lines []ready
	style := text.Style{Family: text.Serif, Size: tokens.TextReading}
	var font fyne.Resource
	func() { // what is needed to make them is let go of
		plain := make([]layout.Block, len(blocks))
		for i, b := range blocks {
			plain[i] = layout.Block{Text: b.Text}
		}
		d := layout.New(plain, text.NewFonts(), layout.Options{Setting: func(string) layout.Setting {
			return layout.Setting{Style: style, LineHeight: 27, After: 12}
		}})
		d.SetWidth(tokens.TextReading * 28)
		for _, l := range d.Lines(0, min(d.Height(), (2*steps+50)*wheel)) {
			lines = append(lines, ready{strings.Clone(strings.TrimSpace(d.Text(l.Start, l.End))), float32(l.Y)})
			font, _ = l.Runs[0].Pieces[0].Font.(fyne.Resource)
		}
	}()
	var pool []*canvas.Text
	box := container.NewWithoutLayout()
	paper := canvas.NewRectangle(tokens.Of(tokens.Paper))
	top, first := float32(0), 0
	show := func() {
		for first < len(lines) && lines[first].y+27 < top {
			first++
		}
		n := 0
		box.Objects = append(box.Objects[:0], paper)
		for i := first; i < len(lines) && lines[i].y < top+height; i++ {
			if n == len(pool) {
				pool = append(pool, canvas.NewText("", tokens.Of(tokens.Ink)))
			}
			t := pool[n]
			n++
			t.Text, t.TextSize, t.FontSource = lines[i].text, style.Size, font
			t.Move(fyne.NewPos(120, lines[i].y-top))
			t.Resize(fyne.NewSize(1, style.Size*1.2))
			box.Objects = append(box.Objects, t)
		}
		canvas.Refresh(box)
	}
	paper.Resize(fyne.NewSize(width, height))
	show()
	return shown{content: container.NewClip(box), step: func() { top += wheel; show() }}
}
