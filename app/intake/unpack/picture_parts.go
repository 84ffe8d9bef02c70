package unpack

import (
	"net/url"
	"strings"
)

// picturesOf are the pictures among the parts of a mail or saved page: under the
// addresses they state (RFC 2557) and the names that cid: addresses call them by
// (RFC 2392). base is the address of the page, "" when it is unknown.
func picturesOf(root *part, base string) Pictures {
	a := newAddressed(base)
	var walk func(p *part)
	walk = func(p *part) {
		for _, c := range p.parts {
			walk(c)
		}
		if len(p.parts) > 0 || !p.mayBePicture() {
			return
		}
		if id := strings.Trim(p.header.Get("Content-Id"), "<> "); id != "" {
			a.add("cid:"+url.PathEscape(id), p.content)
		}
		a.add(p.header.Get("Content-Location"), p.content)
	}
	walk(root)
	if len(a.bytes) == 0 {
		return nil
	}
	return a
}

// mayBePicture tells whether a part is said to be a picture, or does not say what
// it is.
func (p *part) mayBePicture() bool {
	return strings.HasPrefix(p.media, "image/") || p.media == "application/octet-stream"
}
