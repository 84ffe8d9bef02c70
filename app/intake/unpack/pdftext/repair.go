package pdftext

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

var (
	catalogObject = regexp.MustCompile(`(\d{1,7}) (\d{1,5}) obj\s*<<[^>]{0,400}?/Type\s?/Catalog\b`)
	pageObject    = regexp.MustCompile(`(\d{1,7}) (\d{1,5}) obj\s*<<[^>]{0,400}?/Type\s?/Page\b[^s]`)
)

// endRoom is how far from the end of a whole document its last mark stands at
// most; some programs write something of their own behind it.
const endRoom = 4 << 10

var (
	endMark   = regexp.MustCompile(`startxref\s+(\d{1,12})\b`)
	tableMark = regexp.MustCompile(`\bxref\b|\d \d+ obj\b`)
)

// intact tells whether the table of a file's objects stands where its end says:
// bytes that are missing or too many move it. Offsets count from the file's mark,
// or, as many programs write them, from the file's beginning.
func intact(file []byte) bool {
	all := endMark.FindAllSubmatch(file[max(0, len(file)-endRoom):], -1)
	if len(all) == 0 {
		return false
	}
	at, err := strconv.Atoi(string(all[len(all)-1][1]))
	if err != nil || at > len(file) {
		return false
	}
	for _, from := range []int{0, max(0, bytes.Index(file[:min(len(file), 1024)], []byte("%PDF-")))} {
		const near = 16 // some programs count the line's end or not
		start := max(0, from+at-near)
		if start < len(file) && tableMark.Match(file[start:min(len(file), from+at+2*near)]) {
			return true
		}
	}
	return false
}

// The numbers of objects that a file cut short is given.
const (
	lentPages   = 8_000_000
	lentCatalog = lentPages + 1
)

// repaired gives a file whose end is missing a new one that names its catalog,
// or a catalog of the pages that are there; nil when neither is.
func repaired(file []byte) []byte {
	end := bytes.Clone(file)
	root := ""
	if m := catalogObject.FindSubmatch(file); m != nil {
		root = string(m[1]) + " " + string(m[2])
	} else {
		var kids []string
		for _, m := range pageObject.FindAllSubmatch(file, MostPages) {
			kids = append(kids, fmt.Sprintf("%s %s R", m[1], m[2]))
		}
		if len(kids) == 0 {
			return nil
		}
		end = fmt.Appendf(end, "\nendobj\n%d 0 obj\n<</Type/Pages/Count %d/Kids[%s]>>\nendobj\n%d 0 obj\n<</Type/Catalog/Pages %d 0 R>>\nendobj",
			lentPages, len(kids), strings.Join(kids, " "), lentCatalog, lentPages)
		root = fmt.Sprint(lentCatalog, " 0")
	}
	return fmt.Appendf(end, "\ntrailer\n<</Root %s R/Size %d>>\nstartxref\n0\n%%%%EOF\n", root, lentCatalog+1)
}
