package ui

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
)

// dropped takes files and folders dropped anywhere on the window.
func (w *window) dropped(_ fyne.Position, uris []fyne.URI) {
	var paths []string
	for _, u := range uris {
		if u.Scheme() == "file" {
			paths = append(paths, u.Path())
		}
	}
	if w.dialogOpen() {
		if w.sheet != nil && w.sheet.field != nil && len(paths) == 1 {
			w.sheet.field.SetText(paths[0])
		}
		return
	}
	if len(paths) == 1 && strings.EqualFold(filepath.Ext(paths[0]), app.Extension) {
		w.open(paths[0], false)
		return
	}
	if len(paths) == 0 {
		w.status.say("Nothing in this drop can be read: drop files or folders, or paste text with Ctrl+V.")
		return
	}
	w.imports.paths(paths, article.OriginDrop)
}

// pasteArticle imports what is on the clipboard.
func (w *window) pasteArticle() {
	if why := w.cannotWrite(); why != "" {
		w.status.say(why)
		return
	}
	words := w.host.Clipboard().Content()
	if strings.TrimSpace(words) == "" {
		w.status.say("There is no text on the clipboard: copy an article first.")
		return
	}
	from := w.place()
	onBench(w, func(ctx context.Context, bench *app.Workbench) (app.ImportResult, error) {
		return bench.ImportText(ctx, words)
	}, func(r app.ImportResult, err error) {
		if err != nil {
			w.status.say("Not pasted: " + sentence(err))
			return
		}
		if len(r.Articles) > 0 {
			w.imports.openOnly(r, from)
		}
	})
}
