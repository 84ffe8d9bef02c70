package unpack

import (
	"net/url"
	"strings"
)

// DataContent is the image that an address holds itself (RFC 2397), such as
// data:image/png;base64,iVBORw0..., by what stands before the comma and behind it.
func DataContent(head, content string) (p Picture, ok bool) {
	if plain, err := url.PathUnescape(content); err == nil {
		content = plain
	}
	if !strings.HasSuffix(strings.ToLower(strings.TrimSpace(head)), "base64") {
		return asPicture([]byte(content))
	}
	return asPicture(fromBase64([]byte(strings.NewReplacer("-", "+", "_", "/").Replace(content))))
}
