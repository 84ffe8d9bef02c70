package conflict

import "sync"

// Nation is the nation that a folded word names or belongs to: "russian" of
// "russia", "російський" and "rusos"; "" for other words.
func Nation(low string) string { return sides().Of(low) }

// IsNation tells whether a word is one that [Nation] gives.
func IsNation(name string) bool { return nations()[name] }

var nations = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for n := range sides().Meanings() {
		all[n] = true
	}
	return all
})
