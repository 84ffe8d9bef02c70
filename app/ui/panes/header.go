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
	{article.FieldSection, "Section"}, {article.FieldCredit, "Credit"}, {article.FieldCaptured, "Saved"},
}

// quiet are the fields that are shown only where something is known of them.
var quiet = map[article.Field]bool{article.FieldSection: true, article.FieldCredit: true, article.FieldCaptured: true}

// ArticleHeader is the head of an article: its title, and each value with where
// it was found. A value is edited in its place; what is unknown says so. Typing
// is never lost by going to another value or article: it is kept as Enter would,
// and what cannot be kept waits in its field.
type ArticleHeader struct {
	widget.BaseWidget
	// OnEdit keeps what was typed, and OnChoose another place's claim; done is told
	// the outcome, at once or later. The error is a sentence.
	OnEdit   func(id article.ID, field article.Field, value string, done func(error))
	OnChoose func(id article.ID, c article.Claim, done func(error))
	OnEscape func() // back to the page
	OnSized  func() // its height may be another: a field was opened or closed

	id       article.ID
	meta     article.Metadata
	values   map[article.Field]*part.Value
	column   float32       // width of the text below; 0: that of the head
	textSize float32       // of the text below
	editing  article.Field // "" for none
	saving   bool          // what was typed is being kept
	entry    *part.Field
	claims   *part.Flow  // other values that the original gives, below the field
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
		sentence: wrong.Label("", 0), claims: part.NewFlow(), refused: map[article.ID]refusal{}, left: wrong.Label("", 0),
	}
	h.values[article.FieldTitle] = h.newValue(article.FieldTitle, "", part.Title)
	for _, f := range headerFields {
		h.values[f.field] = h.newValue(f.field, f.name, part.SmallInk)
	}
	h.entry.OnSubmitted = func(string) { h.enter() }
	h.entry.OnConfirm = h.enter
	h.entry.Pass.OnEscape = func() { h.stop(true) }
	h.entry.Pass.OnAlt = func(key fyne.KeyName) bool { return h.chooseByNumber(digitOf(key)) }
	h.entry.OnFocus = func(gained bool) {
		// With claims below it the field stays: the keys may be on their way there.
		// Rest closes it.
		if !gained && h.editing != "" && !h.saving && len(h.claims.Objects()) == 0 && h.entry.Text == h.meta.Value(h.editing) {
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
	another, keep := id != h.id, func() {}
	if another {
		keep = h.leave()
	}
	h.id, h.meta = id, m
	for f, v := range h.values {
		h.show(f, v)
	}
	if another {
		keep()
		h.resume()
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
	v.Set(shown, where, tone, h.tipOf(f))
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
	case article.FieldURL:
		_, address, ok := strings.Cut(h.meta.URL, "://")
		if ok {
			return strings.TrimSuffix(strings.TrimPrefix(address, "www."), "/")
		}
	case article.FieldByline:
		return strings.Join(h.meta.Byline, ", ")
	}
	return shownValue(f, h.meta.Value(f))
}

// listed tells whether a field has a place in the head now.
func (h *ArticleHeader) listed(f article.Field) bool {
	return !quiet[f] || h.editing == f || h.meta.Value(f) != ""
}

// Edit opens a value for editing: Enter keeps what is typed, Esc leaves it. Typing
// in another value is kept first; where it cannot be, that one stays open.
func (h *ArticleHeader) Edit(f article.Field) {
	if h.values[f] == nil || h.OnEdit == nil {
		return
	}
	h.commit(func() {
		h.left.Text = ""
		h.open(f, h.meta.Value(f))
		h.sized()
		h.entry.Focus()
		h.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	})
}

// open puts the field in a value's place.
func (h *ArticleHeader) open(f article.Field, typed string) {
	h.editing, h.name.Text = f, nameOf(f)
	h.entry.SetText(typed)
	h.entry.SetPlaceHolder(placeholders[f])
	h.offer(f)
}

var placeholders = map[article.Field]string{
	article.FieldPublished: "14 Mar 2024 or 2024-03-14T04:20+05:30",
	article.FieldUpdated:   "14 Mar 2024 or 2024-03-14T04:20+05:30",
	article.FieldCaptured:  "14 Mar 2024 or 2024-03-14T04:20+05:30",
	article.FieldSite:      "the name of the site",
	article.FieldByline:    "names, with semicolons between",
	article.FieldLang:      "two letters, as in en, uk, ar",
	article.FieldURL:       "https://",
}

// commit keeps what was typed, closes the field and goes on; what cannot be kept is
// said beneath, and the field stays open.
func (h *ArticleHeader) commit(then func()) {
	switch {
	case h.saving:
	case !h.typed():
		h.stop(false)
		then()
	default:
		h.save(func(done func(error)) {
			h.OnEdit(h.id, h.editing, strings.TrimSpace(h.entry.Text), done)
		}, then)
	}
}

// typed tells whether the field holds something else than the value.
func (h *ArticleHeader) typed() bool {
	return h.editing != "" && h.OnEdit != nil && strings.TrimSpace(h.entry.Text) != h.meta.Value(h.editing)
}

// save keeps something of the field that is open. Until it is kept the field takes
// no typing.
func (h *ArticleHeader) save(do func(done func(error)), then func()) {
	id, field, typed := h.id, h.editing, h.entry.Text
	h.saving = true
	h.entry.Disable()
	do(func(err error) {
		if id != h.id || field != h.editing { // left since
			h.late(id, field, typed, err)
			return
		}
		h.saving = false
		h.entry.Enable()
		if err != nil {
			h.sentence.Text = part.Sentence(err)
			h.entry.SetFailed(true)
			h.sized()
			h.entry.Focus()
			return
		}
		h.stop(false)
		then()
	})
}

// enter keeps what was typed and gives the value the keys again.
func (h *ArticleHeader) enter() {
	if f := h.editing; f != "" {
		h.commit(func() { part.Focus(h.values[f]) })
	}
}

// sized shows the head anew, and tells who gives it room.
func (h *ArticleHeader) sized() {
	h.Refresh()
	does(h.OnSized)
}

// Rest closes the field where nothing was typed: the analyst is at the text again.
func (h *ArticleHeader) Rest() {
	if h.editing != "" && !h.typed() && !h.saving && h.sentence.Text == "" {
		h.stop(false)
	}
}

// stop closes the field; back gives the value the keys again.
func (h *ArticleHeader) stop(back bool) {
	if h.editing == "" {
		return
	}
	v := h.values[h.editing]
	h.editing, h.sentence.Text, h.saving = "", "", false
	h.claims.SetObjects()
	h.entry.Enable()
	h.entry.SetFailed(false)
	h.sized()
	if back {
		part.Focus(v)
	}
}

// Focus gives the title the keys.
func (h *ArticleHeader) Focus() { part.Focus(h.values[article.FieldTitle]) }
