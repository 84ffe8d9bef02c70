package pdftext

import (
	"cmp"
	"context"
	"errors"
	"strings"
)

// Page is the text of one page, by paragraphs in the order of reading; what returns
// at its edges is among them.
type Page struct {
	Number     int // from 1
	Paragraphs []string
}

// ByPage reads the text of a document page by page. The error wraps one of this
// package's or that of the context.
func ByPage(ctx context.Context, file []byte) ([]Page, error) {
	if _, err := compiled(); err != nil {
		return nil, err
	}
	var laid []laidOut
	take := func(p page) { laid = append(laid, layOut(p)) }
	_, err := readPages(ctx, file, take)
	if errors.Is(err, ErrDamaged) {
		if whole := repaired(file); whole != nil {
			_, err = readPages(ctx, whole, take)
		}
	}
	if err != nil {
		return nil, cmp.Or(ctx.Err(), err)
	}
	words := vocabularyOf(laid)
	pages := make([]Page, len(laid))
	for i := range laid {
		pages[i].Number = laid[i].number
		for _, s := range laid[i].stacks {
			for _, p := range s.cut(&laid[i]) {
				if text := strings.TrimSpace(words.text(p.lines)); text != "" {
					pages[i].Paragraphs = append(pages[i].Paragraphs, text)
				}
			}
		}
	}
	return pages, nil
}
