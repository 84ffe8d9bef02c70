package panes

import (
	"strings"

	"fyne.io/fyne/v2"

	"dateline/app/article"
	"dateline/app/ui/part"
)

// leave closes the field before another article is shown; what it returns keeps
// what was typed. What cannot be kept waits until its own article is shown again.
func (h *ArticleHeader) leave() (keep func()) {
	if h.id != "" {
		h.left.Text = ""
	}
	c := fyne.CurrentApp().Driver().CanvasForObject(h.entry)
	held := h.editing != "" && c != nil && c.Focused() == fyne.Focusable(h.entry)
	id, field, typed, keeps := h.id, h.editing, h.entry.Text, h.typed() && !h.saving
	h.stop(false)
	if held { // or keys would go into a field that is not there any more
		does(h.OnEscape)
	}
	return func() {
		if keeps {
			h.OnEdit(id, field, strings.TrimSpace(typed), func(err error) { h.late(id, field, typed, err) })
		}
	}
}

// late is told what came of typing whose field was left before it was kept.
func (h *ArticleHeader) late(id article.ID, field article.Field, typed string, err error) {
	if err == nil {
		return
	}
	h.refused[id] = refusal{field, typed, part.Sentence(err)}
	if id == h.id {
		h.resume()
	} else {
		h.left.Text = "What you typed into the article before could not be kept: " + part.Sentence(err) +
			" It stands in its field when you go back there."
	}
	h.Refresh()
}

// resume opens the field of the article that was left with a mistake in it.
func (h *ArticleHeader) resume() {
	r, waits := h.refused[h.id]
	if !waits {
		return
	}
	delete(h.refused, h.id)
	h.open(r.field, r.typed)
	h.sentence.Text, h.left.Text = r.said, ""
	h.entry.SetFailed(true)
}
