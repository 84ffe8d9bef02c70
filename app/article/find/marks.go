package find

import (
	"unicode"

	"github.com/go-text/typesetting/segmenter"
)

// invisible tells whether a code point draws nothing: soft hyphens, controls of
// the writing direction, joiners, variation selectors, and the Arabic tatweel,
// which only stretches a word.
func invisible(r rune) bool {
	return r == 'ـ' || r == 0x034f || r == 0xfffc ||
		unicode.Is(unicode.Cf, r) && !(r >= 0x600 && r <= 0x605) || unicode.Is(unicode.Variation_Selector, r)
}

// withoutAccents takes away the marks that are no letters of their own. Vowel
// signs of Indic scripts and Thai, and the voicing of kana, are letters. So are
// й and ї, which Unicode takes for и and і with a mark: see ownLetter.
func withoutAccents(runes []rune) []rune {
	out, base := runes[:0], rune(0)
	for i, r := range runes {
		if i > 0 && accent(r) && !ownLetter(base, r) {
			continue
		}
		if !unicode.Is(unicode.Mn, r) {
			base = r
		}
		out = append(out, r)
	}
	return out
}

// accent tells whether a mark may be left out in writing: those that go with any
// script, Hebrew points, and Arabic vowel signs.
func accent(r rune) bool {
	return unicode.Is(unicode.Mn, r) && unicode.In(r, unicode.Inherited, unicode.Hebrew, unicode.Arabic, unicode.Syriac) && !voicing(r) ||
		unicode.Is(unicode.Me, r)
}

// voicing are the marks of kana, which count as inherited.
func voicing(r rune) bool { return r == 0x3099 || r == 0x309a }

// ownLetter tells whether a mark makes another letter of its base. In Cyrillic
// breve, diaeresis, macron and the like do (й, ї, ў, ӣ) and only the accents of
// stress do not, except on г and к (ѓ, ќ); е and ё are told apart by few printers. In
// Arabic hamza does on waw and yeh, not on alef.
func ownLetter(base, mark rune) bool {
	switch {
	case unicode.Is(unicode.Cyrillic, base):
		switch mark {
		case 0x300, 0x302, 0x30f, 0x311:
			return false
		case 0x301:
			return base == 'г' || base == 'к' || base == 'Г' || base == 'К'
		case 0x308:
			return base != 'е' && base != 'Е'
		}
		return mark == 0x306 || mark == 0x304 || mark == 0x30b || mark == 0x30c
	case base == 'و', base == 'ي', base == 'ی', base == 'ى':
		return mark == 0x654
	}
	return false
}

// characters calls f for each grapheme cluster. The rules are looked at only where
// a neighbour is one that may join.
func characters(runes []rune, f func(start, end int)) {
	var seg segmenter.Segmenter
	for at := 0; at < len(runes); {
		end := at + 1
		for end < len(runes) && !(alone(runes[end-1]) && alone(runes[end])) {
			end++
		}
		if end == at+1 {
			f(at, end)
			at = end
			continue
		}
		seg.Init(runes[at:end])
		for it := seg.GraphemeIterator(); it.Next(); {
			g := it.Grapheme()
			f(at+g.Offset, at+g.Offset+len(g.Text))
		}
		at = end
	}
}

// alone tells whether a code point joins no neighbour of its own kind: the
// letters most text is made of, which need no look at the rules.
func alone(r rune) bool {
	switch {
	case r < 0x300:
		return r != '\r' && r != 0xa9 && r != 0xae
	case r >= 0x370 && r < 0x483, r >= 0x48a && r < 0x530, r >= 0x5d0 && r < 0x5eb,
		r >= 0x620 && r < 0x64b, r >= 0x2010 && r < 0x2028,
		r >= 0x3000 && r < 0x302a, r >= 0x3041 && r < 0x3097, r >= 0x30a0 && r < 0x3100, r >= 0x4e00 && r < 0xa000:
		return true
	}
	return false
}
