package article

import (
	"errors"
	"time"
	"unicode/utf8"
)

// ContextLength is how many code points a passage stores before and after its
// quotation, so that it can be found again in another edition of the text.
const ContextLength = 32

// ErrRange is returned for a range that is empty or not within the text.
var ErrRange = errors.New("the range is empty or not within the text")

// Passage is a marked range of an article's text, with its quotation.
type Passage struct {
	ID            ID
	ArticleID     ID
	Edition       ID   // of the text that range and quotation are of, "" for the first
	Earlier       bool // that is not the article's text now: the range says nothing about it
	Start, End    int  // code points
	Quote         string
	Before, After string // up to ContextLength code points around the quotation
	Note          string
	Tags          []ID
	Created       time.Time // UTC
	Binned        bool
}

// NewPassage marks a range of an article.
func NewPassage(a *Article, start, end int) (Passage, error) {
	p := Passage{ID: NewID(), ArticleID: a.ID}
	err := p.MoveIn(a, start, end)
	return p, err
}

// MoveIn puts a passage on a range of its article as it is now.
func (p *Passage) MoveIn(a *Article, start, end int) error {
	if err := p.Move(a.Text, start, end); err != nil {
		return err
	}
	p.Edition, p.Earlier = a.Edition, false
	return nil
}

// Move puts a passage on another range of its article's text and takes the
// quotation and its surroundings from there.
func (p *Passage) Move(text string, start, end int) error {
	from, to := byteOffset(text, start), byteOffset(text, end)
	if start < 0 || start >= end || to < 0 || from < 0 {
		return ErrRange
	}
	p.Start, p.End = start, end
	p.Quote = text[from:to]
	p.Before = lastRunes(text[:from], ContextLength)
	p.After = firstRunes(text[to:], ContextLength)
	return nil
}

// Slice is the part of a text between two offsets in code points, cut to the text.
func Slice(text string, start, end int) string {
	start = max(start, 0)
	if end <= start {
		return ""
	}
	from := byteOffset(text, start)
	if from < 0 {
		return ""
	}
	to := byteOffset(text[from:], end-start)
	if to < 0 {
		return text[from:]
	}
	return text[from : from+to]
}

// byteOffset turns an offset in code points into one in bytes; -1 when the text
// is shorter.
func byteOffset(text string, n int) int {
	for i := range text {
		if n == 0 {
			return i
		}
		n--
	}
	if n == 0 {
		return len(text)
	}
	return -1
}

func firstRunes(s string, n int) string {
	if at := byteOffset(s, n); at >= 0 {
		return s[:at]
	}
	return s
}

func lastRunes(s string, n int) string {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return s[at:]
}
