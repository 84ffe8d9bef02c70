package intake

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"dateline/app/article"
)

var zoneOffset = regexp.MustCompile(`^(?:UTC|GMT)?\s?([+-])\s?(\d{1,2}):?(\d{2})?$`)

// zoneOf reads the name of a zone; offset is "" when it is none. Of zones that
// share an abbreviation it takes the first: see settleZones.
func zoneOf(word, day string) (offset, rule string) {
	if word == "" {
		return "", ""
	}
	if m := zoneOffset.FindStringSubmatch(strings.ToUpper(word)); m != nil {
		hours, _ := strconv.Atoi(m[2])
		minutes := m[3]
		if minutes == "" {
			minutes = "00"
		}
		if hours > 14 || minutes > "59" {
			return "", ""
		}
		return fmt.Sprintf("%s%02d:%s", m[1], hours, minutes), ""
	}
	if offset, ok := zones[word]; ok {
		return offset, ""
	}
	if all := sharedZones[word]; all != nil {
		return all[0].offset, ""
	}
	if winter, ok := americanZones[word]; ok {
		hours := winter
		if americanSummer(day) {
			hours++
		}
		return fmt.Sprintf("-%02d:00", -hours), word + " read as United States time"
	}
	return "", ""
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

// settleZones tells of the stated times whose zone is abbreviated like another
// one: it is marked to be checked unless place line or address show which is
// meant, and left out where they show that it is not the one read.
func (f *facts) settleZones() {
	for _, field := range []article.Field{article.FieldPublished, article.FieldUpdated} {
		value, e := f.field(field), f.Evidence[field]
		zone := article.Moment(*value).Zone()
		word := sharedZoneIn(e.Words)
		if zone == "" || word == "" {
			continue
		}
		all := sharedZones[word]
		shown := f.shownMeanings(all)
		switch {
		case len(shown) == 1 && shown[0] == 0:
			e.Rule += "; " + word + " read as " + all[0].name + ", by the place line or address"
		case len(shown) > 0:
			*value = strings.TrimSuffix(*value, zone)
			e.Rule += "; " + word + " may be " + all[shown[len(shown)-1]].name + " by the place line or address, so the zone is left out"
		default:
			e.Rule += "; " + word + " read as " + all[0].name + ", but it may be " + all[1].name
			e.ToCheck = true
		}
		f.Evidence[field] = e
	}
}

// statedOffset is a zone in hours and minutes behind a time of day.
var statedOffset = regexp.MustCompile(`:\d{2}\s*(?:UTC|GMT)?\s?[+-]\d{2}:?\d{2}\b`)

// sharedZoneIn is the last word of a text that is an abbreviation of several
// zones, "" for none, and where the offset that it stands for is stated as well.
func sharedZoneIn(text string) string {
	word := ""
	if statedOffset.MatchString(text) {
		return ""
	}
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if sharedZones[w] != nil {
			word = w
		}
	}
	return word
}

// shownMeanings are the meanings of an abbreviation that place line or address
// speak for, in their order.
func (f *facts) shownMeanings(all []zoneMeaning) []int {
	country := ""
	if u, err := url.Parse(f.URL); err == nil {
		host := u.Hostname()
		country = strings.ToLower(host[strings.LastIndexByte(host, '.')+1:])
	}
	place := asWords(f.Place)
	var out []int
	for i, m := range all {
		if m.countries[country] || slices.ContainsFunc(m.places, func(name string) bool { return strings.Contains(place, asWords(name)) }) {
			out = append(out, i)
		}
	}
	return out
}

// asWords is a name in lower case with one space around each of its words.
func asWords(s string) string {
	return " " + strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }), " ") + " "
}
