package intake

import (
	"strings"
	"unicode/utf8"

	"dateline/app/article"
)

// leastPull is how many words a pull quote has at least.
const leastPull = 5

// foldPullQuotes marks a quotation that the page shows a second time, set apart
// with the name of who said it below a dash, and that name.
func foldPullQuotes(ls []line, body span) {
	for i := body.first + 1; i <= body.last; i++ {
		l, quote := &ls[i], &ls[i-1]
		if l.role != roleBody || quote.role != roleBody || l.gapBefore || !l.gapAfter || !isAttribution(l) || quote.words < leastPull {
			continue
		}
		if saidElsewhere(ls, i-1, body) {
			quote.role, l.role = roleRepeated, roleRepeated
		}
	}
}

// isAttribution tells whether a line is a dash and a name, and perhaps an office.
func isAttribution(l *line) bool {
	r, size := utf8.DecodeRuneInString(l.Text)
	if !strings.ContainsRune("—–―-", r) && l.Kind != article.List {
		return false
	}
	if l.Kind == article.List {
		size = 0
	}
	name, _, _ := strings.Cut(strings.TrimSpace(l.Text[size:]), ",")
	return !l.sentence && l.words <= mostBoxHead && looksLikeName(name)
}

// saidElsewhere tells whether another line of the body has the words of a line.
func saidElsewhere(ls []line, at int, body span) bool {
	for i := body.first; i <= body.last; i++ {
		if i != at && ls[i].words > ls[at].words && strings.Contains(ls[i].plain, ls[at].plain) {
			return true
		}
	}
	return false
}
