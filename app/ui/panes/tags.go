package panes

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// TagEditor changes the names, looks and keys of tags and where they stand in their
// tree, adds one, and puts into the bin those whose name is emptied.
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
	for _, l := range e.lines {
		l.key.onPicked = func(before int) { e.swapKeys(l, before) }
		l.below.possible = func() []part.Offer { return e.parents(l) }
		l.below.onPicked = e.arrange
	}
	e.arrange()
	e.sheet.say("")
}

// tree is the tags as they are filled in, with their lines; the new one stands last.
func (e *TagEditor) tree() (nodes []chronology.TagNode, lines map[article.ID]*tagLine) {
	lines = map[article.ID]*tagLine{}
	var tags []chronology.Tag
	for _, l := range e.lines {
		if l.tag.ID == "" {
			continue
		}
		t := l.tag
		t.ParentID = l.parent()
		lines[t.ID] = l
		tags = append(tags, t)
	}
	return chronology.TagTree(tags), lines
}

// arrange puts each line below that of the tag it stands below.
func (e *TagEditor) arrange() {
	rows := []fyne.CanvasObject{
		part.Second.Label("A look, a key or the tag above is chosen with the arrows, by a digit or a letter.", 0),
		part.Second.Label("Empty a name to put its tag into the bin. Passages and events keep their other tags.", 0),
	}
	nodes, lines := e.tree()
	for _, n := range nodes {
		l := lines[n.ID]
		l.depth = n.Depth
		rows = append(rows, l)
	}
	for _, l := range e.lines {
		l.Refresh()
		l.below.Refresh()
	}
	e.rows.Pile.SetObjects(append(rows, e.lines[len(e.lines)-1])...)
	e.rows.Refresh()
	if o, ok := e.focused().(fyne.CanvasObject); ok {
		e.rows.Reveal(o)
	}
}

// focused is what has the keys of the window, nil while the tags are in none.
func (e *TagEditor) focused() fyne.Focusable {
	if c := fyne.CurrentApp().Driver().CanvasForObject(e.rows); c != nil {
		return c.Focused()
	}
	return nil
}

// parents are the places a tag can have: the top, and below any tag but itself and
// those below it.
func (e *TagEditor) parents(of *tagLine) []part.Offer {
	all := []part.Offer{{Words: atTheTop}}
	nodes, lines := e.tree()
	within := -1 // depth of the tag itself while those below it follow
	for _, n := range nodes {
		if within >= 0 && n.Depth > within {
			continue
		}
		within = -1
		if lines[n.ID] == of {
			within = n.Depth
			continue
		}
		all = append(all, part.Offer{Key: string(n.ID), Words: isolate(lines[n.ID].name.Text)})
	}
	return all
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
		t.Color, t.Key, t.ParentID = l.look.value, l.key.value, l.parent()
		switch {
		case l.tag.ID == "" && t.Name == "":
		case l.tag.ID != "" && t.Name == "":
			t.Color, t.Key, t.ParentID = l.tag.Color, l.tag.Key, l.tag.ParentID // as it comes back
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
		all = append(all, fmt.Sprint(l.name.Text, "\x00", l.look.value, l.key.value, l.below.value))
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
