package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Form is a name taken apart, to compare it with many.
type Form struct {
	folded string
	words  []word
	known  []int32
	upper  bool // one word of capitals only: it may be initials
}

// word is one word of a name.
type word struct {
	folded  string
	in      script
	initial bool // one letter, for a name that begins with it
	common  bool // a word of the language, such as ministry
	turned  bool // a given name that stands in a case: see inflected
	forms   []candidate
}

// particles are the small words within a name that spellings leave out or write
// together with the next.
var particles = setOf("al el as ad ar ash ul van von vom zu zur der den de del della di da do dos du la le les las los of the und y e et and i",
	"bin ben ibn bint аль эль ель ад ас аш бин бен ібн ибн фон ван де ль ла да ді ди دي فون فان بن ابن")

// Read takes a name apart.
func Read(name string) Form {
	f := Form{folded: Fold(name), upper: acronym(name)}
	f.known = known().find(f.folded)
	all := strings.Fields(f.folded)
	for _, w := range all {
		if len(all) > 1 && particles[w] {
			continue
		}
		f.words = append(f.words, readWord(w))
	}
	return f
}

func readWord(w string) word {
	in := scriptOf(w)
	w = withoutArticle(w)
	if servantOf[w] {
		w = "abd"
	}
	initial := utf8.RuneCountInString(w) == 1
	read := word{folded: w, in: in, initial: initial, common: !initial && commonWords()[w], forms: heard(candidatesOf(w, in), in)}
	read.turned = inflected(read.forms)
	return read
}

// servantOf are the ways to write the first half of names such as عبد الفتاح.
var servantOf = setOf("abdel abdul abdal abdol")

// withoutArticle takes the French and Irish beginnings of a word away: d'Orsay.
func withoutArticle(w string) string {
	if i := strings.IndexByte(w, '\''); i == 1 && (w[0] == 'd' || w[0] == 'l') && len(w) > 4 {
		return w[2:]
	}
	return w
}

// acronym tells whether a name is a word of two to eight capital letters.
func acronym(name string) bool {
	n := 0
	for _, r := range name {
		switch {
		case unicode.IsUpper(r):
			n++
		case r != '.':
			return false
		}
	}
	return n >= 2 && n <= 8
}

// Skeleton is what the spellings of a name have in common, whatever its script and
// case: the consonants of its words, of which those that languages change for each
// other count as one, with spaces between. Other names may have the same skeleton:
// it is for finding those that [Like] is to compare.
func Skeleton(name string) string {
	f := Read(name)
	var out []string
	for _, w := range f.words {
		out = append(out, w.skeleton())
	}
	return strings.Join(out, " ")
}

// skeleton is that of the form which a word is surely a case of, else its own.
func (w *word) skeleton() string {
	for _, c := range w.forms[1:] {
		if c.doubt < otherGender {
			return skeleton(c.sounds)
		}
	}
	return skeleton(w.forms[0].sounds)
}

// skeletons are all that a word may be found by.
func (w *word) skeletons() []string {
	var out []string
	for _, c := range w.forms {
		out = appendNew(out, skeleton(c.sounds))
		if i := strings.IndexByte(c.sounds, 'C'); i >= 0 && w.in == latinScript { // Charkiw
			out = appendNew(out, skeleton(strings.ReplaceAll(c.sounds, "C", "x")))
		}
		if strings.Contains(c.sounds, "j") && w.in == latinScript { // Prigojine
			out = appendNew(out, skeleton(strings.ReplaceAll(c.sounds, "j", "Z")))
		}
		if rest, ok := strings.CutPrefix(c.sounds, "j"); ok && rest != "" && vowel(rest[0]) { // Jurij
			out = appendNew(out, skeleton(rest))
		}
	}
	return out
}

func appendNew(list []string, s string) []string {
	for _, there := range list {
		if there == s {
			return list
		}
	}
	return append(list, s)
}
