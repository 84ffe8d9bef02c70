package pdftest

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// Holds says whether a quotation stands in what pdftotext printed, word for
// word. The breaking of lines does not count.
//
// pdftotext prints right-to-left lines by a rule of its own: it gives the pieces
// of a line as they stand from left to right (or from right to left, on a page
// that is mostly so), and takes blanks and punctuation beside a number or a Latin
// word to its wrong side. Holds undoes both.
func Holds(printed, quotation string) bool {
	quotation = words(quotation)
	for _, reading := range []string{printed, eachLine(printed, rightToLeftPage), eachLine(printed, leftToRightPage)} {
		if strings.Contains(words(reading), quotation) {
			return true
		}
	}
	return false
}

// The controls that pdftotext sets: around left-to-right and right-to-left
// pieces, and at the end of both.
const (
	leftToRight = "\u202a"
	rightToLeft = "\u202b"
	pieceEnd    = "\u202c"
)

// words is text without those controls and with single blanks.
func words(s string) string {
	s = strings.NewReplacer(leftToRight, "", rightToLeft, "", pieceEnd, "", "\u00a0", " ").Replace(s)
	return strings.Join(strings.Fields(s), " ")
}

func eachLine(s string, read func(string) string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = read(line)
	}
	return strings.Join(lines, "\n")
}

var inner = regexp.MustCompile(leftToRight + "[^" + pieceEnd + "]*" + pieceEnd)

// rightToLeftPage reads a line of a page that is mostly right-to-left.
func rightToLeftPage(line string) string {
	return inner.ReplaceAllStringFunc(line, func(piece string) string {
		piece = strings.TrimSuffix(strings.TrimPrefix(piece, leftToRight), pieceEnd)
		return turn(piece)
	})
}

// turn puts the punctuation around a left-to-right piece on the side where
// right-to-left reading wants it.
func turn(piece string) string {
	rest := strings.TrimLeftFunc(piece, neutral)
	core := strings.TrimRightFunc(rest, neutral)
	return reverse(rest[len(core):]) + core + reverse(piece[:len(piece)-len(rest)])
}

var pieces = regexp.MustCompile(rightToLeft + "[^" + pieceEnd + "]*" + pieceEnd + "|[^" + rightToLeft + "]+")

// leftToRightPage reads a right-to-left line of another page.
func leftToRightPage(line string) string {
	if !strings.Contains(line, rightToLeft) {
		return line
	}
	all := pieces.FindAllString(line, -1)
	for i, piece := range all {
		if !strings.HasPrefix(piece, rightToLeft) {
			all[i] = turn(piece)
		}
	}
	slices.Reverse(all)
	return strings.Join(all, "")
}

// neutral says whether a character takes the direction of its neighbours.
func neutral(r rune) bool {
	p, _ := bidi.LookupRune(r)
	switch p.Class() {
	case bidi.L, bidi.R, bidi.AL, bidi.EN, bidi.AN, bidi.ET:
		return false
	}
	return true
}

func reverse(s string) string {
	var b strings.Builder
	for len(s) > 0 {
		r, size := utf8.DecodeLastRuneInString(s)
		b.WriteRune(r)
		s = s[:len(s)-size]
	}
	return b.String()
}
