package names

import "sync"

// commonWords are words that names of bodies and places are made of, in any of the
// languages: none of them alone tells of whom or what a name is.
var commonWords = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, lang := range Languages {
		for w, c := range lexiconFor(lang).words {
			if c&(org|company|place|ministry|field|title|modifier|people|direction|noun) != 0 && c&given == 0 {
				out[Fold(w)] = true
			}
		}
	}
	return out
})
