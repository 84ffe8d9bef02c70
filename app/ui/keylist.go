package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"dateline/app/ui/panes"
)

// moves are the keys of the page that are no commands.
var moves = panes.KeyGroup{Name: "Moving and selecting", Lines: []panes.KeyLine{
	{Keys: []string{"←", "→", "↑", "↓"}, Does: "move the caret; with Shift select"},
	{Keys: []string{"Ctrl+←", "Ctrl+→"}, Does: "by word"},
	{Keys: []string{"Alt+←", "Alt+→"}, Does: "by sentence"},
	{Keys: []string{"Ctrl+↑", "Ctrl+↓"}, Does: "by paragraph"},
	{Keys: []string{"Page Up", "Page Down"}, Does: "by what is in sight"},
	{Keys: []string{"Home", "End"}, Does: "to an end of the line"},
	{Keys: []string{"Ctrl+Home", "Ctrl+End"}, Does: "to an end of the article"},
	{Keys: []string{"Tab", "Shift+Tab"}, Does: "next highlight, picture or folded block"},
	{Keys: []string{"Esc"}, Does: "back to the page"},
	{Keys: []string{"Ctrl+Enter"}, Does: "confirm a form"},
}}

// keyGroups is the list of commands with their keys, those without one too: all that
// the menus hold is found in it.
func (w *window) keyGroups() []panes.KeyGroup {
	var groups []panes.KeyGroup
	for _, g := range w.commands() {
		group := panes.KeyGroup{Name: g.title}
		for _, c := range g.commands {
			if c.label != "" || c.name != nil {
				group.Lines = append(group.Lines, keyLine(c))
			}
		}
		groups = append(groups, group)
	}
	return append(groups, moves)
}

// keyLine is a command in the list: its key, or what its submenu offers.
func keyLine(c command) panes.KeyLine {
	line := panes.KeyLine{Does: strings.TrimSuffix(c.label, "…")}
	if c.name != nil {
		line.Does = c.name()
	}
	if name := keyName(c.shown()); name != "" {
		line.Keys = []string{name}
	}
	if len(c.listed) > 0 {
		line.Keys = c.listed
	}
	if c.sub != nil && !c.own {
		for _, o := range c.sub() {
			line.Choices = append(line.Choices, o.label)
		}
	}
	return line
}

// keyNames are what keys are called where Fyne's name is not what stands on them.
var keyNames = map[fyne.KeyName]string{
	fyne.KeyReturn: "Enter", fyne.KeyDelete: "Del", fyne.KeyEqual: "=", fyne.KeyPlus: "+", fyne.KeyMinus: "-",
}

// keyName is a key for people: "Ctrl+Shift+V".
func keyName(s fyne.Shortcut) string {
	k, ok := s.(fyne.KeyboardShortcut)
	if !ok {
		return ""
	}
	name := string(k.Key())
	if n, ok := keyNames[k.Key()]; ok {
		name = n
	}
	for _, m := range []struct {
		modifier fyne.KeyModifier
		name     string
	}{{fyne.KeyModifierShift, "Shift+"}, {fyne.KeyModifierAlt, "Alt+"}, {fyne.KeyModifierControl, "Ctrl+"}, {fyne.KeyModifierSuper, "Cmd+"}} {
		if k.Mod()&m.modifier != 0 {
			name = m.name + name
		}
	}
	return name
}
