package provenance

import (
	"bytes"
	"encoding/binary"

	"dateline/app/article"
	"dateline/app/intake/propertylist"
)

// whereFroms is the attribute in which macOS keeps a list of addresses: that of
// the file, then that of the page it was linked from.
const whereFroms = "com.apple.metadata:kMDItemWhereFroms"

// OfWhereFroms reads a property list of addresses. where tells what was read.
func OfWhereFroms(b []byte, where string) []article.Claim {
	var list []string
	if len(b) > maxNote || len(b) < 8 {
		return nil
	}
	if err := propertylist.Read(b, &list); err != nil {
		return nil
	}
	var claims []article.Claim
	for i, words := range list {
		switch {
		case i == 0:
			claims = append(claims, origin(words, where+", first address")...)
		case i < 4:
			claims = append(claims, referrer(words, where+", later address")...)
		}
	}
	return claims
}

// The layout of AppleDouble (RFC 1740) with the attributes that macOS appends to
// the Finder's entry; see vfs_xattr.c of Apple's xnu.
const (
	doubleMagic  = 0x00051607
	finderEntry  = 9
	attrMagic    = "ATTR"
	attrHeader   = 36 // bytes
	finderInfo   = 34 // bytes of the Finder's own, with two of padding
	attrFixed    = 11 // bytes of an attribute's entry before its name
	mostEntries  = 16
	mostAttrs    = 256
	doubleHeader = 26
)

// OfAppleDouble reads a file ._name, in which macOS keeps what the file system of
// a stick or archive cannot hold.
func OfAppleDouble(b []byte, where string) []article.Claim {
	if len(b) < doubleHeader || binary.BigEndian.Uint32(b) != doubleMagic {
		return nil
	}
	entries := int(binary.BigEndian.Uint16(b[24:]))
	for i := range min(entries, mostEntries) {
		at := doubleHeader + 12*i
		if at+12 > len(b) {
			return nil
		}
		if binary.BigEndian.Uint32(b[at:]) == finderEntry {
			return OfWhereFroms(attribute(b, int64(binary.BigEndian.Uint32(b[at+4:]))), where)
		}
	}
	return nil
}

// attribute is the value of kMDItemWhereFroms among the attributes behind the
// Finder's entry at an offset, nil when it is not there.
func attribute(b []byte, finder int64) []byte {
	header := finder + finderInfo
	if header+attrHeader > int64(len(b)) || string(b[header:header+4]) != attrMagic {
		return nil
	}
	n := int(binary.BigEndian.Uint16(b[header+34:]))
	at := header + attrHeader
	for range min(n, mostAttrs) {
		if at+attrFixed > int64(len(b)) {
			return nil
		}
		start, size := int64(binary.BigEndian.Uint32(b[at:])), int64(binary.BigEndian.Uint32(b[at+4:]))
		nameEnd := at + attrFixed + int64(b[at+10])
		if nameEnd > int64(len(b)) {
			return nil
		}
		if name := bytes.TrimRight(b[at+attrFixed:nameEnd], "\x00"); string(name) == whereFroms {
			if start+size > int64(len(b)) {
				return nil
			}
			return b[start : start+size]
		}
		at += (attrFixed + int64(b[at+10]) + 3) &^ 3
	}
	return nil
}
