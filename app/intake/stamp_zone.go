package intake

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

var zoneOffset = regexp.MustCompile(`^(?:UTC|GMT)?\s?([+-])\s?(\d{1,2}):?(\d{2})?$`)

// zoneOf reads the name of a zone; offset is "" when it is none.
func zoneOf(word, day string) (offset, rule string, check bool) {
	if word == "" {
		return "", "", false
	}
	if m := zoneOffset.FindStringSubmatch(strings.ToUpper(word)); m != nil {
		hours, _ := strconv.Atoi(m[2])
		minutes := m[3]
		if minutes == "" {
			minutes = "00"
		}
		if hours > 14 || minutes > "59" {
			return "", "", false
		}
		return fmt.Sprintf("%s%02d:%s", m[1], hours, minutes), "", false
	}
	if z, ok := zones[word]; ok {
		if z.name != "" {
			rule = word + " read as " + z.name
		}
		return z.offset, rule, z.check
	}
	if winter, ok := americanZones[word]; ok {
		hours := winter
		if americanSummer(day) {
			hours++
		}
		return fmt.Sprintf("-%02d:00", -hours), word + " read as United States time", false
	}
	return "", "", false
}

// americanSummer tells whether summer time holds in the United States on a day:
// from the second Sunday of March to the first of November, since 2007.
func americanSummer(day string) bool {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return false
	}
	sunday := func(month time.Month, nth int) time.Time {
		first := time.Date(t.Year(), month, 1, 0, 0, 0, 0, time.UTC)
		return first.AddDate(0, 0, (7-int(first.Weekday()))%7+7*(nth-1))
	}
	return !t.Before(sunday(time.March, 2)) && t.Before(sunday(time.November, 1))
}
