package ui

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/ui/page"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// original shows what an article was read from, as it came.
type original struct {
	p    *pagePane
	text *page.Page
}

func newOriginal(p *pagePane) *original {
	o := &original{p: p, text: page.New()}
	o.text.OnKey = p.w.key
	o.text.OnFocus = func(bool) { p.w.focusChanged() }
	return o
}

// original tells whether the original is shown instead of the article.
func (p *pagePane) original() bool { return p.body.view == fyne.CanvasObject(p.source.text) }

// toggleOriginal shows the original, or the article again.
func (p *pagePane) toggleOriginal() {
	if p.original() {
		p.showText()
		p.focus()
		return
	}
	a := p.article
	type loaded struct {
		original article.Original
		bytes    []byte
	}
	onBench(p.w, func(ctx context.Context, bench *app.Workbench) (l loaded, err error) {
		if l.original, err = bench.Original(ctx, a.OriginalID); err != nil {
			return l, err
		}
		l.bytes, err = bench.OriginalBytes(ctx, a.OriginalID)
		return l, err
	}, func(l loaded, err error) {
		if err != nil {
			p.w.status.say("The original could not be read: " + sentence(err))
			return
		}
		if a.ID != p.article.ID {
			return
		}
		p.source.show(l.original, l.bytes)
		p.body.show(p.source.text)
		p.w.win.Canvas().Focus(p.source.text)
		p.bar.refresh()
	})
}

// showText shows the article instead of its original.
func (p *pagePane) showText() {
	p.body.show(p.reading)
	p.bar.refresh()
}

// show lays the bytes out as lines of code.
func (o *original) show(of article.Original, b []byte) {
	o.text.SetHeader(newOriginalHead(of))
	o.text.SetContent(page.Content{Blocks: linesOf(b)})
}

// linesOf cuts bytes into blocks at blank lines; what is not UTF-8 shows as a
// sign for an unknown character.
func linesOf(b []byte) []article.Block {
	words := string(b)
	if !utf8.ValidString(words) {
		words = strings.ToValidUTF8(string(bytes.ReplaceAll(b, []byte{0}, nil)), "\uFFFD")
	}
	words = strings.ReplaceAll(strings.ReplaceAll(words, "\r\n", "\n"), "\r", "\n")
	var blocks []article.Block
	for _, part := range strings.Split(words, article.Separator) {
		if part = strings.Trim(part, "\n"); part != "" {
			blocks = append(blocks, article.Block{Kind: article.Code, Text: part, Kept: true})
		}
	}
	article.Compose(blocks)
	return blocks
}

// newOriginalHead tells what the original is.
func newOriginalHead(of article.Original) fyne.CanvasObject {
	name := of.Name
	if name == "" {
		name = map[article.Origin]string{article.OriginPaste: "Pasted text", article.OriginStdin: "Piped text"}[of.Origin]
	}
	facts := []string{of.MediaType, fmt.Sprintf("%d bytes", of.Size), "came in " + of.Captured.Format("2 Jan 2006, 15:04 UTC")}
	if of.Path != "" {
		facts = append(facts, of.Path)
	}
	return newColumn(tokens.Space1,
		part.Caption.Label("Original: "+name, 0),
		part.Small.Label(strings.Join(facts, " · "), 0),
		part.Mono.Label("SHA-256 "+of.SHA256, 0))
}
