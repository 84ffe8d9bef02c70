package assets

import (
	"embed"
	"strings"
)

//go:embed icons/*.svg
var icons embed.FS

//go:embed icon.png
var appIcon []byte

// AppIcon is Dateline's icon: PNG, 512 by 512 pixels.
func AppIcon() []byte { return appIcon }

// Icon is a sign of the interface as SVG, drawn for 16 pixels in one colour, as
// fills only, so that Fyne's themed resources can colour it. It is nil for a
// name that does not exist; IconNames lists those that do.
func Icon(name string) []byte {
	b, err := icons.ReadFile("icons/" + name + ".svg")
	if err != nil {
		return nil
	}
	return b
}

// IconNames are the names for Icon, in alphabetical order: add, article, bin,
// check, cite, clock, close, conflict, edit, event, export, filter, fold-closed,
// fold-open, highlight, import, link, lock, more, next, note, original, paste,
// person, place, previous, question, redo, search, settings, tag, undo, warning.
func IconNames() []string {
	entries, err := icons.ReadDir("icons")
	if err != nil {
		return nil // cannot happen: the folder is embedded
	}
	names := make([]string, 0, len(entries))
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), ".svg"))
	}
	return names
}
