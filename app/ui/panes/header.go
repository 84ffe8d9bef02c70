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
// it was found. A value is edited in its place; what is unknown says so.
type ArticleHeader struct {
	widget.BaseWidget
	OnEdit   func(field article.Field, value string) error // the error is a sentence
	OnEscape func()                                        // back to the page

	id       article.ID
	meta     article.Metadata
	values   map[article.Field]*part.Value
	editing  article.Field // "" for none
	entry    *part.Field
	name     *text.Label // of the value being edited
	sentence *text.Label
}

// NewArticleHeader makes an empty head.
func NewArticleHeader() *ArticleHeader {
	h := &ArticleHeader{values: map[article.Field]*part.Value{}, entry: part.NewField(""), name: part.Hint.Label("", 1), sentence: part.Small.In(tokens.Conflict).Label("", 0)}
	h.values[article.FieldTitle] = h.newValue(article.FieldTitle, "", part.Title)
	for _, f := range headerFields {
		h.values[f.field] = h.newValue(f.field, f.name, part.SmallInk)
	}
	h.entry.OnSubmitted = func(string) { h.commit() }
	h.entry.OnConfirm = h.commit
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

// SetArticle shows the values of an article. A value of the same article that
// is being edited stays open.
func (h *ArticleHeader) SetArticle(id article.ID, m article.Metadata) {
	if id != h.id {
		h.stop(false)
	}
	h.id, h.meta = id, m
	for f, v := range h.values {
		h.show(f, v)
	}
	h.Refresh()
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

// Edit opens a value for editing: Enter keeps what is typed, Esc leaves it.
func (h *ArticleHeader) Edit(f article.Field) {
	if h.values[f] == nil || h.OnEdit == nil {
		return
	}
	h.stop(false)
	h.editing, h.name.Text = f, nameOf(f)
	h.entry.SetText(h.raw(f))
	h.entry.SetPlaceHolder(placeholders[f])
	h.Refresh()
	h.entry.Focus()
	h.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

var placeholders = map[article.Field]string{
	article.FieldPublished: "2024-03-14 or 2024-03-14T04:20+05:30",
	article.FieldUpdated:   "2024-03-14 or 2024-03-14T04:20+05:30",
	article.FieldByline:    "names, with semicolons between",
	article.FieldLang:      "two letters, as in en, uk, ar",
	article.FieldURL:       "https://",
}

// commit reports what was typed; what cannot be kept is said beneath.
func (h *ArticleHeader) commit() {
	if h.editing == "" || h.OnEdit == nil {
		return
	}
	f, value := h.editing, strings.TrimSpace(h.entry.Text)
	if value == h.raw(f) {
		h.stop(true)
		return
	}
	if err := h.OnEdit(f, value); err != nil {
		h.sentence.Text = sentence(err.Error())
		h.entry.SetFailed(true)
		h.Refresh()
		return
	}
	h.stop(true)
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
