package names

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A candidate is a form in which a word of a name may be called: itself, or one of
// which it may be a case. Doubt is what speaks against it, in the measure of
// distance: see likeWord.
type candidate struct {
	word   string // folded
	sounds string
	firm   uint8 // which of the sounds that no spelling changes it has: see firmSounds
	doubt  float64
}

const (
	sureCase    = 0.05 // the ending is of one case and gender only
	guessedCase = 0.15 // the ending may also belong to the name
	otherGender = 5    // Иванова: of Ivanov, or Ivanova. Only its text can tell
)

// caseEnding tells what a name ending so may end in when it is nobody's.
type caseEnding struct {
	ending string
	after  []string // what stands before it, one of them; nil for any consonant
	to     []string
	doubt  float64
}

var (
	adjective  = strings.Fields("ськ цьк зьк ск цк")
	patronym   = strings.Fields("ов ев єв їв ін ин їн ын")
	adjectival = strings.Fields("ов ев н ськ цьк зьк")
	hard       = strings.Fields("б в г д ж з к л м н п р с т ф х ц ч ш щ")
)

// caseEndings of Ukrainian and Russian, longer ones first.
var caseEndings = []caseEnding{
	{"ого", nil, []string{"ий", "ый", "ой"}, sureCase},
	{"ому", nil, []string{"ий", "ый", "ой"}, sureCase},
	{"поля", nil, []string{"піль"}, guessedCase},
	{"полю", nil, []string{"піль"}, guessedCase},
	{"полі", nil, []string{"піль"}, guessedCase},
	{"полем", nil, []string{"піль"}, guessedCase},
	{"зі", nil, []string{"га"}, guessedCase},
	{"ці", nil, []string{"ка"}, guessedCase},
	{"ня", nil, []string{"ень"}, guessedCase},
	{"ню", nil, []string{"ень"}, guessedCase},
	{"ні", nil, []string{"ень"}, guessedCase},
	{"нем", nil, []string{"ень"}, guessedCase},
	{"цях", nil, []string{"ці"}, sureCase},
	{"ців", nil, []string{"ці"}, sureCase},
	{"цям", nil, []string{"ці"}, sureCase},
	{"цами", nil, []string{"цы"}, sureCase},
	{"ього", nil, []string{"ій", "ий"}, sureCase},
	{"ьому", nil, []string{"ій", "ий"}, sureCase},
	{"его", nil, []string{"ий"}, sureCase},
	{"ему", nil, []string{"ий"}, sureCase},
	{"ової", nil, []string{"ова"}, sureCase},
	{"овій", nil, []string{"ова"}, sureCase},
	{"овой", nil, []string{"ова"}, sureCase},
	{"евой", nil, []string{"ева"}, sureCase},
	{"иной", nil, []string{"ина"}, sureCase},
	{"єва", nil, []string{"їв"}, guessedCase},
	{"єву", nil, []string{"їв"}, guessedCase},
	{"єві", nil, []string{"їв"}, guessedCase},
	{"євом", nil, []string{"їв"}, sureCase},
	{"ова", nil, []string{"ів"}, guessedCase},
	{"ову", nil, []string{"ів"}, guessedCase},
	{"ові", nil, []string{"ів"}, guessedCase},
	{"овом", nil, []string{"ів"}, sureCase},
	{"ові", nil, []string{"", "о"}, sureCase},
	{"еві", nil, []string{"ь", "й"}, sureCase},
	{"єві", []string{"а", "о", "е", "і", "и"}, []string{"й"}, sureCase},
	{"ській", nil, []string{"ська"}, sureCase},
	{"ської", nil, []string{"ська"}, sureCase},
	{"ською", nil, []string{"ська"}, sureCase},
	{"ську", nil, []string{"ська"}, sureCase},
	{"ской", nil, []string{"ская"}, guessedCase},
	{"скую", nil, []string{"ская"}, sureCase},
	{"цької", nil, []string{"цька"}, sureCase},
	{"цькою", nil, []string{"цька"}, sureCase},
	{"цьку", nil, []string{"цька"}, sureCase},
	{"цкой", nil, []string{"цкая"}, guessedCase},
	{"цкую", nil, []string{"цкая"}, sureCase},
	{"им", adjective, []string{"ий"}, sureCase},
	{"ім", adjective, []string{"ий"}, sureCase},
	{"ом", adjective, []string{"ий"}, guessedCase},
	{"им", patronym, []string{""}, sureCase},
	{"ым", patronym, []string{""}, sureCase},
	{"ією", nil, []string{"ія"}, sureCase},
	{"ией", nil, []string{"ия"}, sureCase},
	{"ії", nil, []string{"ія"}, sureCase},
	{"ию", nil, []string{"ия", "ий"}, guessedCase},
	{"ію", nil, []string{"ія", "ій"}, guessedCase},
	{"ии", nil, []string{"ия", "ий"}, guessedCase},
	{"ця", nil, []string{"ець"}, guessedCase},
	{"цю", nil, []string{"ець"}, guessedCase},
	{"цем", nil, []string{"ець", "ец"}, sureCase},
	{"ца", nil, []string{"ец"}, guessedCase},
	{"цу", nil, []string{"ец"}, guessedCase},
	{"ом", hard, []string{"", "о"}, guessedCase},
	{"ою", hard, []string{"а"}, sureCase},
	{"ої", hard, []string{"а"}, sureCase},
	{"ій", adjectival, []string{"а"}, guessedCase},
	{"ой", hard, []string{"а", "ая"}, guessedCase},
	{"ую", hard, []string{"ая"}, sureCase},
	{"ею", hard, []string{"а", "я"}, guessedCase},
	{"єю", nil, []string{"я"}, sureCase},
	{"ем", nil, []string{"ь", "й", ""}, guessedCase},
	{"єм", nil, []string{"й"}, sureCase},
	{"ей", hard, []string{"а", "я"}, guessedCase},
	{"а", patronym, []string{""}, otherGender},
	{"у", patronym, []string{"", "а"}, otherGender},
	{"і", patronym, []string{""}, guessedCase},
	{"е", patronym, []string{""}, guessedCase},
	{"а", hard, []string{"", "о"}, guessedCase},
	{"у", hard, []string{"", "а", "о"}, guessedCase},
	{"і", hard, []string{"", "а", "о"}, guessedCase},
	{"е", hard, []string{"", "а", "о"}, guessedCase},
	{"и", hard, []string{"а", "ь"}, guessedCase},
	{"ы", hard, []string{"а"}, guessedCase},
	{"я", nil, []string{"ь", "й"}, guessedCase},
	{"ю", nil, []string{"ь", "й", "я"}, guessedCase},
	{"і", nil, []string{"я", "ь"}, guessedCase},
	{"е", nil, []string{"я"}, guessedCase},
}

// uninflected look like a case of another word and are none.
var uninflected = setOf("артем ефрем вифлеем максим вадим том ром того чили мали крым крим ким хама суми")

// irregular are the cases of given names that lose a vowel.
var irregular = map[string][]string{
	"павла": {"павел", "павло"}, "павлу": {"павел", "павло"}, "павлом": {"павел", "павло"},
	"льва": {"лев"}, "льву": {"лев"}, "львом": {"лев"},
}

// womens are endings of women's names that are nobody's.
var womens = []string{"ская", "цкая", "зкая", "ська", "цька", "зька"}

// twins are given names of men that women bear with an а at the end.
var twins = setOf("александр олександр валентин августин богдан владислав станислав станіслав ярослав мирослав вячеслав мстислав ян иоанн клавди юли валери")

// shortestStem is how many letters must stand before a case ending, and how many
// when the name ends in more than one after them: Києва of Київ.
const (
	shortestStem   = 3
	shortestBefore = 2
)

// candidatesOf lists the forms that a folded word may be called by, itself first.
// Their sounds are not worked out yet: see heard.
func candidatesOf(word string, in script) []candidate {
	list := []candidate{{word: word}}
	switch {
	case in == arabicScript:
		if bare, ok := strings.CutPrefix(word, "ال"); ok && utf8.RuneCountInString(bare) >= shortestStem {
			list = append(list, candidate{word: bare, doubt: sureCase})
		}
		return list
	case in != cyrillicScript || uninflected[word] || endsInOne(word, womens):
		return list
	}
	for _, nominative := range irregular[word] {
		list = addCandidate(list, candidate{word: nominative, doubt: guessedCase})
	}
	for i := range caseEndings {
		e := &caseEndings[i]
		stem, ok := strings.CutSuffix(word, e.ending)
		if !ok || !endsInOne(stem, e.after) {
			continue
		}
		if n := utf8.RuneCountInString(stem); n < shortestBefore || n < shortestStem && len(e.to[0]) < 4 {
			continue
		}
		doubt := e.doubt
		if e.ending == "а" && twins[stem] {
			doubt = otherGender
		}
		for _, to := range e.to {
			list = addCandidate(list, candidate{word: stem + to, doubt: doubt})
		}
	}
	slices.SortStableFunc(list[1:], func(a, b candidate) int { return cmp.Compare(a.doubt, b.doubt) })
	return list
}

// heard works out the sounds of candidates.
func heard(list []candidate, in script) []candidate {
	for i := range list {
		list[i].sounds = soundsIn(list[i].word, in)
		list[i].firm = firmSounds(list[i].sounds)
	}
	return list
}

// called are the forms that a word may be called by: not itself when its ending is of
// a case for sure.
func called(list []candidate) []candidate {
	if len(list) > 1 && list[1].doubt <= sureCase && scriptOf(list[0].word) == cyrillicScript {
		return list[1:]
	}
	return list
}

// addCandidate adds one unless it is there: the first rule that gives it counts.
func addCandidate(list []candidate, c candidate) []candidate {
	for _, there := range list {
		if there.word == c.word {
			return list
		}
	}
	return append(list, c)
}

func endsInOne(s string, ends []string) bool {
	for _, e := range ends {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return ends == nil
}

func setOf(lists ...string) map[string]bool {
	out := map[string]bool{}
	for _, l := range lists {
		for _, w := range strings.Fields(l) {
			out[w] = true
		}
	}
	return out
}
