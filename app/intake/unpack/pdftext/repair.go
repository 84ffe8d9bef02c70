package pdftext

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
)

var (
	catalogObject = regexp.MustCompile(`(\d{1,7}) (\d{1,5}) obj\s*<<[^>]{0,400}?/Type\s?/Catalog\b`)
	pageObject    = regexp.MustCompile(`(\d{1,7}) (\d{1,5}) obj\s*<<[^>]{0,400}?/Type\s?/Page\b[^s]`)
)

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
