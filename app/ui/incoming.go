package ui

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"dateline/app"
	"dateline/app/article"
	"dateline/app/transfer"
)

// dropped takes files and folders that Fyne tells of: everything that is dropped
// where transfer.Watch can do nothing.
func (w *window) dropped(_ fyne.Position, uris []fyne.URI) {
	var item transfer.Item
	for _, u := range uris {
		if u.Scheme() == "file" {
			item.Files = append(item.Files, u.Path())
		} else {
			item.Remote = append(item.Remote, u.String())
		}
	}
	w.takeDrop(item, nil)
}

// takeDrop takes what was dropped anywhere on the window.
func (w *window) takeDrop(item transfer.Item, err error) {
	if w.dialogOpen() {
		if w.dropFills(item.Files) {
			w.sheet.field.SetText(item.Files[0])
		} else {
			w.status.say("Nothing was dropped: leave the dialog first, then drop it again.")
		}
		return
	}
	w.take(item, err, article.OriginDrop, w.place())
}

// dropFills tells whether a drop is the answer to the dialog that is open.
func (w *window) dropFills(files []string) bool {
	return w.sheet != nil && w.sheet.field != nil && len(files) == 1
}

// pasteArticle imports what is on the clipboard, with all that the program it was
// copied in tells of it.
func (w *window) pasteArticle() {
	if why := w.cannotWrite(); why != "" {
		w.status.say(why)
		return
	}
	from, native := w.place(), w.native()
	w.back.aside(func(ctx context.Context) func() {
		item, err := transfer.Clipboard(ctx, native)
		return func() {
			if errors.Is(err, transfer.ErrUnavailable) {
				item, err = transfer.PlainText(w.host.Clipboard().Content()), nil
			}
			w.take(item, err, article.OriginPaste, from)
		}
	})
}

// take brings in what was pasted or dropped. from is where the analyst was then.
func (w *window) take(item transfer.Item, err error, origin article.Origin, from place) {
	if err != nil {
		w.status.say(wayIn(origin).failed + sentence(err))
		return
	}
	switch item.Kind() {
	case transfer.Files:
		if isWorkspace(item.Files) {
			w.open(item.Files[0], false)
			return
		}
		w.imports.paths(item.Files, origin)
	case transfer.Link:
		w.bringIn(origin, from, func(ctx context.Context, bench *app.Workbench) (app.ImportResult, error) {
			return bench.ImportAddress(ctx, item.Link, item.Title, origin)
		})
	case transfer.Selection:
		paste := app.Paste{Text: item.Text, HTML: item.HTML, Origin: origin, Claims: claimsOf(item, origin, time.Now())}
		w.bringIn(origin, from, func(ctx context.Context, bench *app.Workbench) (app.ImportResult, error) {
			return bench.ImportPaste(ctx, paste)
		})
	default:
		w.status.say(refusal(item.Kind(), origin))
	}
}

// bringIn imports one thing and shows the article, or offers it.
func (w *window) bringIn(origin article.Origin, from place, do func(context.Context, *app.Workbench) (app.ImportResult, error)) {
	if why := w.cannotWrite(); why != "" {
		w.status.say(why)
		return
	}
	onBench(w, do, func(r app.ImportResult, err error) {
		if err != nil {
			w.status.say(wayIn(origin).failed + sentence(err))
			return
		}
		if len(r.Articles) > 0 {
			w.imports.cameIn(r, origin, from)
		}
	})
}

// claimsOf is what is told of a selection from outside its text. What names its
// page was taken from the web just now.
func claimsOf(item transfer.Item, origin article.Origin, now time.Time) []article.Claim {
	claims := item.Said
	if len(claims) > 0 {
		claims = append(claims, article.Claim{Field: article.FieldCaptured, Value: now.Format("2006-01-02T15:04:05Z07:00"),
			Evidence: article.Evidence{Where: "the computer’s clock", Rule: wayIn(origin).captured}})
	}
	return claims
}

// isWorkspace tells whether a workspace came, and nothing else.
func isWorkspace(files []string) bool {
	return len(files) == 1 && strings.EqualFold(filepath.Ext(files[0]), app.Extension)
}

// inWords is how a way in is spoken of.
type inWords struct{ failed, captured, empty string }

func wayIn(origin article.Origin) inWords {
	if origin == article.OriginDrop {
		return inWords{"Not dropped: ", article.RuleDropped,
			"Nothing in this drop can be read: drop files or folders, a link, or text selected in a browser."}
	}
	return inWords{"Not pasted: ", article.RulePasted, "There is no text on the clipboard: copy an article first."}
}

// refusal says why a thing does not come in, and what would.
func refusal(kind transfer.Kind, origin article.Origin) string {
	switch kind {
	case transfer.Picture:
		return "A picture holds no text that can be read: take the text of the page, or its address."
	case transfer.Elsewhere:
		return "These files are not on this computer: copy them to it first, then import them."
	}
	return wayIn(origin).empty
}
