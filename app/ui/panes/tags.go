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

// TagEditor changes the names, looks and keys of tags, adds one, and puts into the
// bin those whose name is emptied.
type TagEditor struct {
	widget.BaseWidget
	OnSave   func(changed []chronology.Tag) error // a new one has no ID, one for the bin no name
	OnCancel func()

	keys  part.Pass
	sheet *sheet
	lines []*tagLine // one for each tag, and last that of a new one
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
	e.lines = nil
	for _, t := range tags {
		e.lines = append(e.lines, newTagLine(t, "goes into the bin", &e.keys))
	}
	e.lines = append(e.lines, newTagLine(freeTag(tags), "name of a new tag", &e.keys))
	rows := []fyne.CanvasObject{
		part.Second.Label("A look or a key is chosen by its digit or with the arrows.", 0),
		part.Second.Label("Empty a name to put its tag into the bin. Passages and events keep their other tags.", 0),
	}
	for _, l := range e.lines {
		l.key.onPicked = func(before int) { e.swapKeys(l, before) }
		rows = append(rows, l.view)
	}
	e.rows.SetObjects(rows...)
	e.sheet.say("")
}

// freeTag is a new tag with a key and a look that no other one has, while there
// are some.
func freeTag(tags []chronology.Tag) chronology.Tag {
	free := func(of func(chronology.Tag) int) int {
		for n := 1; n <= mostPicks; n++ {
			if !slices.ContainsFunc(tags, func(t chronology.Tag) bool { return of(t) == n }) {
				return n
			}
		}
		return 0
	}
	return chronology.Tag{
		Key:   free(func(t chronology.Tag) int { return t.Key }),
		Color: max(1, free(func(t chronology.Tag) int { return t.Color })),
	}
}

// swapKeys gives the key that a line had to the one whose key it took: no two tags
// have one key.
func (e *TagEditor) swapKeys(to *tagLine, before int) {
	for _, l := range e.lines {
		if l != to && l.key.value == to.key.value && l.key.value > 0 {
			l.key.value = before
			l.key.Refresh()
		}
	}
}

// changed are the tags that are not as they were.
func (e *TagEditor) changed() []chronology.Tag {
	var all []chronology.Tag
	for _, l := range e.lines {
		t := l.tag
		t.Name = strings.Join(strings.Fields(l.name.Text), " ")
		t.Color, t.Key = l.look.value, l.key.value
		switch {
		case l.tag.ID == "" && t.Name == "":
		case l.tag.ID != "" && t.Name == "":
			t.Color, t.Key = l.tag.Color, l.tag.Key // as it comes back
			all = append(all, t)
		case t != l.tag:
			all = append(all, t)
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
	if len(e.lines) > 0 {
		e.lines[len(e.lines)-1].name.Focus()
	}
}

// Contents of the tags.
func (e *TagEditor) Contents() string {
	var all []string
	for _, l := range e.lines {
		all = append(all, fmt.Sprint(l.name.Text, "\x00", l.look.value, l.key.value))
	}
	return strings.Join(all, "\x00")
}

// Say shows a sentence at the tags' foot.
func (e *TagEditor) Say(sentence string) { e.sheet.say(sentence) }

// Wait takes no typing, or takes it again.
func (e *TagEditor) Wait(wait bool) {
	var names []*part.Field
	for _, l := range e.lines {
		names = append(names, l.name)
	}
	waiting(wait, e.save, names...)
}

// CreateRenderer implements fyne.Widget.
func (e *TagEditor) CreateRenderer() fyne.WidgetRenderer { return drawSheet(e.sheet) }
