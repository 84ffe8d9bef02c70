package transfer

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// decode turns bytes into text. Programs state no encoding: Chromium drags HTML
// as UTF-16 with a byte order mark and copies it as UTF-8, Firefox writes UTF-16
// without a mark, old programs a code page.
func decode(b []byte) string {
	switch {
	case bytes.HasPrefix(b, []byte{0xFF, 0xFE}):
		return fromUTF16(b[2:], binary.LittleEndian)
	case bytes.HasPrefix(b, []byte{0xFE, 0xFF}):
		return fromUTF16(b[2:], binary.BigEndian)
	}
	if order := orderOf(b); order != nil {
		return fromUTF16(b, order)
	}
	b = bytes.TrimPrefix(bytes.TrimRight(b, "\x00"), []byte("\uFEFF"))
	if utf8.Valid(b) {
		return strings.ReplaceAll(string(b), "\x00", "")
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(b)
	if err != nil {
		return strings.ToValidUTF8(string(b), "\uFFFD")
	}
	return strings.ReplaceAll(string(text), "\x00", "")
}

// sampled is how many bytes are looked at to tell UTF-16.
const sampled = 8 << 10

// orderOf tells the byte order of UTF-16 without a mark, nil for text that is
// none: addresses and markup have every second byte zero.
func orderOf(b []byte) binary.ByteOrder {
	if len(bytes.TrimRight(b, "\x00"))+1 < len(b) && bytes.IndexByte(bytes.TrimRight(b, "\x00"), 0) < 0 {
		return nil // ended like a string of C
	}
	b = b[:min(len(b), sampled)]
	var even, odd int
	for i, c := range b {
		if c == 0 {
			if i%2 == 0 {
				even++
			} else {
				odd++
			}
		}
	}
	switch pairs := len(b) / 2; {
	case pairs == 0 || even+odd == 0:
		return nil
	case odd > 2*even && odd*8 >= pairs:
		return binary.LittleEndian
	case even > 2*odd && even*8 >= pairs:
		return binary.BigEndian
	}
	return nil
}

// fromUTF16 decodes; an odd last byte is left out, and so are zeros.
func fromUTF16(b []byte, order binary.ByteOrder) string {
	units := make([]uint16, 0, len(b)/2)
	for ; len(b) >= 2; b = b[2:] {
		if u := order.Uint16(b); u != 0 {
			units = append(units, u)
		}
	}
	return strings.TrimPrefix(string(utf16.Decode(units)), "\uFEFF")
}
