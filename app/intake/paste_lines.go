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
	wrapped := hardWrapped(raw)
	var out []line
	gap, fenced := true, false
	for i, source := range raw {
		t := tidy(source)
		if t == "" {
			gap = true
			if len(out) > 0 {
				out[len(out)-1].gapAfter = true
			}
			continue
		}
		if strings.HasPrefix(t, "```") {
			fenced = !fenced && markdown
		}
		if last := len(out) - 1; wrapped && !gap && !beginsItem(t) {
			out[last].Text += " " + t
			continue
		}
		l := line{Block: article.Block{Kind: article.Paragraph, Text: t}, no: i + 1, gapBefore: gap}
		if fenced || markdown && strings.HasPrefix(t, "```") {
			l.Kind = article.Code
		} else {
			l.readMarks(markdown)
		}
		out = append(out, l)
		gap = false
	}
	if len(out) > 0 {
		out[len(out)-1].gapAfter = true
	}
	for i := range out {
		out[i].measure()
	}
	return out
}

func (l *line) measure() {
	l.plain = plain(l.Text)
	l.words = countWords(l.Text)
	l.sentence = endsSentence(l.Text)
}

var (
	atxHeading = regexp.MustCompile(`^(#{1,6})\s+(.*?)\s*#*$`)
	listItem   = regexp.MustCompile(`^(?:[-*+•‣◦▪●]|\d{1,2}[.)])\s+(\S.*)$`)
	quoteMark  = regexp.MustCompile(`^>\s?`)
	mdLink     = regexp.MustCompile(`!?\[([^\[\]]*)\]\(\s*<?([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)>?(?:\s+"[^"]*")?\s*\)`)
	mdRef      = regexp.MustCompile(`\[([^\[\]]+)\]\[[^\[\]]*\]`)
	mdStrong   = regexp.MustCompile(`(\*\*|__)(\S(?:.*?\S)?)(\*\*|__)`)
)

// readMarks tells the kind of a line by its marks and flattens its links. A word
// in brackets without a target is the editor's insertion and stays.
func (l *line) readMarks(markdown bool) {
	l.Text = flattenLinks(l.Text)
	if m := listItem.FindStringSubmatch(l.Text); m != nil && (markdown || !isDigit(l.Text[0])) {
		l.Kind = article.List
		if markdown {
			l.Text = m[1]
		}
	}
	if !markdown {
		return
	}
	if m := atxHeading.FindStringSubmatch(l.Text); m != nil && m[2] != "" {
		l.Kind, l.Level, l.Text = article.Heading, len(m[1]), m[2]
	}
	if quoteMark.MatchString(l.Text) {
		if inner := quoteMark.ReplaceAllString(l.Text, ""); inner != "" {
			l.Kind, l.Text = article.Quote, inner
		}
	}
	l.Text = mdStrong.ReplaceAllString(l.Text, "$2")
	l.Text = mdRef.ReplaceAllString(l.Text, "$1")
}

func flattenLinks(s string) string {
	if !strings.Contains(s, "](") || len(s) > 1<<16 {
		return s
	}
	flat := tidy(mdLink.ReplaceAllString(s, "$1"))
	if flat == "" {
		return s // an image without words keeps its address
	}
	return flat
}

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
	n, unspaced := 0, 0
	for _, f := range strings.Fields(s) {
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
