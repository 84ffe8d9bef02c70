package app

import (
	"regexp"
	"strings"

	"dateline/app/article"
)

// dateInNumbers is a day and a month in either order before a year.
var dateInNumbers = regexp.MustCompile(`\b(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\b`)

// OtherReading is the doubtful date of publication of an article with day and
// month the other way round, where the original has it in numbers that leave
// open which is which: 03/02/2026. ok is false for any other date.
func OtherReading(m *article.Metadata) (c article.Claim, ok bool) {
	e := m.Evidence[article.FieldPublished]
	day := m.Published.Day() // 2026-02-03
	if !e.ToCheck || len(day) != len("2026-02-03") {
		return c, false
	}
	year, of, rest := day[:4], [2]string{day[5:7], day[8:]}, strings.TrimPrefix(string(m.Published), day)
	for _, n := range dateInNumbers.FindAllStringSubmatch(e.Words, 4) {
		first, second := twoDigits(n[1]), twoDigits(n[2])
		sameDay := [2]string{first, second} == of || [2]string{second, first} == of
		if first == second || first > "12" || second > "12" || !sameDay || !strings.HasSuffix(year, n[3]) {
			continue
		}
		other := article.Evidence{Words: e.Words, Where: e.Where, Rule: "the same numbers with day and month the other way round"}
		return article.Claim{Field: article.FieldPublished, Value: year + "-" + of[1] + "-" + of[0] + rest, Evidence: other}, true
	}
	return c, false
}

func twoDigits(n string) string {
	if len(n) == 1 {
		return "0" + n
	}
	return n
}

// DateClaims are the other dates of publication that an article can be given: the
// other reading of its own, then what other places of the original say.
func DateClaims(m *article.Metadata) []article.Claim {
	claims := m.ClaimsOf(article.FieldPublished)
	if other, ok := OtherReading(m); ok {
		claims = append([]article.Claim{other}, claims...)
	}
	return claims
}

// doubt says why a date of publication is doubtful.
func doubt(m *article.Metadata) string {
	e := m.Evidence[article.FieldPublished]
	if other, ok := OtherReading(m); ok {
		return "doubtful date: “" + e.Words + "” may be " + dayWords(m.Published) + " or " + dayWords(article.Moment(other.Value))
	}
	if e.Rule != "" { // the words and their place are shown with the choice
		return "doubtful date: " + strings.TrimSuffix(e.Rule, ": day, month, year")
	}
	return "doubtful date: " + e.String()
}

func dayWords(m article.Moment) string { return article.Moment(m.Day()).String() }
