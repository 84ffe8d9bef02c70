package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/ui/part"
	"dateline/app/ui/tokens"
)

// tagLine is a tag in its editor: its name, its look, its key, and the tag it stands
// below, which also shows by how far it is put in.
type tagLine struct {
	widget.BaseWidget
	tag       chronology.Tag // as it is; nothing for a new one
	name      *part.Field
	look, key *pick
	below     *parentPick
	depth     int
}

func newTagLine(tag chronology.Tag, placeholder string, keys *part.Pass) *tagLine {
	l := &tagLine{
		tag: tag, name: part.NewField(placeholder), look: newPick(1, tag.Color), key: newPick(0, tag.Key),
		below: newParentPick(string(tag.ParentID)),
	}
	l.name.SetText(tag.Name)
	for _, p := range []*part.Pass{&l.name.Pass, &l.look.Pass, &l.key.Pass, &l.below.Pass} {
		p.PassTo(keys)
	}
	l.look.drawn = true
	l.ExtendBaseWidget(l)
	return l
}

// parent is the tag it stands below, "" at the top.
func (l *tagLine) parent() article.ID { return article.ID(l.below.value) }

const (
	tagIndent  float32 = 20
	mostIndent         = 4 // levels that are put in further
	narrowTag  float32 = 500
)

// HeightFor implements part.Tall.
func (l *tagLine) HeightFor(width float32) float32 {
	h := max(l.name.MinSize().Height, l.look.MinSize().Height)
	if width < narrowTag {
		return 2*h + tokens.Space1
	}
	return h
}

// CreateRenderer implements fyne.Widget.
func (l *tagLine) CreateRenderer() fyne.WidgetRenderer {
	least := func() fyne.Size { return fyne.NewSize(160, l.HeightFor(max(l.Size().Width, 160))) }
	return part.Draw(least, l.place, func() { l.place(l.Size()) }, l.name, l.look, l.key, l.below)
}

// place gives the name what room the others leave; in a narrow form the others stand
// below it.
func (l *tagLine) place(size fyne.Size) {
	const gap = tokens.Space2
	left := tagIndent * float32(min(l.depth, mostIndent))
	h := max(l.name.MinSize().Height, l.look.MinSize().Height)
	look, key := l.look.MinSize().Width, l.key.MinSize().Width
	if size.Width < narrowTag {
		part.Put(l.name, left, 0, size.Width-left, h)
		y, rest := h+tokens.Space1, size.Width-left-look-key-2*gap
		part.Put(l.look, left, y, look, h)
		part.Put(l.key, left+look+gap, y, key, h)
		part.Put(l.below, left+look+key+2*gap, y, rest, h)
		return
	}
	end := size.Width - parentWidth
	part.Put(l.below, end, 0, parentWidth, h)
	part.Put(l.key, end-gap-key, 0, key, h)
	part.Put(l.look, end-2*gap-key-look, 0, look, h)
	part.Put(l.name, left, 0, end-3*gap-key-look-left, h)
}
