package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/ui/page"
)

// command is something the analyst can ask for: an item of the menu, and mostly
// a key. The menu, the keys and the list of keys are all made from one table.
type command struct {
	label     string          // of the menu's item; "" is a line between items
	key       fyne.Shortcut   // with Ctrl, asked before the focused widget
	more      []fyne.Shortcut // other keys for the same
	plain     fyne.KeyName    // a key without Ctrl, where no field has the focus
	shift     fyne.KeyName    // the same with Shift
	shows     fyne.KeyName    // a key that is shown only, since it is read elsewhere
	withShift bool            // ... with Shift
	listed    []string        // of a submenu: the keys of what it holds, for the list of keys
	do        func()
	able      func() string    // why it cannot be done now, "" when it can
	sub       func() []command // of a submenu
	own       bool             // ... that holds what is the analyst's own: tags, files
	tick      func() bool      // whether the item is ticked
	name      func() string    // a label that changes
	over      bool             // works while a dialog is open
}

// shown is the key that stands behind the label.
func (c command) shown() fyne.Shortcut {
	switch {
	case c.plain != "":
		return keyWithoutCtrl(c.plain)
	case c.shows != "" && c.withShift:
		return &desktop.CustomShortcut{KeyName: c.shows, Modifier: fyne.KeyModifierShift}
	case c.shift != "":
		return &desktop.CustomShortcut{KeyName: c.shift, Modifier: fyne.KeyModifierShift}
	case c.shows != "":
		return keyWithoutCtrl(c.shows)
	}
	return c.key
}

// group is a menu.
type group struct {
	title    string
	commands []command
}

func ctrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

func ctrlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

var separator = command{}

// commands is the table. It is made anew for each window and holds no state.
func (w *window) commands() []group {
	return []group{
		{"File", w.fileCommands()},
		{"Edit", w.editCommands()},
		{"Article", w.articleCommands()},
		{"Mark", w.markCommands()},
		{"Go", w.goCommands()},
		{"Chronology", w.chronologyCommands()},
		{"View", w.viewCommands()},
		{"Help", w.helpCommands()},
	}
}

func (w *window) fileCommands() []command {
	return []command{
		{label: "New workspace…", key: ctrl(fyne.KeyN), do: w.newWorkspace},
		{label: "Open workspace…", key: ctrl(fyne.KeyO), do: w.openWorkspace},
		{label: "Open recent", sub: w.recentCommands, own: true},
		{label: "Save a copy…", key: ctrlShift(fyne.KeyS), do: w.saveCopy, able: w.needsWorkspace},
		separator,
		{label: "Import files…", key: ctrl(fyne.KeyI), do: w.chooseFiles, able: w.cannotWrite},
		{label: "Import folder…", key: ctrlShift(fyne.KeyI), do: w.chooseFolder, able: w.cannotWrite},
		{label: "Paste article", key: ctrlShift(fyne.KeyV), do: w.pasteArticle, able: w.cannotWrite},
		separator,
		{label: "Export…", key: ctrl(fyne.KeyE), do: w.showExport, able: w.needsWorkspace},
		separator,
		{label: "Quit", key: ctrl(fyne.KeyQ), do: w.close, over: true},
	}
}

func (w *window) recentCommands() []command {
	var all []command
	for _, path := range w.prefs.Recent {
		all = append(all, command{label: path, do: func() { w.openAgain(path) }})
	}
	if len(all) == 0 {
		all = append(all, command{label: "none yet", able: func() string { return "no workspace was open before" }})
	}
	return all
}

func (w *window) editCommands() []command {
	return []command{
		{name: w.undoName, key: &fyne.ShortcutUndo{}, do: w.undo, over: true},
		{name: w.redoName, key: ctrlShift(fyne.KeyZ), more: []fyne.Shortcut{&fyne.ShortcutRedo{}}, do: w.redo, over: true},
		separator,
		{label: "Cut", key: &fyne.ShortcutCut{}, do: w.cut, over: true},
		{label: "Copy", key: &fyne.ShortcutCopy{}, do: w.copy, over: true},
		w.copySourcedCommand(),
		{label: "Paste", key: &fyne.ShortcutPaste{}, do: w.paste, over: true},
		{label: "Select all", key: &fyne.ShortcutSelectAll{}, do: w.selectAll, over: true},
		{label: "Select word, sentence, paragraph", key: ctrlShift(fyne.KeySpace), do: w.page.grow, able: w.page.needsArticle},
		{label: "Select less again", key: ctrlShift(fyne.KeyBackspace), do: w.page.shrink, able: w.page.needsArticle},
		separator,
		{label: "Find on the page", key: ctrl(fyne.KeyF), do: w.page.finder.begin, able: w.page.needsArticle},
		{label: "Next match", plain: fyne.KeyF3, do: func() { w.page.finder.findStep(false) }, able: w.page.needsArticle},
		{label: "Previous match", shift: fyne.KeyF3, do: func() { w.page.finder.findStep(true) }, able: w.page.needsArticle},
		{label: "Search everything", key: ctrlShift(fyne.KeyF), do: w.focusSearch, able: w.needsWorkspace},
		separator,
		{label: "Bin", do: w.showBin, able: w.needsWorkspace},
		{label: "History", do: w.showHistory, able: w.needsWorkspace},
	}
}

func (w *window) articleCommands() []command {
	all := []command{
		{label: "Next article", plain: fyne.KeyJ, do: func() { w.articles.step(1) }, able: w.needsArticles},
		{label: "Previous article", plain: fyne.KeyK, do: func() { w.articles.step(-1) }, able: w.needsArticles},
		separator,
		{label: "Original", plain: fyne.KeyO, do: w.page.toggleOriginal, able: w.page.needsArticle},
		{label: "Folded blocks", plain: fyne.KeyF, do: w.page.toggleFolded, able: w.page.needsArticle},
		{label: "Fold or keep the block at the caret", do: w.page.foldHere, able: w.page.cannotMark},
		{label: "Split article at the caret", plain: fyne.KeyS, do: w.page.splitHere, able: w.page.cannotMark},
		separator,
		{label: "Put article into the bin", do: w.binArticle, able: w.page.cannotMark},
		separator,
	}
	return append(all, w.editions.commands()...)
}

func (w *window) markCommands() []command {
	all := []command{
		{label: "Highlight", plain: fyne.KeyH, do: w.page.highlight, able: w.page.cannotMark},
		{label: "Highlight with tag", sub: w.tagCommands, own: true, listed: []string{"1", "…", "9"}, able: w.page.cannotMark},
		{label: "Add a tag, or take it off", sub: w.moreTagCommands, own: true, listed: []string{"Shift+1", "…", "Shift+9"}, able: w.page.cannotMark},
		{label: "Change the ends of the highlight", plain: fyne.KeyA, do: w.page.changeEnds, able: w.page.cannotMark},
		{label: "Note", plain: fyne.KeyN, do: w.page.note, able: w.page.cannotMark},
		{label: "Edit tags", do: w.editTags, able: w.cannotWrite},
		separator,
		{label: "Event from the selection", plain: fyne.KeyE, do: w.page.newEvent, able: w.page.cannotMark},
		{label: "Cite for an event", plain: fyne.KeyC, do: w.page.cite, able: w.page.cannotMark},
		separator,
		{label: "Open the highlight’s event", plain: fyne.KeyReturn, do: w.page.openEvent, able: w.page.needsArticle},
		{label: "Next highlight not cited", plain: fyne.KeyU, do: w.page.nextUncited, able: w.page.needsArticle},
		{label: "Put highlight into the bin", plain: fyne.KeyDelete, do: w.page.binMark, able: w.page.cannotMark},
	}
	return all
}

// goCommands go to a pane, and from place to place on the page: a key forwards, the
// same with Shift back.
func (w *window) goCommands() []command {
	all := []command{
		{label: "Articles", key: ctrl(fyne.Key1), do: func() { w.goToPane(paneArticles) }},
		{label: "Page", key: ctrl(fyne.Key2), do: func() { w.goToPane(panePage) }},
		{label: "Chronology", key: ctrl(fyne.Key3), do: func() { w.goToPane(paneSide) }},
		{label: "Next pane", plain: fyne.KeyF6, do: w.nextPane},
		separator,
	}
	for _, c := range []struct {
		aim page.Aim
		key fyne.KeyName
	}{{page.ToHighlight, fyne.KeyF4}, {page.ToNote, fyne.KeyF8}, {page.ToDate, fyne.KeyF7}, {page.ToFolded, fyne.KeyF9}} {
		all = append(all,
			command{label: "Next " + aims[c.aim], plain: c.key, do: func() { w.page.goTo(c.aim, false) }, able: w.page.needsArticle},
			command{label: "Previous " + aims[c.aim], shift: c.key, do: func() { w.page.goTo(c.aim, true) }, able: w.page.needsArticle})
	}
	return all
}

func (w *window) copySourcedCommand() command {
	return command{label: "Copy with source", key: ctrlShift(fyne.KeyC), do: w.page.copySourced, able: w.page.needsArticle}
}

func (w *window) compareCommand() command {
	return command{label: "Compare sources", plain: fyne.KeyB, do: w.chron.compare, able: w.chron.cannotCompare}
}

func (w *window) chronologyCommands() []command {
	all := append(w.chron.commands(), w.compareCommand(), separator,
		command{label: "New event without a passage", do: w.chron.newEvent, able: w.cannotWrite}, separator,
		command{label: "Suggestions", plain: fyne.KeyG, do: w.queue.toggle, able: w.needsWorkspace, tick: w.queue.shown})
	all = append(all, w.queue.commands()...)
	all = append(append(all, separator), w.whole.commands()...)
	return append(append(all, separator), w.names.commands()...)
}

func (w *window) viewCommands() []command {
	all := []command{
		w.showPaneCommand("Show articles", fyne.Key1, paneArticles),
		w.showPaneCommand("Show page", fyne.Key2, panePage),
		w.showPaneCommand("Show chronology", fyne.Key3, paneSide),
		separator,
	}
	all = append(all, command{label: "Import results", plain: fyne.KeyR, do: w.imports.sort.again, able: w.imports.sort.cannotShow}, separator)
	all = append(all, command{label: "Shade what is not cited yet", key: ctrl(fyne.KeyU), do: w.page.toggleShading, able: w.page.needsArticle, tick: w.page.text.Shading}, separator)
	all = append(all, w.sizeCommands()...)
	return append(append(all, w.readingCommands()...), separator, command{label: "Theme", sub: w.themeCommands})
}

func (w *window) sizeCommands() []command {
	return []command{
		{label: "Larger text", key: ctrl(fyne.KeyPlus), more: []fyne.Shortcut{ctrl(fyne.KeyEqual), ctrlShift(fyne.KeyEqual)}, do: func() { w.zoom(1) }},
		{label: "Smaller text", key: ctrl(fyne.KeyMinus), do: func() { w.zoom(-1) }},
		{label: "Text as designed", key: ctrl(fyne.Key0), do: func() { w.zoom(0) }},
	}
}

func (w *window) themeCommands() []command {
	one := func(label, name string) command {
		return command{label: label, do: func() { w.setTheme(name) }, tick: func() bool { return w.prefs.Theme == name }}
	}
	return []command{one("As the system", ""), one("Light", themeLight), one("Dark", themeDark), one("Sepia", themeSepia)}
}

func (w *window) helpCommands() []command {
	return []command{
		{label: "All commands and keys", plain: fyne.KeyF1, do: w.showKeys},
		{label: "Menu bar", plain: fyne.KeyF10, do: w.openMenu},
	}
}

// needsWorkspace, cannotWrite and needsArticles say why something cannot be done.
func (w *window) needsWorkspace() string {
	switch {
	case w.closing:
		return "Dateline is closing."
	case w.bench == nil:
		return "No workspace is open."
	}
	return ""
}

func (w *window) cannotWrite() string {
	if why := w.needsWorkspace(); why != "" {
		return why
	}
	switch {
	case w.opening:
		return "Another workspace is being opened."
	case w.bench.ReadOnly():
		return "This workspace is open for reading only."
	}
	return ""
}

func (w *window) needsArticles() string {
	if w.articles.count() == 0 {
		return "There is no article yet."
	}
	return ""
}
