// Package pdftext reads the text of a PDF as a person would: the characters with
// their places on the pages come from PDFium, and from these it tells columns,
// lines, paragraphs, headings, lists and tables, and what returns at the edges of
// the pages. Everything that is painted becomes a block, kept or folded.
//
// Measures are points (1/72 inch); y grows downwards.
package pdftext

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"dateline/app/article"
)

// Text is what was read of a document.
type Text struct {
	Info
	Printed
	Blocks     []article.Block // in the order of reading; Why tells why one is folded
	Pages      int             // that the document has
	Last       int             // page that was read; less than Pages when it was stopped
	Stopped    error           // why
	Failed     []int           // pages that are damaged
	Cut        []int           // pages with more characters than are read
	Pictured   []int           // pages that show a picture and no text
	Scan       bool            // the pages are pictures of pages, with hardly any text on them
	Repaired   bool            // its end is missing or bytes within it are, so that its objects had to be searched for
	Recognised bool            // the text lies unseen behind pictures of the pages
	Unknown    bool            // the fonts of most of the text do not tell which letters it is
}

// Read reads a document. It may be called at the same time for several. The
// error wraps one of this package's or that of the context.
func Read(ctx context.Context, file []byte) (Text, error) {
	if _, err := compiled(); err != nil {
		return Text{}, err
	}
	var pages []laidOut
	take := func(p page) { pages = append(pages, layOut(p)) }
	r, err := readPages(ctx, file, take)
	if errors.Is(err, ErrDamaged) {
		if whole := repaired(file); whole != nil {
			r, err = readPages(ctx, whole, take)
		}
	}
	if err != nil {
		return Text{}, cmp.Or(ctx.Err(), err)
	}
	t := Text{Info: r.info, Pages: r.count, Last: r.last, Stopped: r.stopped, Failed: r.failed, Cut: r.cut}
	t.addPacket(file)
	t.Repaired = !intact(file)
	letters, unseen, unknown := 0, 0, 0
	for _, p := range pages {
		letters, unseen, unknown = letters+p.letters, unseen+p.unseen, unknown+p.unknown
		if p.letters == 0 && p.pictured {
			t.Pictured = append(t.Pictured, p.number)
		}
	}
	t.Recognised = letters > 0 && 2*unseen > letters
	t.Scan = !t.Recognised && isScan(pages)
	t.Unknown = letters > 0 && 2*unknown > letters
	t.Printed = foldRunning(pages)
	t.Blocks = blocksOf(pages)
	return t, nil
}

// blocksOf makes the blocks of all pages.
func blocksOf(pages []laidOut) []article.Block {
	usual := usualOf(pages)
	var all []paragraph
	for i := range pages {
		for _, s := range pages[i].stacks {
			all = append(all, s.cut(&pages[i])...)
		}
	}
	tellKinds(all, usual)
	all = joinOver(all, usual)
	words := vocabularyOf(pages)
	blocks := make([]article.Block, 0, len(all))
	for i := range all {
		if b := all[i].block(words); b.Text != "" {
			blocks = append(blocks, b)
		}
	}
	return slices.Clip(blocks)
}
