package intake

import (
	"bytes"
	"regexp"
	"slices"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// markedEncoding is the encoding that a byte order mark, or zero bytes between
// the letters, give away, with its name; nil for none.
func markedEncoding(b []byte) (encoding.Encoding, string) {
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return unicode.UTF8BOM, "UTF-8"
	case bytes.HasPrefix(b, []byte("\xff\xfe\x00\x00")) && len(b)%4 == 0:
		return utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), "UTF-32"
	case bytes.HasPrefix(b, []byte("\x00\x00\xfe\xff")):
		return utf32.UTF32(utf32.BigEndian, utf32.UseBOM), "UTF-32"
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16"
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "UTF-16"
	}
	return unmarkedUTF16(b)
}

// unmarkedUTF16 tells UTF-16 by the zero bytes of its spaces and Latin letters,
// all of which stand in the first or all in the second half of their units, where
// few other bytes stand.
func unmarkedUTF16(b []byte) (encoding.Encoding, string) {
	head := firstBytes(b, 4096)
	var zeros [2]int
	var kinds [2][256]int
	for i, c := range head {
		kinds[i%2][c]++
		if c == 0 {
			zeros[i%2]++
		}
	}
	half := len(head) / 2
	upper := 0 // the half that holds the upper bytes
	if zeros[1] > zeros[0] {
		upper = 1
	}
	if half < 2 || zeros[upper]*12 < half || zeros[1-upper]*20 >= half {
		return nil, ""
	}
	slices.Sort(kinds[upper][:])
	if most := kinds[upper][253] + kinds[upper][254] + kinds[upper][255]; most*10 < half*9 {
		return nil, ""
	}
	if upper == 1 {
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "UTF-16"
	}
	return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "UTF-16"
}

var (
	xmlEncoding = regexp.MustCompile(`^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']`)
	cssCharset  = regexp.MustCompile(`^\s*@charset\s*["']([\w.:-]+)["']`)
	metaCharset = regexp.MustCompile(`(?i)<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)`)
)

// declaredEncoding is the encoding that a page or XML text states in itself, in
// its words and as it is known. One that is unknown, or that cannot be, counts
// for nothing: a statement that can be read as ASCII is not in UTF-16.
func declaredEncoding(b []byte) (label string, e encoding.Encoding, name string) {
	for _, m := range [][][]byte{
		xmlEncoding.FindSubmatch(firstBytes(b, 1024)),
		metaCharset.FindSubmatch(firstBytes(b, 16<<10)),
		cssCharset.FindSubmatch(firstBytes(b, 1024)),
	} {
		if m == nil {
			continue
		}
		if e, name := charset.Lookup(string(m[1])); e != nil && usable(name) {
			return string(m[1]), e, name
		}
	}
	return "", nil, ""
}

// usable tells whether an encoding can be meant by a statement beside text.
func usable(name string) bool {
	return !slices.Contains([]string{"x-user-defined", "replacement", "utf-16le", "utf-16be"}, name)
}
