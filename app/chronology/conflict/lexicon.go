package conflict

import (
	"embed"
	"strconv"
	"strings"
	"sync"

	"dateline/app/chronology/stems"
)

//go:embed lexicon
var files embed.FS

// phrases are phrases of several words by their first one, each with what it means.
type phrases map[string][]phrase

type phrase struct {
	words   []string
	meaning string
}

func (p phrases) add(text, meaning string) {
	if w := strings.Fields(stems.Fold(text)); len(w) > 0 {
		p[w[0]] = append(p[w[0]], phrase{w, meaning})
	}
}

// lexicon is what the rules know of a language.
type lexicon struct {
	lang       string
	decimal    rune
	number     map[string]float64
	scale      map[string]float64
	vague      phrases // meaning "24-99"
	roughly    phrases // "a dozen", meaning "12"
	bound      phrases // before the number
	after      phrases // behind it
	between    *stems.Set
	and        *stems.Set
	joins      *stems.Set // between the words of one number
	class      *stems.Table
	group      *stems.Table
	thing      *stems.Table
	unit       phrases
	unitStem   *stems.Table
	notCounted *stems.Set
	those      *stems.Set // pronouns for some who were counted before
	of         *stems.Set
	belonging  phrases
	saying     *stems.Set // before a clause that is said
	stop       *stems.Set
	auxiliary  *stems.Set
	weak       *stems.Set
	party      *stems.Set // the "side" of "on the Russian side"
	by         *stems.Set // before who says so or did it, "according to the Russian side"
}

var languages = map[string]func() *lexicon{}

func init() {
	for _, lang := range []string{"en", "uk", "ru", "es", "fr", "de", "ar"} {
		languages[lang] = sync.OnceValue(func() *lexicon { return read(lang) })
	}
}

// sides are nations by their names and adjectives.
var sides = sync.OnceValue(func() *stems.Table {
	return stems.Meanings(lines("sides")...)
})

// lines are those of a file of the lexicon that are no remarks.
func lines(name string) []string {
	data, err := files.ReadFile("lexicon/" + name + ".txt")
	if err != nil {
		panic(err) // it is built in
	}
	var out []string
	for l := range strings.Lines(string(data)) {
		if l = strings.TrimSpace(l); l != "" && l[0] != '#' {
			out = append(out, l)
		}
	}
	return out
}

// read reads the lexicon of a language: lines of "kind meaning: phrase, phrase".
func read(lang string) *lexicon {
	x := &lexicon{lang: lang, decimal: ',', number: map[string]float64{}, scale: map[string]float64{}, vague: phrases{}, roughly: phrases{},
		bound: phrases{}, after: phrases{}, between: &stems.Set{}, and: &stems.Set{}, joins: &stems.Set{}, class: &stems.Table{}, group: &stems.Table{},
		thing: &stems.Table{}, unit: phrases{}, unitStem: &stems.Table{}, notCounted: &stems.Set{}, of: &stems.Set{}, those: &stems.Set{}, saying: &stems.Set{}, belonging: phrases{}, stop: &stems.Set{},
		auxiliary: &stems.Set{}, weak: &stems.Set{}, party: &stems.Set{}, by: &stems.Set{}}
	for _, l := range lines(lang) {
		head, rest, _ := strings.Cut(l, ": ")
		kind, meaning, _ := strings.Cut(head, " ")
		if kind == "decimal" {
			x.decimal = rune(rest[0])
		}
		for w := range strings.SplitSeq(rest, ",") {
			x.take(kind, meaning, stems.Fold(strings.TrimSpace(w)))
		}
	}
	return x
}

func (x *lexicon) take(kind, meaning, words string) {
	sets := map[string]*stems.Set{"between": x.between, "and": x.and, "those": x.those, "saying": x.saying, "joins": x.joins, "not": x.notCounted, "of": x.of,
		"stop": x.stop, "auxiliary": x.auxiliary, "weak": x.weak, "party": x.party, "by": x.by}
	tables := map[string]*stems.Table{"class": x.class, "group": x.group, "thing": x.thing}
	phrases := map[string]phrases{"vague": x.vague, "about": x.roughly, "bound": x.bound, "after": x.after, "belonging": x.belonging}
	value, _ := strconv.ParseFloat(meaning, 64)
	switch {
	case sets[kind] != nil:
		sets[kind].Add(words)
	case tables[kind] != nil:
		tables[kind].Add(words, meaning)
	case phrases[kind] != nil:
		phrases[kind].add(words, meaning)
	case kind == "number":
		x.number[words] = value
	case kind == "scale":
		x.scale[words] = value
	case kind == "unit" && strings.HasSuffix(words, "*"):
		x.unitStem.Add(words, meaning)
	case kind == "unit":
		x.unit.add(words, meaning)
	}
}

// bare are the forms of a word without what Arabic writes together with it: "and",
// "with", the article.
func (x *lexicon) bare(low string) []string {
	out := []string{low}
	if x.lang != "ar" {
		return out
	}
	for _, prefix := range []string{"وال", "بال", "لل", "ال", "و", "ف", "ب", "ل"} {
		if rest, ok := strings.CutPrefix(low, prefix); ok && len(rest) > 4 {
			out = append(out, rest)
		}
	}
	return out
}

func (x *lexicon) meaning(t *stems.Table, low string) string {
	for _, w := range x.bare(low) {
		if m := t.Of(w); m != "" {
			return m
		}
	}
	return ""
}
