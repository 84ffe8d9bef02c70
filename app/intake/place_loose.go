package intake

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/app/article"
)

// loosePlace is a name before a colon or dash at the beginning of a text. It may
// as well be somebody's who speaks, or the theme: that it is a place must be seen
// from the rest of the text.
var loosePlace = regexp.MustCompile(`^\s*([\p{Lu}\p{Lo}][\p{L}\p{M}.'’ʼ-]+(?:\s[\p{Lu}\p{Lo}][\p{L}\p{M}.'’ʼ-]+){0,2}(?:/[\p{Lu}][\p{L}'’-]+)?)(?::|\s?[–—]|\s-|\.\s?[–—-]?)\s+["“„«‘]?([\p{Lu}\p{Lo}\d])`)

// placeWords stand before the names of places, mayStand between them and those.
var (
	placeWords = wordSet("in at near around outside across throughout en cerca bei aus nach zwischen à près dans в у на біля поблизу під возле около под из із em w we pod koło nel a في ب إلى قرب")
	mayStand   = wordSet("the city town village port of district region county de la le el los las ville der dem den місті місто селі городе городом мiсті مدينة منطقة ميناء")
)

// placeBorneOut is the place that a text begins with, when other text names it as
// one: after "in" or the like.
func placeBorneOut(blocks []article.Block, at int) placeFound {
	text := blocks[at].Text
	m := loosePlace.FindStringSubmatchIndex(firstRunesOf(text, 100))
	if m == nil {
		return placeFound{}
	}
	name, rest := text[m[2]:m[3]], text[m[4]:]
	if strings.HasSuffix(text[:m[4]], ". ") && utf8.RuneCountInString(name) < 4 || !isPlace(name) || noPerson[plain(name)] || pressName(name) {
		return placeFound{}
	}
	city, _, _ := strings.Cut(name, "/")
	if inCapitals(city) {
		city = inSmall(city)
	}
	found := placeFound{place: name, words: strings.TrimSpace(text[:m[4]])}
	for i := range blocks {
		said := blocks[i].Text
		if i == at {
			said = rest
		} else if !blocks[i].Kept && blocks[i].Why != whyTitle || i < at && blocks[i].Why != whyTitle && countWords(said) < 5 {
			continue
		}
		if namedAsPlace(said, city) {
			return found
		}
	}
	if isSettlement(blocks, at, city, rest) || inCapitals(name) && strings.HasSuffix(found.words, ":") && standsAlone(blocks, at, name, city) {
		return found
	}
	return placeFound{}
}

// inSmall writes a name in capitals with but the first letters of its words so.
func inSmall(name string) string {
	words := strings.Fields(strings.ToLower(name))
	for i, w := range words {
		words[i] = upperFirst(w)
	}
	return strings.Join(words, " ")
}

// namedAsPlace tells whether a text holds a name behind a word that places stand
// behind. In Slavic languages its ending may be another.
func namedAsPlace(text, name string) bool {
	stem := name
	if r := []rune(name); len(r) > 4 && unicode.Is(unicode.Cyrillic, r[0]) {
		stem = strings.TrimRight(name, "аяоеиіїьйую")
	}
	for from := 0; ; {
		at := strings.Index(text[from:], stem)
		if at < 0 {
			return false
		}
		at += from
		from = at + len(stem)
		before := strings.Fields(strings.ToLower(lastPart(text[:at], 40)))
		if len(before) == 0 || !beginsWord(text, at) || stem == name && !endsName(text[from:]) {
			continue
		}
		last := len(before) - 1
		for last > 0 && mayStand[before[last]] {
			last--
		}
		if placeWords[before[last]] {
			return true
		}
	}
}

// beginsWord tells whether a word begins at a byte of a text.
func beginsWord(text string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return unicode.IsSpace(r)
}

// endsName tells whether a name ends where a text goes on: neither within a word
// nor before another name.
func endsName(after string) bool {
	r, _ := utf8.DecodeRuneInString(after)
	if unicode.IsLetter(r) || r == '-' || r == '\'' || r == '’' && !strings.HasPrefix(after, "’s") {
		return false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, " "))
	return r != ' ' || !unicode.IsUpper(next)
}
