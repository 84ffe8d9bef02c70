package names

import "strings"

// adjectiveOf tells whether a word is an adjective that makes a name with the small
// word after it: Тернопільська область, Следственный комитет.
func (f *finder) adjectiveOf(i int) bool {
	if f.lex.lang != "uk" && f.lex.lang != "ru" {
		return false
	}
	t, next := f.at(i), f.at(i+1)
	return t.mark == 0 && t.capital && next.mark == 0 && !next.capital && !next.line && next.class&(org|place) != 0 &&
		endsInOne(t.low, adjectiveEndings) && (!t.first || t.big > 0 || t.small == 0 && strings.Contains(t.low, "ськ") || strings.Contains(t.low, "ск"))
}

var adjectiveEndings = strings.Fields("ий ый ой ая ое ого ому им ым ом ській ський ська ської ській ську ською ське цький цька цької цькій цьку цькою не на ної ній ну ною их ых ую")

// bodyAdjective tells whether a big word for a body and the small adjective after it
// are a name: Assemblée nationale, Guardia civil.
func (f *finder) bodyAdjective(i int) bool {
	endings := bodyAdjectives[f.lex.lang]
	t, next := f.at(i), f.at(i+1)
	return endings != nil && t.mark == 0 && t.capital && t.class&org != 0 && next.mark == 0 && !next.capital && !next.line &&
		next.class&(stop|link|say|title|org|place) == 0 && endsInOne(next.low, endings)
}

var bodyAdjectives = map[string][]string{
	"fr": strings.Fields("aire aires ale al elle el ique iste ive if ême aine ienne ien aise oise"),
	"es": strings.Fields("al ico ica ista ivo iva emo ema ano ana ense ario aria civil"),
}

// vote counts a word of a name for each word that it may be a case of, once.
func (f *finder) vote(t *token) {
	if f.lex.lang != "uk" && f.lex.lang != "ru" || f.voted[t.seen] {
		return
	}
	f.voted[t.seen] = true
	for _, c := range candidatesOf(Fold(t.low), cyrillicScript) {
		f.votes[c.word]++
		f.sure[c.word] = f.sure[c.word] || c.doubt == sureCase
	}
}
