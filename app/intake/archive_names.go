package intake

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// entryNames are the names of entries with "/" between their parts, in the order
// of the entries. A name is in UTF-8 when it says so or happens to be; else it is
// in the code page of the computer it was packed on, which is told from all names
// together.
func entryNames(files []*zip.File) []string {
	foreign := guessNames(files)
	names := make([]string, len(files))
	for i, f := range files {
		name, stated := statedName(f)
		switch {
		case stated:
		case utf8.ValidString(f.Name):
			name = f.Name
		default:
			name = foreign([]byte(f.Name))
		}
		if !strings.Contains(name, "/") { // as some programs on Windows write them
			name = strings.ReplaceAll(name, `\`, "/")
		}
		names[i] = name
	}
	return names
}

// unicodePath is the extra field of Info-ZIP that gives a name in UTF-8, with a
// checksum of the name it belongs to.
const unicodePath = 0x7075

func statedName(f *zip.File) (name string, stated bool) {
	extra := f.Extra
	for len(extra) >= 4 {
		id, size := binary.LittleEndian.Uint16(extra), int(binary.LittleEndian.Uint16(extra[2:]))
		if extra = extra[4:]; size > len(extra) {
			return "", false
		}
		field := extra[:size]
		extra = extra[size:]
		if id == unicodePath && size > 5 && field[0] == 1 && binary.LittleEndian.Uint32(field[1:]) == crc32.ChecksumIEEE([]byte(f.Name)) && utf8.Valid(field[5:]) {
			return string(field[5:]), true
		}
	}
	return "", false
}

// guessNames tells how the names that are not in UTF-8 are to be read: most
// programs take the code page of DOS (437 in the West, 866 for Cyrillic), some
// that of Windows.
func guessNames(files []*zip.File) func([]byte) string {
	var all bytes.Buffer
	for _, f := range files {
		if !utf8.ValidString(f.Name) && all.Len() < 1<<16 {
			all.WriteString(f.Name + "\n")
		}
	}
	var page encoding.Encoding = charmap.CodePage437
	if best := likeliest(all.Bytes(), namesCandidates()); len(best) > 0 {
		page = best[0].encoding
	}
	return func(b []byte) string { return decodeWith(page, b) }
}

// unsafeName says what is wrong with the name of an entry, "" for a plain one.
func unsafeName(name string) string {
	switch {
	case strings.HasPrefix(name, "/"), strings.HasPrefix(name, `\`):
		return "is an absolute path"
	case len(name) > 1 && name[1] == ':' && (name[0]|0x20 >= 'a' && name[0]|0x20 <= 'z'):
		return "begins with the letter of a drive"
	case strings.ContainsRune(name, 0):
		return "holds a character that no name may hold"
	}
	if slices.Contains(strings.FieldsFunc(name, func(r rune) bool { return r == '/' || r == '\\' }), "..") {
		return "leads out of the archive"
	}
	return ""
}
