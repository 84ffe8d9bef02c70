package report

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"dateline/app/chronology"
)

// byteOrderMark tells spreadsheets that the file is UTF-8.
const byteOrderMark = "\ufeff"

var csvHeader = []string{
	"event_id", "date_edtf", "date_display", "date_earliest", "date_latest", "date_basis",
	"event", "place", "tags", "status", "event_note",
	"citation_id", "stance", "quote", "origin", "passage_note",
	"article_id", "site", "title", "byline", "published", "url",
	"char_start", "char_end", "text_sha256", "original_sha256", "edition",
	"people", "organisations", "via", "grade",
}

// CSV writes one row for each event and citation, in the order of the model; an
// event without citations is one row. The place of a quotation is in the text whose
// hash the row gives; where that is an earlier edition of the article, the column
// edition says so. A table of a part of the chronology has a column more, that says which part. The
// file follows RFC 4180, in UTF-8 with a byte order mark. Cells that a spreadsheet would run as a formula carry an
// apostrophe more, which UnescapeCell takes off.
func CSV(w io.Writer, m Model) error {
	x := newIndex(&m)
	t := newTable(w, slices.Concat(csvHeader, m.restrictedColumn("restricted_to")))
	only := m.restrictedColumn(m.restrictedCell())
	for _, e := range x.events {
		cited := x.citations(e)
		if len(cited) == 0 {
			t.row(slices.Concat(x.eventCells(e), make([]string, citationColumns), whoCells(e), []string{"", ""}, only))
		}
		for _, c := range cited {
			t.row(slices.Concat(x.eventCells(e), x.citationCells(c), whoCells(e), gradeCells(c), only))
		}
	}
	return t.end("the chronology")
}

// citationColumns are those from the citation's id to the edition.
const citationColumns = 16

func (x *index) eventCells(e *chronology.Event) []string {
	return []string{
		string(e.ID), e.When.EDTF, e.When.Display(), e.When.Earliest, e.When.Latest, e.When.Why(),
		e.Title, e.Place, x.tagNames(e.Tags), string(e.Status), e.Note,
	}
}

func (x *index) citationCells(c *chronology.Citation) []string {
	cells := []string{string(c.ID), string(c.Stance)}
	at, ok := x.places[c.PassageID]
	if !ok {
		cells = append(cells, "", c.Origin)
		return append(cells, make([]string, citationColumns-len(cells))...)
	}
	p, a := at.passage, at.article
	return append(cells,
		p.Quote, c.Origin, p.Note,
		string(a.ID), a.Site, a.Title, byline(a), string(a.Published), a.URL,
		strconv.Itoa(p.Start), strconv.Itoa(p.End), a.quoted(p), a.Original.SHA256, a.editionCell(p))
}

// whoCells and gradeCells came to the table later, so they stand at its end.
func whoCells(e *chronology.Event) []string {
	return []string{strings.Join(e.People, "; "), strings.Join(e.Organisations, "; ")}
}

func gradeCells(c *chronology.Citation) []string {
	return []string{strings.Join(c.Via, "; "), c.Grade.String()}
}

func byline(a *Article) string { return strings.Join(a.Byline, "; ") }

// table writes rows of RFC 4180. encoding/csv cannot: with CRLF line ends it
// also rewrites the line ends inside a cell, and a quotation must stay as it is.
type table struct {
	w *bufio.Writer
}

func newTable(w io.Writer, header []string) *table {
	t := &table{bufio.NewWriter(w)}
	t.w.WriteString(byteOrderMark)
	t.row(header)
	return t
}

func (t *table) row(cells []string) {
	for i, c := range cells {
		if i > 0 {
			t.w.WriteByte(',')
		}
		t.cell(escapeCell(c))
	}
	t.w.WriteString("\r\n")
}

func (t *table) cell(s string) {
	if !strings.ContainsAny(s, "\",\r\n") {
		t.w.WriteString(s)
		return
	}
	t.w.WriteByte('"')
	t.w.WriteString(strings.ReplaceAll(s, `"`, `""`))
	t.w.WriteByte('"')
}

func (t *table) end(what string) error {
	if err := t.w.Flush(); err != nil {
		return fmt.Errorf("writing %s as CSV: %w", what, err)
	}
	return nil
}

// escapeCell keeps a spreadsheet from running a cell as a formula: one that,
// after any leading apostrophes, begins with one of = + - @, tab or carriage
// return gets one apostrophe more.
func escapeCell(s string) string {
	if runsAsFormula(s) {
		return "'" + s
	}
	return s
}

// UnescapeCell takes the guarding apostrophe off a cell of CSV or Annotations
// again. Apostrophes that the source wrote itself stay.
func UnescapeCell(s string) string {
	if strings.HasPrefix(s, "'") && runsAsFormula(s) {
		return s[1:]
	}
	return s
}

func runsAsFormula(s string) bool {
	s = strings.TrimLeft(s, "'")
	return s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0]))
}
