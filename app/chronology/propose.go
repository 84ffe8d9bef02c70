package chronology

import (
	"strings"
	"unicode/utf8"

	"dateline/app/dates"
)

// Best is the expression that says when the event in a selected passage
// happened, as far as words can tell: inside the selection the most exact one,
// of equals the first; else the nearest one before it in its paragraph; else
// none. Words such as "now", lengths of time and repetitions say no date and are
// left out. A range in two expressions ("March 3-5") is given as one.
//
// The selection is in code points of the text, as passages are; the expressions,
// from dates.Find over the same text, are in bytes.
func Best(text string, selStart, selEnd int, exprs []dates.Expression) (dates.Expression, bool) {
	from, to := byteRange(text, selStart, selEnd)
	exprs = datable(dates.JoinRanges(text, exprs))
	best := -1
	for i, e := range exprs {
		if e.Start >= from && e.End <= to && (best < 0 || exactness(e) > exactness(exprs[best])) {
			best = i
		}
	}
	if best >= 0 {
		return exprs[best], true
	}
	paragraph := strings.LastIndexByte(text[:from], '\n') + 1
	return nearestBefore(exprs, paragraph, from)
}

// nearestBefore is the last expression that begins between two bytes.
func nearestBefore(exprs []dates.Expression, from, to int) (dates.Expression, bool) {
	for i := len(exprs) - 1; i >= 0; i-- {
		if exprs[i].Start >= from && exprs[i].Start < to {
			return exprs[i], true
		}
	}
	return dates.Expression{}, false
}

// datable leaves out what says no date.
func datable(exprs []dates.Expression) []dates.Expression {
	var out []dates.Expression
	for _, e := range exprs {
		if e.EDTF != "" && (e.Type == dates.Date || e.Type == dates.Time) {
			out = append(out, e)
		}
	}
	return out
}

// exactness ranks expressions: a day or minute before a month, a month before a
// year, a year before a decade; what is about comes after what is not.
func exactness(e dates.Expression) int {
	rank := 0
	switch first, _, interval := strings.Cut(strings.TrimRight(e.EDTF, "~?%"), "/"); {
	case strings.Contains(first, "X"):
		rank = 1
	case len(first) > len("2006-01-02"):
		rank = 6
	case interval && len(first) == len("2006-01-02"):
		rank = 4
	case len(first) == len("2006-01-02"):
		rank = 5
	case len(first) == len("2006-01"):
		rank = 3
	default:
		rank = 2
	}
	rank *= 2
	if !e.Approximate {
		rank++
	}
	return rank
}

// byteRange turns a range in code points into one in bytes, cut to the text.
func byteRange(text string, start, end int) (from, to int) {
	from, to = len(text), len(text)
	at := 0
	for i := range text {
		if at == start {
			from = i
		}
		if at == end {
			to = i
			break
		}
		at++
	}
	if start <= 0 {
		from = 0
	}
	return from, max(from, to)
}

// CodePoints is how many code points stand before a byte of a text: it turns
// the offsets of an expression into those of a passage.
func CodePoints(text string, at int) int {
	return utf8.RuneCountInString(text[:min(max(at, 0), len(text))])
}
