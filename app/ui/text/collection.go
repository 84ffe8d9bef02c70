package text

import (
	"encoding/binary"
	"errors"
)

// Sizes of the parts of an OpenType file, in bytes.
const (
	collectionHeader = 12 // tag, version, number of fonts; then an offset for each
	fontHeader       = 12 // version, number of tables, and what speeds up a search
	tableRecord      = 16 // tag, checksum, offset, length
)

var errCollection = errors.New("the font collection is damaged")

// oneFont takes a font out of a collection (.ttc, .otc) and makes a file of its
// own of it, since Fyne reads no collections. A file that is none is returned as
// it is. See the OpenType specification, "The OpenType font file".
func oneFont(data []byte, index int) ([]byte, error) {
	if len(data) < collectionHeader || string(data[:4]) != "ttcf" {
		return data, nil
	}
	at, ok := long(data, collectionHeader+4*index)
	if !ok || index < 0 || len(data) < fontHeader || at > len(data)-fontHeader {
		return nil, errCollection
	}
	count := int(binary.BigEndian.Uint16(data[at+4:]))
	head := fontHeader + tableRecord*count
	if at > len(data)-head {
		return nil, errCollection
	}
	out := append([]byte(nil), data[at:at+head]...)
	for i := range count {
		record := out[fontHeader+tableRecord*i:]
		from, length := int(binary.BigEndian.Uint32(record[8:])), int(binary.BigEndian.Uint32(record[12:]))
		if from > len(data) || length > len(data)-from || len(out) > 2*len(data) {
			return nil, errCollection
		}
		binary.BigEndian.PutUint32(record[8:], uint32(len(out)))
		out = append(out, data[from:from+length]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	return out, nil
}

// long reads a number of four bytes.
func long(data []byte, at int) (int, bool) {
	if at < 0 || at > len(data)-4 {
		return 0, false
	}
	return int(binary.BigEndian.Uint32(data[at:])), true
}
