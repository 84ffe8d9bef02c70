package pdftext

import (
	"bytes"
	"html"
	"regexp"
	"strings"
)

// Info is what a document says of itself, as it says it; "" where it says
// nothing.
type Info struct {
	Title, Author     string
	Creator, Producer string // the program it was written with, and that which made the PDF
	Created           string // D:20240131120000+02'00'
	Lang              string
}

// info reads the Info dictionary.
func (f file) info() Info {
	return Info{
		Title: f.meta("Title"), Author: f.meta("Author"), Creator: f.meta("Creator"),
		Producer: f.meta("Producer"), Created: f.meta("CreationDate"),
	}
}

// mostPacket is how much of a file is searched for its XMP packet.
const mostPacket = 64 << 10

var (
	packetTitle   = regexp.MustCompile(`(?s)<dc:title>.*?<rdf:li[^>]*>([^<]+)</rdf:li>`)
	packetAuthor  = regexp.MustCompile(`(?s)<dc:creator>.*?<rdf:li[^>]*>([^<]+)</rdf:li>`)
	statedLang    = regexp.MustCompile(`/Lang\s?\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3})\)`)
	statedLangHex = regexp.MustCompile(`/Lang\s?<(?:[Ff][Ee][Ff][Ff])?([0-9A-Fa-f]{4,48})>`)
)

// addPacket takes from the XMP packet, which programs leave readable, what the
// Info dictionary does not say.
func (i *Info) addPacket(file []byte) {
	if at := bytes.Index(file, []byte("<x:xmpmeta")); at >= 0 {
		packet := string(file[at:min(len(file), at+mostPacket)])
		if m := packetTitle.FindStringSubmatch(packet); m != nil && i.Title == "" {
			i.Title = strings.TrimSpace(html.UnescapeString(m[1]))
		}
		if m := packetAuthor.FindStringSubmatch(packet); m != nil && i.Author == "" {
			i.Author = strings.TrimSpace(html.UnescapeString(m[1]))
		}
	}
	if m := statedLang.FindSubmatch(file); m != nil {
		i.Lang = string(m[1])
	} else if m := statedLangHex.FindSubmatch(file); m != nil {
		i.Lang = hexText(string(m[1]))
	}
}

// hexText is the Latin letters of a string written in hexadecimal, of one or two
// bytes each.
func hexText(s string) string {
	var b strings.Builder
	for i := 0; i+1 < len(s); i += 2 {
		hi, lo := strings.IndexByte("0123456789abcdef", s[i]|0x20), strings.IndexByte("0123456789abcdef", s[i+1]|0x20)
		if c := byte(hi<<4 | lo); c != 0 {
			b.WriteByte(c)
		}
	}
	return b.String()
}
