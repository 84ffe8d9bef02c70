//go:build e2e

package e2e

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"dateline/app/e2e/harness"
)

// compare checks the quotations of both files against the originals.
func (w *work) compare(originals map[string]string, csvPath, pdfPath string) {
	w.t.Helper()
	hashes := map[string]string{}
	for name, path := range originals {
		b, err := os.ReadFile(path)
		if err != nil {
			w.t.Fatal(err)
		}
		sum := sha256.Sum256(b)
		hashes[hex.EncodeToString(sum[:])] = name
	}
	quotes := map[string]string{}
	for _, row := range readCSV(w.t, csvPath) {
		quote := row["quote"]
		name, ok := hashes[row["original_sha256"]]
		if !ok {
			w.t.Errorf("%q: its original's hash %s is of none of the files", quote, row["original_sha256"])
			continue
		}
		b, err := os.ReadFile(originals[name])
		if err != nil {
			w.t.Fatal(err)
		}
		if !strings.Contains(string(b), quote) {
			w.t.Errorf("%s does not say %q", name, quote)
		}
		if got := slice(w.t, w.texts[row["article_id"]], row["char_start"], row["char_end"]); got != quote {
			w.t.Errorf("characters %s to %s are %q, the row quotes %q", row["char_start"], row["char_end"], got, quote)
		}
		quotes[quote] = name
	}
	for _, want := range []string{blast, ministr} {
		if quotes[want] == "" {
			w.t.Errorf("the CSV does not quote %q", want)
		}
	}
	printed := squeeze(harness.MustRun(w.t, w.env, "pdftotext", "-enc", "UTF-8", pdfPath, "-"))
	for quote := range quotes {
		if !strings.Contains(printed, squeeze(quote)) {
			w.t.Errorf("the PDF does not quote %q", quote)
		}
	}
	harness.MustRun(w.t, w.env, "qpdf", "--check", pdfPath)
}

// readCSV is the rows of a CSV file by the names of their columns.
func readCSV(t *testing.T, path string) []map[string]string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	records, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(b, []byte("\ufeff")))).ReadAll()
	if err != nil || len(records) < 2 {
		t.Fatalf("%s: %d rows, %v", path, len(records), err)
	}
	var rows []map[string]string
	for _, r := range records[1:] {
		row := map[string]string{}
		for i, name := range records[0] {
			row[name] = r[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// slice is the part of a text between two offsets in code points.
func slice(t *testing.T, text, start, end string) string {
	t.Helper()
	from, err1 := strconv.Atoi(start)
	to, err2 := strconv.Atoi(end)
	runes := []rune(text)
	if err1 != nil || err2 != nil || from < 0 || from > to || to > len(runes) {
		t.Errorf("%q to %q is no range of a text of %d characters", start, end, len(runes))
		return ""
	}
	return string(runes[from:to])
}

// squeeze leaves out all white space: lines break elsewhere in print.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
