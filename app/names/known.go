package names

import (
	"embed"
	"strings"
	"sync"
)

// Known names are those that languages spell too differently for their letters to
// tell: Kyiv and Kiew, Germany and Німеччина, NATO and OTAN.

//go:embed known/*.txt
var knownFiles embed.FS

// knownName is one line of the lists.
type knownName struct {
	kind      Kind
	land      bool // a country
	spellings []string
}

// knownNames are all lines, found by the folded spelling. A capital that bears the
// name of its country is found with it.
type knownNames struct {
	list    []knownName
	byFold  map[string][]int32
	longest int             // words of the longest spelling
	first   map[string]bool // first words of those with several
	small   map[string]bool // those written in small letters: dpa
}

var known = sync.OnceValue(func() *knownNames {
	k := &knownNames{byFold: map[string][]int32{}, first: map[string]bool{}, small: map[string]bool{}}
	for _, file := range []struct {
		name string
		kind Kind
	}{{"countries", Place}, {"capitals", Place}, {"places", Place}, {"bodies", Organisation}} {
		data, err := knownFiles.ReadFile("known/" + file.name + ".txt")
		if err != nil {
			panic("names: no list of " + file.name)
		}
		for line := range strings.Lines(string(data)) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
				k.add(file.kind, file.name == "countries", strings.Split(line, ", "))
			}
		}
	}
	return k
})

func (k *knownNames) add(kind Kind, land bool, spellings []string) {
	n := int32(len(k.list))
	k.list = append(k.list, knownName{kind, land, spellings})
	for _, s := range spellings {
		f := Fold(s)
		if there := k.byFold[f]; len(there) == 0 || there[len(there)-1] != n {
			k.byFold[f] = append(there, n)
		}
		if s == strings.ToLower(s) && s != strings.ToUpper(s) && !strings.Contains(s, " ") {
			k.small[s] = true
		}
		first, _, several := strings.Cut(f, " ")
		k.first[first] = k.first[first] || several
		k.longest = max(k.longest, 1+strings.Count(f, " "))
	}
}

// find gives the lines that a folded name stands in, whatever its case.
func (k *knownNames) find(folded string) []int32 {
	if there := k.byFold[folded]; there != nil {
		return there
	}
	switch scriptOf(folded) {
	case latinScript:
		if bare, ok := strings.CutSuffix(folded, "s"); ok && len(bare) > shortestStem {
			return k.byFold[bare] // the German genitive
		}
	case cyrillicScript:
		if base, ok := k.nominative(folded); ok {
			return k.byFold[base]
		}
	}
	return nil
}

// mostWords is how many words of a name are tried in all their cases.
const mostWords = 4

// nominative is the spelling of the lists that a folded name in Cyrillic is, or is a
// case of.
func (k *knownNames) nominative(folded string) (string, bool) {
	if k.byFold[folded] != nil {
		return folded, true
	}
	return k.findCase("", folded)
}

// findCase tries the words that are left in each form they may be a case of.
func (k *knownNames) findCase(before, left string) (string, bool) {
	if strings.Count(left, " ") >= mostWords {
		return "", false
	}
	w, left, _ := strings.Cut(left, " ")
	for _, c := range candidatesOf(w, cyrillicScript) {
		whole := before + c.word
		if left == "" {
			if k.byFold[whole] != nil {
				return whole, true
			}
			continue
		}
		if before == "" && !k.first[c.word] {
			continue
		}
		if found, ok := k.findCase(whole+" ", left); ok {
			return found, true
		}
	}
	return "", false
}

// common tells whether two sets of lines have one in common.
func common(a, b []int32) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}
