package panes

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/article"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// headerFields are the values below the title in their order of reading: the
// left and right of each line.
var headerFields = []struct {
	field article.Field
	name  string
}{
	{article.FieldSite, "Site"}, {article.FieldPublished, "Published"},
	{article.FieldByline, "Byline"}, {article.FieldUpdated, "Updated"},
	{article.FieldPlace, "Place"}, {article.FieldLang, "Language"},
	{article.FieldURL, "Address"},
}

// ArticleHeader is the head of an article: its title, and each value with where
// it was found. A value is edited in its place; what is unknown says so. Typing
// is never lost by going to another value or article: it is kept as Enter would,
// and what cannot be kept waits in its field.
type ArticleHeader struct {
	widget.BaseWidget
	OnEdit   func(id article.ID, field article.Field, value string) error // the error is a sentence
	OnEscape func()                                                       // back to the page

	id       article.ID
	meta     article.Metadata
	values   map[article.Field]*part.Value
	editing  article.Field // "" for none
	entry    *part.Field
	name     *text.Label // of the value being edited
	sentence *text.Label
	refused  map[article.ID]refusal // typing that could not be kept when its article was left
	left     *text.Label            // says so beneath the article that came after it
}

// refusal is typing that could not be kept, and the sentence why.
type refusal struct {
	field       article.Field
	typed, said string
}

// NewArticleHeader makes an empty head.
func NewArticleHeader() *ArticleHeader {
	wrong := part.Small.In(tokens.Conflict)
	h := &ArticleHeader{
		values: map[article.Field]*part.Value{}, entry: part.NewField(""), name: part.Hint.Label("", 1),
		sentence: wrong.Label("", 0), refused: map[article.ID]refusal{}, left: wrong.Label("", 0),
	}
	h.values[article.FieldTitle] = h.newValue(article.FieldTitle, "", part.Title)
	for _, f := range headerFields {
		h.values[f.field] = h.newValue(f.field, f.name, part.SmallInk)
	}
	h.entry.OnSubmitted = func(string) { h.enter() }
	h.entry.OnConfirm = h.enter
	h.entry.Pass.OnEscape = func() { h.stop(true) }
	h.entry.OnFocus = func(gained bool) {
		if !gained && h.editing != "" && h.entry.Text == h.raw(h.editing) {
			h.stop(false)
		}
	}
	h.ExtendBaseWidget(h)
	return h
}

func (h *ArticleHeader) newValue(f article.Field, name string, face part.Face) *part.Value {
	v := part.NewValue(name, face, func() { h.Edit(f) })
	v.OnEscape = func() { does(h.OnEscape) }
	return v
}

// SetArticle shows the values of an article, "" for none. A value of the same
// article that is being edited stays open; one of another is kept.
func (h *ArticleHeader) SetArticle(id article.ID, m article.Metadata) {
	another := id != h.id
	if another {
		h.leave()
	}
	h.id, h.meta = id, m
	for f, v := range h.values {
		h.show(f, v)
	}
	if r, waits := h.refused[id]; another && waits {
		delete(h.refused, id)
		h.open(r.field, r.typed)
		h.sentence.Text, h.left.Text = r.said, ""
		h.entry.SetFailed(true)
	}
	h.Refresh()
}

// leave keeps what is typed before another article is shown. What cannot be kept
// waits until its own article is shown again.
func (h *ArticleHeader) leave() {
	if h.id != "" {
		h.left.Text = ""
	}
	if err := h.keep(); err != nil {
		h.refused[h.id] = refusal{h.editing, h.entry.Text, part.Sentence(err)}
		h.left.Text = "What you typed into the article before could not be kept: " + part.Sentence(err) +
			" It stands in its field when you go back there."
	}
	c := fyne.CurrentApp().Driver().CanvasForObject(h.entry)
	held := h.editing != "" && c != nil && c.Focused() == fyne.Focusable(h.entry)
	h.stop(false)
	if held { // or keys would go into a field that is not there any more
		does(h.OnEscape)
	}
}

func (h *ArticleHeader) show(f article.Field, v *part.Value) {
	evidence := h.meta.Evidence[f]
	where := ""
	if evidence.Where != "" {
		where = " – " + evidence.Where
	}
	shown, tone := h.shown(f), part.Plain
	switch {
	case shown == "" && (f == article.FieldPlace || f == article.FieldUpdated):
		where = "not stated" // in most articles: nothing to doubt
	case shown == "":
		shown, tone = "unknown", part.Doubtful
		if f == article.FieldTitle {
			shown = "Title unknown"
		}
	case evidence.ToCheck:
		tone, where = part.Doubtful, where+" – to check"
	}
	v.Set(shown, where, tone, evidence.String())
}

// nameOf is a field's name, "" for the title, which needs none.
func nameOf(f article.Field) string {
	for _, h := range headerFields {
		if h.field == f {
			return h.name
		}
	}
	return ""
}

// shown is a value for people, "" when unknown.
func (h *ArticleHeader) shown(f article.Field) string {
	switch f {
	case article.FieldPublished:
		return h.meta.Published.String()
	case article.FieldUpdated:
		return h.meta.Updated.String()
	case article.FieldURL:
		_, address, ok := strings.Cut(h.meta.URL, "://")
		if ok {
			return strings.TrimSuffix(strings.TrimPrefix(address, "www."), "/")
		}
	case article.FieldByline:
		return strings.Join(h.meta.Byline, ", ")
	}
	return h.raw(f)
}

// raw is a value as it is edited.
func (h *ArticleHeader) raw(f article.Field) string {
	switch f {
	case article.FieldTitle:
		return h.meta.Title
	case article.FieldByline:
		return strings.Join(h.meta.Byline, "; ")
	case article.FieldSite:
		return h.meta.Site
	case article.FieldURL:
		return h.meta.URL
	case article.FieldPublished:
		return string(h.meta.Published)
	case article.FieldUpdated:
		return string(h.meta.Updated)
	case article.FieldPlace:
		return h.meta.Place
	}
	return h.meta.Lang
}

// Edit opens a value for editing: Enter keeps what is typed, Esc leaves it. Typing
// in another value is kept first; where it cannot be, that one stays open.
func (h *ArticleHeader) Edit(f article.Field) {
	if h.values[f] == nil || h.OnEdit == nil {
		return
	}
	if !h.commit() {
		h.entry.Focus()
		return
	}
	h.left.Text = ""
	h.open(f, h.raw(f))
	h.Refresh()
	h.entry.Focus()
	h.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// open puts the field in a value's place.
func (h *ArticleHeader) open(f article.Field, typed string) {
	h.editing, h.name.Text = f, nameOf(f)
	h.entry.SetText(typed)
	h.entry.SetPlaceHolder(placeholders[f])
}

var placeholders = map[article.Field]string{
	article.FieldPublished: "2024-03-14 or 2024-03-14T04:20+05:30",
	article.FieldUpdated:   "2024-03-14 or 2024-03-14T04:20+05:30",
	article.FieldByline:    "names, with semicolons between",
	article.FieldLang:      "two letters, as in en, uk, ar",
	article.FieldURL:       "https://",
}

// commit keeps what was typed and closes the field; what cannot be kept is said
// beneath, and the field stays open: then it returns false.
func (h *ArticleHeader) commit() bool {
	if err := h.keep(); err != nil {
		h.sentence.Text = part.Sentence(err)
		h.entry.SetFailed(true)
		h.Refresh()
		return false
	}
	h.stop(false)
	return true
}

// keep reports what was typed when it differs from the value.
func (h *ArticleHeader) keep() error {
	value := strings.TrimSpace(h.entry.Text)
	if h.editing == "" || h.OnEdit == nil || value == h.raw(h.editing) {
		return nil
	}
	return h.OnEdit(h.id, h.editing, value)
}

// enter keeps what was typed and gives the value the keys again.
func (h *ArticleHeader) enter() {
	f := h.editing
	if f != "" && h.commit() {
		part.Focus(h.values[f])
	}
}

// stop closes the field; back gives the value the keys again.
func (h *ArticleHeader) stop(back bool) {
	if h.editing == "" {
		return
	}
	v := h.values[h.editing]
	h.editing, h.sentence.Text = "", ""
	h.entry.SetFailed(false)
	h.Refresh()
	if back {
		part.Focus(v)
	}
}

// Focus gives the title the keys.
func (h *ArticleHeader) Focus() { part.Focus(h.values[article.FieldTitle]) }
