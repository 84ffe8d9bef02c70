package unpack

import (
	"bytes"
	"encoding/base64"
	"strings"
)

// content is what a part holds, out of its transfer encoding. What does not
// belong into the encoding is passed over in base64 and kept in quoted-printable.
func (p *part) content() []byte {
	switch encodingName(p.header.Get("Content-Transfer-Encoding")) {
	case "base64":
		return fromBase64(p.raw)
	case "quotedprintable":
		return fromQuotedPrintable(p.raw)
	}
	return p.raw
}

// encodingName is the name of a transfer encoding without what is often written
// wrong in it: "Quoted_Printable;" is "quotedprintable".
func encodingName(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, strings.ToLower(s))
}

// fromBase64 decodes base64 that may be cut off, put together of several pieces
// or mixed with other characters. What is mostly no base64 is left as it is.
func fromBase64(b []byte) []byte {
	out := make([]byte, 0, len(b)/4*3+3)
	quantum := make([]byte, 0, 4)
	flush := func() {
		if n := len(quantum); n > 1 {
			var three [3]byte
			k, _ := base64.RawStdEncoding.Decode(three[:], quantum) // of letters of the alphabet only
			out = append(out, three[:k]...)
		}
		quantum = quantum[:0]
	}
	strange := 0
	for _, c := range b {
		switch {
		case inBase64[c]:
			if quantum = append(quantum, c); len(quantum) == 4 {
				flush()
			}
		case c == '=':
			flush()
		case c != '\r' && c != '\n' && c != ' ' && c != '\t':
			strange++
		}
	}
	flush()
	if strange*20 > len(b) {
		return b
	}
	return out
}

var inBase64 = func() (t [256]bool) {
	for _, c := range []byte("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") {
		t[c] = true
	}
	return t
}()

// fromQuotedPrintable decodes quoted-printable (RFC 2045, section 6.7); an equals
// sign that begins no code stands for itself.
func fromQuotedPrintable(b []byte) []byte {
	out := make([]byte, 0, len(b))
	for len(b) > 0 {
		at := bytes.IndexByte(b, '=')
		if at < 0 {
			return append(out, b...)
		}
		out = append(out, b[:at]...)
		b = b[at+1:]
		if rest := bytes.TrimLeft(b[:min(len(b), 80)], " \t"); len(rest) == 0 || rest[0] == '\n' || rest[0] == '\r' {
			b = b[min(len(b), 80)-len(rest):] // the line goes on
			b = bytes.TrimPrefix(bytes.TrimPrefix(b, []byte("\r")), []byte("\n"))
			continue
		}
		if len(b) > 1 && hexValue(b[0]) >= 0 && hexValue(b[1]) >= 0 {
			out = append(out, byte(hexValue(b[0])<<4|hexValue(b[1])))
			b = b[2:]
			continue
		}
		out = append(out, '=')
	}
	return out
}

func hexValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}
