package intake

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/net/html/atom"

	"dateline/app/article"
	"dateline/app/intake/sourceview"
	"dateline/app/intake/unpack"
	"dateline/app/intake/unpack/pdftext"
)

// OriginalView is an original made readable, and where an article stands in it.
type OriginalView = sourceview.View

// ViewOriginal makes the original of an article readable as it came: a page's
// source, a mail's head and text, a PDF's text by page. Nothing in it is run or
// loaded. What cannot be shown is said in the view; the error is that of the context.
func ViewOriginal(ctx context.Context, s Source, a *article.Article) (*OriginalView, error) {
	v, err := viewed(ctx, s, a)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		w := sourceview.NewWriter()
		w.Say("The original cannot be shown as text: " + err.Error() + ".")
		return w.View(), nil
	}
	return v, nil
}

func viewed(ctx context.Context, s Source, a *article.Article) (*OriginalView, error) {
	in := unpack.Source{Title: s.title(), Name: s.Name, Bytes: s.Bytes}
	if count, show, ok := unpack.ShowAll(in); ok && !s.Fragment {
		return viewContainer(ctx, count, show, a)
	}
	w := sourceview.NewWriter()
	if unpack.IsPDF(in) && !s.Fragment {
		if err := writePDF(ctx, w, s.Bytes); err != nil {
			return nil, err
		}
		return aligned(w, a), nil
	}
	p, err := recognise(s)
	if err != nil {
		return nil, err
	}
	writeText(w, p.media, p.text)
	return aligned(w, a), nil
}

// aligned ends a view and finds the article in it.
func aligned(w *sourceview.Writer, a *article.Article) *OriginalView {
	cut := w.Full()
	if cut {
		w.EndShort("The original is longer than what is shown here. Save a copy of the file to read the rest in another program.")
	}
	v := w.View()
	v.Align(a.Blocks)
	return v
}

// writeText writes a decoded text by its kind.
func writeText(w *sourceview.Writer, media, text string) {
	if media == mediaHTML {
		w.Page(text, func(a atom.Atom) bool { return blockLevel[a] })
		return
	}
	w.Text(text)
}

// viewContainer shows what an article came in: of a mailbox the one mail that has
// most of it, which mostly stands at the article's place.
func viewContainer(ctx context.Context, count int, show func(int) (unpack.Shown, error), a *article.Article) (*OriginalView, error) {
	var best *OriginalView
	most := -1.0
	var lost error
	for i := range count {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		switch { // the article's own place first
		case a.Ordinal >= count:
		case i == 0:
			i = a.Ordinal
		case i <= a.Ordinal:
			i--
		}
		shown, err := show(i)
		if err != nil {
			lost = err
			continue
		}
		w := sourceview.NewWriter()
		if count > 1 {
			w.Heading(fmt.Sprintf("Mail %d of %d", i+1, count))
		}
		if err := writeShown(ctx, w, shown); err != nil {
			lost = err
			continue
		}
		v := aligned(w, a)
		if part := v.Found(); part > most {
			best, most = v, part
		}
		if most > enoughFound {
			break
		}
	}
	if best == nil && lost == nil {
		lost = errors.New("it holds nothing that can be read")
	}
	if best == nil {
		return nil, lost
	}
	return best, nil
}

// enoughFound is the share of an article's words by which its mail is known.
const enoughFound = 0.8

// writeShown writes a container: its head, its texts, the names of what is beside.
func writeShown(ctx context.Context, w *sourceview.Writer, s unpack.Shown) error {
	if len(s.Head) > 0 {
		w.Said(strings.Join(s.Head, "\n"))
	}
	for _, t := range s.Texts {
		if t.Name != "" {
			w.Heading("Attached: " + t.Name)
		} else {
			w.Break()
		}
		switch {
		case t.Within != nil:
			if err := writeShown(ctx, w, *t.Within); err != nil {
				return err
			}
		case t.Media == "application/pdf":
			if err := writePDF(ctx, w, t.Bytes); err != nil {
				return err
			}
		default:
			text, _ := decodeStated(t.Bytes, t.Charset)
			writeText(w, t.Media, withoutControl(text))
		}
	}
	if len(s.Rest) > 0 {
		w.Heading("With it came")
		w.Said(strings.Join(s.Rest, "\n"))
	}
	return nil
}

// writePDF writes the text of a PDF by page.
func writePDF(ctx context.Context, w *sourceview.Writer, b []byte) error {
	pages, err := pdftext.ByPage(ctx, b)
	if err != nil {
		return err
	}
	for _, p := range pages {
		w.Heading(fmt.Sprintf("Page %d", p.Number))
		if len(p.Paragraphs) == 0 {
			w.Say("No text on this page.")
		}
		for _, text := range p.Paragraphs {
			w.Paragraph(text)
		}
	}
	return nil
}
