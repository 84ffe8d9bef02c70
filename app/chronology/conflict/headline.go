package conflict

import (
	"slices"
	"strings"
	"unicode"

	"dateline/app/article"
	"dateline/app/chronology/stems"
)

// Beside is what an article tells above or around a citation without its being cited.
type Beside struct {
	From string // what of the article it is, in words: "headline"
	Text string
}

// headed tells quickly whether a citation has a number above it.
func (q *Quoted) headed() bool {
	return slices.ContainsFunc(q.Beside, func(b Beside) bool { return hasNumber(b.Text, q.Lang) })
}

// hasNumber tells whether a text has a figure, or a word for a number.
func hasNumber(text, lang string) bool {
	if strings.ContainsFunc(text, unicode.IsDigit) {
		return true
	}
	read, ok := languages[stems.Language(lang, text)]
	if !ok {
		return false
	}
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		if read().number[stems.Fold(w)] > 1 {
			return true
		}
	}
	return false
}

// headed finds wholes that the top of an article tells and that the parts which a
// citation of it gives make up: "after 50 deaths" over "40 soldiers and 10 civilians". What is not
// cited disagrees with nothing, so only sums that fit are told. They show that both are
// of the same.
func headed(citations []Quoted, all []stated) []Conflict {
	var out []Conflict
	for i := range citations {
		c := &citations[i]
		if !severalParts(all, c.Citation) {
			continue
		}
		for _, b := range c.Beside {
			top := &Quoted{Citation: c.Citation, Quote: b.Text, Lang: c.Lang, from: b.From}
			for _, q := range Quantities(b.Text, c.Lang) {
				whole := stated{q, top}
				if !whole.isWhole() || slices.ContainsFunc(all, whole.told) {
					continue
				}
				if found, ok := sumConflict(whole, partsIn(all, whole, c.Citation), all); ok && found.Explains != "" {
					out = with(out, found)
				}
			}
		}
	}
	return out
}

// with adds what a whole explains to what the same whole explains already.
func with(all []Conflict, found Conflict) []Conflict {
	for i := range all {
		if o := &all[i]; o.Sides[0].Value == found.Sides[0].Value {
			if !slices.ContainsFunc(o.Sides, func(s Side) bool { return slices.Equal(s.Citations, found.Sides[1].Citations) && s.From == "" }) {
				o.add(found)
			}
			return all
		}
	}
	return append(all, found)
}

// severalParts tells whether a citation counts several kinds of people, so that a whole
// of them is worth looking for.
func severalParts(all []stated, citation article.ID) bool {
	n := 0
	for _, s := range all {
		if s.by.Citation == citation && s.People && s.Thing != "" && s.Class != "" {
			n++
		}
	}
	return n > 1
}

// told tells whether a citation gives the whole that another gives, or its own beside
// the parts.
func (s stated) told(o stated) bool {
	return o.isWhole() && o.Class == s.Class && o.Side == s.Side && (o.Low == s.Low || o.by.Citation == s.by.Citation)
}
