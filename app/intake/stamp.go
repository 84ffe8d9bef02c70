package intake

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"dateline/app/article"
)

// stamp is a date of publication or of change, as a line or a field of a page
// states it.
type stamp struct {
	moment     article.Moment
	words      string // the source's own
	start, end int    // bytes of the line
	updated    bool   // the line says so
	published  bool   // the line says so
	rule       string
	check      bool // it can be read in more than one way
}

var (
	isoDate     = regexp.MustCompile(`\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})`)
	eastDate    = regexp.MustCompile(`(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]`)
	dayFirst    = regexp.MustCompile(`(?i)(?:^|[^\d:]|\p{L}:)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?,?(?:\s+|-)(?:\p{L}+,\s+)?(?:de\s+|of\s+)?(\p{L}[\p{L}_]{2,}\.?)(?:\s+de|\s+del)?,?(?:\s+|-)(\d{4})(?:\D|$)`)
	monthFirst  = regexp.MustCompile(`(?i)(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:\s*,\s*|\s+)(\d{4})(?:\D|$)`)
	numericDate = regexp.MustCompile(`(?:^|[^\d.:/])(\d{1,2})([./-])(\d{1,2})([./-])(\d{4})(?:\D|$)`)
	clockTime   = regexp.MustCompile(`(?i)(?:^|[^\d.:])(\d{1,2})(?:[:.h](\d{2})(?::\d{2}(?:\.\d+)?)?)?\s*([ap]\.?\s?m\b\.?)?\s*(?:uhr|hrs|hours|h\b|год|часов)?\s*[(\[]?((?:UTC|GMT)\s?[+-]\s?\d{1,2}(?::?\d{2})?|[+-]\d{2}:?\d{2}\b|\p{L}{1,9})?`)
)

// readStamps finds the dates with a year that a line states, in their order,
// each with its time and zone where they stand beside it.
func readStamps(line, lang string) []stamp {
	if !hasYear(line) {
		return nil
	}
	s := latinDigits(line)
	var found []stamp
	add := func(m []int, y, mo, d string, rule string, check bool) {
		day, ok := calendarDay(y, mo, d)
		if !ok {
			return
		}
		start, end := m[0], m[1]
		for _, f := range found {
			if start < f.end && f.start < end {
				return
			}
		}
		found = append(found, stamp{moment: article.Moment(day), start: start, end: end, rule: rule, check: check})
	}
	group := func(m []int, i int) string { return s[m[2*i]:m[2*i+1]] }
	inner := func(m []int, first, last int) []int { return []int{m[2*first], m[2*last+1]} }
	all := func(form *regexp.Regexp, holds string) [][]int {
		if !strings.ContainsAny(s, holds) {
			return nil
		}
		return form.FindAllStringSubmatchIndex(s, 8)
	}
	for _, m := range all(isoDate, "-/.") {
		add(inner(m, 1, 3), group(m, 1), group(m, 2), group(m, 3), "year, month, day", false)
	}
	for _, m := range all(eastDate, "年년") {
		add([]int{m[0], m[1]}, group(m, 1), group(m, 2), group(m, 3), "year, month, day", false)
	}
	for _, m := range dayFirst.FindAllStringSubmatchIndex(s, 8) {
		add(inner(m, 1, 3), group(m, 3), monthNumber(group(m, 2)), group(m, 1), "day, month, year", false)
	}
	for _, m := range monthFirst.FindAllStringSubmatchIndex(s, 8) {
		add(inner(m, 1, 3), group(m, 3), monthNumber(group(m, 1)), group(m, 2), "month, day, year", false)
	}
	for _, m := range all(numericDate, "./-") {
		d, mo, rule, check := numericOrder(group(m, 1), group(m, 3), group(m, 2), lang)
		add(inner(m, 1, 5), group(m, 5), mo, d, rule, check)
	}
	sortStamps(found)
	from := 0
	for i := range found {
		until := len(s)
		if i+1 < len(found) {
			until = found[i+1].start
		}
		found[i].label(plainLead(s[from:found[i].start]))
		found[i].addTime(s, from, until)
		from = found[i].end
		found[i].words = strings.TrimSpace(originalPart(line, s, found[i].start, found[i].end))
	}
	return found
}

// readStamp is the first date of a line.
func readStamp(line, lang string) (stamp, bool) {
	if all := readStamps(line, lang); len(all) > 0 {
		return all[0], true
	}
	return stamp{}, false
}

func sortStamps(s []stamp) {
	for i := range s {
		for j := i; j > 0 && s[j].start < s[j-1].start; j-- {
			s[j], s[j-1] = s[j-1], s[j]
		}
	}
}

// label notes what the words before a date say of it: the last of them counts.
func (s *stamp) label(before string) {
	last := func(leads *phrases) int {
		at := -1
		leads.each(before, func(p phrase) {
			if i := strings.LastIndex(before, p.text); i > at && wordAt(before, i, p.text) {
				at = i
			}
		})
		return at
	}
	p, u := last(publishedLeads), last(updatedLeads)
	s.updated = u >= 0 && u >= p
	s.published = p >= 0 && p > u
}

func wordAt(s string, i int, word string) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+len(word):])
	return !unicode.IsLetter(before) && !unicode.IsLetter(after)
}

func plainLead(s string) string { return strings.ToLower(straight(s)) }

// addTime adds the time of day that stands right after or before the date.
func (s *stamp) addTime(line string, from, until int) {
	after := firstRunesOf(line[s.end:until], 34)
	for _, m := range clockTime.FindAllStringSubmatchIndex(after, 3) {
		if !onlyJoins(after[:m[2]]) {
			break
		}
		if s.takeTime(after, m) {
			s.end += timeEnd(after, m)
			return
		}
	}
	before := line[from:s.start]
	for _, m := range clockTime.FindAllStringSubmatchIndex(before, 6) {
		if onlyJoins(before[timeEnd(before, m):]) && s.takeTime(before, m) {
			s.start = from + m[2]
			return
		}
	}
}

// timeEnd is where the time of a match of clockTime ends; a word after it
// belongs to it when it names a zone.
func timeEnd(text string, m []int) int {
	end := m[3]
	for i := 4; i < len(m); i += 2 {
		if m[i] < 0 {
			continue
		}
		if offset, _ := zoneOf(text[m[i]:m[i+1]], ""); i < 8 || offset != "" {
			end = max(end, m[i+1])
		}
	}
	return end
}

var joinWords = wordSet("at on ore às as om klo godz ora à um o в о г р року alle a las kl t - – — | / , ; . · • ( ) : @ година saat", "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun")

// onlyJoins tells whether between a date and a time stand only words and marks
// that join them.
func onlyJoins(s string) bool {
	for _, f := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;|/()-–—·•:@.", r) }) {
		if !joinWords[f] && !weekdayNames[f] {
			return false
		}
	}
	return true
}

// takeTime sets the time of day of a match of clockTime; a bare number is none.
func (s *stamp) takeTime(text string, m []int) bool {
	group := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return text[m[2*i]:m[2*i+1]]
	}
	hour, _ := strconv.Atoi(group(1))
	minute, half := group(2), strings.ToLower(group(3))
	if minute == "" && half == "" {
		return false
	}
	if minute == "" {
		minute = "00"
	}
	switch {
	case half == "":
	case hour < 1 || hour > 12:
		return hour < 24 && s.setTime(hour, minute, group(4)) // "13:05 PM"
	case half[0] == 'p' && hour < 12:
		hour += 12
	case half[0] == 'a' && hour == 12:
		hour = 0
	}
	return s.setTime(hour, minute, group(4))
}

func (s *stamp) setTime(hour int, minute, zoneWord string) bool {
	if hour > 23 || minute > "59" {
		return false
	}
	s.moment = article.Moment(fmt.Sprintf("%sT%02d:%s", s.moment.Day(), hour, minute))
	offset, rule := zoneOf(zoneWord, s.moment.Day())
	s.moment += article.Moment(offset)
	if rule != "" {
		s.rule += "; " + rule
	}
	return true
}

// monthNumber is the number of a month by its name, "" when it is none.
func monthNumber(name string) string {
	if n := monthNames[strings.TrimSuffix(strings.ToLower(name), ".")]; n > 0 {
		return strconv.Itoa(n)
	}
	return ""
}

// monthFirstRule is the rule of dates with the month before the day.
const monthFirstRule = "month, day, year"

// numericOrder tells day and month of a date in numbers. English alone leaves
// the order open; the other languages that are read here put the day first.
func numericOrder(a, b, mark, lang string) (day, month, rule string, check bool) {
	x, _ := strconv.Atoi(a)
	y, _ := strconv.Atoi(b)
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	switch {
	case x > 12:
		return a, b, "day, month, year", false
	case y > 12:
		return b, a, monthFirstRule, false
	case mark == ".":
		return a, b, "day, month, year, as numbers with full stops are written", false
	case lang == "en-US":
		return b, a, monthFirstRule + ", as in the United States", x != y
	case dayFirstLanguages[base], dayFirstRegions[lang]:
		return a, b, "day, month, year, as the language of the page has it", false
	}
	return a, b, "day, month, year; it could be read the other way round", x != y
}

// calendarDay is a day as YYYY-MM-DD, if it is in the calendar and newspapers
// were printed then.
func calendarDay(y, m, d string) (string, bool) {
	year, err1 := strconv.Atoi(y)
	month, err2 := strconv.Atoi(m)
	day, err3 := strconv.Atoi(d)
	if err1 != nil || err2 != nil || err3 != nil || year < 1600 || year > 2200 {
		return "", false
	}
	s := fmt.Sprintf("%04d-%02d-%02d", year, month, day)
	_, err := time.Parse(time.DateOnly, s)
	return s, err == nil
}

// latinDigits writes Arabic-Indic and Persian digits as 0 to 9, and the dots and
// no-break spaces between the parts of a date plainly.
func latinDigits(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '٠' && r <= '٩':
			return r - '٠' + '0'
		case r >= '۰' && r <= '۹':
			return r - '۰' + '0'
		case r == '\u00a0' || r == '\u202f':
			return ' '
		}
		return r
	}, s)
}

// originalPart is the part of a line that the bytes from start to end of its
// changed form stand for; both have the same characters in number.
func originalPart(line, changed string, start, end int) string {
	from := utf8.RuneCountInString(changed[:start])
	return article.Slice(line, from, from+utf8.RuneCountInString(changed[start:end]))
}

func firstRunesOf(s string, n int) string { return article.Slice(s, 0, n) }
