package ui

import "fyne.io/fyne/v2"

// showPaneCommand shows or hides a pane.
func (w *window) showPaneCommand(label string, key fyne.KeyName, name pane) command {
	return command{
		label: label, key: ctrlShift(key), do: func() { w.togglePane(name) },
		tick: func() bool { return !w.panes.hidden(name) },
	}
}

// togglePane shows or hides a pane; keys that went to what is hidden now go to a
// pane in sight.
func (w *window) togglePane(name pane) {
	had := w.focusIn(name)
	w.panes.toggle(name)
	if had && w.panes.hidden(name) {
		for _, other := range [3]pane{panePage, paneSide, paneArticles} {
			if !w.panes.hidden(other) {
				w.goToPane(other)
				return
			}
		}
	}
	w.focusChanged()
}

// focusIn tells whether a pane has the keys.
func (w *window) focusIn(name pane) bool {
	switch name {
	case paneSide:
		return w.side.holds(w.focused())
	case panePage:
		return w.stage.holds(w.focused())
	}
	return !w.side.holds(w.focused()) && !w.stage.holds(w.focused())
}

// goToPane shows a pane and gives it the keys.
func (w *window) goToPane(name pane) {
	if w.queue.shown() {
		w.queue.goToPane(name)
		return
	}
	w.panes.reveal(name)
	switch {
	case w.panes.hidden(name): // the results of an import take its place
	case name == paneArticles:
		w.articles.list.Focus()
	case name == panePage && w.stage.view == w.page.reader:
		w.page.focus()
	case name == panePage && w.articles.count() > 0:
		w.backToPage()
	case name == panePage: // the first run stays
	case w.chron.form != "":
		w.chron.at.Focus()
	case w.imports.sort.shown():
		w.imports.sort.enter()
	case w.whole.shown():
		w.whole.ask()
	case len(w.chron.events) == 0:
		w.status.say("There is no event yet: E makes one from the selection.")
	default:
		w.chron.list.Focus()
	}
	w.focusChanged()
}
