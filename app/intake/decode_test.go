package intake

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

const (
	ukrainian = "Міська рада Липовця повідомила у вівторок, що міст через річку закрито на ремонт до кінця року, бо його опори підмило."
	russian   = "Городской совет сообщил во вторник, что мост через реку закрыт на ремонт до конца года, потому что его опоры подмыло водой."
	french    = "Le maire de Valmorel a déclaré mardi que le pont, fermé après la crue, ne rouvrirait pas avant l’été prochain."
)

func encode(t *testing.T, e encoding.Encoding, s string) []byte {
	t.Helper()
	b, err := e.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDecode(t *testing.T) {
	page := func(charset, body string) string {
		return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=` + charset + `"></head><body><p>` + body + `</p></body></html>`
	}
	for name, c := range map[string]struct {
		bytes []byte
		want  string
		warns bool
	}{
		"UTF-8":                           {[]byte(ukrainian), ukrainian, false},
		"UTF-8 with a mark":               {[]byte("\xef\xbb\xbf" + ukrainian), ukrainian, false},
		"UTF-16 with a mark":              {encode(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), ukrainian), ukrainian, false},
		"UTF-16 without":                  {encode(t, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), french), french, false},
		"a damaged byte after a mark":     {[]byte("\xef\xbb\xbf" + ukrainian + " \xff"), ukrainian + " \ufffd", true},
		"a replacement of the source":     {[]byte("\xef\xbb\xbf" + ukrainian + " \ufffd"), ukrainian + " \ufffd", false},
		"UTF-16 with half a pair":         {append(encode(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), ukrainian), 0x00, 0xd8, 'a', 0), ukrainian + "\ufffd", true},
		"UTF-16 cut in a letter":          {append(encode(t, unicode.UTF16(unicode.BigEndian, unicode.UseBOM), ukrainian), 4), ukrainian, true},
		"a replacement in UTF-16":         {encode(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), ukrainian+"\ufffd"), ukrainian + "\ufffd", false},
		"a hole in a declared encoding":   {append(encode(t, charmap.Windows1253, page("windows-1253", "Η γέφυρα έκλεισε.")), 0xd2), "\ufffd", true},
		"broken bytes in a declared code": {[]byte(page("euc-jp", "\xb6\xb6 \xff\xff")), "\ufffd", true},
		"declared in a page":              {encode(t, charmap.Windows1251, page("windows-1251", ukrainian)), ukrainian, false},
		"declared in XML":                 {encode(t, charmap.KOI8R, `<?xml version="1.0" encoding="koi8-r"?><html><body>`+russian+`</body></html>`), russian, false},
		"declared wrongly":                {[]byte(page("iso-8859-1", ukrainian)), ukrainian, false},
		"undeclared Cyrillic":             {encode(t, charmap.Windows1251, strings.Repeat(russian+"\n", 4)), russian, true},
		"undeclared Western":              {encode(t, charmap.Windows1252, strings.Repeat(french+"\n", 4)), french, true},
		"damaged UTF-8":                   {[]byte(ukrainian + " \xff\xfe " + ukrainian), ukrainian + " \ufffd\ufffd " + ukrainian, true},
		"damaged and declared":            {[]byte(page("utf-8", "The pier \xff fell.")), "The pier \ufffd fell.", true},
		"cut in a two-byte letter":        {[]byte(ukrainian)[:len(ukrainian)-2], ukrainian[:len(ukrainian)-3], true},
	} {
		text, warnings := decode(c.bytes)
		if !strings.Contains(text, c.want) {
			t.Errorf("%s: got %q", name, text)
		}
		if (len(warnings) > 0) != c.warns {
			t.Errorf("%s: warnings %q, want some: %v", name, warnings, c.warns)
		}
	}
}
