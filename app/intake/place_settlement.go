package intake

import (
	"regexp"
	"strings"

	"dateline/app/article"
)

// settlements are words for what people live in; in the first paragraph they bear
// out that the name before it is one.
var settlements = wordSet(
	"town town's village village's city city's hamlet township municipality borough",
	"gemeinde stadt dorf ortschaft ort marktgemeinde kleinstadt",
	"municipio ciudad localidad aldea comuna vilarejo município cidade",
	"commune ville village bourg bourgade municipalité",
	"comune città paese borgo",
	"місто місті міста селище селищі село селі села громада громади громаді",
	"город городе города посёлок поселок посёлке поселке село селе села",
	"miasto mieście miasta wieś wsi gmina gminie gminy dorp stad gemeente",
	"مدينة المدينة بلدة البلدة قرية القرية")

// isSettlement tells whether the paragraph that a name stands before speaks of a
// town or village, and the title, the tags or another paragraph name the same; not
// so where a part of the name stands alone, as that of a person does.
func isSettlement(blocks []article.Block, at int, name, rest string) bool {
	told := false
	for w := range wordsOf(plain(rest)) {
		told = told || settlements[w]
	}
	if !told || namesPart(blocks, at, name, rest) {
		return false
	}
	for i, b := range blocks {
		if i != at && (b.Kept && b.Kind != article.Caption || b.Why == whyTitle || b.Why == string(roleTags)) && holdsWords(b.Text, name) {
			return true
		}
	}
	return holdsWords(rest, name)
}

// namesPart tells whether the text has the last word of a name of several where the
// rest of the name does not stand before it.
func namesPart(blocks []article.Block, at int, name, rest string) bool {
	words := strings.Fields(name)
	if len(words) < 2 {
		return false
	}
	last := words[len(words)-1]
	for i, b := range blocks {
		said := b.Text
		if i == at {
			said = rest
		} else if !b.Kept && b.Why != whyTitle {
			continue
		}
		if holdsWords(strings.ReplaceAll(said, name, ""), last) {
			return true
		}
	}
	return false
}

// capitalsColon is what the lines of those who speak, and of kinds of news, begin
// with as well.
var capitalsColon = regexp.MustCompile(`^\s*\p{Lu}[\p{Lu}\p{M}.'’ -]{2,40}:\s`)

// noPlaceWords stand in labels in capitals rather than in the names of places.
var noPlaceWords = wordSet(
	"the a an of for by to what why how who when where in on at is are this our your we you it key short brief facts fact points note notes claim verdict issue question answer story stories background context content trigger spoiler warning alert advisory editor editors editor's reader readers host guest narrator voice man woman reporter minister president chief speaker change world cup league series match game games final finals wedding crisis war wars budget election elections vote health sport sports cricket football hockey tennis news desk",
	"die der das ein eine zum zur wie was wer warum worum hinweis anmerkung frage antwort liga pokal wahl krieg klima",
	"el la los las lo un una qué quién cómo por para nota pregunta respuesta copa liga guerra",
	"le la les un une des qui que quoi comment pourquoi note question réponse coupe ligue guerre",
	"що хто як чому де питання відповідь примітка война что кто как почему где вопрос ответ")

// standsAlone tells whether a name of several words in capitals before a colon is
// hardly a label or somebody who speaks: no other paragraph begins so, no word of
// it is one of labels, and the text has no word of it alone.
func standsAlone(blocks []article.Block, at int, name, small string) bool {
	words := strings.Fields(name)
	rest := strings.TrimSpace(blocks[at].Text[len(name)+1:])
	if len(words) < 2 || strings.ContainsAny(firstRunesOf(rest, 1), "“\"„«‘'") || countWords(rest) < leastUnder || !endsSentence(rest) {
		return false
	}
	for _, w := range words {
		if low := strings.ToLower(w); noPlaceWords[low] || noPlaces[low] || roleWords[low] || pressWords[low] || strings.ContainsAny(w, "'’") {
			return false
		}
	}
	for i, b := range blocks {
		if i != at && b.Kept && capitalsColon.MatchString(b.Text) {
			return false
		}
	}
	return !namesPart(blocks, at, small, rest)
}
