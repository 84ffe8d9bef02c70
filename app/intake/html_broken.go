package intake

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Warnings of files that were cut off, as a download is that was not finished.
const (
	warningPageCut   = "the page breaks off before its end: compare with a browser, something may be missing"
	warningLetterCut = "the text breaks off within its last letter: compare it with where it came from, something may be missing"
)

// closed elements hold what is no markup up to their end tags, which no page
// leaves out.
var closed = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Title: true, atom.Textarea: true}

// pageBreaksOff tells whether a page ends within a tag, a comment, a script or the
// like. That body or html are not closed is usual and no sign.
func pageBreaksOff(page string) bool {
	end := strings.ToLower(strings.TrimRight(page[max(0, len(page)-64):], " \t\r\n"))
	if strings.HasSuffix(end, "</html>") || strings.HasSuffix(end, "</body>") {
		return false
	}
	z := html.NewTokenizer(strings.NewReader(page))
	var within atom.Atom
	read := 0
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return within != 0 || startsTag(page[min(read, len(page)):])
		}
		raw := z.Raw()
		read += len(raw)
		switch kind {
		case html.CommentToken, html.DoctypeToken:
			if read == len(page) && !isClosed(raw) {
				return true
			}
		case html.StartTagToken, html.EndTagToken:
			name, _ := z.TagName()
			if a := atom.Lookup(name); kind == html.EndTagToken && a == within {
				within = 0
			} else if kind == html.StartTagToken && closed[a] {
				within = a
			}
		}
	}
}

// isClosed tells whether a comment, or what stands for one, has its end.
func isClosed(comment []byte) bool {
	if bytes.HasPrefix(comment, []byte("<!--")) {
		return bytes.HasSuffix(comment, []byte("-->")) || bytes.HasSuffix(comment, []byte("--!>"))
	}
	return bytes.HasSuffix(comment, []byte(">"))
}

// startsTag tells whether what is left of a page is the beginning of a tag.
func startsTag(rest string) bool {
	name := strings.TrimPrefix(strings.TrimPrefix(rest, "<"), "/")
	return strings.HasPrefix(rest, "<") && name != "" && (name[0]|0x20 >= 'a' && name[0]|0x20 <= 'z' || name[0] == '!')
}

// withBreak adds to warnings that a page breaks off, unless they say so already
// of it or of what it came in.
func withBreak(warnings []string, page string) []string {
	if slices.ContainsFunc(warnings, func(w string) bool { return strings.Contains(w, " breaks off ") }) || !pageBreaksOff(page) {
		return warnings
	}
	return append(warnings, warningPageCut)
}

// cutLetter is how many bytes at the end of a text in UTF-8 are the beginning of a
// letter whose other bytes are missing.
func cutLetter(b []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		if tail := b[len(b)-n:]; utf8.RuneStart(tail[0]) {
			if tail[0] >= utf8.RuneSelf && !utf8.FullRune(tail) {
				return n
			}
			return 0
		}
	}
	return 0
}
