package intake

import (
	"regexp"
	"strings"
	"unicode"

	"dateline/app/article"
)

// line is a line of plain or pasted text, which becomes a block.
type line struct {
	article.Block
	no        int    // line of the source it begins on, from 1
	plain     string // for comparing with the lexicons
	words     int
	gapBefore bool // a blank line, or nothing, stands before
	gapAfter  bool
	sentence  bool // ends as a sentence does
	role      role
	cut       bool // it begins what follows an article
	linked    bool // it is nothing but a link, as far as the text shows it
	entry     bool // it is the time of an entry of a live blog
	live      bool // it is within the entries of one, or its summary
}

// role is what a line is to the article.
type role string

// The roles. Their values are the reasons for folding such a line.
const (
	roleBody      role = ""
	roleTitle     role = whyTitle
	roleByline    role = "byline"
	roleDate      role = "line with the date"
	roleSite      role = "name of the site"
	roleAddress   role = "address of the article"
	roleTags      role = "tags"
	roleControl   role = "menu or button"
	roleAdvert    role = "advertisement"
	roleRelated   role = "related stories"
	roleRule      role = "a line without words"
	roleOutside   role = "outside the article"
	roleRepeated  role = "repeated line"
	roleCaption   role = "caption"
	roleCopyright role = "copyright"
	roleCredit    role = "who else reported"
)

// cutLines parts a text into its lines, Markdown written out plainly, and puts
// paragraphs together that were wrapped at a column.
func cutLines(text string, markdown bool) []line {
	raw := strings.Split(text, "\n")
	var captions map[int]bool
	if markdown {
		raw, captions = withoutTags(raw)
	}
	c := lineCutter{markdown: markdown, wrapped: hardWrapped(raw), gap: true, parts: map[int][]string{}}
	for i, source := range raw {
		c.take(tidy(source), i, captions[i])
	}
	if len(c.out) > 0 {
		c.out[len(c.out)-1].gapAfter = true
	}
	for i := range c.out {
		l := &c.out[i]
		if len(c.parts[i]) > 0 {
			l.Text += " " + strings.Join(c.parts[i], " ")
		}
		if l.Kind == article.Paragraph {
			l.readMarks(markdown)
		}
		l.measure()
	}
	return c.out
}

// lineCutter puts the lines of a source together to those of the text.
type lineCutter struct {
	markdown, wrapped bool
	out               []line
	parts             map[int][]string // what goes on in the lines of the source below each
	gap, fenced       bool
	linking           bool // the words of a link go on in the next line
}

// take takes the next line, without the spaces around it.
func (c *lineCutter) take(t string, i int, caption bool) {
	last := len(c.out) - 1
	if t == "" {
		c.gap, c.linking = true, false
		if last >= 0 {
			c.out[last].gapAfter = true
		}
		return
	}
	fence := c.markdown && strings.HasPrefix(t, "```")
	if fence {
		c.fenced = !c.fenced
	}
	l := line{Block: article.Block{Kind: article.Paragraph, Text: t}, no: i + 1, gapBefore: c.gap}
	switch {
	case c.fenced || fence:
		l.Kind = article.Code
	case !c.gap && c.underlines(t):
		c.out[last].Kind, c.out[last].Level = article.Heading, 1+boolInt(t[0] == '-')
		return
	case caption:
		l.Kind = article.Caption
		if !c.gap && last >= 0 && c.out[last].Kind == article.Caption {
			c.parts[last] = append(c.parts[last], t)
			return
		}
	case c.markdown && !c.gap && c.out[last].Kind == article.Paragraph && strings.HasPrefix(t, ">") && strings.HasPrefix(c.out[last].Text, ">"):
		if inner := mdQuote.ReplaceAllString(t, ""); inner != "" {
			c.parts[last] = append(c.parts[last], inner)
		} else {
			c.gap = true // a quotation of several paragraphs
		}
		return
	case !c.gap && c.out[last].Kind == article.Paragraph && (c.linking || c.wrapped && !beginsItem(t)):
		c.parts[last] = append(c.parts[last], t)
		c.linking = c.opensLink(t)
		return
	}
	c.out = append(c.out, l)
	c.gap, c.linking = false, c.opensLink(t)
}

// opensLink tells whether a line of Markdown ends within the words of a link.
func (c *lineCutter) opensLink(t string) bool {
	return c.markdown && !c.fenced && strings.LastIndexByte(t, '[') > strings.LastIndexByte(t, ']')
}

// underlines tells whether a line of Markdown makes the one above it a heading.
func (c *lineCutter) underlines(t string) bool {
	if !c.markdown || len(t) < 3 || !setext.MatchString(t) {
		return false
	}
	above := &c.out[len(c.out)-1]
	return above.Kind == article.Paragraph && above.gapBefore && !beginsItem(above.Text) && !endsSentence(above.Text) && countWords(above.Text) <= 25
}

func (l *line) measure() {
	l.plain = plain(l.Text)
	l.words = countWords(l.Text)
	l.sentence = endsSentence(l.Text)
}

var (
	atxHeading = regexp.MustCompile(`^(#{1,6})\s+(.*?)\s*#*$`)
	listMark   = regexp.MustCompile(`^(?:[-*+•‣◦▪●]|\d{1,2}[.)])\s+`)
	listItem   = regexp.MustCompile(`^(?:[-*+•‣◦▪●]|\d{1,2}[.)])\s+(\S.*)$`)
)

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// Lines of a chat or a log begin with the time, those of a chat go on with who
// says something.
var (
	timedLine = regexp.MustCompile(`^[\[(]?(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?[ T]+(?:at )?)?\d{1,2}:\d{2}(?::\d{2})?\b`)
	saidLine  = regexp.MustCompile(timedLine.String() + `[^\p{L}]{0,4}(?:[AaPp]\.?[Mm]\.?)?[^\p{L}]{0,4}\p{L}[^:]{0,30}:\s`)
)

func beginsItem(s string) bool {
	return listItem.MatchString(s) || atxHeading.MatchString(s) || timedLine.MatchString(s)
}

// hardWrapped tells whether a text is wrapped at a column, as mail is: most
// lines are of about the same length and go on in the next one.
func hardWrapped(raw []string) bool {
	longest, going, full := 0, 0, 0
	for i, l := range raw {
		n := len([]rune(strings.TrimSpace(l)))
		longest = max(longest, n)
		if n == 0 || i+1 >= len(raw) || strings.TrimSpace(raw[i+1]) == "" {
			continue
		}
		going++
		if n >= 50 {
			full++
		}
	}
	return longest <= 100 && going >= 4 && full*5 >= going*4
}

// countWords counts words; of scripts that write no spaces, two characters.
func countWords(s string) int {
	if n, ok := countASCIIWords(s); ok {
		return n
	}
	n, unspaced := 0, 0
	for f := range strings.FieldsSeq(s) {
		word := false
		for _, r := range f {
			if isUnspaced(r) {
				unspaced++
			} else if unicode.IsLetter(r) || unicode.IsNumber(r) {
				word = true
			}
		}
		if word {
			n++
		}
	}
	return n + (unspaced+1)/2
}

func isUnspaced(r rune) bool {
	return r > 0xe00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Khmer, unicode.Lao, unicode.Myanmar)
}

// endsSentence tells whether a text ends with the mark that closes a sentence,
// within or before closing quotation marks and brackets, an agency that signs it
// aside.
func endsSentence(s string) bool {
	s = withoutSignature(s)
	s = strings.TrimRightFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(`"'”’»“)]*_`, r)
	})
	if s == "" {
		return false
	}
	r := []rune(s)
	return strings.ContainsRune(".!?…:。！？؟۔।", r[len(r)-1])
}
