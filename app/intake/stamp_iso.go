package intake

import (
	"regexp"
	"strings"

	"dateline/app/article"
)

var isoMoment = regexp.MustCompile(`^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$`)

// readISO reads a date as machines write it ("2022-02-24T07:26:00+0200"),
// keeping day, time and zone as written. Midnight with no zone is how machines
// write a day alone.
func readISO(s string) (article.Moment, bool) {
	m := isoMoment.FindStringSubmatch(strings.ToUpper(strings.TrimSpace(s)))
	if m == nil {
		return "", false
	}
	day, ok := calendarDay(m[1], m[2], m[3])
	if !ok {
		return "", false
	}
	if m[4] == "" || m[4]+m[5]+m[6] == "000000" && m[7] == "" {
		return article.Moment(day), true
	}
	text := day + "T" + m[4] + ":" + m[5]
	if m[6] != "" && m[6] != "00" {
		text += ":" + m[6]
	}
	moment, err := article.ParseMoment(text + isoZone(m[7]))
	if err != nil {
		return article.Moment(day), true
	}
	return moment, true
}

func isoZone(z string) string {
	switch {
	case z == "" || z == "Z":
		return z
	case z == "UTC" || z == "GMT":
		return "Z"
	case len(z) == 3:
		return z + ":00"
	case len(z) == 5:
		return z[:3] + ":" + z[3:]
	}
	return z
}
