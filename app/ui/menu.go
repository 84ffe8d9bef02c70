package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// menus is the menu bar, kept in step with what can be done now.
type menus struct {
	w     *window
	bar   *fyne.MainMenu
	items []shownCommand
	plain map[fyne.KeyName]command
}

type shownCommand struct {
	item *fyne.MenuItem
	command
}

func newMenus(w *window) *menus {
	m := &menus{w: w, plain: map[fyne.KeyName]command{}}
	m.build()
	return m
}

// build makes the bar anew: submenus change with what there is.
func (m *menus) build() {
	m.items = nil
	var all []*fyne.Menu
	for _, g := range m.w.commands() {
		all = append(all, fyne.NewMenu(g.title, m.itemsOf(g.commands)...))
	}
	m.bar = fyne.NewMainMenu(all...)
	m.update()
	m.w.win.SetMainMenu(m.bar)
}

func (m *menus) itemsOf(commands []command) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, c := range commands {
		items = append(items, m.item(c))
	}
	return items
}

func (m *menus) item(c command) *fyne.MenuItem {
	if c.label == "" && c.name == nil {
		return fyne.NewMenuItemSeparator()
	}
	item := fyne.NewMenuItem(c.label, func() { m.w.run(c) })
	item.Shortcut = inMenu(c)
	if c.plain != "" {
		m.plain[c.plain] = c
	}
	if c.sub != nil {
		item.ChildMenu = fyne.NewMenu(c.label, m.itemsOf(c.sub())...)
	}
	item.IsQuit = c.label == "Quit" // else Fyne adds a Quit of its own
	m.items = append(m.items, shownCommand{item, c})
	return item
}

// keyWithoutCtrl is a key that is read elsewhere and only shown in the menu.
func keyWithoutCtrl(key fyne.KeyName) fyne.Shortcut { return &desktop.CustomShortcut{KeyName: key} }

// refresh brings names, ticks and what can be done up to date.
func (m *menus) refresh() { m.build() }

func (m *menus) update() {
	for _, s := range m.items {
		if s.name != nil {
			s.item.Label = s.name()
		}
		if s.tick != nil {
			s.item.Checked = s.tick()
		}
		s.item.Disabled = s.able != nil && s.able() != ""
	}
	for _, menu := range m.bar.Items {
		m.alignAll(menu)
	}
}

// alignAll puts the keys of a menu, and of those within it, into columns.
func (m *menus) alignAll(menu *fyne.Menu) {
	commands := map[*fyne.MenuItem]command{}
	for _, s := range m.items {
		commands[s.item] = s.command
	}
	alignKeys(menu.Items, commands)
	for _, item := range menu.Items {
		if item.ChildMenu != nil {
			alignKeys(item.ChildMenu.Items, commands)
		}
	}
}

// run does a command, or says in the status bar why it cannot be done.
func (w *window) run(c command) {
	if c.do == nil || !c.over && w.dialogOpen() {
		return
	}
	if c.able != nil {
		if why := c.able(); why != "" {
			w.status.say(why)
			return
		}
	}
	c.do()
}
