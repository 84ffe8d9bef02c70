package sourceview

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A page's source is indented by its elements, so far only that lines keep room.
const (
	indent     = "  "
	mostIndent = 8
)

// longComment is from how many bytes on a comment is only counted.
const longComment = 400

// ownLine are elements that begin a line beside those that begin a block.
var ownLine = map[atom.Atom]bool{
	atom.Html: true, atom.Head: true, atom.Body: true, atom.Title: true, atom.Meta: true, atom.Link: true, atom.Base: true,
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Iframe: true, atom.Svg: true,
}

// empty are elements without an end.
var empty = map[atom.Atom]bool{
	atom.Area: true, atom.Base: true, atom.Br: true, atom.Col: true, atom.Embed: true, atom.Hr: true, atom.Img: true, atom.Input: true,
	atom.Link: true, atom.Meta: true, atom.Param: true, atom.Source: true, atom.Track: true, atom.Wbr: true,
}

// endless are elements whose end is often not written: another ends them.
var endless = map[atom.Atom]bool{
	atom.P: true, atom.Li: true, atom.Dt: true, atom.Dd: true, atom.Tr: true, atom.Td: true, atom.Th: true, atom.Option: true,
}

// rawText are elements whose content is no markup.
var rawText = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Title: true, atom.Textarea: true, atom.Xmp: true, atom.Plaintext: true,
}

// Page writes the source of a web page: indented by element, scripts, styles and
// data addresses only counted, entities as they are. begins tells the elements that
// begin and end a block. The page is only read: its scripts are words here.
func (w *Writer) Page(source string, begins func(atom.Atom) bool) {
	p := &pageWriter{Writer: w, begins: begins, open: map[string]int{}}
	z := html.NewTokenizer(strings.NewReader(source))
	for !w.Full() {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		p.token(kind, z)
	}
	w.close()
}

// pageWriter writes a page's source.
type pageWriter struct {
	*Writer
	begins func(atom.Atom) bool
	stack  []element
	open   map[string]int // how many of a tag are on the stack: it may be deep
	lines  int            // that have ended
	filled bool           // something stands on the line
	space  bool           // white space comes before what is written next
}

// element is one that has begun.
type element struct {
	name atom.Atom
	tag  string
	line int // that it began on
}

func (p *pageWriter) token(kind html.TokenType, z *html.Tokenizer) {
	raw := string(z.Raw())
	switch kind {
	case html.TextToken:
		p.text(raw)
	case html.StartTagToken, html.SelfClosingTagToken:
		tag, _ := z.TagName()
		p.start(string(tag), raw, kind == html.SelfClosingTagToken)
		if !rawText[atom.Lookup(tag)] {
			z.NextIsNotRawText()
		}
	case html.EndTagToken:
		tag, _ := z.TagName()
		p.end(string(tag), raw)
	case html.CommentToken:
		if len(raw) > longComment {
			raw = "<!-- comment, " + size(len(raw)) + " -->"
		}
		p.inLine(spaces(raw))
	default:
		p.line()
		p.inLine(spaces(raw))
	}
}

// line begins a line at the depth of the elements that are open.
func (p *pageWriter) line() {
	if p.filled {
		p.newLine()
	}
	p.read.stop()
	p.filled, p.space = false, false
	p.lines++
}

// leave takes what has ended off the stack.
func (p *pageWriter) leave(depth int) {
	for _, e := range p.stack[depth:] {
		p.open[e.tag]--
	}
	p.stack = p.stack[:depth]
}

// begin writes what stands before something on a line.
func (p *pageWriter) begin() {
	switch {
	case !p.filled:
		for range min(len(p.stack), mostIndent) {
			p.markup(indent)
		}
	case p.space:
		p.letter(' ', ' ')
	}
	p.filled, p.space = true, false
}

func (p *pageWriter) inLine(s string) {
	p.begin()
	p.markup(s)
}

func (p *pageWriter) start(tag, raw string, closed bool) {
	a := atom.Lookup([]byte(tag))
	if n := len(p.stack); n > 0 && endless[a] && p.stack[n-1].name == a {
		p.leave(n - 1)
	}
	if own := p.begins(a) || ownLine[a]; own {
		p.line()
	}
	p.inLine(spaces(withoutData(raw)))
	switch {
	case a == atom.Br || a == atom.Hr:
		p.line()
	case !closed && !empty[a]:
		p.stack = append(p.stack, element{name: a, tag: tag, line: p.lines})
		p.open[tag]++
	}
}

func (p *pageWriter) end(tag, raw string) {
	a := atom.Lookup([]byte(tag))
	lines := false
	for i := len(p.stack) - 1; i >= 0 && p.open[tag] > 0; i-- {
		if p.stack[i].tag == tag {
			lines = p.lines > p.stack[i].line
			p.leave(i)
			break
		}
	}
	own := p.begins(a) || ownLine[a]
	if own {
		p.read.stop()
	}
	if own && lines {
		p.line()
	}
	p.inLine(spaces(raw))
	if own {
		p.line()
	}
}

// text writes the text of an element, its white space as a browser shows it; of
// scripts and styles only how long they are.
func (p *pageWriter) text(raw string) {
	within := atom.Atom(0)
	if n := len(p.stack); n > 0 {
		within = p.stack[n-1].name
	}
	switch within {
	case atom.Script, atom.Style:
		if strings.TrimSpace(raw) != "" {
			p.inLine(" " + within.String() + ", " + size(len(raw)) + " ")
		}
		return
	case atom.Pre, atom.Textarea:
		p.begin()
		p.entities(raw)
		return
	}
	for len(raw) > 0 && !p.Full() {
		rest := strings.TrimLeftFunc(raw, isSpace)
		if len(rest) < len(raw) {
			p.space = true
			p.read.stop()
		}
		end := strings.IndexFunc(rest, isSpace)
		if end < 0 {
			end = len(rest)
		}
		if end > 0 {
			p.begin()
			p.entities(rest[:end])
		}
		raw = rest[end:]
	}
}

// isSpace tells white space of markup; a no-break space is a character there.
func isSpace(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\f' || r == '\r' }

var entity = regexp.MustCompile(`&#?[0-9A-Za-z]{1,32};?`)

// entities writes text in which entities stand for characters.
func (p *pageWriter) entities(raw string) {
	for !p.Full() {
		m := entity.FindStringIndex(raw)
		if m == nil {
			break
		}
		p.Text(raw[:m[0]])
		p.entityOrText(raw[m[0]:m[1]])
		raw = raw[m[1]:]
	}
	p.Text(raw)
}

// entityOrText writes what looks like an entity, as text when it is none.
func (p *pageWriter) entityOrText(s string) {
	if means := html.UnescapeString(s); means != s {
		p.entity(s, means)
		return
	}
	p.Text(s)
}

// spaces makes each stretch of white space a single space.
func spaces(s string) string { return strings.Join(strings.FieldsFunc(s, unicode.IsSpace), " ") }

var dataAddress = regexp.MustCompile(`(?i)data:([\w.+/-]*)[^"'\s>)]{80,}`)

// withoutData puts the size of long data addresses in their place.
func withoutData(tag string) string {
	if !strings.Contains(strings.ToLower(tag[:min(len(tag), 1<<20)]), "data:") {
		return tag
	}
	return dataAddress.ReplaceAllStringFunc(tag, func(s string) string {
		return "data:" + dataAddress.FindStringSubmatch(s)[1] + ", " + size(len(s))
	})
}

// size is a number of bytes in words.
func size(n int) string {
	switch {
	case n >= 1<<20:
		return fmt.Sprintf("%.1f MB", float64(n)/(1<<20))
	case n >= 1<<10:
		return fmt.Sprintf("%d KB", (n+512)>>10)
	case n == 1:
		return "1 byte"
	}
	return fmt.Sprintf("%d bytes", n)
}
