package panes

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/ui/part"
	"dateline/app/ui/text"
	"dateline/app/ui/tokens"
)

// KeyLine is a line of the list of keys: the keys and what they do. A command without
// a key is in the menu only, some with a choice.
type KeyLine struct {
	Keys    []string
	Does    string
	Choices []string
}

// KeyGroup is a part of the list of keys: mostly a menu.
type KeyGroup struct {
	Name  string
	Lines []KeyLine
}

// KeysList shows all keys, in as many columns as there is room for.
type KeysList struct {
	widget.BaseWidget
	OnClose func()

	sheet   *sheet
	columns *keyColumns
	shut    *part.Button
}

// NewKeysList shows groups of keys.
func NewKeysList(groups []KeyGroup) *KeysList {
	k := &KeysList{}
	var blocks []*keyBlock
	for _, g := range groups {
		blocks = append(blocks, newKeyBlock(g))
	}
	k.columns = newKeyColumns(blocks)
	column := part.NewColumn(tokens.Space2, tokens.Space4, part.Hint.Label("Those without a key are in the menu of that name: F10 opens it.", 0), k.columns)
	k.sheet = newSheet("All commands and keys", column)
	k.shut = part.NewButton("Close", "", "Esc", part.Usual, func() { does(k.OnClose) })
	k.shut.OnEscape = func() { does(k.OnClose) }
	k.shut.OnKey = func(e *fyne.KeyEvent) { column.ScrollKey(e) }
	k.sheet.left.SetObjects(k.shut)
	k.ExtendBaseWidget(k)
	return k
}

// Focus gives the list the keys.
func (k *KeysList) Focus() { part.Focus(k.shut) }

// CreateRenderer implements fyne.Widget.
func (k *KeysList) CreateRenderer() fyne.WidgetRenderer { return drawSheet(k.sheet) }

// keyColumns are blocks in columns of about the same height.
type keyColumns struct {
	widget.BaseWidget
	blocks []*keyBlock
}

func newKeyColumns(blocks []*keyBlock) *keyColumns {
	c := &keyColumns{blocks: blocks}
	c.ExtendBaseWidget(c)
	return c
}

const keyColumn float32 = 330

// HeightFor implements part.Tall.
func (c *keyColumns) HeightFor(width float32) float32 { return c.lay(width, false) }

func (c *keyColumns) lay(width float32, move bool) float32 {
	n := max(int((width+tokens.Space5)/(keyColumn+tokens.Space5)), 1)
	w := (width - float32(n-1)*tokens.Space5) / float32(n)
	ends := make([]float32, n)
	for _, b := range c.blocks {
		k := 0 // the shortest column takes the next block
		for i := range ends {
			if ends[i] < ends[k] {
				k = i
			}
		}
		if move {
			part.Put(b, float32(k)*(w+tokens.Space5), ends[k], w, b.height())
		}
		ends[k] += b.height() + tokens.Space4
	}
	most := float32(0)
	for _, e := range ends {
		most = max(most, e)
	}
	return most
}

// CreateRenderer implements fyne.Widget.
func (c *keyColumns) CreateRenderer() fyne.WidgetRenderer {
	var objects []fyne.CanvasObject
	for _, b := range c.blocks {
		objects = append(objects, b)
	}
	return part.Draw(
		func() fyne.Size { return fyne.NewSize(160, c.lay(max(c.Size().Width, 160), false)) },
		func(size fyne.Size) { c.lay(size.Width, true) },
		func() {},
		objects...)
}

// keyBlock is one group: its name, then a line for each key.
type keyBlock struct {
	widget.BaseWidget
	name *text.Label
	keys [][]*part.Key
	does []*text.Label
	menu []*text.Label // what a submenu offers
}

func newKeyBlock(g KeyGroup) *keyBlock {
	b := &keyBlock{name: part.Strong.Label(g.Name, 1)}
	for _, l := range g.Lines {
		var keys []*part.Key
		for _, k := range l.Keys {
			keys = append(keys, part.NewKey(k))
		}
		b.keys = append(b.keys, keys)
		b.does = append(b.does, part.Second.Label(l.Does, 1))
		menu := part.Hint.Label(strings.Join(l.Choices, ", "), 1)
		menu.Align = text.Right
		b.menu = append(b.menu, menu)
	}
	b.ExtendBaseWidget(b)
	return b
}

const keyLine float32 = 26

func (b *keyBlock) height() float32 { return keyLine * float32(len(b.does)+1) }

// CreateRenderer implements fyne.Widget.
func (b *keyBlock) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{b.name}
	for i := range b.does {
		objects = append(objects, b.does[i], b.menu[i])
		for _, k := range b.keys[i] {
			objects = append(objects, k)
		}
	}
	place := func(size fyne.Size) {
		part.Put(b.name, 0, 0, size.Width, keyLine)
		for i, d := range b.does {
			y := float32(i+1) * keyLine
			x := size.Width
			for j := len(b.keys[i]) - 1; j >= 0; j-- {
				m := b.keys[i][j].MinSize()
				x -= m.Width
				part.Put(b.keys[i][j], x, y+(keyLine-m.Height)/2, m.Width, m.Height)
				x -= tokens.Space1
			}
			if b.menu[i].Text != "" {
				name := min(part.Wide(d), x)
				part.Put(b.menu[i], name+tokens.Space3, y, max(x-name-tokens.Space3, 0), keyLine)
			}
			part.Put(d, 0, y, x-tokens.Space1, keyLine)
		}
	}
	paint := func() {
		for _, o := range objects {
			o.Refresh()
		}
	}
	return part.Draw(func() fyne.Size { return fyne.NewSize(160, b.height()) }, place, paint, objects...)
}
