package provenance

import (
	"strings"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"dateline/app/article"
)

// OfZone reads the stream or file Zone.Identifier, lines of an INI file:
//
//	[ZoneTransfer]
//	ZoneId=3
//	ReferrerUrl=https://lantern.example/
//	HostUrl=https://lantern.example/gate
//
// where tells what was read.
func OfZone(b []byte, where string) []article.Claim {
	var host, referred []article.Claim
	inside := false
	for line := range strings.Lines(zoneText(b)) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "[") {
			inside = strings.EqualFold(line, "[ZoneTransfer]")
			continue
		}
		key, value, found := strings.Cut(line, "=")
		switch key = strings.ToLower(strings.TrimSpace(key)); {
		case !inside || !found:
		case key == "hosturl" && host == nil:
			host = origin(value, where+", HostUrl")
		case key == "referrerurl" && referred == nil:
			referred = referrer(value, where+", ReferrerUrl")
		}
	}
	return append(host, referred...)
}

// zoneText is the note as text: some programs write UTF-16.
func zoneText(b []byte) string {
	b = b[:min(len(b), maxNote)]
	text, _, err := transform.Bytes(unicode.BOMOverride(unicode.UTF8.NewDecoder()), b)
	if err != nil {
		return strings.ToValidUTF8(string(b), "")
	}
	return string(text)
}
