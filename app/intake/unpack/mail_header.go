package unpack

import (
	"net/mail"
	"net/textproto"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"dateline/app/article"
)

// longestLine is how much of one line of a head is read, in bytes.
const longestLine = 1 << 14

// headLine is a line of a head, decoded; fallback is the encoding of letters that
// stand in it bare.
func headLine(h textproto.MIMEHeader, name, fallback string) string {
	s := h.Get(name)
	s = s[:min(len(s), longestLine)]
	return strings.Join(strings.Fields(decodeWords(bareLetters(s, fallback))), " ")
}

func bareLetters(s, label string) string {
	if utf8.ValidString(s) && !strings.Contains(s, "\x1b") { // with which ISO 2022 writes all in ASCII
		return s
	}
	if e, _ := charset.Lookup(label); e != nil {
		if t, err := e.NewDecoder().String(s); err == nil {
			return t
		}
	}
	return strings.ToValidUTF8(s, string(utf8.RuneError))
}

var encodedWord = regexp.MustCompile(`=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=`)

// decodeWords decodes the encoded words of a line (RFC 2047). Words of one
// encoding that follow one another are put together first: many programs cut
// between the bytes of one letter.
func decodeWords(s string) string {
	var out strings.Builder
	var held []byte // bytes of words not yet decoded
	label, at := "", 0
	flush := func() {
		out.WriteString(bareLetters(string(held), label))
		held, label = nil, ""
	}
	for _, m := range encodedWord.FindAllStringSubmatchIndex(s, -1) {
		between := s[at:m[0]]
		if held == nil || strings.TrimSpace(between) != "" {
			flush()
			out.WriteString(between)
		}
		name, _, _ := strings.Cut(strings.ToLower(s[m[2]:m[3]]), "*") // RFC 2231 adds the language
		if name != label {
			flush()
		}
		label = name
		if text := s[m[6]:m[7]]; strings.EqualFold(s[m[4]:m[5]], "b") {
			held = append(held, fromBase64([]byte(text))...)
		} else {
			held = append(held, fromQuotedPrintable([]byte(strings.ReplaceAll(text, "_", " ")))...)
		}
		if held == nil {
			held = []byte{}
		}
		at = m[1]
	}
	flush()
	out.WriteString(s[at:])
	return out.String()
}

// sender parts a line such as `"Harrow Daily" <news@harrow.example>` into name and
// address; either may be "".
func sender(line string) (name, address string) {
	name = line
	if i := strings.LastIndexByte(line, '<'); i >= 0 {
		name = line[:i]
		address, _, _ = strings.Cut(line[i+1:], ">")
	} else if i := strings.IndexByte(line, '('); i > 0 && strings.Contains(line[:i], "@") { // news@harrow.example (Harrow Daily)
		address, name = line[:i], strings.TrimRight(line[i+1:], ") ")
	}
	name = strings.TrimSpace(name)
	if n := len(name); n > 1 && (name[0] == '"' || name[0] == '\'') && name[n-1] == name[0] {
		name = strings.TrimSpace(strings.ReplaceAll(name[1:n-1], `\"`, `"`))
	}
	address = strings.TrimPrefix(strings.TrimSpace(address), "mailto:")
	if strings.Contains(name, "@") && !strings.Contains(name, " ") { // no name but the address
		if address == "" {
			address = name
		}
		name = ""
	}
	if i := strings.LastIndex(name, "[mailto:"); i > 0 {
		name, address = strings.TrimSpace(name[:i]), strings.TrimRight(name[i+len("[mailto:"):], "]")
	}
	return name, address
}

// momentOf reads the date of a head (RFC 5322); "" for one that is written
// otherwise or in a zone of a name that is not world time.
func momentOf(s string) article.Moment {
	s = strings.TrimSpace(s)
	t, err := mail.ParseDate(s)
	if err != nil {
		t, err = time.Parse(time.RFC3339, s)
	}
	name, offset := t.Zone()
	if err != nil || t.Year() < 1971 || t.Year() > 9999 || offset == 0 && !worldTime[name] {
		return ""
	}
	m, err := article.ParseMoment(t.Format("2006-01-02T15:04:05Z07:00"))
	if err != nil {
		return "" // a zone that is off by seconds, for instance
	}
	return m
}

var worldTime = map[string]bool{"": true, "UTC": true, "GMT": true, "UT": true, "Z": true, "+0000": true}
