package ui

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Fyne draws the keys of menu items at a fifth of the text's strength, too faint
// to be read. So the keys stand in the labels, in a column of their own. The
// menu of macOS is drawn by the system and left as it is.
var nativeMenu = runtime.GOOS == "darwin"

// inMenu is the shortcut of a command's menu item. Keys without Ctrl are none:
// the system's menu of macOS would take them in the midst of typing.
func inMenu(c command) fyne.Shortcut {
	switch {
	case c.key == nil:
		return nil
	case nativeMenu:
		return c.key
	}
	return quietKey{c.key.ShortcutName()}
}

// quietKey is a shortcut that a menu reacts to and does not draw, since only its
// name is known.
type quietKey struct{ name string }

// ShortcutName implements fyne.Shortcut.
func (q quietKey) ShortcutName() string { return q.name }

// keyGap is the least space between a label and its key.
const keyGap = 28

// alignKeys writes the keys of commands behind the labels of their items.
func alignKeys(items []*fyne.MenuItem, of map[*fyne.MenuItem]command) {
	if nativeMenu {
		return
	}
	column := float32(0)
	for _, item := range items {
		column = max(column, labelWidth(item.Label))
	}
	column += keyGap
	for _, item := range items {
		if key := keyName(of[item].shown()); key != "" {
			item.Label += padding(column-labelWidth(item.Label)) + key
		}
	}
}

func labelWidth(label string) float32 {
	return fyne.MeasureText(label, theme.TextSize(), fyne.TextStyle{}).Width
}

// padding is spaces and hair spaces of about a width.
func padding(width float32) string {
	space := labelWidth("x x") - labelWidth("xx")
	hair := labelWidth("x\u200ax") - labelWidth("xx")
	n := int(width / space)
	s := strings.Repeat(" ", n)
	if rest := width - float32(n)*space; hair > 0 && hair < space {
		s += strings.Repeat("\u200a", int(rest/hair+0.5))
	}
	return s
}
