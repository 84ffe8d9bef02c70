package report

import (
	"fmt"
	"io"
	"time"

	"dateline/app/report/pdf"
	"dateline/app/report/typeset"
)

// PDFResult tells what the writing of a PDF came to.
type PDFResult struct {
	Pages   int
	Faces   []string // that the file embeds
	Missing []rune   // that no face covers, shown by their number, ascending
}

// PDF writes the report for people: title page, chronology, each article with
// its passages drawn, and the sources with their hashes. A model gives the same
// bytes wherever and whenever it is written. Characters that no face covers are
// shown by their number in brackets, are copied as themselves, and are named in
// the result.
func PDF(out io.Writer, m Model, f Fonts) (PDFResult, error) {
	faces, err := f.load()
	if err != nil {
		return PDFResult{}, err
	}
	day, _ := time.Parse(time.DateOnly, m.Date) // a report without a date has none in its metadata either
	w := pdf.New(out, pdf.Info{Title: m.Title, Author: m.Author, Subject: "Sourced chronology", Program: "Dateline", Lang: "en", Day: day})
	l := &layout{index: newIndex(&m), m: &m, w: w, t: typeset.New(w), faces: faces, k: newKinds(faces)}
	l.titlePage()
	l.chronology()
	l.annex()
	l.sources()
	l.colophon()
	l.endPage()
	l.contents()
	l.furniture()
	l.finish()
	res := PDFResult{Pages: len(l.pages), Faces: l.t.Faces(), Missing: l.t.Missing()}
	if err := w.Close(); err != nil {
		return res, fmt.Errorf("writing the report as PDF: %w", err)
	}
	return res, nil
}

// finish writes what all pages share.
func (l *layout) finish() {
	resources := l.w.Reserve()
	for _, p := range l.pages {
		p.Finish(resources)
	}
	l.t.Embed()
	l.w.Put(resources, fmt.Sprintf("<</Font<<%s>>/ExtGState<</%s<</BM/Multiply>>>>>>", l.t.Resources(), typeset.Multiply))
}
