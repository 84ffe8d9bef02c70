package panes

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// NoteEditor edits a passage's note and tags.
type NoteEditor struct {
	widget.BaseWidget
	OnSave   func(note string, tags []article.ID) error
	OnCancel func()

	keys  part.Pass
	sheet *sheet
	quote *text.Label
	note  *part.Field
	tags  *tagChips
	rows  *part.Column
}

// NewNoteEditor makes an empty one.
func NewNoteEditor() *NoteEditor {
	n := &NoteEditor{quote: part.Quote.Label("", 12), note: part.NewTextField("what you think of these words", 5)}
	n.keys = part.Pass{OnEscape: func() { does(n.OnCancel) }, OnConfirm: n.save, OnAlt: n.alt}
	foot := n.keys
	n.keys.OnFocused = func(o fyne.CanvasObject) { n.rows.Reveal(o) }
	n.note.PassTo(&n.keys)
	n.tags = newTagChips(&n.keys)
	n.rows = part.NewColumn(formGap, tokens.Space4, n.quote,
		part.NewFormRow("Note", 0, n.note), part.NewFormRow("Tags", 2, n.tags.Flow))
	n.sheet = newSheet("Note", n.rows)
	n.sheet.hint = container.NewHBox(part.NewKey("Tab"), part.Hint.Word("next field"))
	save := part.NewButton("Save note", "", "Ctrl+Enter", part.Primary, n.save)
	cancel := part.NewButton("Cancel", "", "Esc", part.Link, func() { does(n.OnCancel) })
	save.PassTo(&foot)
	cancel.PassTo(&foot)
	n.sheet.left.SetObjects(save)
	n.sheet.right.SetObjects(cancel)
	n.ExtendBaseWidget(n)
	return n
}

// SetPassage shows a passage, with all tags there are.
func (n *NoteEditor) SetPassage(p article.Passage, tags []chronology.Tag) {
	n.quote.Text = quoted(p.Quote)
	n.note.SetText(p.Note)
	n.tags.set(tags, p.Tags)
	n.sheet.say("")
	n.quote.Refresh()
	n.rows.Refresh()
}

func (n *NoteEditor) save() {
	if n.OnSave == nil {
		return
	}
	if err := n.OnSave(strings.TrimSpace(n.note.Text), n.tags.chosen); err != nil {
		n.sheet.say(part.Sentence(err))
	}
}

func (n *NoteEditor) alt(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyN:
		n.note.Focus()
	case fyne.KeyG:
		n.tags.focus()
	default:
		return false
	}
	return true
}

// Focus puts the caret into the note.
func (n *NoteEditor) Focus() { n.note.Focus() }

// CreateRenderer implements fyne.Widget.
func (n *NoteEditor) CreateRenderer() fyne.WidgetRenderer { return drawSheet(n.sheet) }
