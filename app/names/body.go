package names

import "unicode/utf8"

// body is the end of the name of a ministry that begins at a token and is made of
// words of the language, big or small: "ministry of ports", "defence ministry",
// "Міністерство оборони України". It is i when there is none.
func (f *finder) body(i int) int {
	t := &f.tokens[i]
	switch {
	case t.class&ministry != 0 && (f.lex.lang == "uk" || f.lex.lang == "ru"):
		return f.slavicBody(i)
	case t.class&ministry != 0:
		return f.fieldAfter(i)
	case f.lex.lang == "en" && t.class&field != 0 && !t.owner && f.at(i+1).low == "ministry" && !f.at(i+1).line:
		return i + 2
	}
	return i
}

// fieldAfter is the end of "of the interior", "de la Défense et des Anciens".
func (f *finder) fieldAfter(i int) int {
	j := i + 1
	for n := 0; n < mostLinks && f.at(j).mark == 0 && f.at(j).class&(ofLink|link|determiner) != 0 && !f.at(j).capital && !f.at(j).line; n++ {
		j++
	}
	if j == i+1 || !f.fieldWord(j) {
		return i
	}
	j++
	if f.lex.lang == "fr" || f.lex.lang == "es" {
		if f.at(j-1).class&field != 0 && f.fieldWord(j) {
			j++
		}
		return f.landAfter(j)
	}
	for f.big(j) && f.at(j).class&(title|stop|calendar) == 0 {
		j++
	}
	if f.at(j).class&join != 0 && f.at(j-1).capital && f.big(j+1) && f.at(j+1).class&title == 0 {
		j += 2
	}
	return j
}

// landAfter takes in the big words that follow.
func (f *finder) landAfter(j int) int {
	for f.big(j) && f.at(j-1).capital && f.at(j).class&(title|stop|calendar) == 0 {
		j++
	}
	return j
}

// fieldWord tells whether a word can name the field of a ministry.
func (f *finder) fieldWord(j int) bool {
	t := f.at(j)
	return t.mark == 0 && !t.line && t.class&(stop|title|say|calendar) == 0 && utf8.RuneCountInString(t.low) > 2
}

// slavicBody takes in the genitives after the word for ministry: adjectives, a noun,
// and a land.
func (f *finder) slavicBody(i int) int {
	j := i + 1
	for n := 0; n < mostLinks && f.fieldWord(j) && !f.at(j).capital; n++ {
		j++
		if !endsInOne(f.at(j-1).low, genitiveAdjectives) {
			break
		}
	}
	if j == i+1 {
		return i
	}
	for f.big(j) && f.at(j).class&(title|stop|calendar) == 0 {
		j++
	}
	return j
}

var genitiveAdjectives = []string{"их", "ых", "іх", "ої", "ой", "ого", "ньої", "ней"}

// addBody adds a body of some tokens.
func (f *finder) addBody(i, end int, why string) {
	start, stop := f.tokens[i].start, f.tokens[end-1].end
	f.found = append(f.found, Name{Start: start, End: stop, Text: f.text[start:stop], Kind: Organisation, Why: why})
}
