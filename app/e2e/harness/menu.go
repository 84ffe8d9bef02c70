//go:build e2e

package harness

import (
	"slices"
	"strings"

	"dateline/app/e2e/state"
)

// Menu goes by keys alone through the menu bar to an item, by the labels of the
// menus on the way, and chooses it. A label may be given by its beginning.
func (p *Program) Menu(way ...string) {
	p.t.Helper()
	p.Key("F10")
	s := p.WaitFor("a menu", func(s state.State) bool { return len(s.Menus) > 0 })
	menus, keys := s.Menus, []string{}
	for depth, label := range way {
		i := slices.IndexFunc(menus, func(m state.Menu) bool { return strings.HasPrefix(m.Label, label) })
		if i < 0 {
			p.fail("no item is called %q; there are %v", label, menus)
		}
		key, times := "Down", i // within a menu that has just opened the first item is reached
		switch depth {
		case 0:
			key = "Right"
		case 1:
			times++
		}
		for range times {
			keys = append(keys, key)
		}
		if depth > 0 && depth < len(way)-1 {
			keys = append(keys, "Right")
		}
		menus = menus[i].Items
	}
	p.Keys(append(keys, "Return")...)
	p.WaitFor("the menu to close", func(s state.State) bool { return len(s.Menus) == 0 })
}
