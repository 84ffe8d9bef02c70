package intake

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/app/article"
)

// plainReader reads the lines of a plain or pasted text.
type plainReader struct {
	lines []line
	unit  string // what the lines are to the source: "line", or "block" where its blocks are known
	meta  *facts
	lang  string
	body  span
	live  span // the entries of a live blog, empty for none
	title int  // index of the line with the title, -1 for none
	dates map[int][]stamp

	windows map[string]int // lines with a title and a site behind it, by the title
}

func (r *plainReader) where(i int) string { return fmt.Sprintf("%s %d", r.unit, r.lines[i].no) }

var bareAddress = regexp.MustCompile(`^<?(https?://[^\s<>]+)>?$`)

// readAddress finds the line with the article's own address: alone on its line,
// after a label or at either end of the text.
func (r *plainReader) readAddress() {
	n := len(r.lines)
	for i := range r.lines {
		l := &r.lines[i]
		label, text := false, l.Text
		if len(text) > 4096 || !strings.Contains(text, "http") {
			continue
		}
		if at := strings.Index(text, "http"); at > 0 && addressLabels[plain(text[:at])] {
			label, text = true, text[at-boolInt(text[at-1] == '<'):]
		}
		m := bareAddress.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		if i > 0 && addressLabels[r.lines[i-1].plain] {
			label = true
			r.lines[i-1].role = roleAddress
		}
		l.role = roleAddress
		if u := webAddress(m[1]); u != "" && (label || i < 4 || i >= n-4) {
			rule, trusted := "an address alone on its line at an end of the text", trustLoose
			if label {
				rule, trusted = "an address with a label before it", trustLabelled
			}
			r.meta.offerAddress(trusted, u, article.Evidence{Words: l.Text, Where: r.where(i), Rule: rule})
		}
	}
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// readHead reads what stands around the body: title, dates, byline, site and
// captions.
func (r *plainReader) readHead() {
	r.findDates()
	r.findCaptions()
	r.findTitle()
	r.findPublished()
	r.findByline()
	r.findBareByline()
	r.findSite()
	r.siteOfOwner()
	r.meta.siteFromAddress()
	r.meta.compareWithAddress()
	r.headCaptions()
}

// How many words a line may have beside a date to be about the date, and in all.
const (
	maxDateLine = 9
	mostDated   = 30
)

// findDates notes the lines that are there for their dates.
func (r *plainReader) findDates() {
	r.dates = map[int][]stamp{}
	for i := range r.lines {
		r.findDatesIn(i)
	}
}

// findDatesIn notes a line that is there for its dates.
func (r *plainReader) findDatesIn(i int) {
	l := &r.lines[i]
	if l.entry || !hasYear(l.Text) || !l.mayBeDated() || l.role == roleCopyright || l.role == roleAddress || isMarkedCaption(l) || saidLine.MatchString(l.Text) || strings.Contains(l.Text, "(@") {
		return
	}
	stamps := readStamps(l.Text, r.lang)
	inside := 0
	for _, s := range stamps {
		inside += countWords(s.words)
	}
	if len(stamps) > 0 && l.words-inside <= maxDateLine && !(l.sentence && l.words-inside > 4) {
		r.dates[i] = stamps
		if l.role == roleBody {
			l.role = roleDate
		}
	}
}

// mayBeDated tells whether a line is short enough to be there for its dates; as a
// sentence it has hardly anything beside them.
func (l *line) mayBeDated() bool {
	return l.words <= mostDated && !(l.sentence && l.words > mostDated*2/3)
}

// hasYear tells whether a text may name a year: it has four digits in a row.
func hasYear(s string) bool {
	n := 0
	for _, r := range s {
		if r < '0' || r > '9' && (r < utf8.RuneSelf || !unicode.IsDigit(r)) {
			n = 0
		} else if n++; n == 4 {
			return true
		}
	}
	return false
}

func (r *plainReader) isDateOrByline(i int) bool {
	return r.dates[i] != nil || r.isByline(i)
}

func (r *plainReader) updatedOnly(i int) bool {
	return len(r.dates[i]) > 0 && !slices.ContainsFunc(r.dates[i], func(s stamp) bool { return !s.updated })
}

// mayBeByline tells whether a line is short enough for a byline.
func (l *line) mayBeByline() bool { return l.words <= 16 && !(l.sentence && l.words > 8) }

func (r *plainReader) isByline(i int) bool {
	l := &r.lines[i]
	if !l.mayBeByline() {
		return false
	}
	text, inner := r.bylineText(i)
	lead := bylineLeads.lead(strings.ToLower(text))
	if lead == "" || len(strings.TrimSpace(text[len(lead):])) <= 2 {
		return false
	}
	name := firstOf(namesIn(text))
	first := strings.ToLower(firstField(name))
	return looksLikeName(name) && (!inner || isPersonName(name)) && monthNames[first] == 0 && !weekdayNames[first] && endsAfterNames(text)
}

// bylineText is a line without its dates, from where a byline begins: behind a bar
// ("Outlet | By Name") that is within the line.
func (r *plainReader) bylineText(i int) (text string, inner bool) {
	text = r.withoutDates(i)
	if bylineLeads.lead(strings.ToLower(text)) != "" || !strings.ContainsAny(text, barMarks) {
		return text, false
	}
	for at, c := range text {
		if strings.ContainsRune(barMarks, c) {
			rest := strings.TrimLeft(text[at+utf8.RuneLen(c):], " ")
			if bylineLeads.lead(strings.ToLower(rest)) != "" {
				return rest, true
			}
		}
	}
	return text, false
}

// barMarks part the things that a line of the head names.
const barMarks = "|•·"

// nameTail is what may follow the names of a byline: where they wrote and for
// whom.
var nameTail = regexp.MustCompile(`\s(?:in|for|on|at)\s+(?:the\s+)?([^|•·/–—(<,;]*)`)

// endsAfterNames tells whether a byline names people and at most a place or a
// paper behind them; in prose other words follow ("in the month of May").
func endsAfterNames(byline string) bool {
	m := nameTail.FindStringSubmatch(byline)
	if m == nil {
		return true
	}
	for i, w := range strings.Fields(m[1]) {
		if r := []rune(w); unicode.IsLower(r[0]) && (i == 0 || len(r) > 3) {
			return false
		}
	}
	return true
}

func firstOf(s []string) string {
	if len(s) == 0 {
		return ""
	}
	return s[0]
}

// withoutDates is a line without the dates that it states.
func (r *plainReader) withoutDates(i int) string {
	text := r.lines[i].Text
	for _, s := range r.dates[i] {
		before, after, ok := strings.Cut(text, s.words)
		if ok {
			text = withoutJoins(before) + " | " + after
		}
	}
	return text
}

// withoutJoins is a text without the words at its end that join it to a date
// ("am Mi., ").
func withoutJoins(s string) string {
	fields := strings.Fields(s)
	for len(fields) > 0 {
		last := strings.ToLower(strings.Trim(fields[len(fields)-1], ".,:-–|"))
		if last != "" && !dateLeads[last] && !weekdayNames[last] {
			break
		}
		fields = fields[:len(fields)-1]
	}
	return strings.Join(fields, " ")
}

// dateLeads are the words that lead from the names of a byline to its date.
var dateLeads = wordSet("on at am om op le el il w dne den em")
