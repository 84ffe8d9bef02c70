package app

import (
	"context"
	"strings"

	"dateline/app/article"
	"dateline/app/intake"
)

// Paste is what was taken from the clipboard or dropped as text, as far as its
// source offers it.
type Paste struct {
	Text   string
	HTML   string // a piece of a page; read in place of Text where it is given
	Origin article.Origin
	Claims []article.Claim // what the source says of it: its address, the page's title, the language
}

// ImportPaste reads pasted or dropped text into the workspace.
func (w *Workbench) ImportPaste(ctx context.Context, p Paste) (ImportResult, error) {
	s := intake.Source{Bytes: []byte(p.Text), Origin: p.Origin, Claims: p.Claims}
	if p.HTML != "" {
		s.Bytes, s.Fragment = []byte(p.HTML), true
	}
	label := "Paste article"
	if p.Origin == article.OriginDrop {
		label = "Drop article"
	}
	return w.importSource(ctx, label, s)
}

// ImportText reads pasted plain text into the workspace.
func (w *Workbench) ImportText(ctx context.Context, text string) (ImportResult, error) {
	return w.ImportPaste(ctx, Paste{Text: text, Origin: article.OriginPaste})
}

// ImportAddress keeps a web address without a text, such as that of a link that
// was dropped or copied. What is kept of it is a shortcut as Windows writes it,
// with the title beside the address.
func (w *Workbench) ImportAddress(ctx context.Context, address, title string, origin article.Origin) (ImportResult, error) {
	line := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	text := "[InternetShortcut]\r\nURL=" + line(address) + "\r\n"
	if title := line(title); title != "" && title != line(address) {
		text += "Title=" + title + "\r\n"
	}
	return w.importSource(ctx, "Keep link", intake.Source{Bytes: []byte(text), Origin: origin})
}
