package intake

import (
	"regexp"
	"strings"
	"unicode"

	"dateline/app/article"
)

// Captions that are whole sentences give themselves away by the credit at their
// end: in brackets with a colon, or behind the sign of the rights.
var (
	creditBrackets = regexp.MustCompile(`(?:^|\s)\(((?:\p{Lu}[\p{L}\p{M}.'’&-]*\s?){1,4}):\s?([^():]{2,60})\)$|\((?:Supplied|Handout|Provided)\)$`)
	creditSources  = wordSet("supplied source provided handout courtesy photo image picture quelle foto bild fuente imagen fonte source crédit джерело фото источник zdjęcie bron المصدر")
	rightsTail     = regexp.MustCompile(`^(.*[.!?…)\]]["'”’»)]?)\s*©\s?(\p{Lu}[^©.!?\d]{1,60})$`)
	rightsWords    = regexp.MustCompile(`(?i)\brights?\b|copyright|vorbehalten|reservados|réservés|захищен|защищен`)
)

// mostMarked is how many words such a caption has, leastMarked how many stand
// before its credit.
const (
	mostMarked  = 45
	leastMarked = 4
)

// isMarkedCaption tells whether a line is such a caption.
func isMarkedCaption(l *line) bool {
	if l.words > mostMarked || l.Kind != article.Paragraph && l.Kind != article.Caption || hasSpeech(l.Text) {
		return false
	}
	if strings.HasSuffix(l.Text, ")") {
		m := creditBrackets.FindStringSubmatchIndex(l.Text)
		return m != nil && countWords(l.Text[:m[0]]) >= leastMarked && !innerSentences(l.Text[:m[0]]) &&
			(m[2] < 0 || isCreditPair(l.Text[m[2]:m[3]], l.Text[m[4]:m[5]]))
	}
	if !strings.Contains(l.Text, "©") {
		return false
	}
	m := rightsTail.FindStringSubmatch(l.Text)
	return m != nil && countWords(m[1]) >= leastMarked && countWords(m[2]) <= 2*mostMaker && !rightsWords.MatchString(l.Text)
}

// innerSentences tells whether a text has more than two sentences, as captions
// hardly have.
func innerSentences(s string) bool {
	n := 0
	for _, w := range strings.Fields(s) {
		n += boolInt(len(w) > 3 && endsSentence(w))
	}
	return n > 2
}

// isCreditPair tells whether what brackets hold before and behind their colon
// credits a picture: a word for that, or the paper and who took it.
func isCreditPair(by, name string) bool {
	if creditSources[strings.ToLower(firstField(by))] {
		return looksLikeName(name)
	}
	return looksLikeName(by) && isPersonName(name)
}

// captionOfParts takes a sentence for a caption where a credit stands on lines of
// its own below it ("Name", "/", "Outlet"), or a video's player right above.
func (r *plainReader) captionOfParts(i int) {
	l := &r.lines[i]
	if l.role != roleBody || l.live || l.Kind != article.Paragraph || !l.sentence || l.words < leastMarked || l.words > mostMarked {
		return
	}
	last := r.creditBelow(i)
	if last == i && !r.underPlayer(i) {
		return
	}
	for k := i; k <= last; k++ {
		r.lines[k].role, r.lines[k].Kind = roleCaption, article.Caption
	}
}

// creditBelow is the last line of a credit of three lines right below a line, up to
// a blank line; the line itself for none.
func (r *plainReader) creditBelow(i int) int {
	if i+3 >= len(r.lines) || r.lines[i].gapAfter || r.lines[i+1].gapAfter || r.lines[i+2].gapAfter || !r.lines[i+3].gapAfter {
		return i
	}
	name, bar, outlet := &r.lines[i+1], strings.TrimSpace(r.lines[i+2].Text), &r.lines[i+3]
	if bar != "/" && bar != "|" && bar != "©" || name.words > mostMaker || !looksLikeName(name.Text) || outlet.words > mostMaker+1 || !looksLikeName(outlet.Text) {
		return i
	}
	return i + 3
}

// underPlayer tells whether a line stands alone right below the label of a video
// that tells how long it is.
func (r *plainReader) underPlayer(i int) bool {
	if i == 0 || r.lines[i].gapBefore || !r.lines[i].gapAfter || hasSpeech(r.lines[i].Text) {
		return false
	}
	above := &r.lines[i-1]
	if above.role != roleControl || !strings.ContainsFunc(above.plain, unicode.IsDigit) {
		return false
	}
	for w := range wordsOf(above.plain) {
		if lengthWords[w] {
			return true
		}
	}
	return false
}

// lengthWords stand before the length of a recording.
var lengthWords = wordSet("duration duración durée dauer spieldauer тривалість длительность المدة durata")
