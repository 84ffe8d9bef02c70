package intake

import (
	"regexp"
	"strings"

	"golang.org/x/net/html/atom"

	"dateline/app/article"
)

var (
	mdLink   = regexp.MustCompile(`!?\[([^\[\]]*)\]\(\s*<?([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)>?(?:\s+"[^"]*")?\s*\)`)
	mdRef    = regexp.MustCompile(`\[([^\[\]]+)\]\[[^\[\]]*\]`)
	mdStrong = regexp.MustCompile(`(\*\*|__)(\S(?:.*?\S)?)(\*\*|__)`)
	mdStress = regexp.MustCompile(`(^|[\s("'“‘«\[—–-])(?:\*([^\s*](?:[^*]*[^\s*])?)\*|_([^\s_](?:[^_]*[^\s_])?)_)($|[\s.,;:!?)"'”’»\]—–-])`)
	mdImage  = regexp.MustCompile(`^(?:\[\s*)?!\[([^\[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)(?:\s*\]\([^()]*\))?$`)
	mdLinked = regexp.MustCompile(`^[*_]{0,2}\[[^\[\]]+\]\([^()]*(?:\([^()]*\)[^()]*)*\)[*_]{0,2}$`)
	mdEscape = regexp.MustCompile("\\\\([!-/:-@\\[-`{-~])")
	mdQuote  = regexp.MustCompile(`^(?:>\s?)+`)
	setext   = regexp.MustCompile(`^(?:=+|-+)$`)
)

// readMarks tells the kind of a line by its marks and flattens its links. A word
// in brackets without a target is the editor's insertion and stays.
func (l *line) readMarks(markdown bool) {
	if markdown {
		l.readImage()
		l.linked = mdLinked.MatchString(strings.TrimSpace(listMark.ReplaceAllString(l.Text, "")))
	}
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
	if inner := mdQuote.ReplaceAllString(l.Text, ""); inner != l.Text && inner != "" {
		l.Kind, l.Text = article.Quote, inner
	}
	if len(l.Text) > 1<<16 {
		return
	}
	l.Text = mdStrong.ReplaceAllString(l.Text, "$2")
	l.Text = mdStress.ReplaceAllString(l.Text, "$1$2$3$4")
	l.Text = mdRef.ReplaceAllString(l.Text, "$1")
	l.Text = mdEscape.ReplaceAllString(l.Text, "$1")
}

// readImage reads a line that is nothing but a picture: the words that stand in
// for it are its caption.
func (l *line) readImage() {
	if m := mdImage.FindStringSubmatch(firstBytes(l.Text, 4096)); m != nil && len(l.Text) <= 4096 {
		l.Kind = article.Caption
		if words := tidy(m[1]); words != "" {
			l.Text = words
		}
	}
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

// The least marks that show a text to be Markdown whose name does not say so.
var (
	mdHeadings = regexp.MustCompile(`(?m)^#{1,6} \S.*$`)
	mdMarks    = regexp.MustCompile(`(?m)\]\((?:https?:|/|#|<)[^\s()]*\)|^> \S|^!\[[^\]\n]*\]\(|\*\*\S[^*\n]*\S\*\*|^[-*] \S`)
)

// writtenInMarkdown tells by its content whether a text is Markdown: it has a
// heading and other marks, or a title underlined and several of those.
func writtenInMarkdown(text string) bool {
	head := firstBytes(text, 1<<18)
	headings, marks := len(mdHeadings.FindAllString(head, 3)), len(mdMarks.FindAllString(head, 4))
	return headings > 0 && headings+marks > 2 || marks > 3 && len(mdTarget.FindAllString(head, 3)) > 2
}

// htmlTag is a tag of HTML within Markdown; what it holds may go over lines.
var htmlTag = regexp.MustCompile(`<!--[\s\S]*?-->|</?([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?/?>`)

// withoutTags takes the tags of HTML out of Markdown, outside its code: they are
// not shown, only the text between them. The text keeps its lines; captions are
// those of them that a figure's caption covers.
func withoutTags(raw []string) (out []string, captions map[int]bool) {
	text := strings.Join(raw, "\n")
	if !strings.Contains(text, "<") {
		return raw, nil
	}
	captions = map[int]bool{}
	code := codeMarks{text: text}
	var b strings.Builder
	at, row, opened := 0, 0, -1
	for _, m := range htmlTag.FindAllStringSubmatchIndex(text, -1) {
		if code.holds(m[0]) || m[2] >= 0 && atom.Lookup([]byte(strings.ToLower(text[m[2]:m[3]]))) == 0 {
			continue
		}
		row += strings.Count(text[at:m[0]], "\n")
		b.WriteString(text[at:m[0]])
		tag := text[m[0]:m[1]]
		switch low := strings.ToLower(tag); {
		case strings.HasPrefix(low, "<figcaption"):
			opened = row
		case strings.HasPrefix(low, "</figcaption"):
			for k := opened; k >= 0 && k <= row; k++ {
				captions[k] = true
			}
			opened = -1
		case strings.HasPrefix(low, "<br"), strings.HasPrefix(low, "<img"):
			b.WriteByte(' ')
		}
		b.WriteString(strings.Repeat("\n", strings.Count(tag, "\n")))
		row += strings.Count(tag, "\n")
		at = m[1]
	}
	b.WriteString(text[at:])
	return strings.Split(b.String(), "\n"), captions
}

// codeMarks tells which places of a Markdown text are within code; it is asked
// about them in their order.
type codeMarks struct {
	text   string
	at     int  // what is read of it
	fenced bool // within lines of code
	ticks  int  // marks of code in the line, up to here
}

func (c *codeMarks) holds(at int) bool {
	for {
		end := strings.IndexByte(c.text[c.at:at], '\n')
		if end < 0 {
			break
		}
		c.at += end + 1
		c.ticks = 0
		if strings.HasPrefix(strings.TrimLeft(firstBytes(c.text[c.at:], 16), " "), "```") {
			c.fenced = !c.fenced
		}
	}
	c.ticks += strings.Count(c.text[c.at:at], "`")
	c.at = at
	return c.fenced || c.ticks%2 == 1
}
