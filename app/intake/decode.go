package intake

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// decode turns bytes into text: by a byte order mark, as UTF-8 where they are
// valid UTF-8, by the encoding they declare, and else by what they look like.
// What had to be guessed or replaced is warned of.
func decode(b []byte) (text string, warnings []string) {
	if e, name := markedEncoding(b); e != nil {
		return decodeAs(e, name, b)
	}
	if utf8.Valid(b) && bytes.IndexByte(b, 0x1b) < 0 {
		return string(b), nil
	}
	declared, name := declaredEncoding(b)
	if declared != nil && name != "utf-8" {
		return decodeAs(declared, name, b)
	}
	if name == "utf-8" || damagedUTF8(b) {
		text, n := replaceInvalid(b)
		return text, []string{fmt.Sprintf("%s not valid UTF-8; shown as %q", count(n, "byte is", "bytes are"), string(utf8.RuneError))}
	}
	e, name := guessEncoding(b)
	text, warnings = decodeAs(e, name, b)
	return text, append([]string{fmt.Sprintf("no encoding is stated; read as %s: check the accented letters", name)}, warnings...)
}

// decodeStated decodes bytes whose encoding is stated beside them, as in the head
// of a mail; one that is unknown, or that the bytes contradict, counts for nothing.
func decodeStated(b []byte, label string) (text string, warnings []string) {
	if e, name := charset.Lookup(label); e != nil && name != "utf-8" && (!utf8.Valid(b) || bytes.IndexByte(b, 0x1b) >= 0) {
		return decodeAs(e, name, b)
	}
	return decode(b)
}

// decodeAs decodes bytes and warns of what the encoding cannot hold, which
// becomes replacement characters.
func decodeAs(e encoding.Encoding, name string, b []byte) (text string, warnings []string) {
	text = decodeWith(e, b)
	if n := strings.Count(text, string(utf8.RuneError)) - replacementsIn(e, b); n > 0 {
		warnings = []string{fmt.Sprintf("%s not valid in %s; shown as %q", count(n, "place is", "places are"), name, string(utf8.RuneError))}
	}
	return text, warnings
}

// replacementsIn counts the replacement characters that the source itself holds.
func replacementsIn(e encoding.Encoding, b []byte) int {
	mark, err := e.NewEncoder().Bytes([]byte(string(utf8.RuneError)))
	if err != nil {
		return 0 // the encoding has none
	}
	for _, order := range []string{"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"} {
		if rest := bytes.TrimPrefix(mark, []byte(order)); len(rest) > 0 {
			mark = rest
		}
	}
	if len(mark) != 2 {
		return bytes.Count(b, mark)
	}
	n := 0
	for i := 0; i+1 < len(b); i += 2 { // UTF-16: whole units only
		if b[i] == mark[0] && b[i+1] == mark[1] {
			n++
		}
	}
	return n
}

// markedEncoding is the encoding that a byte order mark, or zero bytes between
// the letters, give away, with its name; nil for none.
func markedEncoding(b []byte) (encoding.Encoding, string) {
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return unicode.UTF8BOM, "UTF-8"
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16"
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "UTF-16"
	}
	head := firstBytes(b, 4096)
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	half := len(head) / 2
	switch {
	case half < 2 || len(b)%2 != 0:
		return nil, ""
	case zeros[1]*10 > half*4 && zeros[0]*20 < half:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "UTF-16"
	case zeros[0]*10 > half*4 && zeros[1]*20 < half:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "UTF-16"
	}
	return nil, ""
}

var xmlEncoding = regexp.MustCompile(`^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']`)

// declaredEncoding is the encoding that a page or XML text states in itself.
func declaredEncoding(b []byte) (encoding.Encoding, string) {
	head := firstBytes(b, 1024)
	if m := xmlEncoding.FindSubmatch(head); m != nil {
		if e, name := charset.Lookup(string(m[1])); e != nil {
			return e, name
		}
	}
	if m := metaCharset.FindSubmatch(firstBytes(b, 8192)); m != nil {
		return charset.Lookup(string(m[1]))
	}
	return nil, ""
}

var metaCharset = regexp.MustCompile(`(?i)<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)`)

// damagedUTF8 tells whether bytes are UTF-8 with some damage rather than text
// of another encoding: most of the sequences beyond ASCII are whole.
func damagedUTF8(b []byte) bool {
	whole, broken := 0, 0
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		switch {
		case r == utf8.RuneError && size == 1:
			broken++
		case size > 1:
			whole++
		}
		b = b[size:]
	}
	return whole > broken
}

// replaceInvalid puts a replacement character for each byte that is not valid
// UTF-8 and counts them.
func replaceInvalid(b []byte) (string, int) {
	var out strings.Builder
	n := 0
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		if r == utf8.RuneError && size == 1 {
			n++
		}
		out.WriteRune(r)
		b = b[size:]
	}
	return out.String(), n
}

// guessEncoding tells by the frequency of letters which encoding was used;
// Western European where nothing else is likely.
func guessEncoding(b []byte) (encoding.Encoding, string) {
	sample := firstBytes(b, 1<<16)
	detector := chardet.NewTextDetector()
	if bytes.IndexByte(sample, '<') >= 0 {
		detector = chardet.NewHtmlDetector()
	}
	if best, err := detector.DetectBest(sample); err == nil && best.Confidence >= 20 {
		label := best.Charset
		if strings.HasPrefix(label, "UTF") {
			label = "windows-1252"
		}
		if e, name := charset.Lookup(label); e != nil {
			return e, name
		}
	}
	return charset.Lookup("windows-1252")
}

// decodeWith decodes bytes; what the encoding cannot hold becomes replacement
// characters.
func decodeWith(e encoding.Encoding, b []byte) string {
	out, err := e.NewDecoder().Bytes(b)
	if err != nil {
		text, _ := replaceInvalid(b)
		return text
	}
	return string(out)
}

// count is a number with the right form of its noun.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
