package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/chronology"
)

// menus is the menu bar, kept in step with what can be done now.
type menus struct {
	w      *window
	bar    *fyne.MainMenu
	items  []*shownCommand
	plain  map[fyne.KeyName]command
	shift  map[fyne.KeyName]command
	tags   []chronology.Tag // submenus are made of these
	recent []string
	late   bool // the bar has changed and is not shown so yet
}

type shownCommand struct {
	item *fyne.MenuItem
	base string // the label without its key
	command
}

func newMenus(w *window) *menus {
	m := &menus{w: w, plain: map[fyne.KeyName]command{}, shift: map[fyne.KeyName]command{}}
	m.build()
	m.update()
	m.show()
	return m
}

// build makes the bar anew: submenus change with what there is.
func (m *menus) build() {
	m.items = nil
	m.tags, m.recent = slices.Clone(m.w.tags), slices.Clone(m.w.prefs.Recent)
	var all []*fyne.Menu
	for _, g := range m.w.commands() {
		all = append(all, fyne.NewMenu(g.title, m.itemsOf(g.commands)...))
	}
	m.bar = fyne.NewMainMenu(all...)
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
	if c.shift != "" {
		m.shift[c.shift] = c
	}
	if c.sub != nil {
		item.ChildMenu = fyne.NewMenu(c.label, m.itemsOf(c.sub())...)
	}
	item.IsQuit = c.label == "Quit" // else Fyne adds a Quit of its own
	m.items = append(m.items, &shownCommand{item, "", c})
	return item
}

// keyWithoutCtrl is a key that is read elsewhere and only shown in the menu.
func keyWithoutCtrl(key fyne.KeyName) fyne.Shortcut { return &desktop.CustomShortcut{KeyName: key} }

// refresh brings names, ticks and what can be done up to date. A bar that is
// shown again closes the menu that is open in it, so it is shown again only when
// it has changed, and not under the pointer.
func (m *menus) refresh() {
	if m.open() {
		m.late = true
		return
	}
	if !slices.EqualFunc(m.tags, m.w.tags, sameTag) || !slices.Equal(m.recent, m.w.prefs.Recent) {
		m.build()
		m.late = true
	}
	if m.update() || m.late {
		m.show()
	}
}

// sameTag tells whether two tags look alike in the menu.
func sameTag(a, b chronology.Tag) bool {
	return a.ID == b.ID && a.Name == b.Name && a.Key == b.Key && a.ParentID == b.ParentID
}

func (m *menus) show() {
	m.late = false
	m.w.win.SetMainMenu(m.bar)
}

// open tells whether a menu of the bar is open: Fyne gives its title the focus.
func (m *menus) open() bool {
	_, ok := m.w.focused().(interface{ Child() *widget.Menu })
	return ok
}

// update brings the items up to date and tells whether any has changed.
func (m *menus) update() (changed bool) {
	renamed := false
	for _, s := range m.items {
		label, ticked := s.label, s.tick != nil && s.tick()
		if s.name != nil {
			label = s.name()
		}
		disabled := s.able != nil && s.able() != ""
		if label != s.base {
			s.item.Label, s.base, renamed = label, label, true
		}
		changed = changed || ticked != s.item.Checked || disabled != s.item.Disabled
		s.item.Checked, s.item.Disabled = ticked, disabled
	}
	if renamed {
		m.align()
	}
	return changed || renamed
}

// align puts the keys of each menu, and of those within it, into columns.
func (m *menus) align() {
	commands := map[*fyne.MenuItem]command{}
	for _, s := range m.items {
		commands[s.item], s.item.Label = s.command, s.base
	}
	for _, menu := range m.bar.Items {
		alignKeys(menu.Items, commands)
		for _, item := range menu.Items {
			if item.ChildMenu != nil {
				alignKeys(item.ChildMenu.Items, commands)
			}
		}
	}
}

// run does a command, or says in the status bar why it cannot be done.
func (w *window) run(c command) {
	if c.do == nil || !c.over && w.dialogOpen() {
		return
	}
	w.status.pass()
	if c.able != nil {
		if why := c.able(); why != "" {
			w.status.say(why)
			return
		}
	}
	c.do()
}

// openMenu gives the keys to the menu bar, from which every command is reached.
func (w *window) openMenu() {
	if c, ok := w.win.Canvas().(interface{ ToggleMenu() }); ok {
		c.ToggleMenu()
	}
}
