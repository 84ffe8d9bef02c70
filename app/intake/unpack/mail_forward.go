package unpack

import (
	"regexp"
	"strings"

	"dateline/app/article"
)

// Why parts of a forwarded mail are folded.
const (
	whyNote     = "note above the forwarded mail"
	whyHeadLine = "head of the forwarded mail"
)

// forward is a mail that another holds as text below a note.
type forward struct {
	from, date, subject string // as the lines of its head write them
	before              []article.Block
	rest                int // the line its text begins at
}

// mostForwards is how many mails forwarded in one another are followed.
const mostForwards = 6

// findForward finds the innermost mail that was forwarded in these lines. Of an
// answer, the mail that is answered is no forward: it stands below its text.
func findForward(lines []mailLine, subject string) (f forward, ok bool) {
	answer := startsWithMark(subject, answerMarks)
	named := startsWithMark(subject, forwardMarks)
	at := 0
	for range mostForwards {
		head, found := findHead(lines, at)
		if !found {
			break
		}
		if !head.marked && !named && (answer || !isNote(lines, at, head.first)) || ok && !isNote(lines, at, head.first) {
			break
		}
		for i := at; i < head.first; i++ {
			f.fold(lines[i], whyNote)
		}
		for i := head.first; i < head.end; i++ {
			f.fold(lines[i], whyHeadLine)
		}
		f.from, f.date, f.subject = head.values[labelFrom], head.values[labelDate], head.values[labelSubject]
		at, ok = head.end, true
	}
	f.rest = at
	return f, ok && wordsOf(lines[at:]) > 0
}

func (f *forward) fold(l mailLine, why string) {
	if text := strings.TrimSpace(unquoted(l.text)); text != "" {
		f.before = append(f.before, article.Block{Kind: article.Paragraph, Text: text, Why: why})
	}
}

// longestNote is how many words a note above a forwarded mail has at most, where
// nothing else tells that it is one.
const longestNote = 150

// isNote tells whether what stands above a head is a note rather than the text.
func isNote(lines []mailLine, from, to int) bool {
	n := wordsOf(lines[from:to])
	return n <= longestNote && n <= wordsOf(lines[to:])
}

func wordsOf(lines []mailLine) int {
	n := 0
	for _, l := range lines {
		n += len(strings.Fields(l.text))
	}
	return n
}

// forwardHead is the lines of a forwarded mail's head, with the line above that
// says so.
type forwardHead struct {
	first, end int
	marked     bool // the line above says that it was forwarded
	values     map[label]string
}

// findHead finds the first head of a mail within the text: lines with labels,
// whose sender and date or subject are given.
func findHead(lines []mailLine, from int) (forwardHead, bool) {
	for i := from; i < len(lines); i++ {
		if l, _ := labelOf(lines[i].text); l == "" {
			continue
		}
		h := readForwardHead(lines, i)
		_, sent := h.values[labelFrom]
		if !sent || h.values[labelDate] == "" && h.values[labelSubject] == "" || len(h.values) < 2 {
			continue
		}
		above := i - 1
		for above >= from && above > i-4 && strings.TrimSpace(unquoted(lines[above].text)) == "" {
			above--
		}
		original := false
		if above >= from {
			h.marked, original = saysForwarded(lines[above].text)
		}
		if h.marked || original {
			h.first = above
		}
		if h.marked || original || len(h.values) >= 3 {
			return h, true
		}
	}
	return forwardHead{}, false
}

// readForwardHead reads the lines with labels that begin at a line. A value may
// go on in the lines below, or stand there alone.
func readForwardHead(lines []mailLine, first int) forwardHead {
	h := forwardHead{first: first, end: first, values: map[label]string{}}
	last := label("")
	for i := first; i < len(lines) && i < first+60; i++ {
		text := strings.TrimSpace(unquoted(lines[i].text))
		l, value := labelOf(lines[i].text)
		_, again := h.values[l]
		switch {
		case l != "" && again && l != labelOther:
			return h
		case l != "":
			h.values[l], last = value, l
			h.end = i + 1
		case text == "":
			if h.values[last] != "" && !goesOn(lines, i, h.values) {
				return h
			}
		case last != "" && h.values[last] == "":
			h.values[last] = text
			h.end = i + 1
		case goesOn(lines, i, h.values):
			if last != labelOther {
				h.values[last] += " " + text
			}
		case last == labelOther && strings.Contains(text, "@") && i == h.end: // a long list of those it was sent to
			h.end = i + 1
		default:
			return h
		}
	}
	return h
}

// goesOn tells whether a further line of the head follows: behind a blank line at
// once, behind a line that goes on soon.
func goesOn(lines []mailLine, i int, have map[label]string) bool {
	for k := i; k < len(lines) && k < i+3; k++ {
		l, _ := labelOf(lines[k].text)
		if _, again := have[l]; l != "" {
			return !again || l == labelOther
		}
		if k > i && strings.TrimSpace(unquoted(lines[i].text)) == "" && strings.TrimSpace(unquoted(lines[k].text)) != "" {
			return false
		}
	}
	return false
}

var quoteMarks = regexp.MustCompile(`^(?:[ \t]*>)+ ?`)

// unquoted is a line without the marks of a quotation before it.
func unquoted(s string) string { return quoteMarks.ReplaceAllString(s, "") }
