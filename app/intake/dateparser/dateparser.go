// Package dateparser stands in for the library that go-htmldate asks about dates
// it cannot read by itself (see "replace" in Dateline's go.mod). The library makes
// tables of 200 languages ready whenever a program starts, which takes a third of a
// second and 80 MB; Dateline reads dates itself, and gives its own reader instead.
// It has what go-htmldate uses of the library, under the same names.
package dateparser

import (
	"errors"
	"time"
)

// Configuration says how words are read.
type Configuration struct {
	// Read is the day that words state. Without it none is read.
	Read func(words string) (time.Time, bool)

	PreferredDateSource PreferredDateSource // of no effect
	StrictParsing       bool                // of no effect
}

// PreferredDateSource is what an incomplete date is taken for.
type PreferredDateSource uint8

// Past is the one that go-htmldate names.
const Past PreferredDateSource = 1

// ParserType is a way to read a date.
type ParserType uint8

// The ways that go-htmldate names.
const (
	CustomFormat ParserType = iota
	AbsoluteTime
)

// Parser reads dates.
type Parser struct {
	ParserTypes []ParserType // of no effect
}

// Date is a date that was read.
type Date struct{ Time time.Time }

var errNone = errors.New("the words state no date")

// Parse is the date that words state.
func (p *Parser) Parse(c *Configuration, words string, _ ...string) (Date, error) {
	if c != nil && c.Read != nil {
		if t, ok := c.Read(words); ok {
			return Date{t}, nil
		}
	}
	return Date{}, errNone
}
