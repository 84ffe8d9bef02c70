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
	labelled := labelLines(lines)
	at := 0
	for range mostForwards {
		head, found := findHead(labelled, at)
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

// labelled is a line without the marks of a quotation, and what it is in a head.
type labelled struct {
	text  string
	label label // "" for none
	value string
}

func labelLines(lines []mailLine) []labelled {
	out := make([]labelled, len(lines))
	for i, l := range lines {
		out[i].text = strings.TrimSpace(unquoted(l.text))
		out[i].label, out[i].value = labelOf(out[i].text)
	}
	return out
}

// findHead finds the first head of a mail within the text: lines with labels,
// whose sender and date or subject are given.
func findHead(lines []labelled, from int) (forwardHead, bool) {
	for i := from; i < len(lines); i++ {
		if lines[i].label == "" {
			continue
		}
		h := readForwardHead(lines, i)
		_, sent := h.values[labelFrom]
		if !sent || h.values[labelDate] == "" && h.values[labelSubject] == "" || len(h.values) < 2 {
			i = max(i, h.end-1)
			continue
		}
		above := i - 1
		for above >= from && above > i-4 && lines[above].text == "" {
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
		i = max(i, h.end-1)
	}
	return forwardHead{}, false
}

// longestHead is how many lines a head has at most.
const longestHead = 60

// readForwardHead reads the lines with labels that begin at a line. A value may
// go on in the lines below, or stand there alone.
func readForwardHead(lines []labelled, first int) forwardHead {
	h := forwardHead{first: first, end: first, values: map[label]string{}}
	last := label("")
	for i := first; i < min(len(lines), first+longestHead); i++ {
		l := lines[i]
		_, again := h.values[l.label]
		switch {
		case l.label != "" && again && l.label != labelOther || len(l.text) > longestLine:
			return h
		case l.label != "":
			h.values[l.label], last = l.value, l.label
			h.end = i + 1
		case l.text == "":
			if !goesOn(lines, i, h.values) {
				return h
			}
		case h.values[last] == "" && last != labelOther:
			h.values[last] = l.text
			h.end = i + 1
		case goesOn(lines, i, h.values):
			if last != labelOther {
				h.values[last] += " " + l.text
			}
		case last == labelOther && strings.Contains(l.text, "@") && i == h.end: // a long list of those it was sent to
			h.end = i + 1
		default:
			return h
		}
	}
	return h
}

// goesOn tells whether a further line of the head follows: behind a blank line at
// once, behind a line that goes on soon.
func goesOn(lines []labelled, i int, have map[label]string) bool {
	for k := i; k < min(len(lines), i+3); k++ {
		if l := lines[k].label; l != "" {
			_, again := have[l]
			return !again || l == labelOther
		}
		if k > i && lines[i].text == "" && lines[k].text != "" {
			return false
		}
	}
	return false
}

var quoteMarks = regexp.MustCompile(`^(?:[ \t]*>)+ ?`)

// unquoted is a line without the marks of a quotation before it.
func unquoted(s string) string { return quoteMarks.ReplaceAllString(s, "") }
