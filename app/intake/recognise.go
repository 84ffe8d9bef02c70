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
	if kind := foreignKind(s.Bytes); kind != "" {
		return recognised{}, fmt.Errorf("%s is not text or HTML but %s; export or save it as text or HTML first", s.title(), kind)
	}
	text, warnings := decode(s.Bytes)
	if mostlyControl(text) {
		return recognised{}, fmt.Errorf("%s is not text but binary data; choose a text or HTML file", s.title())
	}
	text = withoutControl(text)
	if strings.TrimSpace(strings.ReplaceAll(text, "\u00a0", " ")) == "" {
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
	case looksMarkdown(text):
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

// magic is how foreign kinds of file begin.
var magic = []struct{ start, kind string }{
	{"%PDF-", "a PDF document"},
	{"PK\x03\x04", "a ZIP archive or an office document"},
	{"PK\x05\x06", "an empty ZIP archive"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"},
	{`{\rtf`, "a rich-text (RTF) document"},
	{"\x89PNG\r\n", "a PNG image"},
	{"\xff\xd8\xff", "a JPEG image"},
	{"GIF8", "a GIF image"},
	{"RIFF", "a sound, film or WebP image"},
	{"\x1f\x8b", "a gzip archive"},
	{"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"},
	{"Rar!\x1a", "a RAR archive"},
	{"BZh", "a bzip2 archive"},
	{"\xfd7zXZ\x00", "an xz archive"},
	{"\x28\xb5\x2f\xfd", "a Zstandard archive"},
	{"\x7fELF", "a program"},
	{"MZ\x90\x00", "a program"},
	{"SQLite format 3\x00", "a database"},
	{"OggS", "a sound or film"},
	{"ID3", "a sound"},
}

// foreignKind names the kind of a file that holds no text as such, "" for others.
func foreignKind(b []byte) string {
	b = bytes.TrimLeft(firstBytes(b, 1024), "\r\n\t ")
	for _, m := range magic {
		if bytes.HasPrefix(b, []byte(m.start)) {
			return m.kind
		}
	}
	return ""
}

// looksBinary tells whether the beginning of a file is binary data.
func looksBinary(head []byte) bool {
	if foreignKind(head) != "" {
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
	if strings.IndexFunc(s, func(r rune) bool { return r == '\r' || r >= 0x7f && lineEnds[r] != 0 || isControl(r) }) < 0 {
		return s
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		if end := lineEnds[r]; end != 0 {
			return end
		}
		if isControl(r) {
			return -1
		}
		return r
	}, s)
}

// lineEnds are characters that stand for another: the other ends of lines, and
// a mark that shows nothing.
var lineEnds = map[rune]rune{'\r': '\n', '\u0085': '\n', '\u2028': '\n', '\u2029': '\n', '\ufeff': -1}

// firstBytes is at most the first n bytes of s.
func firstBytes[T string | []byte](s T, n int) T {
	return s[:min(n, len(s))]
}

func lower(s string) string { return strings.ToLower(s) }
