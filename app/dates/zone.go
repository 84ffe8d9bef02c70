package dates

import (
	"strings"
	"sync"
	"time"
	_ "time/tzdata" // the rules of summer time, also on machines that have none
)

// cityZones gives the zone, as the tz database names it, of a city by its
// folded name.
var cityZones = sync.OnceValue(func() map[string]string {
	data, err := lexiconFiles.ReadFile("lexicon/zones.txt")
	if err != nil {
		panic("dates: no zones of cities")
	}
	zones := map[string]string{}
	for line := range strings.Lines(string(data)) {
		zone, cities, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for _, city := range strings.Split(cities, ", ") {
			zones[string(foldInto(nil, city))] = zone
		}
	}
	return zones
})

// offsetOf is how far the clocks of a zone were ahead of UTC at a local time:
// "+02:00", in summer "+03:00"; "" when there is no such zone.
func offsetOf(zone string, local time.Time) string {
	place, err := time.LoadLocation(zone)
	if err != nil {
		return ""
	}
	return time.Date(local.Year(), local.Month(), local.Day(), local.Hour(), local.Minute(), 0, 0, place).Format("-07:00")
}

// addCityTimes makes "Kyiv time" a zone for every city.
func (l *lexicon) addCityTimes() {
	for city, zone := range cityZones() {
		l.add(city+" time", sense{class: cZone, s: zone})
	}
}

// cityTime reads what is typed after a clock time: "Kyiv", "in Kyiv", "Kyiv
// time", "(Kyiv)".
func cityTime(typed string) (zone string, ok bool) {
	s := string(foldInto(nil, strings.Trim(typed, " .,;()")))
	s = strings.TrimSuffix(strings.TrimPrefix(s, "in "), " time")
	zone, ok = cityZones()[s]
	return zone, ok
}

// inZone gives a time of day the zone of a city.
func (e Expression) inZone(zone string) (Expression, bool) {
	bare := strings.TrimRight(e.EDTF, "~?%")
	sign := e.EDTF[len(bare):]
	t, err := time.Parse("2006-01-02T15:04", bare)
	if err != nil {
		return e, false
	}
	offset := offsetOf(zone, t)
	e.EDTF = bare + offset + sign
	e.Rule += ", by the clocks of " + zone + " (" + offset + " on that day)"
	return e, offset != ""
}
