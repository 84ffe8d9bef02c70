package pdftext

import (
	"context"
	"errors"
)

// page is one page as it is painted.
type page struct {
	number  int // from 1
	box     box
	chars   []char
	images  []box
	painted []box // all images, also those within other objects
	cut     bool  // it has more characters than were read
}

// MostPages is how many pages of a document are read.
const MostPages = 2000

// mostText is how many characters are read of a document.
const mostText = 12 << 20

// file is an open document.
type file struct {
	s      *session
	handle uint64
	pages  int
}

// openFile gives PDFium the bytes. A document without a page is damaged.
func openFile(s *session, b []byte) (f file, err error) {
	if len(b) > mostMemory*(64<<10)*3/4 {
		return f, ErrTooLarge
	}
	at := s.put(b)
	f = file{s: s, handle: s.slow("FPDF_LoadMemDocument", at, uint64(len(b)), 0)}
	if s.err != nil {
		return f, s.err
	}
	const wrongPassword, unknownSecurity = 4, 5
	if f.handle == 0 {
		switch s.slow("FPDF_GetLastError") {
		case wrongPassword, unknownSecurity:
			return f, ErrPassword
		}
		return f, ErrDamaged
	}
	if f.pages = int(int32(s.slow("FPDF_GetPageCount", f.handle))); f.pages <= 0 {
		return f, ErrDamaged
	}
	return f, s.err
}

// meta is a value of the document's Info dictionary.
func (f file) meta(key string) string {
	return f.s.text("FPDF_GetMetaText", f.handle, f.s.name(key))
}

// Annotations that are painted elsewhere or not at all.
const (
	annotationLink  = 2
	annotationPopup = 16
)

// read reads a page; ok is false when the page itself is damaged.
func (f file) read(number int) (p page, ok bool) {
	s := f.s
	p = page{number: number}
	handle := s.slow("FPDF_LoadPage", f.handle, uint64(number-1))
	if handle == 0 {
		return p, false
	}
	if f.annotated(handle) && int32(s.slow("FPDFPage_Flatten", handle, 0)) == 1 {
		s.slow("FPDF_ClosePage", handle)
		if handle = s.slow("FPDF_LoadPage", f.handle, uint64(number-1)); handle == 0 {
			return p, false
		}
	}
	at := s.scratch
	s.quick("FPDF_GetPageBoundingBox", handle, at)
	p.box = box{s.single(0), -s.single(4), s.single(8), -s.single(12)}
	p.readObjects(s, handle)
	p.chars, p.cut = readChars(s, handle)
	s.slow("FPDF_ClosePage", handle)
	p.turn()
	return p, true
}

// annotated tells whether notes or fields with a text of their own are painted
// on a page; they count as its text when they are made part of it.
func (f file) annotated(handle uint64) bool {
	s := f.s
	for i := range uint64(min(200, max(0, int32(s.slow("FPDFPage_GetAnnotCount", handle))))) {
		a := s.slow("FPDFPage_GetAnnot", handle, i)
		if a == 0 {
			continue
		}
		kind := s.quick("FPDFAnnot_GetSubtype", a)
		s.slow("FPDFPage_CloseAnnot", a)
		if kind != annotationLink && kind != annotationPopup {
			return true
		}
	}
	return false
}

// turn sets the page upright: most of its text is to run from left to right.
func (p *page) turn() {
	var count [4]int
	for i := range p.chars {
		if q := p.chars[i].quarters; q != slanted {
			count[q]++
		}
	}
	most := 0
	for q := range count {
		if count[q] > count[most] {
			most = q
		}
	}
	if most == 0 {
		return
	}
	p.box = p.box.turned(most)
	for _, boxes := range [][]box{p.images, p.painted} {
		for i := range boxes {
			boxes[i] = boxes[i].turned(most)
		}
	}
	for i := range p.chars {
		if q := &p.chars[i].quarters; *q != slanted {
			*q = (*q - most + 4) % 4
		}
	}
}

// reading is what was read of a document before the layout is told.
type reading struct {
	info    Info
	count   int
	failed  []int // pages that are damaged
	cut     []int // pages with more text than was read
	stopped error // why the pages after the last were not read
	last    int   // the last page that was read
}

// readPages reads what can be read until the context ends. The layout of each
// page is told at once, so that its characters need not be kept.
func readPages(ctx context.Context, b []byte, take func(page)) (r reading, err error) {
	s, end, err := open(ctx)
	if err != nil {
		return r, err
	}
	defer end()
	f, err := openFile(s, b)
	if err != nil {
		return r, err
	}
	r.info, r.count = f.info(), f.pages
	text := 0
	for n := 1; n <= f.pages; n++ {
		switch {
		case n > MostPages:
			r.stopped = errors.New("no more than 2,000 pages are read")
		case text > mostText:
			r.stopped = errors.New("its text is too long")
		}
		if r.stopped != nil {
			break
		}
		p, ok := f.read(n)
		if ctx.Err() != nil {
			return r, ctx.Err()
		}
		if s.err != nil {
			r.stopped = s.err
			break
		}
		if !ok {
			r.failed = append(r.failed, n)
		}
		if p.cut {
			r.cut = append(r.cut, n)
		}
		r.last = n
		text += len(p.chars)
		take(p)
	}
	return r, nil
}
