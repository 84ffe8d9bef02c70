// Package propertylist reads the property lists of Apple's systems, binary and in
// XML, that come from elsewhere. The library alone takes what they say of their
// own size at its word.
package propertylist

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"errors"

	"howett.net/plist"
)

// deepestList is how many levels a property list may have; Safari writes a few
// more with each frame within a frame.
const deepestList = 100

var (
	errDeep    = errors.New("its property list is nested too deep")
	errOverlap = errors.New("the values of its property list overlap")
	errDamaged = errors.New("its property list is cut off or damaged")
)

// Is tells a property list, binary or in XML, by its beginning.
func Is(b []byte) bool {
	if bytes.HasPrefix(b, []byte("bplist0")) {
		return true
	}
	b = bytes.TrimSpace(bytes.TrimPrefix(b[:min(len(b), 2048)], []byte("\xef\xbb\xbf")))
	return bytes.HasPrefix(b, []byte("<")) && (bytes.Contains(b, []byte("<!DOCTYPE plist")) || bytes.Contains(b, []byte("<plist")))
}

// Read reads a property list into v, as the library does. The library reads what
// it is given to any depth and width, so both are measured before. The error is
// half a sentence: what is wrong with the list.
func Read(b []byte, v any) (err error) {
	defer func() {
		if recover() != nil { // the library takes sizes at their word
			err = errDamaged
		}
	}()
	if bytes.HasPrefix(b, []byte("bplist0")) {
		err = measureBinary(b)
	} else {
		b = bytes.TrimSpace(bytes.TrimPrefix(b, []byte("\xef\xbb\xbf")))
		err = measureXML(b)
	}
	if err != nil {
		return err
	}
	if _, err = plist.Unmarshal(b, v); err != nil {
		return errDamaged // where in its bytes the library stopped helps nobody
	}
	return nil
}

// measureXML refuses a property list in XML that is nested too deep.
func measureXML(b []byte) error {
	d := xml.NewDecoder(bytes.NewReader(b))
	for depth := 0; ; {
		token, err := d.RawToken()
		if err != nil {
			return nil // at its end; what is damaged the library tells
		}
		switch token.(type) {
		case xml.StartElement:
			if depth++; depth > deepestList {
				return errDeep
			}
		case xml.EndElement:
			depth--
		}
	}
}

// binaryList is the table at the end of a binary property list.
type binaryList struct {
	b                []byte
	offSize, refSize int
	count, table     int
}

// measureBinary refuses a binary property list whose values overlap, so that few
// bytes stand for many, or whose levels are too many or go round in a circle.
func measureBinary(b []byte) error {
	if len(b) < 40 {
		return errDamaged
	}
	t := b[len(b)-32:]
	l := binaryList{b: b, offSize: int(t[6]), refSize: int(t[7])}
	count, table := binary.BigEndian.Uint64(t[8:]), binary.BigEndian.Uint64(t[24:])
	size := uint64(len(b))
	if l.offSize < 1 || l.offSize > 8 || l.refSize < 1 || l.refSize > 8 || count > size || table > size || table+count*uint64(l.offSize) > size-32 {
		return errDamaged
	}
	l.count, l.table = int(count), int(table)
	total := 0
	for i := range l.count {
		n, _, _, ok := l.value(i)
		if !ok {
			return errDamaged
		}
		if total += n; total > len(b) {
			return errOverlap
		}
	}
	return l.measureDepth(int(min(binary.BigEndian.Uint64(t[16:]), size)))
}

// value is the size of a value in bytes and, of a collection, where its
// references stand and how many they are.
func (l *binaryList) value(i int) (size, refs, n int, ok bool) {
	at := l.number(l.table+i*l.offSize, l.offSize)
	if at < 0 || at >= l.table {
		return 0, 0, 0, false
	}
	kind, n := l.b[at]>>4, int(l.b[at]&15)
	head := 1
	if kind >= 4 && kind != 8 && n == 15 { // the count follows as a number of its own
		width := 1 << (l.b[at+1] & 15)
		if width > 8 {
			return 0, 0, 0, false
		}
		n, head = l.number(at+2, width), 2+width
	}
	if n < 0 || n > len(l.b) {
		return 0, 0, 0, false
	}
	switch kind {
	case 4, 5: // bytes, ASCII
		size = head + n
	case 6: // UTF-16
		size = head + 2*n
	case 10, 11, 12: // array, sets
		size = head + n*l.refSize
	case 13: // dictionary: keys, then values
		size = head + 2*n*l.refSize
	default:
		size = head
	}
	switch {
	case at+size > l.table:
		return 0, 0, 0, false
	case kind == 13:
		return size, at + head, 2 * n, true
	case kind >= 10 && kind <= 12:
		return size, at + head, n, true
	}
	return size, 0, 0, true
}

// number is the number of so many bytes at a place, -1 when there is none.
func (l *binaryList) number(at, width int) int {
	if at < 0 || at+width > len(l.b) {
		return -1
	}
	v := uint64(0)
	for _, c := range l.b[at : at+width] {
		v = v<<8 | uint64(c)
	}
	if v > uint64(len(l.b)) {
		return -1
	}
	return int(v)
}

// mostReferences is how many references are followed in measuring the depth.
const mostReferences = 4_000_000

// measureDepth follows the references from the topmost value, level by level.
func (l *binaryList) measureDepth(top int) error {
	if top >= l.count {
		return errDamaged
	}
	followed := 0
	deepest := make([]int, l.count) // level each value was met at last
	level := []int{top}
	for depth := 1; len(level) > 0; depth++ {
		if depth > deepestList {
			return errDeep
		}
		var next []int
		for _, i := range level {
			_, refs, n, _ := l.value(i)
			if followed += n; followed > mostReferences {
				return errDeep
			}
			for k := range n {
				to := l.number(refs+k*l.refSize, l.refSize)
				if to < 0 || to >= l.count {
					return errDamaged
				}
				if _, _, inner, _ := l.value(to); inner > 0 && deepest[to] <= depth {
					deepest[to] = depth + 1
					next = append(next, to)
				}
			}
		}
		level = next
	}
	return nil
}
