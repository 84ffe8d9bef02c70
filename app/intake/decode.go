package intake

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
	"unsafe"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/unicode/norm"
)

// decode turns bytes into text: by a byte order mark, as UTF-8 where they are
// valid UTF-8, by the encoding they declare unless the bytes contradict it, and
// else by what they look like. What had to be guessed or replaced is warned of.
func decode(b []byte) (text string, warnings []string) {
	if e, name := markedEncoding(b); e != nil {
		return decodeAs(e, name, b)
	}
	if isShiftedJapanese(b) {
		return decodeAs(japanese.ISO2022JP, "iso-2022-jp", b)
	}
	if utf8.Valid(b) {
		text = asText(b)
		return text, warnTwice(text)
	}
	label, declared, name := declaredEncoding(b)
	if declared != nil && name != "utf-8" {
		return decodeDeclared(declared, name, label, b)
	}
	if whole := b[:len(b)-cutLetter(b)]; damagedUTF8(b) || len(whole) < len(b) && utf8.Valid(whole) && (name == "utf-8" || highBytes(whole) > 0) {
		return decodeDamaged(b)
	}
	best := guessEncoding(b)
	if name == "utf-8" {
		if best.mean < doubtfulMean || highBytes(b) < fewBytes {
			return decodeDamaged(b)
		}
		text, warnings = decodeAs(best.encoding, best.name, b)
		return text, append([]string{contradiction(label, best.name)}, warnings...)
	}
	text, warnings = decodeAs(best.encoding, best.name, b)
	return text, append([]string{fmt.Sprintf("no encoding is stated; read as %s: check the accented letters", best.name)}, warnings...)
}

// asText is the text of bytes that are UTF-8, in their own room: what came in is never
// changed, and a file may be large.
func asText(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// How much more likely an encoding must be than the declared one to be taken in
// its place: altogether, and for each byte beyond ASCII; and what is a likely
// reading at all. Natural logarithms.
const (
	contradictingSum  = 30
	contradictingMean = 0.2
	doubtfulMean      = -6.0
	fewBytes          = 3 // beyond ASCII: too few to contradict a statement
)

// decodeDeclared decodes by the encoding that the bytes declare, unless they are
// much more likely in another.
func decodeDeclared(e encoding.Encoding, name, label string, b []byte) (text string, warnings []string) {
	if i := slices.IndexFunc(allCandidates, func(c candidate) bool { return c.name == name }); i >= 0 {
		all := likeliest(b, allCandidates)
		if len(all) > 0 && contradicts(all, name) {
			text, warnings = decodeAs(all[0].encoding, all[0].name, b)
			return text, append([]string{contradiction(label, all[0].name)}, warnings...)
		}
	}
	return decodeAs(e, name, b)
}

// contradicts tells whether the best guess is much likelier than what is stated.
func contradicts(all []guess, name string) bool {
	best := all[0]
	stated := all[slices.IndexFunc(all, func(g guess) bool { return g.name == name })]
	return best.name != name && best.mean > doubtfulMean &&
		best.sum-stated.sum > contradictingSum && best.mean-stated.mean > contradictingMean
}

func contradiction(label, read string) string {
	return fmt.Sprintf("the text says that it is in %s, which its letters contradict; read as %s: check the accented letters", label, read)
}

// decodeDamaged decodes UTF-8 of which bytes are wrong, or missing at the end.
func decodeDamaged(b []byte) (text string, warnings []string) {
	cut := cutLetter(b)
	text, n := replaceInvalid(b[:len(b)-cut])
	if cut > 0 {
		text += string(utf8.RuneError)
		warnings = []string{warningLetterCut}
	}
	if n > 0 {
		warnings = append(warnings, fmt.Sprintf("%s not valid UTF-8; shown as %q", count(n, "byte is", "bytes are"), string(utf8.RuneError)))
	}
	return text, warnings
}

// isShiftedJapanese tells whether bytes are ISO-2022-JP, which switches between
// sets of letters by escapes and has no byte beyond ASCII.
func isShiftedJapanese(b []byte) bool {
	i := bytes.IndexByte(b, 0x1b)
	return i >= 0 && (bytes.Contains(b[i:], []byte("\x1b$B")) || bytes.Contains(b[i:], []byte("\x1b$@"))) && highBytes(b) == 0
}

// decodeStated decodes bytes whose encoding is stated beside them, as in the head
// of a mail; one that is unknown, or that the bytes contradict, counts for nothing.
func decodeStated(b []byte, label string) (text string, warnings []string) {
	if e, name := charset.Lookup(label); e != nil && name != "utf-8" && !utf8.Valid(b) && usable(name) {
		return decodeDeclared(e, name, label, b)
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
	out.Grow(len(b))
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

// guessEncoding tells by the shares of letters which encoding was used; Western
// European where nothing else is likely.
func guessEncoding(b []byte) guess {
	if all := likeliest(b, candidates); len(all) > 0 {
		return all[0]
	}
	return guess{candidate: candidates[0]}
}

// decodeWith decodes bytes; what the encoding cannot hold becomes replacement
// characters.
func decodeWith(e encoding.Encoding, b []byte) string {
	in := e.NewDecoder().Reader(bytes.NewReader(b))
	if e == charmap.Windows1258 { // which writes tone marks behind their letters
		in = norm.NFC.Reader(in)
	}
	var out strings.Builder
	out.Grow(len(b) + highBytes(b)) // one that grows is copied again and again
	if _, err := io.Copy(&out, in); err != nil {
		text, _ := replaceInvalid(b)
		return text
	}
	return out.String()
}

// count is a number with the right form of its noun.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
