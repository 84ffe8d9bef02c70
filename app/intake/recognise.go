package intake

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The media types of originals.
const (
	mediaText     = "text/plain"
	mediaHTML     = "text/html"
	mediaMarkdown = "text/markdown"
)

// recognised is a source of known kind, decoded.
type recognised struct {
	media    string
	text     string
	warnings []string
}

// recognise tells what a source is, by its content first and by its name where
// the content leaves it open, and decodes it.
func recognise(s Source) (recognised, error) {
	if len(bytes.TrimSpace(s.Bytes)) == 0 {
		return recognised{}, fmt.Errorf("%s is empty; there is nothing to import", s.title())
	}
	if kind, advice := foreignKind(s.Bytes); kind != "" {
		return recognised{}, fmt.Errorf("%s is %s; %s", s.title(), kind, advice)
	}
	text, warnings := decode(s.Bytes)
	if mostlyControl(text) {
		return recognised{}, fmt.Errorf("%s is not text but binary data; choose a text, a web page, mail or a PDF", s.title())
	}
	text = withoutControl(text)
	if strings.TrimSpace(text) == "" {
		return recognised{}, fmt.Errorf("%s holds no text; there is nothing to import", s.title())
	}
	return recognised{media: mediaOf(s, text), text: text, warnings: warnings}, nil
}

// mediaOf tells the media type of decoded text.
func mediaOf(s Source, text string) string {
	ext := s.extension()
	head := firstBytes(text, 4096)
	switch {
	case s.Fragment || startsAsPage([]byte(head)):
		return mediaHTML
	case slices.Contains([]string{".html", ".htm", ".xhtml", ".xht"}, ext) && anyTag.MatchString(text):
		return mediaHTML
	case ext == ".md" || ext == ".markdown":
		return mediaMarkdown
	case startsAsFragment(head):
		return mediaHTML
	case strings.HasPrefix(ext, ".txt"):
		return mediaText
	case looksMarkdown(firstBytes(text, maxAnalysed)):
		return mediaMarkdown
	}
	return mediaText
}

var (
	pageStart = regexp.MustCompile(`(?is)^\s*(<\?xml[^>]*\?>\s*|<!--.*?-->\s*)*(<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])`)
	anyTag    = regexp.MustCompile(`(?i)<(p|div|br|a|h[1-6]|article|section|main|span|table|title|meta|body|html)(\s[^>]*)?/?>`)
	fragment  = regexp.MustCompile(`(?i)^\s*<(p|div|article|section|main|h[1-6]|meta|span|table|ul|title|header)(\s[^>]*)?>`)
	atxLine   = regexp.MustCompile(`(?m)^#{1,6} \S`)
	mdTarget  = regexp.MustCompile(`\[[^\]\n]+\]\(\S*\)`)
)

// startsAsPage tells whether text begins as an HTML page does.
func startsAsPage(head []byte) bool {
	return pageStart.Match(bytes.TrimPrefix(head, []byte("\ufeff")))
}

// startsAsFragment tells whether text is a piece of HTML, as a browser puts on
// the clipboard.
func startsAsFragment(head string) bool {
	return fragment.MatchString(head) && len(anyTag.FindAllString(head, 4)) > 1
}

func looksMarkdown(text string) bool {
	return atxLine.MatchString(text) || len(mdTarget.FindAllString(text, 3)) > 2
}

// What to do with files of foreign kinds.
const (
	saveAs    = "open it and save it as PDF or as a web page (HTML), then import that"
	unpackIt  = "unpack it and import the folder"
	unpackZip = "archives are unpacked only as files or in folders and other archives: save it and import the file"
	noText    = "it holds no text that could be read; import the text or page that it belongs to"
)

// magic is how foreign kinds of file begin.
var magic = []struct{ start, kind, advice string }{
	{"%PDF-", "a PDF document that cannot be read here", "save it as a file and import that"},
	{"PK\x03\x04", "a ZIP archive or an office document", unpackZip},
	{"PK\x05\x06", "an empty ZIP archive", unpackZip},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document", saveAs},
	{`{\rtf`, "a rich-text (RTF) document", saveAs},
	{"\x89PNG\r\n", "a PNG image", noText},
	{"\xff\xd8\xff", "a JPEG image", noText},
	{"GIF87a", "a GIF image", noText},
	{"GIF89a", "a GIF image", noText},
	{"\x1f\x8b", "a gzip archive", unpackIt},
	{"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", unpackIt},
	{"Rar!\x1a", "a RAR archive", unpackIt},
	{"BZh9", "a bzip2 archive", unpackIt},
	{"\xfd7zXZ\x00", "an xz archive", unpackIt},
	{"\x28\xb5\x2f\xfd", "a Zstandard archive", unpackIt},
	{"\x7fELF", "a program", noText},
	{"MZ\x90\x00", "a program", noText},
	{"SQLite format 3\x00", "a database", noText},
	{"OggS", "a sound or film", noText},
	{"ID3\x03", "a sound", noText},
	{"ID3\x04", "a sound", noText},
}

// foreignKind names the kind of a file that holds no text as such, with what to
// do; "" for others.
func foreignKind(b []byte) (kind, advice string) {
	b = bytes.TrimLeft(firstBytes(b, 1024), "\r\n\t ")
	for _, m := range magic {
		if bytes.HasPrefix(b, []byte(m.start)) {
			return m.kind, m.advice
		}
	}
	return "", ""
}

// looksBinary tells whether the beginning of a file is binary data.
func looksBinary(head []byte) bool {
	if kind, _ := foreignKind(head); kind != "" {
		return true
	}
	text, _ := decode(head)
	return mostlyControl(text)
}

// mostlyControl tells whether more than one in fifty characters is a control or
// replacement character, as in binary data read as text.
func mostlyControl(text string) bool {
	bad, all := 0, 0
	for _, r := range firstBytes(text, 1<<16) {
		all++
		if isControl(r) || r == utf8.RuneError {
			bad++
		}
	}
	return bad > 1 && bad*50 > all
}

func isControl(r rune) bool {
	return unicode.IsControl(r) && r != '\t' && r != '\n' && r != '\r' && r != '\f' && r != '\u0085'
}

// withoutControl drops control characters, which no screen shows, and makes all
// line ends "\n".
func withoutControl(s string) string {
	if !mayHoldControl(s) {
		return s
	}
	var out strings.Builder
	out.Grow(len(s))
	for i, r := range s {
		if end := lineEnds[r]; end != 0 {
			r = end
		}
		if r < 0 || isControl(r) || r == '\n' && s[i] == '\r' && strings.HasPrefix(s[i+1:], "\n") {
			continue
		}
		out.WriteRune(r)
	}
	return out.String()
}

// mayHoldControl tells whether a look at the bytes leaves open that a text holds
// what withoutControl takes out. Pages are long, and few do.
func mayHoldControl(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c >= ' ' && c < 0x7f, c == '\n', c == '\t', c == '\f':
		case c < 0x80:
			return true
		case c == 0xc2 && i+1 < len(s) && s[i+1] < 0xa0, // U+0080 to U+009F
			c == 0xe2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2]|1 == 0xa9, // U+2028, U+2029
			c == 0xef && i+2 < len(s) && s[i+1] == 0xbb:                     // U+FEFF and its neighbours
			return true
		}
	}
	return false
}

// lineEnds are characters that stand for another: the other ends of lines, and
// a mark that shows nothing.
var lineEnds = map[rune]rune{'\r': '\n', '\u0085': '\n', '\u2028': '\n', '\u2029': '\n', '\ufeff': -1}

// firstBytes is at most the first n bytes of s.
func firstBytes[T string | []byte](s T, n int) T {
	return s[:min(n, len(s))]
}

func lower(s string) string { return strings.ToLower(s) }
