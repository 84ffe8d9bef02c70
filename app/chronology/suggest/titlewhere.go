package suggest

import "slices"

// placeWords lead to what happened at a place just named, and are no subject of it:
// "hospital, where she died".
var placeWords = map[string][]string{
	"en": {"where"}, "uk": {"де", "звідки", "куди"}, "ru": {"где", "откуда", "куда"}, "es": {"donde", "dónde"},
	"fr": {"où", "ou"}, "de": {"wo", "wohin"}, "ar": {"حيث"},
}

// placeWord is where such a word stands before the verb of a clause, -1 for nowhere.
func (s *sentenceReader) placeWord(c *clause) int {
	for k := c.head.from - 1; k >= c.from; k-- {
		if slices.Contains(placeWords[s.lang], s.tokens[k].low) && s.tokens[k].is(rRel) {
			return k
		}
	}
	return -1
}
