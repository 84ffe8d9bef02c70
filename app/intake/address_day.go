package intake

import (
	"regexp"
	"time"

	"dateline/app/article"
)

var dayInAddress = regexp.MustCompile(`[/_-]((?:19|20)\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?:\D|$)|[/=]((?:19|20)\d{2})/([a-zA-Z]{3}|\d)/(\d{1,2})/`)

// dayFirstInAddress is read only where the first number can be nothing but a day.
var dayFirstInAddress = regexp.MustCompile(`[/_-](1[3-9]|2\d|3[01])[._-](0?[1-9]|1[0-2])[._-]((?:19|20)\d{2})(?:\D|$)`)

// addressDay is the day that an address names ("/2022/02/24/"), with its words.
func addressDay(address string) (day, words string) {
	for _, m := range dayInAddress.FindAllStringSubmatch(address, -1) {
		y, mo, d := m[1], m[2], m[3]
		if y == "" {
			y, mo, d = m[4], m[5], m[6]
			if n := monthNumber(mo); n != "" {
				mo = n
			}
		}
		if day, ok := calendarDay(y, mo, d); ok {
			return day, m[0]
		}
	}
	if m := dayFirstInAddress.FindStringSubmatch(address); m != nil {
		if day, ok := calendarDay(m[3], m[2], m[1]); ok {
			return day, m[0]
		}
	}
	return "", ""
}

// compareWithAddress holds the day of publication against the one in the
// address. A day that differs by one was mostly moved by a zone, so the address
// wins; where nothing else states a day, it is the only one.
func (f *facts) compareWithAddress() {
	f.takeHints()
	day, words := addressDay(f.URL)
	if day == "" {
		return
	}
	e := article.Evidence{Words: words, Where: "the address", Rule: "the day in the address"}
	if f.Published == "" {
		f.set(article.FieldPublished, day, e)
		return
	}
	said := f.Evidence[article.FieldPublished]
	differs := "; " + said.Where + " says " + string(f.Published)
	switch apart := daysApart(day, f.Published.Day()); {
	case apart == 0:
		said.ToCheck = false
		said.Rule += "; the day in the address is the same"
		f.Evidence[article.FieldPublished] = said
		return
	case apart == 1:
		e.Rule += differs + ", which a zone may have moved"
	case apart > 1 && said.ToCheck:
		e.Rule += differs
		e.ToCheck = said.Where != whereSearched
	case apart > 1 && day < f.Published.Day():
		e.Rule += differs + ", which may be a later edition"
		e.ToCheck = true
	default:
		f.claim(article.FieldPublished, day, e)
		return
	}
	f.replace(article.FieldPublished, day, e)
}

// daysApart is how many days lie between two days, -1 when one is none.
func daysApart(a, b string) int {
	x, err1 := time.Parse(time.DateOnly, a)
	y, err2 := time.Parse(time.DateOnly, b)
	if err1 != nil || err2 != nil {
		return -1
	}
	return int(x.Sub(y).Abs().Hours() / 24)
}
