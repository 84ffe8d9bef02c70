package unpack

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"net/textproto"
	"regexp"
	"strings"

	"github.com/jhillyerd/enmime/v2"
	"github.com/jhillyerd/enmime/v2/mediatype"
)

// Limits of what is taken apart. No mail program or browser comes near them; time
// and memory grow faster than the number of parts, and with each level.
const (
	mostHead   = 1 << 20 // bytes of a head
	mostParts  = 5000
	mostLevels = 10 // of multiparts within one another
)

var errMostParts = errors.New("it has more than 5000 parts, which no mail program writes")

// part is a mail, a saved page of several parts, or one of the parts.
type part struct {
	header   textproto.MIMEHeader
	media    string            // lower case; text/plain where none is stated
	params   map[string]string // of the content type
	attached bool              // it is to be shown apart from the text
	raw      []byte            // in its transfer encoding
	parts    []*part           // of a multipart
	damaged  int               // parts that could not be read
	cut      bool              // the mark of its end is missing
}

// readParts takes a mail apart. Its error is half a sentence: what is wrong with
// the mail.
func readParts(b []byte) (*part, error) {
	header, body := readHead(b)
	left := mostParts
	return newPart(header, body, 0, &left)
}

// readHead reads the head of a mail or part. What is damaged in it is left out.
func readHead(b []byte) (header textproto.MIMEHeader, body []byte) {
	src := bytes.NewReader(b)
	r := bufio.NewReader(io.LimitReader(src, mostHead))
	header, err := enmime.ReadHeader(r, ignoreFaults{})
	if err != nil && len(header) == 0 {
		header = textproto.MIMEHeader{}
	}
	return header, b[len(b)-src.Len()-r.Buffered():]
}

// ignoreFaults is told of faults in a head; what can be read of it is enough.
type ignoreFaults struct{}

func (ignoreFaults) AddError(string, string, ...any)   {}
func (ignoreFaults) AddWarning(string, string, ...any) {}

func newPart(header textproto.MIMEHeader, body []byte, level int, left *int) (*part, error) {
	p := &part{header: header, raw: body}
	p.media, p.params = mediaType(header.Get("Content-Type"))
	disposition, _ := mediaType(header.Get("Content-Disposition"))
	p.attached = disposition == "attachment"
	if p.media == "" {
		p.media = MediaText
		if boundary := boundaryIn(body); level == 0 && boundary != "" { // its head is lost
			p.media, p.params = "multipart/mixed", map[string]string{"boundary": boundary}
		}
	}
	if !strings.HasPrefix(p.media, "multipart/") || level >= mostLevels {
		return p, nil
	}
	if err := p.split(level, left); err != nil {
		return nil, err
	}
	if guessed := boundaryIn(body); len(p.parts) == 0 && guessed != "" && guessed != p.params["boundary"] {
		p.params["boundary"] = guessed
		if err := p.split(level, left); err != nil {
			return nil, err
		}
	}
	if len(p.parts) == 0 { // its text is better than nothing
		p.media = MediaText
		p.raw = withoutBoundary(p.raw, p.params["boundary"])
	}
	return p, nil
}

// split takes a multipart apart. The library reads one level at a time, which
// bounds its time; a level within is read in its turn.
func (p *part) split(level int, left *int) error {
	boundary := p.params["boundary"]
	if boundary == "" || len(boundary) > 200 { // 70 by RFC 2046
		return nil
	}
	if *left -= bytes.Count(p.raw, []byte("\n--"+boundary)); *left < 0 {
		return errMostParts
	}
	root, err := parserOf(boundary).ReadParts(io.MultiReader(strings.NewReader("Content-Type: "+wholeType+"\r\n\r\n"), bytes.NewReader(p.raw)))
	if err != nil {
		return nil // the boundaries do not fit one another: it is read as text
	}
	p.damaged = countDamaged(root)
	p.cut = !bytes.Contains(p.raw, []byte("--"+boundary+"--"))
	for c := root.FirstChild; c != nil; c = c.NextSibling {
		child, err := newPart(c.Header, c.Content, level+1, left)
		if err != nil {
			return err
		}
		p.damaged += child.damaged
		p.parts = append(p.parts, child)
	}
	return nil
}

// withoutBoundary is the text of a multipart that has no parts, without the lines
// that would part them; the last may be cut off.
func withoutBoundary(b []byte, boundary string) []byte {
	if boundary == "" {
		return b
	}
	mark := []byte("--" + boundary)
	var out []byte
	for len(b) > 0 {
		line := firstLine(b)
		b = b[len(line):]
		bare := bytes.TrimSpace(line)
		if cutOff := len(b) == 0 && len(bare) > 1 && bytes.HasPrefix(mark, bare); !cutOff && !bytes.HasPrefix(bare, mark) {
			out = append(out, line...)
		}
	}
	return out
}

// wholeType stands for the type of the multipart being split, so that no part
// passes for it.
const wholeType = "multipart/the-whole"

// parserOf makes a parser that splits at one boundary only, whatever the parts
// state of themselves, and leaves their encodings alone.
func parserOf(boundary string) *enmime.Parser {
	return enmime.NewParser(
		enmime.RawContent(true), enmime.SkipMalformedParts(true), enmime.MaxStoredPartErrors(mostParts),
		enmime.SetCustomParseMediaType(func(s string) (string, map[string]string, []string, error) {
			if s == wholeType {
				return s, map[string]string{"boundary": boundary}, nil, nil
			}
			return "application/octet-stream", nil, nil, nil
		}))
}

func countDamaged(root *enmime.Part) int {
	n := 0
	for _, e := range root.Errors {
		if e.Name == enmime.ErrorMalformedChildPart {
			n++
		}
	}
	return n
}

// bareType is a type whose semicolon is missing.
var bareType = regexp.MustCompile(`^\s*([\w.+-]+/[\w.+-]+)[ \t]+([\w-]+\s*=)`)

// mediaType reads a content type or disposition, however badly it is written.
func mediaType(s string) (media string, params map[string]string) {
	if len(s) > 1<<14 {
		s = s[:1<<14]
	}
	media, params, _, err := mediatype.Parse(bareType.ReplaceAllString(s, "$1; $2"))
	if err != nil {
		media, _, _ = strings.Cut(s, ";")
	}
	if params == nil {
		params = map[string]string{}
	}
	media, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(media)), " ")
	return media, params
}

var boundaryLine = regexp.MustCompile(`(?:^|\n)--([^\r\n]{1,200}?)[ \t]*\r?\n(?i:content-[a-z-]+|mime-version):`)

// boundaryIn is the boundary that a text is split by, judged by its first part;
// "" for none.
func boundaryIn(b []byte) string {
	if m := boundaryLine.FindSubmatch(b[:min(len(b), 1<<14)]); m != nil {
		return string(m[1])
	}
	return ""
}
