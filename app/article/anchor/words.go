package anchor

import (
	"sort"
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"
)

// text is a text cut into words: a run of letters and digits, or any other visible
// sign by itself. In scripts that set no spaces each letter is one.
type text struct {
	runes  []rune
	words  []span
	ids    []int32 // of the words; two have one id when they are near: see keyOf
	begins []bool  // of the words: it begins a block
	heft   []int   // of the words: what all before it weigh; one more for the end
	bounds []bool  // of the offsets: whether a grapheme cluster begins or ends there
}

// span is a range of code points.
type span struct{ start, end int }

func cut(s string, keys map[string]int32) *text {
	t := &text{runes: []rune(s)}
	lines := 0 // line ends since the last word
	for at := 0; at < len(t.runes); {
		if t.runes[at] == '\n' {
			lines++
		}
		if skipped(t.runes[at]) || unicode.IsSpace(t.runes[at]) {
			at++
			continue
		}
		end := t.wordEnd(at)
		key := keyOf(string(t.runes[at:end]))
		id, known := keys[key]
		if !known {
			id = int32(len(keys))
			keys[key] = id
		}
		t.words, t.ids, t.begins = append(t.words, span{at, end}), append(t.ids, id), append(t.begins, lines > 1)
		at, lines = end, 0
	}
	t.heft = t.heftOf()
	t.bounds = make([]bool, len(t.runes)+1)
	t.bounds[0] = true
	at, state := 0, -1
	for len(s) > 0 {
		var cluster string
		cluster, s, _, state = uniseg.FirstGraphemeClusterInString(s, state)
		for range cluster {
			at++
		}
		t.bounds[min(at, len(t.runes))] = true
	}
	return t
}

// wordEnd is the end of the word that begins at an offset.
func (t *text) wordEnd(at int) int {
	first := t.runes[at]
	end := at + 1
	for end < len(t.runes) {
		r := t.runes[end]
		joins := unicode.IsMark(r) || skipped(r) && end+1 < len(t.runes) && !unicode.IsSpace(t.runes[end+1])
		if !joins && (!inWord(first) || !inWord(r)) {
			break
		}
		end++
	}
	for end > at+1 && skipped(t.runes[end-1]) {
		end--
	}
	return end
}

// inWord tells of what runs of letters are made.
func inWord(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.In(r, alone...)
}

// alone are the scripts that set no spaces between words.
var alone = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar}

// skipped tells of signs that nobody sees: soft hyphens, joiners, marks of direction.
func skipped(r rune) bool { return unicode.In(r, unicode.Cf, unicode.Variation_Selector) }

// keyOf is what near words have in common: without case, accents and what nobody
// sees, and with one kind of quotation mark and dash.
func keyOf(word string) string {
	ascii := strings.IndexFunc(word, func(r rune) bool { return r >= 0x80 }) < 0
	word = strings.ToLower(word)
	if !ascii {
		word = withoutAccents(word)
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\'' || r == '"' || r == '`' || r == '´' || r == 'ʼ' || r == '′' || r == '″' || r >= 0x80 && unicode.Is(unicode.Quotation_Mark, r):
			return '"'
		case r == '-' || r == '−' || r >= 0x80 && unicode.Is(unicode.Pd, r):
			return '-'
		}
		return r
	}, word)
}

// opens tells whether a word is a quotation mark before what it quotes: by its own
// shape where it has only one, else by the white space beside it, since the same mark
// opens in one language and closes in another.
func (t *text) opens(word int) bool {
	w := t.words[word]
	switch r := t.runes[w.start]; {
	case keyOf(string(r)) != `"`:
		return false
	case r >= 0x3000:
		return unicode.Is(unicode.Ps, r)
	}
	return (w.start == 0 || unicode.IsSpace(t.runes[w.start-1])) && w.end < len(t.runes) && !unicode.IsSpace(t.runes[w.end])
}

// accented are the scripts in which a mark can be left out and the word is the same.
var accented = []*unicode.RangeTable{unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Arabic, unicode.Hebrew}

func withoutAccents(word string) string {
	bare := false // whether the last letter is of such a script
	return norm.NFC.String(strings.Map(func(r rune) rune {
		switch {
		case skipped(r), bare && unicode.Is(unicode.Mn, r):
			return -1
		case !unicode.Is(unicode.Mn, r):
			bare = unicode.In(r, accented...)
		}
		return r
	}, norm.NFD.String(word)))
}

// near is a stretch of text as near words have it, without white space.
func near(runes []rune) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || skipped(r) {
			return -1
		}
		return r
	}, keyOf(string(runes)))
}

// weight is how much a word says: its letters, and next to nothing for a sign.
func (t *text) weight(i int) int { return t.heft[i+1] - t.heft[i] }

// heftOf is what the words before each one weigh.
func (t *text) heftOf() []int {
	list := make([]int, len(t.words)+1)
	for i, w := range t.words {
		list[i+1] = list[i] + 1
		if r := t.runes[w.start]; unicode.IsLetter(r) || unicode.IsDigit(r) {
			list[i+1] += 2 * (w.end - w.start)
		}
	}
	return list
}

// wordsIn are the words that a range of the text touches, first inclusive, last
// exclusive.
func (t *text) wordsIn(start, end int) (first, last int) {
	first = sort.Search(len(t.words), func(i int) bool { return t.words[i].end > start })
	last = sort.Search(len(t.words), func(i int) bool { return t.words[i].start >= end })
	return first, max(first, last)
}

// whole widens a range to the bounds of grapheme clusters.
func (t *text) whole(start, end int) (int, int) {
	start, end = max(0, min(start, len(t.runes))), max(0, min(end, len(t.runes)))
	for start > 0 && !t.bounds[start] {
		start--
	}
	for end < len(t.runes) && !t.bounds[end] {
		end++
	}
	return start, end
}
