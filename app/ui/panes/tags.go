package panes

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/chronology"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// TagEditor renames tags, adds one, and puts into the bin those whose name is
// emptied.
type TagEditor struct {
	widget.BaseWidget
	OnSave   func(changed []chronology.Tag) error // a new one has no ID, one for the bin no name
	OnCancel func()

	keys  part.Pass
	sheet *sheet
	tags  []chronology.Tag
	names []*part.Field // one for each tag, and last that of a new one
	rows  *part.Column
	save  *part.Button
}

// NewTagEditor makes one without tags.
func NewTagEditor() *TagEditor {
	e := &TagEditor{}
	e.keys = part.Pass{OnEscape: func() { does(e.OnCancel) }, OnConfirm: e.confirm}
	foot := e.keys
	e.keys.OnFocused = func(o fyne.CanvasObject) { e.rows.Reveal(o) }
	e.rows = part.NewColumn(formGap, tokens.Space4)
	e.sheet = newSheet("Tags", e.rows)
	e.sheet.hint = container.NewHBox(part.NewKey("Tab"), part.Hint.Word("next field"))
	e.save = part.NewButton("Save tags", "", "Ctrl+Enter", part.Primary, e.confirm)
	cancel := part.NewButton("Cancel", "", "Esc", part.Link, func() { does(e.OnCancel) })
	e.save.PassTo(&foot)
	cancel.PassTo(&foot)
	e.sheet.left.SetObjects(e.save)
	e.sheet.right.SetObjects(cancel)
	e.ExtendBaseWidget(e)
	return e
}

// SetTags shows the tags there are.
func (e *TagEditor) SetTags(tags []chronology.Tag) {
	e.tags, e.names = slices.Clone(tags), nil
	rows := []fyne.CanvasObject{part.Second.Label("Empty a name to put its tag into the bin. Passages and events keep their other tags.", 0)}
	for _, t := range tags {
		label := "No key"
		if t.Key > 0 {
			label = fmt.Sprintf("Key %d", t.Key)
		}
		rows = append(rows, part.NewFormRow(label, -1, e.field(t.Name, "goes into the bin")))
	}
	rows = append(rows, part.NewFormRow("New tag", -1, e.field("", "its name")))
	e.rows.SetObjects(rows...)
	e.sheet.say("")
}

func (e *TagEditor) field(name, placeholder string) *part.Field {
	f := part.NewField(placeholder)
	f.SetText(name)
	f.PassTo(&e.keys)
	e.names = append(e.names, f)
	return f
}

// changed are the tags that are not as they were.
func (e *TagEditor) changed() []chronology.Tag {
	var all []chronology.Tag
	for i, f := range e.names {
		name := strings.Join(strings.Fields(f.Text), " ")
		switch {
		case i < len(e.tags) && name != e.tags[i].Name:
			t := e.tags[i]
			t.Name = name
			all = append(all, t)
		case i == len(e.tags) && name != "":
			all = append(all, chronology.Tag{Name: name})
		}
	}
	return all
}

func (e *TagEditor) confirm() {
	if e.OnSave == nil {
		return
	}
	if err := e.OnSave(e.changed()); err != nil {
		e.sheet.say(part.Sentence(err))
	}
}

// Focus puts the caret into the field for a new tag.
func (e *TagEditor) Focus() {
	if len(e.names) > 0 {
		e.names[len(e.names)-1].Focus()
	}
}

// Contents of the tags.
func (e *TagEditor) Contents() string {
	var all []string
	for _, f := range e.names {
		all = append(all, f.Text)
	}
	return strings.Join(all, "\x00")
}

// Say shows a sentence at the tags' foot.
func (e *TagEditor) Say(sentence string) { e.sheet.say(sentence) }

// Wait takes no typing, or takes it again.
func (e *TagEditor) Wait(wait bool) { waiting(wait, e.save, e.names...) }

// CreateRenderer implements fyne.Widget.
func (e *TagEditor) CreateRenderer() fyne.WidgetRenderer { return drawSheet(e.sheet) }
