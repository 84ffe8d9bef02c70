package unpack

import (
	"net/url"
	"strings"
)

// DataPicture is the image that an address holds itself (RFC 2397):
// data:image/png;base64,iVBORw0...
func DataPicture(address string) (p Picture, ok bool) {
	rest, found := strings.CutPrefix(address, "data:")
	if !found {
		return p, false
	}
	head, content, found := strings.Cut(rest, ",")
	if !found {
		return p, false
	}
	return DataContent(head, content)
}

// DataContent is the image of a data address whose head (image/png;base64) and
// content are given.
func DataContent(head, content string) (p Picture, ok bool) {
	if plain, err := url.PathUnescape(content); err == nil {
		content = plain
	}
	head = strings.ToLower(strings.TrimSpace(head))
	if !strings.HasSuffix(head, "base64") {
		return asPicture([]byte(content))
	}
	return asPicture(fromBase64([]byte(strings.NewReplacer("-", "+", "_", "/").Replace(content))))
}
