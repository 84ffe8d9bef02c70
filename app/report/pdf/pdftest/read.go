// Package pdftest reads the files of package pdf back, for tests: their objects,
// outline, links and named places. It reads no other program's files.
package pdftest

import (
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"
)

// File is a PDF taken apart.
type File struct {
	Objects map[int]string // the dictionary of each object, or its whole body
	Streams map[int][]byte // inflated
	Pages   []int          // objects of the pages, in order
	Places  map[string]int // named places: the page, from 1
}

var (
	objectStart = regexp.MustCompile(`(?:^|\n)(\d+) 0 obj\n`)
	streamEnd   = regexp.MustCompile(`/Length (\d+)>>stream\n`)
	place       = regexp.MustCompile(`\(([^()]*)\)\[(\d+) 0 R/XYZ`)
	reference   = regexp.MustCompile(`(\d+) 0 R`)
)

// Read takes a file apart.
func Read(data []byte) (*File, error) {
	f := &File{Objects: map[int]string{}, Streams: map[int][]byte{}, Places: map[string]int{}}
	for at := 0; ; {
		m := objectStart.FindSubmatchIndex(data[at:])
		if m == nil {
			break
		}
		number, _ := strconv.Atoi(string(data[at+m[2] : at+m[3]]))
		next, err := f.object(number, data[at+m[1]:])
		if err != nil {
			return nil, fmt.Errorf("object %d: %w", number, err)
		}
		at += m[1] + next
	}
	for number := range f.Streams {
		if strings.Contains(f.Objects[number], "/ObjStm") {
			f.unpack(number)
		}
	}
	f.readPages()
	return f, nil
}

// object reads a stream and gives the length of what it took.
func (f *File) object(number int, data []byte) (int, error) {
	m := streamEnd.FindSubmatchIndex(data)
	if m == nil {
		return 0, fmt.Errorf("no stream")
	}
	length, _ := strconv.Atoi(string(data[m[2]:m[3]]))
	dict, body := string(data[:m[0]]), data[m[1]:m[1]+length]
	f.Objects[number] = dict
	if strings.Contains(dict, "/FlateDecode") {
		z, err := zlib.NewReader(bytes.NewReader(body))
		if err != nil {
			return 0, err
		}
		if body, err = io.ReadAll(z); err != nil {
			return 0, err
		}
	}
	f.Streams[number] = body
	return m[1] + length, nil
}

var first = regexp.MustCompile(`/N (\d+)/First (\d+)`)

func (f *File) unpack(number int) {
	m := first.FindStringSubmatch(f.Objects[number])
	n, _ := strconv.Atoi(m[1])
	start, _ := strconv.Atoi(m[2])
	body := string(f.Streams[number])
	heads := strings.Fields(body[:start])
	for i := range n {
		object, _ := strconv.Atoi(heads[2*i])
		from, _ := strconv.Atoi(heads[2*i+1])
		to := len(body) - start
		if i+1 < n {
			to, _ = strconv.Atoi(heads[2*i+3])
		}
		f.Objects[object] = strings.TrimSpace(body[start+from : start+to])
	}
}

func (f *File) readPages() {
	number := map[string]int{}
	for _, body := range f.Objects {
		if strings.HasPrefix(body, "<</Type/Pages") {
			_, kids, _ := strings.Cut(body, "/Kids[")
			for i, m := range reference.FindAllStringSubmatch(kids, -1) {
				page, _ := strconv.Atoi(m[1])
				f.Pages = append(f.Pages, page)
				number[m[1]] = i + 1
			}
		}
	}
	for _, body := range f.Objects {
		if strings.HasPrefix(body, "<</Names[") {
			for _, m := range place.FindAllStringSubmatch(body, -1) {
				f.Places[m[1]] = number[m[2]]
			}
		}
	}
}

var (
	annotations = regexp.MustCompile(`/Annots\[([^\]]*)\]`)
	destination = regexp.MustCompile(`/Dest \(([^()]*)\)`)
	address     = regexp.MustCompile(`/URI \(([^()]*)\)`)
)

// Links are the targets of the links of a page, from 1: names of places, and
// addresses.
func (f *File) Links(page int) (targets []string) {
	m := annotations.FindStringSubmatch(f.Objects[f.Pages[page-1]])
	if m == nil {
		return nil
	}
	for _, r := range reference.FindAllStringSubmatch(m[1], -1) {
		n, _ := strconv.Atoi(r[1])
		for _, form := range []*regexp.Regexp{destination, address} {
			if t := form.FindStringSubmatch(f.Objects[n]); t != nil {
				targets = append(targets, t[1])
			}
		}
	}
	return targets
}

var entry = regexp.MustCompile(`/Title <FEFF([0-9A-F]*)>/Parent`)

// Outline is the outline, a line for each entry, its level shown by blanks.
func (f *File) Outline() string {
	var b strings.Builder
	for _, body := range f.Objects {
		if strings.HasPrefix(body, "<</Type/Outlines") {
			f.entries(&b, body, 0)
		}
	}
	return b.String()
}

func (f *File) entries(b *strings.Builder, parent string, level int) {
	for n := f.follow(parent, "/First "); n != 0; n = f.follow(f.Objects[n], "/Next ") {
		m := entry.FindStringSubmatch(f.Objects[n])
		b.WriteString(strings.Repeat("  ", level) + text(m[1]) + "\n")
		f.entries(b, f.Objects[n], level+1)
	}
}

func (f *File) follow(body, key string) int {
	_, rest, found := strings.Cut(body, key)
	if !found {
		return 0
	}
	number, _, _ := strings.Cut(rest, " ")
	n, _ := strconv.Atoi(number)
	return n
}

func text(hexadecimal string) string {
	raw, _ := hex.DecodeString(hexadecimal)
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = uint16(raw[2*i])<<8 | uint16(raw[2*i+1])
	}
	return string(utf16.Decode(units))
}
