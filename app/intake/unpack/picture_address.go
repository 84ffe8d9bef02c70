package unpack

import (
	"net/url"
	"strings"
)

// addressed are the pictures that came with a page under their web addresses.
type addressed struct {
	base  *url.URL                 // of the page, nil when it is unknown
	bytes map[string]func() []byte // by address
}

func newAddressed(base string) *addressed {
	a := &addressed{bytes: map[string]func() []byte{}}
	if u, err := url.Parse(strings.TrimSpace(base)); err == nil && u.IsAbs() {
		a.base = u
	}
	return a
}

// add gives a picture its address. The first of an address counts.
func (a *addressed) add(address string, bytes func() []byte) {
	if name := a.name(address); name != "" && a.bytes[name] == nil {
		a.bytes[name] = bytes
	}
}

// Picture finds a picture by its address, which may be given from the page's own
// on.
func (a *addressed) Picture(ref string) (p Picture, ok bool) {
	bytes := a.bytes[a.name(ref)]
	if bytes == nil {
		return p, false
	}
	return asPicture(bytes())
}

// longestAddress is the longest address, in bytes, that anything is looked up by.
const longestAddress = 1 << 14

// name is an address in the form in which it is looked up: whole, as far as that
// of the page is known, and without a fragment, or the spaces of a folded line.
func (a *addressed) name(address string) string {
	address = strings.Join(strings.Fields(address[:min(len(address), longestAddress+1)]), "")
	if address == "" || len(address) > longestAddress {
		return ""
	}
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	if u.Scheme == "cid" {
		if id, err := url.PathUnescape(u.Opaque); err == nil {
			return "cid:" + id
		}
	}
	if a.base != nil {
		u = a.base.ResolveReference(u)
	}
	u.Fragment, u.RawFragment = "", ""
	return u.String()
}
